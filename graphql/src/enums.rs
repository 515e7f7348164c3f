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
