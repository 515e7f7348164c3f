import { useState } from "react";
import { useLive } from "~/app/graphql/useLive";
import { type FragmentType, graphql, unmask } from "~/gql";

const NetworkLiveEvents = graphql(`
  fragment NetworkLive_events on EventConnection {
    edges {
      node {
        position
      }
    }
  }
`);

const NetworkChanged = graphql(`
  subscription NetworkChanged($programmeId: ID!, $after: JournalPosition) {
    programmeChanged(programmeId: $programmeId, after: $after) {
      position
    }
  }
`);

/** Follows the network from the last event that the page has read: each change has it read again. */
export function NetworkLive({ programmeId, read }: { programmeId: string; read: FragmentType<typeof NetworkLiveEvents> }) {
  const [after] = useState(unmask(NetworkLiveEvents, read).edges[0]?.node.position ?? 0);
  useLive(NetworkChanged, { programmeId, after });
  return null;
}
