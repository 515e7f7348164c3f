//! How one asks: the GraphQL schema, a room a file. Resolvers parse ids and input, call a use
//! case of `app`, and shape what it returns; they can't reach the database.
//!
//! Depends on `app` and `domain`. To add a room: a file of its name with its types, its
//! `…Query` and its `…Mutation` objects, merged below; see `docs/adding-a-room.md`.

// The rooms make one query type each, and what is merged of them is as deep as they are many.
#![recursion_limit = "256"]

#[macro_use]
mod connection;
#[macro_use]
mod payload;
mod cursor;
mod drive;
mod enums;
mod error;
mod executor;
mod id;
mod loaders;
mod node;
mod refusal;
mod scalars;
mod shared;

mod approval;
mod assessment;
mod board;
mod body;
mod calendar;
mod carrier;
mod conversation;
mod days;
mod document;
mod establishment;
mod experiment;
mod file;
mod funding;
mod group;
mod identity;
mod indicator;
mod journal;
mod letter;
mod mail;
mod minutes;
mod network;
mod notification;
mod poll;
mod preparation;
mod presence;
mod programme;
mod project;
mod publication;
mod restitution;
mod session;
mod sheet;
mod support;
mod task;

pub use error::to_error;
pub use executor::Executor;
pub use id::GlobalId;
pub use identity::REFRESH_COOKIE;
pub use loaders::Loaders;

use async_graphql::{MergedObject, MergedSubscription, Schema, SchemaBuilder};
use cordee_app::Asker;
use std::sync::Arc;

/// The root of all questions.
#[derive(Debug, Default, MergedObject)]
pub struct Query(
    node::NodeQuery,
    identity::ViewerQuery,
    identity::MemberQuery,
    establishment::EstablishmentQuery,
    programme::ProgrammeQuery,
    group::GroupQuery,
    session::SessionQuery,
    days::DaysQuery,
    project::ProjectQuery,
    project::ProjectRoomQuery,
    journal::JournalQuery,
    task::TaskQuery,
    poll::PollQuery,
    calendar::CalendarQuery,
    presence::PresenceQuery,
    presence::PresenceLinkQuery,
    letter::LetterQuery,
    conversation::ConversationQuery,
    file::FileQuery,
    support::SupportQuery,
    approval::ApprovalQuery,
    experiment::ExperimentQuery,
    indicator::IndicatorQuery,
    assessment::AssessmentQuery,
    board::BoardQuery,
    board::GuestBoardQuery,
    body::BodyQuery,
    body::GuestBodyQuery,
    network::NetworkQuery,
    restitution::RestitutionQuery,
    publication::PublicationQuery,
    sheet::SheetQuery,
    notification::NotificationQuery,
    mail::MailQuery,
);

/// The root of all changes.
#[derive(Debug, Default, MergedObject)]
pub struct Mutation(
    identity::AccessMutation,
    identity::AccountMutation,
    identity::MemberMutation,
    programme::ProgrammeMutation,
    group::GroupMutation,
    session::SessionMutation,
    days::DaysMutation,
    project::ProjectMutation,
    minutes::MinutesMutation,
    task::TaskMutation,
    poll::PollMutation,
    calendar::CalendarMutation,
    presence::PresenceMutation,
    presence::PresenceLinkMutation,
    presence::PresenceScanMutation,
    letter::LetterMutation,
    document::DocumentMutation,
    conversation::ConversationMutation,
    file::FileMutation,
    support::SupportMutation,
    approval::ApprovalMutation,
    experiment::ExperimentMutation,
    indicator::IndicatorMutation,
    assessment::AssessmentMutation,
    board::BoardMutation,
    board::GuestBoardMutation,
    body::BodyMutation,
    body::GuestBodyMutation,
    network::NetworkMutation,
    restitution::RestitutionMutation,
    publication::PublicationMutation,
    sheet::SheetMutation,
    notification::NotificationMutation,
    preparation::PreparationMutation,
);

/// The root of live delivery.
#[derive(Debug, Default, MergedSubscription)]
pub struct Subscription(journal::JournalSubscription, notification::NotificationSubscription);

/// The served schema.
pub type CordeeSchema = Schema<Query, Mutation, Subscription>;

fn builder() -> SchemaBuilder<Query, Mutation, Subscription> {
    // The gate in front bounds documents more finely; these limits stay behind it.
    Schema::build(Query::default(), Mutation::default(), Subscription::default())
        .limit_depth(24)
        .limit_recursive_depth(48)
}

/// What a resolver finds in its context: who asks, and this request's loaders.
pub fn request_data(asker: Arc<Asker>) -> (Arc<Asker>, Loaders) {
    let loaders = Loaders::new(asker.clone());
    (asker, loaders)
}

/// The schema in the schema definition language, as committed in `graphql/schema.graphql`.
pub fn sdl() -> String {
    use async_graphql::SDLExportOptions;
    let options = SDLExportOptions::new().sorted_fields().sorted_enum_items().include_specified_by();
    builder().finish().sdl_with_options(options)
}
