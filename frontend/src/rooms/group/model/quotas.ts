import type { Quota } from "~/gql/graphql";

type Use = {
  quota: Quota;
  label: string;
  establishment: { id: string; name: string } | null;
  draftHalfDays: number;
  submittedHalfDays: number;
  validatedHalfDays: number;
  remainingHalfDays: number;
};
export type QuotaBar = { key: string; label: string; values: { validated: number; submitted: number; draft: number; left: number } };

/** One bar a quota, in half-days; a quota counted by establishment has one for each. */
export function quotaBars(uses: readonly Use[]): QuotaBar[] {
  return uses.map(({ quota, label, establishment, validatedHalfDays, submittedHalfDays, draftHalfDays, remainingHalfDays }) => ({
    key: `${quota}-${establishment?.id ?? ""}`,
    label: establishment ? `${label}, ${establishment.name}` : label,
    values: { validated: validatedHalfDays, submitted: submittedHalfDays, draft: draftHalfDays, left: remainingHalfDays },
  }));
}

/** Half-days that all quotas together grant, and those that may still be logged. */
export function quotaSums(uses: readonly { grantedHalfDays: number; remainingHalfDays: number }[]): { granted: number; remaining: number } {
  return uses.reduce((sum, use) => ({ granted: sum.granted + use.grantedHalfDays, remaining: sum.remaining + use.remainingHalfDays }), { granted: 0, remaining: 0 });
}
