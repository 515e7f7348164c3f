import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { PageQuery } from "~/app/graphql/PageQuery";
import { MOST_LINES, useMore } from "~/app/graphql/useMore";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { count } from "~/lib/format";
import { Button, buttonClass } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { EmptyState } from "~/ui/EmptyState";
import { FilterBar, FilterSelect } from "~/ui/FilterBar";
import { MoreButton } from "~/ui/MoreButton";
import { Page } from "~/ui/Page";
import { OpenForm } from "./components/OpenForm";
import { Overview } from "./components/Overview";
import { SheetLine } from "./components/SheetLine";
import { statusName, STATUSES } from "./model/words";
import "./sheet.css";

const SheetsPageQuery = graphql(`
  query SheetsPage($status: SheetStatus, $groupId: ID, $first: Int!) {
    sheets(status: $status, groupId: $groupId, first: $first) {
      totalCount
      pageInfo {
        hasNextPage
      }
      nodes {
        id
        ...SheetLine_sheet
      }
    }
    sheetCounts(groupId: $groupId) {
      status
      count
    }
    groups(first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);

/** The experience sheets that one sees; for the agency, those that wait for it first, and what is told of what. */
export default function SheetsPage() {
  const { tenant, may } = useViewer();
  const { etat, groupe } = useSearch({ from: "/$tenant/fiches" });
  const { faire, open, close } = useDialogSearch();
  const navigate = useNavigate();
  const asked = { status: etat ?? null, groupId: groupe ?? null };
  const { first, more } = useMore(asked);
  const change = (next: Partial<Record<"etat" | "groupe", string | undefined>>) =>
    void navigate({ to: ".", search: ((held: object) => ({ ...held, ...next })) as never, replace: true, resetScroll: false });
  return (
    <PageQuery query={SheetsPageQuery} variables={{ ...asked, first }}>
      {({ sheets, sheetCounts, groups }, { stale }) => {
        const counted = (status: string) => sheetCounts.find((one) => one.status === status)?.count ?? 0;
        const group = groups.nodes.find(({ id }) => id === groupe);
        return (
          <Page
            title="Fiches d’expérience"
            lead="De ce que vous avez fait à ce que d’autres peuvent reprendre."
            actions={
              <>
                {may("library.view") ? (
                  <Link to="/$tenant/collections" params={{ tenant: tenant.key }} className={buttonClass({ kind: "secondary" })}>
                    Bibliothèque publiée
                  </Link>
                ) : null}
                {may("sheet.write") ? (
                  <Button icon="fr-icon-add-line" onClick={() => open("commencer")}>
                    Commencer une fiche
                  </Button>
                ) : null}
              </>
            }
          >
            {may("sheet.publish") && counted("SUBMITTED") > 0 && etat !== "SUBMITTED" ? (
              <p>
                <button type="button" className="link-button" onClick={() => change({ etat: "SUBMITTED" })}>
                  {count(counted("SUBMITTED"), "fiche transmise", "fiches transmises")} à l’Aract, à lire
                </button>
              </p>
            ) : null}
            <FilterBar
              label="Filtrer les fiches"
              active={[
                ...(etat ? [{ key: "etat", label: statusName[etat], clear: () => change({ etat: undefined }) }] : []),
                ...(groupe && group ? [{ key: "groupe", label: group.name, clear: () => change({ groupe: undefined }) }] : []),
              ]}
              onClearAll={() => change({ etat: undefined, groupe: undefined })}
            >
              <FilterSelect id="fiches-etat" label="État" value={etat} all="Tous" options={STATUSES.map((value) => ({ value, label: `${statusName[value]} (${counted(value)})` }))} onChange={(value) => change({ etat: value })} />
              {groups.nodes.length > 1 ? (
                <FilterSelect id="fiches-groupe" label="Groupe" value={groupe} all="Tous" options={groups.nodes.map(({ id, name }) => ({ value: id, label: name }))} onChange={(value) => change({ groupe: value })} />
              ) : null}
            </FilterBar>
            {sheets.nodes.length === 0 ? (
              <EmptyState title={etat || groupe ? "Aucune fiche ne répond à ces filtres" : "Aucune fiche pour le moment"}>
                Une fiche se commence à partir du projet d’un établissement : ce qu’il contient déjà y est repris.
              </EmptyState>
            ) : (
              <>
                <ul className="sheets" aria-busy={stale}>
                  {sheets.nodes.map((sheet) => (
                    <SheetLine key={sheet.id} sheet={sheet} />
                  ))}
                </ul>
                <MoreButton shown={sheets.nodes.length} total={sheets.totalCount} noun="fiche" hasMore={sheets.pageInfo.hasNextPage} pending={stale} onMore={more} most={MOST_LINES} />
              </>
            )}
            {may("sheet.publish") ? <Overview /> : null}
            <Dialog open={may("sheet.write") && faire === "commencer"} onClose={close} title="Commencer une fiche">
              <OpenForm onClose={close} />
            </Dialog>
          </Page>
        );
      }}
    </PageQuery>
  );
}
