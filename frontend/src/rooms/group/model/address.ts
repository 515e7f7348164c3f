/** The parts of a group's page, by their word in the address. */
export const TABS = ["apercu", "etablissements", "animateurs", "lettres", "seances", "jours", "compte", "etapes", "discussion", "appuis", "instances", "fiches", "activite"] as const;
export type Tab = (typeof TABS)[number];

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
  "commencer",
] as const;
export type Action = (typeof ACTIONS)[number];
