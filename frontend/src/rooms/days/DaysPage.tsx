import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { PageQuery } from "~/app/graphql/PageQuery";
import { useViewer } from "~/app/viewer";
import { FailureState } from "~/app/states/FailureState";
import { graphql } from "~/gql";
import { buttonClass } from "~/ui/Button";
import { KeepFocus } from "~/ui/KeepFocus";
import { Page } from "~/ui/Page";
import { DaysLive } from "./components/DaysLive";
import { Ledger } from "./components/Ledger";
import { LedgerFilterBar } from "./components/LedgerFilterBar";
import { toFilter } from "./model/filters";
import { useLedgerFilters } from "./useLedgerFilters";
import "./days.css";

const DaysPageQuery = graphql(`
  query DaysPage {
    groups(first: 200) {
      nodes {
        id
        name
        programme {
          id
          title
        }
        consultant {
          id
          name
        }
        participations {
          id
          establishment {
            id
            name
          }
        }
      }
    }
    activity(first: 1) {
      edges {
        node {
          position
        }
      }
    }
  }
`);

/** The day ledger of all the groups that one sees: one's own entries, or the queue to validate. */
export default function DaysPage() {
  const { tenant, may } = useViewer();
  const { filters, filtered, change, clear } = useLedgerFilters();
  const validates = may("days.validate");
  // Who validates arrives on what is to be validated; the address says so, as for every filter.
  const arriving = validates && filters.statut === undefined;
  useEffect(() => {
    if (arriving) change({ statut: "SUBMITTED" });
  });
  if (!may("group.view")) return <FailureState failure={{ code: "FORBIDDEN", requestId: undefined }} />;
  const filter = toFilter(filters);
  return (
    <PageQuery query={DaysPageQuery} variables={{}}>
      {({ groups: { nodes }, activity }) => {
        const inGroup = nodes.filter(({ id }) => filters.groupe === undefined || id === filters.groupe);
        return (
          <Page
            title="Jours d’intervention"
            context={tenant.name}
            lead={validates ? "Les jours transmis par les consultants, à valider ou à renvoyer." : undefined}
            actions={
              may("days.log") ? (
                <Link to="/$tenant/jours/nouveau" params={{ tenant: tenant.key }} className={buttonClass({ icon: "fr-icon-add-line" })}>
                  Saisir des jours
                </Link>
              ) : undefined
            }
          >
            <LedgerFilterBar
              filters={filters}
              onChange={change}
              programmes={distinct(nodes.map(({ programme: { id, title } }) => ({ id, name: title })))}
              groups={nodes}
              establishments={distinct(inGroup.flatMap(({ participations }) => participations.map(({ establishment }) => establishment)))}
              consultants={distinct(nodes.flatMap(({ consultant }) => consultant ?? []))}
            />
            <DaysLive from={activity.edges[0]?.node.position ?? 0} />
            {arriving ? null : (
              <KeepFocus label="Saisies">
                <Ledger filter={filter} across filtered={filtered} onClear={clear} />
              </KeepFocus>
            )}
          </Page>
        );
      }}
    </PageQuery>
  );
}

type Named = { id: string; name: string };
/** Each once, by name. */
const distinct = (list: readonly Named[]): Named[] =>
  [...new Map(list.map(({ id, name }) => [id, { id, name }])).values()].toSorted((a, b) => a.name.localeCompare(b.name, "fr"));
