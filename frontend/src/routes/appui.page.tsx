import { lazyPart } from "~/app/lazy";
import SupportPage from "~/rooms/support/SupportPage";

const discussion = lazyPart(() => import("~/rooms/conversation/SupportConversationPart"));

/** The page of a request for support, with the conversation about it. */
export default function Appui() {
  return <SupportPage discussion={discussion} />;
}
