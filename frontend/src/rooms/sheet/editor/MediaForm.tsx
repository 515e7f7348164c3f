import * as z from "zod/mini";
import { lookOf } from "~/app/files/model/kinds";
import { PartQuery } from "~/app/graphql/PageQuery";
import { graphql } from "~/gql";
import { Button } from "~/ui/Button";
import { Form, rule, SelectField, TextField, useForm } from "~/ui/form";
import { HeardFields } from "../components/HeardFields";
import { captionsAmong } from "../model/captions";
import type { Media, Words } from "./media";

const SheetFilesQuery = graphql(`
  query SheetFiles($subjectId: ID!) {
    fileShelf(subjectId: $subjectId) {
      subjectId
      files(trashed: false, first: 100) {
        nodes {
          id
          name
          state
        }
      }
    }
  }
`);

type Choice = { value: string; label: string };

type Props = {
  kind: Media;
  /** What it says now; nothing when it is to be placed. */
  held?: Words | undefined;
  sheetId: string;
  onPlace: (words: Words) => void;
  onClose: () => void;
};

/** A picture or a film for the text, from the sheet's own files, with the words that go with it. */
export default function MediaForm({ kind, held, sheetId, onPlace, onClose }: Props) {
  return (
    <PartQuery query={SheetFilesQuery} variables={{ subjectId: sheetId }}>
      {({ fileShelf }) => {
        const files = fileShelf?.files.nodes.filter(({ state }) => state === "READY") ?? [];
        const of = files.filter(({ name }) => lookOf(name) === kind).map(({ id, name }): Choice => ({ value: id, label: name }));
        if (of.length === 0) {
          return (
            <>
              <p>{kind === "picture" ? "Aucune image n’est jointe à cette fiche." : "Aucun film n’est joint à cette fiche."} Ajoutez-en à ses fichiers, en bas de la page, puis revenez ici.</p>
              <Button kind="secondary" onClick={onClose}>
                Fermer
              </Button>
            </>
          );
        }
        return kind === "picture" ? (
          <PictureForm files={of} held={held} onPlace={onPlace} onClose={onClose} />
        ) : (
          <FilmForm files={of} captions={captionsAmong(files)} held={held} onPlace={onPlace} onClose={onClose} />
        );
      }}
    </PartQuery>
  );
}

const picture = z.object({ file: rule.choice("Choisissez une image."), alternative: rule.optionalText(400), caption: rule.optionalText(300) });
const film = z.object({ file: rule.choice("Choisissez un film."), title: rule.text("Donnez un titre au film.", 200), captions: z.string(), transcript: rule.optionalText(8000) });
const only = (files: readonly Choice[]) => (files.length === 1 ? (files[0]?.value ?? "") : "");

/** The file that is chosen already, as long as it may still be. */
const chosen = (files: readonly Choice[], file: string | null | undefined) => files.find(({ value }) => value === file)?.value;

type OneProps = Pick<Props, "held" | "onPlace" | "onClose"> & { files: readonly Choice[] };

function PictureForm({ files, held, onPlace, onClose }: OneProps) {
  const form = useForm(picture, { file: chosen(files, held?.file) ?? only(files), alternative: held?.alternative ?? "", caption: held?.caption ?? "" });
  const send = ({ file, alternative, caption }: z.output<typeof picture>) => {
    onPlace({ file, alternative, caption: caption || null });
    onClose();
    return Promise.resolve();
  };
  return (
    <Form form={form} submit={held ? "Enregistrer" : "Placer l’image"} onSubmit={send} cancel={<Cancel onClose={onClose} />}>
      <SelectField name="file" label="Image" options={files} />
      <TextField name="alternative" label="Ce que montre l’image" optional hint="Pour qui ne la voit pas. Laissez vide si elle n’ajoute rien au texte." maxLength={400} />
      <TextField name="caption" label="Légende" optional maxLength={300} />
    </Form>
  );
}

function FilmForm({ files, captions, held, onPlace, onClose }: OneProps & { captions: readonly Choice[] }) {
  const form = useForm(film, { file: chosen(files, held?.file) ?? only(files), title: held?.title ?? "", captions: chosen(captions, held?.captions) ?? "", transcript: held?.transcript ?? "" });
  const send = ({ file, title, captions: subtitles, transcript }: z.output<typeof film>) => {
    onPlace({ file, title, captions: subtitles || null, transcript: transcript || null });
    onClose();
    return Promise.resolve();
  };
  return (
    <Form form={form} submit={held ? "Enregistrer" : "Placer le film"} onSubmit={send} cancel={<Cancel onClose={onClose} />}>
      <SelectField name="file" label="Film" options={files} />
      <TextField name="title" label="Titre" maxLength={200} />
      <HeardFields captions={captions} />
    </Form>
  );
}

const Cancel = ({ onClose }: { onClose: () => void }) => (
  <Button kind="secondary" onClick={onClose}>
    Annuler
  </Button>
);
