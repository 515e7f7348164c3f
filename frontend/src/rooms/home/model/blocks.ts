import type { Role } from "~/gql/graphql";

/** A part of the home: what one role comes for. */
export type HomeKind = "consultant" | "trinome" | "manager" | "facilitator" | "aract" | "ars" | "admin" | "contributor";

// Who has something to do today comes before who follows.
const ORDER: readonly (readonly [Role, HomeKind])[] = [
  ["CONSULTANT", "consultant"],
  ["TRINOME", "trinome"],
  ["MANAGER", "manager"],
  ["FACILITATOR", "facilitator"],
  ["ARACT", "aract"],
  ["ARS", "ars"],
  ["ADMIN", "admin"],
  ["CONTRIBUTOR", "contributor"],
];

/** The parts of a person's home, in order; someone with several roles gets them all, each once. */
export function blocksOf(roles: readonly Role[]): { role: Role; kind: HomeKind }[] {
  return ORDER.filter(([role]) => roles.includes(role)).map(([role, kind]) => ({ role, kind }));
}
