import { cacheExchange, type Cache, type KeyingConfig, type UpdatesConfig } from "@urql/exchange-graphcache";
import { embeddedTypes, possibleTypes } from "~/gql/schemaFacts";

const keys: KeyingConfig = Object.fromEntries(embeddedTypes.map((type) => [type, () => null]));
keys["Event"] = ({ position }) => (position == null ? null : String(position));

const NETWORK = ["network", "networks"];
/** The lists, as root fields, that a mutation may lengthen, shorten or reorder; entities update by their id alone. */
const TOUCHED: Record<string, string[]> = {
  openProgramme: ["programmes"],
  approveConsultant: ["programme"],
  withdrawConsultant: ["programme"],
  formGroup: ["groups", "programme", "programmes", "establishments"],
  renameGroup: ["groups"],
  addEstablishment: ["groups", "programme", "establishments"],
  removeEstablishment: ["groups", "programme", "establishments"],
  chooseConsultant: ["groups"],
  startGroup: ["groups"],
  closeGroup: ["groups"],
  nameTrinomeMember: ["groups", "participations", "memberships"],
  endTrinomeMember: ["groups", "participations", "memberships"],
  planSession: ["sessions", "groups"],
  moveSession: ["sessions", "groups", "session"],
  cancelSession: ["sessions", "groups", "session"],
  holdSession: ["sessions", "groups", "session"],
  holdSessionFromAttendance: ["sessions", "groups", "session"],
  openAttendance: ["session"],
  addAttendee: ["session"],
  markAbsent: ["session"],
  noteConnection: ["session"],
  issueSignatureLink: [],
  revokeSignatureLink: [],
  attendanceScanUpload: [],
  removeAttendanceScan: ["session"],
  signAttendance: ["session"],
  signAttendanceOnPage: ["session"],
  signAttendanceOnTablet: ["session"],
  signAttendanceOnPaper: ["session"],
  withdrawSignature: ["session"],
  sealAttendance: ["session"],
  correctAttendance: ["session"],
  prepareSession: [],
  answerSession: [],
  addChecklistItem: [],
  tickChecklistItem: [],
  removeChecklistItem: [],
  proposeChecklist: [],
  addSessionDocument: [],
  removeSessionDocument: [],
  logDays: ["dayEntries", "groups"],
  updateDayEntry: ["dayEntries", "groups"],
  deleteDayEntry: ["dayEntries", "groups"],
  submitDayEntries: ["dayEntries", "groups"],
  validateDayEntries: ["dayEntries", "groups", "programme"],
  returnDayEntry: ["dayEntries", "groups"],
  correctDayEntry: ["dayEntries", "groups", "programme"],
  setMilestone: ["milestones", "groups"],
  openMinutes: ["session"],
  addMinutesSection: [],
  removeMinutesSection: [],
  publishMinutes: ["session"],
  correctMinutes: ["session"],
  discardMinutes: ["session"],
  addTask: ["tasks", "session"],
  changeTask: ["tasks"],
  setTaskDone: ["tasks"],
  dropTask: ["tasks"],
  restoreTask: ["tasks"],
  openPoll: ["awaitedPolls"],
  changePoll: ["awaitedPolls"],
  answerPoll: ["awaitedPolls"],
  closePoll: ["awaitedPolls"],
  reopenPoll: ["awaitedPolls"],
  cancelPoll: ["awaitedPolls"],
  settlePoll: ["awaitedPolls", "sessions", "groups"],
  subscribeCalendar: ["calendarFeeds"],
  renewCalendarFeed: ["calendarFeeds"],
  revokeCalendarFeed: ["calendarFeeds"],
  issueLetters: ["groups", "lettersToSign"],
  signLetter: ["lettersToSign"],
  withdrawLetter: ["lettersToSign"],
  postMessage: ["conversation", "supportRequest", "supportRequests"],
  hideMessage: [],
  editMessage: [],
  withdrawMessage: [],
  askSupport: ["supportRequests"],
  proposeSupport: ["supportRequests"],
  agreeSupport: ["supportRequests"],
  endSupport: ["supportRequests"],
  createBody: ["bodies"],
  updateBody: ["bodies"],
  closeBody: ["bodies"],
  addBodyMember: ["bodies"],
  endBodyMember: ["bodies"],
  recordBodyMeeting: [],
  issueBodyLink: [],
  revokeBodyLink: [],
  makeProposal: ["proposals", "bodies"],
  answerProposal: ["bodies"],
  setAsideProposal: ["bodies"],
  selectPost: [...NETWORK, "groups", "programme", "programmes"],
  appointFacilitator: [...NETWORK, "memberships", "invitations"],
  decideStructure: [...NETWORK, "groups", "group", "participations"],
  openRecruitment: NETWORK,
  setCommitments: NETWORK,
  stateContinuation: NETWORK,
  stopPost: NETWORK,
  endPost: NETWORK,
  endMandate: NETWORK,
  proposeStructure: NETWORK,
  recordAgreement: NETWORK,
  waiveStructure: NETWORK,
  setNetworkStep: NETWORK,
  handDeliverable: NETWORK,
  acceptDeliverable: NETWORK,
  returnDeliverable: NETWORK,
  setDeliverableDue: NETWORK,
  recordPostMove: NETWORK,
  decidePostAmount: NETWORK,
  planRestitution: ["restitutions"],
  updateRestitution: ["restitutions", "restitution", "registrations"],
  publishRestitution: ["restitutions", "restitution"],
  cancelRestitution: ["restitutions", "restitution"],
  tickRegistration: ["restitutions", "restitution"],
  removeRegistration: ["restitutions", "restitution", "registrations"],
  inviteMember: ["invitations", "memberships"],
  endMembership: ["memberships"],
  updateProfile: ["viewer"],
  readNotifications: ["notifications"],
  chooseNotifications: ["notificationPreference"],
  changePassword: ["viewer"],
  revokeLoginSession: ["viewer"],
  revokeOtherLoginSessions: ["viewer"],
};
const SESSIONS = ["nextSession", "sessions"];
const DAYS = ["quotas", "account", "dayEntries"];
/**
 * What of the groups that are open a mutation may change besides what it answers. The rest stays in sight as it has just
 * become: nobody acts on a line that its own act has changed.
 */
