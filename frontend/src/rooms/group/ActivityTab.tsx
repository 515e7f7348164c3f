import { useState } from "react";
import { PartQuery } from "~/app/graphql/PageQuery";
import { graphql } from "~/gql";
import { Button } from "~/ui/Button";
import { ActivityLines } from "./components/ActivityLines";

const ActivityTabQuery = graphql(`
  query ActivityTab($groupId: ID!, $before: JournalPosition) {
    activity(groupId: $groupId, first: 30, before: $before) {
      edges {
        node {
          position
        }
      }
      pageInfo {
        hasNextPage
      }
      ...ActivityLines_events
    }
  }
`);

/** What happened in the group, the latest first. */
export default function ActivityTab({ groupId }: { groupId: string }) {
  const [pages, setPages] = useState(1);
  return (
    <>
      <h2 className="fr-h5">Activité</h2>
      <ActivityPages groupId={groupId} before={null} left={pages} onMore={() => setPages(pages + 1)} />
    </>
  );
}

/** One page, then those after it: each starts where the one above ends, so that new events leave no gap. */
function ActivityPages({ groupId, before, left, onMore }: { groupId: string; before: number | null; left: number; onMore: () => void }) {
  return (
    <PartQuery query={ActivityTabQuery} variables={{ groupId, before }}>
      {({ activity }) => {
        const last = activity.edges.at(-1)?.node.position;
        return (
          <>
            <ActivityLines events={activity} />
            {!activity.pageInfo.hasNextPage || last === undefined ? null : left > 1 ? (
              <ActivityPages groupId={groupId} before={last} left={left - 1} onMore={onMore} />
            ) : (
              <Button kind="secondary" onClick={onMore}>
                Charger plus
              </Button>
            )}
          </>
        );
      }}
    </PartQuery>
  );
}
