//! The domain's enumerations, under the names of GraphQL.

use async_graphql::Enum;

/// What a person is in a tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::policy::Role")]
pub enum Role {
    Ars,
    Aract,
    Consultant,
    Facilitator,
    Manager,
    Trinome,
    Contributor,
    Admin,
}

/// The three voices of an establishment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::group::TrinomeRole")]
pub enum TrinomeRole {
    Management,
    Staff,
    Trades,
}

/// Where a group is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::group::GroupStatus")]
pub enum GroupStatus {
    Forming,
    Active,
    Closed,
}

/// Where a version of a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::file::FileState")]
pub enum FileState {
    /// It has come whole, and nobody reads it before it is checked.
    Checking,
    Ready,
    /// It is not kept: `refusal` says why.
    Refused,
}

/// How a session is attended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::session::AttendanceMode")]
pub enum AttendanceMode {
    OnSite,
    Remote,
}

/// What a session is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::session::SessionKind")]
pub enum SessionKind {
    Sequence,
    Individual,
    FollowUp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::session::SessionStatus")]
pub enum SessionStatus {
    Planned,
    Held,
    Cancelled,
}

/// A half of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::presence::HalfDay")]
pub enum HalfDay {
    Morning,
    Afternoon,
}

/// As what somebody is expected on an attendance sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::presence::AttendeeKind")]
pub enum AttendeeKind {
    Facilitator,
    Voice,
    Post,
    Other,
}

/// How a signature was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::presence::SignatureMethod")]
pub enum SignatureMethod {
    Qr,
    Digits,
    Tablet,
    Page,
    Link,
    Paper,
}

/// What the scan of a paper sheet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::presence::ScanFormat")]
pub enum ScanFormat {
    Pdf,
    Jpeg,
    Png,
}

/// What a voice says of its coming to a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::preparation::Coming")]
pub enum Coming {
    Comes,
    /// The deputy named for the voice comes instead.
    Deputy,
    Absent,
}

/// What a point of a session's readiness is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::preparation::Subject")]
pub enum ReadinessSubject {
    Place,
    Group,
    Agenda,
    Answers,
    Checklist,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::preparation::State")]
pub enum ReadinessState {
    Done,
    /// Keeps the session from being ready.
    ToDo,
    /// To be known, but the session can be held as it is.
    Warning,
}

/// What days are counted against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::days::Quota")]
pub enum Quota {
    Collective,
    Individual,
    FollowUp,
    Capitalisation,
}

/// Where an entry of the day ledger is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::days::DayEntryStatus")]
pub enum DayEntryStatus {
    Draft,
    Submitted,
    Validated,
    Returned,
}

/// The population or field that an establishment works for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::establishment::category::Sector")]
pub enum Sector {
    OlderPeople,
    DisabledAdults,
    DisabledChildren,
    Multi,
    Health,
    Other,
}

/// Whether minutes are still being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::minutes::MinutesStatus")]
pub enum MinutesStatus {
    Draft,
    Published,
    /// Published once, and corrected by a later edition.
    Superseded,
}

/// Where a task between sessions is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::task::TaskStatus")]
pub enum TaskStatus {
    Open,
    Done,
    Dropped,
}

/// Where a poll for a date is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::poll::PollStatus")]
pub enum PollStatus {
    Open,
    Closed,
    Settled,
    Cancelled,
}

/// What a voter says of a half-day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::poll::Choice")]
pub enum PollChoice {
    Yes,
    IfNeeded,
    No,
}

/// The morning or the afternoon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::poll::Half")]
pub enum Half {
    Morning,
    Afternoon,
}

/// How a voice, or the consultant, stands to a half-day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::poll::Stand")]
pub enum PollStand {
    Yes,
    IfNeeded,
    /// Who could still say yes has not answered.
    Silent,
    /// All who hold it said no.
    No,
    /// Nobody holds it.
    Vacant,
}

/// Where a commitment letter is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::letter::LetterStatus")]
pub enum LetterStatus {
    /// Voices may sign it.
    Issued,
    /// Every voice has signed.
    Signed,
    /// Another took its place before every voice had signed.
    Superseded,
    /// Taken back before the programme began.
    Withdrawn,
}

/// Who acts, pays, signs or is accompanied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::programme::Party")]
pub enum Party {
    Applicant,
    Establishment,
    ManagingOrganisation,
    Grouping,
    Group,
    Trinome,
    QvctCommittee,
    DiscussionSpace,
    Management,
    StaffBody,
    LegalRepresentative,
    Consultant,
    Facilitator,
    FundingAgency,
    SupportAgency,
    Federation,
}

/// Where a request for support is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::support::SupportStatus")]
pub enum SupportStatus {
    Asked,
    Discussing,
    Agreed,
    Done,
    Closed,
    Declined,
    Withdrawn,
}

/// How a request for support ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::support::SupportOutcome")]
pub enum SupportOutcome {
    Done,
    Closed,
    Declined,
    Withdrawn,
}

/// A comité QVCT, or a space of discussion on work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::body::BodyKind")]
pub enum BodyKind {
    Committee,
    DiscussionSpace,
}

/// How a proposal came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::body::ProposalOrigin")]
pub enum ProposalOrigin {
    Account,
    Link,
}

/// What became of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::body::ProposalStatus")]
pub enum ProposalStatus {
    Received,
    Accepted,
    Adapted,
    Refused,
    SetAside,
}

/// What holds a group together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::group::GroupKind")]
pub enum GroupKind {
    Territorial,
    Network,
}

/// Where a facilitator's post is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::network::PostStatus")]
pub enum PostStatus {
    Selected,
    Recruiting,
    Filled,
    Vacant,
    Stopped,
    Ended,
}

/// Where an establishment is that volunteers for a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::network::StructureStatus")]
pub enum StructureStatus {
    Candidate,
    Selected,
    NotSelected,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::network::DeliverableStatus")]
pub enum DeliverableStatus {
    Due,
    Delivered,
    Accepted,
    Returned,
}

/// What an organisation says of the mission after the funded years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::network::Continuation")]
pub enum Continuation {
    Yes,
    No,
    UnderStudy,
}

/// A movement of money on a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::network::MoveKind")]
pub enum MoveKind {
    Commitment,
    Notification,
    Payment,
    Recovery,
}

/// What a notification is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::notification::Topic")]
pub enum NotificationTopic {
    Sessions,
    Tasks,
    Conversations,
    Days,
    Groups,
    Alerts,
}

/// How soon something should be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::notification::Urgency")]
pub enum NotificationUrgency {
    Urgent,
    Ordinary,
}

/// How often a reader gets what is not urgent by mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::notification::Rhythm")]
pub enum Rhythm {
    Daily,
    Weekly,
    Never,
}

/// A licence for open data and texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::library::licence::Licence")]
pub enum Licence {
    /// Licence Ouverte 2.0 (Etalab).
    Open,
    /// CC BY 4.0.
    By,
    /// CC BY-SA 4.0.
    BySa,
}

/// What a card of an état des lieux says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::board::CardKind")]
pub enum CardKind {
    Observation,
    Cause,
    Idea,
    Proposal,
}

/// How a card of an état des lieux came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::board::CardOrigin")]
pub enum CardOrigin {
    Account,
    /// By the board's link, without an account.
    Link,
}

/// Where the vote of an état des lieux is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::board::Voting")]
pub enum BoardVoting {
    Before,
    Open,
    Closed,
}

/// Where something of a project's path is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::path::PathState")]
pub enum PathState {
    ToDo,
    Doing,
    Done,
}

/// Where an event is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::restitution::RestitutionStatus")]
pub enum RestitutionStatus {
    /// Seen by those who prepare it alone.
    Draft,
    /// On its public page.
    Published,
    Cancelled,
}

/// What a registration gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::restitution::RegistrationStatus")]
pub enum RegistrationStatus {
    Placed,
    Waiting,
    Withdrawn,
}

/// A field of QVCT, in one scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::qvct::QvctField")]
pub enum QvctField {
    Relations,
    Content,
    Health,
    Skills,
    Equality,
    Participation,
    Organisation2023,
    Skills2023,
    Health2023,
    Equality2023,
    Management2023,
    Dialogue2023,
}

/// A theme of the regional feedback on QVT.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::library::Theme")]
pub enum Theme {
    Workload,
    Roles,
    Cooperation,
    Participation,
}

/// What kind of account a sheet gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::library::SheetKind")]
pub enum SheetKind {
    Experience,
    Testimony,
    Film,
    Article,
}

/// A part of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::library::SectionKind")]
pub enum SheetSection {
    Context,
    Approach,
    Actions,
    Results,
    Lessons,
    Otherwise,
}

/// How many people work in an establishment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::library::SizeBand")]
pub enum SizeBand {
    Under50,
    From50,
    From100,
    From250,
}

/// Where a sheet is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::sheet::SheetStatus")]
pub enum SheetStatus {
    Draft,
    Consent,
    Submitted,
    Returned,
    Published,
    Withdrawn,
    /// Never published, and put aside.
    Discarded,
}

/// What a finding may tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::sheet::anonymity::FindingKind")]
pub enum AnonymityFinding {
    Establishment,
    Organisation,
    Town,
    Person,
    Title,
    Initials,
    Phone,
    Email,
    Finess,
    Siret,
}

/// At what point of a project the three voices are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::approval::Stage")]
pub enum ApprovalStage {
    Assessment,
    Plan,
    Evaluation,
    Publication,
}

/// What a voice says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::approval::Verdict")]
pub enum ApprovalVerdict {
    Approved,
    Dissented,
}

/// Where a voice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::approval::VoiceState")]
pub enum ApprovalVoiceState {
    Waiting,
    Approved,
    Dissented,
}

/// What the three voices say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::approval::Outcome")]
pub enum ApprovalOutcome {
    /// None dissents, and one at least has said nothing.
    Waiting,
    /// One at least dissents: it is never outvoted.
    Dissent,
    Unanimous,
}

/// What became of a situation to be worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::experiment::PriorityStatus")]
pub enum PriorityStatus {
    Retained,
    Tried,
    Settled,
    SetAside,
}

/// Where an experiment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::experiment::ExperimentStatus")]
pub enum ExperimentStatus {
    Planned,
    Running,
    /// The comité has decided what becomes of it.
    Evaluated,
}

/// What the comité decides of an experiment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::experiment::ExperimentDecision")]
pub enum ExperimentDecision {
    Continue,
    Adapt,
    Stop,
}

/// Where an action of an experiment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::experiment::ActionStatus")]
pub enum ActionStatus {
    Todo,
    Doing,
    Done,
    Dropped,
}

/// The way in which one wishes an indicator to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::indicator::Wished")]
pub enum IndicatorWish {
    Up,
    Down,
}

/// Whether an indicator went the way that was wished. Says nothing of why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::indicator::Trend")]
pub enum IndicatorTrend {
    Wished,
    Opposite,
    Same,
}

/// What is frozen for the three voices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "cordee_domain::sealed::SealedKind")]
pub enum SealedKind {
    Plan,
    Evaluation,
}
