import * as z from "zod/mini";
import { ActForm } from "~/app/ActForm";
import { useAct } from "~/app/graphql/useAct";
import type { ExperimentStatus, QvctField, Theme } from "~/gql/graphql";
import { fieldOptions, themeName, THEMES } from "~/lib/qvct";
import { DateField, rule, SelectField, TextAreaField, TextField } from "~/ui/form";
import { sideBySide, tellExperiment } from "../model/told";
import { experimentStatusName, optionsOf } from "../model/words";
import { SaveExperiment } from "../operations";

const schema = z.object({
  title: rule.text("Donnez un titre à l’expérimentation.", 200),
  priorityId: z.string(),
  ifWe: rule.text("Dites ce que vous essayez.", 1000),
  thenSo: rule.text("Dites ce que vous en attendez.", 1000),
  perimeter: rule.optionalText(1000),
  field: z.string(),
  theme: z.string(),
  startsOn: rule.optionalDate(),
  endsOn: rule.optionalDate(),
  status: z.string(),
});

export type EditedExperiment = {
  id: string;
  title: string;
  priority: { id: string } | null;
  ifWe: string;
  thenSo: string;
  perimeter: string | null;
  field: QvctField | null;
  theme: Theme | null;
  startsOn: string | null;
  endsOn: string | null;
  status: ExperimentStatus;
  version: number;
};
type Props = { projectId: string; experiment?: EditedExperiment; priorities: readonly { id: string; title: string }[]; reload: () => void; onClose: () => void };
const OPEN: readonly ExperimentStatus[] = ["PLANNED", "RUNNING"];

export function ExperimentForm({ projectId, experiment, priorities, reload, onClose }: Props) {
  const { run } = useAct(SaveExperiment);
  const initial = {
    title: experiment?.title ?? "",
    priorityId: experiment?.priority?.id ?? "",
    ifWe: experiment?.ifWe ?? "",
    thenSo: experiment?.thenSo ?? "",
    perimeter: experiment?.perimeter ?? "",
    field: experiment?.field ?? "",
    theme: experiment?.theme ?? "",
    startsOn: experiment?.startsOn ?? "",
    endsOn: experiment?.endsOn ?? "",
    status: experiment?.status ?? "PLANNED",
  };
  const decided = experiment?.status === "EVALUATED";
  return (
    <ActForm
      schema={schema}
      initial={initial}
      submit="Enregistrer"
      version={experiment?.version ?? 0}
      compare={(mine) => sideBySide(tellExperiment(mine, priorities), tellExperiment(initial, priorities))}
      send={async (values, version) => {
        const { refusals } = await run({
          input: {
            participationId: projectId,
            ...(experiment && { id: experiment.id, version }),
            title: values.title,
            priorityId: values.priorityId || null,
            ifWe: values.ifWe,
            thenSo: values.thenSo,
            perimeter: values.perimeter,
            field: (values.field || null) as QvctField | null,
            theme: (values.theme || null) as Theme | null,
            startsOn: values.startsOn || null,
            endsOn: values.endsOn || null,
            status: values.status as ExperimentStatus,
          },
        });
        return refusals;
      }}
      said="Expérimentation enregistrée."
      reload={reload}
      onClose={onClose}
    >
      <TextField name="title" label="Titre" maxLength={200} />
      {priorities.length > 0 ? <SelectField name="priorityId" label="Priorité" optional placeholder="Aucune" options={priorities.map(({ id, title }) => ({ value: id, label: title }))} /> : null}
      <TextAreaField name="ifWe" label="Si…" hint="Ce que vous essayez, par exemple : on se retrouve dix minutes debout à 20 h 45." rows={2} maxLength={1000} />
      <TextAreaField name="thenSo" label="Alors…" hint="Ce que vous en attendez pour le travail, par exemple : la nuit commence avec les bonnes informations." rows={2} maxLength={1000} />
      <TextAreaField name="perimeter" label="Périmètre" hint="Quelles équipes, quels lieux, quels moments." optional rows={2} maxLength={1000} />
      <div className="field-row">
        <DateField name="startsOn" label="Début" optional />
        <DateField name="endsOn" label="Fin" optional />
      </div>
      <SelectField name="field" label="Champ de la QVCT" optional placeholder="Aucun" options={fieldOptions} />
      <SelectField name="theme" label="Thème de la restitution régionale" optional placeholder="Aucun" options={optionsOf(THEMES, themeName)} />
      {decided ? null : <SelectField name="status" label="État" options={optionsOf(OPEN, experimentStatusName)} />}
    </ActForm>
  );
}
