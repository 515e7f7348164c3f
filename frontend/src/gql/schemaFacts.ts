/* eslint-disable */
/** The members of each union and interface. */
export const possibleTypes: Record<string, string[]> = {
  "Node": [
    "ApprovedConsultant",
    "Attendance",
    "DayEntry",
    "Establishment",
    "Group",
    "Invitation",
    "LoginSession",
    "ManagingOrganisation",
    "Membership",
    "Milestone",
    "Participation",
    "Person",
    "Programme",
    "Session",
    "Tenant",
    "TrinomeMember"
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
  "PageInfo",
  "Citation",
  "InvalidInput",
  "RuleBroken",
  "QuotaExceeded",
  "VersionConflict",
  "Department",
  "Viewer",
  "Address",
  "GeoPoint",
  "Category",
  "EstablishmentConnection",
  "EstablishmentEdge",
  "ManagingOrganisationConnection",
  "ManagingOrganisationEdge",
  "Rulebook",
  "SequenceRule",
  "QuotaRule",
  "MilestoneRule",
  "Quote",
  "QuoteLine",
  "QuotePayload",
  "ProgrammeConnection",
  "ProgrammeEdge",
  "GroupConnection",
  "GroupEdge",
  "Completeness",
  "MissingPart",
  "MilestoneConnection",
  "MilestoneEdge",
  "SessionConnection",
  "SessionEdge",
  "QuotaUse",
  "DayEntryConnection",
  "DayEntryEdge",
  "DayTotals",
  "Account",
  "AccountLine",
  "Subsidy",
  "SubsidyRow",
  "Event",
  "EventConnection",
  "EventEdge",
  "PersonConnection",
  "PersonEdge",
  "MembershipConnection",
  "MembershipEdge",
  "DemoAccount",
  "InvitationPreview",
  "AccessPayload",
  "DonePayload",
  "InvitationPayload",
  "MembershipPayload",
  "PersonPayload",
  "ProgrammePayload",
  "ApprovedConsultantPayload",
  "GroupPayload",
  "TrinomeMemberPayload",
  "SessionPayload",
  "DayEntryPayload",
  "DayEntriesPayload",
  "DeleteDayEntryPayload",
  "MilestonePayload",
  "Change"
];

/** The connections read page after page. */
export const paginatedFields: Record<string, string[]> = {
  "ManagingOrganisation": [
    "establishments"
  ],
  "Programme": [
    "groups"
  ],
  "Group": [
    "dayEntries"
  ],
  "Query": [
    "establishments",
    "managingOrganisations",
    "programmes",
    "groups",
    "sessions",
    "dayEntries",
    "milestones",
    "people",
    "memberships"
  ]
};
