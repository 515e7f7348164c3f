import { cacheExchange, type Cache, type KeyingConfig, type UpdatesConfig } from "@urql/exchange-graphcache";
import { embeddedTypes, possibleTypes } from "~/gql/schemaFacts";

const keys: KeyingConfig = Object.fromEntries(embeddedTypes.map((type) => [type, () => null]));
keys["Event"] = ({ position }) => (position == null ? null : String(position));

/** The lists, as root fields, that a mutation may lengthen, shorten or reorder; entities update by their id alone. */
const TOUCHED: Record<string, string[]> = {
  openProgramme: ["programmes"],
  approveConsultant: ["programme"],
  withdrawConsultant: ["programme"],
  formGroup: ["groups", "programme", "programmes", "establishments"],
  renameGroup: ["groups"],
  addEstablishment: ["group", "groups", "programme", "establishments"],
  removeEstablishment: ["group", "groups", "programme", "establishments"],
  chooseConsultant: ["group", "groups"],
  startGroup: ["group", "groups"],
  closeGroup: ["group", "groups"],
  nameTrinomeMember: ["group", "groups", "participations", "memberships"],
  endTrinomeMember: ["group", "groups", "participations", "memberships"],
  planSession: ["sessions", "group", "groups"],
  moveSession: ["sessions", "group", "groups"],
  cancelSession: ["sessions", "group", "groups"],
  holdSession: ["sessions", "group", "groups"],
  logDays: ["dayEntries", "group", "groups"],
  updateDayEntry: ["dayEntries", "group", "groups"],
  deleteDayEntry: ["dayEntries", "group", "groups"],
  submitDayEntries: ["dayEntries", "group", "groups"],
  validateDayEntries: ["dayEntries", "group", "groups", "programme"],
  returnDayEntry: ["dayEntries", "group", "groups"],
  correctDayEntry: ["dayEntries", "group", "groups", "programme"],
  setMilestone: ["milestones", "group", "groups"],
  inviteMember: ["invitations", "memberships"],
  endMembership: ["memberships"],
  updateProfile: ["viewer"],
  changePassword: ["viewer"],
  revokeLoginSession: ["viewer"],
  revokeOtherLoginSessions: ["viewer"],
};
/** What a change seen live may have touched besides the entities that it carries. */
const TOUCHED_LIVE = ["groups", "group", "programmes", "programme", "participations", "dayEntries", "sessions", "milestones", "activity"];

function forget(cache: Cache, rootFields: readonly string[]): void {
  for (const { fieldName, fieldKey } of cache.inspectFields("Query")) {
    if (rootFields.includes(fieldName)) cache.invalidate("Query", fieldKey as never);
  }
}

const hasRefusals = (payload: unknown) => ((payload as { refusals?: unknown[] } | null)?.refusals?.length ?? 0) > 0;

const updates: UpdatesConfig = {
  Mutation: Object.fromEntries(
    Object.entries(TOUCHED).map(([mutation, fields]) => [
      mutation,
      (result, _args, cache) => {
        if (!hasRefusals(result[mutation])) forget(cache, [...fields, "activity"]);
      },
    ]),
  ),
  Subscription: Object.fromEntries(
    ["groupChanged", "programmeChanged", "activity"].map((field) => [field, (_result, _args, cache) => forget(cache, TOUCHED_LIVE)]),
  ),
};

/** Without the whole schema the cache tries every member of a union, and warns of each field that is not there. */
const UNDEFINED_FIELD = "#13";
const logger = (severity: "debug" | "error" | "warn", message: string) => {
  // oxlint-disable-next-line no-console
  if (severity !== "debug" && !message.endsWith(UNDEFINED_FIELD)) console[severity](message);
};

export const normalisedCache = () => cacheExchange({ keys, possibleTypes, updates, logger });
