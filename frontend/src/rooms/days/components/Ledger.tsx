import { PartQuery } from "~/app/graphql/PageQuery";
import { useMore } from "~/app/graphql/useMore";
import { graphql } from "~/gql";
import type { DayEntryFilter } from "~/gql/graphql";
import { Button } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { MoreButton } from "~/ui/MoreButton";
import { EntryDialogs } from "./EntryDialogs";
import { EntryList } from "./EntryList";
import { LedgerTotals } from "./LedgerTotals";

const LedgerQuery = graphql(`
  query Ledger($filter: DayEntryFilter!, $first: Int!) {
    dayEntries(filter: $filter, first: $first) {
      totalCount
      totals {
        ...LedgerTotals_totals
      }
      nodes {
        id
        ...EntryList_entry
        ...EntryDialogs_entry
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

type Props = {
  filter: DayEntryFilter;
  /** Whether entries of several groups are shown. */
  across: boolean;
  /** Whether some filter is on, and how to take them off. */
  filtered: boolean;
  onClear: () => void;
};

/** Entries and their totals, from one query. */
export function Ledger({ filter, across, filtered, onClear }: Props) {
  const { first, more } = useMore(filter);
  return (
    <PartQuery query={LedgerQuery} variables={{ filter, first }}>
      {({ dayEntries: { nodes, totals, totalCount, pageInfo } }, { stale, reload }) => (
        <>
          <LedgerTotals totals={totals} count={totalCount} statuses={filter.statuses} pending={stale} />
          {nodes.length === 0 ? (
            filtered ? (
              <EmptyState
                title="Aucune saisie ne correspond à ces filtres"
                action={
                  <Button kind="secondary" onClick={onClear}>
                    Voir toutes les saisies
                  </Button>
                }
              />
            ) : (
              <EmptyState title="Aucun jour n’est encore saisi">Le consultant saisit les jours au fil de l’accompagnement, l’Aract les valide.</EmptyState>
            )
          ) : (
            <>
              <EntryList entries={nodes} across={across} />
              <MoreButton shown={nodes.length} total={totalCount} noun="saisie" hasMore={pageInfo.hasNextPage} pending={stale} onMore={more} />
            </>
          )}
          <EntryDialogs entries={nodes} reload={reload} />
        </>
      )}
    </PartQuery>
  );
}
