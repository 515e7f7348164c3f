import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { PageQuery } from "~/app/graphql/PageQuery";
import { useMore } from "~/app/graphql/useMore";
import { useReadAll } from "~/app/graphql/useReadAll";
import { FailureState } from "~/app/states/FailureState";
import { useViewer } from "~/app/viewer";
import { graphql, unmask } from "~/gql";
import type { OutcomesPageQuery as Data, QvctField } from "~/gql/graphql";
import { fileName, toCsv } from "~/lib/csv";
import { today } from "~/lib/format";
import { fieldName, fieldOptions } from "~/lib/qvct";
import { saveText } from "~/lib/saveText";
import { Button, Buttons } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { FilterBar, FilterSelect } from "~/ui/FilterBar";
import { MoreButton } from "~/ui/MoreButton";
import { Notice } from "~/ui/Notice";
import { BackLink } from "~/ui/BackLink";
import { Page } from "~/ui/Page";
import { Table } from "~/ui/Table";
import { outcomeCells } from "./model/cells";
import { withUnit } from "./model/value";
import { decisionName, experimentStatusName, NO_CAUSE, trendName } from "./model/words";
import "./experiment.css";

export const OutcomeLine = graphql(`
  fragment Outcomes_line on ExperimentOutcome {
    id
    participationId
    establishmentName
    groupName
    experimentId
    experimentTitle
    field
    status
    decision
    name
    unit
    measureCount
    change {
      before
      beforeOn
      after
      afterOn
      trend
    }
  }
`);

const OutcomesPageQuery = graphql(`
  query OutcomesPage($programmeId: ID, $field: QvctField, $first: Int!, $after: String) {
    programmes(first: 100) {
      nodes {
        id
        title
      }
    }
    experimentOutcomes(programmeId: $programmeId, field: $field, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        ...Outcomes_line
      }
    }
  }
`);

const listOf = (data: Data) => data.experimentOutcomes;

/** What was measured with experiments, group by group: which moved which indicators. */
export default function OutcomesPage() {
  const { may } = useViewer();
  return may("experiment.view") ? <Outcomes /> : <FailureState failure={{ code: "FORBIDDEN", requestId: undefined }} />;
}

