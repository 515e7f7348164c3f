import type { AttendanceMode } from "~/gql/graphql";
import { type MissingPart, missingWords } from "./missing";

type Session = { mode: AttendanceMode; place: string | null; videoLink: string | null; establishment: { id: string } | null };
export type Readiness = { ready: boolean; points: { ok: boolean; text: string }[] };

/** Whether a session can be held: its place known or its link given, and nobody missing of those expected at it. */
export function readinessOf({ mode, place, videoLink, establishment }: Session, missing: readonly MissingPart[]): Readiness {
  const where =
    mode === "ON_SITE"
      ? place
        ? { ok: true, text: `Lieu : ${place}` }
        : { ok: false, text: "Le lieu reste à indiquer" }
      : videoLink
        ? { ok: true, text: "Le lien de visioconférence est indiqué" }
        : { ok: false, text: "Le lien de visioconférence reste à indiquer" };
  // An individual session does not wait for the other establishments.
  const concerned = missing.filter((part) => !establishment || !part.establishment || part.establishment.id === establishment.id);
  const group = concerned.length === 0 ? [{ ok: true, text: establishment ? "Le trinôme est complet" : "Le groupe est complet" }] : concerned.map((part) => ({ ok: false, text: missingWords(part) }));
  const points = [where, ...group];
  return { ready: points.every(({ ok }) => ok), points };
}
