//! The roots, in branches: each level of a merged object is one more frame under every resolver, so that a flat list of
//! all rooms would take most of a thread's stack.

use crate::{
    approval, assessment, board, body, calendar, conversation, days, document, establishment, experiment, file, group,
    identity, indicator, journal, letter, mail, minutes, network, node, notification, poll, preparation, presence,
    programme, project, publication, restitution, session, sheet, support, task,
};
use async_graphql::{MergedObject, MergedSubscription};

/// The root of all questions.
#[derive(Debug, Default, MergedObject)]
pub struct Query(PeopleQuery, ProgrammeQueries, MeetingQueries, ProjectQueries, LibraryQueries);

#[derive(Debug, Default, MergedObject)]
struct PeopleQuery(
    node::NodeQuery,
    identity::ViewerQuery,
    identity::MemberQuery,
    journal::JournalQuery,
    task::TaskQuery,
    notification::NotificationQuery,
    mail::MailQuery,
);

#[derive(Debug, Default, MergedObject)]
struct ProgrammeQueries(
    establishment::EstablishmentQuery,
    programme::ProgrammeQuery,
    group::GroupQuery,
    days::DaysQuery,
    letter::LetterQuery,
    network::NetworkQuery,
    restitution::RestitutionQuery,
);

#[derive(Debug, Default, MergedObject)]
struct MeetingQueries(
    session::SessionQuery,
    poll::PollQuery,
    calendar::CalendarQuery,
    presence::PresenceQuery,
    presence::PresenceLinkQuery,
    conversation::ConversationQuery,
    support::SupportQuery,
);

#[derive(Debug, Default, MergedObject)]
struct ProjectQueries(
    project::ProjectQuery,
    project::ProjectRoomQuery,
    approval::ApprovalQuery,
    experiment::ExperimentQuery,
    indicator::IndicatorQuery,
    assessment::AssessmentQuery,
    board::BoardQuery,
    board::GuestBoardQuery,
    body::BodyQuery,
    body::GuestBodyQuery,
);

#[derive(Debug, Default, MergedObject)]
struct LibraryQueries(file::FileQuery, publication::PublicationQuery, sheet::SheetQuery);

/// The root of all changes.
#[derive(Debug, Default, MergedObject)]
pub struct Mutation(PeopleMutation, ProgrammeMutations, MeetingMutations, ProjectMutations, LibraryMutations);

#[derive(Debug, Default, MergedObject)]
struct PeopleMutation(
    identity::AccessMutation,
    identity::AccountMutation,
    identity::MemberMutation,
    task::TaskMutation,
    notification::NotificationMutation,
);

#[derive(Debug, Default, MergedObject)]
struct ProgrammeMutations(
    programme::ProgrammeMutation,
    group::GroupMutation,
    days::DaysMutation,
    letter::LetterMutation,
    document::DocumentMutation,
    network::NetworkMutation,
    restitution::RestitutionMutation,
);

#[derive(Debug, Default, MergedObject)]
struct MeetingMutations(
    session::SessionMutation,
    preparation::PreparationMutation,
    minutes::MinutesMutation,
    poll::PollMutation,
    calendar::CalendarMutation,
    presence::PresenceMutation,
    presence::PresenceLinkMutation,
    presence::PresenceScanMutation,
    conversation::ConversationMutation,
    support::SupportMutation,
);

#[derive(Debug, Default, MergedObject)]
struct ProjectMutations(
    project::ProjectMutation,
    approval::ApprovalMutation,
    experiment::ExperimentMutation,
    indicator::IndicatorMutation,
    assessment::AssessmentMutation,
    board::BoardMutation,
    board::GuestBoardMutation,
    body::BodyMutation,
    body::GuestBodyMutation,
);

#[derive(Debug, Default, MergedObject)]
struct LibraryMutations(file::FileMutation, publication::PublicationMutation, sheet::SheetMutation);

/// The root of live delivery.
#[derive(Debug, Default, MergedSubscription)]
pub struct Subscription(journal::JournalSubscription, notification::NotificationSubscription);
