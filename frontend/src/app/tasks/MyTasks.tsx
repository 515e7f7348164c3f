import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { PartQuery } from "~/app/graphql/PageQuery";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import type { MyTasksQuery } from "~/gql/graphql";
import { count } from "~/lib/format";
import { TaskLine } from "./TaskLine";

const MyTasks = graphql(`
  query MyTasks {
    tasks(mine: true, status: OPEN, first: 8) {
      totalCount
      nodes {
        id
        ...TaskLine_task
      }
    }
  }
`);

type Task = MyTasksQuery["tasks"]["nodes"][number];

/** What the person has to do, the most urgent first; what is ticked here stays in sight, to be taken back. */
export default function MyTasksPart() {
  const { tenant } = useViewer();
  const [ticked, setTicked] = useState<readonly Task[]>([]);
  return (
    <PartQuery query={MyTasks} variables={{}} loading={<Skeleton lines={3} />}>
      {({ tasks }) => {
        const shown = [...tasks.nodes, ...ticked.filter(({ id }) => !tasks.nodes.some((one) => one.id === id))];
        const more = tasks.totalCount - tasks.nodes.length;
        return (
          <>
            {shown.length === 0 ? <p>Vous n’avez rien à faire d’ici la prochaine séance.</p> : null}
            <ul className="tasks">
              {shown.map((task) => (
                <TaskLine key={task.id} task={task} onTick={(done, now) => setTicked((held) => [...held.filter(({ id }) => id !== task.id), ...(done && now ? [now] : [])])} />
              ))}
            </ul>
            <p className="home__foot">
              <Link to="/$tenant/taches" params={{ tenant: tenant.key }}>
                {more > 0 ? `Voir toutes vos tâches (${count(more, "autre")})` : "Toutes les tâches"}
              </Link>
            </p>
          </>
        );
      }}
    </PartQuery>
  );
}
