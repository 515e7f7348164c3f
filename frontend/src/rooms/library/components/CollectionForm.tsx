import { useState } from "react";
import * as z from "zod/mini";
import { ActForm } from "~/app/ActForm";
import { useAct } from "~/app/graphql/useAct";
import { type FragmentType, graphql, unmask } from "~/gql";
import { useReadAll } from "~/app/graphql/useReadAll";
import type { CollectionSheetsQuery as Published } from "~/gql/graphql";
import { Button } from "~/ui/Button";
import { rule, TextAreaField, TextField } from "~/ui/form";
import { SearchCombobox } from "~/ui/SearchCombobox";
import { compared } from "../model/compared";
import { found } from "../model/found";
import { moved } from "../model/order";
import { CreateCollection, UpdateCollection } from "../operations";

const CollectionFormCollection = graphql(`
  fragment CollectionForm_collection on Collection {
    id
    version
    title
    summary
    publications {
      id
      title
    }
  }
`);

const CollectionSheetsQuery = graphql(`
  query CollectionSheets($after: String) {
    publications(first: 200, after: $after) {
      nodes {
        id
        title
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The most lines that a search shows: beyond, one types more. */
const MOST = 8;

type Sheet = { id: string; title: string };
type Props = {
  /** The collection to change; a new one when none. */
  collection?: FragmentType<typeof CollectionFormCollection> | undefined;
  reload: () => void;
  onClose: () => void;
};

const schema = z.object({ title: rule.text("Donnez un titre à la collection.", 120), summary: z.string() });

/** What a collection is: its title, what it is about, and its sheets in the order in which they are to be read. */
export function CollectionForm({ collection: masked, reload, onClose }: Props) {
  const collection = masked ? unmask(CollectionFormCollection, masked) : undefined;
  const [chosen, setChosen] = useState<readonly Sheet[]>(collection?.publications ?? []);
  const create = useAct(CreateCollection);
  const update = useAct(UpdateCollection);
  return (
    <ActForm
      schema={schema}
      initial={{ title: collection?.title ?? "", summary: collection?.summary ?? "" }}
      submit={collection ? "Enregistrer" : "Créer la collection"}
      version={collection?.version ?? 0}
      compare={(mine) => compared({ ...mine, publications: chosen }, collection)}
      send={async ({ title, summary }, version) => {
        const input = { title, summary: summary || null, publicationIds: chosen.map(({ id }) => id) };
        const { refusals } = collection ? await update.run({ input: { ...input, id: collection.id, version } }) : await create.run({ input });
        return refusals;
      }}
      said={collection ? "Collection enregistrée." : "Collection créée : elle est sur le site public."}
      reload={reload}
      onClose={onClose}
    >
      <TextField name="title" label="Titre" maxLength={120} autoComplete="off" />
      <TextAreaField name="summary" label="Présentation" optional rows={2} />
      <fieldset className="fr-fieldset">
        <legend className="fr-fieldset__legend">Fiches, dans l’ordre de lecture</legend>
        <ol className="plain-list">
          {chosen.map((sheet, place) => (
            <li key={sheet.id} className="picked__line">
              <span className="picked__title">{sheet.title}</span>
              <Button kind="tertiary" size="sm" disabled={place === 0} onClick={() => setChosen(moved(chosen, place, -1))} aria-label={`Monter : ${sheet.title}`}>
                Monter
              </Button>
              <Button kind="tertiary" size="sm" onClick={() => setChosen(chosen.filter(({ id }) => id !== sheet.id))} aria-label={`Retirer : ${sheet.title}`}>
                Retirer
              </Button>
            </li>
          ))}
        </ol>
        <AddSheet chosen={chosen} onAdd={(sheet) => setChosen([...chosen, sheet])} />
      </fieldset>
    </ActForm>
  );
}

const listOf = ({ publications }: Published) => publications;

/** A search by title among all that is published, which is read when one begins to type. */
function AddSheet({ chosen, onAdd }: { chosen: readonly Sheet[]; onAdd: (sheet: Sheet) => void }) {
  const readAll = useReadAll(CollectionSheetsQuery, listOf);
  const [typed, setTyped] = useState("");
  const [all, setAll] = useState<readonly Sheet[] | "pending" | "failed">();
  const search = async (text: string) => {
    setTyped(text);
    if (Array.isArray(all) || all === "pending") return;
    setAll("pending");
    const pages = await readAll((after) => ({ after }));
    setAll(pages?.flatMap(({ nodes }) => nodes) ?? "failed");
  };
  const left = typeof all === "object" ? all.filter(({ id }) => !chosen.some((one) => one.id === id)) : [];
  return (
    <SearchCombobox
      label="Ajouter une fiche"
      hint="Quelques mots du titre, parmi toutes les fiches publiées."
      noun="fiche"
      nothing="Aucune fiche publiée ne porte ces mots dans son titre, ou elle est déjà choisie."
      search={typed}
      onSearch={(text) => void search(text)}
      pending={all === "pending"}
      error={all === "failed" ? "Les fiches publiées n’ont pas pu être lues. Vérifiez la connexion, puis continuez de taper pour essayer à nouveau." : undefined}
      choices={found(left, typed).slice(0, MOST).map(({ id, title }) => ({ id, label: title }))}
      onChoose={({ id, label }) => {
        onAdd({ id, title: label });
        setTyped("");
      }}
    />
  );
}
