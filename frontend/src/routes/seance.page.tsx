import { lazyPart } from "~/app/lazy";
import type { SessionParts } from "~/rooms/session/model/moments";
import SessionPage from "~/rooms/session/SessionPage";

const presence = lazyPart(() => import("~/rooms/session/parts/PresencePart"));

// Each part is its room's: the page knows none of them. A part shows nothing where it has nothing to say.
const PARTS: SessionParts = {
  avant: [
    { key: "preparation", part: lazyPart(() => import("~/rooms/preparation/PreparationPart")) },
    { key: "reponses", part: lazyPart(() => import("~/rooms/preparation/AnswersPart")) },
    { key: "liste", part: lazyPart(() => import("~/rooms/preparation/ChecklistPart")) },
  ],
  pendant: [{ key: "presences", part: presence }],
  apres: [{ key: "presences", part: presence }],
};

/** The page of a session with the parts of its moments: a file of its own, so that no other page carries their list. */
export default function Seance() {
  return <SessionPage parts={PARTS} />;
}
