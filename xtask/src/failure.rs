//! What goes wrong in a command, in one line for the person who ran it.

use std::fmt;

/// Why a command stopped: one line, or nothing when what it ran has already said it.
#[derive(Debug)]
pub struct Failure(Option<String>);

/// What every command and its steps return.
pub type Outcome<T> = Result<T, Failure>;

impl Failure {
    /// A failure that is still to be printed, in one line.
    pub fn new(message: impl Into<String>) -> Self {
        Self(Some(message.into()))
    }

    /// A failure whose cause is on the screen already.
    pub fn already_said() -> Self {
        Self(None)
    }

    /// Whether the cause is on the screen already.
    pub fn said(&self) -> bool {
        self.0.is_none()
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_deref().unwrap_or("failed"))
    }
}

/// Adds to an I/O error what was being done: `fs::read(&p).context(|| format!("read {}", p.display()))`.
pub trait Context<T> {
    /// Turns the error into a [`Failure`] that reads «cannot DOING: CAUSE».
    fn context(self, doing: impl FnOnce() -> String) -> Outcome<T>;
}

impl<T, E: fmt::Display> Context<T> for Result<T, E> {
    fn context(self, doing: impl FnOnce() -> String) -> Outcome<T> {
        self.map_err(|cause| Failure::new(format!("cannot {}: {cause}", doing())))
    }
}
