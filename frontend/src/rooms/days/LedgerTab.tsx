import { PartQuery } from "~/app/graphql/PageQuery";
import { graphql } from "~/gql";
import { Ledger } from "./components/Ledger";
import { LedgerFilterBar } from "./components/LedgerFilterBar";
import { toFilter } from "./model/filters";
import { useLedgerFilters } from "./useLedgerFilters";
import "./days.css";

const LedgerTabQuery = graphql(`
  query LedgerTab($id: ID!) {
    group(id: $id) {
      id
      participations {
        id
        establishment {
          id
          name
        }
      }
    }
  }
`);

/** The ledger of one group. */
export default function LedgerTab({ groupId }: { groupId: string }) {
  const { filters, filtered, change, clear } = useLedgerFilters();
  const filter = { ...toFilter(filters), groupId };
  return (
    <PartQuery query={LedgerTabQuery} variables={{ id: groupId }}>
      {({ group }) =>
        group ? (
          <>
            <h2 className="fr-h5">Jours d’intervention</h2>
            <LedgerFilterBar filters={filters} onChange={change} establishments={group.participations.map(({ establishment }) => establishment)} />
            <Ledger filter={filter} across={false} filtered={filtered} onClear={clear} />
          </>
        ) : null
      }
    </PartQuery>
  );
}
