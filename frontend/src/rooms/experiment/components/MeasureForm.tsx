import * as z from "zod/mini";
import { ActForm } from "~/app/ActForm";
import { useAct } from "~/app/graphql/useAct";
import { longDate, today } from "~/lib/format";
import { DateField, rule, TextAreaField, TextField } from "~/ui/form";
import { typed, VALUE } from "../model/value";
import { SaveMeasure } from "../operations";

const wrong = "Saisissez un nombre, avec une virgule, comme 9,2.";
const schema = z.object({ measuredOn: rule.date(), value: z.string(wrong).check(z.trim(), z.regex(VALUE, wrong)), source: rule.optionalText(200), comment: rule.optionalText(1000) });
type Measure = { id: string; measuredOn: string; value: number; source: string | null; comment: string | null; version: number };

export function MeasureForm({ indicatorId, unit, measure, reload, onClose }: { indicatorId: string; unit: string; measure: Measure | undefined; reload: () => void; onClose: () => void }) {
  const { run } = useAct(SaveMeasure);
  const initial = { measuredOn: measure?.measuredOn ?? today(), value: measure ? typed(measure.value) : "", source: measure?.source ?? "", comment: measure?.comment ?? "" };
  return (
    <ActForm
      schema={schema}
      initial={initial}
      submit="Enregistrer la mesure"
      version={measure?.version ?? 0}
      compare={(mine) => [
        { label: "Date", mine: longDate(mine.measuredOn), theirs: longDate(initial.measuredOn) },
        { label: "Valeur", mine: mine.value, theirs: initial.value },
        { label: "Commentaire", mine: mine.comment, theirs: initial.comment },
      ]}
      send={async (values, version) => {
        const { refusals } = await run({ input: { indicatorId, ...values, ...(measure && { id: measure.id, version }) } });
        return refusals;
      }}
      said="Mesure enregistrée."
      reload={reload}
      onClose={onClose}
    >
      <DateField name="measuredOn" label="Date de la mesure" />
      <TextField name="value" label={`Valeur (${unit})`} inputMode="decimal" />
      <TextField name="source" label="Source" hint="D’où vient ce chiffre, par exemple : logiciel de paie, relevé de l’équipe." optional maxLength={200} />
      <TextAreaField name="comment" label="Commentaire" hint="Ce qu’il faut savoir pour le lire : un mois d’épidémie, un effectif incomplet." optional rows={2} maxLength={1000} />
    </ActForm>
  );
}
