import type { GroupKind } from "~/gql/graphql";

/** The parts of a group's page, by their word in the address. */
export const TABS = ["apercu", "etablissements", "animateurs", "lettres", "seances", "jours", "compte", "etapes", "discussion", "appuis", "instances", "activite"] as const;
export type Tab = (typeof TABS)[number];

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
export const tabNeeds: Partial<Record<Tab, string>> = { discussion: "conversation.read", appuis: "support.view", instances: "body.view" };

/** What a dialog of the page does, by its word in the address. */
export const ACTIONS = [
  "renommer",
  "demarrer",
  "clore",
  "consultant",
  "ajouter",
  "retirer",
  "designer",
  "terminer",
  "programmer",
  "deplacer",
  "annuler",
  "tenir",
  "modifier",
  "supprimer",
  "renvoyer",
  "corriger",
  "sonder",
  "calendrier",
  "demander",
  "creer",
] as const;
export type Action = (typeof ACTIONS)[number];
