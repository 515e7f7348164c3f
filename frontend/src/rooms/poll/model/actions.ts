/** What a dialog of a poll's page does, by its word in the address. */
export const POLL_ACTIONS = ["retenir", "modifier", "clore", "rouvrir", "annuler"] as const;
export type PollAction = (typeof POLL_ACTIONS)[number];
