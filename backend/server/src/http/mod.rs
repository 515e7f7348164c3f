//! How one gets in: GraphQL over HTTP and WebSocket, the pages, and what watches over both.
//!
//! Nothing here knows the application: [`Gatekeeper`] is the one seam, and the schema is any
//! `async_graphql::Schema`.

pub mod codes;
pub mod compress;
pub mod document;
pub mod front;
pub mod gate;
pub mod graphql;
pub mod headers;
pub mod metrics;
pub mod ops;
pub mod panics;
pub mod peer;
pub mod rate;
pub mod schema;
pub mod serve;
pub mod shares;
pub mod unsubscribe;
pub mod ws;

mod answer;
mod body;
mod coerce;
mod endpoint;
mod gatekeeper;
mod negotiate;
mod params;
mod prepare;
mod refusal;
mod site;
#[cfg(test)]
mod tests;

pub use answer::{Answer, ErrorBody};
pub use endpoint::{Endpoint, Outcome, Transport, internal};
pub use gate::Limits;
pub use gatekeeper::{Approach, AuthFailure, Gatekeeper, Rights, Validity};
pub use headers::SecurityHeaders;
pub use metrics::{Metrics, Watched};
pub use negotiate::Media;
pub use ops::Ops;
pub use params::Params;
pub use peer::Peer;
pub use prepare::{Prepared, QueryCost};
pub use refusal::Refusal;
pub use site::{Surroundings, graphql_routes, site, surround};
