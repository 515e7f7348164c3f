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

/** What happened lately, the same said once; `of` leaves out the group's name where the page is about one. */
export default function ActivityFeed({ events: masked, of = "all" }: { events: FragmentType<typeof ActivityFeedEvents>; of?: "all" | "group" }) {
  const { edges } = unmask(ActivityFeedEvents, masked);
  if (edges.length === 0) return <p className="muted">Rien pour le moment : ce qui change dans vos groupes s’affichera ici.</p>;
  return (
    <Timeline
      label="Activité récente"
      moments={together(edges.map(({ node }) => node)).map(({ node: { position, at, sentence, kind, subjectId, group }, times }) => ({
        key: position,
        at,
        what: (
          <>
            {kind.startsWith("session.") && subjectId && times === 1 ? <SessionLink id={subjectId}>{sentence}</SessionLink> : sentence}
            {times > 1 ? ` (${times} fois)` : ""}
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

/** Those that follow one another and say the same of the same group, as one. */
function together<Node extends { sentence: string; group: { id: string } | null }>(nodes: readonly Node[]): { node: Node; times: number }[] {
  const said: { node: Node; times: number }[] = [];
  for (const node of nodes) {
    const last = said.at(-1);
    if (last && last.node.sentence === node.sentence && last.node.group?.id === node.group?.id) last.times += 1;
    else said.push({ node, times: 1 });
  }
  return said;
}
