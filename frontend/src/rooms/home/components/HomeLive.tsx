import { useState } from "react";
import { useLive } from "~/app/graphql/useLive";
import { type FragmentType, graphql, unmask } from "~/gql";

const HomeLiveQuery = graphql(`
  fragment HomeLive_query on Query {
    latest: activity(first: 1) {
      edges {
        node {
          position
        }
      }
    }
  }
`);

const HomeActivity = graphql(`
  subscription HomeActivity($after: JournalPosition) {
    activity(after: $after) {
      position
    }
  }
`);

/** Follows what the person may see from the last event that the part has read: each change has it read again. */
export function HomeLive({ read }: { read: FragmentType<typeof HomeLiveQuery> }) {
  const { latest } = unmask(HomeLiveQuery, read);
  const [after] = useState(latest.edges[0]?.node.position ?? 0);
  useLive(HomeActivity, { after });
  return null;
}
