import type { Quota } from "~/gql/graphql";

type Use = { quota: Quota; label: string; grantedHalfDays: number; remainingHalfDays: number };
export type Gauge = { quota: Quota; label: string; granted: number; remaining: number };

/** One line a quota, in the rulebook's order; what is counted by establishment is added up. */
export function gaugesOf(uses: readonly Use[]): Gauge[] {
  const gauges = new Map<Quota, Gauge>();
  for (const { quota, label, grantedHalfDays, remainingHalfDays } of uses) {
    const known = gauges.get(quota);
    gauges.set(quota, { quota, label, granted: (known?.granted ?? 0) + grantedHalfDays, remaining: (known?.remaining ?? 0) + remainingHalfDays });
  }
  return [...gauges.values()];
}

/** What remains of all of them together. */
export function leftOf(gauges: readonly Gauge[]): { remaining: number; granted: number } {
  return gauges.reduce((sum, { remaining, granted }) => ({ remaining: sum.remaining + remaining, granted: sum.granted + granted }), { remaining: 0, granted: 0 });
}
