import * as z from "zod/mini";
import { ActForm } from "~/app/ActForm";
import { useAct } from "~/app/graphql/useAct";
import type { ActionStatus } from "~/gql/graphql";
import { DateField, rule, SelectField, TextField } from "~/ui/form";
import { sideBySide, tellAction } from "../model/told";
import { ACTION_STATUSES, actionStatusName, optionsOf } from "../model/words";
import { SaveExperimentAction } from "../operations";
import type { Action } from "./Actions";

const schema = z.object({
  title: rule.text("Dites ce qui est à faire.", 300),
  owner: rule.optionalText(150),
  startsOn: rule.optionalDate(),
  dueOn: rule.optionalDate(),
  status: rule.choice("Choisissez un état."),
});

export function ActionForm({ experimentId, action, reload, onClose }: { experimentId: string; action: Action | undefined; reload: () => void; onClose: () => void }) {
  const { run } = useAct(SaveExperimentAction);
  const initial = { title: action?.title ?? "", owner: action?.owner ?? "", startsOn: action?.startsOn ?? "", dueOn: action?.dueOn ?? "", status: action?.status ?? "TODO" };
  return (
    <ActForm
      schema={schema}
      initial={initial}
      submit="Enregistrer"
      version={action?.version ?? 0}
      compare={(mine) => sideBySide(tellAction(mine), tellAction(initial))}
      send={async ({ title, owner, startsOn, dueOn, status }, version) => {
        const said = { title, owner, startsOn: startsOn || null, dueOn: dueOn || null, status: status as ActionStatus };
        const { refusals } = await run({ input: { experimentId, ...said, ...(action && { id: action.id, version }) } });
        return refusals;
      }}
      said="Action enregistrée."
      reload={reload}
      onClose={onClose}
    >
      <TextField name="title" label="Action" maxLength={300} />
      <TextField name="owner" label="Qui" hint="Une personne ou une équipe." optional maxLength={150} />
      <div className="field-row">
        <DateField name="startsOn" label="Début" optional />
        <DateField name="dueOn" label="Échéance" optional />
      </div>
      <SelectField name="status" label="État" options={optionsOf(ACTION_STATUSES, actionStatusName)} />
    </ActForm>
  );
}
