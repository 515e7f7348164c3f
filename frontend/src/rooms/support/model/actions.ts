/** What a dialog of the page does, by its word in the address. */
export const ACTIONS = ["proposer", "realiser", "clore", "decliner", "retirer"] as const;
export type Action = (typeof ACTIONS)[number];
