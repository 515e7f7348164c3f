//! What one can do: use cases and jobs. A use case asks the policy, opens a scope, applies the
//! domain's rules, calls the store, emits events, commits.
//!
//! Depends on `domain` and `store`. Knows nothing of HTTP or GraphQL. To add a room: a module of
//! its name here; see `docs/adding-a-room.md`.

pub mod address;
mod asker;
mod check;
mod error;
mod kept;
mod page;
mod platform;
pub mod private_files;

pub mod approval;
pub mod assessment;
pub mod board;
pub mod body;
pub mod calendar;
pub mod carrier;
pub mod conversation;
pub mod days;
pub mod demo;
pub mod documents;
pub mod establishment;
pub mod experiment;
pub mod file;
pub mod funding;
pub mod group;
pub mod guest;
pub mod identity;
pub mod indicator;
pub mod jobs;
pub mod journal;
pub mod letter;
pub mod library;
pub mod mail;
pub mod minutes;
pub mod network;
pub mod notification;
pub mod poll;
pub mod preparation;
pub mod presence;
pub mod programme;
pub mod project;
pub mod replay;
pub mod restitution;
pub mod session;
pub mod sheet;
pub mod support;
pub mod task;
pub mod ticket;

pub use asker::Asker;
pub use error::{AppError, AppResult};
pub use page::{First, MAX_PAGE, Page};
pub use platform::{App, Parts};
