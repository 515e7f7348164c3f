import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { Timeline } from "~/ui/Timeline";

const ActivityLinesEvents = graphql(`
  fragment ActivityLines_events on EventConnection {
    edges {
      node {
        position
        at
        sentence
        kind
        subjectId
      }
    }
  }
`);

export function ActivityLines({ events }: { events: FragmentType<typeof ActivityLinesEvents> }) {
  const { tenant } = useViewer();
  const { edges } = unmask(ActivityLinesEvents, events);
  if (edges.length === 0) return <p className="muted">Rien pour le moment : ce qui change dans ce groupe s’affichera ici.</p>;
  return (
    <Timeline
      label="Activité du groupe"
      moments={edges.map(({ node: { position, at, sentence, kind, subjectId } }) => ({
        key: position,
        at,
        what:
          kind.startsWith("session.") && subjectId ? (
            <Link to="/$tenant/seances/$sessionId" params={{ tenant: tenant.key, sessionId: subjectId }}>
              {sentence}
            </Link>
          ) : (
            sentence
          ),
      }))}
    />
  );
}
