//! What is true, whoever asks and wherever it is kept: identifiers, money, days, rulebooks, the
//! policy table, events, and the rules of each room.
//!
//! No I/O, no async, no database. Depends on nothing of ours.
//! To add a room: a module of its name here, then see `docs/adding-a-room.md`.

pub mod days;
pub mod establishment;
pub mod event;
pub mod funding;
pub mod group;
pub mod guest;
pub mod identity;
pub mod ids;
pub mod keyed;
pub mod mail;
pub mod money;
pub mod notification;
pub mod policy;
pub mod preparation;
pub mod programme;
pub mod refusal;
pub mod session;
pub mod text;
pub mod time;
