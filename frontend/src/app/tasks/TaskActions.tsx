import { useState } from "react";
import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useConflict } from "~/app/useConflict";
import { graphql } from "~/gql";
import type { Refusal } from "~/lib/refusal";
import { Button } from "~/ui/Button";
import { Form, rule, TextField, useForm } from "~/ui/form";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { type EditedTask, TaskForm } from "./TaskForm";

const DropTask = graphql(`
  mutation DropTask($input: DropTaskInput!) {
    dropTask(input: $input) {
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

const RestoreTask = graphql(`
  mutation RestoreTask($input: RestoreTaskInput!) {
    restoreTask(input: $input) {
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

type Task = EditedTask & { status: "OPEN" | "DONE" | "DROPPED"; acts: readonly string[]; group: { id: string } };

/** What those who set a task may do of it, in its place. */
export function TaskActions({ task, reload }: { task: Task; reload: () => void }) {
  const [open, setOpen] = useState<"change" | "drop" | null>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const restore = useAct(RestoreTask);
  if (!task.acts.includes("task.set") || task.status === "DONE") return null;
  const close = () => setOpen(null);
  if (open === "change") return <TaskForm groupId={task.group.id} establishmentId={task.establishment?.id} task={task} reload={reload} onClose={close} />;
  if (open === "drop") return <DropForm task={task} reload={reload} onClose={close} />;
  const takeUp = async () => {
    const outcome = await restore.run({ input: { id: task.id, version: task.version } });
    setRefusals(outcome.refusals ?? []);
    if (!outcome.refusals) toast("Tâche reprise.");
  };
  const about = <span className="fr-sr-only"> : {task.wording}</span>;
  return (
    <div className="task__actions">
      {task.status === "OPEN" ? (
        <>
          <Button size="sm" kind="bare" onClick={() => setOpen("change")}>
            Modifier{about}
          </Button>
          <Button size="sm" kind="bare" onClick={() => setOpen("drop")}>
            Abandonner…{about}
          </Button>
        </>
      ) : (
        <Button size="sm" kind="bare" pending={restore.pending} onClick={() => void takeUp()}>
          Reprendre{about}
        </Button>
      )}
      <RefusalNotice refusals={refusals} />
    </div>
  );
}

const schema = z.object({ reason: rule.text("Indiquez le motif : le groupe le lira.", 300) });

function DropForm({ task, reload, onClose }: { task: Task; reload: () => void; onClose: () => void }) {
  const { run } = useAct(DropTask);
  const form = useForm(schema, { reason: "" });
  const { submit, dialog } = useConflict<{ reason: string }>({
    version: task.version,
    compare: ({ reason }) => [{ label: "Tâche", mine: `Abandonnée : ${reason}`, theirs: task.wording }],
    send: async ({ reason }, version) => {
      const { refusals } = await run({ input: { id: task.id, version, reason } });
      if (refusals) return refusals;
      toast("Tâche abandonnée.");
      return onClose();
    },
    reload,
    leave: onClose,
  });
  return (
    <>
      <Form
        form={form}
        submit="Abandonner la tâche"
        cancel={
          <Button kind="secondary" onClick={onClose}>
            Annuler
          </Button>
        }
        onSubmit={submit}
      >
        <TextField name="reason" label="Motif" maxLength={300} />
      </Form>
      {dialog}
    </>
  );
}
