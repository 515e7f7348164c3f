/** What a dialog of the page does, by its word in the address. */
export const ACTIONS = ["creer", "modifier", "clore", "ajouter", "reunion", "lien"] as const;
export type Action = (typeof ACTIONS)[number];
