import * as z from "zod/mini";
import { ActForm } from "~/app/ActForm";
import { useAct } from "~/app/graphql/useAct";
import { rule, TextAreaField } from "~/ui/form";
import { SaveEvaluation } from "../operations";

const schema = z.object({ done: rule.optionalText(4000), observed: rule.optionalText(4000), discussed: rule.optionalText(4000), unexpected: rule.optionalText(4000) });
export type Told = { done: string | null; observed: string | null; discussed: string | null; unexpected: string | null; version: number };
type Props = {
  projectId: string;
  /** None for the project as a whole. */
  experimentId: string | null;
  told: Told | null;
  reload: () => void;
  onClose: () => void;
};

export function EvaluationForm({ projectId, experimentId, told, reload, onClose }: Props) {
  const { run } = useAct(SaveEvaluation);
  const initial = { done: told?.done ?? "", observed: told?.observed ?? "", discussed: told?.discussed ?? "", unexpected: told?.unexpected ?? "" };
  return (
    <ActForm
      schema={schema}
      initial={initial}
      submit="Enregistrer"
      version={told?.version ?? 0}
      compare={(mine) => [
        { label: "Ce qui a été fait", mine: mine.done, theirs: initial.done },
        { label: "Ce qui est observé", mine: mine.observed, theirs: initial.observed },
        { label: "Ce qu’en disent les EDT", mine: mine.discussed, theirs: initial.discussed },
        { label: "Effets inattendus", mine: mine.unexpected, theirs: initial.unexpected },
      ]}
      send={async (values, version) => {
        const { refusals } = await run({ input: { participationId: projectId, experimentId, version, ...values } });
        return refusals;
      }}
      said="Évaluation enregistrée."
      reload={reload}
      onClose={onClose}
    >
      <TextAreaField name="done" label="Ce qui a été fait" optional rows={4} maxLength={4000} />
      <TextAreaField name="observed" label="Ce qui est observé" hint="Les faits d’abord. Une évolution n’a pas toujours l’expérimentation pour cause : dites ce qui a changé d’autre." optional rows={4} maxLength={4000} />
      <TextAreaField name="discussed" label="Ce qu’en disent les espaces de discussion" hint="N’attribuez rien à personne." optional rows={4} maxLength={4000} />
      <TextAreaField name="unexpected" label="Effets inattendus" optional rows={3} maxLength={4000} />
    </ActForm>
  );
}
