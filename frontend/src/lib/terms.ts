import type { AttendanceMode, DayEntryStatus, GroupStatus, Quota, SessionKind, SessionStatus, TrinomeRole } from "~/gql/graphql";

export { VOICES } from "./voices";

/** The French words of the contract's enumerations. */
export const voiceName: Record<TrinomeRole, string> = { MANAGEMENT: "Direction", STAFF: "Personnel", TRADES: "Métiers" };
export const groupStatusName: Record<GroupStatus, string> = { FORMING: "En constitution", ACTIVE: "En accompagnement", CLOSED: "Clos" };
export const modeName: Record<AttendanceMode, string> = { ON_SITE: "En présentiel", REMOTE: "À distance" };
export const sessionKindName: Record<SessionKind, string> = { SEQUENCE: "Séquence collective", INDIVIDUAL: "Appui individuel", FOLLOW_UP: "Suivi à 6 mois" };
export const sessionStatusName: Record<SessionStatus, string> = { PLANNED: "Programmée", HELD: "Tenue", CANCELLED: "Annulée" };
export const quotaName: Record<Quota, string> = {
  COLLECTIVE: "Accompagnement collectif",
  INDIVIDUAL: "Appui individuel",
  FOLLOW_UP: "Suivi à 6 mois",
  CAPITALISATION: "Capitalisation",
};
export const entryStatusName: Record<DayEntryStatus, string> = { DRAFT: "Brouillon", SUBMITTED: "À valider", VALIDATED: "Validée", RETURNED: "Renvoyée" };
