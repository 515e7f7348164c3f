import type { Role } from "~/gql/graphql";

export type HomeKind = "general";

/** Which home answers this person's questions first, when it holds several roles. */
const ORDER: readonly (readonly [Role, HomeKind])[] = [];

export function homeOf(roles: readonly Role[]): HomeKind {
  return ORDER.find(([role]) => roles.includes(role))?.[1] ?? "general";
}
