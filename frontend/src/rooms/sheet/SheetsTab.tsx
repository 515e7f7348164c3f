import { PartQuery } from "~/app/graphql/PageQuery";
import { useMore } from "~/app/graphql/useMore";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { EmptyState } from "~/ui/EmptyState";
import { MoreButton } from "~/ui/MoreButton";
import { OpenForm } from "./components/OpenForm";
import { SheetLine } from "./components/SheetLine";
import "./sheet.css";

const SheetsTabQuery = graphql(`
  query SheetsTab($groupId: ID!, $first: Int!) {
    sheets(groupId: $groupId, first: $first) {
      totalCount
      pageInfo {
        hasNextPage
      }
      nodes {
        id
        ...SheetLine_sheet
      }
    }
  }
`);

/** The experience sheets of a group, as far as one sees them. */
export default function SheetsTab({ groupId }: { groupId: string }) {
  const { may } = useViewer();
  const { faire, open, close } = useDialogSearch();
  const { first, more } = useMore(groupId);
  const begin = may("sheet.write") ? (
    <Button icon="fr-icon-add-line" onClick={() => open("commencer")}>
      Commencer une fiche
    </Button>
  ) : undefined;
  return (
    <PartQuery query={SheetsTabQuery} variables={{ groupId, first }}>
      {({ sheets }, { stale }) => (
        <>
          <div className="list-head">
            <h2 className="fr-h5">Fiches d’expérience</h2>
            {sheets.nodes.length > 0 ? begin : null}
          </div>
          {sheets.nodes.length === 0 ? (
            <EmptyState title="Aucune fiche pour le moment" action={begin}>
              Une fiche reprend ce que le projet contient déjà : étapes, décisions, propositions retenues.
            </EmptyState>
          ) : (
            <>
              <ul className="sheets" aria-busy={stale}>
                {sheets.nodes.map((sheet) => (
                  <SheetLine key={sheet.id} sheet={sheet} inGroup />
                ))}
              </ul>
              <MoreButton shown={sheets.nodes.length} total={sheets.totalCount} noun="fiche" hasMore={sheets.pageInfo.hasNextPage} pending={stale} onMore={more} />
            </>
          )}
          <Dialog open={may("sheet.write") && faire === "commencer"} onClose={close} title="Commencer une fiche">
            <OpenForm groupId={groupId} onClose={close} />
          </Dialog>
        </>
      )}
    </PartQuery>
  );
}
