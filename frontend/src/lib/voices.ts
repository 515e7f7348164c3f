import type { TrinomeRole } from "~/gql/graphql";

/** The three voices of a trinôme, in the order of the source documents. */
export const VOICES: readonly TrinomeRole[] = ["MANAGEMENT", "STAFF", "TRADES"];
