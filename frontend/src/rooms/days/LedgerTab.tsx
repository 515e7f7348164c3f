import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { buttonClass } from "~/ui/Button";
import { Ledger } from "./components/Ledger";
import { LedgerFilterBar } from "./components/LedgerFilterBar";
import { toFilter } from "./model/filters";
import { useLedgerFilters } from "./useLedgerFilters";
import "./days.css";

const LedgerTabQuery = graphql(`
  query LedgerTab($id: ID!) {
    group(id: $id) {
      id
      status
      acts
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
  const { tenant } = useViewer();
  const { filters, filtered, change, clear } = useLedgerFilters();
  const filter = { ...toFilter(filters), groupId };
  return (
    <PartQuery query={LedgerTabQuery} variables={{ id: groupId }}>
      {({ group }) =>
        group ? (
          <>
            <div className="list-head">
              <h2 className="fr-h5">Jours d’intervention</h2>
              {group.status === "ACTIVE" && group.acts.includes("days.log") ? (
                <Link to="/$tenant/groupes/$groupId/jours/nouveau" params={{ tenant: tenant.key, groupId }} className={buttonClass({ kind: "secondary", size: "sm", icon: "fr-icon-add-line" })}>
                  Saisir des jours
                </Link>
              ) : null}
            </div>
            <LedgerFilterBar filters={filters} onChange={change} establishments={group.participations.map(({ establishment }) => establishment)} />
            <Ledger filter={filter} across={false} filtered={filtered} onClear={clear} />
          </>
        ) : null
      }
    </PartQuery>
  );
}
