//! The transport against a toy schema.

mod around;
mod bombs;
mod conformance;
mod front_operations;
mod fuzz;
mod malformed;
mod over_http;
mod over_ws;
mod over_ws_bounds;
mod socket;
pub mod toy;
