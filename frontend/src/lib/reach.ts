import type { Role } from "~/gql/graphql";

type Membership = { role: Role; endedAt: string | null; establishment: { id: string } | null; organisation: { id: string } | null };
type Establishment = { id: string; organisation: { id: string } | null };

/** Roles whose reach within a group is all of its establishments; the others are held to their own. */
const WIDE: readonly Role[] = ["ARACT", "CONSULTANT"];

/**
 * Whether someone whom the group allows an act may do it for this establishment of it: a manager or a trinôme member
 * only for its own. The server decides; this keeps from offering what it would refuse.
 */
export function reachesEstablishment(memberships: readonly Membership[], { id, organisation }: Establishment): boolean {
  return memberships.some((held) => {
    if (held.endedAt !== null) return false;
    if (WIDE.includes(held.role)) return true;
    return held.establishment?.id === id || (held.establishment === null && organisation !== null && held.organisation?.id === organisation.id);
  });
}
