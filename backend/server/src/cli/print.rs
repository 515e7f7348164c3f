use super::Failure;
use serde::Serialize;
use std::io::{ErrorKind, Write};

/// Prints a text; a reader that closes early is no failure.
pub fn text(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    let end = if text.ends_with('\n') { "" } else { "\n" };
    match write!(out, "{text}{end}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(vec![format!("Écriture impossible : {error}.")]),
        _ => Ok(()),
    }
}

/// Prints a value as JSON.
pub fn json(value: &impl Serialize) -> Result<(), Failure> {
    let written = serde_json::to_string_pretty(value).map_err(|error| vec![format!("JSON : {error}.")])?;
    text(&written)
}
