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