const TOUCHED_IN_GROUP: Record<string, string[]> = {
  renameGroup: [],
  addEstablishment: ["letters", "completeness", "departments", "quotas", "account", "lateMilestoneCount"],
  removeEstablishment: ["letters", "completeness", "departments", "quotas", "account", "lateMilestoneCount"],
  chooseConsultant: ["completeness", "acts", "letters"],
  startGroup: ["completeness", "acts"],
  closeGroup: ["completeness", "acts"],
  nameTrinomeMember: ["completeness"],
  endTrinomeMember: ["completeness"],
  planSession: SESSIONS,
  moveSession: ["nextSession"],
  cancelSession: ["nextSession"],
  holdSession: ["nextSession"],
  logDays: DAYS,
  updateDayEntry: DAYS,
  deleteDayEntry: DAYS,
  submitDayEntries: DAYS,
  validateDayEntries: DAYS,
  returnDayEntry: DAYS,
  correctDayEntry: DAYS,
  setMilestone: ["lateMilestoneCount"],
  openPoll: ["polls"],
  settlePoll: SESSIONS,
  issueLetters: ["letters", "completeness"],
  signLetter: ["letters", "completeness"],
  withdrawLetter: ["letters", "completeness"],
};
/** What a change seen live may have touched besides the entities that it carries. */
const TOUCHED_LIVE = ["groups", "group", "programmes", "programme", "participations", "dayEntries", "sessions", "session", "milestones", "activity", "tasks", "poll", "awaitedPolls", "letter", "lettersToSign", "conversation", "supportRequests", "supportRequest", "bodies", "body", "proposals", ...NETWORK];

function forget(cache: Cache, fields: readonly string[], entity = "Query"): void {
  for (const { fieldName, fieldKey } of cache.inspectFields(entity)) {
    if (fields.includes(fieldName)) cache.invalidate(entity, fieldKey as never);
  }
}

function forgetInGroups(cache: Cache, fields: readonly string[]): void {
  for (const { fieldName, arguments: asked } of cache.inspectFields("Query")) {
    const key = fieldName === "group" && asked ? cache.keyOfEntity({ __typename: "Group", id: String(asked["id"]) }) : null;
    if (key) forget(cache, fields, key);
  }
}

const hasRefusals = (payload: unknown) => ((payload as { refusals?: unknown[] } | null)?.refusals?.length ?? 0) > 0;

const updates: UpdatesConfig = {
  Mutation: Object.fromEntries(
    Object.entries(TOUCHED).map(([mutation, fields]) => [
      mutation,
      (result, _args, cache) => {
        if (hasRefusals(result[mutation])) return;
        forget(cache, [...fields, "activity"]);
        const parts = TOUCHED_IN_GROUP[mutation];
        if (parts) forgetInGroups(cache, [...parts, "activity"]);
      },
    ]),
  ),
  Subscription: {
    ...Object.fromEntries(
      ["groupChanged", "programmeChanged", "activity"].map((field) => [field, (_result, _args, cache) => forget(cache, TOUCHED_LIVE)]),
    ),
    bell: (_result, _args, cache) => forget(cache, ["notifications"]),
  } as UpdatesConfig["Subscription"],
};

/** Without the whole schema the cache tries every member of a union, and warns of each field that is not there. */
const UNDEFINED_FIELD = "#13";
const logger = (severity: "debug" | "error" | "warn", message: string) => {
  // oxlint-disable-next-line no-console
  if (severity !== "debug" && !message.endsWith(UNDEFINED_FIELD)) console[severity](message);
};

export const normalisedCache = () => cacheExchange({ keys, possibleTypes, updates, logger });
