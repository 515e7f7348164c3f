//! Sending mail: the seam, and the outbox that keeps what would be sent as files.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use futures_util::future::BoxFuture;
use std::io::Write;
use std::path::{Path, PathBuf};

/// One message. Its printed form leaves the text out: it may carry a link that opens an account.
#[derive(Clone, PartialEq, Eq)]
pub struct Mail {
    /// A normalised address.
    pub to: String,
    pub subject: String,
    pub text: String,
}

impl std::fmt::Debug for Mail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mail").field("subject", &self.subject).finish_non_exhaustive()
    }
}

/// Takes messages to be sent.
pub trait Mailer: Send + Sync {
    /// Takes a message; once done, it will be sent or kept even if the process dies.
    fn queue(&self, mail: Mail, now: DateTime<Utc>) -> BoxFuture<'_, std::io::Result<()>>;

    /// Whether messages reach their addressee's own mailbox. If not, links are shown to those who
    /// make them.
    fn delivers(&self) -> bool;
}

/// Keeps messages as files that a mail reader opens, for where no mail server is configured.
#[derive(Clone, Debug)]
pub struct Outbox {
    dir: PathBuf,
}

impl Outbox {
    /// Keeps messages in this folder, which is made when the first one comes.
    pub fn new(dir: impl Into<PathBuf>) -> Outbox {
        Outbox { dir: dir.into() }
    }
}

impl Mailer for Outbox {
    fn queue(&self, mail: Mail, now: DateTime<Utc>) -> BoxFuture<'_, std::io::Result<()>> {
        let dir = self.dir.clone();
        Box::pin(async move {
            let name = tokio::task::spawn_blocking(move || write(&dir, &mail, now)).await??;
            tracing::info!(file = name, "mail queued");
            Ok(())
        })
    }

    fn delivers(&self) -> bool {
        false
    }
}

fn write(dir: &Path, mail: &Mail, now: DateTime<Utc>) -> std::io::Result<String> {
    crate::private_files::create_dir(dir)?;
    let mut unique = [0; 6];
    getrandom::fill(&mut unique)?;
    let unique: String = unique.iter().map(|byte| format!("{byte:02x}")).collect();
    let name = format!("{}-{unique}.eml", now.format("%Y%m%dT%H%M%S%.3fZ"));
    let mut file = crate::private_files::create_new(&dir.join(&name))?;
    file.write_all(message(mail, now, &unique).as_bytes())?;
    file.sync_all()?;
    Ok(name)
}

fn message(mail: &Mail, now: DateTime<Utc>, unique: &str) -> String {
    format!(
        "From: Cordee <ne-pas-repondre@cordee.invalid>\r\nTo: {}\r\nSubject: {}\r\nDate: {}\r\nMessage-ID: <{unique}@cordee.invalid>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{}\r\n",
        one_line(&mail.to),
        encoded(&mail.subject),
        now.to_rfc2822(),
        mail.text.replace("\r\n", "\n").replace('\n', "\r\n"),
    )
}

fn one_line(value: &str) -> String {
    value.chars().filter(|c| !c.is_control()).collect()
}

/// A header's text as RFC 2047 words, each within the 75 characters allowed.
fn encoded(value: &str) -> String {
    let value = one_line(value);
    if value.is_ascii() {
        return value;
    }
    let mut words = vec![String::new()];
    for c in value.chars() {
        match words.last_mut() {
            Some(word) if word.len() + c.len_utf8() <= 45 => word.push(c),
            _ => words.push(c.to_string()),
        }
    }
    let words: Vec<String> = words.iter().map(|word| format!("=?utf-8?B?{}?=", STANDARD.encode(word))).collect();
    words.join("\r\n ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_cannot_be_given_headers_by_its_subject() {
        let mail = Mail { to: "a@b.fr".into(), subject: "x\r\nBcc: y@z.fr".into(), text: "été\nfin".into() };
        let text = message(&mail, DateTime::UNIX_EPOCH, "u");
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        assert!(!head.contains("\r\nBcc"), "{head}");
        assert_eq!(body, "été\r\nfin\r\n");
    }

    #[test]
    fn a_subject_with_accents_is_encoded_in_short_words() {
        let line = encoded(&"é".repeat(60));
        assert!(line.split("\r\n ").all(|word| word.len() <= 75), "{line}");
        assert_eq!(encoded("Votre lien"), "Votre lien");
    }

    #[test]
    fn nothing_printed_gives_the_link_away() {
        let mail = Mail { to: "a@b.fr".into(), subject: "s".into(), text: "https://x/#jeton=secret".into() };
        assert!(!format!("{mail:?}").contains("secret"));
    }
}
