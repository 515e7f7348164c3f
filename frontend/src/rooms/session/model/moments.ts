import type { ComponentType } from "react";
import type { SessionStatus } from "~/gql/graphql";
import type { SessionPartProps } from "~/lib/parts";
import type { Moment } from "./words";

export const momentName: Record<Moment, string> = { avant: "Avant", pendant: "Pendant", apres: "Après" };

/** The parts of each moment, in order; each belongs to its room. */
export type SessionParts = Record<Moment, readonly { key: string; part: ComponentType<SessionPartProps> }[]>;

const EARLY_MS = 30 * 60_000;
const LATE_MS = 60 * 60_000;

/** The moment that the page opens at: from half an hour before to an hour after, one is in the room. */
export function momentOf({ startsAt, endsAt, status }: { startsAt: string; endsAt: string; status: SessionStatus }, now: number): Moment {
  if (status === "CANCELLED" || now < Date.parse(startsAt) - EARLY_MS) return "avant";
  if (now < Date.parse(endsAt) + (status === "HELD" ? 0 : LATE_MS)) return "pendant";
  return "apres";
}
