import { lazyPart } from "~/app/lazy";
import type { SessionParts } from "~/rooms/session/model/moments";
import SessionPage from "~/rooms/session/SessionPage";

const discussion = { key: "discussion", part: lazyPart(() => import("~/rooms/conversation/SessionConversationPart")) };
const presence = lazyPart(() => import("~/rooms/session/parts/PresencePart"));

const minutes = lazyPart(() => import("~/rooms/minutes/MinutesPart"));

const sheets = lazyPart(() => import("~/rooms/presence/SheetsPart"));

// Each part is its room's: the page knows none of them. A part shows nothing where it has nothing to say.
const PARTS: SessionParts = {
  avant: [
    { key: "preparation", part: lazyPart(() => import("~/rooms/preparation/PreparationPart")) },
    { key: "reponses", part: lazyPart(() => import("~/rooms/preparation/AnswersPart")) },
    { key: "sondage", part: lazyPart(() => import("~/rooms/poll/SessionPollPart")) },
    { key: "liste", part: lazyPart(() => import("~/rooms/preparation/ChecklistPart")) },
    { key: "emargement", part: sheets },
    discussion,
    { key: "taches-reprises", part: lazyPart(() => import("~/rooms/minutes/CarriedOverPart")) },
  ],
  pendant: [{ key: "emargement", part: sheets }, { key: "presences", part: presence }, { key: "compte-rendu", part: minutes }, discussion],
  apres: [{ key: "emargement", part: sheets }, { key: "presences", part: presence }, { key: "compte-rendu", part: minutes }, discussion],
};

/** The page of a session with the parts of its moments: a file of its own, so that no other page carries their list. */
export default function Seance() {
  return <SessionPage parts={PARTS} />;
}
