//! How one gets in: settings, login, HTTP, WebSocket and files, around the schema of `graphql`.
//!
//! May depend on everything of ours; nothing of ours depends on it.

// The schema is one type of every room: an optimised build lays it out through all of them.
#![recursion_limit = "256"]

pub mod assemble;
pub mod calendar;
pub mod cli;
pub mod config;
pub mod documents;
pub mod door;
pub mod files;
pub mod http;
pub mod library;
pub mod restitution;
pub mod scan;
pub mod uploads;
