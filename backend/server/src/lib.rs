//! How one gets in: settings, login, HTTP, WebSocket and files, around the schema of `graphql`.
//!
//! May depend on everything of ours; nothing of ours depends on it.

pub mod assemble;
pub mod calendar;
pub mod cli;
pub mod config;
pub mod documents;
pub mod door;
pub mod http;
pub mod restitution;
pub mod scan;
