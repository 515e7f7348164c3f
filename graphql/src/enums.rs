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
