import type { LetterStatus, TrinomeRole } from "~/gql/graphql";
import { enumerate, longDate } from "~/lib/format";
import { voiceName } from "~/lib/terms";
import type { BadgeTone } from "~/ui/Badge";

export const statusName: Record<LetterStatus, string> = { ISSUED: "À signer", SIGNED: "Signée", SUPERSEDED: "Remplacée", WITHDRAWN: "Retirée" };
export const statusTone: Record<LetterStatus, BadgeTone> = { ISSUED: "warning", SIGNED: "success", SUPERSEDED: "neutral", WITHDRAWN: "neutral" };

/** Whether a letter counts for its establishment. */
export const stands = (status: LetterStatus): boolean => status === "ISSUED" || status === "SIGNED";

type Voice = { role: TrinomeRole; signature: { signedAt: string } | null };

/** «Il manque la signature de la direction et des métiers.» */
export function missingWords(voices: readonly Voice[]): string {
  const missing = voices.filter(({ signature }) => !signature).map(({ role }) => voiceName[role].toLowerCase());
  if (missing.length === 0) return "Les trois voix ont signé.";
  return missing.length === 1 ? `Il manque une signature : ${missing[0]}.` : `Il manque ${missing.length} signatures : ${enumerate(missing)}.`;
}

/** «2 signatures sur 3». */
export const signedOf = (voices: readonly Voice[]): string => {
  const signed = voices.filter(({ signature }) => signature).length;
  return `${signed} signature${signed > 1 ? "s" : ""} sur ${voices.length}`;
};

/** «Remplacée le 3 mars 2024. Le consultant du groupe a changé.» */
export function endWords({ status, endedAt, endReason }: { status: LetterStatus; endedAt: string | null; endReason: string | null }): string {
  const when = endedAt ? ` le ${longDate(endedAt)}` : "";
  const why = endReason ? (status === "WITHDRAWN" ? ` Motif : ${endReason}` : ` ${endReason}`) : "";
  return `${statusName[status]}${when}.${why}`;
}
