import { useState } from "react";
import { useLive } from "~/app/graphql/useLive";
import { type FragmentType, graphql, unmask } from "~/gql";

const ProgrammeLiveEvents = graphql(`
  fragment ProgrammeLive_events on EventConnection {
    edges {
      node {
        position
      }
    }
  }
`);

const ProgrammeChanged = graphql(`
  subscription ProgrammeChanged($programmeId: ID!, $after: JournalPosition) {
    programmeChanged(programmeId: $programmeId, after: $after) {
      position
    }
  }
`);

/** Follows the programme from the last event that the page has read: each change has it read again. */
export function ProgrammeLive({ programmeId, read }: { programmeId: string; read: FragmentType<typeof ProgrammeLiveEvents> }) {
  const [after] = useState(unmask(ProgrammeLiveEvents, read).edges[0]?.node.position ?? 0);
  useLive(ProgrammeChanged, { programmeId, after });
  return null;
}
