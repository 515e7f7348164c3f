/** The moments of a session's page, by their word in the address. */
export const MOMENTS = ["avant", "pendant", "apres"] as const;
export type Moment = (typeof MOMENTS)[number];

/** What a dialog of the page does, by its word in the address. */
export const ACTIONS = ["deplacer", "annuler", "tenir", "preparer"] as const;
export type Action = (typeof ACTIONS)[number];
