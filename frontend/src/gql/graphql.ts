/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AcceptDeliverableInput = {
  id: string | number;
  version: number;
};

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

/** Where an action of an experiment is. */
export type ActionStatus =
  | 'DOING'
  | 'DONE'
  | 'DROPPED'
  | 'TODO';

/** Somebody who was not expected. */
export type AddAttendeeInput = {
  attendanceSheetId: string | number;
  name: string;
  organisation?: string | null | undefined;
};

export type AddBoardCardInput = {
  boardId: string | number;
  /** What the device names this change: sent again under the same name, it does nothing twice. */
  clientMutationId?: string | null | undefined;
  clusterId?: string | number | null | undefined;
  /** The key of a field of the board. */
  field: string;
  kind: CardKind;
  text: string;
};

export type AddBoardClusterInput = {
  boardId: string | number;
  /** The cards that go into it. */
  cardIds: Array<string | number>;
  /** What the device names this change. */
  clientMutationId?: string | null | undefined;
  /** The key of a field of the board. */
  field: string;
  title: string;
};

/** Somebody who comes into a body: by name and quality, and with an account only if it is given one. */
export type AddBodyMemberInput = {
  bodyId: string | number;
  /** Where somebody new is invited to have an account. */
  email?: string | null | undefined;
  name: string;
  /** Someone of the establishment who has an account. */
  personId?: string | number | null | undefined;
  quality?: string | null | undefined;
};

export type AddChecklistItemInput = {
  sessionId: string | number;
  title: string;
};

export type AddDecisionInput = {
  clientMutationId?: string | null | undefined;
  /** The whole group when absent. */
  establishmentId?: string | number | null | undefined;
  minutesId: string | number;
  wording: string;
};

export type AddEstablishmentInput = {
  establishmentId: string | number;
  groupId: string | number;
  /** The group's version. */
  version: number;
};

export type AddMinutesSectionInput = {
  minutesId: string | number;
  title: string;
};

export type AddSessionDocumentInput = {
  sessionId: string | number;
  title: string;
  /** It begins with `https://`. */
  url: string;
};

/** A task to set. */
export type AddTaskInput = {
  /** What the device names this change: sent again under the same name, it does nothing twice. */
  clientMutationId?: string | null | undefined;
  dueOn?: string | null | undefined;
  /** The whole group when absent. */
  establishmentId?: string | number | null | undefined;
  groupId: string | number;
  /** Seen by the establishment alone, with its consultant and the agency. */
  kept?: boolean;
  /** The trinôme, or the group, as a whole when absent. */
  ownerId?: string | number | null | undefined;
  /** The rulebook's when absent. */
  remindDays?: number | null | undefined;
  /** The session at which it is set. */
  sessionId?: string | number | null | undefined;
  wording: string;
};

export type AgendaItemInput = {
  minutes?: number | null | undefined;
  title: string;
};

export type AgreeSupportInput = {
  id: string | number;
  version: number;
};

/** What the asker answers for itself. What is left out has no answer yet. */
export type AnswerAssessmentInput = {
  /** What the device names this change: sent again under the same name, it does nothing twice. */
  clientMutationId?: string | null | undefined;
  comments: Array<AssessmentCommentInput>;
  id: string | number;
  items: Array<AssessmentItemInput>;
  /** The version of the answer that was read; none the first time. */
  version?: number | null | undefined;
};

/** One's answer to a poll, whole: it takes the place of the one before. */
export type AnswerPollInput = {
  choices: Array<SlotChoiceInput>;
  /** Read by everyone in the group. */
  comment?: string | null | undefined;
  id: string | number;
  /** The version of the answer that it replaces; 0 for a first one. */
  version: number;
};

export type AnswerProposalInput = {
  id: string | number;
  /** Accepted, adapted or refused. */
  status: ProposalStatus;
  /** The adapted proposal, or the reason of a refusal. */
  text?: string | null | undefined;
  version: number;
};

/** Whether the holder of a seat comes to a session; without an answer, what was said is taken back. */
export type AnswerSessionInput = {
  coming?: Coming | null | undefined;
  /** With `role`: a voice of an establishment. */
  establishmentId?: string | number | null | undefined;
  /** In a network: a post. */
  postId?: string | number | null | undefined;
  role?: TrinomeRole | null | undefined;
  sessionId: string | number;
};

/**
 * Someone to hold a post: someone of the directory (`personId`), or someone new (`email` and
 * `name`), who is invited. Who held it before leaves it.
 */
export type AppointFacilitatorInput = {
  email?: string | null | undefined;
  /** The post. */
  id: string | number;
  internal: boolean;
  name?: string | null | undefined;
  personId?: string | number | null | undefined;
  startsOn: string;
  version: number;
  workingTimePercent: number;
};

/** What the three voices say together. */
export type ApprovalOutcome =
  /** One at least dissents: it is never outvoted. */
  | 'DISSENT'
  | 'UNANIMOUS'
  /** None dissents, and one at least has said nothing. */
  | 'WAITING';

/** At what point of a project the three voices are asked. */
export type ApprovalStage =
  | 'ASSESSMENT'
  | 'EVALUATION'
  | 'PLAN'
  | 'PUBLICATION';

/** What a voice says. */
export type ApprovalVerdict =
  | 'APPROVED'
  | 'DISSENTED';

/** Where a voice is. */
export type ApprovalVoiceState =
  | 'APPROVED'
  | 'DISSENTED'
  | 'WAITING';

export type ApproveConsultantInput = {
  personId: string | number;
  programmeId: string | number;
};

/** A support to ask for. */
export type AskSupportInput = {
  /** Proposed at once; the others agree or propose something else. */
  halfDays?: number | null | undefined;
  need?: string | null | undefined;
  /** The establishment's place in its group. */
  participationId?: string | number | null | undefined;
  /** In a network: the post as a whole. */
  postId?: string | number | null | undefined;
  title: string;
};

export type AssessmentBlockInput = {
  items: Array<string>;
  title: string;
};

export type AssessmentCommentInput = {
  /** The key of the block. */
  block: string;
  text: string;
};

export type AssessmentItemInput = {
  key: string;
  /** From 1 to 4; null for «ne sait pas». */
  step?: number | null | undefined;
};

export type AttendanceInput = {
  /** With `role`: a voice of an establishment. */
  establishmentId?: string | number | null | undefined;
  personId?: string | number | null | undefined;
  /** In a network: a post. */
  postId?: string | number | null | undefined;
  present: boolean;
  role?: TrinomeRole | null | undefined;
};

/** How a session is attended. */
export type AttendanceMode =
  | 'ON_SITE'
  | 'REMOTE';

export type AttendanceScanUploadInput = {
  attendanceSheetId: string | number;
};

/** As what somebody is expected on an attendance sheet. */
export type AttendeeKind =
  | 'FACILITATOR'
  | 'OTHER'
  | 'POST'
  | 'VOICE';

/** Where the vote of an état des lieux is. */
export type BoardVoting =
  | 'BEFORE'
  | 'CLOSED'
  | 'OPEN';

/** A comité QVCT, or a space of discussion on work. */
export type BodyKind =
  | 'COMMITTEE'
  | 'DISCUSSION_SPACE';

export type CancelPollInput = {
  id: string | number;
  reason: string;
  version: number;
};

export type CancelRestitutionInput = {
  id: string | number;
  /** Everyone reads it. */
  reason: string;
  version: number;
};

export type CancelSessionInput = {
  id: string | number;
  reason: string;
  version: number;
};

/** What a card of an état des lieux says. */
export type CardKind =
  | 'CAUSE'
  | 'IDEA'
  | 'OBSERVATION'
  | 'PROPOSAL';

/** How a card of an état des lieux came. */
export type CardOrigin =
  | 'ACCOUNT'
  /** By the board's link, without an account. */
  | 'LINK';

/** A new password. */
export type ChangePasswordInput = {
  /** The present one. Left empty by someone who came in by a one-time link less than ten minutes ago. */
  currentPassword: string;
  newPassword: string;
};

/** Another question for a poll that nothing has decided yet. What is absent is cleared. */
export type ChangePollInput = {
  closesOn?: string | null | undefined;
  /** Half-days may be taken away although somebody answered for them. */
  confirmed?: boolean | null | undefined;
  id: string | number;
  mode: AttendanceMode;
  note?: string | null | undefined;
  place?: string | null | undefined;
  slots: Array<string>;
  title?: string | null | undefined;
  version: number;
  videoLink?: string | null | undefined;
};

/** What an open task says; what is left out is cleared. */
export type ChangeTaskInput = {
  clientMutationId?: string | null | undefined;
  dueOn?: string | null | undefined;
  id: string | number;
  ownerId?: string | number | null | undefined;
  remindDays?: number | null | undefined;
  version: number;
  wording: string;
};

export type ChooseConsultantInput = {
  groupId: string | number;
  personId: string | number;
  /** The group's version. */
  version: number;
};

/** What a reader wants by mail. */
export type ChooseNotificationsInput = {
  atOnce: boolean;
  /** From 0 to 23, in Paris. */
  hour: number;
  /** None when absent. */
  muted?: Array<NotificationTopic> | null | undefined;
  rhythm: Rhythm;
  /** The version that was shown; 0 before anything was chosen. */
  version: number;
  /** From 1, Monday, to 7. */
  weekday: number;
};

export type CloseAssessmentInput = {
  /** False opens it again. */
  closed: boolean;
  id: string | number;
  version: number;
};

export type CloseBoardVotesInput = {
  id: string | number;
  version: number;
};

export type CloseBodyInput = {
  id: string | number;
  reason: string;
  version: number;
};

export type CloseGroupInput = {
  id: string | number;
  version: number;
};

export type ClosePollInput = {
  id: string | number;
  version: number;
};

/** What a voice says of its coming to a session. */
export type Coming =
  | 'ABSENT'
  | 'COMES'
  /** The deputy named for the voice comes instead. */
  | 'DEPUTY';

/** What an organisation says of the mission after the funded years. */
export type Continuation =
  | 'NO'
  | 'UNDER_STUDY'
  | 'YES';

/** A card added by a link. */
export type ContributeAsGuestInput = {
  /** The key of a field of the board. */
  field: string;
  kind: CardKind;
  text: string;
  /** What the link carries after `#carte=`. */
  token: string;
};

export type CorrectAttendanceInput = {
  attendanceSheetId: string | number;
  reason: string;
};

export type CorrectDayEntryInput = {
  /** The change, in half-days; negative takes back. */
  halfDays: number;
  /** The validated entry to correct. */
  id: string | number;
  note: string;
};

export type CorrectMinutesInput = {
  id: string | number;
  reason: string;
};

/** A body to set up. A space of discussion has a topic; an establishment has one comité. */
export type CreateBodyInput = {
  facilitator?: string | null | undefined;
  kind: BodyKind;
  participationId: string | number;
  perimeter?: string | null | undefined;
  rules?: string | null | undefined;
  title?: string | null | undefined;
};

export type CreateCollectionInput = {
  /** In the order in which they are to be read; at most 100. */
  publicationIds: Array<string | number>;
  summary?: string | null | undefined;
  title: string;
};