function Outcomes() {
  const { tenant } = useViewer();
  const { programme, champ } = useSearch({ from: "/$tenant/experimentations" });
  const navigate = useNavigate({ from: "/$tenant/experimentations" });
  const [failed, setFailed] = useState(false);
  const asked = { programmeId: programme ?? null, field: champ ?? null };
  const { first, more } = useMore(asked);
  const readAll = useReadAll(OutcomesPageQuery, listOf);
  const change = (next: { programme?: string | undefined; champ?: QvctField | undefined }) => void navigate({ search: (held) => ({ ...held, ...next }) as typeof held, replace: true, resetScroll: false });
  const save = async () => {
    const pages = await readAll((after) => ({ ...asked, first: 200, after }));
    setFailed(pages === null);
    if (pages) saveText(fileName("experimentations et indicateurs", today()), toCsv(outcomeCells(pages.flatMap(({ nodes }) => nodes.map((node) => unmask(OutcomeLine, node))))), "text/csv;charset=utf-8");
  };
  return (
    <PageQuery query={OutcomesPageQuery} variables={{ ...asked, first, after: null }}>
      {({ programmes, experimentOutcomes }, { stale }) => {
        const lines = experimentOutcomes.nodes.map((node) => unmask(OutcomeLine, node));
        const chosen = programmes.nodes.find(({ id }) => id === programme);
        return (
          <Page
            title="Expérimentations et indicateurs"
            context={tenant.name}
            breadcrumb={
              chosen ? (
                <BackLink to="/$tenant/programmes/$programmeId" params={{ tenant: tenant.key, programmeId: chosen.id }}>
                  {chosen.title}
                </BackLink>
              ) : (
                <BackLink to="/$tenant/fiches" params={{ tenant: tenant.key }}>
                  Fiches d’expérience
                </BackLink>
              )
            }
            lead="Ce qui a été essayé dans les établissements, et ce qui a été mesuré en même temps."
            actions={
              <Buttons>
                <Button kind="secondary" icon="fr-icon-download-line" className="no-print" onClick={() => void save()}>
                  Tableau en CSV
                </Button>
                <Button kind="tertiary" icon="fr-icon-printer-line" className="no-print" onClick={() => window.print()}>
                  Imprimer
                </Button>
              </Buttons>
            }
          >
            {failed ? (
              <Notice tone="error" live>
                Le tableau n’a pas pu être lu en entier : réessayez.
              </Notice>
            ) : null}
            <FilterBar
              label="Filtrer les expérimentations"
              active={[
                ...(chosen ? [{ key: "programme", label: chosen.title, clear: () => change({ programme: undefined }) }] : []),
                ...(champ ? [{ key: "champ", label: fieldName[champ], clear: () => change({ champ: undefined }) }] : []),
              ]}
              onClearAll={() => change({ programme: undefined, champ: undefined })}
            >
              <FilterSelect id="filtre-programme" label="Programme" all="Tous" value={programme} options={programmes.nodes.map(({ id, title }) => ({ value: id, label: title }))} onChange={(value) => change({ programme: value })} />
              <FilterSelect id="filtre-champ" label="Champ de la QVCT" all="Tous" value={champ} options={fieldOptions} onChange={(value) => change({ champ: value })} />
            </FilterBar>
            {lines.length === 0 && (programme || champ) ? (
              <EmptyState title="Aucun indicateur ne répond à ces filtres">Élargissez ou effacez les filtres pour voir ce qui est suivi ailleurs.</EmptyState>
            ) : lines.length === 0 ? (
              <EmptyState title="Aucun indicateur ne suit encore une expérimentation">Ils apparaissent ici dès qu’un établissement en choisit un pour ce qu’il essaie.</EmptyState>
            ) : (
              <>
                <p className="muted">{NO_CAUSE}</p>
                <Table
                  stack
                  caption="Ce qui a été mesuré, expérimentation par expérimentation"
                  columns={[
                    {
                      key: "experiment",
                      title: "Expérimentation",
                      header: true,
                      cell: ({ experimentTitle, participationId, experimentId }: (typeof lines)[number]) => (
                        <Link to="/$tenant/projets/$participationId/experimentations/$experimentId" params={{ tenant: tenant.key, participationId, experimentId }}>
                          {experimentTitle}
                        </Link>
                      ),
                    },
                    { key: "place", title: "Établissement et groupe", cell: ({ establishmentName, groupName }) => `${establishmentName}, ${groupName}` },
                    { key: "field", title: "Champ", cell: ({ field }) => (field ? fieldName[field] : "–") },
                    { key: "indicator", title: "Indicateur", cell: ({ name }) => name },
                    { key: "before", title: "Avant", numeric: true, cell: ({ change: moved, unit }) => (moved ? withUnit(moved.before, unit) : "–") },
                    { key: "after", title: "Après", numeric: true, cell: ({ change: moved, unit }) => (moved ? withUnit(moved.after, unit) : "–") },
                    { key: "trend", title: "Sens", cell: ({ change: moved }) => (moved ? trendName[moved.trend] : "pas encore de quoi comparer") },
                    { key: "count", title: "Mesures", numeric: true, cell: ({ measureCount }) => String(measureCount) },
                    { key: "decision", title: "Suite", cell: ({ decision, status }) => (decision ? decisionName[decision] : experimentStatusName[status]) },
                  ]}
                  rows={lines}
                  rowKey={({ id }) => id}
                />
                <MoreButton shown={lines.length} total={experimentOutcomes.totalCount} noun="ligne" hasMore={experimentOutcomes.pageInfo.hasNextPage} pending={stale} onMore={more} />
              </>
            )}
          </Page>
        );
      }}
    </PageQuery>
  );
}
