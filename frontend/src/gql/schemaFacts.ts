/* eslint-disable */
/** The members of each union and interface. */
export const possibleTypes: Record<string, string[]> = {
  "Node": [
    "DayEntry",
    "Establishment",
    "Group",
    "Invitation",
    "LoginSession",
    "ManagingOrganisation",
    "Membership",
    "Participation",
    "Person",
    "Programme",
    "Session",
    "Tenant"
  ],
  "Refusal": [
    "InvalidInput",
    "QuotaExceeded",
    "RuleBroken",
    "VersionConflict"
  ]
};

/** The types without an id, kept inside their parent. */
export const embeddedTypes: string[] = [
  "AccessPayload",
  "Account",
  "AccountLine",
  "Address",
  "ApprovedConsultantPayload",
  "Category",
  "Change",
  "Citation",
  "CitedRule",
  "Completeness",
  "DayEntriesPayload",
  "DayEntryConnection",
  "DayEntryEdge",
  "DayEntryPayload",
  "DayTotals",
  "DeleteDayEntryPayload",
  "DemoAccount",
  "Department",
  "DonePayload",
  "EstablishmentConnection",
  "EstablishmentEdge",
  "Event",
  "EventConnection",
  "EventEdge",
  "GeoPoint",
  "GroupConnection",
  "GroupEdge",
  "GroupPayload",
  "InvalidInput",
  "InvitationPayload",
  "InvitationPreview",
  "ManagingOrganisationConnection",
  "ManagingOrganisationEdge",
  "MembershipConnection",
  "MembershipEdge",
  "MembershipPayload",
  "MilestoneConnection",
  "MilestoneEdge",
  "MilestonePayload",
  "MilestoneRule",
  "MissingPart",
  "PageInfo",
  "PersonConnection",
  "PersonEdge",
  "PersonPayload",
  "ProgrammeConnection",
  "ProgrammeEdge",
  "ProgrammePayload",
  "QuotaExceeded",
  "QuotaRule",
  "QuotaUse",
  "Quote",
  "QuoteLine",
  "QuotePayload",
  "RuleBroken",
  "Rulebook",
  "SequenceRule",
  "SessionConnection",
  "SessionEdge",
  "SessionPayload",
  "Subsidy",
  "SubsidyRow",
  "TrinomeMemberPayload",
  "VersionConflict",
  "Viewer"
];

/** The connections read page after page. */
export const paginatedFields: Record<string, string[]> = {
  "Group": [
    "dayEntries"
  ],
  "ManagingOrganisation": [
    "establishments"
  ],
  "Programme": [
    "groups"
  ],
  "Query": [
    "dayEntries",
    "establishments",
    "groups",
    "managingOrganisations",
    "memberships",
    "milestones",
    "people",
    "programmes",
    "sessions"
  ]
};
