import { Conversation } from "~/app/conversation/Conversation";

/** What is said about a session. */
export default function SessionConversationPart({ sessionId }: { sessionId: string; groupId: string }) {
  return <Conversation subjectId={sessionId} title="Discussion de la séance" />;
}
