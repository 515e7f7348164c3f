import { Conversation } from "~/app/conversation/Conversation";
import type { ProjectPartProps } from "~/lib/parts";

/** What an establishment, its consultant and the agency say of its project. */
export default function ProjectConversationPart({ projectId }: ProjectPartProps) {
  return <Conversation subjectId={projectId} title="Messages" />;
}
