/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** An invitation's acceptance. */
export type AcceptInvitationInput = {
  /** The name of a new account; one that exists keeps its own. */
  name: string;
  /**
   * The password of a new account, or that of the one that exists. Someone who is signed in as
   * the person invited leaves it empty.
   */
  password: string;
  /** What the link carries after `#jeton=`. */
  token: string;
};

export type AddChecklistItemInput = {
  sessionId: string | number;
  title: string;
};

export type AddEstablishmentInput = {
  establishmentId: string | number;
  groupId: string | number;
  /** The group's version. */
  version: number;
};

export type AddSessionDocumentInput = {
  sessionId: string | number;
  title: string;
  /** It begins with `https://`. */
  url: string;
};

export type AgendaItemInput = {
  minutes?: number | null | undefined;
  title: string;
};

/** Whether a voice comes to a session; without an answer, what it said is taken back. */
export type AnswerSessionInput = {
  coming?: Coming | null | undefined;
  establishmentId: string | number;
  role: TrinomeRole;
  sessionId: string | number;
};

export type ApproveConsultantInput = {
  personId: string | number;
  programmeId: string | number;
};

export type AttendanceInput = {
  establishmentId: string | number;
  personId?: string | number | null | undefined;
  present: boolean;
  role: TrinomeRole;
};

/** How a session is attended. */
export type AttendanceMode =
  | 'ON_SITE'
  | 'REMOTE';

export type CancelSessionInput = {
  id: string | number;
  reason: string;
  version: number;
};

/** A new password. */
export type ChangePasswordInput = {
  /** The present one. Left empty by someone who came in by a one-time link less than ten minutes ago. */
  currentPassword: string;
  newPassword: string;
};

export type ChooseConsultantInput = {
  groupId: string | number;
  personId: string | number;
  /** The group's version. */
  version: number;
};

export type CloseGroupInput = {
  id: string | number;
  version: number;
};

/** What a voice says of its coming to a session. */
export type Coming =
  | 'ABSENT'
  | 'COMES'
  /** The deputy named for the voice comes instead. */
  | 'DEPUTY';

export type CorrectDayEntryInput = {
  /** The change, in half-days; negative takes back. */
  halfDays: number;
  /** The validated entry to correct. */
  id: string | number;
  note: string;
};

/** What entries are asked for; all conditions hold together. */
export type DayEntryFilter = {
  consultantId?: string | number | null | undefined;
  establishmentId?: string | number | null | undefined;
  /** Worked on this day or later. */
  from?: string | null | undefined;
  groupId?: string | number | null | undefined;
  programmeId?: string | number | null | undefined;
  quota?: Quota | null | undefined;
  statuses?: Array<DayEntryStatus> | null | undefined;
  /** Worked on this day or earlier. */
  to?: string | null | undefined;
};

/** Where an entry of the day ledger is in its life. */
export type DayEntryStatus =
  | 'DRAFT'
  | 'RETURNED'
  | 'SUBMITTED'
  | 'VALIDATED';

export type DeleteDayEntryInput = {
  id: string | number;
  version: number;
};

/** A membership to be ended. */
export type EndMembershipInput = {
  id: string | number;
  version: number;
};

export type EndTrinomeMemberInput = {
  id: string | number;
  version: number;
};

/** What establishments are asked for; all conditions hold together. */
export type EstablishmentFilter = {
  category?: string | null | undefined;
  department?: string | null | undefined;
  /** Only those that this programme's rulebook admits and that are in none of its groups. */
  freeInProgramme?: string | number | null | undefined;
  /** In the order of distance from this establishment. */
  nearEstablishment?: string | number | null | undefined;
  /** Name, town, postcode or number; accents and case are ignored, every word must be found. */
  search?: string | null | undefined;
  sector?: Sector | null | undefined;
};

/** A group to form; the programme's rulebook says of how many establishments. */
export type FormGroupInput = {
  consultantId?: string | number | null | undefined;
  establishmentIds: Array<string | number>;
  name: string;
  programmeId: string | number;
};

/** What groups are asked for; all conditions hold together. */
export type GroupFilter = {
  consultantId?: string | number | null | undefined;
  /** Only groups with an establishment in this département. */
  department?: string | null | undefined;
  /** Only groups that miss an establishment, a consultant or a trinôme voice. */
  incomplete?: boolean | null | undefined;
  /** Only groups with a late milestone. */
  late?: boolean | null | undefined;
  /** Words of the name; accents and case are ignored. */
  search?: string | null | undefined;
  status?: GroupStatus | null | undefined;
};

/** Where a group is in its life. */
export type GroupStatus =
  | 'ACTIVE'
  | 'CLOSED'
  | 'FORMING';

/** Who attended a session that took place. May be sent again to correct it. */
export type HoldSessionInput = {
  attendance: Array<AttendanceInput>;
  id: string | number;
  version: number;
};

/** Someone to be invited to a role. */
export type InviteMemberInput = {
  email: string;
  /** For a trinôme member or a director. */
  establishmentId?: string | number | null | undefined;
  name: string;
  /** For the management of an organisation. */
  organisationId?: string | number | null | undefined;
  role: Role;
};

/** Half-days to log in one of the asker's groups. */
export type LogDaysInput = {
  /** For the quotas counted by establishment. */
  establishmentId?: string | number | null | undefined;
  groupId: string | number;
  halfDays: number;
  note?: string | null | undefined;
  quota: Quota;
  sessionId?: string | number | null | undefined;
  /** Submits it at once for validation, instead of keeping a draft. */
  submit?: boolean;
  workedOn: string;
};

export type MissingKind =
  | 'CONSULTANT'
  | 'ESTABLISHMENTS'
  | 'TRINOME_VOICE';

/** Another date, place or mode for a planned session. */
export type MoveSessionInput = {
  endsAt: string;
  id: string | number;
  mode: AttendanceMode;
  place?: string | null | undefined;
  startsAt: string;
  /** Kept as it is when absent. */
  title?: string | null | undefined;
  version: number;
  videoLink?: string | null | undefined;
};

/**
 * A voice to name: someone of the directory (`personId`), or someone new (`email` and `name`),
 * who is invited. Who held the place before leaves it.
 */
export type NameTrinomeMemberInput = {
  deputy?: boolean;
  email?: string | null | undefined;
  name?: string | null | undefined;
  participationId: string | number;
  personId?: string | number | null | undefined;
  role: TrinomeRole;
};

/** A programme to open; without dates it takes its rulebook's. */
export type OpenProgrammeInput = {
  endsOn?: string | null | undefined;
  rulebookKey: string;
  startsOn?: string | null | undefined;
  title?: string | null | undefined;
};

/** A session to plan. A collective one names its sequence, an individual one its establishment. */
export type PlanSessionInput = {
  endsAt: string;
  establishmentId?: string | number | null | undefined;
  groupId: string | number;
  kind: SessionKind;
  mode: AttendanceMode;
  place?: string | null | undefined;
  sequence?: number | null | undefined;
  startsAt: string;
  /** The sequence's title when absent. */
  title?: string | null | undefined;
  videoLink?: string | null | undefined;
};

/** What a session to come is for, what it goes through and how one gets in. */
export type PrepareSessionInput = {
  accessNote?: string | null | undefined;
  /** In order. */
  agenda: Array<AgendaItemInput>;
  aim?: string | null | undefined;
  sessionId: string | number;
  /** That of the plan that was read. */
  version: number;
};

export type ProposeChecklistInput = {
  sessionId: string | number;
};

/** What days are counted against. */
export type Quota =
  | 'CAPITALISATION'
  | 'COLLECTIVE'
  | 'FOLLOW_UP'
  | 'INDIVIDUAL';

export type ReadinessState =
  | 'DONE'
  /** Keeps the session from being ready. */
  | 'TO_DO'
  /** To be known, but the session can be held as it is. */
  | 'WARNING';

/** What a point of a session's readiness is about. */
export type ReadinessSubject =
  | 'AGENDA'
  | 'ANSWERS'
  | 'CHECKLIST'
  | 'GROUP'
  | 'PLACE';

/** A renewal of the access token, by the refresh token of the cookie. */
export type RefreshAccessInput = {
  /** Key of the tenant to act in; the last one used when absent. */
  tenantKey?: string | null | undefined;
};

export type RemoveChecklistItemInput = {
  id: string | number;
};

export type RemoveEstablishmentInput = {
  participationId: string | number;
  /** The group's version. */
  version: number;
};

export type RemoveSessionDocumentInput = {
  id: string | number;
};

export type RenameGroupInput = {
  id: string | number;
  name: string;
  version: number;
};

/** Where to send a one-time link. */
export type RequestSignInLinkInput = {
  email: string;
};

export type ReturnDayEntryInput = {
  id: string | number;
  reason: string;
  version: number;
};

/** A device to be signed out. */
export type RevokeLoginSessionInput = {
  id: string | number;
};

/** What a person is in a tenant. */
export type Role =
  | 'ADMIN'
  | 'ARACT'
  | 'ARS'
  | 'CONSULTANT'
  | 'CONTRIBUTOR'
  | 'FACILITATOR'
  | 'MANAGER'
  | 'TRINOME';

/** The population or field that an establishment works for. */
export type Sector =
  | 'DISABLED_ADULTS'
  | 'DISABLED_CHILDREN'
  | 'HEALTH'
  | 'MULTI'
  | 'OLDER_PEOPLE'
  | 'OTHER';

/** What a session is for. */
export type SessionKind =
  | 'FOLLOW_UP'
  | 'INDIVIDUAL'
  | 'SEQUENCE';

export type SessionStatus =
  | 'CANCELLED'
  | 'HELD'
  | 'PLANNED';

/** The dates of a milestone; one left out is cleared. */
export type SetMilestoneInput = {
  doneOn?: string | null | undefined;
  dueOn?: string | null | undefined;
  id: string | number;
  version: number;
};

/** A sign-in by address and password. */
export type SignInInput = {
  email: string;
  password: string;
  /** Key of the tenant to act in; the last one used when absent. */
  tenantKey?: string | null | undefined;
};

/** A sign-in by one-time link. */
export type SignInWithLinkInput = {
  /** What the link carries after `#jeton=`. */
  token: string;
};

export type StartGroupInput = {
  id: string | number;
  version: number;
};

export type SubmitDayEntriesInput = {
  ids: Array<string | number>;
};

/** A tick, or its taking back. Saying it twice changes nothing. */
export type TickChecklistItemInput = {
  done: boolean;
  id: string | number;
};

/** The three voices of an establishment. */
export type TrinomeRole =
  | 'MANAGEMENT'
  | 'STAFF'
  | 'TRADES';

export type UpdateDayEntryInput = {
  establishmentId?: string | number | null | undefined;
  halfDays: number;
  id: string | number;
  note?: string | null | undefined;
  quota: Quota;
  sessionId?: string | number | null | undefined;
  version: number;
  workedOn: string;
};

/** One's own profile. */
export type UpdateProfileInput = {
  /** The name that everyone sees. */
  name: string;
};

export type ValidateDayEntriesInput = {
  ids: Array<string | number>;
};

export type WithdrawConsultantInput = {
  /** The place on the list (an `ApprovedConsultant`). */
  id: string | number;
};

type Refusal_Parts_InvalidInput_Fragment = { __typename: 'InvalidInput', message: string, inputField: string } & { ' $fragmentName'?: 'Refusal_Parts_InvalidInput_Fragment' };

type Refusal_Parts_RuleBroken_Fragment = { __typename: 'RuleBroken', message: string, ruleField: string | null, citation: { ' $fragmentRefs'?: { 'Citation_ViewFragment': Citation_ViewFragment } } | null } & { ' $fragmentName'?: 'Refusal_Parts_RuleBroken_Fragment' };

type Refusal_Parts_QuotaExceeded_Fragment = { __typename: 'QuotaExceeded', message: string, quotaHalfDays: number, usedHalfDays: number, askedHalfDays: number, citation: { ' $fragmentRefs'?: { 'Citation_ViewFragment': Citation_ViewFragment } } | null } & { ' $fragmentName'?: 'Refusal_Parts_QuotaExceeded_Fragment' };

type Refusal_Parts_VersionConflict_Fragment = { __typename: 'VersionConflict', message: string, expected: number, current: number } & { ' $fragmentName'?: 'Refusal_Parts_VersionConflict_Fragment' };

export type Refusal_PartsFragment =
  | Refusal_Parts_InvalidInput_Fragment
  | Refusal_Parts_RuleBroken_Fragment
  | Refusal_Parts_QuotaExceeded_Fragment
  | Refusal_Parts_VersionConflict_Fragment
;

