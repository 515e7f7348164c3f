import { useState } from "react";
import * as z from "zod/mini";
import { lookOf } from "~/app/files/model/kinds";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { graphql } from "~/gql";
import type { SheetSection } from "~/gql/graphql";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Form, type Option, rule, SelectField, TextField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { captionsAmong } from "../model/captions";
import { PARTS } from "../model/words";
import { TakeSheetFile } from "../operations";
import { HeardFields } from "./HeardFields";

const SheetProjectFilesQuery = graphql(`
  query SheetProjectFiles($id: ID!) {
    sheet(id: $id) {
      id
      projectFiles {
        id
        name
        thumbnailUrl
      }
    }
    fileShelf(subjectId: $id) {
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

type File = { id: string; name: string; thumbnailUrl: string | null };

/** The pictures and films of the project, each to be taken into the sheet with the words that go with it. */
export function ProjectFiles({ sheetId, reload }: { sheetId: string; reload: () => void }) {
  const { faire, open, close } = useDialogSearch();
  return (
    <div className="sheet-project-files no-print">
      <Button kind="secondary" size="sm" onClick={() => open("prendre")}>
        Prendre une image ou un film du projet
      </Button>
      <Dialog open={faire === "prendre"} onClose={close} title="Images et films du projet">
        <PartQuery query={SheetProjectFilesQuery} variables={{ id: sheetId }}>
          {({ sheet, fileShelf }) => <Files sheetId={sheetId} files={sheet?.projectFiles ?? []} captions={captionsAmong(fileShelf?.files.nodes ?? [])} reload={reload} onClose={close} />}
        </PartQuery>
      </Dialog>
    </div>
  );
}

type FilesProps = { sheetId: string; files: readonly File[]; captions: readonly Option[]; reload: () => void; onClose: () => void };

function Files({ sheetId, files, captions, reload, onClose }: FilesProps) {
  const [taken, setTaken] = useState<File>();
  if (taken) return <TakeForm sheetId={sheetId} file={taken} captions={captions} reload={reload} onClose={onClose} onBack={() => setTaken(undefined)} />;
  if (files.length === 0) {
    return (
      <>
        <p>Le projet n’a pas d’image ni de film que la fiche n’ait déjà. Ajoutez-en à ses fichiers, ou directement à ceux de la fiche.</p>
        <Button kind="secondary" onClick={onClose}>
          Fermer
        </Button>
      </>
    );
  }
  return (
    <>
      <p className="fr-hint-text">Ce que vous prenez est copié dans les fichiers de la fiche, et sera public avec elle. Assurez-vous de l’accord des personnes que l’on y reconnaît.</p>
      <ul className="sheet-takes">
        {files.map((file) => (
          <li key={file.id}>
            {file.thumbnailUrl ? <img className="sheet-takes__picture" src={file.thumbnailUrl} alt="" /> : null}
            <span className="sheet-takes__name">{file.name}</span>
            <Button kind="secondary" size="sm" onClick={() => setTaken(file)}>
              Prendre<span className="fr-sr-only"> : {file.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

const schema = z.object({ part: rule.choice("Choisissez une partie."), words: rule.text("Écrivez ces mots : ils remplacent l’image ou annoncent le film.", 400), caption: rule.optionalText(300), captions: z.string(), transcript: rule.optionalText(8000) });

function TakeForm({ sheetId, file, captions, reload, onClose, onBack }: Omit<FilesProps, "files"> & { file: File; onBack: () => void }) {
  const picture = lookOf(file.name) === "picture";
  const { run } = useAct(TakeSheetFile);
  const form = useForm(schema, { part: "ACTIONS", words: "", caption: "", captions: "", transcript: "" });
  const send = async ({ part, words, caption, captions: subtitles, transcript }: z.output<typeof schema>) => {
    const more = picture ? { caption: caption || null } : { captionsId: subtitles || null, transcript: transcript || null };
    const { refusals } = await run({ input: { id: sheetId, fileId: file.id, part: part as SheetSection, words, ...more } });
    if (refusals) return refusals;
    toast(picture ? "L’image est dans la fiche." : "Le film est dans la fiche.");
    reload();
    onClose();
    return undefined;
  };
  return (
    <Form
      form={form}
      submit={picture ? "Placer l’image" : "Placer le film"}
      onSubmit={send}
      cancel={
        <Button kind="secondary" onClick={onBack}>
          Revenir à la liste
        </Button>
      }
    >
      <p>
        <strong>{file.name}</strong>
      </p>
      <SelectField name="part" label="Partie de la fiche" options={PARTS.map(({ kind, title }) => ({ value: kind, label: title }))} />
      {picture ? <TextField name="words" label="Ce que montre l’image" hint="Pour qui ne la voit pas : une phrase." maxLength={400} /> : <TextField name="words" label="Titre du film" maxLength={200} />}
      {picture ? (
        <TextField name="caption" label="Légende" optional maxLength={300} />
      ) : (
        <HeardFields captions={captions} />
      )}
    </Form>
  );
}
