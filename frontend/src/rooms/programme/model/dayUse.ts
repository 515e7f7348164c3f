type Use = { grantedHalfDays: number; draftHalfDays: number; submittedHalfDays: number; validatedHalfDays: number };
/** A group's days, in half-days: `left` is what nothing draws on yet, not even a draft. */
export type DayUse = { granted: number; validated: number; submitted: number; draft: number; left: number };

/** The days of a group over all its quotas. */
export function dayUse(quotas: readonly Use[]): DayUse {
  const sum = (of: (use: Use) => number) => quotas.reduce((total, use) => total + of(use), 0);
  const granted = sum(({ grantedHalfDays }) => grantedHalfDays);
  const validated = sum(({ validatedHalfDays }) => validatedHalfDays);
  const submitted = sum(({ submittedHalfDays }) => submittedHalfDays);
  const draft = sum(({ draftHalfDays }) => draftHalfDays);
  return { granted, validated, submitted, draft, left: Math.max(0, granted - validated - submitted - draft) };
}
