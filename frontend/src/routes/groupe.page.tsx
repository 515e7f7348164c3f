import { lazyPart } from "~/app/lazy";
import GroupPage from "~/rooms/group/GroupPage";

// Each part is its room's: the page knows none of them.
const SECTIONS = {
  apercu: lazyPart(() => import("~/rooms/group/OverviewTab")),
  etablissements: lazyPart(() => import("~/rooms/group/EstablishmentsTab")),
  seances: lazyPart(() => import("~/rooms/session/SessionsTab")),
  jours: lazyPart(() => import("~/rooms/days/LedgerTab")),
  compte: lazyPart(() => import("~/rooms/group/AccountTab")),
  etapes: lazyPart(() => import("~/rooms/project/MilestonesTab")),
  activite: lazyPart(() => import("~/rooms/group/ActivityTab")),
};

/** The page of a group with its parts: a file of its own, so that no other page carries their list. */
export default function Groupe() {
  return <GroupPage sections={SECTIONS} />;
}
