import type { Quota } from "~/gql/graphql";

type Agreed = {
  id: string;
  title: string;
  halfDays: number | null;
  loggedHalfDays: number;
  group: { id: string };
  /** None for a support of a post as a whole. */
  establishment: { id: string; name: string } | null;
  quota: { quota: Quota; label: string; establishment: { id: string } | null } | null;
};

/** A support on which days may be logged, the quota that they are taken from, and how many half-days are left of what was agreed. */
export type Support = { id: string; title: string; place: string; quota: Quota; label: string; establishmentId: string; left: number };

/** The supports of a group that are counted and have days left; the one that is held stays among them. */
export function supportsOf(agreed: readonly Agreed[], groupId: string, held?: string): Support[] {
  return agreed.flatMap(({ id, title, halfDays, loggedHalfDays, group, establishment, quota }) => {
    const left = (halfDays ?? 0) - loggedHalfDays;
    if (group.id !== groupId || !quota || (left <= 0 && id !== held)) return [];
    return [{ id, title, place: establishment?.name ?? "", quota: quota.quota, label: quota.label, establishmentId: quota.establishment?.id ?? "", left }];
  });
}
