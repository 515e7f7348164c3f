//! What was sent, in the demonstration, whose people have no mailbox.

use crate::error::IntoGraphql;
use async_graphql::{Context, Object, Result};
use chrono::{DateTime, Utc};
use cordee_app::mail as app;
use cordee_app::{Asker, Page};
use std::sync::Arc;
use uuid::Uuid;

/// A message that was sent.
#[derive(Debug)]
pub struct SentMail(app::SentMail);

#[Object]
impl SentMail {
    /// What tells it from the others.
    async fn key(&self) -> String {
        self.0.id.simple().to_string()
    }

    async fn at(&self) -> DateTime<Utc> {
        self.0.at
    }

    /// The address of its addressee.
    async fn to(&self) -> &str {
        &self.0.recipient
    }

    /// Under what name it comes.
    async fn sender(&self) -> &str {
        self.0.mail.as_ref().and_then(|mail| mail.from_name.as_deref()).unwrap_or("Cordée")
    }

    async fn subject(&self) -> &str {
        &self.0.subject
    }

    /// What it says; null once it is forgotten.
    async fn text(&self) -> Option<&str> {
        self.0.mail.as_ref().map(|mail| mail.text.as_str())
    }

    /// The appointment that came with it (RFC 5545).
    async fn ics(&self) -> Option<&str> {
        self.0.mail.as_ref()?.calendar.as_ref().map(|calendar| calendar.ics.as_str())
    }

    /// Where it stands: `Envoyé`, `En attente`…
    async fn state(&self) -> &'static str {
        self.0.state.label()
    }
}

/// A page of messages, latest first.
#[derive(Debug)]
pub struct SentMailConnection {
    page: Page<app::SentMail>,
}

#[Object]
impl SentMailConnection {
    async fn nodes(&self) -> Vec<SentMail> {
        self.page.items.iter().cloned().map(SentMail).collect()
    }

    async fn has_next_page(&self) -> bool {
        self.page.has_next
    }
}

#[derive(Debug, Default)]
pub struct MailQuery;

#[Object]
impl MailQuery {
    /// What was sent to whom, latest first; null anywhere but in the demonstration. `before` is the key
    /// of the last of the page before.
    async fn sent_mails(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 30)] first: i64,
        before: Option<String>,
    ) -> Result<Option<SentMailConnection>> {
        let app = ctx.data_unchecked::<Arc<Asker>>().app();
        let before = before.and_then(|key| Uuid::try_parse(&key).ok());
        let page = app::sent(app, before, first).await.graphql()?;
        Ok(page.map(|page| SentMailConnection { page }))
    }
}
