import type { GroupKind } from "~/gql/graphql";

/** The parts of a group's page, by their word in the address. */
export const TABS = ["apercu", "etablissements", "lettres", "seances", "jours", "compte", "etapes", "discussion", "appuis", "instances", "activite"] as const;
export type Tab = (typeof TABS)[number];

export const tabName: Record<Tab, string> = {
  apercu: "Vue d’ensemble",
  etablissements: "Établissements et trinômes",
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
const TERRITORIAL: readonly Tab[] = ["apercu", "etablissements", "jours", "compte"];

/** The parts that a group of this kind has; the first is shown when the address says none. */
export const tabsOf = (kind: GroupKind): Tab[] => TABS.filter((tab) => kind === "TERRITORIAL" || !TERRITORIAL.includes(tab));

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
