import { useNavigate, useSearch } from "@tanstack/react-router";
import { PageQuery } from "~/app/graphql/PageQuery";
import { FailureState, NotFound } from "~/app/states/FailureState";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { EmptyState } from "~/ui/EmptyState";
import { FilterSelect } from "~/ui/FilterBar";
import { Page } from "~/ui/Page";
import { FormGroup } from "./components/FormGroup";
import "./group.css";

const FormGroupPageQuery = graphql(`
  query FormGroupPage($programme: ID!, $known: Boolean!) {
    programmes(first: 100) {
      nodes {
        id
        title
        rulebook {
          key
          version
          groupMin
        }
      }
    }
    programme(id: $programme) @include(if: $known) {
      id
      ...FormGroup_programme
    }
  }
`);

/** Forms a group: its programme, its establishments, its consultant. */
export default function FormGroupPage() {
  const { tenant, may } = useViewer();
  const { programme: programmeId } = useSearch({ from: "/$tenant/groupes/nouveau" });
  const navigate = useNavigate({ from: "/$tenant/groupes/nouveau" });
  if (!may("group.form")) return <FailureState failure={{ code: "FORBIDDEN", requestId: undefined }} />;
  return (
    <PageQuery query={FormGroupPageQuery} variables={{ programme: programmeId ?? "", known: programmeId !== undefined }}>
      {({ programmes, programme }) => {
        const grouping = programmes.nodes.filter(({ rulebook }) => rulebook.groupMin !== null);
        if (programmeId !== undefined && !programme) return <NotFound />;
        return (
          <Page title="Former un groupe" context={tenant.name} lead="Réunissez des établissements voisins du même programme : le devis se met à jour à chaque choix.">
            {grouping.length === 0 ? (
              <EmptyState title="Aucun programme n’organise de groupes">Ouvrez d’abord un programme de collectifs d’établissements.</EmptyState>
            ) : (
              <>
                <div className="form-group__programme">
                  <FilterSelect
                    id="programme"
                    label="Programme"
                    all="Choisir un programme"
                    value={programmeId}
                    options={grouping.map(({ id, title }) => ({ value: id, label: title }))}
                    onChange={(programme) => void navigate({ search: programme ? { programme } : {}, replace: true })}
                  />
                </div>
                {programme ? <FormGroup key={programme.id} programme={programme} /> : null}
              </>
            )}
          </Page>
        );
      }}
    </PageQuery>
  );
}
