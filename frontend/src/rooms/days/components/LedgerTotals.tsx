import { type FragmentType, graphql, unmask } from "~/gql";
import type { DayEntryStatus } from "~/gql/graphql";
import { count as counted, halfDays } from "~/lib/format";

const LedgerTotalsTotals = graphql(`
  fragment LedgerTotals_totals on DayTotals {
    draftHalfDays
    submittedHalfDays
    validatedHalfDays
    returnedHalfDays
  }
`);

type Props = {
  totals: FragmentType<typeof LedgerTotalsTotals>;
  count: number;
  /** The states asked for; all of them when absent. */
  statuses: readonly DayEntryStatus[] | null | undefined;
  /** Whether others are on their way. */
  pending: boolean;
};

/** The sums of everything that matches, not only of what is on the page. */
export function LedgerTotals({ totals, count, statuses, pending }: Props) {
  const { draftHalfDays, submittedHalfDays, validatedHalfDays, returnedHalfDays } = unmask(LedgerTotalsTotals, totals);
  const sums = [
    ["VALIDATED", "Validés", validatedHalfDays],
    ["SUBMITTED", "À valider", submittedHalfDays],
    ["DRAFT", "Brouillons", draftHalfDays],
    ["RETURNED", "Renvoyés", returnedHalfDays],
  ] as const;
  return (
    <dl className="totals" aria-busy={pending} aria-label={`Totaux de ${counted(count, "saisie")}`}>
      {sums
        .filter(([status]) => !statuses || statuses.includes(status))
        .map(([status, label, sum]) => (
          <div key={status}>
            <dt>{label}</dt>
            <dd>{halfDays(sum)}</dd>
          </div>
        ))}
    </dl>
  );
}
