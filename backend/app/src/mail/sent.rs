//! What was sent, to be read where there is no mailbox to read it in.

use super::Mail;
use crate::page::First;
use crate::{App, AppError, AppResult, Asker, Page};
use chrono::{DateTime, Duration, Utc};
use cordee_domain::ids::{PersonId, TenantId};
use cordee_domain::mail::MailState;
use cordee_domain::policy::act;
use cordee_store::identity::people;
use cordee_store::mail::{self as store, Outgoing};
use std::collections::HashMap;
use uuid::Uuid;

/// A message of the queue, with what it says where that is kept.
#[derive(Clone, Debug)]
pub struct SentMail {
    pub id: Uuid,
    pub tenant: Option<TenantId>,
    pub recipient: String,
    pub subject: String,
    pub state: MailState,
    pub at: DateTime<Utc>,
    pub mail: Option<Mail>,
}

impl From<Outgoing> for SentMail {
    fn from(row: Outgoing) -> SentMail {
        SentMail {
            mail: row.content.as_deref().and_then(|content| serde_json::from_str(content).ok()),
            id: row.id,
            tenant: row.community_id,
            recipient: row.recipient,
            subject: row.subject,
            state: row.state,
            at: row.queued_at,
        }
    }
}

/// In the demonstration, whose people have no mailbox, what was sent to whom, the latest first. None
/// anywhere else.
pub async fn sent(app: &App, before: Option<Uuid>, first: impl Into<First>) -> AppResult<Option<Page<SentMail>>> {
    let extent = first.into().extent()?;
    if !app.demo {
        return Ok(None);
    }
    let rows = store::latest(app.db.identity().await?.view(), None, before, extent.limit).await?;
    Ok(Some(Page::cut((rows.into_iter().map(SentMail::from).collect(), None), extent)))
}

/// How many messages there are in each state, for those who watch over the server.
pub async fn count_by_state(app: &App) -> AppResult<Vec<(MailState, i64)>> {
    Ok(store::counts(app.db.identity().await?.view()).await?)
}

/// An address that refuses mail: since when, and what its server last said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    pub since: DateTime<Utc>,
    pub reason: String,
}

/// Which of these people have an address that refuses mail; for those who keep the members.
pub async fn bounces(asker: &Asker, people: &[PersonId]) -> AppResult<Vec<(PersonId, Refused)>> {
    let scope = match asker.read(act::MAIL_WATCH).await {
        Err(AppError::Denied) => return Ok(Vec::new()),
        scope => scope?,
    };
    let people = people::by_ids(&scope, people).await?;
    let addresses: Vec<String> = people.iter().map(|person| person.email.clone()).collect();
    let bounces = store::bounces(scope.identity(), &addresses).await?.into_iter();
    let mut refused: HashMap<String, Refused> =
        bounces.map(|b| (b.address, Refused { since: b.first_at, reason: b.reason })).collect();
    Ok(people.into_iter().filter_map(|person| Some((person.id, refused.remove(&person.email)?))).collect())
}

/// How long one may see that a message was sent, or was not.
const KEPT: Duration = Duration::days(90);

/// Forgets messages that were settled long ago. To be run from time to time.
pub async fn sweep(app: &App) -> AppResult<()> {
    let changing = app.db.change_identity().await?;
    store::forget(changing.change(), app.clock.now() - KEPT).await?;
    Ok(changing.commit().await?)
}
