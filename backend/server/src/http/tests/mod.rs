//! The transport against a toy schema.

mod bombs;
mod malformed;
mod over_http;
mod toy;
