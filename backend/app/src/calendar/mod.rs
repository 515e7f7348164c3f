//! Calendars: the private addresses at which they read sessions, and the texts that they read
//! (RFC 5545).

mod address;
mod feed;
mod ics;
mod invite;

pub use address::{Issued, issue, mine, renew, revoke};
pub use feed::{Served, serve};
pub use ics::{Entry, Invitation, Method, invitation, write};
pub(crate) use invite::{Became, tell};

pub use cordee_store::calendar::Feed;
