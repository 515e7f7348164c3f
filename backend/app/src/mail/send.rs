use super::{Fault, Letter, Mail};
use crate::{App, AppError, AppResult};
use cordee_domain::mail::{LEASE, MAX_ATTEMPTS, MailState, retry_at};
use cordee_store::mail::{self as store, Outcome, Outgoing};
use futures_util::StreamExt;

/// How many messages one claim takes: few enough to be sent within the lease.
const BATCH: u64 = 20;

/// How many go at once.
const AT_ONCE: usize = 4;

/// What one round of sending did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sending {
    pub sent: u64,
    /// To be tried again.
    pub postponed: u64,
    /// Bounced, given up or out of date.
    pub lost: u64,
}

/// Sends what is due, by as many claims as it takes. Each message is settled on its own, so that a
/// death in the middle leaves the others as they are, and this one to be sent again.
pub async fn send_due(app: &App) -> AppResult<Sending> {
    let mut sending = Sending::default();
    loop {
        let now = app.clock.now();
        if !store::is_due(app.db.identity().await?.view(), now).await? {
            return Ok(sending);
        }
        let changing = app.db.change_identity().await?;
        let claimed = store::claim(changing.change(), now, now + LEASE, BATCH).await?;
        changing.commit().await?;
        if claimed.is_empty() {
            return Ok(sending);
        }
        let outcomes = futures_util::stream::iter(claimed).map(|message| one(app, message)).buffer_unordered(AT_ONCE);
        let outcomes: Vec<AppResult<MailState>> = outcomes.collect().await;
        for outcome in outcomes {
            match outcome? {
                MailState::Sent => sending.sent += 1,
                MailState::Waiting => sending.postponed += 1,
                MailState::Bounced | MailState::Dead | MailState::Expired => sending.lost += 1,
            }
        }
    }
}

async fn one(app: &App, message: Outgoing) -> AppResult<MailState> {
    let now = app.clock.now();
    let mail: Option<Mail> = message.content.as_deref().and_then(|content| serde_json::from_str(content).ok());
    let (state, fault) = match mail {
        _ if message.useless_after.is_some_and(|end| now >= end) => (MailState::Expired, None),
        None => (MailState::Dead, Some("message illisible".to_owned())),
        Some(mail) => {
            let letter = Letter { id: message.id, mail: &mail, at: message.queued_at };
            match app.identity.mailer.send(letter).await {
                Ok(()) => (MailState::Sent, None),
                Err(Fault::Refused(reason)) => (MailState::Bounced, Some(reason)),
                Err(Fault::Unsendable(reason)) => (MailState::Dead, Some(reason)),
                Err(Fault::Later(reason)) if message.attempts >= MAX_ATTEMPTS => (MailState::Dead, Some(reason)),
                Err(Fault::Later(reason)) => (MailState::Waiting, Some(reason)),
            }
        }
    };
    match state {
        MailState::Sent => tracing::info!(mail = %message.id, "mail sent"),
        MailState::Waiting => tracing::info!(mail = %message.id, attempts = message.attempts, "mail to be tried again"),
        MailState::Expired => tracing::info!(mail = %message.id, "mail out of date, not sent"),
        state => tracing::warn!(mail = %message.id, state = state.key(), "mail not sent"),
    }
    let mut chance = [0; 8];
    getrandom::fill(&mut chance).map_err(AppError::internal)?;
    let after = app.clock.now();
    let outcome = Outcome {
        state,
        due_at: retry_at(after, message.attempts, u64::from_be_bytes(chance)),
        fault: fault.as_deref().map(short),
        keep: app.demo || !message.opens_account,
    };
    let changing = app.db.change_identity().await?;
    let change = changing.change();
    match (state, &outcome.fault) {
        (MailState::Bounced, Some(reason)) => store::bounced(change, &message.recipient, reason, after).await?,
        (MailState::Sent, _) if app.identity.mailer.delivers() => store::received(change, &message.recipient).await?,
        _ => {}
    }
    store::settle(change, &message, outcome, after).await?;
    changing.commit().await?;
    Ok(state)
}

/// What a server said, on one line that fits a table.
fn short(reason: &str) -> String {
    let line: String = reason.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    line.chars().take(300).collect()
}
