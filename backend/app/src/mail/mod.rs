//! Mail: what a message is, the queue that keeps it until it is sent, and the ways to send it.
//!
//! A message is put in the queue by the change that causes it ([`post`]), so that both are kept or
//! neither. The job [`send_due`] sends what is due: at least once, each time with the same
//! `Message-ID`, by which a mail reader knows a repeat.

mod message;
mod outbox;
mod queue;
mod send;
mod sent;
mod smtp;

pub use message::{Attachment, Calendar, Mail};
pub use outbox::Outbox;
pub use queue::{post, post_all, post_apart};
pub use send::{Sending, send_due};
pub use sent::{Refused, SentMail, bounces, count_by_state, sent, sweep};
pub use smtp::{Smtp, SmtpSettings, Tls};

use chrono::{DateTime, Utc};
use futures_util::future::BoxFuture;
use uuid::Uuid;

/// A message on its way out.
#[derive(Clone, Copy, Debug)]
pub struct Letter<'a> {
    /// The same at each try; the message's `Message-ID` is made of it.
    pub id: Uuid,
    pub mail: &'a Mail,
    /// When it was written.
    pub at: DateTime<Utc>,
}

/// Why a message was not sent.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The addressee's server wants none of it, for good.
    #[error("{0}")]
    Refused(String),
    /// It can't be sent, however often one tries, and the address is not to blame.
    #[error("{0}")]
    Unsendable(String),
    /// Another try may succeed.
    #[error("{0}")]
    Later(String),
}

/// Sends messages.
pub trait Mailer: Send + Sync {
    /// Hands a message over. Once done, it is someone else's to deliver.
    fn send<'a>(&'a self, letter: Letter<'a>) -> BoxFuture<'a, Result<(), Fault>>;

    /// Whether messages reach their addressee's own mailbox. If not, links are shown to those who
    /// make them.
    fn delivers(&self) -> bool;
}
