//! What a document may ask, decided before it is validated.
//!
//! Validation and execution unfold fragments at every spread, so a document of a kilobyte can hold
//! a core for minutes. Here each fragment is measured once, in saturating numbers, and what is
//! beyond [`Limits`] is refused with a code that names the limit.

mod limits;
mod tokens;
mod walk;

pub use limits::Limits;
pub use walk::{Measure, check};

/// Counts the tokens before parsing; see [`Limits::tokens`] and [`Limits::brackets`].
pub use tokens::check as check_tokens;
