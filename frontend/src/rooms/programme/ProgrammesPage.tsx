import { useNavigate, useSearch } from "@tanstack/react-router";
import { PageQuery } from "~/app/graphql/PageQuery";
import { useMore } from "~/app/graphql/useMore";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { Button } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { Page } from "~/ui/Page";
import { OpenProgrammeDialog } from "./components/OpenProgrammeDialog";
import { ProgrammeTable } from "./components/ProgrammeTable";

const ProgrammesPageQuery = graphql(`
  query ProgrammesPage($first: Int!) {
    programmes(first: $first) {
      totalCount
      ...ProgrammeTable_list
    }
    rulebooks {
      ...OpenProgrammeDialog_rulebook
    }
  }
`);

export default function ProgrammesPage() {
  const { tenant, may } = useViewer();
  const { ouvrir } = useSearch({ from: "/$tenant/programmes" });
  const navigate = useNavigate({ from: "/$tenant/programmes" });
  const { first, more } = useMore(null, 20);
  const choose = (key: string | undefined) => void navigate({ search: key === undefined ? {} : { ouvrir: key }, replace: true });
  const openButton = may("programme.open") ? (
    <Button icon="fr-icon-add-line" onClick={() => choose("choisir")}>
      Ouvrir un programme
    </Button>
  ) : undefined;

  return (
    <PageQuery query={ProgrammesPageQuery} variables={{ first }}>
      {({ programmes, rulebooks }, { stale }) => (
        <Page
          title="Programmes"
          context={tenant.name}
          lead="Les programmes d’accompagnement ouverts dans votre région, chacun avec les règles de son appel à candidatures."
          actions={programmes.totalCount > 0 ? openButton : undefined}
        >
          {programmes.totalCount === 0 ? (
            <EmptyState title="Aucun programme n’est encore ouvert" action={openButton}>
              {openButton
                ? "Choisissez le cahier des charges à appliquer : ses règles, ses jours et ses financements seront repris tels quels."
                : "L’ARS ou l’Aract ouvre les programmes de la région. Vous les verrez ici dès leur ouverture."}
            </EmptyState>
          ) : (
            <ProgrammeTable list={programmes} pending={stale} onMore={more} />
          )}
          <OpenProgrammeDialog rulebooks={rulebooks} chosen={ouvrir} onChoose={choose} />
        </Page>
      )}
    </PageQuery>
  );
}
