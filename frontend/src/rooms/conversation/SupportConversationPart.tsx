import { Conversation } from "~/app/conversation/Conversation";

/** What is said about a request for support. */
export default function SupportConversationPart({ requestId }: { requestId: string }) {
  return <Conversation subjectId={requestId} title="Discussion" />;
}
