import * as z from "zod/mini";
import { ActForm } from "~/app/ActForm";
import { PageQuery } from "~/app/graphql/PageQuery";
import { useAct } from "~/app/graphql/useAct";
import { MOST_LINES, useMore } from "~/app/graphql/useMore";
import { FailureState } from "~/app/states/FailureState";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import type { Licence } from "~/gql/graphql";
import { count, longDate } from "~/lib/format";
import { BackLink } from "~/ui/BackLink";
import { Button, buttonClass } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { EmptyState } from "~/ui/EmptyState";
import { rule, SelectField } from "~/ui/form";
import { MoreButton } from "~/ui/MoreButton";
import { Page } from "~/ui/Page";
import { CollectionForm } from "./components/CollectionForm";
import { DeleteCollection, SetLicence } from "./operations";
import "./library.css";

const LibraryPageQuery = graphql(`
  query LibraryPage($first: Int!) {
    publications(first: $first) {
      totalCount
      pageInfo {
        hasNextPage
      }
      nodes {
        id
        slug
        kind
        title
        number
        publishedAt
      }
    }
    collections {
      id
      slug
      title
      summary
      version
      publications {
        id
      }
      ...CollectionForm_collection
    }
    library {
      licence
      version
    }
  }
`);

const licenceName: Record<Licence, string> = {
  OPEN: "Licence Ouverte 2.0 (Etalab), proposée",
  BY: "Creative Commons Attribution 4.0",
  BY_SA: "Creative Commons Attribution – Partage dans les mêmes conditions 4.0",
};

const nothing = z.object({});
const licensed = z.object({ licence: rule.choice("Choisissez une licence.") });

/** What is published, where the public reads it, and how the agency puts it together. */
export default function LibraryPage() {
  const { may } = useViewer();
  return may("library.view") ? <Library /> : <FailureState failure={{ code: "FORBIDDEN", requestId: undefined }} />;
}

function Library() {
  const { tenant, may } = useViewer();
  const curates = may("library.curate");
  const { first, more } = useMore(null);
  const { faire, objet, open, close } = useDialogSearch();
  const remove = useAct(DeleteCollection);
  const set = useAct(SetLicence);
  const base = `/${tenant.key}/bibliotheque`;
  return (
    <Page
      title="Bibliothèque publiée"
      context={tenant.name}
      breadcrumb={
        <BackLink to="/$tenant/fiches" params={{ tenant: tenant.key }}>
          Fiches d’expérience
        </BackLink>
      }
      lead="Les fiches que tout le monde peut lire, sans compte, sur le site public."
      actions={
        <a className={buttonClass({ kind: "secondary" })} href={base}>
          Ouvrir le site public
        </a>
      }
    >
      <PageQuery query={LibraryPageQuery} variables={{ first }}>
        {({ publications, collections, library }, { stale, reload }) => {
          const one = collections.find(({ id }) => id === objet);
          return (
            <>
              <section aria-labelledby="collections" className="shelves">
                <h2 className="fr-h4" id="collections">
                  Collections
                </h2>
                {collections.length === 0 ? <EmptyState title="Aucune collection">Une collection réunit des fiches autour d’une question, sur le site public.</EmptyState> : null}
                <ul className="shelves__list">
                  {collections.map((collection) => (
                    <li key={collection.id} className="shelves__line">
                      <div>
                        <a href={`${base}/collections/${collection.slug}`}>{collection.title}</a> ({count(collection.publications.length, "fiche")})
                        {collection.summary ? <p className="fr-hint-text">{collection.summary}</p> : null}
                      </div>
                      {curates ? (
                        <div className="shelves__acts">
                          <Button kind="tertiary" size="sm" onClick={() => open("collection", { objet: collection.id })} aria-label={`Modifier : ${collection.title}`}>
                            Modifier
                          </Button>
                          <Button kind="tertiary" size="sm" onClick={() => open("supprimer", { objet: collection.id })} aria-label={`Supprimer : ${collection.title}`}>
                            Supprimer
                          </Button>
                        </div>
                      ) : null}
                    </li>
                  ))}
                </ul>
                {curates ? (
                  <Button kind="secondary" icon="fr-icon-add-line" onClick={() => open("collection")}>
                    Créer une collection
                  </Button>
                ) : null}
              </section>
              <section aria-labelledby="fiches" className="shelves">
                <h2 className="fr-h4" id="fiches">
                  Fiches publiées
                </h2>
                {publications.nodes.length === 0 ? <EmptyState title="Aucune fiche publiée">Une fiche se publie depuis sa page, une fois qu’elle est transmise à l’Aract.</EmptyState> : null}
                <ul className="shelves__list" aria-busy={stale}>
                  {publications.nodes.map(({ id, slug, kind, title, number, publishedAt }) => (
                    <li key={id} className="shelves__line">
                      <div>
                        <a href={`${base}/${slug}`}>{title}</a>
                        <p className="fr-hint-text">
                          {kind}, version {number}, publiée le {longDate(publishedAt)}
                        </p>
                      </div>
                    </li>
                  ))}
                </ul>
                <MoreButton shown={publications.nodes.length} total={publications.totalCount} noun="fiche" hasMore={publications.pageInfo.hasNextPage} pending={stale} onMore={more} most={MOST_LINES} />
              </section>
              <section aria-labelledby="licence" className="shelves">
                <h2 className="fr-h4" id="licence">
                  Licence
                </h2>
                <p>{licenceName[library.licence]}. Elle est dite sur chaque fiche, et vaut pour les données ouvertes.</p>
                {curates ? (
                  <Button kind="secondary" onClick={() => open("licence")}>
                    Changer la licence
                  </Button>
                ) : null}
              </section>
              <Dialog open={curates && faire === "collection"} onClose={close} title={one ? "Modifier la collection" : "Créer une collection"}>
                <CollectionForm key={objet ?? "new"} collection={one} reload={reload} onClose={close} />
              </Dialog>
              <Dialog open={curates && faire === "supprimer" && one !== undefined} onClose={close} title="Supprimer la collection">
                <ActForm
                  schema={nothing}
                  initial={{}}
                  submit="Supprimer"
                  version={one?.version ?? 0}
                  compare={() => []}
                  send={async (_, version) => (await remove.run({ input: { id: one?.id ?? "", version } })).refusals}
                  said="Collection supprimée."
                  reload={reload}
                  onClose={close}
                >
                  <p>Ses fiches restent publiées. L’adresse de la collection ne mènera plus à rien.</p>
                </ActForm>
              </Dialog>
              <Dialog open={curates && faire === "licence"} onClose={close} title="Changer la licence">
                <ActForm
                  schema={licensed}
                  initial={{ licence: library.licence }}
                  submit="Enregistrer"
                  version={library.version}
                  compare={(mine) => [{ label: "Licence", mine: licenceName[mine.licence as Licence], theirs: licenceName[library.licence] }]}
                  send={async ({ licence }, version) => (await set.run({ input: { licence: licence as Licence, version } })).refusals}
                  said="Licence enregistrée."
                  reload={reload}
                  onClose={close}
                >
                  <SelectField name="licence" label="Licence" options={Object.entries(licenceName).map(([value, label]) => ({ value, label }))} />
                </ActForm>
              </Dialog>
            </>
          );
        }}
      </PageQuery>
    </Page>
  );
}
