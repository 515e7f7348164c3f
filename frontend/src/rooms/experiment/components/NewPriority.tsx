import { PartQuery } from "~/app/graphql/PageQuery";
import { graphql } from "~/gql";
import { count } from "~/lib/format";
import { fieldOf } from "~/lib/qvct";
import { type Cluster, PriorityForm } from "./PriorityForm";

const PriorityClustersQuery = graphql(`
  query PriorityClusters($id: ID!) {
    board(participationId: $id) {
      id
      voting
      clusters {
        id
        field
        title
      }
      cards {
        id
        clusterId
        dots
      }
    }
  }
`);

/** Retains a situation, which may come from a group of cards of the état des lieux: those with the most dots first. */
export function NewPriority({ projectId, clusterId, reload, onClose }: { projectId: string; clusterId: string | undefined; reload: () => void; onClose: () => void }) {
  return (
    <PartQuery query={PriorityClustersQuery} variables={{ id: projectId }}>
      {({ board }) => {
        const counted = (board?.clusters ?? []).map(({ id, field, title }) => {
          const cards = board?.cards.filter((card) => card.clusterId === id) ?? [];
          const dots = cards.reduce((sum, card) => sum + (card.dots ?? 0), 0);
          return { id, title, field: fieldOf(field), dots, label: `${title} (${board?.voting === "CLOSED" ? count(dots, "point") : count(cards.length, "carte")})` };
        });
        const clusters: readonly Cluster[] = counted.toSorted((a, b) => b.dots - a.dots);
        return <PriorityForm projectId={projectId} clusters={clusters} from={clusters.find(({ id }) => id === clusterId)} reload={reload} onClose={onClose} />;
      }}
    </PartQuery>
  );
}
