import type { AttendanceMode } from "~/gql/graphql";
import { type MissingPart, missingWords } from "./missing";

type Session = { mode: AttendanceMode; place: string | null; videoLink: string | null };
export type Readiness = { ready: boolean; points: { ok: boolean; text: string }[] };

/** Whether a session can be held: its group complete, its place known or its link given. */
export function readinessOf({ mode, place, videoLink }: Session, missing: readonly MissingPart[]): Readiness {
  const where =
    mode === "ON_SITE"
      ? place
        ? { ok: true, text: `Lieu : ${place}` }
        : { ok: false, text: "Le lieu reste à indiquer" }
      : videoLink
        ? { ok: true, text: "Le lien de visioconférence est indiqué" }
        : { ok: false, text: "Le lien de visioconférence reste à indiquer" };
  const group = missing.length === 0 ? [{ ok: true, text: "Le groupe est complet" }] : missing.map((part) => ({ ok: false, text: missingWords(part) }));
  const points = [where, ...group];
  return { ready: points.every(({ ok }) => ok), points };
}
