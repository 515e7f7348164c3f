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
mod roots;
mod session;
mod sheet;
mod support;
mod task;

pub use error::to_error;
pub use executor::Executor;
pub use id::GlobalId;
pub use identity::REFRESH_COOKIE;
pub use loaders::Loaders;

pub use roots::{Mutation, Query, Subscription};

use async_graphql::{Schema, SchemaBuilder};
use cordee_app::Asker;
use std::sync::Arc;

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
