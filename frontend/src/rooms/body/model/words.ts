import type { BodyKind, ProposalStatus } from "~/gql/graphql";
import { count } from "~/lib/format";
import type { BadgeTone } from "~/ui/Badge";

export const bodyKindName: Record<BodyKind, string> = { COMMITTEE: "Comité QVCT", DISCUSSION_SPACE: "Espace de discussion sur le travail" };

export const proposalStatusName: Record<ProposalStatus, string> = {
  RECEIVED: "En attente de réponse",
  ACCEPTED: "Acceptée",
  ADAPTED: "Adaptée",
  REFUSED: "Refusée",
  SET_ASIDE: "Écartée",
};

export const proposalTone: Record<ProposalStatus, BadgeTone> = { RECEIVED: "new", ACCEPTED: "success", ADAPTED: "success", REFUSED: "warning", SET_ASIDE: "neutral" };

/** What comes before the comité's words. */
export const answerTitle: Record<ProposalStatus, string> = {
  RECEIVED: "",
  ACCEPTED: "Le comité ajoute",
  ADAPTED: "Proposition retenue par le comité",
  REFUSED: "Raison du comité",
  SET_ASIDE: "Raison",
};

type Counts = { received: number; accepted: number; adapted: number; refused: number; setAside: number };

/** How many proposals there are, and how many wait, in one line. */
export function countsInWords({ received, accepted, adapted, refused, setAside }: Counts): string {
  const all = received + accepted + adapted + refused + setAside;
  if (all === 0) return "Aucune proposition pour le moment";
  if (received === 0) return all === 1 ? `${count(all, "proposition")}, qui a sa réponse` : `${count(all, "proposition")}, toutes ont leur réponse`;
  return `${count(all, "proposition")}, dont ${received} en attente de réponse`;
}