/** A file to be sent. */
export type CreateUploadInput = {
  /** With its extension. */
  name: string;
  /** The file of which it is a new version; it hangs on the same subject. */
  replacesId?: string | number | null | undefined;
  /** The hash of all of it, in hexadecimal, to be compared with what comes. */
  sha256?: string | null | undefined;
  /** Bytes in all. */
  size: number;
  /** What it will hang on. */
  subjectId: string | number;
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

/** What the comité QVCT decided. */
export type DecideExperimentInput = {
  decidedOn: string;
  decision: ExperimentDecision;
  id: string | number;
  /** The meeting of the comité at which it was, where it is recorded. */
  meetingId?: string | number | null | undefined;
  reason: string;
  version: number;
};

/** What a post receives in the end; a reason is due when it is not what is proposed. */
export type DecidePostAmountInput = {
  decidedCents: number;
  /** The post. */
  id: string | number;
  reason?: string | null | undefined;
  version: number;
};

export type DecideStructureInput = {
  id: string | number;
  selected: boolean;
  version: number;
};

export type DeleteCollectionInput = {
  id: string | number;
  version: number;
};

export type DeleteDayEntryInput = {
  id: string | number;
  version: number;
};

export type DeliverableStatus =
  | 'ACCEPTED'
  | 'DELIVERED'
  | 'DUE'
  | 'RETURNED';

export type DiscardMinutesInput = {
  id: string | number;
  version: number;
};

export type DissolveBoardClusterInput = {
  /** What the device names this change. */
  clientMutationId?: string | null | undefined;
  id: string | number;
};

export type DocumentAddressInput = {
  /** The id of what the document is of. */
  id: string | number;
  kind: DocumentKind;
};

/** What can be downloaded of something. */
export type DocumentKind =
  /** The scan of a paper sheet, as it was attached: takes the id of a scan. */
  | 'ATTENDANCE_SCAN'
  /** An attendance sheet as it was signed: takes the id of a sheet. */
  | 'ATTENDANCE_SHEET'
  /** A blank attendance sheet, to be signed by hand: takes the id of a session. */
  | 'BLANK_ATTENDANCE_SHEET'
  /** A shared état des lieux as it was frozen: takes the id of a snapshot. */
  | 'BOARD'
  /** A commitment letter: takes the id of a letter. */
  | 'LETTER'
  /** Minutes: takes the id of a part of them. */
  | 'MINUTES'
  /** The preparation sheet of a session: takes the id of a session. */
  | 'PREPARATION'
  /** A plan or an evaluation as it was frozen: takes the id of what was. */
  | 'SEALED_PLAN';

export type DropTaskInput = {
  id: string | number;
  reason: string;
  version: number;
};

export type EditBoardCardInput = {
  /** What the device names this change. */
  clientMutationId?: string | null | undefined;
  id: string | number;
  kind: CardKind;
  text: string;
  version: number;
};

export type EditMessageInput = {
  id: string | number;
  text: string;
  version: number;
};

export type EndBodyMemberInput = {
  id: string | number;
  version: number;
};

/** The end of the mandate in force. */
export type EndMandateInput = {
  endedOn: string;
  /** The post. */
  id: string | number;
  reason: string;
  version: number;
};

/** A membership to be ended. */
export type EndMembershipInput = {
  id: string | number;
  version: number;
};

export type EndPostInput = {
  endedOn: string;
  id: string | number;
  version: number;
};

export type EndSupportInput = {
  id: string | number;
  outcome: SupportOutcome;
  /** What was done, or why it ends. */
  reason: string;
  version: number;
};

export type EndTrinomeMemberInput = {
  id: string | number;
  version: number;
};

export type EnterAttendanceByDigitsInput = {
  /** Between 32 and 64 characters that the browser made and keeps for itself. */
  browser: string;
  digits: string;
};

/** What a scan read. */
export type EnterAttendanceInput = {
  /** Between 32 and 64 characters that the browser made and keeps for itself. */
  browser: string;
  /** What the address carries after `#code=`. */
  code: string;
  tenantKey: string;
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

/** What the comité decides of an experiment. */
export type ExperimentDecision =
  | 'ADAPT'
  | 'CONTINUE'
  | 'STOP';

/** Where an experiment is. */
export type ExperimentStatus =
  /** The comité has decided what becomes of it. */
  | 'EVALUATED'
  | 'PLANNED'
  | 'RUNNING';

export type FileAddressInput = {
  id: string | number;
  /** To be shown or played in a page, where that is safe. */
  inline?: boolean;
  /** The number of a version; without it, the newest that can be read. */
  number?: number | null | undefined;
};

/** Where a version of a file is. */
export type FileState =
  /** It has come whole, and nobody reads it before it is checked. */
  | 'CHECKING'
  | 'READY'
  /** It is not kept: `refusal` says why. */
  | 'REFUSED';

/** A group to form; the programme's rulebook says of how many establishments. */
export type FormGroupInput = {
  consultantId?: string | number | null | undefined;
  establishmentIds: Array<string | number>;
  name: string;
  programmeId: string | number;
};

export type FreezeBoardInput = {
  id: string | number;
  note?: string | null | undefined;
};

/** What a voice says, in its own name. */
export type GiveApprovalInput = {
  /** The same each time that this is sent; the second time does nothing. */
  clientMutationId?: string | null | undefined;
  /** The request. */
  id: string | number;
  /** Obligatory for a dissent. */
  reason?: string | null | undefined;
  /** What identifies what was read. */
  sha256: string;
  verdict: ApprovalVerdict;
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

/** What holds a group together. */
export type GroupKind =
  | 'NETWORK'
  | 'TERRITORIAL';

/** Where a group is in its life. */
export type GroupStatus =
  | 'ACTIVE'
  | 'CLOSED'
  | 'FORMING';

/** A half of a day. */
export type HalfDay =
  | 'AFTERNOON'
  | 'MORNING';

/** A deliverable handed in, as a link or as a text. */
export type HandDeliverableInput = {
  body?: string | null | undefined;
  id: string | number;
  link?: string | null | undefined;
  version: number;
};

export type HideMessageInput = {
  id: string | number;
  /** What everyone reads in its place. */
  reason: string;
  version: number;
};

export type HoldSessionFromAttendanceInput = {
  sessionId: string | number;
  version: number;
};

/** Who attended a session that took place. May be sent again to correct it. */
export type HoldSessionInput = {
  attendance: Array<AttendanceInput>;
  id: string | number;
  version: number;
};

/** Whether an indicator went the way that was wished. Says nothing of why. */
export type IndicatorTrend =
  | 'OPPOSITE'
  | 'SAME'
  | 'WISHED';

/** The way in which one wishes an indicator to go. */
export type IndicatorWish =
  | 'DOWN'
  | 'UP';

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

export type IssueBoardLinkInput = {
  id: string | number;
  version: number;
};

export type IssueBodyLinkInput = {
  id: string | number;
  version: number;
};

export type IssueLettersInput = {
  groupId: string | number;
};

/** A link for somebody expected at a remote half-day, in the place of the one before it. */
export type IssueSignatureLinkInput = {
  attendanceLineId: string | number;
  /** Where, for somebody who has no account. */
  email?: string | null | undefined;
  /** Whether it is sent by mail too. */
  send: boolean;
};

/** A term that stays though it was found, and why. */
export type KeepInSheetInput = {
  id: string | number;
  reason: string;
  term: string;
};

/** Where a commitment letter is in its life. */
export type LetterStatus =
  /** Voices may sign it. */
  | 'ISSUED'
  /** Every voice has signed. */
  | 'SIGNED'
  /** Another took its place before every voice had signed. */
  | 'SUPERSEDED'
  /** Taken back before the programme began. */
  | 'WITHDRAWN';

/** A licence for open data and texts. */
export type Licence =
  /** CC BY 4.0. */
  | 'BY'
  /** CC BY-SA 4.0. */
  | 'BY_SA'
  /** Licence Ouverte 2.0 (Etalab). */
  | 'OPEN';

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
  /** The support by the agency that it is of, once agreed. */
  supportRequestId?: string | number | null | undefined;
  workedOn: string;
};

/** Something to propose. Nothing says who does, unless it is signed. */
export type MakeProposalInput = {
  bodyId: string | number;
  /** Gives one's name. */
  signed?: boolean;
  text: string;
};

/** Why somebody is not there; without a reason, it is expected again. */
export type MarkAbsentInput = {
  attendanceLineId: string | number;
  reason?: string | null | undefined;
  version: number;
};

/** A term, whatever its case and accents, and what stands in its place. */
export type MaskInSheetInput = {
  id: string | number;
  replacement: string;
  term: string;
};

/** Whether minutes are still being written. */
export type MinutesStatus =
  | 'DRAFT'
  | 'PUBLISHED'
  /** Published once, and corrected by a later edition. */
  | 'SUPERSEDED';

export type MissingKind =
  | 'CONSULTANT'
  | 'ESTABLISHMENTS'
  | 'TRINOME_VOICE';

/** Where a card goes. The last one to move it is right. */
export type MoveBoardCardInput = {
  /** Just before this card; at the end when it is left out, or has gone elsewhere. */
  beforeId?: string | number | null | undefined;
  /** What the device names this change. */
  clientMutationId?: string | null | undefined;
  clusterId?: string | number | null | undefined;
  /** The key of a field of the board; that of the cluster, where one is given. */
  field: string;
  id: string | number;
};

/** A movement of money on a post. */
export type MoveKind =
  | 'COMMITMENT'
  | 'NOTIFICATION'
  | 'PAYMENT'
  | 'RECOVERY';

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

/** When somebody was connected to a remote session. */
export type NoteConnectionInput = {
  attendanceLineId: string | number;
  connectedAt: string;
  disconnectedAt?: string | null | undefined;
  version: number;
};

/** What a notification is about. */
export type NotificationTopic =
  | 'ALERTS'
  | 'CONVERSATIONS'
  | 'DAYS'
  | 'GROUPS'
  | 'SESSIONS'
  | 'TASKS';

/** How soon something should be known. */
export type NotificationUrgency =
  | 'ORDINARY'
  | 'URGENT';

/** A round to be opened, under the questionnaire as it is now. */
export type OpenAssessmentInput = {
  participationId: string | number;
  /** The moment: «Au départ». */
  title: string;
};

export type OpenAttendanceInput = {
  halfDay: HalfDay;
  sessionId: string | number;
};

/** The état des lieux of a project to be opened. */
export type OpenBoardInput = {
  participationId: string | number;
  /** The key of the scheme of its fields; the six fields of the Anact network when it is left out. */
  scheme?: string | null | undefined;
};

export type OpenBoardVotesInput = {
  id: string | number;
  version: number;
};

/** Minutes to open. */
export type OpenMinutesInput = {
  /** The establishment that alone sees them, with its consultant and the agency; the group when absent. */
  keptToId?: string | number | null | undefined;
  sessionId: string | number;
  /** The points of the agenda; the rulebook's when there is none. */
  titles?: Array<string> | null | undefined;
};

/**
 * A poll for the date of a session to be. A collective one names its sequence, an individual one
 * its establishment.
 */
export type OpenPollInput = {
  /** The last day on which one may answer; as the rulebook proposes when absent. */
  closesOn?: string | null | undefined;
  establishmentId?: string | number | null | undefined;
  groupId: string | number;
  kind: SessionKind;
  mode: AttendanceMode;
  /** What the voters are told. */
  note?: string | null | undefined;
  place?: string | null | undefined;
  postId?: string | number | null | undefined;
  sequence?: number | null | undefined;
  /** Names of half-days, such as `2026-12-03/morning`. */
  slots: Array<string>;
  /** The sequence's title when absent. */
  title?: string | null | undefined;
  videoLink?: string | null | undefined;
};

/** A programme to open; without dates it takes its rulebook's. */
export type OpenProgrammeInput = {
  endsOn?: string | null | undefined;
  rulebookKey: string;
  startsOn?: string | null | undefined;
  title?: string | null | undefined;
};

export type OpenRecruitmentInput = {
  id: string | number;
  version: number;
};

/** A sheet to begin. */
export type OpenSheetInput = {
  /** Whether its parts begin with what the project holds. */
  fromProject?: boolean;
  kind: SheetKind;
  /** The project that it tells. */
  participationId?: string | number | null | undefined;
  /** The post of a network that it tells of. */
  postId?: string | number | null | undefined;
  title: string;
};

/** Who acts, pays, signs or is accompanied. */
export type Party =
  | 'APPLICANT'
  | 'CONSULTANT'
  | 'DISCUSSION_SPACE'
  | 'ESTABLISHMENT'
  | 'FACILITATOR'
  | 'FEDERATION'
  | 'FUNDING_AGENCY'
  | 'GROUP'
  | 'GROUPING'
  | 'LEGAL_REPRESENTATIVE'
  | 'MANAGEMENT'
  | 'MANAGING_ORGANISATION'
  | 'QVCT_COMMITTEE'
  | 'STAFF_BODY'
  | 'SUPPORT_AGENCY'
  | 'TRINOME';

/** Where something of a project's path is. */
export type PathState =
  | 'DOING'
  | 'DONE'
  | 'TO_DO';

/** What an event is. */
export type PlanRestitutionInput = {
  accessNote?: string | null | undefined;
  capacity: number;
  /** The start when absent. */
  closesAt?: string | null | undefined;
  endsAt: string;
  keepDays: number;
  mode: AttendanceMode;
  moments: Array<RestitutionMomentInput>;
  place?: string | null | undefined;
  programmeId: string | number;
  speakers: Array<RestitutionSpeakerInput>;
  startsAt: string;
  summary?: string | null | undefined;
  title: string;
  videoLink?: string | null | undefined;
};

/**
 * A session to plan. A collective one names its sequence, an individual one its establishment or, in a network,
 * a post or one of its structures.
 */
export type PlanSessionInput = {
  endsAt: string;
  establishmentId?: string | number | null | undefined;
  groupId: string | number;
  kind: SessionKind;
  mode: AttendanceMode;
  place?: string | null | undefined;
  postId?: string | number | null | undefined;
  sequence?: number | null | undefined;
  startsAt: string;
  /** The sequence's title when absent. */
  title?: string | null | undefined;
  videoLink?: string | null | undefined;
};

/** What a voter says of a half-day. */
export type PollChoice =
  | 'IF_NEEDED'
  | 'NO'
  | 'YES';

/** How a voice, or the consultant, stands to a half-day. */
export type PollStand =
  | 'IF_NEEDED'
  /** All who hold it said no. */
  | 'NO'
  /** Who could still say yes has not answered. */
  | 'SILENT'
  /** Nobody holds it. */
  | 'VACANT'
  | 'YES';

/** Where a poll for a date is in its life. */
export type PollStatus =
  | 'CANCELLED'
  | 'CLOSED'
  | 'OPEN'
  | 'SETTLED';

/** A message to write. */
export type PostMessageInput = {
  /** The people named in it; they must be able to read it. */
  mentionIds?: Array<string | number> | null | undefined;
  /** For the consultant and the agency alone. */
  reserved?: boolean;
  subjectId: string | number;
  text: string;
};

/** Where a facilitator's post is in its life. */
export type PostStatus =
  | 'ENDED'
  | 'FILLED'
  | 'RECRUITING'
  | 'SELECTED'
  | 'STOPPED'
  | 'VACANT';

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

/** What became of a situation to be worked on. */
export type PriorityStatus =
  | 'RETAINED'
  | 'SETTLED'
  | 'SET_ASIDE'
  | 'TRIED';

/** How a proposal came. */
export type ProposalOrigin =
  | 'ACCOUNT'
  | 'LINK';

/** What became of a proposal. */
export type ProposalStatus =
  | 'ACCEPTED'
  | 'ADAPTED'
  | 'RECEIVED'
  | 'REFUSED'
  | 'SET_ASIDE';

/** Something proposed by a link. */
export type ProposeAsGuestInput = {
  /** Only if one chooses to give it. */
  name?: string | null | undefined;
  text: string;
  /** What the link carries after `#jeton=`. */
  token: string;
};

export type ProposeChecklistInput = {
  sessionId: string | number;
};

export type ProposeStructureInput = {
  establishmentId: string | number;
  postId: string | number;
};

export type ProposeSupportInput = {
  halfDays: number;
  id: string | number;
  version: number;
};

export type PublishMinutesInput = {
  id: string | number;
  version: number;
};

export type PublishRestitutionInput = {
  id: string | number;
  version: number;
};

/** What days are counted against. */
export type Quota =
  | 'CAPITALISATION'
  | 'COLLECTIVE'
  | 'FOLLOW_UP'
  | 'INDIVIDUAL';

/** A field of QVCT, in one scheme. */
export type QvctField =
  | 'CONTENT'
  | 'DIALOGUE_2023'
  | 'EQUALITY'
  | 'EQUALITY_2023'
  | 'HEALTH'
  | 'HEALTH_2023'
  | 'MANAGEMENT_2023'
  | 'ORGANISATION_2023'
  | 'PARTICIPATION'
  | 'RELATIONS'
  | 'SKILLS'
  | 'SKILLS_2023';

export type RankPrioritiesInput = {
  /** All of them, the first first. */
  order: Array<string | number>;
  participationId: string | number;
};

/** Which notifications were read. */
export type ReadNotificationsInput = {
  /** By their positions; all of them when absent. */
  positions?: Array<number> | null | undefined;
  /** Whether they become unread again. */
  unread?: boolean;
};

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

/** When each side volunteered; a date left out says that it has not. */
export type RecordAgreementInput = {
  directionAgreedOn?: string | null | undefined;
  id: string | number;
  note?: string | null | undefined;
  staffAgreedOn?: string | null | undefined;
  version: number;
};

/** A meeting, planned or told. */
export type RecordBodyMeetingInput = {
  agenda?: string | null | undefined;
  bodyId: string | number;
  heldOn: string;
  /** The meeting to say something else of, with its version; a new one when absent. */
  id?: string | number | null | undefined;
  present?: string | null | undefined;
  summary?: string | null | undefined;
  version?: number | null | undefined;
};

export type RecordPostMoveInput = {
  amountCents: number;
  kind: MoveKind;
  movedOn: string;
  note?: string | null | undefined;
  postId: string | number;
};

/** A renewal of the access token, by the refresh token of the cookie. */
export type RefreshAccessInput = {
  /** Key of the tenant to act in; the last one used when absent. */
  tenantKey?: string | null | undefined;
};

/** What a registration gives. */
export type RegistrationStatus =
  | 'PLACED'
  | 'WAITING'
  | 'WITHDRAWN';

export type RemoveAttendanceScanInput = {
  attendanceScanId: string | number;
};

export type RemoveChecklistItemInput = {
  id: string | number;
};

export type RemoveDecisionInput = {
  id: string | number;
  version: number;
};

export type RemoveEstablishmentInput = {
  participationId: string | number;
  /** The group's version. */
  version: number;
};

export type RemoveMeasureInput = {
  id: string | number;
  version: number;
};

export type RemoveMinutesSectionInput = {
  id: string | number;
  version: number;
};

export type RemoveRegistrationInput = {
  id: string | number;
};

export type RemoveSessionDocumentInput = {
  id: string | number;
};

export type RenameBoardClusterInput = {
  /** What the device names this change. */
  clientMutationId?: string | null | undefined;
  id: string | number;
  title: string;
  version: number;
};

export type RenameFileInput = {
  id: string | number;
  /** With the same extension. */
  name: string;
  version: number;
};

export type RenameGroupInput = {
  id: string | number;
  name: string;
  version: number;
};

export type RenewCalendarFeedInput = {
  id: string | number;
};

export type ReopenPollInput = {
  closesOn: string;
  id: string | number;
  version: number;
};

/** Where to send a one-time link. */
export type RequestSignInLinkInput = {
  email: string;
};

/** One item of an event's programme, within its hours. */
export type RestitutionMomentInput = {
  note?: string | null | undefined;
  startsAt: string;
  title: string;
};

export type RestitutionSpeakerInput = {
  name: string;
  quality?: string | null | undefined;
};

/** Where an event is in its life. */
export type RestitutionStatus =
  | 'CANCELLED'
  /** Seen by those who prepare it alone. */
  | 'DRAFT'
  /** On its public page. */
  | 'PUBLISHED';

export type RestoreFileInput = {
  id: string | number;
  version: number;
};

export type RestoreTaskInput = {
  id: string | number;
  version: number;
};

export type ResumeUploadInput = {
  id: string | number;
};

export type ReturnDayEntryInput = {
  id: string | number;
  reason: string;
  version: number;
};

export type ReturnDeliverableInput = {
  id: string | number;
  reason: string;
  version: number;
};

export type ReturnSheetInput = {
  id: string | number;
  /** What to take up again. */
  message: string;
  version: number;
};

export type RevokeBoardLinkInput = {
  id: string | number;
  version: number;
};

export type RevokeBodyLinkInput = {
  id: string | number;
  version: number;
};

export type RevokeCalendarFeedInput = {
  id: string | number;
};

/** A device to be signed out. */
export type RevokeLoginSessionInput = {
  id: string | number;
};

export type RevokeSignatureLinkInput = {
  attendanceLineId: string | number;
};

/** How often a reader gets what is not urgent by mail. */
export type Rhythm =
  | 'DAILY'
  | 'NEVER'
  | 'WEEKLY';

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

/** What is said of an experiment, or of the whole project. */
export type SaveEvaluationInput = {
  /** What the spaces of discussion say of it. */
  discussed?: string | null | undefined;
  done?: string | null | undefined;
  /** None for the project as a whole. */
  experimentId?: string | number | null | undefined;
  observed?: string | null | undefined;
  participationId: string | number;
  unexpected?: string | null | undefined;
  /** That of what is said already; 0 when nothing is. */
  version: number;
};

/** Something to do for an experiment. */
export type SaveExperimentActionInput = {
  dueOn?: string | null | undefined;
  experimentId: string | number;
  /** The one to say something else of, with its version; a new one when absent. */
  id?: string | number | null | undefined;
  /** Who does it, in words. */
  owner?: string | null | undefined;
  startsOn?: string | null | undefined;
  status: ActionStatus;
  title: string;
  version?: number | null | undefined;
};

/** Something to try. */
export type SaveExperimentInput = {
  endsOn?: string | null | undefined;
  field?: QvctField | null | undefined;
  /** The one to say something else of, with its version; a new one when absent. */
  id?: string | number | null | undefined;
  /** What is done: «si…». */
  ifWe: string;
  participationId: string | number;
  perimeter?: string | null | undefined;
  priorityId?: string | number | null | undefined;
  startsOn?: string | null | undefined;
  /** Planned or running; evaluated, it stays so. */
  status: ExperimentStatus;
  theme?: Theme | null | undefined;
  /** What is supposed to follow: «alors…». */
  thenSo: string;
  title: string;
  version?: number | null | undefined;
};

/** Something to measure. Values are as people type them: «9,2». */
export type SaveIndicatorInput = {
  baseline?: string | null | undefined;
  baselineOn?: string | null | undefined;
  /** The experiment that it follows; none for the project as a whole. */
  experimentId?: string | number | null | undefined;
  /** The one to say something else of, with its version; a new one when absent. */
  id?: string | number | null | undefined;
  method?: string | null | undefined;
  name: string;
  participationId: string | number;
  target?: string | null | undefined;
  targetOn?: string | null | undefined;
  /** The key of the template that it is taken from. */
  template?: string | null | undefined;
  unit: string;
  version?: number | null | undefined;
  wished: IndicatorWish;
};

/** A value on a day, as people type it. */
export type SaveMeasureInput = {
  comment?: string | null | undefined;
  /** The one to correct, with its version; a new one when absent. */
  id?: string | number | null | undefined;
  indicatorId: string | number;
  measuredOn: string;
  /** Where the value comes from. */
  source?: string | null | undefined;
  /** «9,2»: three decimals at most. */
  value: string;
  version?: number | null | undefined;
};

/** A situation to be worked on. */
export type SavePriorityInput = {
  /** The cluster of the project's état des lieux that it comes from; without one, what was said of it stays. */
  clusterId?: string | number | null | undefined;
  field?: QvctField | null | undefined;
  /** The one to say something else of, with its version; a new one when absent. */
  id?: string | number | null | undefined;
  participationId: string | number;
  perimeter?: string | null | undefined;
  status: PriorityStatus;
  title: string;
  version?: number | null | undefined;
  why?: string | null | undefined;
};

/** What the scan of a paper sheet is. */
export type ScanFormat =
  | 'JPEG'
  | 'PDF'
  | 'PNG';

export type SealAttendanceInput = {
  attendanceSheetId: string | number;
  version: number;
};

/** What is frozen for the three voices. */
export type SealedKind =
  | 'EVALUATION'
  | 'PLAN';

/** The population or field that an establishment works for. */
export type Sector =
  | 'DISABLED_ADULTS'
  | 'DISABLED_CHILDREN'
  | 'HEALTH'
  | 'MULTI'
  | 'OLDER_PEOPLE'
  | 'OTHER';

/** A managing organisation to select for a post. */
export type SelectPostInput = {
  organisationId: string | number;
  programmeId: string | number;
};

/** What a session is for. */
export type SessionKind =
  | 'FOLLOW_UP'
  | 'INDIVIDUAL'
  | 'SEQUENCE';

export type SessionStatus =
  | 'CANCELLED'
  | 'HELD'
  | 'PLANNED';

export type SetActionStatusInput = {
  id: string | number;
  status: ActionStatus;
  version: number;
};

export type SetAsideProposalInput = {
  id: string | number;
  /** What is shown in its place. */
  reason: string;
  version: number;
};

export type SetBoardDotsInput = {
  dots: number;
  id: string | number;
  version: number;
};

export type SetCommitmentsInput = {
  id: string | number;
  jobSecured?: boolean | null | undefined;
  note?: string | null | undefined;
  version: number;
};

/** A day of its own for a deliverable; without one, it is due with its step. */
export type SetDeliverableDueInput = {
  dueOn?: string | null | undefined;
  id: string | number;
  version: number;
};

export type SetLicenceInput = {
  licence: Licence;
  version: number;
};

/** The dates of a milestone; one left out is cleared. */
export type SetMilestoneInput = {
  doneOn?: string | null | undefined;
  dueOn?: string | null | undefined;
  id: string | number;
  version: number;
};

/** The dates of a step; one left out is cleared. */
export type SetNetworkStepInput = {
  doneOn?: string | null | undefined;
  id: string | number;
  note?: string | null | undefined;
  plannedOn?: string | null | undefined;
  version: number;
};

export type SetSheetAnonymousInput = {
  anonymous: boolean;
  id: string | number;
  version: number;
};

/** A tick, or its undoing. No version: ticking what is ticked already does nothing. */
export type SetTaskDoneInput = {
  clientMutationId?: string | null | undefined;
  done: boolean;
  id: string | number;
};

/** The date to keep. The hours, where they are not the usual ones, are given together. */
export type SettlePollInput = {
  endsAt?: string | null | undefined;
  id: string | number;
  place?: string | null | undefined;
  slot: string;
  startsAt?: string | null | undefined;
  version: number;
  videoLink?: string | null | undefined;
};

/** What kind of account a sheet gives. */
export type SheetKind =
  | 'ARTICLE'
  | 'EXPERIENCE'
  | 'FILM'
  | 'TESTIMONY';

export type SheetPointInput = {
  on: string;
  value: number;
};

/** A part of a sheet. */
export type SheetSection =
  | 'ACTIONS'
  | 'APPROACH'
  | 'CONTEXT'
  | 'LESSONS'
  | 'OTHERWISE'
  | 'RESULTS';

export type SheetSeriesInput = {
  name: string;
  points: Array<SheetPointInput>;
  target?: number | null | undefined;
  unit: string;
};

/** Where a sheet is on its way. */
export type SheetStatus =
  | 'CONSENT'
  /** Never published, and put aside. */
  | 'DISCARDED'
  | 'DRAFT'
  | 'PUBLISHED'
  | 'RETURNED'
  | 'SUBMITTED'
  | 'WITHDRAWN';

/** A step of a sheet, over the version that it was read at. */
export type SheetStepInput = {
  id: string | number;
  version: number;
};

/** A signature by a link. */
export type SignAttendanceAsGuestInput = {
  /** Typed by the person who signs. */
  initials: string;
  /** What the link carries after `#jeton=`. */
  token: string;
};

export type SignAttendanceInput = {
  /** The same as when the ticket was given. */
  browser: string;
  /** What the device names this change: sent again under the same name, it does nothing twice. */
  clientMutationId?: string | null | undefined;
  /** The device's own time, when it had no network and sends later. */
  deviceAt?: string | null | undefined;
  ticket: string;
};

export type SignAttendanceOnPageInput = {
  attendanceSheetId: string | number;
  clientMutationId?: string | null | undefined;
  /** When the person joined the remote session; now when absent. */
  connectedAt?: string | null | undefined;
  deviceAt?: string | null | undefined;
};

export type SignAttendanceOnPaperInput = {
  attendanceLineIds: Array<string | number>;
  attendanceSheetId: string | number;
};

export type SignAttendanceOnTabletInput = {
  attendanceLineId: string | number;
  clientMutationId?: string | null | undefined;
  deviceAt?: string | null | undefined;
  /** Typed by the person who signs. */
  initials: string;
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

/** A signature of one's own, of the text that was read. */
export type SignLetterInput = {
  id: string | number;
  /** What identifies the text that was read. */
  sha256: string;
};

/** How a signature was given. */
export type SignatureMethod =
  | 'DIGITS'
  | 'LINK'
  | 'PAGE'
  | 'PAPER'
  | 'QR'
  | 'TABLET';

/** How many people work in an establishment. */
export type SizeBand =
  | 'FROM_100'
  | 'FROM_250'
  | 'FROM_50'
  | 'UNDER_50';

export type SlotChoiceInput = {
  choice: PollChoice;
  slot: string;
};

export type StartGroupInput = {
  id: string | number;
  version: number;
};

export type StateContinuationInput = {
  answer: Continuation;
  id: string | number;
  note?: string | null | undefined;
  version: number;
};

export type StopPostInput = {
  id: string | number;
  reason: string;
  stoppedOn: string;
  version: number;
};

/** Where an establishment is that volunteers for a post. */
export type StructureStatus =
  | 'CANDIDATE'
  | 'NOT_SELECTED'
  | 'SELECTED';

export type SubmitBoardSnapshotInput = {
  /** What was frozen last of the board. */
  id: string | number;
};

export type SubmitDayEntriesInput = {
  ids: Array<string | number>;
};

export type SubmitPlanInput = {
  kind: SealedKind;
  participationId: string | number;
};

/** Which sessions the calendar is to read. */
export type SubscribeCalendarInput = {
  /** All that concern the asker when absent. */
  groupId?: string | number | null | undefined;
};

/** How a request for support ends. */
export type SupportOutcome =
  | 'CLOSED'
  | 'DECLINED'
  | 'DONE'
  | 'WITHDRAWN';

/** Where a request for support is in its life. */
export type SupportStatus =
  | 'AGREED'
  | 'ASKED'
  | 'CLOSED'
  | 'DECLINED'
  | 'DISCUSSING'
  | 'DONE'
  | 'WITHDRAWN';

/** A picture or a film of the project, to be copied to the files of a sheet and shown at the end of a part. */
export type TakeSheetFileInput = {
  /** Of a picture. */
  caption?: string | null | undefined;
  /** Of a film: one of the sheet's own WebVTT files. */
  captionsId?: string | number | null | undefined;
  /** One of `projectFiles`. */
  fileId: string | number;
  id: string | number;
  part: SheetSection;
  /** Of a film: what is said and shown in it. */
  transcript?: string | null | undefined;
  /** What a picture shows, for who does not see it; the title of a film. */
  words: string;
};

/** Where a task between sessions is. */
export type TaskStatus =
  | 'DONE'
  | 'DROPPED'
  | 'OPEN';

/** A theme of the regional feedback on QVT. */
export type Theme =
  | 'COOPERATION'
  | 'PARTICIPATION'
  | 'ROLES'
  | 'WORKLOAD';

/** A tick, or its taking back. Saying it twice changes nothing. */
export type TickChecklistItemInput = {
  /** What the device names this change: sent again under the same name, it does nothing twice. */
  clientMutationId?: string | null | undefined;
  done: boolean;
  id: string | number;
};

/** A tick, or its taking back. Saying it twice changes nothing. */
export type TickRegistrationInput = {
  came: boolean;
  id: string | number;
};

export type TrashFileInput = {
  id: string | number;
  version: number;
};

/** The three voices of an establishment. */
export type TrinomeRole =
  | 'MANAGEMENT'
  | 'STAFF'
  | 'TRADES';

/** What is not to be sent any more. */
export type UnsubscribeInput = {
  /** What the link carries after `#jeton=`. */
  token: string;
  /** Only this; everything when absent. */
  topic?: NotificationTopic | null | undefined;
};

export type UpdateBodyInput = {
  facilitator?: string | null | undefined;
  id: string | number;
  perimeter?: string | null | undefined;
  rules?: string | null | undefined;
  title?: string | null | undefined;
  version: number;
};

/** What a collection becomes; what is left out is cleared. */
export type UpdateCollectionInput = {
  id: string | number;
  publicationIds: Array<string | number>;
  summary?: string | null | undefined;
  title: string;
  version: number;
};

export type UpdateDayEntryInput = {
  establishmentId?: string | number | null | undefined;
  halfDays: number;
  id: string | number;
  note?: string | null | undefined;
  quota: Quota;
  sessionId?: string | number | null | undefined;
  /** The support by the agency that it is of, once agreed. */
  supportRequestId?: string | number | null | undefined;
  version: number;
  workedOn: string;
};

/** One's own profile. */
export type UpdateProfileInput = {
  /** The name that everyone sees. */
  name: string;
};

/** What an event becomes; what is left out is cleared. */
export type UpdateRestitutionInput = {
  accessNote?: string | null | undefined;
  capacity: number;
  closesAt?: string | null | undefined;
  endsAt: string;
  id: string | number;
  keepDays: number;
  mode: AttendanceMode;
  moments: Array<RestitutionMomentInput>;
  place?: string | null | undefined;
  speakers: Array<RestitutionSpeakerInput>;
  startsAt: string;
  summary?: string | null | undefined;
  title: string;
  version: number;
  videoLink?: string | null | undefined;
};

/** What a sheet says of itself beside its text; what is left out is cleared. */
export type UpdateSheetInput = {
  /** Codes of départements, such as `09`. */
  departements: Array<string>;
  establishmentName?: string | null | undefined;
  fields: Array<QvctField>;
  id: string | number;
  kind: SheetKind;
  programmeName?: string | null | undefined;
  sector?: Sector | null | undefined;
  series: Array<SheetSeriesInput>;
  size?: SizeBand | null | undefined;
  summary: string;
  themes: Array<Theme>;
  title: string;
  version: number;
  year?: number | null | undefined;
};

export type ValidateDayEntriesInput = {
  ids: Array<string | number>;
};

export type VoteBoardCardInput = {
  cardId: string | number;
  /** What the device names this change. */
  clientMutationId?: string | null | undefined;
  /** How many dots of the asker's are on it in all; 0 takes them back. */
  dots: number;
};

export type WaiveStructureInput = {
  id: string | number;
  reason: string;
  version: number;
};

export type WithdrawApprovalInput = {
  /** The request. */
  id: string | number;
  reason: string;
  version: number;
};

export type WithdrawBoardCardInput = {
  /** What the device names this change. */
  clientMutationId?: string | null | undefined;
  id: string | number;
  /** False puts it back. */
  withdrawn: boolean;
};

export type WithdrawConsultantInput = {
  /** The place on the list (an `ApprovedConsultant`). */
  id: string | number;
};

export type WithdrawLetterInput = {
  id: string | number;
  reason: string;
  version: number;
};

export type WithdrawMessageInput = {
  id: string | number;
  version: number;
};

export type WithdrawSheetInput = {
  id: string | number;
  reason: string;
  version: number;
};

export type WithdrawSignatureInput = {
  attendanceSignatureId: string | number;
  reason: string;
};

/** The questionnaire, rewritten by the agency: rounds already opened keep theirs. */
export type WriteAssessmentSchemeInput = {
  blocks: Array<AssessmentBlockInput>;
  note?: string | null | undefined;
  title: string;
  /** The version that was read. */
  version: number;
};

/** A section as written; over the version that it was read at. */
export type WriteMinutesSectionInput = {
  body: string;
  /** What the device names this change: sent again under the same name, it does nothing twice. */
  clientMutationId?: string | null | undefined;
  id: string | number;
  title: string;
  version: number;
};

/** What a device changed in the text of a sheet. The same change twice changes nothing. */
export type WriteSheetTextInput = {
  id: string | number;
  /** A Yjs update, in base64. */
  update: string;
  /** What the device knows, as a Yjs state vector in base64: it gets back what it lacks. */
  vector?: string | null | undefined;
};

export type MessageItem_MessageFragment = { id: string, text: string | null, writtenAt: string, editedAt: string | null, editableUntil: string, withdrawn: boolean, hiddenReason: string | null, reserved: boolean, version: number, author: { id: string, name: string }, mentions: Array<{ id: string, person: { id: string, name: string } }> } & { ' $fragmentName'?: 'MessageItem_MessageFragment' };

export type ConversationQueryVariables = Exact<{
  subjectId: string | number;
  reserved: boolean;
  first: number;
  before?: string | null | undefined;
}>;


export type ConversationQuery = { conversation: { subjectId: string, totalCount: number, hasEarlier: boolean, startCursor: string | null, mayReserve: boolean, keptToEstablishment: boolean, messages: Array<(
      { id: string, author: { id: string } }
      & { ' $fragmentRefs'?: { 'MessageItem_MessageFragment': MessageItem_MessageFragment } }
    )> } | null };

export type ConversationReadersQueryVariables = Exact<{
  subjectId: string | number;
  reserved: boolean;
}>;


export type ConversationReadersQuery = { conversationReaders: Array<{ role: Role, person: { id: string, name: string }, establishment: { id: string, name: string } | null }> | null };

export type PostMessageMutationVariables = Exact<{
  input: PostMessageInput;
}>;


export type PostMessageMutation = { postMessage: { message: { id: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type EditMessageMutationVariables = Exact<{
  input: EditMessageInput;
}>;


export type EditMessageMutation = { editMessage: { message: (
      { id: string }
      & { ' $fragmentRefs'?: { 'MessageItem_MessageFragment': MessageItem_MessageFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type WithdrawMessageMutationVariables = Exact<{
  input: WithdrawMessageInput;
}>;


export type WithdrawMessageMutation = { withdrawMessage: { message: (
      { id: string }
      & { ' $fragmentRefs'?: { 'MessageItem_MessageFragment': MessageItem_MessageFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type HideMessageMutationVariables = Exact<{
  input: HideMessageInput;
}>;


export type HideMessageMutation = { hideMessage: { message: (
      { id: string }
      & { ' $fragmentRefs'?: { 'MessageItem_MessageFragment': MessageItem_MessageFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type AskDocumentMutationVariables = Exact<{
  input: DocumentAddressInput;
}>;


export type AskDocumentMutation = { documentAddress: { address: { path: string, fileName: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RegionGaugeQueryVariables = Exact<{ [key: string]: never; }>;


export type RegionGaugeQuery = { fileGauge: { ' $fragmentRefs'?: { 'Gauge_GaugeFragment': Gauge_GaugeFragment } } };

export type FileLine_FileFragment = { id: string, name: string, state: FileState, refusal: string | null, size: number, createdAt: string, changedAt: string, versionNumber: number, thumbnailUrl: string | null, forgottenAt: string | null, version: number, createdBy: { id: string, name: string } | null, acts: { rename: boolean, replace: boolean, trash: boolean, restore: boolean } } & { ' $fragmentName'?: 'FileLine_FileFragment' };

export type Gauge_GaugeFragment = { used: number, limit: number } & { ' $fragmentName'?: 'Gauge_GaugeFragment' };

export type FilesQueryVariables = Exact<{
  subjectId: string | number;
  trashed: boolean;
  first: number;
  gauge: boolean;
}>;


export type FilesQuery = { fileShelf: { subjectId: string, mayPut: boolean, gauge?: { ' $fragmentRefs'?: { 'Gauge_GaugeFragment': Gauge_GaugeFragment } }, files: { totalCount: number, pageInfo: { hasNextPage: boolean }, nodes: Array<(
        { id: string, state: FileState, name: string }
        & { ' $fragmentRefs'?: { 'FileLine_FileFragment': FileLine_FileFragment } }
      )> } } | null, uploads: Array<{ id: string, subjectId: string | null, name: string, size: number, received: number, expiresAt: string }> };

export type FileVersionsQueryVariables = Exact<{
  id: string | number;
}>;


export type FileVersionsQuery = { file: { id: string, versions: Array<{ id: string, number: number, name: string, state: FileState, refusal: string | null, size: number, createdAt: string, createdBy: { id: string, name: string } | null }> } | null };

export type FileAddressMutationVariables = Exact<{
  input: FileAddressInput;
}>;


export type FileAddressMutation = { fileAddress: { address: { path: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RenameFileMutationVariables = Exact<{
  input: RenameFileInput;
}>;


export type RenameFileMutation = { renameFile: { file: (
      { id: string }
      & { ' $fragmentRefs'?: { 'FileLine_FileFragment': FileLine_FileFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type TrashFileMutationVariables = Exact<{
  input: TrashFileInput;
}>;


export type TrashFileMutation = { trashFile: { file: { id: string, trashedAt: string | null, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RestoreFileMutationVariables = Exact<{
  input: RestoreFileInput;
}>;


export type RestoreFileMutation = { restoreFile: { file: { id: string, trashedAt: string | null, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type CreateUploadMutationVariables = Exact<{
  input: CreateUploadInput;
}>;


export type CreateUploadMutation = { createUpload: { destination: { path: string, upload: { id: string } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ResumeUploadMutationVariables = Exact<{
  input: ResumeUploadInput;
}>;


export type ResumeUploadMutation = { resumeUpload: { destination: { path: string, upload: { id: string } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SentFileQueryVariables = Exact<{
  subjectId: string | number;
}>;


export type SentFileQuery = { fileShelf: { subjectId: string, files: { nodes: Array<{ id: string, name: string, state: FileState, refusal: string | null, width: number | null, height: number | null, createdBy: { id: string } | null }> } } | null };

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

export type GroupChangedSubscriptionVariables = Exact<{
  groupId: string | number;
  after?: number | null | undefined;
}>;


export type GroupChangedSubscription = { groupChanged: { position: number, event: { position: number, sentence: string, actor: { id: string, name: string } | null }, group: { id: string, name: string, status: GroupStatus, version: number } | null } };

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

export type BellQueryVariables = Exact<{ [key: string]: never; }>;


export type BellQuery = { notifications: { unreadCount: number } };

export type BellLiveSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type BellLiveSubscription = { bell: { unreadCount: number } };

export type MyTasksQueryVariables = Exact<{ [key: string]: never; }>;


export type MyTasksQuery = { tasks: { totalCount: number, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'TaskLine_TaskFragment': TaskLine_TaskFragment } }
    )> } };

export type PlaceTasksQueryVariables = Exact<{
  establishmentId: string | number;
}>;


export type PlaceTasksQuery = { tasks: { totalCount: number, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'TaskLine_TaskFragment': TaskLine_TaskFragment } }
    )> } };

export type DropTaskMutationVariables = Exact<{
  input: DropTaskInput;
}>;


export type DropTaskMutation = { dropTask: { task: (
      { id: string, version: number }
      & { ' $fragmentRefs'?: { 'TaskLine_TaskFragment': TaskLine_TaskFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RestoreTaskMutationVariables = Exact<{
  input: RestoreTaskInput;
}>;


export type RestoreTaskMutation = { restoreTask: { task: (
      { id: string, version: number }
      & { ' $fragmentRefs'?: { 'TaskLine_TaskFragment': TaskLine_TaskFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type TaskPeopleQueryVariables = Exact<{
  groupId: string | number;
}>;


export type TaskPeopleQuery = { group: { id: string, acts: Array<string>, consultant: { id: string, name: string } | null, participations: Array<{ id: string, establishment: { id: string, name: string } }>, carriers: Array<{ establishment: { id: string } | null, holder: { id: string, name: string } | null, deputy: { id: string, name: string } | null }> } | null, participations: Array<{ id: string, establishment: { id: string } }> };

export type AddTaskMutationVariables = Exact<{
  input: AddTaskInput;
}>;


export type AddTaskMutation = { addTask: { task: (
      { id: string, version: number }
      & { ' $fragmentRefs'?: { 'TaskLine_TaskFragment': TaskLine_TaskFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ChangeTaskMutationVariables = Exact<{
  input: ChangeTaskInput;
}>;


export type ChangeTaskMutation = { changeTask: { task: (
      { id: string, version: number, remindDays: number | null }
      & { ' $fragmentRefs'?: { 'TaskLine_TaskFragment': TaskLine_TaskFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type TaskLine_TaskFragment = { id: string, wording: string, status: TaskStatus, dueOn: string | null, overdue: boolean, kept: boolean, closedAt: string | null, dropReason: string | null, acts: Array<string>, establishment: { id: string, name: string } | null, owner: { id: string, name: string } | null, closedBy: { id: string, name: string } | null } & { ' $fragmentName'?: 'TaskLine_TaskFragment' };

export type SetTaskDoneMutationVariables = Exact<{
  input: SetTaskDoneInput;
}>;


export type SetTaskDoneMutation = { setTaskDone: { task: (
      { id: string, version: number }
      & { ' $fragmentRefs'?: { 'TaskLine_TaskFragment': TaskLine_TaskFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type Viewer_PartsFragment = { roles: Array<Role>, acts: Array<string>, person: { id: string, name: string, email: string | null }, tenant: { id: string, key: string, name: string, regionCode: string, fundingAgency: string, supportAgency: string, departments: Array<{ code: string, name: string }> }, tenants: Array<{ id: string, key: string, name: string }> } & { ' $fragmentName'?: 'Viewer_PartsFragment' };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { ' $fragmentRefs'?: { 'Viewer_PartsFragment': Viewer_PartsFragment } } | null };

export type ThreeVoices_RequestFragment = { id: string, stage: ApprovalStage, lineage: string, title: string, sha256: string, askedAt: string, closedAt: string | null, closedReason: string | null, outcome: ApprovalOutcome, askedBy: { id: string, name: string } | null, voices: Array<{ role: TrinomeRole | null, state: ApprovalVoiceState, mine: boolean, holder: { id: string, name: string } | null, said: Array<{ id: string, name: string, verdict: ApprovalVerdict, reason: string | null, givenAt: string }> }> } & { ' $fragmentName'?: 'ThreeVoices_RequestFragment' };

export type GiveApprovalMutationVariables = Exact<{
  input: GiveApprovalInput;
}>;


export type GiveApprovalMutation = { giveApproval: { request: (
      { id: string }
      & { ' $fragmentRefs'?: { 'ThreeVoices_RequestFragment': ThreeVoices_RequestFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type WithdrawApprovalMutationVariables = Exact<{
  input: WithdrawApprovalInput;
}>;


export type WithdrawApprovalMutation = { withdrawApproval: { request: (
      { id: string, version: number }
      & { ' $fragmentRefs'?: { 'ThreeVoices_RequestFragment': ThreeVoices_RequestFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type AssessmentPartQueryVariables = Exact<{
  id: string | number;
}>;


export type AssessmentPartQuery = { assessmentScheme: { ' $fragmentRefs'?: { 'AssessmentScheme_PartsFragment': AssessmentScheme_PartsFragment } }, assessmentRounds: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'AssessmentRound_PartsFragment': AssessmentRound_PartsFragment } }
  )> };

export type AssessmentScheme_PartsFragment = { version: number, proposed: boolean, title: string, note: string | null, blocks: Array<{ key: string, title: string, items: Array<{ key: string, text: string }> }>, scale: Array<{ step: number, label: string }> } & { ' $fragmentName'?: 'AssessmentScheme_PartsFragment' };

export type AssessmentRound_PartsFragment = { id: string, number: number, title: string, openedAt: string, closedAt: string | null, version: number, scheme: { ' $fragmentRefs'?: { 'AssessmentScheme_PartsFragment': AssessmentScheme_PartsFragment } }, answered: Array<{ voice: TrinomeRole | null, complete: boolean }>, ownAnswer: { version: number, items: Array<{ key: string, step: number | null }>, comments: Array<{ block: string, text: string }> } | null, profile: Array<{ block: string, title: string, mean: number | null, answered: number, unknown: number, strength: boolean, priority: boolean }>, comments: Array<{ block: string, text: string }> } & { ' $fragmentName'?: 'AssessmentRound_PartsFragment' };

export type OpenAssessmentMutationVariables = Exact<{
  input: OpenAssessmentInput;
}>;


export type OpenAssessmentMutation = { openAssessment: { round: { ' $fragmentRefs'?: { 'AssessmentRound_PartsFragment': AssessmentRound_PartsFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type CloseAssessmentMutationVariables = Exact<{
  input: CloseAssessmentInput;
}>;


export type CloseAssessmentMutation = { closeAssessment: { round: { ' $fragmentRefs'?: { 'AssessmentRound_PartsFragment': AssessmentRound_PartsFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type AnswerAssessmentMutationVariables = Exact<{
  input: AnswerAssessmentInput;
}>;


export type AnswerAssessmentMutation = { answerAssessment: { round: { ' $fragmentRefs'?: { 'AssessmentRound_PartsFragment': AssessmentRound_PartsFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type WriteAssessmentSchemeMutationVariables = Exact<{
  input: WriteAssessmentSchemeInput;
}>;


export type WriteAssessmentSchemeMutation = { writeAssessmentScheme: { scheme: { ' $fragmentRefs'?: { 'AssessmentScheme_PartsFragment': AssessmentScheme_PartsFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type BoardPartQueryVariables = Exact<{
  id: string | number;
}>;


export type BoardPartQuery = { board: (
    { id: string }
    & { ' $fragmentRefs'?: { 'BoardView_BoardFragment': BoardView_BoardFragment } }
  ) | null };

export type GuestBoardQueryVariables = Exact<{
  token: string;
}>;


export type GuestBoardQuery = { guestBoard: { establishmentName: string, fields: Array<{ key: string, label: string }> } | null };

export type ContributeAsGuestMutationVariables = Exact<{
  input: ContributeAsGuestInput;
}>;


export type ContributeAsGuestMutation = { contributeAsGuest: { added: boolean, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type BoardVoices_SnapshotFragment = { id: string, number: number, approvals: Array<(
    { id: string, closedAt: string | null }
    & { ' $fragmentRefs'?: { 'ThreeVoices_RequestFragment': ThreeVoices_RequestFragment } }
  )> } & { ' $fragmentName'?: 'BoardVoices_SnapshotFragment' };

export type BoardSnapshotsQueryVariables = Exact<{
  boardId: string | number;
  first: number;
}>;


export type BoardSnapshotsQuery = { boardSnapshots: { totalCount: number, pageInfo: { hasNextPage: boolean }, nodes: Array<(
      { id: string, number: number, note: string | null, takenAt: string, cardCount: number, sha256: string, takenBy: { id: string, name: string } | null }
      & { ' $fragmentRefs'?: { 'BoardVoices_SnapshotFragment': BoardVoices_SnapshotFragment } }
    )> } };

export type BoardView_BoardFragment = { id: string, participationId: string, schemeLabel: string, voting: BoardVoting, dotsEach: number, dotsLeft: number, dotsPlaced: number, voters: number, linkExpiresAt: string | null, version: number, fields: Array<{ key: string, label: string }>, cards: Array<{ ' $fragmentRefs'?: { 'BoardCard_CardFragment': BoardCard_CardFragment } }>, withdrawnCards: Array<{ ' $fragmentRefs'?: { 'BoardCard_CardFragment': BoardCard_CardFragment } }>, clusters: Array<{ id: string, field: string, title: string, version: number, priorities: Array<{ id: string, title: string, rank: number }> }> } & { ' $fragmentName'?: 'BoardView_BoardFragment' };

export type BoardCard_CardFragment = { id: string, kind: CardKind, field: string, clusterId: string | null, text: string, origin: CardOrigin, ownDots: number, dots: number | null, version: number } & { ' $fragmentName'?: 'BoardCard_CardFragment' };

export type OpenBoardMutationVariables = Exact<{
  input: OpenBoardInput;
}>;


export type OpenBoardMutation = { openBoard: { board: { ' $fragmentRefs'?: { 'BoardView_BoardFragment': BoardView_BoardFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SetBoardDotsMutationVariables = Exact<{
  input: SetBoardDotsInput;
}>;


export type SetBoardDotsMutation = { setBoardDots: { board: { ' $fragmentRefs'?: { 'BoardView_BoardFragment': BoardView_BoardFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type OpenBoardVotesMutationVariables = Exact<{
  input: OpenBoardVotesInput;
}>;


export type OpenBoardVotesMutation = { openBoardVotes: { board: { ' $fragmentRefs'?: { 'BoardView_BoardFragment': BoardView_BoardFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type CloseBoardVotesMutationVariables = Exact<{
  input: CloseBoardVotesInput;
}>;


export type CloseBoardVotesMutation = { closeBoardVotes: { board: { ' $fragmentRefs'?: { 'BoardView_BoardFragment': BoardView_BoardFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type AddBoardCardMutationVariables = Exact<{
  input: AddBoardCardInput;
}>;


export type AddBoardCardMutation = { addBoardCard: { board: { ' $fragmentRefs'?: { 'BoardView_BoardFragment': BoardView_BoardFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type EditBoardCardMutationVariables = Exact<{
  input: EditBoardCardInput;
}>;


export type EditBoardCardMutation = { editBoardCard: { board: { ' $fragmentRefs'?: { 'BoardView_BoardFragment': BoardView_BoardFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type MoveBoardCardMutationVariables = Exact<{
  input: MoveBoardCardInput;
}>;


export type MoveBoardCardMutation = { moveBoardCard: { board: { ' $fragmentRefs'?: { 'BoardView_BoardFragment': BoardView_BoardFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type WithdrawBoardCardMutationVariables = Exact<{
  input: WithdrawBoardCardInput;
}>;


export type WithdrawBoardCardMutation = { withdrawBoardCard: { board: { ' $fragmentRefs'?: { 'BoardView_BoardFragment': BoardView_BoardFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type AddBoardClusterMutationVariables = Exact<{
  input: AddBoardClusterInput;
}>;


export type AddBoardClusterMutation = { addBoardCluster: { board: { ' $fragmentRefs'?: { 'BoardView_BoardFragment': BoardView_BoardFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RenameBoardClusterMutationVariables = Exact<{
  input: RenameBoardClusterInput;
}>;


export type RenameBoardClusterMutation = { renameBoardCluster: { board: { ' $fragmentRefs'?: { 'BoardView_BoardFragment': BoardView_BoardFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type DissolveBoardClusterMutationVariables = Exact<{
  input: DissolveBoardClusterInput;
}>;


export type DissolveBoardClusterMutation = { dissolveBoardCluster: { board: { ' $fragmentRefs'?: { 'BoardView_BoardFragment': BoardView_BoardFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type VoteBoardCardMutationVariables = Exact<{
  input: VoteBoardCardInput;
}>;


export type VoteBoardCardMutation = { voteBoardCard: { board: { ' $fragmentRefs'?: { 'BoardView_BoardFragment': BoardView_BoardFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type FreezeBoardMutationVariables = Exact<{
  input: FreezeBoardInput;
}>;


export type FreezeBoardMutation = { freezeBoard: { snapshot: { id: string, number: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SubmitBoardSnapshotMutationVariables = Exact<{
  input: SubmitBoardSnapshotInput;
}>;


export type SubmitBoardSnapshotMutation = { submitBoardSnapshot: { request: (
      { id: string }
      & { ' $fragmentRefs'?: { 'ThreeVoices_RequestFragment': ThreeVoices_RequestFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type IssueBoardLinkMutationVariables = Exact<{
  input: IssueBoardLinkInput;
}>;


export type IssueBoardLinkMutation = { issueBoardLink: { address: string | null, qrPath: string | null, qrSize: number | null, board: { ' $fragmentRefs'?: { 'BoardView_BoardFragment': BoardView_BoardFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RevokeBoardLinkMutationVariables = Exact<{
  input: RevokeBoardLinkInput;
}>;


export type RevokeBoardLinkMutation = { revokeBoardLink: { board: { ' $fragmentRefs'?: { 'BoardView_BoardFragment': BoardView_BoardFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type BodiesTabQueryVariables = Exact<{
  id: string | number;
}>;


export type BodiesTabQuery = { viewer: { memberships: Array<{ id: string, role: Role, endedAt: string | null, establishment: { id: string } | null, organisation: { id: string } | null }> } | null, group: { id: string, status: GroupStatus, participations: Array<{ id: string, establishment: { id: string, name: string, organisation: { id: string } | null } }> } | null, bodies: Array<{ id: string, kind: BodyKind, title: string, participationId: string, closedAt: string | null, members: Array<{ id: string }>, proposalCounts: { received: number, accepted: number, adapted: number, refused: number, setAside: number } }> };

export type BodyPageQueryVariables = Exact<{
  id: string | number;
}>;


export type BodyPageQuery = { body: (
    { id: string, kind: BodyKind, title: string, groupId: string, establishmentName: string, closedAt: string | null }
    & { ' $fragmentRefs'?: { 'BodyAbout_BodyFragment': BodyAbout_BodyFragment;'BodyMembers_BodyFragment': BodyMembers_BodyFragment;'BodyMeetings_BodyFragment': BodyMeetings_BodyFragment;'BodyLink_BodyFragment': BodyLink_BodyFragment } }
  ) | null, activity: { edges: Array<{ node: { position: number } }> } };

export type BodyChangedSubscriptionVariables = Exact<{
  after?: number | null | undefined;
}>;


export type BodyChangedSubscription = { activity: { position: number } };

export type GuestBodyQueryVariables = Exact<{
  token: string;
  receipts?: Array<string> | string | null | undefined;
}>;


export type GuestBodyQuery = { guestBody: { title: string, establishmentName: string, perimeter: string | null, rules: string | null, closed: boolean, proposals: Array<{ id: string, text: string | null, proposedOn: string, status: ProposalStatus, answer: string | null }> } | null };

export type ProposeAsGuestMutationVariables = Exact<{
  input: ProposeAsGuestInput;
}>;


export type ProposeAsGuestMutation = { proposeAsGuest: { receipt: string | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type BodyAbout_BodyFragment = { id: string, kind: BodyKind, title: string, perimeter: string | null, rules: string | null, facilitator: string | null, closedAt: string | null, closedReason: string | null, version: number } & { ' $fragmentName'?: 'BodyAbout_BodyFragment' };

export type BodyLink_BodyFragment = { id: string, title: string, establishmentName: string, linkExpiresAt: string | null, closedAt: string | null, version: number } & { ' $fragmentName'?: 'BodyLink_BodyFragment' };

export type BodyMeetings_BodyFragment = { id: string, closedAt: string | null, meetings: Array<{ id: string, heldOn: string, agenda: string | null, summary: string | null, present: string | null, version: number }> } & { ' $fragmentName'?: 'BodyMeetings_BodyFragment' };

export type BodyMembers_BodyFragment = { id: string, closedAt: string | null, participationId: string, members: Array<{ id: string, name: string, quality: string | null, version: number, person: { id: string } | null }> } & { ' $fragmentName'?: 'BodyMembers_BodyFragment' };

export type BodyAccountsQueryVariables = Exact<{
  participationId: string | number;
}>;


export type BodyAccountsQuery = { conversationReaders: Array<{ role: Role, person: { id: string, name: string } }> | null };

export type ProposalItem_ProposalFragment = { id: string, text: string | null, origin: ProposalOrigin, authorName: string | null, proposedOn: string, status: ProposalStatus, answer: string | null, answeredOn: string | null, version: number } & { ' $fragmentName'?: 'ProposalItem_ProposalFragment' };

export type ProposalsQueryVariables = Exact<{
  bodyId: string | number;
  first: number;
}>;


export type ProposalsQuery = { proposals: { totalCount: number, pageInfo: { hasNextPage: boolean }, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'ProposalItem_ProposalFragment': ProposalItem_ProposalFragment } }
    )> } | null };

export type CreateBodyMutationVariables = Exact<{
  input: CreateBodyInput;
}>;


export type CreateBodyMutation = { createBody: { body: { id: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type UpdateBodyMutationVariables = Exact<{
  input: UpdateBodyInput;
}>;


export type UpdateBodyMutation = { updateBody: { body: (
      { id: string }
      & { ' $fragmentRefs'?: { 'BodyAbout_BodyFragment': BodyAbout_BodyFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type CloseBodyMutationVariables = Exact<{
  input: CloseBodyInput;
}>;


export type CloseBodyMutation = { closeBody: { body: (
      { id: string }
      & { ' $fragmentRefs'?: { 'BodyAbout_BodyFragment': BodyAbout_BodyFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type AddBodyMemberMutationVariables = Exact<{
  input: AddBodyMemberInput;
}>;


export type AddBodyMemberMutation = { addBodyMember: { invitationLink: string | null, body: (
      { id: string }
      & { ' $fragmentRefs'?: { 'BodyMembers_BodyFragment': BodyMembers_BodyFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type EndBodyMemberMutationVariables = Exact<{
  input: EndBodyMemberInput;
}>;


export type EndBodyMemberMutation = { endBodyMember: { body: (
      { id: string }
      & { ' $fragmentRefs'?: { 'BodyMembers_BodyFragment': BodyMembers_BodyFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RecordBodyMeetingMutationVariables = Exact<{
  input: RecordBodyMeetingInput;
}>;


export type RecordBodyMeetingMutation = { recordBodyMeeting: { body: (
      { id: string }
      & { ' $fragmentRefs'?: { 'BodyMeetings_BodyFragment': BodyMeetings_BodyFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type IssueBodyLinkMutationVariables = Exact<{
  input: IssueBodyLinkInput;
}>;


export type IssueBodyLinkMutation = { issueBodyLink: { address: string | null, qrPath: string | null, qrSize: number | null, body: (
      { id: string }
      & { ' $fragmentRefs'?: { 'BodyLink_BodyFragment': BodyLink_BodyFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RevokeBodyLinkMutationVariables = Exact<{
  input: RevokeBodyLinkInput;
}>;


export type RevokeBodyLinkMutation = { revokeBodyLink: { body: (
      { id: string }
      & { ' $fragmentRefs'?: { 'BodyLink_BodyFragment': BodyLink_BodyFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type MakeProposalMutationVariables = Exact<{
  input: MakeProposalInput;
}>;


export type MakeProposalMutation = { makeProposal: { proposal: { id: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type AnswerProposalMutationVariables = Exact<{
  input: AnswerProposalInput;
}>;


export type AnswerProposalMutation = { answerProposal: { proposal: (
      { id: string }
      & { ' $fragmentRefs'?: { 'ProposalItem_ProposalFragment': ProposalItem_ProposalFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SetAsideProposalMutationVariables = Exact<{
  input: SetAsideProposalInput;
}>;


export type SetAsideProposalMutation = { setAsideProposal: { proposal: (
      { id: string }
      & { ' $fragmentRefs'?: { 'ProposalItem_ProposalFragment': ProposalItem_ProposalFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type AccountCalendarsQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountCalendarsQuery = { calendarFeeds: Array<(
    { id: string, group: { id: string, name: string } | null }
    & { ' $fragmentRefs'?: { 'FeedAddress_FeedFragment': FeedAddress_FeedFragment } }
  )> };

export type GroupCalendarQueryVariables = Exact<{ [key: string]: never; }>;


export type GroupCalendarQuery = { calendarFeeds: Array<(
    { id: string, group: { id: string } | null }
    & { ' $fragmentRefs'?: { 'FeedAddress_FeedFragment': FeedAddress_FeedFragment } }
  )> };

export type FeedAddress_FeedFragment = { id: string, url: string, issuedAt: string } & { ' $fragmentName'?: 'FeedAddress_FeedFragment' };

export type SubscribeCalendarMutationVariables = Exact<{
  input: SubscribeCalendarInput;
}>;


export type SubscribeCalendarMutation = { subscribeCalendar: { calendarFeed: (
      { id: string }
      & { ' $fragmentRefs'?: { 'FeedAddress_FeedFragment': FeedAddress_FeedFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RenewCalendarFeedMutationVariables = Exact<{
  input: RenewCalendarFeedInput;
}>;


export type RenewCalendarFeedMutation = { renewCalendarFeed: { calendarFeed: (
      { id: string }
      & { ' $fragmentRefs'?: { 'FeedAddress_FeedFragment': FeedAddress_FeedFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RevokeCalendarFeedMutationVariables = Exact<{
  input: RevokeCalendarFeedInput;
}>;


export type RevokeCalendarFeedMutation = { revokeCalendarFeed: { id: string | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ConversationChangedSubscriptionVariables = Exact<{
  groupId: string | number;
  after?: number | null | undefined;
}>;


export type ConversationChangedSubscription = { groupChanged: { position: number } };

export type DaysPageQueryVariables = Exact<{ [key: string]: never; }>;


export type DaysPageQuery = { groups: { nodes: Array<{ id: string, name: string, programme: { id: string, title: string }, consultant: { id: string, name: string } | null, participations: Array<{ id: string, establishment: { id: string, name: string } }> }> }, activity: { edges: Array<{ node: { position: number } }> } };

export type LedgerTabQueryVariables = Exact<{
  id: string | number;
}>;


export type LedgerTabQuery = { group: { id: string, participations: Array<{ id: string, establishment: { id: string, name: string } }> } | null };

export type LogDaysPageQueryVariables = Exact<{
  me: string | number;
  supports: boolean;
}>;


export type LogDaysPageQuery = { groups: { nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'LogDaysForm_GroupFragment': LogDaysForm_GroupFragment } }
    )> }, supportRequests?: { nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'LogDaysForm_SupportFragment': LogDaysForm_SupportFragment } }
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
  supports: boolean;
}>;


export type EditEntryFormQuery = { supportRequests?: { nodes: Array<{ id: string, title: string, halfDays: number | null, loggedHalfDays: number, group: { id: string }, establishment: { id: string, name: string } | null, quota: { quota: Quota, label: string, establishment: { id: string } | null } | null }> }, group: { id: string, quotas: Array<{ quota: Quota, label: string, grantedHalfDays: number, remainingHalfDays: number, establishment: { id: string, name: string } | null, citation: { ' $fragmentRefs'?: { 'Citation_ViewFragment': Citation_ViewFragment } } }>, sessions: Array<{ id: string, title: string, kind: SessionKind, status: SessionStatus, startsAt: string, establishment: { id: string } | null }> } | null };

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

export type EntryDialogs_EntryFragment = { id: string, halfDays: number, workedOn: string, quota: Quota, status: DayEntryStatus, note: string | null, version: number, group: { id: string }, establishment: { id: string, name: string } | null, consultant: { id: string, name: string }, supportRequest: { id: string, title: string } | null, corrects: { id: string } | null } & { ' $fragmentName'?: 'EntryDialogs_EntryFragment' };

export type EntryList_EntryFragment = (
  { id: string, halfDays: number, workedOn: string, status: DayEntryStatus, consultant: { id: string, name: string }, corrects: { id: string } | null }
  & { ' $fragmentRefs'?: { 'EntryActions_EntryFragment': EntryActions_EntryFragment;'EntryStatus_EntryFragment': EntryStatus_EntryFragment;'EntrySubject_EntryFragment': EntrySubject_EntryFragment } }
) & { ' $fragmentName'?: 'EntryList_EntryFragment' };

export type EntryStatus_EntryFragment = { status: DayEntryStatus, returnReason: string | null } & { ' $fragmentName'?: 'EntryStatus_EntryFragment' };

export type EntrySubject_EntryFragment = { quota: Quota, note: string | null, group: { id: string, name: string }, establishment: { id: string, name: string } | null, session: { id: string, title: string } | null, supportRequest: { id: string, title: string } | null, corrects: { id: string, workedOn: string } | null } & { ' $fragmentName'?: 'EntrySubject_EntryFragment' };

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

export type LogDaysForm_SupportFragment = { id: string, title: string, halfDays: number | null, loggedHalfDays: number, group: { id: string }, establishment: { id: string, name: string } | null, quota: { quota: Quota, label: string, establishment: { id: string } | null } | null } & { ' $fragmentName'?: 'LogDaysForm_SupportFragment' };

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
    | { __typename: 'ApprovalRequest' }
    | { __typename: 'AttendanceSheet' }
    | { __typename: 'Body' }
    | { __typename: 'CommitmentLetter' }
    | { __typename: 'DayEntry' }
    | (
      { __typename: 'Establishment', id: string, name: string, sector: Sector, category: { code: string, label: string }, position: { longitude: number, latitude: number } | null, organisation: { id: string, name: string } | null }
      & { ' $fragmentRefs'?: { 'Identity_EstablishmentFragment': Identity_EstablishmentFragment;'OtherSites_EstablishmentFragment': OtherSites_EstablishmentFragment } }
    )
    | { __typename: 'Experiment' }
    | { __typename: 'File' }
    | { __typename: 'Group' }
    | { __typename: 'Invitation' }
    | { __typename: 'LoginSession' }
    | { __typename: 'ManagingOrganisation' }
    | { __typename: 'Membership' }
    | { __typename: 'Minutes' }
    | { __typename: 'MinutesSection' }
    | { __typename: 'Participation' }
    | { __typename: 'Person' }
    | { __typename: 'Poll' }
    | { __typename: 'Post' }
    | { __typename: 'Programme' }
    | { __typename: 'Session' }
    | { __typename: 'Sheet' }
    | { __typename: 'SupportRequest' }
    | { __typename: 'Task' }
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
    | { __typename: 'ApprovalRequest' }
    | { __typename: 'AttendanceSheet' }
    | { __typename: 'Body' }
    | { __typename: 'CommitmentLetter' }
    | { __typename: 'DayEntry' }
    | { __typename: 'Establishment', id: string, groupIn: { id: string, name: string, status: GroupStatus, participations: Array<{ id: string, establishment: { id: string } }> } | null }
    | { __typename: 'Experiment' }
    | { __typename: 'File' }
    | { __typename: 'Group' }
    | { __typename: 'Invitation' }
    | { __typename: 'LoginSession' }
    | { __typename: 'ManagingOrganisation' }
    | { __typename: 'Membership' }
    | { __typename: 'Minutes' }
    | { __typename: 'MinutesSection' }
    | { __typename: 'Participation' }
    | { __typename: 'Person' }
    | { __typename: 'Poll' }
    | { __typename: 'Post' }
    | { __typename: 'Programme' }
    | { __typename: 'Session' }
    | { __typename: 'Sheet' }
    | { __typename: 'SupportRequest' }
    | { __typename: 'Task' }
    | { __typename: 'Tenant' }
   | null };

export type Identity_EstablishmentFragment = { finess: string, finessDisplay: string, siret: string | null, phone: string | null, category: { code: string, shortLabel: string }, address: { line: string | null, postcode: string | null, town: string | null }, organisation: { id: string, name: string, finess: string } | null } & { ' $fragmentName'?: 'Identity_EstablishmentFragment' };

export type OtherSites_EstablishmentFragment = { id: string, organisation: { id: string, name: string, establishments: { totalCount: number, nodes: Array<{ id: string, name: string, category: { code: string, shortLabel: string }, address: { town: string | null } }> } } | null } & { ' $fragmentName'?: 'OtherSites_EstablishmentFragment' };

export type RegisterList_ListFragment = { totalCount: number, nodes: Array<{ id: string, name: string, finessDisplay: string, category: { code: string, shortLabel: string }, address: { postcode: string | null, town: string | null, department: string }, organisation: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean } } & { ' $fragmentName'?: 'RegisterList_ListFragment' };

export type EvaluationPartQueryVariables = Exact<{
  id: string | number;
}>;


export type EvaluationPartQuery = { projectPlan: { id: string, changed: boolean | null, experiments: Array<(
      { id: string, title: string, indicators: Array<(
        { id: string }
        & { ' $fragmentRefs'?: { 'MeasuredTable_IndicatorFragment': MeasuredTable_IndicatorFragment } }
      )> }
      & { ' $fragmentRefs'?: { 'Evaluated_ExperimentFragment': Evaluated_ExperimentFragment } }
    )>, indicators: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'MeasuredTable_IndicatorFragment': MeasuredTable_IndicatorFragment } }
    )>, review: { id: string, done: string | null, observed: string | null, discussed: string | null, unexpected: string | null, version: number } | null, approvals: Array<(
      { id: string, stage: ApprovalStage, closedAt: string | null }
      & { ' $fragmentRefs'?: { 'Submitted_RequestFragment': Submitted_RequestFragment } }
    )> } | null };

export type ExperimentPageQueryVariables = Exact<{
  id: string | number;
}>;


export type ExperimentPageQuery = { projectPlan: { id: string, establishmentName: string, acts: Array<string>, priorities: Array<{ id: string, title: string }>, experiments: Array<(
      { id: string, title: string, ifWe: string, thenSo: string, perimeter: string | null, field: QvctField | null, theme: Theme | null, startsOn: string | null, endsOn: string | null, status: ExperimentStatus, decision: ExperimentDecision | null, version: number, priority: { id: string, title: string } | null, indicators: Array<(
        { id: string }
        & { ' $fragmentRefs'?: { 'IndicatorPanel_IndicatorFragment': IndicatorPanel_IndicatorFragment } }
      )> }
      & { ' $fragmentRefs'?: { 'Actions_ExperimentFragment': Actions_ExperimentFragment;'Evaluated_ExperimentFragment': Evaluated_ExperimentFragment } }
    )> } | null, activity: { edges: Array<{ node: { position: number } }> } };

export type ExperimentChangedSubscriptionVariables = Exact<{
  after?: number | null | undefined;
}>;


export type ExperimentChangedSubscription = { activity: { position: number } };

export type Outcomes_LineFragment = { id: string, participationId: string, establishmentName: string, groupName: string, experimentId: string, experimentTitle: string, field: QvctField | null, status: ExperimentStatus, decision: ExperimentDecision | null, name: string, unit: string, measureCount: number, change: { before: number, beforeOn: string, after: number, afterOn: string, trend: IndicatorTrend } | null } & { ' $fragmentName'?: 'Outcomes_LineFragment' };

export type OutcomesPageQueryVariables = Exact<{
  programmeId?: string | number | null | undefined;
  field?: QvctField | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OutcomesPageQuery = { programmes: { nodes: Array<{ id: string, title: string }> }, experimentOutcomes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'Outcomes_LineFragment': Outcomes_LineFragment } }
    )> } };

export type PlanPartQueryVariables = Exact<{
  id: string | number;
}>;


export type PlanPartQuery = { projectPlan: (
    { id: string, changed: boolean | null, priorities: Array<{ id: string, title: string }>, experiments: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'ExperimentCard_ExperimentFragment': ExperimentCard_ExperimentFragment } }
    )>, indicators: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'IndicatorPanel_IndicatorFragment': IndicatorPanel_IndicatorFragment } }
    )>, approvals: Array<(
      { id: string, stage: ApprovalStage, closedAt: string | null }
      & { ' $fragmentRefs'?: { 'Submitted_RequestFragment': Submitted_RequestFragment } }
    )> }
    & { ' $fragmentRefs'?: { 'Priorities_PlanFragment': Priorities_PlanFragment } }
  ) | null };

export type VoicesPartQueryVariables = Exact<{
  id: string | number;
}>;


export type VoicesPartQuery = { approvals: Array<(
    { id: string, stage: ApprovalStage }
    & { ' $fragmentRefs'?: { 'Submitted_RequestFragment': Submitted_RequestFragment } }
  )> };

export type Actions_ExperimentFragment = { id: string, actions: Array<{ id: string, title: string, owner: string | null, startsOn: string | null, dueOn: string | null, status: ActionStatus, version: number }> } & { ' $fragmentName'?: 'Actions_ExperimentFragment' };

export type Evaluated_ExperimentFragment = { id: string, title: string, decision: ExperimentDecision | null, decisionReason: string | null, decidedOn: string | null, meetingId: string | null, version: number, evaluation: { id: string, done: string | null, observed: string | null, discussed: string | null, unexpected: string | null, version: number } | null } & { ' $fragmentName'?: 'Evaluated_ExperimentFragment' };

export type ExperimentCard_ExperimentFragment = { id: string, title: string, ifWe: string, thenSo: string, startsOn: string | null, endsOn: string | null, status: ExperimentStatus, decision: ExperimentDecision | null, actions: Array<{ id: string, status: ActionStatus }>, indicators: Array<{ id: string, name: string, change: { sentence: string, trend: IndicatorTrend } | null }> } & { ' $fragmentName'?: 'ExperimentCard_ExperimentFragment' };

export type IndicatorTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type IndicatorTemplatesQuery = { indicatorTemplates: Array<{ key: string, name: string, unit: string, wished: IndicatorWish, method: string, citation: { source: string, line: number, endLine: number, text: string } | null }> };

export type IndicatorPanel_IndicatorFragment = { id: string, experimentId: string | null, template: string | null, name: string, unit: string, wished: IndicatorWish, method: string | null, baseline: number | null, baselineOn: string | null, target: number | null, targetOn: string | null, version: number, change: { sentence: string, trend: IndicatorTrend } | null, measures: Array<{ id: string, measuredOn: string, value: number, source: string | null, comment: string | null, version: number }> } & { ' $fragmentName'?: 'IndicatorPanel_IndicatorFragment' };

export type MeasuredTable_IndicatorFragment = { id: string, name: string, unit: string, target: number | null, change: { sentence: string, trend: IndicatorTrend } | null } & { ' $fragmentName'?: 'MeasuredTable_IndicatorFragment' };

export type ComiteMeetingsQueryVariables = Exact<{
  id: string | number;
}>;


export type ComiteMeetingsQuery = { bodies: Array<{ id: string, kind: BodyKind, meetings: Array<{ id: string, heldOn: string, agenda: string | null, summary: string | null }> }> };

export type PriorityClustersQueryVariables = Exact<{
  id: string | number;
}>;


export type PriorityClustersQuery = { board: { id: string, voting: BoardVoting, clusters: Array<{ id: string, field: string, title: string }>, cards: Array<{ id: string, clusterId: string | null, dots: number | null }> } | null };

export type Priorities_PlanFragment = { id: string, priorities: Array<{ id: string, title: string, why: string | null, perimeter: string | null, field: QvctField | null, rank: number, status: PriorityStatus, version: number, origin: { clusterId: string, title: string, cards: number, dots: number | null } | null }> } & { ' $fragmentName'?: 'Priorities_PlanFragment' };

export type SealedText_SealedFragment = { id: string, number: number, sealedAt: string, sha256: string, sections: Array<{ level: number, title: string, paragraphs: Array<string>, rows: Array<{ label: string, value: string }>, table: { caption: string, header: Array<string>, lines: Array<Array<string>> } | null }> } & { ' $fragmentName'?: 'SealedText_SealedFragment' };

export type Submitted_RequestFragment = (
  { id: string, stage: ApprovalStage, title: string, subjectId: string | null }
  & { ' $fragmentRefs'?: { 'ThreeVoices_RequestFragment': ThreeVoices_RequestFragment } }
) & { ' $fragmentName'?: 'Submitted_RequestFragment' };

export type SealedPlanTextQueryVariables = Exact<{
  id: string | number;
}>;


export type SealedPlanTextQuery = { sealedPlan: (
    { id: string }
    & { ' $fragmentRefs'?: { 'SealedText_SealedFragment': SealedText_SealedFragment } }
  ) | null };

export type SavePriorityMutationVariables = Exact<{
  input: SavePriorityInput;
}>;


export type SavePriorityMutation = { savePriority: { priority: { id: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RankPrioritiesMutationVariables = Exact<{
  input: RankPrioritiesInput;
}>;


export type RankPrioritiesMutation = { rankPriorities: { priorities: Array<{ id: string, rank: number, version: number }> | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SaveExperimentMutationVariables = Exact<{
  input: SaveExperimentInput;
}>;


export type SaveExperimentMutation = { saveExperiment: { experiment: { id: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SaveExperimentActionMutationVariables = Exact<{
  input: SaveExperimentActionInput;
}>;


export type SaveExperimentActionMutation = { saveExperimentAction: { action: { id: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SetActionStatusMutationVariables = Exact<{
  input: SetActionStatusInput;
}>;


export type SetActionStatusMutation = { setActionStatus: { action: { id: string, status: ActionStatus, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type DecideExperimentMutationVariables = Exact<{
  input: DecideExperimentInput;
}>;


export type DecideExperimentMutation = { decideExperiment: { experiment: { id: string, status: ExperimentStatus, decision: ExperimentDecision | null, decisionReason: string | null, decidedOn: string | null, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SaveEvaluationMutationVariables = Exact<{
  input: SaveEvaluationInput;
}>;


export type SaveEvaluationMutation = { saveEvaluation: { evaluation: { id: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SaveIndicatorMutationVariables = Exact<{
  input: SaveIndicatorInput;
}>;


export type SaveIndicatorMutation = { saveIndicator: { indicator: { id: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SaveMeasureMutationVariables = Exact<{
  input: SaveMeasureInput;
}>;


export type SaveMeasureMutation = { saveMeasure: { indicator: (
      { id: string }
      & { ' $fragmentRefs'?: { 'IndicatorPanel_IndicatorFragment': IndicatorPanel_IndicatorFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RemoveMeasureMutationVariables = Exact<{
  input: RemoveMeasureInput;
}>;


export type RemoveMeasureMutation = { removeMeasure: { indicator: (
      { id: string }
      & { ' $fragmentRefs'?: { 'IndicatorPanel_IndicatorFragment': IndicatorPanel_IndicatorFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SubmitPlanMutationVariables = Exact<{
  input: SubmitPlanInput;
}>;


export type SubmitPlanMutation = { submitPlan: { sealed: { id: string } | null, request: (
      { id: string }
      & { ' $fragmentRefs'?: { 'ThreeVoices_RequestFragment': ThreeVoices_RequestFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

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

export type CarriersTabQueryVariables = Exact<{
  id: string | number;
}>;


export type CarriersTabQuery = { group: (
    { id: string, carriers: Array<{ post: { id: string, number: number, organisation: { id: string, name: string } } | null, holder: { id: string, name: string } | null }> }
    & { ' $fragmentRefs'?: { 'Silences_GroupFragment': Silences_GroupFragment } }
  ) | null };

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
    { id: string, name: string, kind: GroupKind, activity: { edges: Array<{ node: { position: number } }> } }
    & { ' $fragmentRefs'?: { 'GroupActions_GroupFragment': GroupActions_GroupFragment;'GroupBadges_GroupFragment': GroupBadges_GroupFragment;'GroupFacts_GroupFragment': GroupFacts_GroupFragment;'MissingParts_GroupFragment': MissingParts_GroupFragment } }
  ) | null };

export type OverviewTabQueryVariables = Exact<{
  id: string | number;
}>;


export type OverviewTabQuery = { group: (
    { id: string, activity: { ' $fragmentRefs'?: { 'ActivityLines_EventsFragment': ActivityLines_EventsFragment } } }
    & { ' $fragmentRefs'?: { 'GroupNextSession_GroupFragment': GroupNextSession_GroupFragment;'LateMilestones_GroupFragment': LateMilestones_GroupFragment;'QuotaPicture_GroupFragment': QuotaPicture_GroupFragment;'Silences_GroupFragment': Silences_GroupFragment } }
  ) | null };

export type AccountTable_AccountFragment = { halfDays: number, totalCents: number, sponsorCents: number, remainingCents: number, validatedHalfDays: number, consumedCents: number, remainderCents: number, lines: Array<{ totalCents: number, sponsorCents: number, remainingCents: number, consumedHalfDays: number, consumedCents: number, consumedSponsorCents: number, consumedRemainingCents: number, remainderCents: number, establishment: { id: string, name: string } }> } & { ' $fragmentName'?: 'AccountTable_AccountFragment' };

export type ActivityLines_EventsFragment = { edges: Array<{ node: { position: number, at: string, sentence: string, kind: string, subjectId: string | null } }> } & { ' $fragmentName'?: 'ActivityLines_EventsFragment' };

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
    | { __typename: 'ApprovalRequest', id: string }
    | { __typename: 'AttendanceSheet', id: string }
    | { __typename: 'Body', id: string }
    | { __typename: 'CommitmentLetter', id: string }
    | { __typename: 'DayEntry', id: string }
    | (
      { __typename: 'Establishment', id: string }
      & { ' $fragmentRefs'?: { 'FormGroup_EstablishmentFragment': FormGroup_EstablishmentFragment } }
    )
    | { __typename: 'Experiment', id: string }
    | { __typename: 'File', id: string }
    | { __typename: 'Group', id: string }
    | { __typename: 'Invitation', id: string }
    | { __typename: 'LoginSession', id: string }
    | { __typename: 'ManagingOrganisation', id: string }
    | { __typename: 'Membership', id: string }
    | { __typename: 'Minutes', id: string }
    | { __typename: 'MinutesSection', id: string }
    | { __typename: 'Participation', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Poll', id: string }
    | { __typename: 'Post', id: string }
    | { __typename: 'Programme', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Sheet', id: string }
    | { __typename: 'SupportRequest', id: string }
    | { __typename: 'Task', id: string }
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

export type GroupFacts_GroupFragment = { kind: GroupKind, departments: Array<string>, establishmentCount: number, programme: { id: string, title: string }, consultant: { id: string, name: string } | null } & { ' $fragmentName'?: 'GroupFacts_GroupFragment' };

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

export type LackingLetters_GroupFragment = { id: string, completeness: { letters: Array<{ letterId: string | null, beforeSequence: number, voices: Array<TrinomeRole>, establishment: { id: string, name: string } }> } } & { ' $fragmentName'?: 'LackingLetters_GroupFragment' };

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

export type MissingParts_GroupFragment = (
  { id: string, status: GroupStatus, acts: Array<string>, completeness: { missing: Array<{ kind: MissingKind, message: string, role: TrinomeRole | null, establishment: { id: string, name: string } | null }> } }
  & { ' $fragmentRefs'?: { 'LackingLetters_GroupFragment': LackingLetters_GroupFragment } }
) & { ' $fragmentName'?: 'MissingParts_GroupFragment' };

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

export type Silences_GroupFragment = { silences: Array<{ days: number, agencyTold: boolean, establishment: { id: string, name: string } | null, post: { id: string, number: number, organisation: { id: string, name: string } } | null }> } & { ' $fragmentName'?: 'Silences_GroupFragment' };

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

export type ContributorHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type ContributorHomeQuery = (
  { bodies: Array<{ id: string, kind: BodyKind, title: string, establishmentName: string, closedAt: string | null }>, all: Array<{ id: string, title: string, establishmentName: string, proposalCounts: { received: number } }> }
  & { ' $fragmentRefs'?: { 'HomeLive_QueryFragment': HomeLive_QueryFragment } }
);

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

export type ActivityFeed_EventsFragment = { edges: Array<{ node: { position: number, at: string, sentence: string, kind: string, subjectId: string | null, group: { id: string, name: string } | null } }> } & { ' $fragmentName'?: 'ActivityFeed_EventsFragment' };

export type AttentionLists_QueryFragment = { late: { totalCount: number, nodes: Array<{ id: string, name: string, lateMilestoneCount: number }> }, incomplete: { totalCount: number, nodes: Array<{ id: string, name: string, completeness: { missing: Array<{ message: string, establishment: { id: string, name: string } | null }> } }> }, submitted: { totalCount: number, totals: { submittedHalfDays: number }, nodes: Array<{ id: string, halfDays: number, workedOn: string, consultant: { id: string, name: string }, group: { id: string, name: string } }> } } & { ' $fragmentName'?: 'AttentionLists_QueryFragment' };

export type AwaitedPollsQueryVariables = Exact<{ [key: string]: never; }>;


export type AwaitedPollsQuery = { awaitedPolls: Array<{ id: string, title: string, closesAt: string, group: { id: string, name: string } }> };

export type EstablishmentCard_ParticipationFragment = { id: string, establishment: { id: string, name: string }, group: { id: string, name: string, completeness: { missing: Array<{ message: string, establishment: { id: string } | null }> }, account: { lines: Array<{ totalCents: number, sponsorCents: number, remainingCents: number, consumedRemainingCents: number, establishment: { id: string } }> } | null }, milestones: Array<{ id: string, key: string, title: string, step: number, dueOn: string | null, doneOn: string | null, late: boolean }> } & { ' $fragmentName'?: 'EstablishmentCard_ParticipationFragment' };

export type HomeLive_QueryFragment = { latest: { edges: Array<{ node: { position: number } }> } } & { ' $fragmentName'?: 'HomeLive_QueryFragment' };

export type HomeActivitySubscriptionVariables = Exact<{
  after?: number | null | undefined;
}>;


export type HomeActivitySubscription = { activity: { position: number } };

export type LettersToSignQueryVariables = Exact<{ [key: string]: never; }>;


export type LettersToSignQuery = { lettersToSign: Array<{ id: string, establishment: { id: string, name: string }, text: { title: string, reference: string } }> };

export type NetworkBoard_ProgrammeFragment = { id: string, title: string, rulebook: { key: string, sequences: Array<{ number: number, title: string }> }, groups: { totalCount: number, nodes: Array<{ id: string, name: string, status: GroupStatus, sessions: Array<{ id: string, sequence: number | null, status: SessionStatus, startsAt: string, endsAt: string }> }> } } & { ' $fragmentName'?: 'NetworkBoard_ProgrammeFragment' };

export type NextSession_SessionFragment = { id: string, title: string, mode: AttendanceMode, startsAt: string, endsAt: string, place: string | null, videoLink: string | null } & { ' $fragmentName'?: 'NextSession_SessionFragment' };

export type PathSteps_ParticipationFragment = { id: string, milestones: Array<{ id: string, key: string, title: string, step: number, dueOn: string | null, doneOn: string | null, late: boolean }> } & { ' $fragmentName'?: 'PathSteps_ParticipationFragment' };

export type ProgrammeSubsidy_ProgrammeFragment = { id: string, title: string, subsidy: { rows: Array<{ groupCount: number, establishmentCount: number, sponsorCents: number, consumedSponsorCents: number, department: { code: string, name: string } | null }>, total: { groupCount: number, establishmentCount: number, sponsorCents: number, consumedSponsorCents: number } } } & { ' $fragmentName'?: 'ProgrammeSubsidy_ProgrammeFragment' };

export type ConsultantProjectsQueryVariables = Exact<{
  me: string | number;
}>;


export type ConsultantProjectsQuery = { groups: { nodes: Array<{ id: string, name: string, status: GroupStatus, participations: Array<{ id: string, establishment: { id: string, name: string } }> }> } };

export type QuotaGauges_GroupFragment = { id: string, name: string, quotas: Array<{ quota: Quota, label: string, grantedHalfDays: number, remainingHalfDays: number }> } & { ' $fragmentName'?: 'QuotaGauges_GroupFragment' };

export type SilencePanelQueryVariables = Exact<{ [key: string]: never; }>;


export type SilencePanelQuery = { silences: Array<{ days: number, agencyTold: boolean, group: { id: string, name: string } | null, establishment: { id: string, name: string } | null, post: { id: string, number: number, organisation: { id: string, name: string } } | null }> };

export type SlippageList_ProgrammeFragment = { id: string, title: string, startsOn: string | null, endsOn: string | null, subsidy: { total: { sponsorCents: number, consumedSponsorCents: number } } } & { ' $fragmentName'?: 'SlippageList_ProgrammeFragment' };

export type SlippageList_QueryFragment = { late: { totalCount: number, nodes: Array<{ id: string, name: string, lateMilestoneCount: number }> }, forming: { totalCount: number, nodes: Array<{ id: string, name: string }> } } & { ' $fragmentName'?: 'SlippageList_QueryFragment' };

export type TrinomeVoices_ParticipationFragment = { trinome: Array<{ id: string, role: TrinomeRole, deputy: boolean, person: { id: string, name: string } }> } & { ' $fragmentName'?: 'TrinomeVoices_ParticipationFragment' };

export type WaitingList_SessionFragment = { id: string, title: string, endsAt: string, group: { id: string, name: string, consultant: { id: string } | null } } & { ' $fragmentName'?: 'WaitingList_SessionFragment' };

export type WaitingList_EntriesFragment = { totalCount: number, nodes: Array<{ id: string, status: DayEntryStatus, halfDays: number, workedOn: string, returnReason: string | null, group: { id: string, name: string } }>, totals: { draftHalfDays: number } } & { ' $fragmentName'?: 'WaitingList_EntriesFragment' };

export type WaitingList_AheadFragment = { id: string, title: string, startsAt: string, readiness: { ready: boolean }, group: { id: string, name: string, consultant: { id: string } | null } } & { ' $fragmentName'?: 'WaitingList_AheadFragment' };

export type WaitingSupportQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingSupportQuery = { supportRequests: { totalCount: number, nodes: Array<{ id: string, title: string, halfDays: number | null, movedAt: string, establishment: { id: string, name: string } | null, post: { id: string, number: number, organisation: { id: string, name: string } } | null }> } };

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

export type LetterPageQueryVariables = Exact<{
  id: string | number;
}>;


export type LetterPageQuery = { letter: (
    { id: string, status: LetterStatus, endedAt: string | null, endReason: string | null, establishment: { id: string, name: string }, voices: Array<{ role: TrinomeRole, signature: { id: string, signedAt: string } | null }>, group: { id: string, name: string, activity: { edges: Array<{ node: { position: number } }> } }, text: { reference: string } }
    & { ' $fragmentRefs'?: { 'LetterText_LetterFragment': LetterText_LetterFragment;'Signatures_LetterFragment': Signatures_LetterFragment;'SignBox_LetterFragment': SignBox_LetterFragment;'LetterActions_LetterFragment': LetterActions_LetterFragment } }
  ) | null, lettersToSign: Array<{ id: string }> };

export type LettersTabQueryVariables = Exact<{
  id: string | number;
}>;


export type LettersTabQuery = { group: { id: string, status: GroupStatus, acts: Array<string>, participations: Array<{ id: string, establishment: { id: string, name: string } }>, programme: { id: string, rulebook: { key: string, version: number, letter: { requiredBeforeSequence: number | null, requirementProposed: boolean, citation: { source: string, line: number, endLine: number, text: string } | null } | null } }, letters: Array<(
      { id: string, status: LetterStatus, establishment: { id: string } }
      & { ' $fragmentRefs'?: { 'LetterCard_LetterFragment': LetterCard_LetterFragment } }
    )> } | null };

export type IssueLettersMutationVariables = Exact<{
  input: IssueLettersInput;
}>;


export type IssueLettersMutation = { issueLetters: { letters: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'LetterCard_LetterFragment': LetterCard_LetterFragment } }
    )>, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type LetterActions_LetterFragment = { id: string, status: LetterStatus, version: number, group: { id: string, acts: Array<string>, programme: { id: string, startsOn: string | null } } } & { ' $fragmentName'?: 'LetterActions_LetterFragment' };

export type WithdrawLetterMutationVariables = Exact<{
  input: WithdrawLetterInput;
}>;


export type WithdrawLetterMutation = { withdrawLetter: { letter: (
      { id: string }
      & { ' $fragmentRefs'?: { 'LetterCard_LetterFragment': LetterCard_LetterFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type LetterCard_LetterFragment = { id: string, status: LetterStatus, issuedAt: string, signedAt: string | null, endedAt: string | null, endReason: string | null, version: number, establishment: { id: string, name: string }, text: { reference: string }, voices: Array<{ role: TrinomeRole, named: string | null, signature: { id: string, name: string, signedAt: string } | null }> } & { ' $fragmentName'?: 'LetterCard_LetterFragment' };

export type LetterText_LetterFragment = { id: string, text: { agencies: Array<string>, programme: string, issuedOn: string, establishment: string, establishmentDetails: Array<string>, group: string, sections: Array<{ title: string, paragraphs: Array<string>, items: Array<{ text: string, citation: { source: string, line: number, endLine: number } | null }>, rows: Array<{ label: string, value: string }> }> } } & { ' $fragmentName'?: 'LetterText_LetterFragment' };

export type SignBox_LetterFragment = { id: string, sha256: string, text: { statement: string } } & { ' $fragmentName'?: 'SignBox_LetterFragment' };

export type SignLetterMutationVariables = Exact<{
  input: SignLetterInput;
}>;


export type SignLetterMutation = { signLetter: { letter: (
      { id: string }
      & { ' $fragmentRefs'?: { 'LetterCard_LetterFragment': LetterCard_LetterFragment;'Signatures_LetterFragment': Signatures_LetterFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type Signatures_LetterFragment = { id: string, sha256: string, text: { statement: string }, voices: Array<{ role: TrinomeRole, named: string | null, signature: { id: string, name: string, signedAt: string } | null }> } & { ' $fragmentName'?: 'Signatures_LetterFragment' };

export type LibraryPageQueryVariables = Exact<{
  first: number;
}>;


export type LibraryPageQuery = { publications: { totalCount: number, pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, slug: string, kind: string, title: string, number: number, publishedAt: string }> }, collections: Array<(
    { id: string, slug: string, title: string, summary: string | null, version: number, publications: Array<{ id: string }> }
    & { ' $fragmentRefs'?: { 'CollectionForm_CollectionFragment': CollectionForm_CollectionFragment } }
  )>, library: { licence: Licence, version: number } };

export type CollectionForm_CollectionFragment = { id: string, version: number, title: string, summary: string | null, publications: Array<{ id: string, title: string }> } & { ' $fragmentName'?: 'CollectionForm_CollectionFragment' };

export type CollectionSheetsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type CollectionSheetsQuery = { publications: { nodes: Array<{ id: string, title: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreateCollectionMutationVariables = Exact<{
  input: CreateCollectionInput;
}>;


export type CreateCollectionMutation = { createCollection: { collection: { id: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type UpdateCollectionMutationVariables = Exact<{
  input: UpdateCollectionInput;
}>;


export type UpdateCollectionMutation = { updateCollection: { collection: { id: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type DeleteCollectionMutationVariables = Exact<{
  input: DeleteCollectionInput;
}>;


export type DeleteCollectionMutation = { deleteCollection: { id: string | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SetLicenceMutationVariables = Exact<{
  input: SetLicenceInput;
}>;


export type SetLicenceMutation = { setLicence: { library: { licence: Licence, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SentMailsPageQueryVariables = Exact<{
  before?: string | null | undefined;
}>;


export type SentMailsPageQuery = { sentMails: { hasNextPage: boolean, nodes: Array<{ key: string, at: string, to: string, sender: string, subject: string, text: string | null, ics: string | null, state: string }> } | null };

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

export type MemberList_ListFragment = { totalCount: number, nodes: Array<{ id: string, role: Role, since: string, version: number, mailRefusedSince: string | null, mailRefusedReason: string | null, person: { id: string, name: string, email: string | null }, establishment: { id: string, name: string } | null, organisation: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean } } & { ' $fragmentName'?: 'MemberList_ListFragment' };

export type PendingInvitations_InvitationFragment = { id: string, name: string, email: string, role: Role, expiresAt: string, acceptedAt: string | null, establishment: { id: string, name: string } | null, organisation: { id: string, name: string } | null } & { ' $fragmentName'?: 'PendingInvitations_InvitationFragment' };

export type CarriedOverPartQueryVariables = Exact<{
  id: string | number;
}>;


export type CarriedOverPartQuery = { session: (
    { id: string, status: SessionStatus }
    & { ' $fragmentRefs'?: { 'SessionTasks_SessionFragment': SessionTasks_SessionFragment } }
  ) | null };

export type MinutesPartQueryVariables = Exact<{
  id: string | number;
}>;


export type MinutesPartQuery = { session: (
    { id: string, status: SessionStatus, establishment: { id: string, name: string } | null, minutes: Array<(
      { id: string, edition: number, status: MinutesStatus, keptTo: { id: string, name: string } | null }
      & { ' $fragmentRefs'?: { 'MinutesEditor_MinutesFragment': MinutesEditor_MinutesFragment;'MinutesReader_MinutesFragment': MinutesReader_MinutesFragment } }
    )>, group: { id: string, status: GroupStatus, acts: Array<string>, participations: Array<{ id: string, establishment: { id: string, name: string } }> } }
    & { ' $fragmentRefs'?: { 'SessionTasks_SessionFragment': SessionTasks_SessionFragment } }
  ) | null };

export type Decisions_MinutesFragment = { id: string, decisions: Array<{ id: string, wording: string, version: number, establishment: { id: string, name: string } | null }> } & { ' $fragmentName'?: 'Decisions_MinutesFragment' };

export type AddDecisionMutationVariables = Exact<{
  input: AddDecisionInput;
}>;


export type AddDecisionMutation = { addDecision: { minutes: (
      { id: string }
      & { ' $fragmentRefs'?: { 'Decisions_MinutesFragment': Decisions_MinutesFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RemoveDecisionMutationVariables = Exact<{
  input: RemoveDecisionInput;
}>;


export type RemoveDecisionMutation = { removeDecision: { minutes: (
      { id: string }
      & { ' $fragmentRefs'?: { 'Decisions_MinutesFragment': Decisions_MinutesFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type MinutesEditor_MinutesFragment = (
  { id: string, edition: number, correctionReason: string | null, version: number, sections: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'SectionEditor_SectionFragment': SectionEditor_SectionFragment } }
  )> }
  & { ' $fragmentRefs'?: { 'Decisions_MinutesFragment': Decisions_MinutesFragment } }
) & { ' $fragmentName'?: 'MinutesEditor_MinutesFragment' };

export type AddMinutesSectionMutationVariables = Exact<{
  input: AddMinutesSectionInput;
}>;


export type AddMinutesSectionMutation = { addMinutesSection: { minutes: (
      { id: string }
      & { ' $fragmentRefs'?: { 'MinutesEditor_MinutesFragment': MinutesEditor_MinutesFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RemoveMinutesSectionMutationVariables = Exact<{
  input: RemoveMinutesSectionInput;
}>;


export type RemoveMinutesSectionMutation = { removeMinutesSection: { minutes: (
      { id: string }
      & { ' $fragmentRefs'?: { 'MinutesEditor_MinutesFragment': MinutesEditor_MinutesFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type PublishMinutesMutationVariables = Exact<{
  input: PublishMinutesInput;
}>;


export type PublishMinutesMutation = { publishMinutes: { minutes: { id: string, status: MinutesStatus, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type DiscardMinutesMutationVariables = Exact<{
  input: DiscardMinutesInput;
}>;


export type DiscardMinutesMutation = { discardMinutes: { minutes: { id: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type MinutesReader_MinutesFragment = { id: string, edition: number, status: MinutesStatus, correctionReason: string | null, publishedAt: string | null, publishedBy: { id: string, name: string } | null, sections: Array<{ id: string, title: string, body: string }>, decisions: Array<{ id: string, wording: string, establishment: { id: string, name: string } | null }> } & { ' $fragmentName'?: 'MinutesReader_MinutesFragment' };

export type CorrectMinutesMutationVariables = Exact<{
  input: CorrectMinutesInput;
}>;


export type CorrectMinutesMutation = { correctMinutes: { minutes: { id: string, status: MinutesStatus, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type OpenMinutesMutationVariables = Exact<{
  input: OpenMinutesInput;
}>;


export type OpenMinutesMutation = { openMinutes: { minutes: { id: string, status: MinutesStatus, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SectionEditor_SectionFragment = { id: string, title: string, body: string, version: number, writtenAt: string, writtenBy: { id: string, name: string } | null } & { ' $fragmentName'?: 'SectionEditor_SectionFragment' };

export type WriteMinutesSectionMutationVariables = Exact<{
  input: WriteMinutesSectionInput;
}>;


export type WriteMinutesSectionMutation = { writeMinutesSection: { minutes: { id: string, sections: Array<(
        { id: string }
        & { ' $fragmentRefs'?: { 'SectionEditor_SectionFragment': SectionEditor_SectionFragment } }
      )> } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SectionNowQueryVariables = Exact<{
  id: string | number;
}>;


export type SectionNowQuery = { node:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { title: string, body: string, version: number, id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type SessionTasks_SessionFragment = { id: string, establishment: { id: string } | null, group: { id: string, status: GroupStatus, acts: Array<string> }, tasks: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'TaskLine_TaskFragment': TaskLine_TaskFragment } }
  )>, carriedOverTasks: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'TaskLine_TaskFragment': TaskLine_TaskFragment } }
  )> } & { ' $fragmentName'?: 'SessionTasks_SessionFragment' };

export type EnvelopePartQueryVariables = Exact<{
  id: string | number;
}>;


export type EnvelopePartQuery = { network: { ' $fragmentRefs'?: { 'EnvelopeTable_NetworkFragment': EnvelopeTable_NetworkFragment } } | null };

export type FacilitatorPartQueryVariables = Exact<{ [key: string]: never; }>;


export type FacilitatorPartQuery = { activity: { ' $fragmentRefs'?: { 'NetworkLive_EventsFragment': NetworkLive_EventsFragment } }, networks: Array<{ programme: { id: string, title: string }, group: { id: string, nextSession: { id: string, title: string, startsAt: string, place: string | null } | null } | null, stepRules: Array<{ key: string, title: string }>, posts: Array<{ id: string, number: number, lateCount: number, organisation: { id: string, name: string }, steps: Array<{ ' $fragmentRefs'?: { 'FacilitatorPart_StepFragment': FacilitatorPart_StepFragment } }>, deliverables: Array<{ ' $fragmentRefs'?: { 'FacilitatorPart_DeliverableFragment': FacilitatorPart_DeliverableFragment } }>, structures: Array<{ id: string, status: StructureStatus, participation: { id: string } | null, establishment: { id: string, name: string, address: { town: string | null } }, steps: Array<{ ' $fragmentRefs'?: { 'FacilitatorPart_StepFragment': FacilitatorPart_StepFragment } }>, deliverables: Array<{ ' $fragmentRefs'?: { 'FacilitatorPart_DeliverableFragment': FacilitatorPart_DeliverableFragment } }> }> }> }> };

export type FacilitatorPart_StepFragment = { id: string, step: string, plannedOn: string | null, doneOn: string | null, late: boolean } & { ' $fragmentName'?: 'FacilitatorPart_StepFragment' };

export type FacilitatorPart_DeliverableFragment = { id: string, title: string, status: DeliverableStatus, dueOn: string | null, late: boolean, returnReason: string | null } & { ' $fragmentName'?: 'FacilitatorPart_DeliverableFragment' };

export type LifePartQueryVariables = Exact<{
  id: string | number;
}>;


export type LifePartQuery = { network: { programme: { id: string }, posts: Array<{ id: string, number: number, lateCount: number, organisation: { id: string, name: string } }>, group: { id: string, silences: Array<{ days: number, agencyTold: boolean, establishment: { id: string, name: string } | null, post: { id: string, number: number, organisation: { id: string, name: string } } | null }>, nextSession: { id: string, title: string, startsAt: string, place: string | null } | null, polls: Array<{ id: string, title: string, status: PollStatus, closesAt: string, answeredCount: number, voterCount: number }> } | null } | null };

export type LifeSupportsQueryVariables = Exact<{
  groupId: string | number;
}>;


export type LifeSupportsQuery = { supportRequests: { totalCount: number, nodes: Array<{ id: string, title: string, movedAt: string, establishment: { id: string, name: string } | null, post: { id: string, number: number, organisation: { id: string, name: string } } | null }> } };

export type NetworkPageQueryVariables = Exact<{
  id: string | number;
}>;


export type NetworkPageQuery = { activity: { ' $fragmentRefs'?: { 'NetworkLive_EventsFragment': NetworkLive_EventsFragment } }, network: (
    { programme: { id: string, title: string }, group: { id: string } | null, envelope: { envelopeCents: number } | null, posts: Array<(
      { id: string, lateCount: number }
      & { ' $fragmentRefs'?: { 'DeliverableDialogs_PostFragment': DeliverableDialogs_PostFragment } }
    )> }
    & { ' $fragmentRefs'?: { 'Periods_NetworkFragment': Periods_NetworkFragment;'StepTable_NetworkFragment': StepTable_NetworkFragment;'StepDialog_NetworkFragment': StepDialog_NetworkFragment;'PostTable_NetworkFragment': PostTable_NetworkFragment;'DeliverableList_NetworkFragment': DeliverableList_NetworkFragment;'EnvelopeTable_NetworkFragment': EnvelopeTable_NetworkFragment } }
  ) | null };

export type NetworksPartQueryVariables = Exact<{ [key: string]: never; }>;


export type NetworksPartQuery = { networks: Array<{ programme: { id: string, title: string }, rule: { count: number, structuresPerPost: number } | null, envelope: { envelopeCents: number, paidCents: number, usedCents: number, toRecoverCents: number } | null, posts: Array<{ id: string, number: number, status: PostStatus, lateCount: number, organisation: { id: string, name: string }, mandate: { id: string } | null, structures: Array<{ id: string, status: StructureStatus, deliverables: Array<{ id: string, status: DeliverableStatus }> }>, deliverables: Array<{ id: string, status: DeliverableStatus }> }> }> };

export type PostPageQueryVariables = Exact<{
  id: string | number;
}>;


export type PostPageQuery = { activity: { ' $fragmentRefs'?: { 'NetworkLive_EventsFragment': NetworkLive_EventsFragment } }, network: (
    { programme: { id: string, title: string }, rule: { ' $fragmentRefs'?: { 'PostFacts_RuleFragment': PostFacts_RuleFragment } } | null, posts: Array<(
      { id: string, number: number, status: PostStatus, lateCount: number, organisation: { id: string, name: string }, warnings: Array<{ message: string, citation: { source: string, line: number, endLine: number, text: string } | null }> }
      & { ' $fragmentRefs'?: { 'PostActions_PostFragment': PostActions_PostFragment;'PostFacts_PostFragment': PostFacts_PostFragment;'Facilitators_PostFragment': Facilitators_PostFragment;'Structures_PostFragment': Structures_PostFragment;'PostSteps_PostFragment': PostSteps_PostFragment;'PostDeliverables_PostFragment': PostDeliverables_PostFragment;'PostMoney_PostFragment': PostMoney_PostFragment;'PostDialogs_PostFragment': PostDialogs_PostFragment;'StructureDialogs_PostFragment': StructureDialogs_PostFragment;'DeliverableDialogs_PostFragment': DeliverableDialogs_PostFragment;'MoneyDialogs_PostFragment': MoneyDialogs_PostFragment } }
    )> }
    & { ' $fragmentRefs'?: { 'StepDialog_NetworkFragment': StepDialog_NetworkFragment;'PostSteps_NetworkFragment': PostSteps_NetworkFragment } }
  ) | null };

export type FindFacilitatorsQueryVariables = Exact<{ [key: string]: never; }>;


export type FindFacilitatorsQuery = { people: { nodes: Array<{ id: string, name: string }> } };

export type DeliverableDialogs_PostFragment = { id: string, deliverables: Array<{ ' $fragmentRefs'?: { 'DeliverableDialogs_DeliverableFragment': DeliverableDialogs_DeliverableFragment } }>, structures: Array<{ id: string, deliverables: Array<{ ' $fragmentRefs'?: { 'DeliverableDialogs_DeliverableFragment': DeliverableDialogs_DeliverableFragment } }> }> } & { ' $fragmentName'?: 'DeliverableDialogs_PostFragment' };

export type DeliverableDialogs_DeliverableFragment = { id: string, title: string, version: number, link: string | null, body: string | null, dueOn: string | null } & { ' $fragmentName'?: 'DeliverableDialogs_DeliverableFragment' };

export type DeliverableLine_DeliverableFragment = { id: string, title: string, step: string, status: DeliverableStatus, dueOn: string | null, late: boolean, link: string | null, body: string | null, deliveredAt: string | null, returnReason: string | null, messageCount: number } & { ' $fragmentName'?: 'DeliverableLine_DeliverableFragment' };

export type DeliverableList_NetworkFragment = { posts: Array<{ id: string, number: number, status: PostStatus, organisation: { id: string, name: string }, deliverables: Array<(
      { id: string, status: DeliverableStatus, late: boolean }
      & { ' $fragmentRefs'?: { 'DeliverableLine_DeliverableFragment': DeliverableLine_DeliverableFragment } }
    )>, structures: Array<{ id: string, establishment: { id: string, name: string }, deliverables: Array<(
        { id: string, status: DeliverableStatus, late: boolean }
        & { ' $fragmentRefs'?: { 'DeliverableLine_DeliverableFragment': DeliverableLine_DeliverableFragment } }
      )> }> }> } & { ' $fragmentName'?: 'DeliverableList_NetworkFragment' };

export type EnvelopeTable_NetworkFragment = { programme: { id: string }, rule: { count: number, amountCents: number, envelopeCents: number, months: number, note: string | null, citation: { source: string, line: number, endLine: number, text: string }, envelopeCitation: { source: string, line: number, endLine: number, text: string } } | null, envelope: { envelopeCents: number, committedCents: number, notifiedCents: number, paidCents: number, recoveredCents: number, usedCents: number, dueCents: number, toRecoverCents: number, freeCents: number } | null, posts: Array<{ id: string, number: number, status: PostStatus, organisation: { id: string, name: string }, money: { committedCents: number, notifiedCents: number, paidCents: number, recoveredCents: number, usedCents: number, proposedCents: number, proposedMonths: number, decidedCents: number | null, toRecoverCents: number } | null }> } & { ' $fragmentName'?: 'EnvelopeTable_NetworkFragment' };

export type Facilitators_PostFragment = { status: PostStatus, mandate: { id: string } | null, mandates: Array<{ id: string, startsOn: string, endedOn: string | null, endReason: string | null, workingTimePercent: number, internal: boolean, person: { id: string, name: string } }> } & { ' $fragmentName'?: 'Facilitators_PostFragment' };

export type MoneyDialogs_PostFragment = { id: string, version: number, money: { proposedCents: number, proposedMonths: number, decidedCents: number | null } | null } & { ' $fragmentName'?: 'MoneyDialogs_PostFragment' };

export type NetworkLive_EventsFragment = { edges: Array<{ node: { position: number } }> } & { ' $fragmentName'?: 'NetworkLive_EventsFragment' };

export type NetworkChangedSubscriptionVariables = Exact<{
  programmeId: string | number;
  after?: number | null | undefined;
}>;


export type NetworkChangedSubscription = { programmeChanged: { position: number } };

export type Periods_NetworkFragment = { periods: Array<{ key: string, title: string, display: string, citation: { source: string, line: number, endLine: number, text: string } | null }>, periodNote: { what: string, treatment: string, proposed: boolean, citations: Array<{ source: string, line: number, endLine: number, text: string }> } | null } & { ' $fragmentName'?: 'Periods_NetworkFragment' };

export type PostActions_PostFragment = { status: PostStatus, startsOn: string | null, mandate: { id: string } | null } & { ' $fragmentName'?: 'PostActions_PostFragment' };

export type PostDeliverables_PostFragment = { status: PostStatus, deliverables: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'DeliverableLine_DeliverableFragment': DeliverableLine_DeliverableFragment } }
  )>, structures: Array<{ id: string, status: StructureStatus, establishment: { id: string, name: string }, deliverables: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'DeliverableLine_DeliverableFragment': DeliverableLine_DeliverableFragment } }
    )> }> } & { ' $fragmentName'?: 'PostDeliverables_PostFragment' };

export type PostDialogs_PostFragment = { id: string, version: number, jobSecured: boolean | null, commitmentNote: string | null, continuation: Continuation | null, continuationNote: string | null, mandate: { id: string, person: { id: string, name: string } } | null } & { ' $fragmentName'?: 'PostDialogs_PostFragment' };

export type PostFacts_PostFragment = { status: PostStatus, selectedOn: string, startsOn: string | null, endedOn: string | null, stopReason: string | null, jobSecured: boolean | null, commitmentNote: string | null, continuation: Continuation | null, continuationNote: string | null, continuationOn: string | null } & { ' $fragmentName'?: 'PostFacts_PostFragment' };

export type PostFacts_RuleFragment = { level: string | null, profile: Array<string>, mission: string | null, levelCitation: { source: string, line: number, endLine: number, text: string } | null, commitments: Array<{ key: string, title: string, citation: { source: string, line: number, endLine: number, text: string } | null }> } & { ' $fragmentName'?: 'PostFacts_RuleFragment' };

export type PostMoney_PostFragment = { money: { grantedCents: number, committedCents: number, notifiedCents: number, paidCents: number, recoveredCents: number, usedCents: number, proposedCents: number, proposedMonths: number, decidedCents: number | null, toRecoverCents: number, moves: Array<{ id: string, kind: MoveKind, amountCents: number, movedOn: string, note: string | null }>, decisions: Array<{ id: string, months: number, proposedCents: number, decidedCents: number, reason: string | null, decidedAt: string, person: { id: string, name: string } | null }> } | null } & { ' $fragmentName'?: 'PostMoney_PostFragment' };

export type PostSteps_NetworkFragment = { stepRules: Array<{ key: string, title: string, collective: boolean }>, steps: Array<{ id: string, step: string, plannedOn: string | null, doneOn: string | null, late: boolean }> } & { ' $fragmentName'?: 'PostSteps_NetworkFragment' };

export type PostSteps_PostFragment = { status: PostStatus, steps: Array<{ id: string, step: string, plannedOn: string | null, doneOn: string | null, late: boolean }>, structures: Array<{ id: string, status: StructureStatus, establishment: { id: string, name: string }, steps: Array<{ id: string, step: string, plannedOn: string | null, doneOn: string | null, late: boolean }> }> } & { ' $fragmentName'?: 'PostSteps_PostFragment' };

export type PostTable_NetworkFragment = { programme: { id: string }, rule: { count: number, structuresPerPost: number } | null, posts: Array<{ id: string, number: number, status: PostStatus, lateCount: number, organisation: { id: string, name: string }, mandate: { id: string, workingTimePercent: number, person: { id: string, name: string } } | null, structures: Array<{ id: string, status: StructureStatus }>, warnings: Array<{ message: string }> }> } & { ' $fragmentName'?: 'PostTable_NetworkFragment' };

export type FindOrganisationsQueryVariables = Exact<{
  search: string;
}>;


export type FindOrganisationsQuery = { managingOrganisations: { nodes: Array<{ id: string, name: string, finess: string }> } };

export type StepDialog_NetworkFragment = { stepRules: Array<{ key: string, title: string }>, steps: Array<{ ' $fragmentRefs'?: { 'StepDialog_StepFragment': StepDialog_StepFragment } }>, posts: Array<{ id: string, number: number, steps: Array<{ ' $fragmentRefs'?: { 'StepDialog_StepFragment': StepDialog_StepFragment } }>, structures: Array<{ id: string, establishment: { id: string, name: string }, steps: Array<{ ' $fragmentRefs'?: { 'StepDialog_StepFragment': StepDialog_StepFragment } }> }> }> } & { ' $fragmentName'?: 'StepDialog_NetworkFragment' };

export type StepDialog_StepFragment = { id: string, step: string, plannedOn: string | null, doneOn: string | null, note: string | null, version: number } & { ' $fragmentName'?: 'StepDialog_StepFragment' };

export type StepTable_NetworkFragment = { programme: { id: string }, stepRules: Array<{ key: string, title: string, collective: boolean }>, steps: Array<{ id: string, step: string, plannedOn: string | null, doneOn: string | null, late: boolean }>, posts: Array<{ id: string, number: number, status: PostStatus, lateCount: number, organisation: { id: string, name: string }, mandate: { id: string, person: { id: string, name: string } } | null, steps: Array<{ id: string, step: string, plannedOn: string | null, doneOn: string | null, late: boolean }>, structures: Array<{ id: string, status: StructureStatus, steps: Array<{ id: string, step: string, plannedOn: string | null, doneOn: string | null, late: boolean }> }> }> } & { ' $fragmentName'?: 'StepTable_NetworkFragment' };

export type StructureDialogs_PostFragment = { id: string, version: number, organisation: { id: string, establishments: { nodes: Array<{ id: string, name: string, address: { town: string | null } }> } }, structures: Array<{ id: string, version: number, directionAgreedOn: string | null, staffAgreedOn: string | null, note: string | null, waiverReason: string | null, establishment: { id: string, name: string } }> } & { ' $fragmentName'?: 'StructureDialogs_PostFragment' };

export type Structures_PostFragment = { status: PostStatus, structures: Array<{ id: string, status: StructureStatus, directionAgreedOn: string | null, staffAgreedOn: string | null, note: string | null, waiverReason: string | null, competence: string | null, participation: { id: string } | null, objection: { message: string, citation: { source: string, line: number, endLine: number, text: string } | null } | null, establishment: { id: string, name: string, category: { label: string }, address: { town: string | null } } }> } & { ' $fragmentName'?: 'Structures_PostFragment' };

export type SelectPostMutationVariables = Exact<{
  input: SelectPostInput;
}>;


export type SelectPostMutation = { selectPost: { post: { id: string, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type OpenRecruitmentMutationVariables = Exact<{
  input: OpenRecruitmentInput;
}>;


export type OpenRecruitmentMutation = { openRecruitment: { post: { id: string, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SetCommitmentsMutationVariables = Exact<{
  input: SetCommitmentsInput;
}>;


export type SetCommitmentsMutation = { setCommitments: { post: { id: string, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type StateContinuationMutationVariables = Exact<{
  input: StateContinuationInput;
}>;


export type StateContinuationMutation = { stateContinuation: { post: { id: string, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type StopPostMutationVariables = Exact<{
  input: StopPostInput;
}>;


export type StopPostMutation = { stopPost: { post: { id: string, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type EndPostMutationVariables = Exact<{
  input: EndPostInput;
}>;


export type EndPostMutation = { endPost: { post: { id: string, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type EndMandateMutationVariables = Exact<{
  input: EndMandateInput;
}>;


export type EndMandateMutation = { endMandate: { post: { id: string, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ProposeStructureMutationVariables = Exact<{
  input: ProposeStructureInput;
}>;


export type ProposeStructureMutation = { proposeStructure: { post: { id: string, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RecordAgreementMutationVariables = Exact<{
  input: RecordAgreementInput;
}>;


export type RecordAgreementMutation = { recordAgreement: { post: { id: string, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type WaiveStructureMutationVariables = Exact<{
  input: WaiveStructureInput;
}>;


export type WaiveStructureMutation = { waiveStructure: { post: { id: string, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type DecideStructureMutationVariables = Exact<{
  input: DecideStructureInput;
}>;


export type DecideStructureMutation = { decideStructure: { post: { id: string, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type HandDeliverableMutationVariables = Exact<{
  input: HandDeliverableInput;
}>;


export type HandDeliverableMutation = { handDeliverable: { post: { id: string, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type AcceptDeliverableMutationVariables = Exact<{
  input: AcceptDeliverableInput;
}>;


export type AcceptDeliverableMutation = { acceptDeliverable: { post: { id: string, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ReturnDeliverableMutationVariables = Exact<{
  input: ReturnDeliverableInput;
}>;


export type ReturnDeliverableMutation = { returnDeliverable: { post: { id: string, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SetDeliverableDueMutationVariables = Exact<{
  input: SetDeliverableDueInput;
}>;


export type SetDeliverableDueMutation = { setDeliverableDue: { post: { id: string, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RecordPostMoveMutationVariables = Exact<{
  input: RecordPostMoveInput;
}>;


export type RecordPostMoveMutation = { recordPostMove: { post: { id: string, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type DecidePostAmountMutationVariables = Exact<{
  input: DecidePostAmountInput;
}>;


export type DecidePostAmountMutation = { decidePostAmount: { post: { id: string, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type AppointFacilitatorMutationVariables = Exact<{
  input: AppointFacilitatorInput;
}>;


export type AppointFacilitatorMutation = { appointFacilitator: { invitationLink: string | null, post: { id: string, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SetNetworkStepMutationVariables = Exact<{
  input: SetNetworkStepInput;
}>;


export type SetNetworkStepMutation = { setNetworkStep: { network: { today: string, steps: Array<{ id: string, plannedOn: string | null, doneOn: string | null, late: boolean, version: number }> } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type NotificationsPageQueryVariables = Exact<{
  before?: number | null | undefined;
}>;


export type NotificationsPageQuery = { notifications: { hasNextPage: boolean, unreadCount: number, nodes: Array<(
      { position: number }
      & { ' $fragmentRefs'?: { 'NotificationLine_NotificationFragment': NotificationLine_NotificationFragment } }
    )> } };

export type PreferencePageQueryVariables = Exact<{ [key: string]: never; }>;


export type PreferencePageQuery = { notificationPreference: (
    { version: number }
    & { ' $fragmentRefs'?: { 'PreferenceForm_PreferenceFragment': PreferenceForm_PreferenceFragment } }
  ) };

export type UnsubscribeMutationVariables = Exact<{
  input: UnsubscribeInput;
}>;


export type UnsubscribeMutation = { unsubscribe: { tenantName: string | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type NotificationLine_NotificationFragment = { position: number, at: string, sentence: string, urgency: NotificationUrgency, named: boolean, path: string, readAt: string | null, group: { id: string, name: string } | null } & { ' $fragmentName'?: 'NotificationLine_NotificationFragment' };

export type ReadNotificationsMutationVariables = Exact<{
  input: ReadNotificationsInput;
}>;


export type ReadNotificationsMutation = { readNotifications: { done: boolean, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type PreferenceForm_PreferenceFragment = { atOnce: boolean, rhythm: Rhythm, hour: number, weekday: number, muted: Array<NotificationTopic>, version: number } & { ' $fragmentName'?: 'PreferenceForm_PreferenceFragment' };

export type ChooseNotificationsMutationVariables = Exact<{
  input: ChooseNotificationsInput;
}>;


export type ChooseNotificationsMutation = { chooseNotifications: { preference: { ' $fragmentRefs'?: { 'PreferenceForm_PreferenceFragment': PreferenceForm_PreferenceFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type GroupPollsQueryVariables = Exact<{
  id: string | number;
}>;


export type GroupPollsQuery = { group: (
    { id: string, status: GroupStatus, acts: Array<string>, polls: Array<{ id: string, title: string, status: PollStatus, closesAt: string, answeredCount: number, voterCount: number, votes: boolean, mine: { id: string } | null }> }
    & { ' $fragmentRefs'?: { 'OpenPollDialog_GroupFragment': OpenPollDialog_GroupFragment } }
  ) | null };

export type PollPageQueryVariables = Exact<{
  id: string | number;
}>;


export type PollPageQuery = { poll: (
    { id: string, title: string, status: PollStatus, group: { id: string, name: string, acts: Array<string>, activity: { edges: Array<{ node: { position: number } }> } } }
    & { ' $fragmentRefs'?: { 'PollActions_PollFragment': PollActions_PollFragment;'PollFacts_PollFragment': PollFacts_PollFragment;'AnswerForm_PollFragment': AnswerForm_PollFragment;'SlotRanking_PollFragment': SlotRanking_PollFragment;'Replies_PollFragment': Replies_PollFragment;'SettleDialog_PollFragment': SettleDialog_PollFragment;'ClosePollDialog_PollFragment': ClosePollDialog_PollFragment;'ReopenPollDialog_PollFragment': ReopenPollDialog_PollFragment;'CancelPollDialog_PollFragment': CancelPollDialog_PollFragment;'ChangePollDialog_PollFragment': ChangePollDialog_PollFragment } }
  ) | null };

export type SessionPollPartQueryVariables = Exact<{
  id: string | number;
}>;


export type SessionPollPartQuery = { session: { id: string, status: SessionStatus, group: { id: string, status: GroupStatus, acts: Array<string> }, poll: { id: string, title: string, answeredCount: number, voterCount: number, slots: Array<{ key: string, settled: boolean, yes: number, ifNeeded: number, no: number }>, voters: Array<{ answeredAt: string | null, person: { id: string, name: string } }> } | null } | null };

export type AnswerForm_PollFragment = { id: string, status: PollStatus, votes: boolean, mine: { id: string, comment: string | null, answeredAt: string, version: number, choices: Array<{ slot: string, choice: PollChoice }> } | null, slots: Array<{ key: string, startsAt: string, endsAt: string }> } & { ' $fragmentName'?: 'AnswerForm_PollFragment' };

export type CancelPollDialog_PollFragment = { id: string, version: number } & { ' $fragmentName'?: 'CancelPollDialog_PollFragment' };

export type ChangePollDialog_PollFragment = { id: string, version: number, title: string, note: string | null, mode: AttendanceMode, place: string | null, videoLink: string | null, closesAt: string, status: PollStatus, sequence: number | null, slots: Array<{ key: string, yes: number, ifNeeded: number, no: number }>, group: { id: string, programme: { id: string, rulebook: { key: string, version: number, sequences: Array<{ number: number, modes: Array<AttendanceMode> }>, scheduling: { minSlots: number, closesDaysBefore: number } } } } } & { ' $fragmentName'?: 'ChangePollDialog_PollFragment' };

export type ClosePollDialog_PollFragment = { id: string, version: number, answeredCount: number, voterCount: number } & { ' $fragmentName'?: 'ClosePollDialog_PollFragment' };

export type OpenPollDialog_GroupFragment = { id: string, programme: { id: string, rulebook: { key: string, version: number, sequences: Array<{ number: number, title: string, modes: Array<AttendanceMode>, citation: { ' $fragmentRefs'?: { 'Citation_ViewFragment': Citation_ViewFragment } } }>, scheduling: { minSlots: number, closesDaysBefore: number } } }, participations: Array<{ id: string, establishment: { id: string, name: string } }>, carriers: Array<{ post: { id: string, number: number, organisation: { id: string, name: string } } | null }>, sessions: Array<{ id: string, sequence: number | null, status: SessionStatus, startsAt: string, endsAt: string }> } & { ' $fragmentName'?: 'OpenPollDialog_GroupFragment' };

export type PollActions_PollFragment = { status: PollStatus } & { ' $fragmentName'?: 'PollActions_PollFragment' };

export type PollFacts_PollFragment = { status: PollStatus, mode: AttendanceMode, place: string | null, videoLink: string | null, note: string | null, closesAt: string, cancelReason: string | null, answeredCount: number, voterCount: number, group: { id: string, name: string }, establishment: { id: string, name: string } | null, post: { id: string, number: number, organisation: { id: string, name: string } } | null, session: { id: string, startsAt: string, endsAt: string } | null } & { ' $fragmentName'?: 'PollFacts_PollFragment' };

export type PollChangedSubscriptionVariables = Exact<{
  groupId: string | number;
  after?: number | null | undefined;
}>;


export type PollChangedSubscription = { groupChanged: { position: number, event: { position: number, sentence: string, actor: { id: string } | null } } };

export type ReopenPollDialog_PollFragment = { id: string, version: number } & { ' $fragmentName'?: 'ReopenPollDialog_PollFragment' };

export type Replies_PollFragment = { slots: Array<{ key: string }>, voters: Array<{ role: TrinomeRole | null, deputy: boolean, answeredAt: string | null, comment: string | null, person: { id: string, name: string }, establishment: { id: string, name: string } | null, post: { id: string, number: number, organisation: { id: string, name: string } } | null, choices: Array<{ slot: string, choice: PollChoice }> }> } & { ' $fragmentName'?: 'Replies_PollFragment' };

export type SettleDialog_PollFragment = { id: string, title: string, version: number, slots: Array<{ key: string, startsAt: string, endsAt: string, missing: Array<{ role: TrinomeRole | null, stand: PollStand, establishment: { id: string, name: string } | null, post: { id: string, number: number, organisation: { id: string, name: string } } | null }> }> } & { ' $fragmentName'?: 'SettleDialog_PollFragment' };

export type SlotRanking_PollFragment = { status: PollStatus, answeredCount: number, slots: Array<{ key: string, startsAt: string, endsAt: string, rank: number, complete: boolean, possible: boolean, consultant: PollStand | null, yes: number, ifNeeded: number, no: number, settled: boolean, missing: Array<{ role: TrinomeRole | null, stand: PollStand, establishment: { id: string, name: string } | null, post: { id: string, number: number, organisation: { id: string, name: string } } | null }> }> } & { ' $fragmentName'?: 'SlotRanking_PollFragment' };

export type AnswerPollMutationVariables = Exact<{
  input: AnswerPollInput;
}>;


export type AnswerPollMutation = { answerPoll: { poll: (
      { id: string }
      & { ' $fragmentRefs'?: { 'PollFacts_PollFragment': PollFacts_PollFragment;'AnswerForm_PollFragment': AnswerForm_PollFragment;'SlotRanking_PollFragment': SlotRanking_PollFragment;'Replies_PollFragment': Replies_PollFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type OpenPollMutationVariables = Exact<{
  input: OpenPollInput;
}>;


export type OpenPollMutation = { openPoll: { poll: { id: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ChangePollMutationVariables = Exact<{
  input: ChangePollInput;
}>;


export type ChangePollMutation = { changePoll: { poll: (
      { id: string, title: string, status: PollStatus }
      & { ' $fragmentRefs'?: { 'PollFacts_PollFragment': PollFacts_PollFragment;'AnswerForm_PollFragment': AnswerForm_PollFragment;'SlotRanking_PollFragment': SlotRanking_PollFragment;'ChangePollDialog_PollFragment': ChangePollDialog_PollFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ClosePollMutationVariables = Exact<{
  input: ClosePollInput;
}>;


export type ClosePollMutation = { closePoll: { poll: { id: string, status: PollStatus, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ReopenPollMutationVariables = Exact<{
  input: ReopenPollInput;
}>;


export type ReopenPollMutation = { reopenPoll: { poll: { id: string, status: PollStatus, closesAt: string, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type CancelPollMutationVariables = Exact<{
  input: CancelPollInput;
}>;


export type CancelPollMutation = { cancelPoll: { poll: { id: string, status: PollStatus, cancelReason: string | null, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SettlePollMutationVariables = Exact<{
  input: SettlePollInput;
}>;


export type SettlePollMutation = { settlePoll: { poll: (
      { id: string, status: PollStatus, version: number }
      & { ' $fragmentRefs'?: { 'PollFacts_PollFragment': PollFacts_PollFragment;'SlotRanking_PollFragment': SlotRanking_PollFragment } }
    ) | null, session: { id: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

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

export type AnswerList_SessionFragment = { id: string, status: SessionStatus, group: { id: string, acts: Array<string> }, answers: Array<{ role: TrinomeRole | null, coming: Coming | null, establishment: { id: string, name: string } | null, post: { id: string, number: number, organisation: { id: string, name: string } } | null, holder: { id: string, name: string } | null, deputy: { id: string, name: string } | null }> } & { ' $fragmentName'?: 'AnswerList_SessionFragment' };

export type Checklist_SessionFragment = { id: string, status: SessionStatus, group: { id: string, acts: Array<string> }, checklist: Array<{ id: string, title: string, proposed: boolean, doneAt: string | null, doneBy: { id: string, name: string } | null }> } & { ' $fragmentName'?: 'Checklist_SessionFragment' };

export type DocumentList_SessionFragment = { id: string, status: SessionStatus, group: { id: string, acts: Array<string> }, documents: Array<{ id: string, title: string, url: string, messageCount: number }> } & { ' $fragmentName'?: 'DocumentList_SessionFragment' };

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

export type GuestAttendanceQueryVariables = Exact<{
  token: string;
}>;


export type GuestAttendanceQuery = { guestAttendance: { title: string, halfDay: HalfDay, mode: AttendanceMode, startsAt: string, endsAt: string, opensAt: string, expiresAt: string, videoLink: string | null, facilitators: Array<string>, name: string, organisation: string | null, sealed: boolean, confirmation: string } | null };

export type SignAttendanceAsGuestMutationVariables = Exact<{
  input: SignAttendanceAsGuestInput;
}>;


export type SignAttendanceAsGuestMutation = { signAttendanceAsGuest: { name: string | null, signedAt: string | null, late: boolean | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SheetsPartQueryVariables = Exact<{
  id: string | number;
}>;


export type SheetsPartQuery = { session: { id: string, title: string, status: SessionStatus, version: number, halfDays: Array<HalfDay>, group: { id: string, acts: Array<string> }, attendanceSheets: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'Sheet_PartsFragment': Sheet_PartsFragment } }
    )> } | null };

export type OpenAttendanceMutationVariables = Exact<{
  input: OpenAttendanceInput;
}>;


export type OpenAttendanceMutation = { openAttendance: { sheet: (
      { id: string }
      & { ' $fragmentRefs'?: { 'Sheet_PartsFragment': Sheet_PartsFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type HoldSessionFromAttendanceMutationVariables = Exact<{
  input: HoldSessionFromAttendanceInput;
}>;


export type HoldSessionFromAttendanceMutation = { holdSessionFromAttendance: { session: { id: string, status: SessionStatus, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type NoteConnectionMutationVariables = Exact<{
  input: NoteConnectionInput;
}>;


export type NoteConnectionMutation = { noteConnection: { sheet: (
      { id: string }
      & { ' $fragmentRefs'?: { 'Sheet_PartsFragment': Sheet_PartsFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SignAttendanceOnTabletMutationVariables = Exact<{
  input: SignAttendanceOnTabletInput;
}>;


export type SignAttendanceOnTabletMutation = { signAttendanceOnTablet: { line: { id: string, name: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type IssueSignatureLinkMutationVariables = Exact<{
  input: IssueSignatureLinkInput;
}>;


export type IssueSignatureLinkMutation = { issueSignatureLink: { address: string | null, sentTo: string | null, line: { id: string, link: { createdAt: string, expiresAt: string, usedAt: string | null, sentTo: string | null } | null } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RevokeSignatureLinkMutationVariables = Exact<{
  input: RevokeSignatureLinkInput;
}>;


export type RevokeSignatureLinkMutation = { revokeSignatureLink: { line: { id: string, link: { createdAt: string, expiresAt: string, usedAt: string | null, sentTo: string | null } | null } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RoomScreenQueryVariables = Exact<{
  id: string | number;
}>;


export type RoomScreenQuery = { attendanceScreen: { address: string, modules: number, path: string, digits: string, nextAt: string, holdsSeconds: number } | null };

export type AttendanceScanUploadMutationVariables = Exact<{
  input: AttendanceScanUploadInput;
}>;


export type AttendanceScanUploadMutation = { attendanceScanUpload: { upload: { path: string, maximumSize: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RemoveAttendanceScanMutationVariables = Exact<{
  input: RemoveAttendanceScanInput;
}>;


export type RemoveAttendanceScanMutation = { removeAttendanceScan: { sheet: (
      { id: string }
      & { ' $fragmentRefs'?: { 'Sheet_PartsFragment': Sheet_PartsFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SignAttendanceOnPageMutationVariables = Exact<{
  input: SignAttendanceOnPageInput;
}>;


export type SignAttendanceOnPageMutation = { signAttendanceOnPage: { line: { id: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type AddAttendeeMutationVariables = Exact<{
  input: AddAttendeeInput;
}>;


export type AddAttendeeMutation = { addAttendee: { sheet: (
      { id: string }
      & { ' $fragmentRefs'?: { 'Sheet_PartsFragment': Sheet_PartsFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type MarkAbsentMutationVariables = Exact<{
  input: MarkAbsentInput;
}>;


export type MarkAbsentMutation = { markAbsent: { sheet: (
      { id: string }
      & { ' $fragmentRefs'?: { 'Sheet_PartsFragment': Sheet_PartsFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SignAttendanceOnPaperMutationVariables = Exact<{
  input: SignAttendanceOnPaperInput;
}>;


export type SignAttendanceOnPaperMutation = { signAttendanceOnPaper: { sheet: (
      { id: string }
      & { ' $fragmentRefs'?: { 'Sheet_PartsFragment': Sheet_PartsFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type WithdrawSignatureMutationVariables = Exact<{
  input: WithdrawSignatureInput;
}>;


export type WithdrawSignatureMutation = { withdrawSignature: { sheet: (
      { id: string }
      & { ' $fragmentRefs'?: { 'Sheet_PartsFragment': Sheet_PartsFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SealAttendanceMutationVariables = Exact<{
  input: SealAttendanceInput;
}>;


export type SealAttendanceMutation = { sealAttendance: { sheet: (
      { id: string }
      & { ' $fragmentRefs'?: { 'Sheet_PartsFragment': Sheet_PartsFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type CorrectAttendanceMutationVariables = Exact<{
  input: CorrectAttendanceInput;
}>;


export type CorrectAttendanceMutation = { correctAttendance: { sheet: (
      { id: string }
      & { ' $fragmentRefs'?: { 'Sheet_PartsFragment': Sheet_PartsFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type Sheet_PartsFragment = { id: string, halfDay: HalfDay, number: number, mode: AttendanceMode, startsAt: string, endsAt: string, opensAt: string, lateFrom: string, sealedAt: string | null, contentHash: string | null, intact: boolean | null, correctsId: string | null, correctionReason: string | null, version: number, sealedBy: { id: string, name: string } | null, scans: Array<{ id: string, format: ScanFormat, size: number, sha256: string, addedAt: string, addedBy: { id: string, name: string } | null }>, lines: Array<{ id: string, kind: AttendeeKind, name: string, organisation: string | null, personId: string | null, role: TrinomeRole | null, deputy: boolean, absenceReason: string | null, connectedAt: string | null, disconnectedAt: string | null, version: number, establishment: { id: string, name: string } | null, link: { createdAt: string, expiresAt: string, usedAt: string | null, sentTo: string | null } | null, signatures: Array<{ id: string, method: SignatureMethod, signedAt: string, scannedAt: string | null, deviceAt: string | null, late: boolean, carried: boolean, withdrawnAt: string | null, withdrawReason: string | null }> }> } & { ' $fragmentName'?: 'Sheet_PartsFragment' };

export type EnterAttendanceMutationVariables = Exact<{
  input: EnterAttendanceInput;
}>;


export type EnterAttendanceMutation = { enterAttendance: { entrance: { ticket: string, attendanceSheetId: string, expiresAt: string, title: string, halfDay: HalfDay, mode: AttendanceMode, startsAt: string, endsAt: string, place: string | null, confirmation: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type EnterAttendanceByDigitsMutationVariables = Exact<{
  input: EnterAttendanceByDigitsInput;
}>;


export type EnterAttendanceByDigitsMutation = { enterAttendanceByDigits: { entrance: { ticket: string, attendanceSheetId: string, expiresAt: string, title: string, halfDay: HalfDay, mode: AttendanceMode, startsAt: string, endsAt: string, place: string | null, confirmation: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SignAttendanceMutationVariables = Exact<{
  input: SignAttendanceInput;
}>;


export type SignAttendanceMutation = { signAttendance: { signedAt: string | null, late: boolean | null, line: { id: string, name: string, kind: AttendeeKind, role: TrinomeRole | null, deputy: boolean, organisation: string | null } | null, refusals: Array<
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


export type ProgrammePageQuery = { activity?: { ' $fragmentRefs'?: { 'ProgrammeLive_EventsFragment': ProgrammeLive_EventsFragment } }, programme: { id: string, title: string, startsOn: string | null, endsOn: string | null, groupCount: number, rulebook: { key: string, title: string, version: number, kind: string, groupMin: number | null, sequences: Array<{ number: number, title: string }> }, approvedConsultants: Array<(
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
    { id: string, title: string, startsOn: string | null, endsOn: string | null, rulebook: { key: string, version: number, kind: string } }
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

export type PathPartQueryVariables = Exact<{
  id: string | number;
}>;


export type PathPartQuery = { projectPath: { next: string, steps: Array<{ key: string, title: string, milestone: { id: string, dueOn: string | null, doneOn: string | null, late: boolean } | null, items: Array<{ label: string, state: PathState, detail: string | null, who: string, part: string | null, groupTab: string | null, sheetId: string | null }> }> } | null };

export type ProjectPageQueryVariables = Exact<{
  id: string | number;
}>;


export type ProjectPageQuery = { projectRoom: { id: string, establishmentName: string, groupId: string, groupName: string, groupKind: GroupKind, closed: boolean, acts: Array<string> } | null, activity: { edges: Array<{ node: { position: number } }> } };

export type ProjectChangedSubscriptionVariables = Exact<{
  after?: number | null | undefined;
}>;


export type ProjectChangedSubscription = { activity: { position: number } };

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

export type RestitutionPageQueryVariables = Exact<{
  id: string | number;
}>;


export type RestitutionPageQuery = { restitution: (
    { id: string, title: string, status: RestitutionStatus, startsAt: string, endsAt: string, capacity: number, placedCount: number, waitingCount: number, cameCount: number, keepDays: number, forgottenAt: string | null, programme: { id: string, title: string } | null }
    & { ' $fragmentRefs'?: { 'EventFacts_RestitutionFragment': EventFacts_RestitutionFragment;'EventDialogs_RestitutionFragment': EventDialogs_RestitutionFragment } }
  ) | null };

export type RestitutionsPartQueryVariables = Exact<{
  id: string | number;
}>;


export type RestitutionsPartQuery = { restitutions: Array<{ id: string, title: string, status: RestitutionStatus, startsAt: string, endsAt: string, mode: AttendanceMode, place: string | null, capacity: number, placedCount: number, waitingCount: number, cameCount: number }> };

export type EventDialogs_RestitutionFragment = (
  { id: string, version: number, title: string, placedCount: number, waitingCount: number }
  & { ' $fragmentRefs'?: { 'EventForm_RestitutionFragment': EventForm_RestitutionFragment } }
) & { ' $fragmentName'?: 'EventDialogs_RestitutionFragment' };

export type EventFacts_RestitutionFragment = { status: RestitutionStatus, summary: string | null, mode: AttendanceMode, place: string | null, accessNote: string | null, videoLink: string | null, startsAt: string, endsAt: string, closesAt: string, keepDays: number, cancelReason: string | null, moments: Array<{ startsAt: string, title: string, note: string | null }>, speakers: Array<{ name: string, quality: string | null }> } & { ' $fragmentName'?: 'EventFacts_RestitutionFragment' };

export type EventForm_RestitutionFragment = { id: string, version: number, status: RestitutionStatus, title: string, summary: string | null, mode: AttendanceMode, place: string | null, accessNote: string | null, videoLink: string | null, startsAt: string, endsAt: string, closesAt: string, capacity: number, keepDays: number, moments: Array<{ startsAt: string, title: string, note: string | null }>, speakers: Array<{ name: string, quality: string | null }> } & { ' $fragmentName'?: 'EventForm_RestitutionFragment' };

export type RegistrationsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type RegistrationsQuery = { registrations: { totalCount: number, nodes: Array<{ id: string, name: string, email: string, organisation: string | null, accessNeeds: string | null, status: RegistrationStatus, registeredAt: string, cameAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PlanRestitutionMutationVariables = Exact<{
  input: PlanRestitutionInput;
}>;


export type PlanRestitutionMutation = { planRestitution: { restitution: { id: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type UpdateRestitutionMutationVariables = Exact<{
  input: UpdateRestitutionInput;
}>;


export type UpdateRestitutionMutation = { updateRestitution: { restitution: { id: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type PublishRestitutionMutationVariables = Exact<{
  input: PublishRestitutionInput;
}>;


export type PublishRestitutionMutation = { publishRestitution: { restitution: { id: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type CancelRestitutionMutationVariables = Exact<{
  input: CancelRestitutionInput;
}>;


export type CancelRestitutionMutation = { cancelRestitution: { restitution: { id: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type TickRegistrationMutationVariables = Exact<{
  input: TickRegistrationInput;
}>;


export type TickRegistrationMutation = { tickRegistration: { registration: { id: string, cameAt: string | null } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RemoveRegistrationMutationVariables = Exact<{
  input: RemoveRegistrationInput;
}>;


export type RemoveRegistrationMutation = { removeRegistration: { restitution: { id: string } | null, refusals: Array<
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

export type HoldDialog_GroupFragment = { sessions: Array<(
    { id: string, title: string, startsAt: string, status: SessionStatus, version: number }
    & { ' $fragmentRefs'?: { 'Attendance_SessionFragment': Attendance_SessionFragment } }
  )> } & { ' $fragmentName'?: 'HoldDialog_GroupFragment' };

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

export type PlanDialog_GroupFragment = { id: string, programme: { id: string, rulebook: { key: string, version: number, sequences: Array<{ number: number, title: string, modes: Array<AttendanceMode>, citation: { ' $fragmentRefs'?: { 'Citation_ViewFragment': Citation_ViewFragment } } }> } }, participations: Array<{ id: string, establishment: { id: string, name: string } }>, carriers: Array<{ post: { id: string, number: number, organisation: { id: string, name: string } } | null }>, sessions: Array<{ id: string, sequence: number | null, status: SessionStatus, startsAt: string, endsAt: string }> } & { ' $fragmentName'?: 'PlanDialog_GroupFragment' };

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
  { id: string, title: string, mode: AttendanceMode, startsAt: string, endsAt: string, place: string | null, videoLink: string | null, status: SessionStatus, cancelReason: string | null, establishment: { id: string, name: string } | null, post: { id: string, number: number, organisation: { id: string, name: string } } | null }
  & { ' $fragmentRefs'?: { 'Readiness_SessionFragment': Readiness_SessionFragment;'Attendance_SessionFragment': Attendance_SessionFragment } }
) & { ' $fragmentName'?: 'SessionCard_SessionFragment' };

export type SessionFacts_SessionFragment = { id: string, kind: SessionKind, sequence: number | null, startsAt: string, endsAt: string, mode: AttendanceMode, place: string | null, videoLink: string | null, establishment: { id: string, name: string } | null, post: { id: string, number: number, organisation: { id: string, name: string } } | null, group: { id: string, name: string, kind: GroupKind, consultant: { id: string, name: string } | null } } & { ' $fragmentName'?: 'SessionFacts_SessionFragment' };

export type SessionList_GroupFragment = { id: string, status: GroupStatus, acts: Array<string>, sessions: Array<(
    { id: string, startsAt: string }
    & { ' $fragmentRefs'?: { 'SessionCard_SessionFragment': SessionCard_SessionFragment } }
  )> } & { ' $fragmentName'?: 'SessionList_GroupFragment' };

export type PresencePartQueryVariables = Exact<{
  id: string | number;
}>;


export type PresencePartQuery = { session: (
    { id: string, title: string, status: SessionStatus, startsAt: string, group: (
      { id: string, status: GroupStatus, acts: Array<string> }
      & { ' $fragmentRefs'?: { 'HoldDialog_GroupFragment': HoldDialog_GroupFragment } }
    ) }
    & { ' $fragmentRefs'?: { 'Attendance_SessionFragment': Attendance_SessionFragment } }
  ) | null };

export type Attendance_SessionFragment = { answers: Array<{ role: TrinomeRole | null, establishment: { id: string, name: string } | null, post: { id: string, number: number, organisation: { id: string, name: string } } | null, holder: { id: string, name: string } | null, deputy: { id: string, name: string } | null }>, attendance: Array<{ id: string, role: TrinomeRole | null, present: boolean, establishment: { id: string, name: string } | null, post: { id: string, number: number, organisation: { id: string, name: string } } | null, person: { id: string, name: string } | null }> } & { ' $fragmentName'?: 'Attendance_SessionFragment' };

export type SheetPageQueryVariables = Exact<{
  id: string | number;
}>;


export type SheetPageQuery = { sheet: (
    { id: string, kind: SheetKind, status: SheetStatus, edition: number, title: string, note: string | null, publishedEdition: number | null, publishedAt: string | null, acts: Array<string>, publicAddress: { slug: string, number: number } | null, noteBy: { id: string, name: string } | null, writing: Array<{ id: string, name: string }>, group: { id: string, name: string } | null, establishment: { id: string, name: string } | null, post: { id: string, number: number, organisation: { id: string, name: string } } | null }
    & { ' $fragmentRefs'?: { 'SheetFacts_SheetFragment': SheetFacts_SheetFragment;'SheetSteps_SheetFragment': SheetSteps_SheetFragment;'SheetVoices_SheetFragment': SheetVoices_SheetFragment;'SheetCare_SheetFragment': SheetCare_SheetFragment } }
  ) | null, activity: { edges: Array<{ node: { position: number } }> } };

export type SheetChangedSubscriptionVariables = Exact<{
  groupId: string | number;
  after?: number | null | undefined;
}>;


export type SheetChangedSubscription = { groupChanged: { position: number, event: { kind: string, subjectId: string | null } } };

export type SheetHappenedSubscriptionVariables = Exact<{
  after?: number | null | undefined;
}>;


export type SheetHappenedSubscription = { activity: { position: number, event: { kind: string, subjectId: string | null } } };

export type SheetsPageQueryVariables = Exact<{
  status?: SheetStatus | null | undefined;
  groupId?: string | number | null | undefined;
  first: number;
}>;


export type SheetsPageQuery = { sheets: { totalCount: number, pageInfo: { hasNextPage: boolean }, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'SheetLine_SheetFragment': SheetLine_SheetFragment } }
    )> }, sheetCounts: Array<{ status: SheetStatus, count: number }>, groups: { nodes: Array<{ id: string, name: string }> } };

export type SheetsTabQueryVariables = Exact<{
  groupId: string | number;
  first: number;
}>;


export type SheetsTabQuery = { sheets: { totalCount: number, pageInfo: { hasNextPage: boolean }, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'SheetLine_SheetFragment': SheetLine_SheetFragment } }
    )> } };

export type SheetCare_SheetFragment = { id: string, status: SheetStatus, anonymous: boolean, version: number } & { ' $fragmentName'?: 'SheetCare_SheetFragment' };

export type SheetCareQueryVariables = Exact<{
  id: string | number;
}>;


export type SheetCareQuery = { sheet: { id: string, care: { findings: Array<{ label: string, text: string, excerpt: string, place: string, count: number, replacement: string | null }>, kept: Array<{ term: string, reason: string }>, replacements: Array<{ term: string, by: string }> } } | null };

export type SheetProjectSeriesQueryVariables = Exact<{
  id: string | number;
}>;


export type SheetProjectSeriesQuery = { sheet: { id: string, projectSeries: Array<{ name: string, unit: string, target: number | null, points: Array<{ on: string, value: number }> }> } | null };

export type SheetPlacesQueryVariables = Exact<{ [key: string]: never; }>;


export type SheetPlacesQuery = { viewer: { memberships: Array<{ id: string, role: Role, endedAt: string | null, establishment: { id: string } | null, organisation: { id: string } | null }> } | null, groups: { nodes: Array<{ id: string, name: string, carriers: Array<{ post: { id: string, number: number, organisation: { id: string, name: string } } | null, holder: { id: string } | null }>, participations: Array<{ id: string, establishment: { id: string, name: string, organisation: { id: string } | null } }> }> } };

export type SheetOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type SheetOverviewQuery = { sheetOverview: { themes: Array<{ theme: Theme, year: number | null, sector: Sector | null, count: number }>, groupsWithout: Array<{ id: string, name: string }> } };

export type SheetProjectFilesQueryVariables = Exact<{
  id: string | number;
}>;


export type SheetProjectFilesQuery = { sheet: { id: string, projectFiles: Array<{ id: string, name: string, thumbnailUrl: string | null }> } | null, fileShelf: { subjectId: string, files: { nodes: Array<{ id: string, name: string, state: FileState }> } } | null };

export type SheetLine_SheetFragment = { id: string, kind: SheetKind, status: SheetStatus, title: string, themes: Array<Theme>, year: number | null, movedAt: string, publishedEdition: number | null, anonymous: boolean, establishment: { id: string, name: string } | null, post: { id: string, number: number, organisation: { id: string, name: string } } | null, group: { id: string, name: string } | null } & { ' $fragmentName'?: 'SheetLine_SheetFragment' };

export type SheetSteps_SheetFragment = { id: string, status: SheetStatus, version: number, acts: Array<string>, publishedEdition: number | null, publishedAt: string | null, consented: boolean, group: { id: string } | null, post: { id: string } | null, approvals: Array<{ id: string, closedAt: string | null }> } & { ' $fragmentName'?: 'SheetSteps_SheetFragment' };

export type SheetVoices_SheetFragment = { id: string, edition: number, status: SheetStatus, consented: boolean, carriers: Array<{ role: TrinomeRole | null, post: { id: string, number: number, organisation: { id: string, name: string } } | null, holder: { id: string, name: string } | null }>, approvals: Array<(
    { id: string, number: number }
    & { ' $fragmentRefs'?: { 'ThreeVoices_RequestFragment': ThreeVoices_RequestFragment } }
  )> } & { ' $fragmentName'?: 'SheetVoices_SheetFragment' };

export type SheetFilesQueryVariables = Exact<{
  subjectId: string | number;
}>;


export type SheetFilesQuery = { fileShelf: { subjectId: string, files: { nodes: Array<{ id: string, name: string, state: FileState }> } } | null };

export type SheetHead_SheetFragment = { id: string, status: SheetStatus, edition: number, title: string, anonymous: boolean, note: string | null, publishedEdition: number | null, publishedAt: string | null, version: number, consented: boolean, noteBy: { id: string, name: string } | null, approvals: Array<(
    { id: string, number: number }
    & { ' $fragmentRefs'?: { 'ThreeVoices_RequestFragment': ThreeVoices_RequestFragment } }
  )> } & { ' $fragmentName'?: 'SheetHead_SheetFragment' };

export type SheetFacts_SheetFragment = { id: string, kind: SheetKind, title: string, summary: string, themes: Array<Theme>, fields: Array<QvctField>, sector: Sector | null, departements: Array<string>, size: SizeBand | null, establishmentName: string | null, programmeName: string | null, year: number | null, anonymous: boolean, version: number, series: Array<{ name: string, unit: string, target: number | null, points: Array<{ on: string, value: number }> }> } & { ' $fragmentName'?: 'SheetFacts_SheetFragment' };

export type OpenSheetMutationVariables = Exact<{
  input: OpenSheetInput;
}>;


export type OpenSheetMutation = { openSheet: { sheet: { id: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SheetTextQueryVariables = Exact<{
  id: string | number;
  vector?: string | null | undefined;
}>;


export type SheetTextQuery = { sheet: { id: string, text: { update: string, vector: string } } | null };

export type WriteSheetTextMutationVariables = Exact<{
  input: WriteSheetTextInput;
}>;


export type WriteSheetTextMutation = { writeSheetText: { text: { update: string, vector: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type UpdateSheetMutationVariables = Exact<{
  input: UpdateSheetInput;
}>;


export type UpdateSheetMutation = { updateSheet: { sheet: (
      { id: string }
      & { ' $fragmentRefs'?: { 'SheetFacts_SheetFragment': SheetFacts_SheetFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type AskSheetConsentMutationVariables = Exact<{
  input: SheetStepInput;
}>;


export type AskSheetConsentMutation = { askSheetConsent: { sheet: { ' $fragmentRefs'?: { 'SheetHead_SheetFragment': SheetHead_SheetFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SubmitSheetMutationVariables = Exact<{
  input: SheetStepInput;
}>;


export type SubmitSheetMutation = { submitSheet: { sheet: { ' $fragmentRefs'?: { 'SheetHead_SheetFragment': SheetHead_SheetFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ReturnSheetMutationVariables = Exact<{
  input: ReturnSheetInput;
}>;


export type ReturnSheetMutation = { returnSheet: { sheet: { ' $fragmentRefs'?: { 'SheetHead_SheetFragment': SheetHead_SheetFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type PublishSheetMutationVariables = Exact<{
  input: SheetStepInput;
}>;


export type PublishSheetMutation = { publishSheet: { sheet: { ' $fragmentRefs'?: { 'SheetHead_SheetFragment': SheetHead_SheetFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type WithdrawSheetMutationVariables = Exact<{
  input: WithdrawSheetInput;
}>;


export type WithdrawSheetMutation = { withdrawSheet: { sheet: { ' $fragmentRefs'?: { 'SheetHead_SheetFragment': SheetHead_SheetFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ReopenSheetMutationVariables = Exact<{
  input: SheetStepInput;
}>;


export type ReopenSheetMutation = { reopenSheet: { sheet: { ' $fragmentRefs'?: { 'SheetHead_SheetFragment': SheetHead_SheetFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type DiscardSheetMutationVariables = Exact<{
  input: SheetStepInput;
}>;


export type DiscardSheetMutation = { discardSheet: { sheet: { ' $fragmentRefs'?: { 'SheetHead_SheetFragment': SheetHead_SheetFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RestoreSheetMutationVariables = Exact<{
  input: SheetStepInput;
}>;


export type RestoreSheetMutation = { restoreSheet: { sheet: { ' $fragmentRefs'?: { 'SheetHead_SheetFragment': SheetHead_SheetFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SheetMediaQueryVariables = Exact<{
  id: string | number;
}>;


export type SheetMediaQuery = { file: { id: string, url: string | null } | null };

export type TakeSheetFileMutationVariables = Exact<{
  input: TakeSheetFileInput;
}>;


export type TakeSheetFileMutation = { takeSheetFile: { sheet: { id: string, version: number } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SetSheetAnonymousMutationVariables = Exact<{
  input: SetSheetAnonymousInput;
}>;


export type SetSheetAnonymousMutation = { setSheetAnonymous: { sheet: { ' $fragmentRefs'?: { 'SheetHead_SheetFragment': SheetHead_SheetFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type MaskInSheetMutationVariables = Exact<{
  input: MaskInSheetInput;
}>;


export type MaskInSheetMutation = { maskInSheet: { sheet: { ' $fragmentRefs'?: { 'SheetHead_SheetFragment': SheetHead_SheetFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type KeepInSheetMutationVariables = Exact<{
  input: KeepInSheetInput;
}>;


export type KeepInSheetMutation = { keepInSheet: { sheet: { ' $fragmentRefs'?: { 'SheetHead_SheetFragment': SheetHead_SheetFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SupportPageQueryVariables = Exact<{
  id: string | number;
}>;


export type SupportPageQuery = { supportRequest: (
    { id: string, title: string, status: SupportStatus, establishment: { id: string, name: string } | null, post: { id: string, number: number, organisation: { id: string, name: string } } | null, group: { id: string, name: string } }
    & { ' $fragmentRefs'?: { 'SupportFacts_RequestFragment': SupportFacts_RequestFragment;'SupportActs_RequestFragment': SupportActs_RequestFragment } }
  ) | null, activity: { edges: Array<{ node: { position: number } }> } };

export type SupportChangedSubscriptionVariables = Exact<{
  groupId: string | number;
  after?: number | null | undefined;
}>;


export type SupportChangedSubscription = { groupChanged: { position: number } };

export type SupportTabQueryVariables = Exact<{
  id: string | number;
  first: number;
}>;


export type SupportTabQuery = { viewer: { memberships: Array<{ id: string, role: Role, endedAt: string | null, establishment: { id: string } | null, organisation: { id: string } | null }> } | null, group: { id: string, status: GroupStatus, carriers: Array<{ post: { id: string, number: number, organisation: { id: string, name: string } } | null, holder: { id: string } | null }>, participations: Array<{ id: string, establishment: { id: string, name: string, organisation: { id: string } | null } }> } | null, supportRequests: { totalCount: number, pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, title: string, status: SupportStatus, halfDays: number | null, movedAt: string, establishment: { id: string, name: string } | null, post: { id: string, number: number, organisation: { id: string, name: string } } | null, parties: Array<{ party: Party, label: string, agreedAt: string | null }> }> } };

export type SupportActs_RequestFragment = { id: string, status: SupportStatus, halfDays: number | null, askedFor: Party, version: number, parties: Array<{ party: Party, agreedAt: string | null }>, quota: { label: string, remainingHalfDays: number } | null } & { ' $fragmentName'?: 'SupportActs_RequestFragment' };

export type SupportFacts_RequestFragment = { id: string, need: string | null, status: SupportStatus, halfDays: number | null, loggedHalfDays: number, askedAt: string, endedReason: string | null, group: { id: string, consultant: { id: string } | null }, askedBy: { id: string, name: string }, endedBy: { id: string, name: string } | null, parties: Array<{ party: Party, label: string, agreedAt: string | null, agreedBy: { id: string, name: string } | null }>, quota: { label: string, grantedHalfDays: number, remainingHalfDays: number } | null, rule: { quotaProposed: boolean, note: string | null, citation: { source: string, line: number, endLine: number, text: string } } | null } & { ' $fragmentName'?: 'SupportFacts_RequestFragment' };

export type AskSupportMutationVariables = Exact<{
  input: AskSupportInput;
}>;


export type AskSupportMutation = { askSupport: { supportRequest: { id: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ProposeSupportMutationVariables = Exact<{
  input: ProposeSupportInput;
}>;


export type ProposeSupportMutation = { proposeSupport: { supportRequest: (
      { id: string }
      & { ' $fragmentRefs'?: { 'SupportFacts_RequestFragment': SupportFacts_RequestFragment;'SupportActs_RequestFragment': SupportActs_RequestFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type AgreeSupportMutationVariables = Exact<{
  input: AgreeSupportInput;
}>;


export type AgreeSupportMutation = { agreeSupport: { supportRequest: (
      { id: string }
      & { ' $fragmentRefs'?: { 'SupportFacts_RequestFragment': SupportFacts_RequestFragment;'SupportActs_RequestFragment': SupportActs_RequestFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type EndSupportMutationVariables = Exact<{
  input: EndSupportInput;
}>;


export type EndSupportMutation = { endSupport: { supportRequest: (
      { id: string }
      & { ' $fragmentRefs'?: { 'SupportFacts_RequestFragment': SupportFacts_RequestFragment;'SupportActs_RequestFragment': SupportActs_RequestFragment } }
    ) | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type TasksPageQueryVariables = Exact<{
  mine: boolean;
  status?: TaskStatus | null | undefined;
  overdue?: boolean | null | undefined;
  groupId?: string | number | null | undefined;
  first: number;
}>;


export type TasksPageQuery = { tasks: { totalCount: number, pageInfo: { hasNextPage: boolean }, nodes: Array<(
      { id: string, version: number, wording: string, status: TaskStatus, dueOn: string | null, remindDays: number | null, acts: Array<string>, group: { id: string, name: string }, establishment: { id: string, name: string } | null, owner: { id: string, name: string } | null }
      & { ' $fragmentRefs'?: { 'TaskLine_TaskFragment': TaskLine_TaskFragment } }
    )> }, groups: { nodes: Array<{ id: string, name: string }> } };

export type WeekPageQueryVariables = Exact<{
  from: string;
  to: string;
  dueFrom: string;
  dueTo: string;
  me: string | number;
  logs: boolean;
}>;


export type WeekPageQuery = { latest: { edges: Array<{ node: { position: number } }> }, sessions: { nodes: Array<(
      { id: string, startsAt: string, endsAt: string, status: SessionStatus }
      & { ' $fragmentRefs'?: { 'WeekDay_SessionFragment': WeekDay_SessionFragment } }
    )> }, milestones: { nodes: Array<(
      { id: string, dueOn: string | null }
      & { ' $fragmentRefs'?: { 'WeekDay_MilestoneFragment': WeekDay_MilestoneFragment } }
    )> }, tasks: { nodes: Array<(
      { id: string, dueOn: string | null }
      & { ' $fragmentRefs'?: { 'WeekDay_TaskFragment': WeekDay_TaskFragment } }
    )> }, polls: Array<(
    { id: string, closesAt: string }
    & { ' $fragmentRefs'?: { 'WeekDay_PollFragment': WeekDay_PollFragment } }
  )>, dayEntries?: { nodes: Array<{ id: string, session: { id: string } | null }> } };

export type WeekDay_SessionFragment = (
  { id: string, title: string, startsAt: string, endsAt: string, mode: AttendanceMode, place: string | null, status: SessionStatus, establishment: { id: string, name: string } | null, group: { id: string, name: string } }
  & { ' $fragmentRefs'?: { 'Readiness_SessionFragment': Readiness_SessionFragment } }
) & { ' $fragmentName'?: 'WeekDay_SessionFragment' };

export type WeekDay_MilestoneFragment = { id: string, title: string, doneOn: string | null, late: boolean, participation: { id: string, establishment: { id: string, name: string }, group: { id: string, name: string } } } & { ' $fragmentName'?: 'WeekDay_MilestoneFragment' };

export type WeekDay_TaskFragment = { id: string, wording: string, status: TaskStatus, overdue: boolean, establishment: { id: string, name: string } | null, group: { id: string, name: string }, owner: { id: string, name: string } | null } & { ' $fragmentName'?: 'WeekDay_TaskFragment' };

export type WeekDay_PollFragment = { id: string, title: string, status: PollStatus, closesAt: string, answeredCount: number, voterCount: number, votes: boolean, mine: { id: string } | null, group: { id: string, name: string } } & { ' $fragmentName'?: 'WeekDay_PollFragment' };

export type WeekChangedSubscriptionVariables = Exact<{
  after?: number | null | undefined;
}>;


export type WeekChangedSubscription = { activity: { position: number } };

export const MessageItem_MessageFragmentDoc = {} as unknown as DocumentNode<MessageItem_MessageFragment, unknown>;
export const FileLine_FileFragmentDoc = {} as unknown as DocumentNode<FileLine_FileFragment, unknown>;
export const Gauge_GaugeFragmentDoc = {} as unknown as DocumentNode<Gauge_GaugeFragment, unknown>;
export const Citation_ViewFragmentDoc = {} as unknown as DocumentNode<Citation_ViewFragment, unknown>;
export const Refusal_PartsFragmentDoc = {} as unknown as DocumentNode<Refusal_PartsFragment, unknown>;
export const Access_PartsFragmentDoc = {} as unknown as DocumentNode<Access_PartsFragment, unknown>;
export const Viewer_PartsFragmentDoc = {} as unknown as DocumentNode<Viewer_PartsFragment, unknown>;
export const AssessmentScheme_PartsFragmentDoc = {} as unknown as DocumentNode<AssessmentScheme_PartsFragment, unknown>;
export const AssessmentRound_PartsFragmentDoc = {} as unknown as DocumentNode<AssessmentRound_PartsFragment, unknown>;
export const ThreeVoices_RequestFragmentDoc = {} as unknown as DocumentNode<ThreeVoices_RequestFragment, unknown>;
export const BoardVoices_SnapshotFragmentDoc = {} as unknown as DocumentNode<BoardVoices_SnapshotFragment, unknown>;
export const BoardCard_CardFragmentDoc = {} as unknown as DocumentNode<BoardCard_CardFragment, unknown>;
export const BoardView_BoardFragmentDoc = {} as unknown as DocumentNode<BoardView_BoardFragment, unknown>;
export const BodyAbout_BodyFragmentDoc = {} as unknown as DocumentNode<BodyAbout_BodyFragment, unknown>;
export const BodyLink_BodyFragmentDoc = {} as unknown as DocumentNode<BodyLink_BodyFragment, unknown>;
export const BodyMeetings_BodyFragmentDoc = {} as unknown as DocumentNode<BodyMeetings_BodyFragment, unknown>;
export const BodyMembers_BodyFragmentDoc = {} as unknown as DocumentNode<BodyMembers_BodyFragment, unknown>;
export const ProposalItem_ProposalFragmentDoc = {} as unknown as DocumentNode<ProposalItem_ProposalFragment, unknown>;
export const FeedAddress_FeedFragmentDoc = {} as unknown as DocumentNode<FeedAddress_FeedFragment, unknown>;
export const EntryDialogs_EntryFragmentDoc = {} as unknown as DocumentNode<EntryDialogs_EntryFragment, unknown>;
export const EntryActions_EntryFragmentDoc = {} as unknown as DocumentNode<EntryActions_EntryFragment, unknown>;
export const EntryStatus_EntryFragmentDoc = {} as unknown as DocumentNode<EntryStatus_EntryFragment, unknown>;
export const EntrySubject_EntryFragmentDoc = {} as unknown as DocumentNode<EntrySubject_EntryFragment, unknown>;
export const EntryList_EntryFragmentDoc = {} as unknown as DocumentNode<EntryList_EntryFragment, unknown>;
export const LedgerTotals_TotalsFragmentDoc = {} as unknown as DocumentNode<LedgerTotals_TotalsFragment, unknown>;
export const LogDaysForm_GroupFragmentDoc = {} as unknown as DocumentNode<LogDaysForm_GroupFragment, unknown>;
export const LogDaysForm_SupportFragmentDoc = {} as unknown as DocumentNode<LogDaysForm_SupportFragment, unknown>;
export const Identity_EstablishmentFragmentDoc = {} as unknown as DocumentNode<Identity_EstablishmentFragment, unknown>;
export const OtherSites_EstablishmentFragmentDoc = {} as unknown as DocumentNode<OtherSites_EstablishmentFragment, unknown>;
export const RegisterList_ListFragmentDoc = {} as unknown as DocumentNode<RegisterList_ListFragment, unknown>;
export const Outcomes_LineFragmentDoc = {} as unknown as DocumentNode<Outcomes_LineFragment, unknown>;
export const Actions_ExperimentFragmentDoc = {} as unknown as DocumentNode<Actions_ExperimentFragment, unknown>;
export const Evaluated_ExperimentFragmentDoc = {} as unknown as DocumentNode<Evaluated_ExperimentFragment, unknown>;
export const ExperimentCard_ExperimentFragmentDoc = {} as unknown as DocumentNode<ExperimentCard_ExperimentFragment, unknown>;
export const IndicatorPanel_IndicatorFragmentDoc = {} as unknown as DocumentNode<IndicatorPanel_IndicatorFragment, unknown>;
export const MeasuredTable_IndicatorFragmentDoc = {} as unknown as DocumentNode<MeasuredTable_IndicatorFragment, unknown>;
export const Priorities_PlanFragmentDoc = {} as unknown as DocumentNode<Priorities_PlanFragment, unknown>;
export const SealedText_SealedFragmentDoc = {} as unknown as DocumentNode<SealedText_SealedFragment, unknown>;
export const Submitted_RequestFragmentDoc = {} as unknown as DocumentNode<Submitted_RequestFragment, unknown>;
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
export const LackingLetters_GroupFragmentDoc = {} as unknown as DocumentNode<LackingLetters_GroupFragment, unknown>;
export const MissingParts_GroupFragmentDoc = {} as unknown as DocumentNode<MissingParts_GroupFragment, unknown>;
export const NameMemberDialog_ParticipationFragmentDoc = {} as unknown as DocumentNode<NameMemberDialog_ParticipationFragment, unknown>;
export const ParticipationCard_ViewerFragmentDoc = {} as unknown as DocumentNode<ParticipationCard_ViewerFragment, unknown>;
export const ParticipationCard_ParticipationFragmentDoc = {} as unknown as DocumentNode<ParticipationCard_ParticipationFragment, unknown>;
export const QuotaPicture_GroupFragmentDoc = {} as unknown as DocumentNode<QuotaPicture_GroupFragment, unknown>;
export const RemoveEstablishmentDialog_GroupFragmentDoc = {} as unknown as DocumentNode<RemoveEstablishmentDialog_GroupFragment, unknown>;
export const Silences_GroupFragmentDoc = {} as unknown as DocumentNode<Silences_GroupFragment, unknown>;
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
export const LetterActions_LetterFragmentDoc = {} as unknown as DocumentNode<LetterActions_LetterFragment, unknown>;
export const LetterCard_LetterFragmentDoc = {} as unknown as DocumentNode<LetterCard_LetterFragment, unknown>;
export const LetterText_LetterFragmentDoc = {} as unknown as DocumentNode<LetterText_LetterFragment, unknown>;
export const SignBox_LetterFragmentDoc = {} as unknown as DocumentNode<SignBox_LetterFragment, unknown>;
export const Signatures_LetterFragmentDoc = {} as unknown as DocumentNode<Signatures_LetterFragment, unknown>;
export const CollectionForm_CollectionFragmentDoc = {} as unknown as DocumentNode<CollectionForm_CollectionFragment, unknown>;
export const MemberList_ListFragmentDoc = {} as unknown as DocumentNode<MemberList_ListFragment, unknown>;
export const PendingInvitations_InvitationFragmentDoc = {} as unknown as DocumentNode<PendingInvitations_InvitationFragment, unknown>;
export const SectionEditor_SectionFragmentDoc = {} as unknown as DocumentNode<SectionEditor_SectionFragment, unknown>;
export const Decisions_MinutesFragmentDoc = {} as unknown as DocumentNode<Decisions_MinutesFragment, unknown>;
export const MinutesEditor_MinutesFragmentDoc = {} as unknown as DocumentNode<MinutesEditor_MinutesFragment, unknown>;
export const MinutesReader_MinutesFragmentDoc = {} as unknown as DocumentNode<MinutesReader_MinutesFragment, unknown>;
export const TaskLine_TaskFragmentDoc = {} as unknown as DocumentNode<TaskLine_TaskFragment, unknown>;
export const SessionTasks_SessionFragmentDoc = {} as unknown as DocumentNode<SessionTasks_SessionFragment, unknown>;
export const FacilitatorPart_StepFragmentDoc = {} as unknown as DocumentNode<FacilitatorPart_StepFragment, unknown>;
export const FacilitatorPart_DeliverableFragmentDoc = {} as unknown as DocumentNode<FacilitatorPart_DeliverableFragment, unknown>;
export const DeliverableDialogs_DeliverableFragmentDoc = {} as unknown as DocumentNode<DeliverableDialogs_DeliverableFragment, unknown>;
export const DeliverableDialogs_PostFragmentDoc = {} as unknown as DocumentNode<DeliverableDialogs_PostFragment, unknown>;
export const DeliverableLine_DeliverableFragmentDoc = {} as unknown as DocumentNode<DeliverableLine_DeliverableFragment, unknown>;
export const DeliverableList_NetworkFragmentDoc = {} as unknown as DocumentNode<DeliverableList_NetworkFragment, unknown>;
export const EnvelopeTable_NetworkFragmentDoc = {} as unknown as DocumentNode<EnvelopeTable_NetworkFragment, unknown>;
export const Facilitators_PostFragmentDoc = {} as unknown as DocumentNode<Facilitators_PostFragment, unknown>;
export const MoneyDialogs_PostFragmentDoc = {} as unknown as DocumentNode<MoneyDialogs_PostFragment, unknown>;
export const NetworkLive_EventsFragmentDoc = {} as unknown as DocumentNode<NetworkLive_EventsFragment, unknown>;
export const Periods_NetworkFragmentDoc = {} as unknown as DocumentNode<Periods_NetworkFragment, unknown>;
export const PostActions_PostFragmentDoc = {} as unknown as DocumentNode<PostActions_PostFragment, unknown>;
export const PostDeliverables_PostFragmentDoc = {} as unknown as DocumentNode<PostDeliverables_PostFragment, unknown>;
export const PostDialogs_PostFragmentDoc = {} as unknown as DocumentNode<PostDialogs_PostFragment, unknown>;
export const PostFacts_PostFragmentDoc = {} as unknown as DocumentNode<PostFacts_PostFragment, unknown>;
export const PostFacts_RuleFragmentDoc = {} as unknown as DocumentNode<PostFacts_RuleFragment, unknown>;
export const PostMoney_PostFragmentDoc = {} as unknown as DocumentNode<PostMoney_PostFragment, unknown>;
export const PostSteps_NetworkFragmentDoc = {} as unknown as DocumentNode<PostSteps_NetworkFragment, unknown>;
export const PostSteps_PostFragmentDoc = {} as unknown as DocumentNode<PostSteps_PostFragment, unknown>;
export const PostTable_NetworkFragmentDoc = {} as unknown as DocumentNode<PostTable_NetworkFragment, unknown>;
export const StepDialog_StepFragmentDoc = {} as unknown as DocumentNode<StepDialog_StepFragment, unknown>;
export const StepDialog_NetworkFragmentDoc = {} as unknown as DocumentNode<StepDialog_NetworkFragment, unknown>;
export const StepTable_NetworkFragmentDoc = {} as unknown as DocumentNode<StepTable_NetworkFragment, unknown>;
export const StructureDialogs_PostFragmentDoc = {} as unknown as DocumentNode<StructureDialogs_PostFragment, unknown>;
export const Structures_PostFragmentDoc = {} as unknown as DocumentNode<Structures_PostFragment, unknown>;
export const NotificationLine_NotificationFragmentDoc = {} as unknown as DocumentNode<NotificationLine_NotificationFragment, unknown>;
export const PreferenceForm_PreferenceFragmentDoc = {} as unknown as DocumentNode<PreferenceForm_PreferenceFragment, unknown>;
export const AnswerForm_PollFragmentDoc = {} as unknown as DocumentNode<AnswerForm_PollFragment, unknown>;
export const CancelPollDialog_PollFragmentDoc = {} as unknown as DocumentNode<CancelPollDialog_PollFragment, unknown>;
export const ChangePollDialog_PollFragmentDoc = {} as unknown as DocumentNode<ChangePollDialog_PollFragment, unknown>;
export const ClosePollDialog_PollFragmentDoc = {} as unknown as DocumentNode<ClosePollDialog_PollFragment, unknown>;
export const OpenPollDialog_GroupFragmentDoc = {} as unknown as DocumentNode<OpenPollDialog_GroupFragment, unknown>;
export const PollActions_PollFragmentDoc = {} as unknown as DocumentNode<PollActions_PollFragment, unknown>;
export const PollFacts_PollFragmentDoc = {} as unknown as DocumentNode<PollFacts_PollFragment, unknown>;
export const ReopenPollDialog_PollFragmentDoc = {} as unknown as DocumentNode<ReopenPollDialog_PollFragment, unknown>;
export const Replies_PollFragmentDoc = {} as unknown as DocumentNode<Replies_PollFragment, unknown>;
export const SettleDialog_PollFragmentDoc = {} as unknown as DocumentNode<SettleDialog_PollFragment, unknown>;
export const SlotRanking_PollFragmentDoc = {} as unknown as DocumentNode<SlotRanking_PollFragment, unknown>;
export const AnswerList_SessionFragmentDoc = {} as unknown as DocumentNode<AnswerList_SessionFragment, unknown>;
export const Checklist_SessionFragmentDoc = {} as unknown as DocumentNode<Checklist_SessionFragment, unknown>;
export const DocumentList_SessionFragmentDoc = {} as unknown as DocumentNode<DocumentList_SessionFragment, unknown>;
export const PlanPanel_SessionFragmentDoc = {} as unknown as DocumentNode<PlanPanel_SessionFragment, unknown>;
export const PrepareDialog_SessionFragmentDoc = {} as unknown as DocumentNode<PrepareDialog_SessionFragment, unknown>;
export const Sheet_PartsFragmentDoc = {} as unknown as DocumentNode<Sheet_PartsFragment, unknown>;
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
export const EventForm_RestitutionFragmentDoc = {} as unknown as DocumentNode<EventForm_RestitutionFragment, unknown>;
export const EventDialogs_RestitutionFragmentDoc = {} as unknown as DocumentNode<EventDialogs_RestitutionFragment, unknown>;
export const EventFacts_RestitutionFragmentDoc = {} as unknown as DocumentNode<EventFacts_RestitutionFragment, unknown>;
export const CancelDialog_GroupFragmentDoc = {} as unknown as DocumentNode<CancelDialog_GroupFragment, unknown>;
export const Attendance_SessionFragmentDoc = {} as unknown as DocumentNode<Attendance_SessionFragment, unknown>;
export const HoldDialog_GroupFragmentDoc = {} as unknown as DocumentNode<HoldDialog_GroupFragment, unknown>;
export const MoveDialog_GroupFragmentDoc = {} as unknown as DocumentNode<MoveDialog_GroupFragment, unknown>;
export const PlanDialog_GroupFragmentDoc = {} as unknown as DocumentNode<PlanDialog_GroupFragment, unknown>;
export const SequencePath_GroupFragmentDoc = {} as unknown as DocumentNode<SequencePath_GroupFragment, unknown>;
export const SessionBadges_SessionFragmentDoc = {} as unknown as DocumentNode<SessionBadges_SessionFragment, unknown>;
export const SessionFacts_SessionFragmentDoc = {} as unknown as DocumentNode<SessionFacts_SessionFragment, unknown>;
export const SessionCard_SessionFragmentDoc = {} as unknown as DocumentNode<SessionCard_SessionFragment, unknown>;
export const SessionList_GroupFragmentDoc = {} as unknown as DocumentNode<SessionList_GroupFragment, unknown>;
export const SheetCare_SheetFragmentDoc = {} as unknown as DocumentNode<SheetCare_SheetFragment, unknown>;
export const SheetLine_SheetFragmentDoc = {} as unknown as DocumentNode<SheetLine_SheetFragment, unknown>;
export const SheetSteps_SheetFragmentDoc = {} as unknown as DocumentNode<SheetSteps_SheetFragment, unknown>;
export const SheetVoices_SheetFragmentDoc = {} as unknown as DocumentNode<SheetVoices_SheetFragment, unknown>;
export const SheetHead_SheetFragmentDoc = {} as unknown as DocumentNode<SheetHead_SheetFragment, unknown>;
export const SheetFacts_SheetFragmentDoc = {} as unknown as DocumentNode<SheetFacts_SheetFragment, unknown>;
export const SupportActs_RequestFragmentDoc = {} as unknown as DocumentNode<SupportActs_RequestFragment, unknown>;
export const SupportFacts_RequestFragmentDoc = {} as unknown as DocumentNode<SupportFacts_RequestFragment, unknown>;
export const WeekDay_SessionFragmentDoc = {} as unknown as DocumentNode<WeekDay_SessionFragment, unknown>;
export const WeekDay_MilestoneFragmentDoc = {} as unknown as DocumentNode<WeekDay_MilestoneFragment, unknown>;
export const WeekDay_TaskFragmentDoc = {} as unknown as DocumentNode<WeekDay_TaskFragment, unknown>;
export const WeekDay_PollFragmentDoc = {} as unknown as DocumentNode<WeekDay_PollFragment, unknown>;
export const ConversationDocument = {} as unknown as DocumentNode<ConversationQuery, ConversationQueryVariables>;
export const ConversationReadersDocument = {} as unknown as DocumentNode<ConversationReadersQuery, ConversationReadersQueryVariables>;
export const PostMessageDocument = {} as unknown as DocumentNode<PostMessageMutation, PostMessageMutationVariables>;
export const EditMessageDocument = {} as unknown as DocumentNode<EditMessageMutation, EditMessageMutationVariables>;
export const WithdrawMessageDocument = {} as unknown as DocumentNode<WithdrawMessageMutation, WithdrawMessageMutationVariables>;
export const HideMessageDocument = {} as unknown as DocumentNode<HideMessageMutation, HideMessageMutationVariables>;
export const AskDocumentDocument = {} as unknown as DocumentNode<AskDocumentMutation, AskDocumentMutationVariables>;
export const RegionGaugeDocument = {} as unknown as DocumentNode<RegionGaugeQuery, RegionGaugeQueryVariables>;
export const FilesDocument = {} as unknown as DocumentNode<FilesQuery, FilesQueryVariables>;
export const FileVersionsDocument = {} as unknown as DocumentNode<FileVersionsQuery, FileVersionsQueryVariables>;
export const FileAddressDocument = {} as unknown as DocumentNode<FileAddressMutation, FileAddressMutationVariables>;
export const RenameFileDocument = {} as unknown as DocumentNode<RenameFileMutation, RenameFileMutationVariables>;
export const TrashFileDocument = {} as unknown as DocumentNode<TrashFileMutation, TrashFileMutationVariables>;
export const RestoreFileDocument = {} as unknown as DocumentNode<RestoreFileMutation, RestoreFileMutationVariables>;
export const CreateUploadDocument = {} as unknown as DocumentNode<CreateUploadMutation, CreateUploadMutationVariables>;
export const ResumeUploadDocument = {} as unknown as DocumentNode<ResumeUploadMutation, ResumeUploadMutationVariables>;
export const SentFileDocument = {} as unknown as DocumentNode<SentFileQuery, SentFileQueryVariables>;
export const GroupChangedDocument = {} as unknown as DocumentNode<GroupChangedSubscription, GroupChangedSubscriptionVariables>;
export const RefreshAccessDocument = {} as unknown as DocumentNode<RefreshAccessMutation, RefreshAccessMutationVariables>;
export const SignOutDocument = {} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const BellDocument = {} as unknown as DocumentNode<BellQuery, BellQueryVariables>;
export const BellLiveDocument = {} as unknown as DocumentNode<BellLiveSubscription, BellLiveSubscriptionVariables>;
export const MyTasksDocument = {} as unknown as DocumentNode<MyTasksQuery, MyTasksQueryVariables>;
export const PlaceTasksDocument = {} as unknown as DocumentNode<PlaceTasksQuery, PlaceTasksQueryVariables>;
export const DropTaskDocument = {} as unknown as DocumentNode<DropTaskMutation, DropTaskMutationVariables>;
export const RestoreTaskDocument = {} as unknown as DocumentNode<RestoreTaskMutation, RestoreTaskMutationVariables>;
export const TaskPeopleDocument = {} as unknown as DocumentNode<TaskPeopleQuery, TaskPeopleQueryVariables>;
export const AddTaskDocument = {} as unknown as DocumentNode<AddTaskMutation, AddTaskMutationVariables>;
export const ChangeTaskDocument = {} as unknown as DocumentNode<ChangeTaskMutation, ChangeTaskMutationVariables>;
export const SetTaskDoneDocument = {} as unknown as DocumentNode<SetTaskDoneMutation, SetTaskDoneMutationVariables>;
export const ViewerDocument = {} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const GiveApprovalDocument = {} as unknown as DocumentNode<GiveApprovalMutation, GiveApprovalMutationVariables>;
export const WithdrawApprovalDocument = {} as unknown as DocumentNode<WithdrawApprovalMutation, WithdrawApprovalMutationVariables>;
export const AssessmentPartDocument = {} as unknown as DocumentNode<AssessmentPartQuery, AssessmentPartQueryVariables>;
export const OpenAssessmentDocument = {} as unknown as DocumentNode<OpenAssessmentMutation, OpenAssessmentMutationVariables>;
export const CloseAssessmentDocument = {} as unknown as DocumentNode<CloseAssessmentMutation, CloseAssessmentMutationVariables>;
export const AnswerAssessmentDocument = {} as unknown as DocumentNode<AnswerAssessmentMutation, AnswerAssessmentMutationVariables>;
export const WriteAssessmentSchemeDocument = {} as unknown as DocumentNode<WriteAssessmentSchemeMutation, WriteAssessmentSchemeMutationVariables>;
export const BoardPartDocument = {} as unknown as DocumentNode<BoardPartQuery, BoardPartQueryVariables>;
export const GuestBoardDocument = {} as unknown as DocumentNode<GuestBoardQuery, GuestBoardQueryVariables>;
export const ContributeAsGuestDocument = {} as unknown as DocumentNode<ContributeAsGuestMutation, ContributeAsGuestMutationVariables>;
export const BoardSnapshotsDocument = {} as unknown as DocumentNode<BoardSnapshotsQuery, BoardSnapshotsQueryVariables>;
export const OpenBoardDocument = {} as unknown as DocumentNode<OpenBoardMutation, OpenBoardMutationVariables>;
export const SetBoardDotsDocument = {} as unknown as DocumentNode<SetBoardDotsMutation, SetBoardDotsMutationVariables>;
export const OpenBoardVotesDocument = {} as unknown as DocumentNode<OpenBoardVotesMutation, OpenBoardVotesMutationVariables>;
export const CloseBoardVotesDocument = {} as unknown as DocumentNode<CloseBoardVotesMutation, CloseBoardVotesMutationVariables>;
export const AddBoardCardDocument = {} as unknown as DocumentNode<AddBoardCardMutation, AddBoardCardMutationVariables>;
export const EditBoardCardDocument = {} as unknown as DocumentNode<EditBoardCardMutation, EditBoardCardMutationVariables>;
export const MoveBoardCardDocument = {} as unknown as DocumentNode<MoveBoardCardMutation, MoveBoardCardMutationVariables>;
export const WithdrawBoardCardDocument = {} as unknown as DocumentNode<WithdrawBoardCardMutation, WithdrawBoardCardMutationVariables>;
export const AddBoardClusterDocument = {} as unknown as DocumentNode<AddBoardClusterMutation, AddBoardClusterMutationVariables>;
export const RenameBoardClusterDocument = {} as unknown as DocumentNode<RenameBoardClusterMutation, RenameBoardClusterMutationVariables>;
export const DissolveBoardClusterDocument = {} as unknown as DocumentNode<DissolveBoardClusterMutation, DissolveBoardClusterMutationVariables>;
export const VoteBoardCardDocument = {} as unknown as DocumentNode<VoteBoardCardMutation, VoteBoardCardMutationVariables>;
export const FreezeBoardDocument = {} as unknown as DocumentNode<FreezeBoardMutation, FreezeBoardMutationVariables>;
export const SubmitBoardSnapshotDocument = {} as unknown as DocumentNode<SubmitBoardSnapshotMutation, SubmitBoardSnapshotMutationVariables>;
export const IssueBoardLinkDocument = {} as unknown as DocumentNode<IssueBoardLinkMutation, IssueBoardLinkMutationVariables>;
export const RevokeBoardLinkDocument = {} as unknown as DocumentNode<RevokeBoardLinkMutation, RevokeBoardLinkMutationVariables>;
export const BodiesTabDocument = {} as unknown as DocumentNode<BodiesTabQuery, BodiesTabQueryVariables>;
export const BodyPageDocument = {} as unknown as DocumentNode<BodyPageQuery, BodyPageQueryVariables>;
export const BodyChangedDocument = {} as unknown as DocumentNode<BodyChangedSubscription, BodyChangedSubscriptionVariables>;
export const GuestBodyDocument = {} as unknown as DocumentNode<GuestBodyQuery, GuestBodyQueryVariables>;
export const ProposeAsGuestDocument = {} as unknown as DocumentNode<ProposeAsGuestMutation, ProposeAsGuestMutationVariables>;
export const BodyAccountsDocument = {} as unknown as DocumentNode<BodyAccountsQuery, BodyAccountsQueryVariables>;
export const ProposalsDocument = {} as unknown as DocumentNode<ProposalsQuery, ProposalsQueryVariables>;
export const CreateBodyDocument = {} as unknown as DocumentNode<CreateBodyMutation, CreateBodyMutationVariables>;
export const UpdateBodyDocument = {} as unknown as DocumentNode<UpdateBodyMutation, UpdateBodyMutationVariables>;
export const CloseBodyDocument = {} as unknown as DocumentNode<CloseBodyMutation, CloseBodyMutationVariables>;
export const AddBodyMemberDocument = {} as unknown as DocumentNode<AddBodyMemberMutation, AddBodyMemberMutationVariables>;
export const EndBodyMemberDocument = {} as unknown as DocumentNode<EndBodyMemberMutation, EndBodyMemberMutationVariables>;
export const RecordBodyMeetingDocument = {} as unknown as DocumentNode<RecordBodyMeetingMutation, RecordBodyMeetingMutationVariables>;
export const IssueBodyLinkDocument = {} as unknown as DocumentNode<IssueBodyLinkMutation, IssueBodyLinkMutationVariables>;
export const RevokeBodyLinkDocument = {} as unknown as DocumentNode<RevokeBodyLinkMutation, RevokeBodyLinkMutationVariables>;
export const MakeProposalDocument = {} as unknown as DocumentNode<MakeProposalMutation, MakeProposalMutationVariables>;
export const AnswerProposalDocument = {} as unknown as DocumentNode<AnswerProposalMutation, AnswerProposalMutationVariables>;
export const SetAsideProposalDocument = {} as unknown as DocumentNode<SetAsideProposalMutation, SetAsideProposalMutationVariables>;
export const AccountCalendarsDocument = {} as unknown as DocumentNode<AccountCalendarsQuery, AccountCalendarsQueryVariables>;
export const GroupCalendarDocument = {} as unknown as DocumentNode<GroupCalendarQuery, GroupCalendarQueryVariables>;
export const SubscribeCalendarDocument = {} as unknown as DocumentNode<SubscribeCalendarMutation, SubscribeCalendarMutationVariables>;
export const RenewCalendarFeedDocument = {} as unknown as DocumentNode<RenewCalendarFeedMutation, RenewCalendarFeedMutationVariables>;
export const RevokeCalendarFeedDocument = {} as unknown as DocumentNode<RevokeCalendarFeedMutation, RevokeCalendarFeedMutationVariables>;
export const ConversationChangedDocument = {} as unknown as DocumentNode<ConversationChangedSubscription, ConversationChangedSubscriptionVariables>;
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
export const EvaluationPartDocument = {} as unknown as DocumentNode<EvaluationPartQuery, EvaluationPartQueryVariables>;
export const ExperimentPageDocument = {} as unknown as DocumentNode<ExperimentPageQuery, ExperimentPageQueryVariables>;
export const ExperimentChangedDocument = {} as unknown as DocumentNode<ExperimentChangedSubscription, ExperimentChangedSubscriptionVariables>;
export const OutcomesPageDocument = {} as unknown as DocumentNode<OutcomesPageQuery, OutcomesPageQueryVariables>;
export const PlanPartDocument = {} as unknown as DocumentNode<PlanPartQuery, PlanPartQueryVariables>;
export const VoicesPartDocument = {} as unknown as DocumentNode<VoicesPartQuery, VoicesPartQueryVariables>;
export const IndicatorTemplatesDocument = {} as unknown as DocumentNode<IndicatorTemplatesQuery, IndicatorTemplatesQueryVariables>;
export const ComiteMeetingsDocument = {} as unknown as DocumentNode<ComiteMeetingsQuery, ComiteMeetingsQueryVariables>;
export const PriorityClustersDocument = {} as unknown as DocumentNode<PriorityClustersQuery, PriorityClustersQueryVariables>;
export const SealedPlanTextDocument = {} as unknown as DocumentNode<SealedPlanTextQuery, SealedPlanTextQueryVariables>;
export const SavePriorityDocument = {} as unknown as DocumentNode<SavePriorityMutation, SavePriorityMutationVariables>;
export const RankPrioritiesDocument = {} as unknown as DocumentNode<RankPrioritiesMutation, RankPrioritiesMutationVariables>;
export const SaveExperimentDocument = {} as unknown as DocumentNode<SaveExperimentMutation, SaveExperimentMutationVariables>;
export const SaveExperimentActionDocument = {} as unknown as DocumentNode<SaveExperimentActionMutation, SaveExperimentActionMutationVariables>;
export const SetActionStatusDocument = {} as unknown as DocumentNode<SetActionStatusMutation, SetActionStatusMutationVariables>;
export const DecideExperimentDocument = {} as unknown as DocumentNode<DecideExperimentMutation, DecideExperimentMutationVariables>;
export const SaveEvaluationDocument = {} as unknown as DocumentNode<SaveEvaluationMutation, SaveEvaluationMutationVariables>;
export const SaveIndicatorDocument = {} as unknown as DocumentNode<SaveIndicatorMutation, SaveIndicatorMutationVariables>;
export const SaveMeasureDocument = {} as unknown as DocumentNode<SaveMeasureMutation, SaveMeasureMutationVariables>;
export const RemoveMeasureDocument = {} as unknown as DocumentNode<RemoveMeasureMutation, RemoveMeasureMutationVariables>;
export const SubmitPlanDocument = {} as unknown as DocumentNode<SubmitPlanMutation, SubmitPlanMutationVariables>;
export const AccountTabDocument = {} as unknown as DocumentNode<AccountTabQuery, AccountTabQueryVariables>;
export const ActivityTabDocument = {} as unknown as DocumentNode<ActivityTabQuery, ActivityTabQueryVariables>;
export const CarriersTabDocument = {} as unknown as DocumentNode<CarriersTabQuery, CarriersTabQueryVariables>;
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
export const ContributorHomeDocument = {} as unknown as DocumentNode<ContributorHomeQuery, ContributorHomeQueryVariables>;
export const ManagerHomeDocument = {} as unknown as DocumentNode<ManagerHomeQuery, ManagerHomeQueryVariables>;
export const TrinomeHomeDocument = {} as unknown as DocumentNode<TrinomeHomeQuery, TrinomeHomeQueryVariables>;
export const AwaitedPollsDocument = {} as unknown as DocumentNode<AwaitedPollsQuery, AwaitedPollsQueryVariables>;
export const HomeActivityDocument = {} as unknown as DocumentNode<HomeActivitySubscription, HomeActivitySubscriptionVariables>;
export const LettersToSignDocument = {} as unknown as DocumentNode<LettersToSignQuery, LettersToSignQueryVariables>;
export const ConsultantProjectsDocument = {} as unknown as DocumentNode<ConsultantProjectsQuery, ConsultantProjectsQueryVariables>;
export const SilencePanelDocument = {} as unknown as DocumentNode<SilencePanelQuery, SilencePanelQueryVariables>;
export const WaitingSupportDocument = {} as unknown as DocumentNode<WaitingSupportQuery, WaitingSupportQueryVariables>;
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
export const LetterPageDocument = {} as unknown as DocumentNode<LetterPageQuery, LetterPageQueryVariables>;
export const LettersTabDocument = {} as unknown as DocumentNode<LettersTabQuery, LettersTabQueryVariables>;
export const IssueLettersDocument = {} as unknown as DocumentNode<IssueLettersMutation, IssueLettersMutationVariables>;
export const WithdrawLetterDocument = {} as unknown as DocumentNode<WithdrawLetterMutation, WithdrawLetterMutationVariables>;
export const SignLetterDocument = {} as unknown as DocumentNode<SignLetterMutation, SignLetterMutationVariables>;
export const LibraryPageDocument = {} as unknown as DocumentNode<LibraryPageQuery, LibraryPageQueryVariables>;
export const CollectionSheetsDocument = {} as unknown as DocumentNode<CollectionSheetsQuery, CollectionSheetsQueryVariables>;
export const CreateCollectionDocument = {} as unknown as DocumentNode<CreateCollectionMutation, CreateCollectionMutationVariables>;
export const UpdateCollectionDocument = {} as unknown as DocumentNode<UpdateCollectionMutation, UpdateCollectionMutationVariables>;
export const DeleteCollectionDocument = {} as unknown as DocumentNode<DeleteCollectionMutation, DeleteCollectionMutationVariables>;
export const SetLicenceDocument = {} as unknown as DocumentNode<SetLicenceMutation, SetLicenceMutationVariables>;
export const SentMailsPageDocument = {} as unknown as DocumentNode<SentMailsPageQuery, SentMailsPageQueryVariables>;
export const MembersPageDocument = {} as unknown as DocumentNode<MembersPageQuery, MembersPageQueryVariables>;
export const EstablishmentChoicesDocument = {} as unknown as DocumentNode<EstablishmentChoicesQuery, EstablishmentChoicesQueryVariables>;
export const OrganisationChoicesDocument = {} as unknown as DocumentNode<OrganisationChoicesQuery, OrganisationChoicesQueryVariables>;
export const EndMembershipDocument = {} as unknown as DocumentNode<EndMembershipMutation, EndMembershipMutationVariables>;
export const InviteMemberDocument = {} as unknown as DocumentNode<InviteMemberMutation, InviteMemberMutationVariables>;
export const CarriedOverPartDocument = {} as unknown as DocumentNode<CarriedOverPartQuery, CarriedOverPartQueryVariables>;
export const MinutesPartDocument = {} as unknown as DocumentNode<MinutesPartQuery, MinutesPartQueryVariables>;
export const AddDecisionDocument = {} as unknown as DocumentNode<AddDecisionMutation, AddDecisionMutationVariables>;
export const RemoveDecisionDocument = {} as unknown as DocumentNode<RemoveDecisionMutation, RemoveDecisionMutationVariables>;
export const AddMinutesSectionDocument = {} as unknown as DocumentNode<AddMinutesSectionMutation, AddMinutesSectionMutationVariables>;
export const RemoveMinutesSectionDocument = {} as unknown as DocumentNode<RemoveMinutesSectionMutation, RemoveMinutesSectionMutationVariables>;
export const PublishMinutesDocument = {} as unknown as DocumentNode<PublishMinutesMutation, PublishMinutesMutationVariables>;
export const DiscardMinutesDocument = {} as unknown as DocumentNode<DiscardMinutesMutation, DiscardMinutesMutationVariables>;
export const CorrectMinutesDocument = {} as unknown as DocumentNode<CorrectMinutesMutation, CorrectMinutesMutationVariables>;
export const OpenMinutesDocument = {} as unknown as DocumentNode<OpenMinutesMutation, OpenMinutesMutationVariables>;
export const WriteMinutesSectionDocument = {} as unknown as DocumentNode<WriteMinutesSectionMutation, WriteMinutesSectionMutationVariables>;
export const SectionNowDocument = {} as unknown as DocumentNode<SectionNowQuery, SectionNowQueryVariables>;
export const EnvelopePartDocument = {} as unknown as DocumentNode<EnvelopePartQuery, EnvelopePartQueryVariables>;
export const FacilitatorPartDocument = {} as unknown as DocumentNode<FacilitatorPartQuery, FacilitatorPartQueryVariables>;
export const LifePartDocument = {} as unknown as DocumentNode<LifePartQuery, LifePartQueryVariables>;
export const LifeSupportsDocument = {} as unknown as DocumentNode<LifeSupportsQuery, LifeSupportsQueryVariables>;
export const NetworkPageDocument = {} as unknown as DocumentNode<NetworkPageQuery, NetworkPageQueryVariables>;
export const NetworksPartDocument = {} as unknown as DocumentNode<NetworksPartQuery, NetworksPartQueryVariables>;
export const PostPageDocument = {} as unknown as DocumentNode<PostPageQuery, PostPageQueryVariables>;
export const FindFacilitatorsDocument = {} as unknown as DocumentNode<FindFacilitatorsQuery, FindFacilitatorsQueryVariables>;
export const NetworkChangedDocument = {} as unknown as DocumentNode<NetworkChangedSubscription, NetworkChangedSubscriptionVariables>;
export const FindOrganisationsDocument = {} as unknown as DocumentNode<FindOrganisationsQuery, FindOrganisationsQueryVariables>;
export const SelectPostDocument = {} as unknown as DocumentNode<SelectPostMutation, SelectPostMutationVariables>;
export const OpenRecruitmentDocument = {} as unknown as DocumentNode<OpenRecruitmentMutation, OpenRecruitmentMutationVariables>;
export const SetCommitmentsDocument = {} as unknown as DocumentNode<SetCommitmentsMutation, SetCommitmentsMutationVariables>;
export const StateContinuationDocument = {} as unknown as DocumentNode<StateContinuationMutation, StateContinuationMutationVariables>;
export const StopPostDocument = {} as unknown as DocumentNode<StopPostMutation, StopPostMutationVariables>;
export const EndPostDocument = {} as unknown as DocumentNode<EndPostMutation, EndPostMutationVariables>;
export const EndMandateDocument = {} as unknown as DocumentNode<EndMandateMutation, EndMandateMutationVariables>;
export const ProposeStructureDocument = {} as unknown as DocumentNode<ProposeStructureMutation, ProposeStructureMutationVariables>;
export const RecordAgreementDocument = {} as unknown as DocumentNode<RecordAgreementMutation, RecordAgreementMutationVariables>;
export const WaiveStructureDocument = {} as unknown as DocumentNode<WaiveStructureMutation, WaiveStructureMutationVariables>;
export const DecideStructureDocument = {} as unknown as DocumentNode<DecideStructureMutation, DecideStructureMutationVariables>;
export const HandDeliverableDocument = {} as unknown as DocumentNode<HandDeliverableMutation, HandDeliverableMutationVariables>;
export const AcceptDeliverableDocument = {} as unknown as DocumentNode<AcceptDeliverableMutation, AcceptDeliverableMutationVariables>;
export const ReturnDeliverableDocument = {} as unknown as DocumentNode<ReturnDeliverableMutation, ReturnDeliverableMutationVariables>;
export const SetDeliverableDueDocument = {} as unknown as DocumentNode<SetDeliverableDueMutation, SetDeliverableDueMutationVariables>;
export const RecordPostMoveDocument = {} as unknown as DocumentNode<RecordPostMoveMutation, RecordPostMoveMutationVariables>;
export const DecidePostAmountDocument = {} as unknown as DocumentNode<DecidePostAmountMutation, DecidePostAmountMutationVariables>;
export const AppointFacilitatorDocument = {} as unknown as DocumentNode<AppointFacilitatorMutation, AppointFacilitatorMutationVariables>;
export const SetNetworkStepDocument = {} as unknown as DocumentNode<SetNetworkStepMutation, SetNetworkStepMutationVariables>;
export const NotificationsPageDocument = {} as unknown as DocumentNode<NotificationsPageQuery, NotificationsPageQueryVariables>;
export const PreferencePageDocument = {} as unknown as DocumentNode<PreferencePageQuery, PreferencePageQueryVariables>;
export const UnsubscribeDocument = {} as unknown as DocumentNode<UnsubscribeMutation, UnsubscribeMutationVariables>;
export const ReadNotificationsDocument = {} as unknown as DocumentNode<ReadNotificationsMutation, ReadNotificationsMutationVariables>;
export const ChooseNotificationsDocument = {} as unknown as DocumentNode<ChooseNotificationsMutation, ChooseNotificationsMutationVariables>;
export const GroupPollsDocument = {} as unknown as DocumentNode<GroupPollsQuery, GroupPollsQueryVariables>;
export const PollPageDocument = {} as unknown as DocumentNode<PollPageQuery, PollPageQueryVariables>;
export const SessionPollPartDocument = {} as unknown as DocumentNode<SessionPollPartQuery, SessionPollPartQueryVariables>;
export const PollChangedDocument = {} as unknown as DocumentNode<PollChangedSubscription, PollChangedSubscriptionVariables>;
export const AnswerPollDocument = {} as unknown as DocumentNode<AnswerPollMutation, AnswerPollMutationVariables>;
export const OpenPollDocument = {} as unknown as DocumentNode<OpenPollMutation, OpenPollMutationVariables>;
export const ChangePollDocument = {} as unknown as DocumentNode<ChangePollMutation, ChangePollMutationVariables>;
export const ClosePollDocument = {} as unknown as DocumentNode<ClosePollMutation, ClosePollMutationVariables>;
export const ReopenPollDocument = {} as unknown as DocumentNode<ReopenPollMutation, ReopenPollMutationVariables>;
export const CancelPollDocument = {} as unknown as DocumentNode<CancelPollMutation, CancelPollMutationVariables>;
export const SettlePollDocument = {} as unknown as DocumentNode<SettlePollMutation, SettlePollMutationVariables>;
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
export const GuestAttendanceDocument = {} as unknown as DocumentNode<GuestAttendanceQuery, GuestAttendanceQueryVariables>;
export const SignAttendanceAsGuestDocument = {} as unknown as DocumentNode<SignAttendanceAsGuestMutation, SignAttendanceAsGuestMutationVariables>;
export const SheetsPartDocument = {} as unknown as DocumentNode<SheetsPartQuery, SheetsPartQueryVariables>;
export const OpenAttendanceDocument = {} as unknown as DocumentNode<OpenAttendanceMutation, OpenAttendanceMutationVariables>;
export const HoldSessionFromAttendanceDocument = {} as unknown as DocumentNode<HoldSessionFromAttendanceMutation, HoldSessionFromAttendanceMutationVariables>;
export const NoteConnectionDocument = {} as unknown as DocumentNode<NoteConnectionMutation, NoteConnectionMutationVariables>;
export const SignAttendanceOnTabletDocument = {} as unknown as DocumentNode<SignAttendanceOnTabletMutation, SignAttendanceOnTabletMutationVariables>;
export const IssueSignatureLinkDocument = {} as unknown as DocumentNode<IssueSignatureLinkMutation, IssueSignatureLinkMutationVariables>;
export const RevokeSignatureLinkDocument = {} as unknown as DocumentNode<RevokeSignatureLinkMutation, RevokeSignatureLinkMutationVariables>;
export const RoomScreenDocument = {} as unknown as DocumentNode<RoomScreenQuery, RoomScreenQueryVariables>;
export const AttendanceScanUploadDocument = {} as unknown as DocumentNode<AttendanceScanUploadMutation, AttendanceScanUploadMutationVariables>;
export const RemoveAttendanceScanDocument = {} as unknown as DocumentNode<RemoveAttendanceScanMutation, RemoveAttendanceScanMutationVariables>;
export const SignAttendanceOnPageDocument = {} as unknown as DocumentNode<SignAttendanceOnPageMutation, SignAttendanceOnPageMutationVariables>;
export const AddAttendeeDocument = {} as unknown as DocumentNode<AddAttendeeMutation, AddAttendeeMutationVariables>;
export const MarkAbsentDocument = {} as unknown as DocumentNode<MarkAbsentMutation, MarkAbsentMutationVariables>;
export const SignAttendanceOnPaperDocument = {} as unknown as DocumentNode<SignAttendanceOnPaperMutation, SignAttendanceOnPaperMutationVariables>;
export const WithdrawSignatureDocument = {} as unknown as DocumentNode<WithdrawSignatureMutation, WithdrawSignatureMutationVariables>;
export const SealAttendanceDocument = {} as unknown as DocumentNode<SealAttendanceMutation, SealAttendanceMutationVariables>;
export const CorrectAttendanceDocument = {} as unknown as DocumentNode<CorrectAttendanceMutation, CorrectAttendanceMutationVariables>;
export const EnterAttendanceDocument = {} as unknown as DocumentNode<EnterAttendanceMutation, EnterAttendanceMutationVariables>;
export const EnterAttendanceByDigitsDocument = {} as unknown as DocumentNode<EnterAttendanceByDigitsMutation, EnterAttendanceByDigitsMutationVariables>;
export const SignAttendanceDocument = {} as unknown as DocumentNode<SignAttendanceMutation, SignAttendanceMutationVariables>;
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
export const PathPartDocument = {} as unknown as DocumentNode<PathPartQuery, PathPartQueryVariables>;
export const ProjectPageDocument = {} as unknown as DocumentNode<ProjectPageQuery, ProjectPageQueryVariables>;
export const ProjectChangedDocument = {} as unknown as DocumentNode<ProjectChangedSubscription, ProjectChangedSubscriptionVariables>;
export const SetMilestoneDocument = {} as unknown as DocumentNode<SetMilestoneMutation, SetMilestoneMutationVariables>;
export const RestitutionPageDocument = {} as unknown as DocumentNode<RestitutionPageQuery, RestitutionPageQueryVariables>;
export const RestitutionsPartDocument = {} as unknown as DocumentNode<RestitutionsPartQuery, RestitutionsPartQueryVariables>;
export const RegistrationsDocument = {} as unknown as DocumentNode<RegistrationsQuery, RegistrationsQueryVariables>;
export const PlanRestitutionDocument = {} as unknown as DocumentNode<PlanRestitutionMutation, PlanRestitutionMutationVariables>;
export const UpdateRestitutionDocument = {} as unknown as DocumentNode<UpdateRestitutionMutation, UpdateRestitutionMutationVariables>;
export const PublishRestitutionDocument = {} as unknown as DocumentNode<PublishRestitutionMutation, PublishRestitutionMutationVariables>;
export const CancelRestitutionDocument = {} as unknown as DocumentNode<CancelRestitutionMutation, CancelRestitutionMutationVariables>;
export const TickRegistrationDocument = {} as unknown as DocumentNode<TickRegistrationMutation, TickRegistrationMutationVariables>;
export const RemoveRegistrationDocument = {} as unknown as DocumentNode<RemoveRegistrationMutation, RemoveRegistrationMutationVariables>;
export const SessionPageDocument = {} as unknown as DocumentNode<SessionPageQuery, SessionPageQueryVariables>;
export const SessionsTabDocument = {} as unknown as DocumentNode<SessionsTabQuery, SessionsTabQueryVariables>;
export const CancelSessionDocument = {} as unknown as DocumentNode<CancelSessionMutation, CancelSessionMutationVariables>;
export const HoldSessionDocument = {} as unknown as DocumentNode<HoldSessionMutation, HoldSessionMutationVariables>;
export const MoveSessionDocument = {} as unknown as DocumentNode<MoveSessionMutation, MoveSessionMutationVariables>;
export const PlanSessionDocument = {} as unknown as DocumentNode<PlanSessionMutation, PlanSessionMutationVariables>;
export const PresencePartDocument = {} as unknown as DocumentNode<PresencePartQuery, PresencePartQueryVariables>;
export const SheetPageDocument = {} as unknown as DocumentNode<SheetPageQuery, SheetPageQueryVariables>;
export const SheetChangedDocument = {} as unknown as DocumentNode<SheetChangedSubscription, SheetChangedSubscriptionVariables>;
export const SheetHappenedDocument = {} as unknown as DocumentNode<SheetHappenedSubscription, SheetHappenedSubscriptionVariables>;
export const SheetsPageDocument = {} as unknown as DocumentNode<SheetsPageQuery, SheetsPageQueryVariables>;
export const SheetsTabDocument = {} as unknown as DocumentNode<SheetsTabQuery, SheetsTabQueryVariables>;
export const SheetCareDocument = {} as unknown as DocumentNode<SheetCareQuery, SheetCareQueryVariables>;
export const SheetProjectSeriesDocument = {} as unknown as DocumentNode<SheetProjectSeriesQuery, SheetProjectSeriesQueryVariables>;
export const SheetPlacesDocument = {} as unknown as DocumentNode<SheetPlacesQuery, SheetPlacesQueryVariables>;
export const SheetOverviewDocument = {} as unknown as DocumentNode<SheetOverviewQuery, SheetOverviewQueryVariables>;
export const SheetProjectFilesDocument = {} as unknown as DocumentNode<SheetProjectFilesQuery, SheetProjectFilesQueryVariables>;
export const SheetFilesDocument = {} as unknown as DocumentNode<SheetFilesQuery, SheetFilesQueryVariables>;
export const OpenSheetDocument = {} as unknown as DocumentNode<OpenSheetMutation, OpenSheetMutationVariables>;
export const SheetTextDocument = {} as unknown as DocumentNode<SheetTextQuery, SheetTextQueryVariables>;
export const WriteSheetTextDocument = {} as unknown as DocumentNode<WriteSheetTextMutation, WriteSheetTextMutationVariables>;
export const UpdateSheetDocument = {} as unknown as DocumentNode<UpdateSheetMutation, UpdateSheetMutationVariables>;
export const AskSheetConsentDocument = {} as unknown as DocumentNode<AskSheetConsentMutation, AskSheetConsentMutationVariables>;
export const SubmitSheetDocument = {} as unknown as DocumentNode<SubmitSheetMutation, SubmitSheetMutationVariables>;
export const ReturnSheetDocument = {} as unknown as DocumentNode<ReturnSheetMutation, ReturnSheetMutationVariables>;
export const PublishSheetDocument = {} as unknown as DocumentNode<PublishSheetMutation, PublishSheetMutationVariables>;
export const WithdrawSheetDocument = {} as unknown as DocumentNode<WithdrawSheetMutation, WithdrawSheetMutationVariables>;
export const ReopenSheetDocument = {} as unknown as DocumentNode<ReopenSheetMutation, ReopenSheetMutationVariables>;
export const DiscardSheetDocument = {} as unknown as DocumentNode<DiscardSheetMutation, DiscardSheetMutationVariables>;
export const RestoreSheetDocument = {} as unknown as DocumentNode<RestoreSheetMutation, RestoreSheetMutationVariables>;
export const SheetMediaDocument = {} as unknown as DocumentNode<SheetMediaQuery, SheetMediaQueryVariables>;
export const TakeSheetFileDocument = {} as unknown as DocumentNode<TakeSheetFileMutation, TakeSheetFileMutationVariables>;
export const SetSheetAnonymousDocument = {} as unknown as DocumentNode<SetSheetAnonymousMutation, SetSheetAnonymousMutationVariables>;
export const MaskInSheetDocument = {} as unknown as DocumentNode<MaskInSheetMutation, MaskInSheetMutationVariables>;
export const KeepInSheetDocument = {} as unknown as DocumentNode<KeepInSheetMutation, KeepInSheetMutationVariables>;
export const SupportPageDocument = {} as unknown as DocumentNode<SupportPageQuery, SupportPageQueryVariables>;
export const SupportChangedDocument = {} as unknown as DocumentNode<SupportChangedSubscription, SupportChangedSubscriptionVariables>;
export const SupportTabDocument = {} as unknown as DocumentNode<SupportTabQuery, SupportTabQueryVariables>;
export const AskSupportDocument = {} as unknown as DocumentNode<AskSupportMutation, AskSupportMutationVariables>;
export const ProposeSupportDocument = {} as unknown as DocumentNode<ProposeSupportMutation, ProposeSupportMutationVariables>;
export const AgreeSupportDocument = {} as unknown as DocumentNode<AgreeSupportMutation, AgreeSupportMutationVariables>;
export const EndSupportDocument = {} as unknown as DocumentNode<EndSupportMutation, EndSupportMutationVariables>;
export const TasksPageDocument = {} as unknown as DocumentNode<TasksPageQuery, TasksPageQueryVariables>;
export const WeekPageDocument = {} as unknown as DocumentNode<WeekPageQuery, WeekPageQueryVariables>;
export const WeekChangedDocument = {} as unknown as DocumentNode<WeekChangedSubscription, WeekChangedSubscriptionVariables>;
export type AnonymityFinding =
  | 'EMAIL'
  | 'ESTABLISHMENT'
  | 'FINESS'
  | 'INITIALS'
  | 'ORGANISATION'
  | 'PERSON'
  | 'PHONE'
  | 'SIRET'
  | 'TITLE'
  | 'TOWN';

export type Half =
  | 'AFTERNOON'
  | 'MORNING';
