import { useEffect, useState } from "react";
import { useLive } from "~/app/graphql/useLive";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import "./live.css";

const GroupChanged = graphql(`
  subscription GroupChanged($groupId: ID!, $after: JournalPosition) {
    groupChanged(groupId: $groupId, after: $after) {
      position
      event {
        position
        sentence
        actor {
          id
          name
        }
      }
      group {
        id
        name
        status
        version
      }
    }
  }
`);

const SHOWN_MS = 20_000;

/** Follows a group from the last event that the page has read, which is read again at each change, and says who else changes it. */
export function GroupLive({ groupId, from }: { groupId: string; from: number }) {
  const { person } = useViewer();
  // What happens between the reading and the first delivery is delivered too; the client itself goes on from there.
  const [after] = useState(from);
  const change = useLive(GroupChanged, { groupId, after })?.groupChanged;
  const [hidden, setHidden] = useState(0);
  const position = change?.position ?? 0;
  useEffect(() => {
    const timer = setTimeout(() => setHidden(position), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [position]);
  const others = change && position > hidden && change.event.actor?.id !== person.id;
  return (
    <p className="live-notice no-print" role="status">
      {others ? `Mis à jour : ${change.event.sentence}.` : ""}
    </p>
  );
}
