//! What goes wrong, said once at the top.

use std::error::Error;

/// The result of anything that talks to the outside.
pub type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;
