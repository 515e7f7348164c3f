import { useWatch } from "react-hook-form";
import * as z from "zod/mini";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useQueued } from "~/app/offline/useQueued";
import { useConflict } from "~/app/useConflict";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import type { TaskPeopleQuery } from "~/gql/graphql";
import { longDate, quoted } from "~/lib/format";
import { Button } from "~/ui/Button";
import { CheckboxField, DateField, Form, NumberField, rule, SelectField, TextField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";

const TaskPeople = graphql(`
  query TaskPeople($groupId: ID!) {
    group(id: $groupId) {
      id
      acts
      consultant {
        id
        name
      }
      participations {
        id
        establishment {
          id
          name
        }
      }
      carriers {
        establishment {
          id
        }
        holder {
          id
          name
        }
        deputy {
          id
          name
        }
      }
    }
    participations {
      id
      establishment {
        id
      }
    }
  }
`);

const AddTask = graphql(`
  mutation AddTask($input: AddTaskInput!) {
    addTask(input: $input) {
      task {
        id
        version
        ...TaskLine_task
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const ChangeTask = graphql(`
  mutation ChangeTask($input: ChangeTaskInput!) {
    changeTask(input: $input) {
      task {
        id
        version
        remindDays
        ...TaskLine_task
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

type People = NonNullable<TaskPeopleQuery["group"]>;
export type EditedTask = {
  id: string;
  version: number;
  wording: string;
  dueOn: string | null;
  remindDays: number | null;
  establishment: { id: string; name: string } | null;
  owner: { id: string; name: string } | null;
};
type Props = {
  groupId: string;
  /** The session at which it is set. */
  sessionId?: string;
  /** The establishment whose it is, where only one can be. */
  establishmentId?: string | undefined;
  /** The task to change; a new one when absent. */
  task?: EditedTask;
  reload?: () => void;
  onClose: () => void;
};

const schema = z.object({
  wording: rule.text("Écrivez ce qui est à faire.", 300),
  establishmentId: z.string(),
  ownerId: z.string(),
  dueOn: rule.optionalDate(),
  remindDays: z.optional(rule.integer("Indiquez un nombre de jours, de 0 à 60.", 0, 60)),
  kept: z.boolean(),
});
type Values = z.infer<typeof schema>;

/** A task to set or to change, with the people of its group. */
export function TaskForm(props: Props) {
  return (
    <PartQuery query={TaskPeople} variables={{ groupId: props.groupId }}>
      {({ group, participations }) => (group ? <Fields {...props} group={group} own={participations.map(({ establishment }) => establishment.id)} /> : null)}
    </PartQuery>
  );
}

function Fields({ groupId, sessionId, establishmentId, task, group, own, reload = () => undefined, onClose }: Props & { group: People; own: readonly string[] }) {
  const { may } = useViewer();
  const add = useQueued(AddTask);
  const change = useQueued(ChangeTask);
  const writes = group.acts.includes("minutes.write");
  const places = group.participations.filter(({ establishment: { id } }) => (establishmentId ? id === establishmentId : writes || own.includes(id)));
  const form = useForm(schema, {
    wording: task?.wording ?? "",
    establishmentId: task ? (task.establishment?.id ?? "") : (establishmentId ?? (writes ? "" : (places[0]?.establishment.id ?? ""))),
    ownerId: task?.owner?.id ?? "",
    dueOn: task?.dueOn ?? "",
    remindDays: task?.remindDays ?? undefined,
    kept: false,
  } as Values);
  const chosen = useWatch({ control: form.control, name: "establishmentId" }) as string;
  // A facilitator is of no establishment: whether it accompanies the one chosen, the server says.
  const seats = group.carriers.filter(({ establishment }) => chosen === "" || establishment === null || establishment.id === chosen);
  const voices = seats.flatMap(({ holder, deputy }) => [holder, deputy].filter((person) => person !== null));
  const people = [...new Map([...voices, ...(group.consultant ? [group.consultant] : []), ...(task?.owner ? [task.owner] : [])].map((one) => [one.id, one])).values()];
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? (chosen ? "Tout le trinôme" : "Tout le groupe");

  const { submit, dialog } = useConflict<Values>({
    version: task?.version ?? 0,
    compare: (mine) => [
      { label: "Tâche", mine: mine.wording, theirs: task?.wording ?? "" },
      { label: "Responsable", mine: nameOf(mine.ownerId), theirs: nameOf(task?.owner?.id ?? "") },
      { label: "Échéance", mine: mine.dueOn && longDate(mine.dueOn), theirs: task?.dueOn ? longDate(task.dueOn) : "" },
    ],
    send: async ({ wording, establishmentId: place, ownerId, dueOn, remindDays, kept }, version) => {
      const common = { wording, ownerId: ownerId || null, dueOn: dueOn || null, remindDays: remindDays ?? null };
      const words = [{ label: "Tâche", mine: wording }];
      const outcome = task
        ? await change.run({ input: { id: task.id, version, ...common } }, { subject: `tache.${task.id}`, label: `Tâche modifiée : ${quoted(wording)}`, texts: words })
        : await add.run(
            { input: { groupId, establishmentId: place || null, kept: kept && place !== "", sessionId: sessionId ?? null, ...common } },
            { subject: `tache.${groupId}.${wording}`, label: `Nouvelle tâche : ${quoted(wording)}`, texts: words },
          );
      if (outcome.refusals) return outcome.refusals;
      toast(outcome.queued ? "Tâche conservée sur cet appareil : elle partira au retour du réseau." : task ? "Tâche modifiée." : "Tâche fixée.");
      return onClose();
    },
    reload,
    leave: onClose,
  });

  return (
    <>
      <Form
        form={form}
        submit={task ? "Enregistrer" : "Fixer la tâche"}
        cancel={
          <Button kind="secondary" onClick={onClose}>
            Annuler
          </Button>
        }
        onSubmit={submit}
      >
        <TextField name="wording" label="Tâche" hint="Par exemple : recueillir l’avis des équipes de nuit" maxLength={300} />
        {task || places.length + Number(writes) < 2 ? null : (
          <SelectField
            name="establishmentId"
            label="Établissement"
            optional={writes}
            placeholder={writes ? "Tout le groupe" : "Choisir…"}
            options={places.map(({ establishment }) => ({ value: establishment.id, label: establishment.name }))}
            onChange={() => form.setValue("ownerId", "")}
          />
        )}
        <SelectField name="ownerId" label="Responsable" optional placeholder={chosen ? "Tout le trinôme" : "Tout le groupe"} options={people.map(({ id, name }) => ({ value: id, label: name }))} />
        <div className="field-row">
          <DateField name="dueOn" label="Échéance" optional />
          <NumberField name="remindDays" label="Rappel, en jours avant" optional hint={task ? "Sans rappel si rien n’est indiqué" : "Celui du programme si rien n’est indiqué"} />
        </div>
        {!task && chosen !== "" && may("kept.view") ? (
          <CheckboxField name="kept" label="Garder pour cet établissement" hint="Vue par lui, par le consultant du groupe et par l’Aract seulement" />
        ) : null}
      </Form>
      {dialog}
    </>
  );
}
