type Row = { sponsorCents: number; consumedSponsorCents: number };

/** Several programmes' subsidy added up, in cents; `ratio` is what is consumed, in basis points. */
export function subsidyOf(rows: readonly Row[]): { granted: number; consumed: number; remaining: number; ratio: number } {
  const granted = rows.reduce((sum, { sponsorCents }) => sum + sponsorCents, 0);
  const consumed = rows.reduce((sum, { consumedSponsorCents }) => sum + consumedSponsorCents, 0);
  return { granted, consumed, remaining: granted - consumed, ratio: granted > 0 ? Math.round((consumed / granted) * 10_000) : 0 };
}
