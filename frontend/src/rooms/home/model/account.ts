type Line = { remainingCents: number; consumedRemainingCents: number };

/** What establishments pay themselves, added up: their share, what of it is consumed, and what is not yet. */
export function sharesOf(lines: readonly Line[]): { share: number; consumed: number; left: number } {
  const share = lines.reduce((sum, { remainingCents }) => sum + remainingCents, 0);
  const consumed = lines.reduce((sum, { consumedRemainingCents }) => sum + consumedRemainingCents, 0);
  return { share, consumed, left: share - consumed };
}
