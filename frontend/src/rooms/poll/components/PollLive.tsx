import { useState } from "react";
import { useLive } from "~/app/graphql/useLive";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";

const PollChanged = graphql(`
  subscription PollChanged($groupId: ID!, $after: JournalPosition) {
    groupChanged(groupId: $groupId, after: $after) {
      position
      event {
        position
        sentence
        actor {
          id
        }
      }
    }
  }
`);

/** Follows the group while others answer, and says who just did. */
export function PollLive({ groupId, from }: { groupId: string; from: number }) {
  const { person } = useViewer();
  const [after] = useState(from);
  const change = useLive(PollChanged, { groupId, after })?.groupChanged;
  const others = change && change.event.actor?.id !== person.id;
  return (
    <p className="live-notice" role="status">
      {others ? `Mis à jour : ${change.event.sentence}.` : ""}
    </p>
  );
}
