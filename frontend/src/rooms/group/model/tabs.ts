/** The parts of a group's page, by their word in the address. */
export const TABS = ["apercu", "etablissements", "seances", "jours", "compte", "etapes", "discussion", "appuis", "instances", "activite"] as const;
export type Tab = (typeof TABS)[number];

export const tabName: Record<Tab, string> = {
  apercu: "Vue d’ensemble",
  etablissements: "Établissements et trinômes",
  seances: "Séances",
  jours: "Jours",
  compte: "Compte",
  etapes: "Étapes",
  discussion: "Discussion",
  appuis: "Appuis de l’Aract",
  instances: "Comités et EDT",
  activite: "Activité",
};

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
  "demander",
  "creer",
] as const;
export type Action = (typeof ACTIONS)[number];