export type Citation_ViewFragment = { source: string, line: number, endLine: number, text: string } & { ' $fragmentName'?: 'Citation_ViewFragment' };

export type Readiness_SessionFragment = { id: string, group: { id: string, acts: Array<string> }, readiness: { ready: boolean, points: Array<{ subject: ReadinessSubject, state: ReadinessState, text: string, establishment: { id: string, name: string } | null }> } } & { ' $fragmentName'?: 'Readiness_SessionFragment' };

export type Access_PartsFragment = { accessToken: string | null, expiresAt: string | null, tenant: { id: string, key: string, name: string } | null, person: { id: string, name: string } | null, refusals: Array<
    | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
    | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
    | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
    | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
  > } & { ' $fragmentName'?: 'Access_PartsFragment' };

export type RefreshAccessMutationVariables = Exact<{
  input: RefreshAccessInput;
}>;


export type RefreshAccessMutation = { refreshAccess: { ' $fragmentRefs'?: { 'Access_PartsFragment': Access_PartsFragment } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { done: boolean } };

export type Viewer_PartsFragment = { roles: Array<Role>, acts: Array<string>, person: { id: string, name: string, email: string | null }, tenant: { id: string, key: string, name: string, regionCode: string, fundingAgency: string, supportAgency: string, departments: Array<{ code: string, name: string }> }, tenants: Array<{ id: string, key: string, name: string }> } & { ' $fragmentName'?: 'Viewer_PartsFragment' };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { ' $fragmentRefs'?: { 'Viewer_PartsFragment': Viewer_PartsFragment } } | null };

export type DaysPageQueryVariables = Exact<{ [key: string]: never; }>;


export type DaysPageQuery = { groups: { nodes: Array<{ id: string, name: string, programme: { id: string, title: string }, consultant: { id: string, name: string } | null, participations: Array<{ id: string, establishment: { id: string, name: string } }> }> }, activity: { edges: Array<{ node: { position: number } }> } };

export type LedgerTabQueryVariables = Exact<{
  id: string | number;
}>;


export type LedgerTabQuery = { group: { id: string, participations: Array<{ id: string, establishment: { id: string, name: string } }> } | null };

export type LogDaysPageQueryVariables = Exact<{
  me: string | number;
}>;


export type LogDaysPageQuery = { groups: { nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'LogDaysForm_GroupFragment': LogDaysForm_GroupFragment } }
    )> } };

export type SubmitDayEntriesMutationVariables = Exact<{
  input: SubmitDayEntriesInput;
}>;


