import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { count } from "~/lib/format";
import { TaskLine } from "./TaskLine";

const PlaceTasks = graphql(`
  query PlaceTasks($establishmentId: ID!) {
    tasks(establishmentId: $establishmentId, status: OPEN, first: 5) {
      totalCount
      nodes {
        id
        ...TaskLine_task
      }
    }
  }
`);

/** What one establishment has to do. */
export default function PlaceTasksPart({ establishmentId }: { establishmentId: string }) {
  const { tenant } = useViewer();
  return (
    <PartQuery query={PlaceTasks} variables={{ establishmentId }} loading={<Skeleton lines={2} />}>
      {({ tasks }) =>
        tasks.totalCount === 0 ? (
          <p>Aucune tâche en cours.</p>
        ) : (
          <>
            <ul className="tasks">
              {tasks.nodes.map((task) => (
                <TaskLine key={task.id} task={task} of="establishment" />
              ))}
            </ul>
            <p>
              <Link to="/$tenant/taches" params={{ tenant: tenant.key }} search={{ vue: "TOUTES" }}>
                {tasks.totalCount > tasks.nodes.length ? `Voir les ${count(tasks.totalCount, "tâche")}` : "Toutes les tâches"}
              </Link>
            </p>
          </>
        )
      }
    </PartQuery>
  );
}
