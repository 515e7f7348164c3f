//! What was sent, to be read where there is no mailbox to read it in.

use super::Mail;
use crate::page::First;
use crate::{App, AppError, AppResult, Page};
use chrono::{DateTime, Duration, Utc};
use cordee_domain::ids::TenantId;
use cordee_domain::mail::MailState;
use cordee_store::mail::{self as store, Outgoing};
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

/// In the demonstration, whose people have no mailbox, what was sent to whom, the latest first. Anywhere
/// else there is nothing at this place.
pub async fn sent(app: &App, before: Option<Uuid>, first: impl Into<First>) -> AppResult<Page<SentMail>> {
    only_demo(app)?;
    let extent = first.into().extent()?;
    let rows = store::latest(app.db.identity().await?.view(), None, before, extent.limit).await?;
    Ok(Page::cut((rows.into_iter().map(SentMail::from).collect(), None), extent))
}

/// One message, likewise.
pub async fn sent_by_id(app: &App, id: Uuid) -> AppResult<SentMail> {
    only_demo(app)?;
    let row = store::by_id(app.db.identity().await?.view(), id).await?;
    row.map(SentMail::from).ok_or(AppError::NotFound)
}

fn only_demo(app: &App) -> AppResult<()> {
    if app.demo { Ok(()) } else { Err(AppError::NotFound) }
}

/// How many messages there are in each state, for those who watch over the server.
pub async fn count_by_state(app: &App) -> AppResult<Vec<(MailState, i64)>> {
    Ok(store::counts(app.db.identity().await?.view()).await?)
}

/// How long one may see that a message was sent, or was not.
const KEPT: Duration = Duration::days(90);

/// Forgets messages that were settled long ago. To be run from time to time.
pub async fn sweep(app: &App) -> AppResult<()> {
    let changing = app.db.change_identity().await?;
    store::forget(changing.change(), app.clock.now() - KEPT).await?;
    Ok(changing.commit().await?)
}
