import { Conversation } from "~/app/conversation/Conversation";

/** What the group says to itself. */
export default function GroupConversationTab({ groupId }: { groupId: string }) {
  return <Conversation subjectId={groupId} title="Discussion du groupe" />;
}
