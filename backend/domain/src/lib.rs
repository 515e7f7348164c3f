//! What is true, whoever asks and wherever it is kept: identifiers, money, days, rulebooks, the
//! policy table, events, and the rules of each room.
//!
//! No I/O, no async, no database. Depends on nothing of ours.
//! To add a room: a module of its name here, then see `docs/adding-a-room.md`.

pub mod approval;
pub mod assessment;
pub mod board;
pub mod body;
pub mod carrier;
pub mod conversation;
pub mod days;
pub mod establishment;
pub mod event;
pub mod experiment;
pub mod file;
pub mod french;
pub mod funding;
pub mod group;
pub mod guest;
pub mod identity;
pub mod ids;
pub mod indicator;
pub mod keyed;
pub mod letter;
pub mod library;
pub mod mail;
pub mod minutes;
pub mod money;
pub mod network;
pub mod notification;
pub mod path;
pub mod policy;
pub mod poll;
pub mod preparation;
pub mod presence;
pub mod programme;
pub mod qvct;
pub mod refusal;
pub mod reminder;
pub mod restitution;
pub mod sealed;
pub mod session;
pub mod sheet;
pub mod support;
pub mod task;
pub mod text;
pub mod time;
