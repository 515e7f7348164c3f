import { useState } from "react";
import { announce } from "~/app/announcer";
import { useHeld, useQueued } from "~/app/offline/useQueued";
import { type FragmentType, graphql, unmask } from "~/gql";
import { enumerate, longDate, quoted, shortDate } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { Badge } from "~/ui/Badge";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { dueWords, whoseWords } from "./words";
import "./tasks.css";

export const TaskLineTask = graphql(`
  fragment TaskLine_task on Task {
    id
    wording
    status
    dueOn
    overdue
    kept
    closedAt
    dropReason
    acts
    establishment {
      id
      name
    }
    owner {
      id
      name
    }
    closedBy {
      id
      name
    }
  }
`);

const SetTaskDone = graphql(`
  mutation SetTaskDone($input: SetTaskDoneInput!) {
    setTaskDone(input: $input) {
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

type Masked = FragmentType<typeof TaskLineTask>;
/** Where the list is: what it says already is not said again on each line. */
export type Place = "group" | "establishment";

/** One task: ticked with the thumb, also without network; the tick is taken back in the same place. */
export function TaskLine({ task: masked, of = "group", actions, onTick }: { task: Masked; of?: Place; actions?: React.ReactNode; onTick?: (done: boolean, task: (Masked & { id: string }) | null) => void }) {
  const task = unmask(TaskLineTask, masked);
  const { run, pending } = useQueued(SetTaskDone);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [asked, setAsked] = useState<boolean | null>(null);
  const subject = `tache.${task.id}`;
  const waiting = useHeld(subject).at(-1);
  const waits = waiting?.variables.input["done"];
  const done = pending && asked !== null ? asked : typeof waits === "boolean" ? waits : task.status === "DONE";
  const dropped = task.status === "DROPPED";
  const id = `faite-${task.id}`;

  const tick = async (next: boolean) => {
    setAsked(next);
    setRefusals([]);
    const outcome = await run(
      { input: { id: task.id, done: next } },
      { subject, label: `Tâche ${quoted(task.wording)} : ${next ? "faite" : "à faire de nouveau"}` },
    );
    setAsked(null);
    if (outcome.refusals) return setRefusals(outcome.refusals);
    announce(outcome.queued ? "Conservé sur cet appareil, en attente d’envoi." : next ? "Tâche faite. Décochez-la pour revenir en arrière." : "Tâche à faire de nouveau.");
    onTick?.(next, outcome.data?.setTaskDone.task ?? null);
  };

  const facts = [whoseWords(task, of), done || dropped ? "" : dueWords(task), waiting ? "en attente d’envoi" : ""].filter(Boolean);
  const closed = task.closedAt && task.closedBy ? `par ${task.closedBy.name} le ${shortDate(task.closedAt)}` : "";
  return (
    <li className="task" data-status={task.status}>
      {task.acts.includes("task.do") && !dropped ? (
        <div className="fr-checkbox-group">
          <input type="checkbox" id={id} checked={done} aria-describedby={`${id}-plus`} onChange={({ target }) => void tick(target.checked)} />
          <label className="fr-label" htmlFor={id}>
            {task.wording}
          </label>
        </div>
      ) : (
        <p className="task__wording">{task.wording}</p>
      )}
      <p className="task__facts" id={`${id}-plus`}>
        {task.overdue && !done ? <Badge tone="error">En retard</Badge> : null}
        {dropped ? <Badge>Abandonnée</Badge> : done && !task.acts.includes("task.do") ? <Badge tone="success">Faite</Badge> : null}
        {task.kept ? <Badge tone="info">Gardée pour l’établissement</Badge> : null}
        <span>{facts.join(" · ")}</span>
        {done && closed && !waiting ? <span>Faite {closed}</span> : null}
        {dropped ? <span>{enumerate([`Abandonnée ${closed}`.trim()])} : {task.dropReason}</span> : null}
      </p>
      {actions}
      <RefusalNotice refusals={refusals} />
    </li>
  );
}

export const dueDate = (dueOn: string | null) => (dueOn ? longDate(dueOn) : "");
