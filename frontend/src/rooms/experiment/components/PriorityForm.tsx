import * as z from "zod/mini";
import { ActForm } from "~/app/ActForm";
import { useAct } from "~/app/graphql/useAct";
import type { PriorityStatus, QvctField } from "~/gql/graphql";
import { fieldOptions } from "~/lib/qvct";
import { rule, SelectField, TextAreaField, TextField } from "~/ui/form";
import { sideBySide, tellPriority } from "../model/told";
import { optionsOf, priorityStatusName } from "../model/words";
import { SavePriority } from "../operations";

const schema = z.object({
  title: rule.text("Dites quelle situation vous retenez.", 200),
  why: rule.optionalText(2000),
  perimeter: rule.optionalText(1000),
  field: z.string(),
  status: rule.choice("Choisissez un état."),
  clusterId: z.string(),
});
type Priority = { id: string; title: string; why: string | null; perimeter: string | null; field: QvctField | null; status: PriorityStatus; version: number };
const STATUSES: readonly PriorityStatus[] = ["RETAINED", "TRIED", "SETTLED", "SET_ASIDE"];

/** A group of cards of the board, that a new priority may come from. */
export type Cluster = { id: string; title: string; field: QvctField | null; label: string };
type Props = { projectId: string; priority?: Priority; clusters?: readonly Cluster[]; from?: Cluster | undefined; reload: () => void; onClose: () => void };

export function PriorityForm({ projectId, priority, clusters = [], from, reload, onClose }: Props) {
  const { run } = useAct(SavePriority);
  const initial = { title: priority?.title ?? from?.title ?? "", why: priority?.why ?? "", perimeter: priority?.perimeter ?? "", field: priority?.field ?? from?.field ?? "", status: priority?.status ?? "RETAINED", clusterId: from?.id ?? "" };
  return (
    <ActForm
      schema={schema}
      initial={initial}
      submit="Enregistrer"
      version={priority?.version ?? 0}
      compare={(mine) => sideBySide(tellPriority(mine), tellPriority(initial))}
      send={async ({ title, why, perimeter, field, status, clusterId }, version) => {
        const values = { title, why, perimeter, field: (field || null) as QvctField | null, status: status as PriorityStatus };
        const { refusals } = await run({ input: { participationId: projectId, ...values, ...(priority ? { id: priority.id, version } : { clusterId: clusterId || null }) } });
        return refusals;
      }}
      said="Priorité enregistrée."
      reload={reload}
      onClose={onClose}
    >
      {clusters.length > 0 ? <SelectField name="clusterId" label="Issue de l’état des lieux" optional placeholder="Aucun groupe de cartes" options={clusters.map(({ id, label }) => ({ value: id, label }))} /> : null}
      <TextField name="title" label="Situation retenue" hint="Un moment du travail, par exemple : la relève du soir." maxLength={200} />
      <TextAreaField name="why" label="Pourquoi celle-ci" optional rows={3} maxLength={2000} />
      <TextAreaField name="perimeter" label="Périmètre" hint="Quelles équipes, quels lieux, quels moments." optional rows={2} maxLength={1000} />
      <SelectField name="field" label="Champ de la QVCT" optional placeholder="Aucun" options={fieldOptions} />
      <SelectField name="status" label="État" options={optionsOf(STATUSES, priorityStatusName)} />
    </ActForm>
  );
}