export type SubmitDayEntriesMutation = { submitDayEntries: { dayEntries: Array<{ id: string, status: DayEntryStatus, version: number }>, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ValidateDayEntriesMutationVariables = Exact<{
  input: ValidateDayEntriesInput;
}>;


export type ValidateDayEntriesMutation = { validateDayEntries: { dayEntries: Array<{ id: string, status: DayEntryStatus, version: number }>, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type CorrectDayEntryMutationVariables = Exact<{
  input: CorrectDayEntryInput;
}>;


export type CorrectDayEntryMutation = { correctDayEntry: { dayEntry: { id: string, status: DayEntryStatus } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type LedgerChangedSubscriptionVariables = Exact<{
  after?: number | null | undefined;
}>;


export type LedgerChangedSubscription = { activity: { position: number } };

export type DeleteDayEntryMutationVariables = Exact<{
  input: DeleteDayEntryInput;
}>;


export type DeleteDayEntryMutation = { deleteDayEntry: { deletedId: string | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type EditEntryFormQueryVariables = Exact<{
  groupId: string | number;
}>;


export type EditEntryFormQuery = { group: { id: string, quotas: Array<{ quota: Quota, label: string, grantedHalfDays: number, remainingHalfDays: number, establishment: { id: string, name: string } | null, citation: { ' $fragmentRefs'?: { 'Citation_ViewFragment': Citation_ViewFragment } } }>, sessions: Array<{ id: string, title: string, kind: SessionKind, status: SessionStatus, startsAt: string, establishment: { id: string } | null }> } | null };

export type UpdateDayEntryMutationVariables = Exact<{
  input: UpdateDayEntryInput;
}>;


export type UpdateDayEntryMutation = { updateDayEntry: { dayEntry: (
      { id: string }
      & { ' $fragmentRefs'?: { 'EntryList_EntryFragment': EntryList_EntryFragment;'EntryDialogs_EntryFragment': EntryDialogs_EntryFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type EntryActions_EntryFragment = { id: string, halfDays: number, workedOn: string } & { ' $fragmentName'?: 'EntryActions_EntryFragment' };

export type EntryDialogs_EntryFragment = { id: string, halfDays: number, workedOn: string, quota: Quota, status: DayEntryStatus, note: string | null, version: number, group: { id: string }, establishment: { id: string, name: string } | null, consultant: { id: string, name: string }, corrects: { id: string } | null } & { ' $fragmentName'?: 'EntryDialogs_EntryFragment' };

export type EntryList_EntryFragment = (
  { id: string, halfDays: number, workedOn: string, status: DayEntryStatus, consultant: { id: string, name: string }, corrects: { id: string } | null }
  & { ' $fragmentRefs'?: { 'EntryActions_EntryFragment': EntryActions_EntryFragment;'EntryStatus_EntryFragment': EntryStatus_EntryFragment;'EntrySubject_EntryFragment': EntrySubject_EntryFragment } }
) & { ' $fragmentName'?: 'EntryList_EntryFragment' };

export type EntryStatus_EntryFragment = { status: DayEntryStatus, returnReason: string | null } & { ' $fragmentName'?: 'EntryStatus_EntryFragment' };

export type EntrySubject_EntryFragment = { quota: Quota, note: string | null, group: { id: string, name: string }, establishment: { id: string, name: string } | null, session: { id: string, title: string } | null, corrects: { id: string, workedOn: string } | null } & { ' $fragmentName'?: 'EntrySubject_EntryFragment' };

export type LedgerQueryVariables = Exact<{
  filter: DayEntryFilter;
  first: number;
}>;


export type LedgerQuery = { dayEntries: { totalCount: number, totals: { ' $fragmentRefs'?: { 'LedgerTotals_TotalsFragment': LedgerTotals_TotalsFragment } }, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'EntryList_EntryFragment': EntryList_EntryFragment;'EntryDialogs_EntryFragment': EntryDialogs_EntryFragment } }
    )>, pageInfo: { hasNextPage: boolean } } };

export type LedgerTotals_TotalsFragment = { draftHalfDays: number, submittedHalfDays: number, validatedHalfDays: number, returnedHalfDays: number } & { ' $fragmentName'?: 'LedgerTotals_TotalsFragment' };

export type LogDaysForm_GroupFragment = { id: string, name: string, quotas: Array<{ quota: Quota, label: string, grantedHalfDays: number, remainingHalfDays: number, establishment: { id: string, name: string } | null, citation: { ' $fragmentRefs'?: { 'Citation_ViewFragment': Citation_ViewFragment } } }>, sessions: Array<{ id: string, title: string, kind: SessionKind, status: SessionStatus, startsAt: string, establishment: { id: string } | null }> } & { ' $fragmentName'?: 'LogDaysForm_GroupFragment' };

export type LogDaysMutationVariables = Exact<{
  input: LogDaysInput;
}>;


export type LogDaysMutation = { logDays: { dayEntry: { id: string, status: DayEntryStatus } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type GroupDaysChangedSubscriptionVariables = Exact<{
  groupId: string | number;
  after?: number | null | undefined;
}>;


export type GroupDaysChangedSubscription = { groupChanged: { position: number } };

export type ReturnDayEntryMutationVariables = Exact<{
  input: ReturnDayEntryInput;
}>;


export type ReturnDayEntryMutation = { returnDayEntry: { dayEntry: { id: string, status: DayEntryStatus, returnReason: string | null, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type EstablishmentPageQueryVariables = Exact<{
  id: string | number;
}>;


export type EstablishmentPageQuery = { node:
    | { __typename: 'DayEntry' }
    | (
      { __typename: 'Establishment', id: string, name: string, sector: Sector, category: { code: string, label: string }, position: { longitude: number, latitude: number } | null }
      & { ' $fragmentRefs'?: { 'Identity_EstablishmentFragment': Identity_EstablishmentFragment;'OtherSites_EstablishmentFragment': OtherSites_EstablishmentFragment } }
    )
    | { __typename: 'Group' }
    | { __typename: 'Invitation' }
    | { __typename: 'LoginSession' }
    | { __typename: 'ManagingOrganisation' }
    | { __typename: 'Membership' }
    | { __typename: 'Participation' }
    | { __typename: 'Person' }
    | { __typename: 'Programme' }
    | { __typename: 'Session' }
    | { __typename: 'Tenant' }
   | null };

export type RegisterPageQueryVariables = Exact<{
  filter?: EstablishmentFilter | null | undefined;
  first: number;
}>;


export type RegisterPageQuery = { establishments: { ' $fragmentRefs'?: { 'RegisterList_ListFragment': RegisterList_ListFragment } } };

export type AroundMapQueryVariables = Exact<{
  id: string | number;
}>;


export type AroundMapQuery = { establishments: { nodes: Array<{ id: string, name: string, distanceMetres: number | null, category: { code: string, shortLabel: string }, position: { longitude: number, latitude: number } | null }> } };

export type GroupsOfProgrammesQueryVariables = Exact<{ [key: string]: never; }>;


export type GroupsOfProgrammesQuery = { programmes: { nodes: Array<{ id: string, title: string, rulebook: { key: string, groupMin: number | null } }> } };

export type GroupsOfGroupQueryVariables = Exact<{
  id: string | number;
  programmeId: string | number;
}>;


export type GroupsOfGroupQuery = { node:
    | { __typename: 'DayEntry' }
    | { __typename: 'Establishment', id: string, groupIn: { id: string, name: string, status: GroupStatus } | null }
    | { __typename: 'Group' }
    | { __typename: 'Invitation' }
    | { __typename: 'LoginSession' }
    | { __typename: 'ManagingOrganisation' }
    | { __typename: 'Membership' }
    | { __typename: 'Participation' }
    | { __typename: 'Person' }
    | { __typename: 'Programme' }
    | { __typename: 'Session' }
    | { __typename: 'Tenant' }
   | null };

export type Identity_EstablishmentFragment = { finess: string, finessDisplay: string, siret: string | null, phone: string | null, category: { code: string, shortLabel: string }, address: { line: string | null, postcode: string | null, town: string | null }, organisation: { id: string, name: string, finess: string } | null } & { ' $fragmentName'?: 'Identity_EstablishmentFragment' };

export type OtherSites_EstablishmentFragment = { id: string, organisation: { id: string, name: string, establishments: { totalCount: number, nodes: Array<{ id: string, name: string, category: { code: string, shortLabel: string }, address: { town: string | null } }> } } | null } & { ' $fragmentName'?: 'OtherSites_EstablishmentFragment' };

export type RegisterList_ListFragment = { totalCount: number, nodes: Array<{ id: string, name: string, finessDisplay: string, category: { code: string, shortLabel: string }, address: { postcode: string | null, town: string | null, department: string }, organisation: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean } } & { ' $fragmentName'?: 'RegisterList_ListFragment' };

export type AccountTabQueryVariables = Exact<{
  id: string | number;
}>;


export type AccountTabQuery = { group: { id: string, name: string, account: { ' $fragmentRefs'?: { 'AccountTable_AccountFragment': AccountTable_AccountFragment } } | null, programme: { id: string, title: string, rulebook: { key: string, version: number, dayRateCents: number | null, sponsorBasisPoints: number | null, groupMin: number | null, groupMax: number | null } } } | null };

export type ActivityTabQueryVariables = Exact<{
  groupId: string | number;
  before?: number | null | undefined;
}>;


export type ActivityTabQuery = { activity: (
    { edges: Array<{ node: { position: number } }>, pageInfo: { hasNextPage: boolean } }
    & { ' $fragmentRefs'?: { 'ActivityLines_EventsFragment': ActivityLines_EventsFragment } }
  ) };

export type EstablishmentsTabQueryVariables = Exact<{
  id: string | number;
}>;


export type EstablishmentsTabQuery = { viewer: { ' $fragmentRefs'?: { 'ParticipationCard_ViewerFragment': ParticipationCard_ViewerFragment } } | null, group: (
    { id: string, status: GroupStatus, acts: Array<string>, establishmentCount: number, consultant: { id: string, name: string } | null, programme: { id: string, rulebook: { key: string, version: number, groupMax: number | null } }, participations: Array<(
      { id: string, establishment: { id: string } }
      & { ' $fragmentRefs'?: { 'ParticipationCard_ParticipationFragment': ParticipationCard_ParticipationFragment;'NameMemberDialog_ParticipationFragment': NameMemberDialog_ParticipationFragment } }
    )> }
    & { ' $fragmentRefs'?: { 'AddEstablishmentDialog_GroupFragment': AddEstablishmentDialog_GroupFragment;'ConsultantDialog_GroupFragment': ConsultantDialog_GroupFragment;'EndMemberDialog_GroupFragment': EndMemberDialog_GroupFragment;'RemoveEstablishmentDialog_GroupFragment': RemoveEstablishmentDialog_GroupFragment } }
  ) | null };

export type FormGroupPageQueryVariables = Exact<{
  programme: string | number;
  known: boolean;
}>;


export type FormGroupPageQuery = { programmes: { nodes: Array<{ id: string, title: string, rulebook: { key: string, version: number, groupMin: number | null } }> }, programme?: (
    { id: string }
    & { ' $fragmentRefs'?: { 'FormGroup_ProgrammeFragment': FormGroup_ProgrammeFragment } }
  ) | null };

export type GroupPageQueryVariables = Exact<{
  id: string | number;
}>;


export type GroupPageQuery = { group: (
    { id: string, name: string, activity: { edges: Array<{ node: { position: number } }> } }
    & { ' $fragmentRefs'?: { 'GroupActions_GroupFragment': GroupActions_GroupFragment;'GroupBadges_GroupFragment': GroupBadges_GroupFragment;'GroupFacts_GroupFragment': GroupFacts_GroupFragment;'MissingParts_GroupFragment': MissingParts_GroupFragment } }
  ) | null };

export type OverviewTabQueryVariables = Exact<{
  id: string | number;
}>;


export type OverviewTabQuery = { group: (
    { id: string, activity: { ' $fragmentRefs'?: { 'ActivityLines_EventsFragment': ActivityLines_EventsFragment } } }
    & { ' $fragmentRefs'?: { 'GroupNextSession_GroupFragment': GroupNextSession_GroupFragment;'LateMilestones_GroupFragment': LateMilestones_GroupFragment;'QuotaPicture_GroupFragment': QuotaPicture_GroupFragment } }
  ) | null };

export type AccountTable_AccountFragment = { halfDays: number, totalCents: number, sponsorCents: number, remainingCents: number, validatedHalfDays: number, consumedCents: number, remainderCents: number, lines: Array<{ totalCents: number, sponsorCents: number, remainingCents: number, consumedHalfDays: number, consumedCents: number, consumedSponsorCents: number, consumedRemainingCents: number, remainderCents: number, establishment: { id: string, name: string } }> } & { ' $fragmentName'?: 'AccountTable_AccountFragment' };

export type ActivityLines_EventsFragment = { edges: Array<{ node: { position: number, at: string, sentence: string } }> } & { ' $fragmentName'?: 'ActivityLines_EventsFragment' };

export type AddEstablishmentDialog_GroupFragment = { id: string, version: number, programme: { id: string }, participations: Array<{ id: string, establishment: { id: string, name: string } }> } & { ' $fragmentName'?: 'AddEstablishmentDialog_GroupFragment' };

export type FindFreeEstablishmentsQueryVariables = Exact<{
  filter: EstablishmentFilter;
}>;


export type FindFreeEstablishmentsQuery = { establishments: { nodes: Array<{ id: string, name: string, finessDisplay: string, distanceMetres: number | null, address: { town: string | null, department: string } }> } };

export type AddEstablishmentMutationVariables = Exact<{
  input: AddEstablishmentInput;
}>;


export type AddEstablishmentMutation = { addEstablishment: { group: { id: string, version: number, establishmentCount: number, participations: Array<{ id: string }> } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type CandidatesQueryVariables = Exact<{
  filter: EstablishmentFilter;
  first: number;
}>;


export type CandidatesQuery = { establishments: { totalCount: number, nodes: Array<(
      { id: string, distanceMetres: number | null }
      & { ' $fragmentRefs'?: { 'FormGroup_EstablishmentFragment': FormGroup_EstablishmentFragment } }
    )>, pageInfo: { hasNextPage: boolean } } };

export type ConsultantDialog_GroupFragment = { id: string, version: number, consultant: { id: string, name: string } | null, programme: { id: string, approvedConsultants: Array<{ id: string, groupCount: number, person: { id: string, name: string } }> } } & { ' $fragmentName'?: 'ConsultantDialog_GroupFragment' };

export type ChooseConsultantMutationVariables = Exact<{
  input: ChooseConsultantInput;
}>;


export type ChooseConsultantMutation = { chooseConsultant: { group: { id: string, version: number, consultant: { id: string, name: string } | null } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type EndMemberDialog_GroupFragment = { participations: Array<{ id: string, establishment: { id: string, name: string }, trinome: Array<{ id: string, role: TrinomeRole, version: number, person: { id: string, name: string } }> }> } & { ' $fragmentName'?: 'EndMemberDialog_GroupFragment' };

export type EndTrinomeMemberMutationVariables = Exact<{
  input: EndTrinomeMemberInput;
}>;


export type EndTrinomeMemberMutation = { endTrinomeMember: { participation: { id: string, version: number, trinome: Array<{ id: string }> } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type FormGroup_ProgrammeFragment = { id: string, rulebook: { key: string, version: number, groupMin: number | null, groupMax: number | null, groupCitation: { ' $fragmentRefs'?: { 'Citation_ViewFragment': Citation_ViewFragment } } | null }, approvedConsultants: Array<{ id: string, person: { id: string, name: string } }> } & { ' $fragmentName'?: 'FormGroup_ProgrammeFragment' };

export type FormGroup_EstablishmentFragment = { id: string, name: string, finessDisplay: string, category: { shortLabel: string }, address: { town: string | null, department: string }, position: { longitude: number, latitude: number } | null } & { ' $fragmentName'?: 'FormGroup_EstablishmentFragment' };

export type PickedEstablishmentsQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type PickedEstablishmentsQuery = { nodes: Array<
    | { __typename: 'DayEntry', id: string }
    | (
      { __typename: 'Establishment', id: string }
      & { ' $fragmentRefs'?: { 'FormGroup_EstablishmentFragment': FormGroup_EstablishmentFragment } }
    )
    | { __typename: 'Group', id: string }
    | { __typename: 'Invitation', id: string }
    | { __typename: 'LoginSession', id: string }
    | { __typename: 'ManagingOrganisation', id: string }
    | { __typename: 'Membership', id: string }
    | { __typename: 'Participation', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Programme', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Tenant', id: string }
   | null> };

export type FormGroupMutationVariables = Exact<{
  input: FormGroupInput;
}>;


export type FormGroupMutation = { formGroup: { group: { id: string, name: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type GroupActions_GroupFragment = (
  { id: string, status: GroupStatus, acts: Array<string>, completeness: { complete: boolean } }
  & { ' $fragmentRefs'?: { 'LifeDialog_GroupFragment': LifeDialog_GroupFragment;'RenameDialog_GroupFragment': RenameDialog_GroupFragment } }
) & { ' $fragmentName'?: 'GroupActions_GroupFragment' };

export type GroupBadges_GroupFragment = { status: GroupStatus, lateMilestoneCount: number, completeness: { complete: boolean } } & { ' $fragmentName'?: 'GroupBadges_GroupFragment' };

export type GroupFacts_GroupFragment = { departments: Array<string>, establishmentCount: number, programme: { id: string, title: string }, consultant: { id: string, name: string } | null } & { ' $fragmentName'?: 'GroupFacts_GroupFragment' };

export type GroupChangedSubscriptionVariables = Exact<{
  groupId: string | number;
  after?: number | null | undefined;
}>;


export type GroupChangedSubscription = { groupChanged: { position: number, event: { position: number, sentence: string, actor: { id: string, name: string } | null }, group: { id: string, name: string, status: GroupStatus, version: number } | null } };

export type GroupNextSession_GroupFragment = { id: string, status: GroupStatus, acts: Array<string>, nextSession: (
    { id: string, title: string, mode: AttendanceMode, startsAt: string, endsAt: string, videoLink: string | null, establishment: { id: string, name: string } | null }
    & { ' $fragmentRefs'?: { 'Readiness_SessionFragment': Readiness_SessionFragment } }
  ) | null } & { ' $fragmentName'?: 'GroupNextSession_GroupFragment' };

export type GroupQuoteQueryVariables = Exact<{
  rulebookKey: string;
  establishments: number;
}>;


export type GroupQuoteQuery = { quote: { quote: { halfDays: number, totalCents: number, sponsorCents: number, shareCents: Array<number>, quotas: Array<{ quota: Quota, halfDays: number }> } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type LateMilestones_GroupFragment = { id: string, participations: Array<{ id: string, establishment: { id: string, name: string }, milestones: Array<{ id: string, title: string, dueOn: string | null, late: boolean }> }> } & { ' $fragmentName'?: 'LateMilestones_GroupFragment' };

export type LifeDialog_GroupFragment = { id: string, name: string, version: number, establishmentCount: number, consultant: { id: string, name: string } | null } & { ' $fragmentName'?: 'LifeDialog_GroupFragment' };

export type StartGroupMutationVariables = Exact<{
  input: StartGroupInput;
}>;


export type StartGroupMutation = { startGroup: { group: { id: string, status: GroupStatus, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type CloseGroupMutationVariables = Exact<{
  input: CloseGroupInput;
}>;


export type CloseGroupMutation = { closeGroup: { group: { id: string, status: GroupStatus, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type MissingParts_GroupFragment = { id: string, status: GroupStatus, acts: Array<string>, completeness: { missing: Array<{ kind: MissingKind, message: string, role: TrinomeRole | null, establishment: { id: string, name: string } | null }> } } & { ' $fragmentName'?: 'MissingParts_GroupFragment' };

export type NameMemberDialog_ParticipationFragment = { id: string, establishment: { id: string, name: string }, trinome: Array<{ id: string, role: TrinomeRole, deputy: boolean, person: { id: string, name: string } }> } & { ' $fragmentName'?: 'NameMemberDialog_ParticipationFragment' };

export type FindPeopleQueryVariables = Exact<{
  search: string;
}>;


export type FindPeopleQuery = { people: { nodes: Array<{ id: string, name: string, email: string | null }> } };

export type NameTrinomeMemberMutationVariables = Exact<{
  input: NameTrinomeMemberInput;
}>;


export type NameTrinomeMemberMutation = { nameTrinomeMember: { invitationLink: string | null, participation: { id: string, version: number, trinome: Array<{ id: string, role: TrinomeRole, deputy: boolean, since: string, person: { id: string, name: string, email: string | null } }> } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ParticipationCard_ViewerFragment = { memberships: Array<{ id: string, role: Role, endedAt: string | null, establishment: { id: string } | null, organisation: { id: string } | null }> } & { ' $fragmentName'?: 'ParticipationCard_ViewerFragment' };

export type ParticipationCard_ParticipationFragment = { id: string, establishment: { id: string, name: string, finessDisplay: string, phone: string | null, category: { shortLabel: string }, address: { line: string | null, postcode: string | null, town: string | null }, organisation: { id: string, name: string } | null }, trinome: Array<{ id: string, role: TrinomeRole, deputy: boolean, person: { id: string, name: string, email: string | null } }> } & { ' $fragmentName'?: 'ParticipationCard_ParticipationFragment' };

export type QuotaPicture_GroupFragment = { quotas: Array<{ quota: Quota, label: string, grantedHalfDays: number, draftHalfDays: number, submittedHalfDays: number, validatedHalfDays: number, remainingHalfDays: number, establishment: { id: string, name: string } | null }> } & { ' $fragmentName'?: 'QuotaPicture_GroupFragment' };

export type RemoveEstablishmentDialog_GroupFragment = { id: string, version: number, participations: Array<{ id: string, establishment: { id: string, name: string } }> } & { ' $fragmentName'?: 'RemoveEstablishmentDialog_GroupFragment' };

export type RemoveEstablishmentMutationVariables = Exact<{
  input: RemoveEstablishmentInput;
}>;


export type RemoveEstablishmentMutation = { removeEstablishment: { group: { id: string, version: number, establishmentCount: number, participations: Array<{ id: string }> } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RenameDialog_GroupFragment = { id: string, name: string, version: number } & { ' $fragmentName'?: 'RenameDialog_GroupFragment' };

export type RenameGroupMutationVariables = Exact<{
  input: RenameGroupInput;
}>;


export type RenameGroupMutation = { renameGroup: { group: { id: string, name: string, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type AdminHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminHomeQuery = { membershipCounts: Array<{ role: Role, count: number }>, invitations: Array<{ id: string, name: string, email: string, role: Role, expiresAt: string, acceptedAt: string | null }> };

export type AractHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type AractHomeQuery = (
  { programmes: { nodes: Array<(
      { id: string, title: string, groupCount: number, rulebook: { key: string, version: number, groupMin: number | null } }
      & { ' $fragmentRefs'?: { 'NetworkBoard_ProgrammeFragment': NetworkBoard_ProgrammeFragment } }
    )> }, activity: { ' $fragmentRefs'?: { 'ActivityFeed_EventsFragment': ActivityFeed_EventsFragment } } }
  & { ' $fragmentRefs'?: { 'HomeLive_QueryFragment': HomeLive_QueryFragment;'AttentionLists_QueryFragment': AttentionLists_QueryFragment } }
);

export type ArsHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type ArsHomeQuery = (
  { programmes: { totalCount: number, nodes: Array<(
      { id: string, rulebook: { key: string, version: number, groupMin: number | null }, subsidy: { total: { sponsorCents: number, consumedSponsorCents: number } } }
      & { ' $fragmentRefs'?: { 'ProgrammeSubsidy_ProgrammeFragment': ProgrammeSubsidy_ProgrammeFragment;'SlippageList_ProgrammeFragment': SlippageList_ProgrammeFragment } }
    )> } }
  & { ' $fragmentRefs'?: { 'HomeLive_QueryFragment': HomeLive_QueryFragment;'SlippageList_QueryFragment': SlippageList_QueryFragment } }
);

export type ConsultantHomeQueryVariables = Exact<{
  me: string | number;
  soon: string;
  later: string;
}>;


export type ConsultantHomeQuery = (
  { groups: { totalCount: number, nodes: Array<(
      { id: string, name: string, status: GroupStatus, nextSession: (
        { id: string, startsAt: string }
        & { ' $fragmentRefs'?: { 'NextSession_SessionFragment': NextSession_SessionFragment;'Readiness_SessionFragment': Readiness_SessionFragment } }
      ) | null }
      & { ' $fragmentRefs'?: { 'QuotaGauges_GroupFragment': QuotaGauges_GroupFragment } }
    )> }, sessions: { nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'WaitingList_SessionFragment': WaitingList_SessionFragment } }
    )> }, ahead: { nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'WaitingList_AheadFragment': WaitingList_AheadFragment } }
    )> }, dayEntries: { ' $fragmentRefs'?: { 'WaitingList_EntriesFragment': WaitingList_EntriesFragment } } }
  & { ' $fragmentRefs'?: { 'HomeLive_QueryFragment': HomeLive_QueryFragment } }
);

export type FacilitatorHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type FacilitatorHomeQuery = { programmes: { nodes: Array<{ id: string, title: string, startsOn: string | null, endsOn: string | null, rulebook: { key: string, kind: string } }> } };

export type ManagerHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type ManagerHomeQuery = (
  { participations: Array<(
    { id: string, establishment: { id: string }, group: { id: string, account: { lines: Array<{ remainingCents: number, consumedRemainingCents: number, establishment: { id: string } }> } | null } }
    & { ' $fragmentRefs'?: { 'EstablishmentCard_ParticipationFragment': EstablishmentCard_ParticipationFragment } }
  )> }
  & { ' $fragmentRefs'?: { 'HomeLive_QueryFragment': HomeLive_QueryFragment } }
);

export type TrinomeHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type TrinomeHomeQuery = (
  { participations: Array<(
    { id: string, establishment: { id: string, name: string }, group: { id: string, name: string, consultant: { id: string, name: string } | null, nextSession: (
        { id: string }
        & { ' $fragmentRefs'?: { 'NextSession_SessionFragment': NextSession_SessionFragment } }
      ) | null, activity: { ' $fragmentRefs'?: { 'ActivityFeed_EventsFragment': ActivityFeed_EventsFragment } } } }
    & { ' $fragmentRefs'?: { 'PathSteps_ParticipationFragment': PathSteps_ParticipationFragment;'TrinomeVoices_ParticipationFragment': TrinomeVoices_ParticipationFragment } }
  )> }
  & { ' $fragmentRefs'?: { 'HomeLive_QueryFragment': HomeLive_QueryFragment } }
);

export type ActivityFeed_EventsFragment = { edges: Array<{ node: { position: number, at: string, sentence: string, group: { id: string, name: string } | null } }> } & { ' $fragmentName'?: 'ActivityFeed_EventsFragment' };

export type AttentionLists_QueryFragment = { late: { totalCount: number, nodes: Array<{ id: string, name: string, lateMilestoneCount: number }> }, incomplete: { totalCount: number, nodes: Array<{ id: string, name: string, completeness: { missing: Array<{ message: string, establishment: { id: string, name: string } | null }> } }> }, submitted: { totalCount: number, totals: { submittedHalfDays: number }, nodes: Array<{ id: string, halfDays: number, workedOn: string, consultant: { id: string, name: string }, group: { id: string, name: string } }> } } & { ' $fragmentName'?: 'AttentionLists_QueryFragment' };

export type EstablishmentCard_ParticipationFragment = { establishment: { id: string, name: string }, group: { id: string, name: string, completeness: { missing: Array<{ message: string, establishment: { id: string } | null }> }, account: { lines: Array<{ totalCents: number, sponsorCents: number, remainingCents: number, consumedRemainingCents: number, establishment: { id: string } }> } | null }, milestones: Array<{ id: string, key: string, title: string, step: number, dueOn: string | null, doneOn: string | null, late: boolean }> } & { ' $fragmentName'?: 'EstablishmentCard_ParticipationFragment' };

export type HomeLive_QueryFragment = { latest: { edges: Array<{ node: { position: number } }> } } & { ' $fragmentName'?: 'HomeLive_QueryFragment' };

export type HomeActivitySubscriptionVariables = Exact<{
  after?: number | null | undefined;
}>;


export type HomeActivitySubscription = { activity: { position: number } };

export type NetworkBoard_ProgrammeFragment = { id: string, title: string, rulebook: { key: string, sequences: Array<{ number: number, title: string }> }, groups: { totalCount: number, nodes: Array<{ id: string, name: string, status: GroupStatus, sessions: Array<{ id: string, sequence: number | null, status: SessionStatus, startsAt: string, endsAt: string }> }> } } & { ' $fragmentName'?: 'NetworkBoard_ProgrammeFragment' };

export type NextSession_SessionFragment = { id: string, title: string, mode: AttendanceMode, startsAt: string, endsAt: string, place: string | null, videoLink: string | null } & { ' $fragmentName'?: 'NextSession_SessionFragment' };

export type PathSteps_ParticipationFragment = { milestones: Array<{ id: string, key: string, title: string, step: number, dueOn: string | null, doneOn: string | null, late: boolean }> } & { ' $fragmentName'?: 'PathSteps_ParticipationFragment' };

export type ProgrammeSubsidy_ProgrammeFragment = { id: string, title: string, subsidy: { rows: Array<{ groupCount: number, establishmentCount: number, sponsorCents: number, consumedSponsorCents: number, department: { code: string, name: string } | null }>, total: { groupCount: number, establishmentCount: number, sponsorCents: number, consumedSponsorCents: number } } } & { ' $fragmentName'?: 'ProgrammeSubsidy_ProgrammeFragment' };

export type QuotaGauges_GroupFragment = { id: string, name: string, quotas: Array<{ quota: Quota, label: string, grantedHalfDays: number, remainingHalfDays: number }> } & { ' $fragmentName'?: 'QuotaGauges_GroupFragment' };

export type SlippageList_ProgrammeFragment = { id: string, title: string, startsOn: string | null, endsOn: string | null, subsidy: { total: { sponsorCents: number, consumedSponsorCents: number } } } & { ' $fragmentName'?: 'SlippageList_ProgrammeFragment' };

export type SlippageList_QueryFragment = { late: { totalCount: number, nodes: Array<{ id: string, name: string, lateMilestoneCount: number }> }, forming: { totalCount: number, nodes: Array<{ id: string, name: string }> } } & { ' $fragmentName'?: 'SlippageList_QueryFragment' };

export type TrinomeVoices_ParticipationFragment = { trinome: Array<{ id: string, role: TrinomeRole, deputy: boolean, person: { id: string, name: string } }> } & { ' $fragmentName'?: 'TrinomeVoices_ParticipationFragment' };

export type WaitingList_SessionFragment = { id: string, title: string, endsAt: string, group: { id: string, name: string, consultant: { id: string } | null } } & { ' $fragmentName'?: 'WaitingList_SessionFragment' };

export type WaitingList_EntriesFragment = { totalCount: number, nodes: Array<{ id: string, status: DayEntryStatus, halfDays: number, workedOn: string, returnReason: string | null, group: { id: string, name: string } }>, totals: { draftHalfDays: number } } & { ' $fragmentName'?: 'WaitingList_EntriesFragment' };

export type WaitingList_AheadFragment = { id: string, title: string, startsAt: string, readiness: { ready: boolean }, group: { id: string, name: string, consultant: { id: string } | null } } & { ' $fragmentName'?: 'WaitingList_AheadFragment' };

export type AccountPageQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountPageQuery = { viewer: { person: (
      { id: string }
      & { ' $fragmentRefs'?: { 'ProfileForm_PersonFragment': ProfileForm_PersonFragment } }
    ), loginSessions: Array<{ ' $fragmentRefs'?: { 'Devices_SessionFragment': Devices_SessionFragment } }> } | null };

export type InvitationQueryVariables = Exact<{
  token: string;
}>;


export type InvitationQuery = { invitation: { email: string, name: string, role: Role, expired: boolean, accountExists: boolean, tenant: { id: string, name: string } } | null };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { acceptInvitation: { ' $fragmentRefs'?: { 'Access_PartsFragment': Access_PartsFragment } } };

export type SignInWithLinkMutationVariables = Exact<{
  input: SignInWithLinkInput;
}>;


export type SignInWithLinkMutation = { signInWithLink: { ' $fragmentRefs'?: { 'Access_PartsFragment': Access_PartsFragment } } };

export type DemoAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type DemoAccountsQuery = { demoAccounts: Array<{ email: string, name: string, role: Role, password: string, tenant: { id: string, key: string, name: string } }> };

export type Devices_SessionFragment = { id: string, createdAt: string, lastSeenAt: string, userAgent: string | null, address: string | null, current: boolean } & { ' $fragmentName'?: 'Devices_SessionFragment' };

export type RevokeLoginSessionMutationVariables = Exact<{
  input: RevokeLoginSessionInput;
}>;


export type RevokeLoginSessionMutation = { revokeLoginSession: { done: boolean, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RevokeOtherLoginSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type RevokeOtherLoginSessionsMutation = { revokeOtherLoginSessions: { done: boolean, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RequestSignInLinkMutationVariables = Exact<{
  input: RequestSignInLinkInput;
}>;


export type RequestSignInLinkMutation = { requestSignInLink: { done: boolean, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { done: boolean, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ProfileForm_PersonFragment = { id: string, name: string, email: string | null } & { ' $fragmentName'?: 'ProfileForm_PersonFragment' };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { updateProfile: { person: { ' $fragmentRefs'?: { 'ProfileForm_PersonFragment': ProfileForm_PersonFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { ' $fragmentRefs'?: { 'Access_PartsFragment': Access_PartsFragment } } };

export type SessionOwnerQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionOwnerQuery = { viewer: { person: { id: string, email: string | null } } | null };

export type MembersPageQueryVariables = Exact<{
  role?: Role | null | undefined;
  search?: string | null | undefined;
  first: number;
  invites: boolean;
}>;


export type MembersPageQuery = { memberships: { ' $fragmentRefs'?: { 'MemberList_ListFragment': MemberList_ListFragment } }, invitations?: Array<(
    { id: string, acceptedAt: string | null, expiresAt: string }
    & { ' $fragmentRefs'?: { 'PendingInvitations_InvitationFragment': PendingInvitations_InvitationFragment } }
  )> };

export type EstablishmentChoicesQueryVariables = Exact<{
  search: string;
}>;


export type EstablishmentChoicesQuery = { establishments: { nodes: Array<{ id: string, name: string, finessDisplay: string, address: { town: string | null } }> } };

export type OrganisationChoicesQueryVariables = Exact<{
  search: string;
}>;


export type OrganisationChoicesQuery = { managingOrganisations: { nodes: Array<{ id: string, name: string, finess: string }> } };

export type EndMembershipMutationVariables = Exact<{
  input: EndMembershipInput;
}>;


export type EndMembershipMutation = { endMembership: { membership: { id: string, endedAt: string | null, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type InviteMemberMutationVariables = Exact<{
  input: InviteMemberInput;
}>;


export type InviteMemberMutation = { inviteMember: { link: string | null, invitation: { id: string, name: string, email: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type MemberList_ListFragment = { totalCount: number, nodes: Array<{ id: string, role: Role, since: string, version: number, person: { id: string, name: string, email: string | null }, establishment: { id: string, name: string } | null, organisation: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean } } & { ' $fragmentName'?: 'MemberList_ListFragment' };

export type PendingInvitations_InvitationFragment = { id: string, name: string, email: string, role: Role, expiresAt: string, acceptedAt: string | null, establishment: { id: string, name: string } | null, organisation: { id: string, name: string } | null } & { ' $fragmentName'?: 'PendingInvitations_InvitationFragment' };

export type AnswersPartQueryVariables = Exact<{
  id: string | number;
}>;


export type AnswersPartQuery = { session: (
    { id: string }
    & { ' $fragmentRefs'?: { 'AnswerList_SessionFragment': AnswerList_SessionFragment } }
  ) | null };

export type ChecklistPartQueryVariables = Exact<{
  id: string | number;
}>;


export type ChecklistPartQuery = { session: (
    { id: string }
    & { ' $fragmentRefs'?: { 'Checklist_SessionFragment': Checklist_SessionFragment } }
  ) | null };

export type PreparationPartQueryVariables = Exact<{
  id: string | number;
}>;


export type PreparationPartQuery = { session: (
    { id: string, status: SessionStatus }
    & { ' $fragmentRefs'?: { 'Readiness_SessionFragment': Readiness_SessionFragment;'PlanPanel_SessionFragment': PlanPanel_SessionFragment;'PrepareDialog_SessionFragment': PrepareDialog_SessionFragment;'DocumentList_SessionFragment': DocumentList_SessionFragment } }
  ) | null };

export type AnswerList_SessionFragment = { id: string, status: SessionStatus, group: { id: string, acts: Array<string> }, answers: Array<{ role: TrinomeRole, coming: Coming | null, establishment: { id: string, name: string }, holder: { id: string, name: string } | null, deputy: { id: string, name: string } | null }> } & { ' $fragmentName'?: 'AnswerList_SessionFragment' };

export type Checklist_SessionFragment = { id: string, status: SessionStatus, group: { id: string, acts: Array<string> }, checklist: Array<{ id: string, title: string, proposed: boolean, doneAt: string | null, doneBy: { id: string, name: string } | null }> } & { ' $fragmentName'?: 'Checklist_SessionFragment' };

export type DocumentList_SessionFragment = { id: string, status: SessionStatus, group: { id: string, acts: Array<string> }, documents: Array<{ id: string, title: string, url: string }> } & { ' $fragmentName'?: 'DocumentList_SessionFragment' };

export type PlanPanel_SessionFragment = { id: string, status: SessionStatus, startsAt: string, endsAt: string, group: { id: string, acts: Array<string> }, plan: { aim: string | null, accessNote: string | null, proposed: boolean, agendaIsOurs: boolean, version: number, citation: { ' $fragmentRefs'?: { 'Citation_ViewFragment': Citation_ViewFragment } } | null, agenda: Array<{ title: string, minutes: number | null, carriedOver: boolean }> } } & { ' $fragmentName'?: 'PlanPanel_SessionFragment' };

export type PrepareDialog_SessionFragment = { id: string, status: SessionStatus, startsAt: string, endsAt: string, plan: { aim: string | null, accessNote: string | null, proposed: boolean, version: number, agenda: Array<{ title: string, minutes: number | null }> } } & { ' $fragmentName'?: 'PrepareDialog_SessionFragment' };

export type PrepareSessionMutationVariables = Exact<{
  input: PrepareSessionInput;
}>;


export type PrepareSessionMutation = { prepareSession: { session: (
      { id: string }
      & { ' $fragmentRefs'?: { 'PlanPanel_SessionFragment': PlanPanel_SessionFragment;'Readiness_SessionFragment': Readiness_SessionFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type AnswerSessionMutationVariables = Exact<{
  input: AnswerSessionInput;
}>;


export type AnswerSessionMutation = { answerSession: { session: (
      { id: string }
      & { ' $fragmentRefs'?: { 'AnswerList_SessionFragment': AnswerList_SessionFragment;'Readiness_SessionFragment': Readiness_SessionFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type TickChecklistItemMutationVariables = Exact<{
  input: TickChecklistItemInput;
}>;


export type TickChecklistItemMutation = { tickChecklistItem: { session: (
      { id: string }
      & { ' $fragmentRefs'?: { 'Checklist_SessionFragment': Checklist_SessionFragment;'Readiness_SessionFragment': Readiness_SessionFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type AddChecklistItemMutationVariables = Exact<{
  input: AddChecklistItemInput;
}>;


export type AddChecklistItemMutation = { addChecklistItem: { session: (
      { id: string }
      & { ' $fragmentRefs'?: { 'Checklist_SessionFragment': Checklist_SessionFragment;'Readiness_SessionFragment': Readiness_SessionFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RemoveChecklistItemMutationVariables = Exact<{
  input: RemoveChecklistItemInput;
}>;


export type RemoveChecklistItemMutation = { removeChecklistItem: { session: (
      { id: string }
      & { ' $fragmentRefs'?: { 'Checklist_SessionFragment': Checklist_SessionFragment;'Readiness_SessionFragment': Readiness_SessionFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ProposeChecklistMutationVariables = Exact<{
  input: ProposeChecklistInput;
}>;


export type ProposeChecklistMutation = { proposeChecklist: { session: (
      { id: string }
      & { ' $fragmentRefs'?: { 'Checklist_SessionFragment': Checklist_SessionFragment;'Readiness_SessionFragment': Readiness_SessionFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type AddSessionDocumentMutationVariables = Exact<{
  input: AddSessionDocumentInput;
}>;


export type AddSessionDocumentMutation = { addSessionDocument: { session: (
      { id: string }
      & { ' $fragmentRefs'?: { 'DocumentList_SessionFragment': DocumentList_SessionFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RemoveSessionDocumentMutationVariables = Exact<{
  input: RemoveSessionDocumentInput;
}>;


export type RemoveSessionDocumentMutation = { removeSessionDocument: { session: (
      { id: string }
      & { ' $fragmentRefs'?: { 'DocumentList_SessionFragment': DocumentList_SessionFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ProgrammePageQueryVariables = Exact<{
  id: string | number;
  live: boolean;
  groups: boolean;
  filter?: GroupFilter | null | undefined;
  first: number;
}>;


export type ProgrammePageQuery = { activity?: { ' $fragmentRefs'?: { 'ProgrammeLive_EventsFragment': ProgrammeLive_EventsFragment } }, programme: { id: string, title: string, startsOn: string | null, endsOn: string | null, groupCount: number, rulebook: { key: string, title: string, version: number, groupMin: number | null, sequences: Array<{ number: number, title: string }> }, approvedConsultants: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'ConsultantList_ApprovedFragment': ConsultantList_ApprovedFragment;'GroupFilterBar_ApprovedFragment': GroupFilterBar_ApprovedFragment } }
    )>, groups?: { ' $fragmentRefs'?: { 'GroupOverview_GroupsFragment': GroupOverview_GroupsFragment } } } | null };

export type ProgrammesPageQueryVariables = Exact<{
  first: number;
}>;


export type ProgrammesPageQuery = { programmes: (
    { totalCount: number }
    & { ' $fragmentRefs'?: { 'ProgrammeTable_ListFragment': ProgrammeTable_ListFragment } }
  ), rulebooks: Array<{ ' $fragmentRefs'?: { 'OpenProgrammeDialog_RulebookFragment': OpenProgrammeDialog_RulebookFragment } }> };

export type SubsidyPageQueryVariables = Exact<{
  id: string | number;
  live: boolean;
}>;


export type SubsidyPageQuery = { activity?: { ' $fragmentRefs'?: { 'ProgrammeLive_EventsFragment': ProgrammeLive_EventsFragment } }, programme: (
    { id: string, title: string, startsOn: string | null, endsOn: string | null }
    & { ' $fragmentRefs'?: { 'SubsidyTable_ProgrammeFragment': SubsidyTable_ProgrammeFragment } }
  ) | null };

export type ApprovePeopleQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type ApprovePeopleQuery = { people: { nodes: Array<{ id: string, name: string, email: string | null }> } };

export type ApproveConsultantMutationVariables = Exact<{
  input: ApproveConsultantInput;
}>;


export type ApproveConsultantMutation = { approveConsultant: { approvedConsultant: (
      { id: string }
      & { ' $fragmentRefs'?: { 'ConsultantList_ApprovedFragment': ConsultantList_ApprovedFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ConsultantList_ApprovedFragment = { id: string, groupCount: number, since: string, person: { id: string, name: string } } & { ' $fragmentName'?: 'ConsultantList_ApprovedFragment' };

export type GroupFilterBar_ApprovedFragment = { id: string, person: { id: string, name: string } } & { ' $fragmentName'?: 'GroupFilterBar_ApprovedFragment' };

export type GroupOverview_GroupsFragment = { totalCount: number, nodes: Array<(
    { id: string, sessions: Array<{ id: string, sequence: number | null, status: SessionStatus, startsAt: string, endsAt: string, mode: AttendanceMode }> }
    & { ' $fragmentRefs'?: { 'GroupName_GroupFragment': GroupName_GroupFragment;'CompletenessMark_GroupFragment': CompletenessMark_GroupFragment;'DaysBar_GroupFragment': DaysBar_GroupFragment;'LateMark_GroupFragment': LateMark_GroupFragment } }
  )>, pageInfo: { hasNextPage: boolean } } & { ' $fragmentName'?: 'GroupOverview_GroupsFragment' };

export type OpenProgrammeDialog_RulebookFragment = { key: string, title: string, version: number, regionCode: string, startsOn: string | null, endsOn: string | null, groupMin: number | null, groupMax: number | null } & { ' $fragmentName'?: 'OpenProgrammeDialog_RulebookFragment' };

export type OpenProgrammeMutationVariables = Exact<{
  input: OpenProgrammeInput;
}>;


export type OpenProgrammeMutation = { openProgramme: { programme: { id: string, title: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ProgrammeLive_EventsFragment = { edges: Array<{ node: { position: number } }> } & { ' $fragmentName'?: 'ProgrammeLive_EventsFragment' };

export type ProgrammeChangedSubscriptionVariables = Exact<{
  programmeId: string | number;
  after?: number | null | undefined;
}>;


export type ProgrammeChangedSubscription = { programmeChanged: { position: number } };

export type ProgrammeTable_ListFragment = { totalCount: number, nodes: Array<{ id: string, title: string, openedAt: string, startsOn: string | null, endsOn: string | null, groupCount: number, rulebook: { key: string, title: string, version: number, groupMin: number | null } }>, pageInfo: { hasNextPage: boolean } } & { ' $fragmentName'?: 'ProgrammeTable_ListFragment' };

export type QuotePreviewQueryVariables = Exact<{
  rulebookKey: string;
  establishments: number;
}>;


export type QuotePreviewQuery = { quote: { quote: { halfDays: number, totalCents: number, sponsorCents: number, shareCents: Array<number>, quotas: Array<{ quota: Quota, label: string, halfDays: number }> } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RulebookFacts_RulebookFragment = { key: string, version: number, title: string, groupMin: number | null, groupMax: number | null, dayRateCents: number | null, sponsorBasisPoints: number | null, groupCitation: { ' $fragmentRefs'?: { 'Citation_ViewFragment': Citation_ViewFragment } } | null, sequences: Array<{ number: number, title: string, modes: Array<AttendanceMode>, citation: { ' $fragmentRefs'?: { 'Citation_ViewFragment': Citation_ViewFragment } } }>, quotas: Array<{ quota: Quota, label: string, perEstablishment: boolean, halfDays: number, formulaText: string, citation: { ' $fragmentRefs'?: { 'Citation_ViewFragment': Citation_ViewFragment } } }>, milestones: Array<{ key: string, title: string, proposed: boolean }> } & { ' $fragmentName'?: 'RulebookFacts_RulebookFragment' };

export type RulebookPartQueryVariables = Exact<{
  id: string | number;
}>;


export type RulebookPartQuery = { programme: { id: string, rulebook: { ' $fragmentRefs'?: { 'RulebookFacts_RulebookFragment': RulebookFacts_RulebookFragment } } } | null };

export type CitedRulesQueryVariables = Exact<{
  id: string | number;
}>;


export type CitedRulesQuery = { programme: { id: string, rulebook: { key: string, citations: Array<{ field: string, citation: { ' $fragmentRefs'?: { 'Citation_ViewFragment': Citation_ViewFragment } } }> } } | null };

export type RulebookTextQueryVariables = Exact<{
  id: string | number;
}>;


export type RulebookTextQuery = { programme: { id: string, rulebook: { key: string, sourceText: string } } | null };

export type SubsidyTable_ProgrammeFragment = { id: string, title: string, subsidy: { grantedHalfDays: number, validatedHalfDays: number, rows: Array<{ ' $fragmentRefs'?: { 'SubsidyTable_RowFragment': SubsidyTable_RowFragment } }>, total: { ' $fragmentRefs'?: { 'SubsidyTable_RowFragment': SubsidyTable_RowFragment } } } } & { ' $fragmentName'?: 'SubsidyTable_ProgrammeFragment' };

export type SubsidyTable_RowFragment = { groupCount: number, establishmentCount: number, totalCents: number, sponsorCents: number, remainingCents: number, consumedCents: number, consumedSponsorCents: number, department: { code: string, name: string } | null } & { ' $fragmentName'?: 'SubsidyTable_RowFragment' };

export type WithdrawConsultantMutationVariables = Exact<{
  input: WithdrawConsultantInput;
}>;


export type WithdrawConsultantMutation = { withdrawConsultant: { approvedConsultant: { id: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type GroupName_GroupFragment = { id: string, name: string, status: GroupStatus, departments: Array<string>, establishmentCount: number, consultant: { id: string, name: string } | null } & { ' $fragmentName'?: 'GroupName_GroupFragment' };

export type CompletenessMark_GroupFragment = { id: string, completeness: { complete: boolean, missing: Array<{ kind: MissingKind, message: string }> } } & { ' $fragmentName'?: 'CompletenessMark_GroupFragment' };

export type LateMark_GroupFragment = { id: string, lateMilestoneCount: number } & { ' $fragmentName'?: 'LateMark_GroupFragment' };

export type DaysBar_GroupFragment = { quotas: Array<{ quota: Quota, grantedHalfDays: number, draftHalfDays: number, submittedHalfDays: number, validatedHalfDays: number }> } & { ' $fragmentName'?: 'DaysBar_GroupFragment' };

export type MilestonesTabQueryVariables = Exact<{
  id: string | number;
}>;


export type MilestonesTabQuery = { viewer: { ' $fragmentRefs'?: { 'MilestoneList_ViewerFragment': MilestoneList_ViewerFragment } } | null, group: { id: string, status: GroupStatus, acts: Array<string>, programme: { id: string, rulebook: { key: string, version: number, milestones: Array<{ key: string, proposed: boolean }> } }, participations: Array<(
      { id: string, milestones: Array<{ id: string }> }
      & { ' $fragmentRefs'?: { 'MilestoneList_ParticipationFragment': MilestoneList_ParticipationFragment } }
    )> } | null };

export type MilestoneLine_MilestoneFragment = { id: string, step: number, title: string, dueOn: string | null, doneOn: string | null, late: boolean, version: number } & { ' $fragmentName'?: 'MilestoneLine_MilestoneFragment' };

export type MilestoneList_ViewerFragment = { memberships: Array<{ id: string, role: Role, endedAt: string | null, establishment: { id: string } | null, organisation: { id: string } | null }> } & { ' $fragmentName'?: 'MilestoneList_ViewerFragment' };

export type MilestoneList_ParticipationFragment = { id: string, establishment: { id: string, name: string, organisation: { id: string } | null }, milestones: Array<(
    { id: string, step: number }
    & { ' $fragmentRefs'?: { 'MilestoneLine_MilestoneFragment': MilestoneLine_MilestoneFragment } }
  )> } & { ' $fragmentName'?: 'MilestoneList_ParticipationFragment' };

export type SetMilestoneMutationVariables = Exact<{
  input: SetMilestoneInput;
}>;


export type SetMilestoneMutation = { setMilestone: { milestone: (
      { id: string }
      & { ' $fragmentRefs'?: { 'MilestoneLine_MilestoneFragment': MilestoneLine_MilestoneFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SessionPageQueryVariables = Exact<{
  id: string | number;
}>;


export type SessionPageQuery = { session: (
    { id: string, title: string, status: SessionStatus, startsAt: string, endsAt: string, cancelReason: string | null, group: (
      { id: string, status: GroupStatus, acts: Array<string>, activity: { edges: Array<{ node: { position: number } }> } }
      & { ' $fragmentRefs'?: { 'MoveDialog_GroupFragment': MoveDialog_GroupFragment;'CancelDialog_GroupFragment': CancelDialog_GroupFragment } }
    ) }
    & { ' $fragmentRefs'?: { 'SessionBadges_SessionFragment': SessionBadges_SessionFragment;'SessionFacts_SessionFragment': SessionFacts_SessionFragment } }
  ) | null };

export type SessionsTabQueryVariables = Exact<{
  id: string | number;
}>;


export type SessionsTabQuery = { group: (
    { id: string }
    & { ' $fragmentRefs'?: { 'SequencePath_GroupFragment': SequencePath_GroupFragment;'SessionList_GroupFragment': SessionList_GroupFragment;'PlanDialog_GroupFragment': PlanDialog_GroupFragment;'MoveDialog_GroupFragment': MoveDialog_GroupFragment;'CancelDialog_GroupFragment': CancelDialog_GroupFragment;'HoldDialog_GroupFragment': HoldDialog_GroupFragment } }
  ) | null };

export type CancelDialog_GroupFragment = { sessions: Array<{ id: string, title: string, startsAt: string, endsAt: string, status: SessionStatus, version: number }> } & { ' $fragmentName'?: 'CancelDialog_GroupFragment' };

export type CancelSessionMutationVariables = Exact<{
  input: CancelSessionInput;
}>;


export type CancelSessionMutation = { cancelSession: { session: (
      { id: string }
      & { ' $fragmentRefs'?: { 'SessionCard_SessionFragment': SessionCard_SessionFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type HoldDialog_GroupFragment = { participations: Array<{ id: string, establishment: { id: string, name: string }, trinome: Array<{ id: string, role: TrinomeRole, deputy: boolean, person: { id: string, name: string } }> }>, sessions: Array<{ id: string, title: string, startsAt: string, status: SessionStatus, version: number, establishment: { id: string } | null, attendance: Array<{ id: string, role: TrinomeRole, present: boolean, establishment: { id: string }, person: { id: string, name: string } | null }> }> } & { ' $fragmentName'?: 'HoldDialog_GroupFragment' };

export type HoldSessionMutationVariables = Exact<{
  input: HoldSessionInput;
}>;


export type HoldSessionMutation = { holdSession: { session: (
      { id: string }
      & { ' $fragmentRefs'?: { 'SessionCard_SessionFragment': SessionCard_SessionFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type MoveDialog_GroupFragment = { programme: { id: string, rulebook: { key: string, version: number, sequences: Array<{ number: number, modes: Array<AttendanceMode>, citation: { ' $fragmentRefs'?: { 'Citation_ViewFragment': Citation_ViewFragment } } }> } }, sessions: Array<{ id: string, kind: SessionKind, sequence: number | null, title: string, mode: AttendanceMode, startsAt: string, endsAt: string, place: string | null, videoLink: string | null, status: SessionStatus, version: number }> } & { ' $fragmentName'?: 'MoveDialog_GroupFragment' };

export type MoveSessionMutationVariables = Exact<{
  input: MoveSessionInput;
}>;


export type MoveSessionMutation = { moveSession: { session: (
      { id: string }
      & { ' $fragmentRefs'?: { 'SessionCard_SessionFragment': SessionCard_SessionFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type PlanDialog_GroupFragment = { id: string, programme: { id: string, rulebook: { key: string, version: number, sequences: Array<{ number: number, title: string, modes: Array<AttendanceMode>, citation: { ' $fragmentRefs'?: { 'Citation_ViewFragment': Citation_ViewFragment } } }> } }, participations: Array<{ id: string, establishment: { id: string, name: string } }>, sessions: Array<{ id: string, sequence: number | null, status: SessionStatus, startsAt: string, endsAt: string }> } & { ' $fragmentName'?: 'PlanDialog_GroupFragment' };

export type PlanSessionMutationVariables = Exact<{
  input: PlanSessionInput;
}>;


export type PlanSessionMutation = { planSession: { session: (
      { id: string }
      & { ' $fragmentRefs'?: { 'SessionCard_SessionFragment': SessionCard_SessionFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SequencePath_GroupFragment = { programme: { id: string, rulebook: { key: string, version: number, sequences: Array<{ number: number, title: string }> } }, sessions: Array<{ id: string, sequence: number | null, status: SessionStatus, startsAt: string, endsAt: string }> } & { ' $fragmentName'?: 'SequencePath_GroupFragment' };

export type SessionBadges_SessionFragment = (
  { id: string, status: SessionStatus, endsAt: string }
  & { ' $fragmentRefs'?: { 'Readiness_SessionFragment': Readiness_SessionFragment } }
) & { ' $fragmentName'?: 'SessionBadges_SessionFragment' };

export type SessionCard_SessionFragment = (
  { id: string, title: string, mode: AttendanceMode, startsAt: string, endsAt: string, place: string | null, videoLink: string | null, status: SessionStatus, cancelReason: string | null, establishment: { id: string, name: string } | null, attendance: Array<{ id: string, role: TrinomeRole, present: boolean, establishment: { id: string }, person: { id: string, name: string } | null }> }
  & { ' $fragmentRefs'?: { 'Readiness_SessionFragment': Readiness_SessionFragment } }
) & { ' $fragmentName'?: 'SessionCard_SessionFragment' };

export type SessionFacts_SessionFragment = { id: string, kind: SessionKind, sequence: number | null, startsAt: string, endsAt: string, mode: AttendanceMode, place: string | null, videoLink: string | null, establishment: { id: string, name: string } | null, group: { id: string, name: string, consultant: { id: string, name: string } | null } } & { ' $fragmentName'?: 'SessionFacts_SessionFragment' };

export type SessionList_GroupFragment = { id: string, status: GroupStatus, acts: Array<string>, participations: Array<{ id: string, establishment: { id: string, name: string }, trinome: Array<{ id: string, role: TrinomeRole, deputy: boolean, person: { id: string, name: string } }> }>, sessions: Array<(
    { id: string, startsAt: string }
    & { ' $fragmentRefs'?: { 'SessionCard_SessionFragment': SessionCard_SessionFragment } }
  )> } & { ' $fragmentName'?: 'SessionList_GroupFragment' };

export type SessionChangedSubscriptionVariables = Exact<{
  groupId: string | number;
  after?: number | null | undefined;
}>;


export type SessionChangedSubscription = { groupChanged: { position: number, event: { position: number, sentence: string, actor: { id: string, name: string } | null } } };

export type PresencePartQueryVariables = Exact<{
  id: string | number;
}>;


export type PresencePartQuery = { session: { id: string, title: string, status: SessionStatus, startsAt: string, establishment: { id: string } | null, attendance: Array<{ id: string, role: TrinomeRole, present: boolean, establishment: { id: string }, person: { id: string, name: string } | null }>, group: (
      { id: string, status: GroupStatus, acts: Array<string>, participations: Array<{ id: string, establishment: { id: string, name: string }, trinome: Array<{ id: string, role: TrinomeRole, deputy: boolean, person: { id: string, name: string } }> }> }
      & { ' $fragmentRefs'?: { 'HoldDialog_GroupFragment': HoldDialog_GroupFragment } }
    ) } | null };

export type WeekPageQueryVariables = Exact<{
  from: string;
  to: string;
  dueFrom: string;
  dueTo: string;
}>;


export type WeekPageQuery = { latest: { edges: Array<{ node: { position: number } }> }, sessions: { nodes: Array<(
      { id: string, startsAt: string }
      & { ' $fragmentRefs'?: { 'WeekDay_SessionFragment': WeekDay_SessionFragment } }
    )> }, milestones: { nodes: Array<(
      { id: string, dueOn: string | null }
      & { ' $fragmentRefs'?: { 'WeekDay_MilestoneFragment': WeekDay_MilestoneFragment } }
    )> } };

export type WeekDay_SessionFragment = (
  { id: string, title: string, startsAt: string, endsAt: string, mode: AttendanceMode, place: string | null, status: SessionStatus, establishment: { id: string, name: string } | null, group: { id: string, name: string } }
  & { ' $fragmentRefs'?: { 'Readiness_SessionFragment': Readiness_SessionFragment } }
) & { ' $fragmentName'?: 'WeekDay_SessionFragment' };

export type WeekDay_MilestoneFragment = { id: string, title: string, doneOn: string | null, late: boolean, participation: { id: string, establishment: { id: string, name: string }, group: { id: string, name: string } } } & { ' $fragmentName'?: 'WeekDay_MilestoneFragment' };

export type WeekChangedSubscriptionVariables = Exact<{
  after?: number | null | undefined;
}>;


export type WeekChangedSubscription = { activity: { position: number } };

export const Citation_ViewFragmentDoc = {} as unknown as DocumentNode<Citation_ViewFragment, unknown>;
export const Refusal_PartsFragmentDoc = {} as unknown as DocumentNode<Refusal_PartsFragment, unknown>;
export const Access_PartsFragmentDoc = {} as unknown as DocumentNode<Access_PartsFragment, unknown>;
export const Viewer_PartsFragmentDoc = {} as unknown as DocumentNode<Viewer_PartsFragment, unknown>;
export const EntryDialogs_EntryFragmentDoc = {} as unknown as DocumentNode<EntryDialogs_EntryFragment, unknown>;
export const EntryActions_EntryFragmentDoc = {} as unknown as DocumentNode<EntryActions_EntryFragment, unknown>;
export const EntryStatus_EntryFragmentDoc = {} as unknown as DocumentNode<EntryStatus_EntryFragment, unknown>;
export const EntrySubject_EntryFragmentDoc = {} as unknown as DocumentNode<EntrySubject_EntryFragment, unknown>;
export const EntryList_EntryFragmentDoc = {} as unknown as DocumentNode<EntryList_EntryFragment, unknown>;
export const LedgerTotals_TotalsFragmentDoc = {} as unknown as DocumentNode<LedgerTotals_TotalsFragment, unknown>;
export const LogDaysForm_GroupFragmentDoc = {} as unknown as DocumentNode<LogDaysForm_GroupFragment, unknown>;
export const Identity_EstablishmentFragmentDoc = {} as unknown as DocumentNode<Identity_EstablishmentFragment, unknown>;
export const OtherSites_EstablishmentFragmentDoc = {} as unknown as DocumentNode<OtherSites_EstablishmentFragment, unknown>;
export const RegisterList_ListFragmentDoc = {} as unknown as DocumentNode<RegisterList_ListFragment, unknown>;
export const AccountTable_AccountFragmentDoc = {} as unknown as DocumentNode<AccountTable_AccountFragment, unknown>;
export const ActivityLines_EventsFragmentDoc = {} as unknown as DocumentNode<ActivityLines_EventsFragment, unknown>;
export const AddEstablishmentDialog_GroupFragmentDoc = {} as unknown as DocumentNode<AddEstablishmentDialog_GroupFragment, unknown>;
export const ConsultantDialog_GroupFragmentDoc = {} as unknown as DocumentNode<ConsultantDialog_GroupFragment, unknown>;
export const EndMemberDialog_GroupFragmentDoc = {} as unknown as DocumentNode<EndMemberDialog_GroupFragment, unknown>;
export const FormGroup_ProgrammeFragmentDoc = {} as unknown as DocumentNode<FormGroup_ProgrammeFragment, unknown>;
export const FormGroup_EstablishmentFragmentDoc = {} as unknown as DocumentNode<FormGroup_EstablishmentFragment, unknown>;
export const LifeDialog_GroupFragmentDoc = {} as unknown as DocumentNode<LifeDialog_GroupFragment, unknown>;
export const RenameDialog_GroupFragmentDoc = {} as unknown as DocumentNode<RenameDialog_GroupFragment, unknown>;
export const GroupActions_GroupFragmentDoc = {} as unknown as DocumentNode<GroupActions_GroupFragment, unknown>;
export const GroupBadges_GroupFragmentDoc = {} as unknown as DocumentNode<GroupBadges_GroupFragment, unknown>;
export const GroupFacts_GroupFragmentDoc = {} as unknown as DocumentNode<GroupFacts_GroupFragment, unknown>;
export const Readiness_SessionFragmentDoc = {} as unknown as DocumentNode<Readiness_SessionFragment, unknown>;
export const GroupNextSession_GroupFragmentDoc = {} as unknown as DocumentNode<GroupNextSession_GroupFragment, unknown>;
export const LateMilestones_GroupFragmentDoc = {} as unknown as DocumentNode<LateMilestones_GroupFragment, unknown>;
export const MissingParts_GroupFragmentDoc = {} as unknown as DocumentNode<MissingParts_GroupFragment, unknown>;
export const NameMemberDialog_ParticipationFragmentDoc = {} as unknown as DocumentNode<NameMemberDialog_ParticipationFragment, unknown>;
export const ParticipationCard_ViewerFragmentDoc = {} as unknown as DocumentNode<ParticipationCard_ViewerFragment, unknown>;
export const ParticipationCard_ParticipationFragmentDoc = {} as unknown as DocumentNode<ParticipationCard_ParticipationFragment, unknown>;
export const QuotaPicture_GroupFragmentDoc = {} as unknown as DocumentNode<QuotaPicture_GroupFragment, unknown>;
export const RemoveEstablishmentDialog_GroupFragmentDoc = {} as unknown as DocumentNode<RemoveEstablishmentDialog_GroupFragment, unknown>;
export const ActivityFeed_EventsFragmentDoc = {} as unknown as DocumentNode<ActivityFeed_EventsFragment, unknown>;
export const AttentionLists_QueryFragmentDoc = {} as unknown as DocumentNode<AttentionLists_QueryFragment, unknown>;
export const EstablishmentCard_ParticipationFragmentDoc = {} as unknown as DocumentNode<EstablishmentCard_ParticipationFragment, unknown>;
export const HomeLive_QueryFragmentDoc = {} as unknown as DocumentNode<HomeLive_QueryFragment, unknown>;
export const NetworkBoard_ProgrammeFragmentDoc = {} as unknown as DocumentNode<NetworkBoard_ProgrammeFragment, unknown>;
export const NextSession_SessionFragmentDoc = {} as unknown as DocumentNode<NextSession_SessionFragment, unknown>;
export const PathSteps_ParticipationFragmentDoc = {} as unknown as DocumentNode<PathSteps_ParticipationFragment, unknown>;
export const ProgrammeSubsidy_ProgrammeFragmentDoc = {} as unknown as DocumentNode<ProgrammeSubsidy_ProgrammeFragment, unknown>;
export const QuotaGauges_GroupFragmentDoc = {} as unknown as DocumentNode<QuotaGauges_GroupFragment, unknown>;
export const SlippageList_ProgrammeFragmentDoc = {} as unknown as DocumentNode<SlippageList_ProgrammeFragment, unknown>;
export const SlippageList_QueryFragmentDoc = {} as unknown as DocumentNode<SlippageList_QueryFragment, unknown>;
export const TrinomeVoices_ParticipationFragmentDoc = {} as unknown as DocumentNode<TrinomeVoices_ParticipationFragment, unknown>;
export const WaitingList_SessionFragmentDoc = {} as unknown as DocumentNode<WaitingList_SessionFragment, unknown>;
export const WaitingList_EntriesFragmentDoc = {} as unknown as DocumentNode<WaitingList_EntriesFragment, unknown>;
export const WaitingList_AheadFragmentDoc = {} as unknown as DocumentNode<WaitingList_AheadFragment, unknown>;
export const Devices_SessionFragmentDoc = {} as unknown as DocumentNode<Devices_SessionFragment, unknown>;
export const ProfileForm_PersonFragmentDoc = {} as unknown as DocumentNode<ProfileForm_PersonFragment, unknown>;
export const MemberList_ListFragmentDoc = {} as unknown as DocumentNode<MemberList_ListFragment, unknown>;
export const PendingInvitations_InvitationFragmentDoc = {} as unknown as DocumentNode<PendingInvitations_InvitationFragment, unknown>;
export const AnswerList_SessionFragmentDoc = {} as unknown as DocumentNode<AnswerList_SessionFragment, unknown>;
export const Checklist_SessionFragmentDoc = {} as unknown as DocumentNode<Checklist_SessionFragment, unknown>;
export const DocumentList_SessionFragmentDoc = {} as unknown as DocumentNode<DocumentList_SessionFragment, unknown>;
export const PlanPanel_SessionFragmentDoc = {} as unknown as DocumentNode<PlanPanel_SessionFragment, unknown>;
export const PrepareDialog_SessionFragmentDoc = {} as unknown as DocumentNode<PrepareDialog_SessionFragment, unknown>;
export const ConsultantList_ApprovedFragmentDoc = {} as unknown as DocumentNode<ConsultantList_ApprovedFragment, unknown>;
export const GroupFilterBar_ApprovedFragmentDoc = {} as unknown as DocumentNode<GroupFilterBar_ApprovedFragment, unknown>;
export const GroupName_GroupFragmentDoc = {} as unknown as DocumentNode<GroupName_GroupFragment, unknown>;
export const CompletenessMark_GroupFragmentDoc = {} as unknown as DocumentNode<CompletenessMark_GroupFragment, unknown>;
export const DaysBar_GroupFragmentDoc = {} as unknown as DocumentNode<DaysBar_GroupFragment, unknown>;
export const LateMark_GroupFragmentDoc = {} as unknown as DocumentNode<LateMark_GroupFragment, unknown>;
export const GroupOverview_GroupsFragmentDoc = {} as unknown as DocumentNode<GroupOverview_GroupsFragment, unknown>;
export const OpenProgrammeDialog_RulebookFragmentDoc = {} as unknown as DocumentNode<OpenProgrammeDialog_RulebookFragment, unknown>;
export const ProgrammeLive_EventsFragmentDoc = {} as unknown as DocumentNode<ProgrammeLive_EventsFragment, unknown>;
export const ProgrammeTable_ListFragmentDoc = {} as unknown as DocumentNode<ProgrammeTable_ListFragment, unknown>;
export const RulebookFacts_RulebookFragmentDoc = {} as unknown as DocumentNode<RulebookFacts_RulebookFragment, unknown>;
export const SubsidyTable_RowFragmentDoc = {} as unknown as DocumentNode<SubsidyTable_RowFragment, unknown>;
export const SubsidyTable_ProgrammeFragmentDoc = {} as unknown as DocumentNode<SubsidyTable_ProgrammeFragment, unknown>;
export const MilestoneList_ViewerFragmentDoc = {} as unknown as DocumentNode<MilestoneList_ViewerFragment, unknown>;
export const MilestoneLine_MilestoneFragmentDoc = {} as unknown as DocumentNode<MilestoneLine_MilestoneFragment, unknown>;
export const MilestoneList_ParticipationFragmentDoc = {} as unknown as DocumentNode<MilestoneList_ParticipationFragment, unknown>;
export const CancelDialog_GroupFragmentDoc = {} as unknown as DocumentNode<CancelDialog_GroupFragment, unknown>;
export const HoldDialog_GroupFragmentDoc = {} as unknown as DocumentNode<HoldDialog_GroupFragment, unknown>;
export const MoveDialog_GroupFragmentDoc = {} as unknown as DocumentNode<MoveDialog_GroupFragment, unknown>;
export const PlanDialog_GroupFragmentDoc = {} as unknown as DocumentNode<PlanDialog_GroupFragment, unknown>;
export const SequencePath_GroupFragmentDoc = {} as unknown as DocumentNode<SequencePath_GroupFragment, unknown>;
export const SessionBadges_SessionFragmentDoc = {} as unknown as DocumentNode<SessionBadges_SessionFragment, unknown>;
export const SessionFacts_SessionFragmentDoc = {} as unknown as DocumentNode<SessionFacts_SessionFragment, unknown>;
export const SessionCard_SessionFragmentDoc = {} as unknown as DocumentNode<SessionCard_SessionFragment, unknown>;
export const SessionList_GroupFragmentDoc = {} as unknown as DocumentNode<SessionList_GroupFragment, unknown>;
export const WeekDay_SessionFragmentDoc = {} as unknown as DocumentNode<WeekDay_SessionFragment, unknown>;
export const WeekDay_MilestoneFragmentDoc = {} as unknown as DocumentNode<WeekDay_MilestoneFragment, unknown>;
export const RefreshAccessDocument = {} as unknown as DocumentNode<RefreshAccessMutation, RefreshAccessMutationVariables>;
export const SignOutDocument = {} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const ViewerDocument = {} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const DaysPageDocument = {} as unknown as DocumentNode<DaysPageQuery, DaysPageQueryVariables>;
export const LedgerTabDocument = {} as unknown as DocumentNode<LedgerTabQuery, LedgerTabQueryVariables>;
export const LogDaysPageDocument = {} as unknown as DocumentNode<LogDaysPageQuery, LogDaysPageQueryVariables>;
export const SubmitDayEntriesDocument = {} as unknown as DocumentNode<SubmitDayEntriesMutation, SubmitDayEntriesMutationVariables>;
export const ValidateDayEntriesDocument = {} as unknown as DocumentNode<ValidateDayEntriesMutation, ValidateDayEntriesMutationVariables>;
export const CorrectDayEntryDocument = {} as unknown as DocumentNode<CorrectDayEntryMutation, CorrectDayEntryMutationVariables>;
export const LedgerChangedDocument = {} as unknown as DocumentNode<LedgerChangedSubscription, LedgerChangedSubscriptionVariables>;
export const DeleteDayEntryDocument = {} as unknown as DocumentNode<DeleteDayEntryMutation, DeleteDayEntryMutationVariables>;
export const EditEntryFormDocument = {} as unknown as DocumentNode<EditEntryFormQuery, EditEntryFormQueryVariables>;
export const UpdateDayEntryDocument = {} as unknown as DocumentNode<UpdateDayEntryMutation, UpdateDayEntryMutationVariables>;
export const LedgerDocument = {} as unknown as DocumentNode<LedgerQuery, LedgerQueryVariables>;
export const LogDaysDocument = {} as unknown as DocumentNode<LogDaysMutation, LogDaysMutationVariables>;
export const GroupDaysChangedDocument = {} as unknown as DocumentNode<GroupDaysChangedSubscription, GroupDaysChangedSubscriptionVariables>;
export const ReturnDayEntryDocument = {} as unknown as DocumentNode<ReturnDayEntryMutation, ReturnDayEntryMutationVariables>;
export const EstablishmentPageDocument = {} as unknown as DocumentNode<EstablishmentPageQuery, EstablishmentPageQueryVariables>;
export const RegisterPageDocument = {} as unknown as DocumentNode<RegisterPageQuery, RegisterPageQueryVariables>;
export const AroundMapDocument = {} as unknown as DocumentNode<AroundMapQuery, AroundMapQueryVariables>;
export const GroupsOfProgrammesDocument = {} as unknown as DocumentNode<GroupsOfProgrammesQuery, GroupsOfProgrammesQueryVariables>;
export const GroupsOfGroupDocument = {} as unknown as DocumentNode<GroupsOfGroupQuery, GroupsOfGroupQueryVariables>;
export const AccountTabDocument = {} as unknown as DocumentNode<AccountTabQuery, AccountTabQueryVariables>;
export const ActivityTabDocument = {} as unknown as DocumentNode<ActivityTabQuery, ActivityTabQueryVariables>;
export const EstablishmentsTabDocument = {} as unknown as DocumentNode<EstablishmentsTabQuery, EstablishmentsTabQueryVariables>;
export const FormGroupPageDocument = {} as unknown as DocumentNode<FormGroupPageQuery, FormGroupPageQueryVariables>;
export const GroupPageDocument = {} as unknown as DocumentNode<GroupPageQuery, GroupPageQueryVariables>;
export const OverviewTabDocument = {} as unknown as DocumentNode<OverviewTabQuery, OverviewTabQueryVariables>;
export const FindFreeEstablishmentsDocument = {} as unknown as DocumentNode<FindFreeEstablishmentsQuery, FindFreeEstablishmentsQueryVariables>;
export const AddEstablishmentDocument = {} as unknown as DocumentNode<AddEstablishmentMutation, AddEstablishmentMutationVariables>;
export const CandidatesDocument = {} as unknown as DocumentNode<CandidatesQuery, CandidatesQueryVariables>;
export const ChooseConsultantDocument = {} as unknown as DocumentNode<ChooseConsultantMutation, ChooseConsultantMutationVariables>;
export const EndTrinomeMemberDocument = {} as unknown as DocumentNode<EndTrinomeMemberMutation, EndTrinomeMemberMutationVariables>;
export const PickedEstablishmentsDocument = {} as unknown as DocumentNode<PickedEstablishmentsQuery, PickedEstablishmentsQueryVariables>;
export const FormGroupDocument = {} as unknown as DocumentNode<FormGroupMutation, FormGroupMutationVariables>;
export const GroupChangedDocument = {} as unknown as DocumentNode<GroupChangedSubscription, GroupChangedSubscriptionVariables>;
export const GroupQuoteDocument = {} as unknown as DocumentNode<GroupQuoteQuery, GroupQuoteQueryVariables>;
export const StartGroupDocument = {} as unknown as DocumentNode<StartGroupMutation, StartGroupMutationVariables>;
export const CloseGroupDocument = {} as unknown as DocumentNode<CloseGroupMutation, CloseGroupMutationVariables>;
export const FindPeopleDocument = {} as unknown as DocumentNode<FindPeopleQuery, FindPeopleQueryVariables>;
export const NameTrinomeMemberDocument = {} as unknown as DocumentNode<NameTrinomeMemberMutation, NameTrinomeMemberMutationVariables>;
export const RemoveEstablishmentDocument = {} as unknown as DocumentNode<RemoveEstablishmentMutation, RemoveEstablishmentMutationVariables>;
export const RenameGroupDocument = {} as unknown as DocumentNode<RenameGroupMutation, RenameGroupMutationVariables>;
export const AdminHomeDocument = {} as unknown as DocumentNode<AdminHomeQuery, AdminHomeQueryVariables>;
export const AractHomeDocument = {} as unknown as DocumentNode<AractHomeQuery, AractHomeQueryVariables>;
export const ArsHomeDocument = {} as unknown as DocumentNode<ArsHomeQuery, ArsHomeQueryVariables>;
export const ConsultantHomeDocument = {} as unknown as DocumentNode<ConsultantHomeQuery, ConsultantHomeQueryVariables>;
export const FacilitatorHomeDocument = {} as unknown as DocumentNode<FacilitatorHomeQuery, FacilitatorHomeQueryVariables>;
export const ManagerHomeDocument = {} as unknown as DocumentNode<ManagerHomeQuery, ManagerHomeQueryVariables>;
export const TrinomeHomeDocument = {} as unknown as DocumentNode<TrinomeHomeQuery, TrinomeHomeQueryVariables>;
export const HomeActivityDocument = {} as unknown as DocumentNode<HomeActivitySubscription, HomeActivitySubscriptionVariables>;
export const AccountPageDocument = {} as unknown as DocumentNode<AccountPageQuery, AccountPageQueryVariables>;
export const InvitationDocument = {} as unknown as DocumentNode<InvitationQuery, InvitationQueryVariables>;
export const AcceptInvitationDocument = {} as unknown as DocumentNode<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const SignInWithLinkDocument = {} as unknown as DocumentNode<SignInWithLinkMutation, SignInWithLinkMutationVariables>;
export const DemoAccountsDocument = {} as unknown as DocumentNode<DemoAccountsQuery, DemoAccountsQueryVariables>;
export const RevokeLoginSessionDocument = {} as unknown as DocumentNode<RevokeLoginSessionMutation, RevokeLoginSessionMutationVariables>;
export const RevokeOtherLoginSessionsDocument = {} as unknown as DocumentNode<RevokeOtherLoginSessionsMutation, RevokeOtherLoginSessionsMutationVariables>;
export const RequestSignInLinkDocument = {} as unknown as DocumentNode<RequestSignInLinkMutation, RequestSignInLinkMutationVariables>;
export const ChangePasswordDocument = {} as unknown as DocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const UpdateProfileDocument = {} as unknown as DocumentNode<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const SignInDocument = {} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SessionOwnerDocument = {} as unknown as DocumentNode<SessionOwnerQuery, SessionOwnerQueryVariables>;
export const MembersPageDocument = {} as unknown as DocumentNode<MembersPageQuery, MembersPageQueryVariables>;
export const EstablishmentChoicesDocument = {} as unknown as DocumentNode<EstablishmentChoicesQuery, EstablishmentChoicesQueryVariables>;
export const OrganisationChoicesDocument = {} as unknown as DocumentNode<OrganisationChoicesQuery, OrganisationChoicesQueryVariables>;
export const EndMembershipDocument = {} as unknown as DocumentNode<EndMembershipMutation, EndMembershipMutationVariables>;
export const InviteMemberDocument = {} as unknown as DocumentNode<InviteMemberMutation, InviteMemberMutationVariables>;
export const AnswersPartDocument = {} as unknown as DocumentNode<AnswersPartQuery, AnswersPartQueryVariables>;
export const ChecklistPartDocument = {} as unknown as DocumentNode<ChecklistPartQuery, ChecklistPartQueryVariables>;
export const PreparationPartDocument = {} as unknown as DocumentNode<PreparationPartQuery, PreparationPartQueryVariables>;
export const PrepareSessionDocument = {} as unknown as DocumentNode<PrepareSessionMutation, PrepareSessionMutationVariables>;
export const AnswerSessionDocument = {} as unknown as DocumentNode<AnswerSessionMutation, AnswerSessionMutationVariables>;
export const TickChecklistItemDocument = {} as unknown as DocumentNode<TickChecklistItemMutation, TickChecklistItemMutationVariables>;
export const AddChecklistItemDocument = {} as unknown as DocumentNode<AddChecklistItemMutation, AddChecklistItemMutationVariables>;
export const RemoveChecklistItemDocument = {} as unknown as DocumentNode<RemoveChecklistItemMutation, RemoveChecklistItemMutationVariables>;
export const ProposeChecklistDocument = {} as unknown as DocumentNode<ProposeChecklistMutation, ProposeChecklistMutationVariables>;
export const AddSessionDocumentDocument = {} as unknown as DocumentNode<AddSessionDocumentMutation, AddSessionDocumentMutationVariables>;
export const RemoveSessionDocumentDocument = {} as unknown as DocumentNode<RemoveSessionDocumentMutation, RemoveSessionDocumentMutationVariables>;
export const ProgrammePageDocument = {} as unknown as DocumentNode<ProgrammePageQuery, ProgrammePageQueryVariables>;
export const ProgrammesPageDocument = {} as unknown as DocumentNode<ProgrammesPageQuery, ProgrammesPageQueryVariables>;
export const SubsidyPageDocument = {} as unknown as DocumentNode<SubsidyPageQuery, SubsidyPageQueryVariables>;
export const ApprovePeopleDocument = {} as unknown as DocumentNode<ApprovePeopleQuery, ApprovePeopleQueryVariables>;
export const ApproveConsultantDocument = {} as unknown as DocumentNode<ApproveConsultantMutation, ApproveConsultantMutationVariables>;
export const OpenProgrammeDocument = {} as unknown as DocumentNode<OpenProgrammeMutation, OpenProgrammeMutationVariables>;
export const ProgrammeChangedDocument = {} as unknown as DocumentNode<ProgrammeChangedSubscription, ProgrammeChangedSubscriptionVariables>;
export const QuotePreviewDocument = {} as unknown as DocumentNode<QuotePreviewQuery, QuotePreviewQueryVariables>;
export const RulebookPartDocument = {} as unknown as DocumentNode<RulebookPartQuery, RulebookPartQueryVariables>;
export const CitedRulesDocument = {} as unknown as DocumentNode<CitedRulesQuery, CitedRulesQueryVariables>;
export const RulebookTextDocument = {} as unknown as DocumentNode<RulebookTextQuery, RulebookTextQueryVariables>;
export const WithdrawConsultantDocument = {} as unknown as DocumentNode<WithdrawConsultantMutation, WithdrawConsultantMutationVariables>;
export const MilestonesTabDocument = {} as unknown as DocumentNode<MilestonesTabQuery, MilestonesTabQueryVariables>;
export const SetMilestoneDocument = {} as unknown as DocumentNode<SetMilestoneMutation, SetMilestoneMutationVariables>;
export const SessionPageDocument = {} as unknown as DocumentNode<SessionPageQuery, SessionPageQueryVariables>;
export const SessionsTabDocument = {} as unknown as DocumentNode<SessionsTabQuery, SessionsTabQueryVariables>;
export const CancelSessionDocument = {} as unknown as DocumentNode<CancelSessionMutation, CancelSessionMutationVariables>;
export const HoldSessionDocument = {} as unknown as DocumentNode<HoldSessionMutation, HoldSessionMutationVariables>;
export const MoveSessionDocument = {} as unknown as DocumentNode<MoveSessionMutation, MoveSessionMutationVariables>;
export const PlanSessionDocument = {} as unknown as DocumentNode<PlanSessionMutation, PlanSessionMutationVariables>;
export const SessionChangedDocument = {} as unknown as DocumentNode<SessionChangedSubscription, SessionChangedSubscriptionVariables>;
export const PresencePartDocument = {} as unknown as DocumentNode<PresencePartQuery, PresencePartQueryVariables>;
export const WeekPageDocument = {} as unknown as DocumentNode<WeekPageQuery, WeekPageQueryVariables>;
export const WeekChangedDocument = {} as unknown as DocumentNode<WeekChangedSubscription, WeekChangedSubscriptionVariables>;