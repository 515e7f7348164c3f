import { type FragmentType, graphql, unmask } from "~/gql";
import { Timeline } from "~/ui/Timeline";
import { GroupLink, SessionLink } from "./links";

const ActivityFeedEvents = graphql(`
  fragment ActivityFeed_events on EventConnection {
    edges {
      node {
        position
        at
        sentence
        kind
        subjectId
        group {
          id
          name
        }
      }
    }
  }
`);

/** What happened lately; `of` leaves out the group's name where the page is about one. */
export function ActivityFeed({ events: masked, of = "all" }: { events: FragmentType<typeof ActivityFeedEvents>; of?: "all" | "group" }) {
  const { edges } = unmask(ActivityFeedEvents, masked);
  if (edges.length === 0) return <p className="muted">Rien pour le moment : ce qui change dans vos groupes s’affichera ici.</p>;
  return (
    <Timeline
      label="Activité récente"
      moments={edges.map(({ node: { position, at, sentence, kind, subjectId, group } }) => ({
        key: position,
        at,
        what: (
          <>
            {kind.startsWith("session.") && subjectId ? <SessionLink id={subjectId}>{sentence}</SessionLink> : sentence}
            {of === "all" && group ? (
              <>
                {" · "}
                <GroupLink group={group} />
              </>
            ) : null}
          </>
        ),
      }))}
    />
  );
}
