import { type FragmentType, graphql, unmask } from "~/gql";
import { count as counted, halfDays } from "~/lib/format";

const LedgerTotalsTotals = graphql(`
  fragment LedgerTotals_totals on DayTotals {
    draftHalfDays
    submittedHalfDays
    validatedHalfDays
    returnedHalfDays
  }
`);

/** The sums of everything that matches, not only of what is on the page. */
export function LedgerTotals({ totals, count }: { totals: FragmentType<typeof LedgerTotalsTotals>; count: number }) {
  const { draftHalfDays, submittedHalfDays, validatedHalfDays, returnedHalfDays } = unmask(LedgerTotalsTotals, totals);
  const sums = [
    ["Validés", validatedHalfDays],
    ["À valider", submittedHalfDays],
    ["Brouillons", draftHalfDays],
    ["Renvoyés", returnedHalfDays],
  ] as const;
  return (
    <dl className="totals" aria-label={`Totaux de ${counted(count, "saisie")}`}>
      {sums.map(([label, sum]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{halfDays(sum)}</dd>
        </div>
      ))}
    </dl>
  );
}
