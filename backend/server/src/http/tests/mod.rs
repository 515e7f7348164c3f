//! The transport against a toy schema.

mod around;
mod bombs;
mod conformance;
mod malformed;
mod over_http;
mod over_ws;
mod over_ws_bounds;
mod socket;
pub mod toy;
