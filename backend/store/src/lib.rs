//! Where it is kept: entities and queries. The only user of sea-orm.
//!
//! Nothing is read or written but through a scope ([`scope`]): a permit opens it, it adds the
//! tenant and the reach to every query. Identity's own tables, which belong to no tenant, are
//! reached through [`identity`] alone. To add a room: an entity file, a room file, a line in
//! [`scope::TENANTED`].

mod db;
mod dialect;
pub mod entity;
mod error;
mod live;
mod page;
mod reach;
pub mod scope;

pub mod approval;
pub mod assessment;
pub mod board;
pub mod body;
pub mod calendar;
pub mod carrier;
pub mod collection;
pub mod conversation;
pub mod days;
pub mod establishment;
pub mod experiment;
pub mod file;
pub mod group;
pub mod guest;
pub mod identity;
pub mod indicator;
pub mod job;
pub mod journal;
pub mod letter;
pub mod mail;
pub mod minutes;
pub mod network;
pub mod notification;
pub mod place;
pub mod poll;
pub mod preparation;
pub mod presence;
pub mod programme;
pub mod project;
pub mod publication;
pub mod replay;
pub mod restitution;
pub mod search;
pub mod session;
pub mod sheet;
pub mod silence;
pub mod support;
pub mod task;

pub use db::Db;
pub use error::StoreError;
pub use live::{Told, Wake};
pub use page::{Extent, Rows};
pub use reach::OwnReach;
pub use scope::{ReadScope, Snapshot, WriteScope};
