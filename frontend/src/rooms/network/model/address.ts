/** The parts of a network's page, by their word in the address. */
export const NETWORK_TABS = ["etapes", "vie", "postes", "livrables", "restitutions", "enveloppe"] as const;
export type NetworkTab = (typeof NETWORK_TABS)[number];

/** What a dialog does, by its word in the address. */
export const NETWORK_ACTIONS = [
  "selectionner",
  "recruter",
  "nommer",
  "depart",
  "arreter",
  "clore",
  "engagements",
  "reconduction",
  "volontaire",
  "accords",
  "dispense",
  "retenir",
  "ecarter",
  "etape",
  "remettre",
  "accepter",
  "renvoyer",
  "echeance",
  "mouvement",
  "montant",
  "evenement",
] as const;
export type NetworkAction = (typeof NETWORK_ACTIONS)[number];
