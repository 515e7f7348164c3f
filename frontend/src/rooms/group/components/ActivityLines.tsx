import { type FragmentType, graphql, unmask } from "~/gql";
import { Timeline } from "~/ui/Timeline";

const ActivityLinesEvents = graphql(`
  fragment ActivityLines_events on EventConnection {
    edges {
      node {
        position
        at
        sentence
      }
    }
  }
`);

export function ActivityLines({ events }: { events: FragmentType<typeof ActivityLinesEvents> }) {
  const { edges } = unmask(ActivityLinesEvents, events);
  if (edges.length === 0) return <p className="muted">Rien pour le moment : ce qui change dans ce groupe s’affichera ici.</p>;
  return <Timeline label="Activité du groupe" moments={edges.map(({ node: { position, at, sentence } }) => ({ key: position, at, what: sentence }))} />;
}
