//! What one can do: use cases and jobs. A use case asks the policy, opens a scope, applies the
//! domain's rules, calls the store, emits events, commits.
//!
//! Depends on `domain` and `store`. Knows nothing of HTTP or GraphQL. To add a room: a module of
//! its name here; see `docs/adding-a-room.md`.

mod asker;
mod error;
mod platform;

pub use asker::Asker;
pub use error::{AppError, AppResult};
pub use platform::{App, Parts};
