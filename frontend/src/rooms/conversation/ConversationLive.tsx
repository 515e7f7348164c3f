import { useState } from "react";
import { useLive } from "~/app/graphql/useLive";
import { graphql } from "~/gql";

const ConversationChanged = graphql(`
  subscription ConversationChanged($groupId: ID!, $after: JournalPosition) {
    groupChanged(groupId: $groupId, after: $after) {
      position
    }
  }
`);

/** Follows a group from the last event that the page has read: each change has what is shown read again. */
export function ConversationLive({ groupId, from }: { groupId: string; from: number }) {
  const [after] = useState(from);
  useLive(ConversationChanged, { groupId, after });
  return null;
}
