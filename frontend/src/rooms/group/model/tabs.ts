import type { GroupKind } from "~/gql/graphql";
import { type Tab, TABS } from "./address";

export { type Action, ACTIONS, type Tab, TABS } from "./address";

export const tabName: Record<Tab, string> = {
  apercu: "Vue d’ensemble",
  etablissements: "Établissements et trinômes",
  animateurs: "Animateurs",
  lettres: "Lettres",
  seances: "Séances",
  jours: "Jours",
  compte: "Compte",
  etapes: "Étapes",
  discussion: "Discussion",
  appuis: "Appuis de l’Aract",
  instances: "Comités et EDT",
  fiches: "Fiches d’expérience",
  activite: "Activité",
};

/** What only a territorial group has: a consultant, trinômes, days and their account. */
const TERRITORIAL: readonly Tab[] = ["apercu", "etablissements", "lettres", "jours", "compte"];

/** What only a network has: facilitators. */
const NETWORK: readonly Tab[] = ["animateurs"];

/** The parts that a group of this kind has; the first is shown when the address says none. */
export function tabsOf(kind: GroupKind): Tab[] {
  const others = kind === "TERRITORIAL" ? NETWORK : TERRITORIAL;
  return TABS.filter((tab) => !others.includes(tab)).toSorted((a, b) => Number(b === FIRST[kind]) - Number(a === FIRST[kind]));
}
const FIRST: Record<GroupKind, Tab> = { TERRITORIAL: "apercu", NETWORK: "seances" };

/** The act without which a part has nothing to show. */
export const tabNeeds: Partial<Record<Tab, string>> = { discussion: "conversation.read", appuis: "support.view", instances: "body.view", fiches: "sheet.view" };
