import { useState } from "react";
import * as z from "zod/mini";
import { ActForm } from "~/app/ActForm";
import { useAct } from "~/app/graphql/useAct";
import { type FragmentType, graphql, unmask } from "~/gql";
import { Button } from "~/ui/Button";
import { rule, TextAreaField, TextField } from "~/ui/form";
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

type Sheet = { id: string; title: string };
type Props = {
  /** The collection to change; a new one when none. */
  collection?: FragmentType<typeof CollectionFormCollection> | undefined;
  published: readonly Sheet[];
  reload: () => void;
  onClose: () => void;
};

const schema = z.object({ title: rule.text("Donnez un titre à la collection.", 120), summary: z.string() });

/** What a collection is: its title, what it is about, and its sheets in the order in which they are to be read. */
export function CollectionForm({ collection: masked, published, reload, onClose }: Props) {
  const collection = masked ? unmask(CollectionFormCollection, masked) : undefined;
  const [chosen, setChosen] = useState<readonly Sheet[]>(collection?.publications ?? []);
  const create = useAct(CreateCollection);
  const update = useAct(UpdateCollection);
  const left = published.filter(({ id }) => !chosen.some((one) => one.id === id));
  return (
    <ActForm
      schema={schema}
      initial={{ title: collection?.title ?? "", summary: collection?.summary ?? "" }}
      submit={collection ? "Enregistrer" : "Créer la collection"}
      version={collection?.version ?? 0}
      compare={(mine) => [{ label: "Titre", mine: mine.title, theirs: collection?.title ?? "" }]}
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
        {left.length > 0 ? (
          <div className="fr-select-group">
            <label className="fr-label" htmlFor="ajouter-fiche">
              Ajouter une fiche
            </label>
            <select
              id="ajouter-fiche"
              className="fr-select"
              value=""
              onChange={({ target }) => {
                const sheet = left.find(({ id }) => id === target.value);
                if (sheet) setChosen([...chosen, sheet]);
              }}
            >
              <option value="">Choisir…</option>
              {left.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </div>
        ) : null}
      </fieldset>
    </ActForm>
  );
}
