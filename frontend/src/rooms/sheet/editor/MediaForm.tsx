import type { Editor } from "@tiptap/react";
import * as z from "zod/mini";
import { lookOf } from "~/app/files/model/kinds";
import { PartQuery } from "~/app/graphql/PageQuery";
import { graphql } from "~/gql";
import { Button } from "~/ui/Button";
import { Form, rule, SelectField, TextAreaField, TextField, useForm } from "~/ui/form";

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

export type Media = "picture" | "film";
type Choice = { value: string; label: string };

/** Puts a picture or a film in the text, from the sheet's own files. */
export function MediaForm({ editor, kind, sheetId, onClose }: { editor: Editor; kind: Media; sheetId: string; onClose: () => void }) {
  return (
    <PartQuery query={SheetFilesQuery} variables={{ subjectId: sheetId }}>
      {({ fileShelf }) => {
        const files = fileShelf?.files.nodes.filter(({ state }) => state === "READY") ?? [];
        const choices = (kept: (name: string) => boolean) => files.filter(({ name }) => kept(name)).map(({ id, name }): Choice => ({ value: id, label: name }));
        const of = choices((name) => lookOf(name) === kind);
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
          <PictureForm editor={editor} files={of} onClose={onClose} />
        ) : (
          <FilmForm editor={editor} films={of} captions={choices((name) => name.toLowerCase().endsWith(".vtt"))} onClose={onClose} />
        );
      }}
    </PartQuery>
  );
}

const picture = z.object({ file: rule.choice("Choisissez une image."), alternative: rule.optionalText(400), caption: rule.optionalText(300) });
const film = z.object({ file: rule.choice("Choisissez un film."), title: rule.text("Donnez un titre au film.", 200), captions: z.string(), transcript: rule.optionalText(8000) });
const only = (files: readonly Choice[]) => (files.length === 1 ? (files[0]?.value ?? "") : "");

function insert(editor: Editor, type: Media, attrs: Record<string, string | null>) {
  editor.chain().focus().insertContent([{ type, attrs }, { type: "paragraph" }]).run();
}

function PictureForm({ editor, files, onClose }: { editor: Editor; files: readonly Choice[]; onClose: () => void }) {
  const form = useForm(picture, { file: only(files), alternative: "", caption: "" });
  const send = ({ file, alternative, caption }: z.output<typeof picture>) => {
    insert(editor, "picture", { file, alternative, caption: caption || null });
    onClose();
    return Promise.resolve();
  };
  return (
    <Form form={form} submit="Placer l’image" onSubmit={send} cancel={<Cancel onClose={onClose} />}>
      <SelectField name="file" label="Image" options={files} />
      <TextField name="alternative" label="Ce que montre l’image" optional hint="Pour qui ne la voit pas. Laissez vide si elle n’ajoute rien au texte." maxLength={400} />
      <TextField name="caption" label="Légende" optional maxLength={300} />
    </Form>
  );
}

function FilmForm({ editor, films, captions, onClose }: { editor: Editor; films: readonly Choice[]; captions: readonly Choice[]; onClose: () => void }) {
  const form = useForm(film, { file: only(films), title: "", captions: "", transcript: "" });
  const send = ({ file, title, captions: subtitles, transcript }: z.output<typeof film>) => {
    insert(editor, "film", { file, title, captions: subtitles || null, transcript: transcript || null });
    onClose();
    return Promise.resolve();
  };
  return (
    <Form form={form} submit="Placer le film" onSubmit={send} cancel={<Cancel onClose={onClose} />}>
      <SelectField name="file" label="Film" options={films} />
      <TextField name="title" label="Titre" maxLength={200} />
      <SelectField name="captions" label="Sous-titres" optional options={captions} placeholder="Aucun fichier de sous-titres" />
      <TextAreaField name="transcript" label="Transcription" optional hint="Ce qui est dit et montré, pour qui n’entend ou ne voit pas le film." rows={5} maxLength={8000} />
    </Form>
  );
}

const Cancel = ({ onClose }: { onClose: () => void }) => (
  <Button kind="secondary" onClick={onClose}>
    Annuler
  </Button>
);
