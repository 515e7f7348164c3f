import type { ComponentType } from "react";
import { lazyPart } from "~/app/lazy";
import GroupPage from "~/rooms/group/GroupPage";

type Part = ComponentType<{ groupId: string }>;
/** Several rooms' parts under one tab. */
const together = (parts: readonly Part[]): Part =>
  function Together({ groupId }) {
    return parts.map((One, index) => <One key={index} groupId={groupId} />);
  };

// Each part is its room's: the page knows none of them.
const SECTIONS = {
  apercu: lazyPart(() => import("~/rooms/group/OverviewTab")),
  etablissements: lazyPart(() => import("~/rooms/group/EstablishmentsTab")),
  animateurs: lazyPart(() => import("~/rooms/group/CarriersTab")),
  lettres: lazyPart(() => import("~/rooms/letter/LettersTab")),
  seances: together([
    lazyPart(() => import("~/rooms/session/SessionsTab")),
    lazyPart(() => import("~/rooms/poll/GroupPolls")),
    lazyPart(() => import("~/rooms/calendar/GroupCalendar")),
  ]),
  jours: lazyPart(() => import("~/rooms/days/LedgerTab")),
  compte: lazyPart(() => import("~/rooms/group/AccountTab")),
  etapes: lazyPart(() => import("~/rooms/project/MilestonesTab")),
  discussion: lazyPart(() => import("~/rooms/conversation/GroupConversationTab")),
  appuis: lazyPart(() => import("~/rooms/support/SupportTab")),
  instances: lazyPart(() => import("~/rooms/body/BodiesTab")),
  fiches: lazyPart(() => import("~/rooms/sheet/SheetsTab")),
  activite: lazyPart(() => import("~/rooms/group/ActivityTab")),
};

/** The page of a group with its parts: a file of its own, so that no other page carries their list. */
export default function Groupe() {
  return <GroupPage sections={SECTIONS} />;
}
