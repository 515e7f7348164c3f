import { useEffect, useState } from "react";
import { useLive } from "~/app/graphql/useLive";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";

const SessionChanged = graphql(`
  subscription SessionChanged($groupId: ID!, $after: JournalPosition) {
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
    }
  }
`);

const SHOWN_MS = 20_000;

/** Follows the session's group from the last event that the page has read: each change has the page read again. */
export function SessionLive({ groupId, from }: { groupId: string; from: number }) {
  const { person } = useViewer();
  const [after] = useState(from);
  const change = useLive(SessionChanged, { groupId, after })?.groupChanged;
  const [hidden, setHidden] = useState(0);
  const position = change?.position ?? 0;
  useEffect(() => {
    const timer = setTimeout(() => setHidden(position), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [position]);
  const others = change && position > hidden && change.event.actor?.id !== person.id;
  return (
    <p className="session-live" role="status">
      {others ? `Mis à jour : ${change.event.sentence}.` : ""}
    </p>
  );
}
