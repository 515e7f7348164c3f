import type { SupportOutcome, SupportStatus } from "~/gql/graphql";
import type { BadgeTone } from "~/ui/Badge";
import type { Action } from "./actions";

export const supportStatusName: Record<SupportStatus, string> = {
  ASKED: "Demandée",
  DISCUSSING: "En discussion",
  AGREED: "Convenue",
  DONE: "Réalisée",
  CLOSED: "Close",
  DECLINED: "Déclinée",
  WITHDRAWN: "Retirée",
};

export const supportTone: Record<SupportStatus, BadgeTone> = {
  ASKED: "new",
  DISCUSSING: "info",
  AGREED: "success",
  DONE: "success",
  CLOSED: "neutral",
  DECLINED: "neutral",
  WITHDRAWN: "neutral",
};

export const OUTCOMES: Record<Exclude<Action, "proposer">, { outcome: SupportOutcome; title: string; label: string; done: string }> = {
  realiser: { outcome: "DONE", title: "L’appui est réalisé", label: "Ce qui a été fait", done: "L’appui est dit réalisé." },
  clore: { outcome: "CLOSED", title: "Clore la demande", label: "Raison", done: "La demande est close." },
  decliner: { outcome: "DECLINED", title: "Décliner la demande", label: "Raison", done: "La demande est déclinée." },
  retirer: { outcome: "WITHDRAWN", title: "Retirer la demande", label: "Raison", done: "La demande est retirée." },
};

/** The acts that are offered from a state to those who speak for these parties; the server decides. */
export function actsFrom(status: SupportStatus, parties: readonly string[], askedFor: string): Action[] {
  const accompanies = parties.some((party) => party !== "ESTABLISHMENT");
  const open = status === "ASKED" || status === "DISCUSSING";
  const acts: Action[] = [];
  if (open) acts.push("proposer");
  if (status === "AGREED" && accompanies) acts.push("realiser");
  if (status === "DONE" && parties.includes("SUPPORT_AGENCY")) acts.push("clore");
  if (open && accompanies && !parties.includes(askedFor)) acts.push("decliner");
  if ((open || status === "AGREED") && parties.includes(askedFor)) acts.push("retirer");
  return acts;
}
