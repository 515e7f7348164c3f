//! Messages and comments: what they may hold, who is meant to read them, how long they may be edited.

use crate::refusal::Refusal;
use crate::text;
use chrono::{DateTime, Duration, Utc};

/// The longest message, in characters.
pub const MAX_TEXT: usize = 5_000;

/// The most people that one message may mention.
pub const MAX_MENTIONS: usize = 20;

/// How long its author may edit a message.
pub const EDITABLE_MINUTES: i64 = 15;

/// A message as it is kept: plain text whose line ends stay.
pub fn message_text(value: &str) -> Result<String, Refusal> {
    text::paragraphs("text", "Message", value, MAX_TEXT)?
        .ok_or_else(|| Refusal::invalid("text", "Message : écrivez quelque chose avant d’envoyer."))
}

/// Whether a message written then may still be edited now.
pub fn is_editable(written_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - written_at <= Duration::minutes(EDITABLE_MINUTES)
}

/// Refuses to edit what was written too long ago.
pub fn check_editable(written_at: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), Refusal> {
    if is_editable(written_at, now) {
        return Ok(());
    }
    let message = format!(
        "Un message se modifie pendant {EDITABLE_MINUTES} minutes. Écrivez-en un autre pour le corriger, ou retirez-le."
    );
    Err(Refusal::rule("id", message))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_edited_for_a_quarter_of_an_hour() {
        let written = DateTime::UNIX_EPOCH;
        assert!(check_editable(written, written + Duration::minutes(15)).is_ok());
        assert!(check_editable(written, written + Duration::seconds(15 * 60 + 1)).is_err());
    }

    #[test]
    fn a_message_keeps_its_lines_and_is_not_empty() {
        assert_eq!(message_text(" Bonjour,\r\nà demain "), Ok("Bonjour,\nà demain".into()));
        assert!(message_text(" \n ").is_err());
        assert!(message_text(&"x".repeat(MAX_TEXT + 1)).is_err());
    }
}
