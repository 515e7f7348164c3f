import * as z from "zod/mini";
import { ActForm } from "~/app/ActForm";
import { useAct } from "~/app/graphql/useAct";
import { Dialog } from "~/ui/Dialog";
import { rule, TextAreaField, TextField } from "~/ui/form";
import { fromText, type Scheme, toText } from "../model/assessment";
import { WriteAssessmentScheme } from "../operations";

const schema = z.object({ title: rule.text("Donnez un titre au questionnaire.", 150), note: rule.optionalText(1000), blocks: rule.text("Écrivez au moins un thème et une question.", 20_000) });

/** The questionnaire, rewritten as a new version: what was answered stays under the version of its time. */
export function SchemeDialog({ scheme, open, onClose, reload }: { scheme: Scheme; open: boolean; onClose: () => void; reload: () => void }) {
  const { run } = useAct(WriteAssessmentScheme);
  return (
    <Dialog open={open} onClose={onClose} title="Modifier le questionnaire" size="lg">
      <p>
        Ce sera la version {scheme.version + 1}, pour les auto-évaluations qui s’ouvriront ensuite. Celles qui sont ouvertes ou closes gardent leur version et leurs réponses.
      </p>
      <ActForm
        schema={schema}
        initial={{ title: scheme.title, note: scheme.note ?? "", blocks: toText(scheme) }}
        submit={`Enregistrer la version ${scheme.version + 1}`}
        version={scheme.version}
        compare={(mine) => [
          { label: "Titre", mine: mine.title, theirs: scheme.title },
          { label: "Note", mine: mine.note, theirs: scheme.note ?? "" },
          { label: "Thèmes et questions", mine: mine.blocks, theirs: toText(scheme) },
        ]}
        send={async ({ title, note, blocks }, version) => (await run({ input: { version, title, note: note || null, blocks: fromText(blocks) } })).refusals}
        said="Nouvelle version enregistrée."
        reload={reload}
        onClose={onClose}
      >
        <TextField name="title" label="Titre" maxLength={150} />
        <TextAreaField name="note" label="Note" optional rows={2} maxLength={1000} />
        <TextAreaField name="blocks" label="Thèmes et questions" hint="Un thème par ligne ; sous lui, une question par ligne, précédée d’un tiret." rows={16} maxLength={20_000} />
      </ActForm>
    </Dialog>
  );
}
