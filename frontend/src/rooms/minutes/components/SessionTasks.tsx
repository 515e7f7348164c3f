import { useState } from "react";
import { TaskForm } from "~/app/tasks/TaskForm";
import { TaskLine } from "~/app/tasks/TaskLine";
import { type FragmentType, graphql, unmask } from "~/gql";
import { Button } from "~/ui/Button";

const SessionTasksSession = graphql(`
  fragment SessionTasks_session on Session {
    id
    establishment {
      id
    }
    group {
      id
      status
      acts
    }
    tasks {
      id
      ...TaskLine_task
    }
    carriedOverTasks {
      id
      ...TaskLine_task
    }
  }
`);

type Props = { session: FragmentType<typeof SessionTasksSession> };

/** What earlier sessions left to do. */
export function CarriedOver({ session: masked }: Props) {
  const { carriedOverTasks } = unmask(SessionTasksSession, masked);
  if (carriedOverTasks.length === 0) return null;
  return (
    <section className="minutes__tasks" aria-labelledby="taches-reprises">
      <h3 className="fr-h6" id="taches-reprises">
        Tâches des séances précédentes
      </h3>
      <ul className="tasks">
        {carriedOverTasks.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}

/** What is to be done until the next session. */
export function SessionTasks({ session: masked }: Props) {
  const { id, establishment, group, tasks } = unmask(SessionTasksSession, masked);
  const [adding, setAdding] = useState(false);
  const sets = group.acts.includes("task.set") && group.status !== "CLOSED";
  return (
    <section className="minutes__tasks" aria-labelledby="taches-seance">
      <h3 className="fr-h6" id="taches-seance">
        Tâches d’ici la prochaine séance
      </h3>
      {tasks.length === 0 ? <p>Aucune tâche n’a été fixée à cette séance.</p> : null}
      <ul className="tasks">
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
      </ul>
      {sets && !adding ? (
        <Button kind="secondary" icon="fr-icon-add-line" className="no-print" onClick={() => setAdding(true)}>
          Fixer une tâche
        </Button>
      ) : null}
      {sets && adding ? <TaskForm groupId={group.id} sessionId={id} establishmentId={establishment?.id} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}
