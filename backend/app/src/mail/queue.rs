use super::Mail;
use crate::{App, AppError, AppResult};
use cordee_domain::mail::MailState;
use cordee_store::identity::Change;
use cordee_store::mail::{self as store, Outgoing};

/// Puts a message in the queue with the change under way (`scope.identity()` in a tenant's): it is sent
/// soon after the commit, and never if there is none.
pub async fn post(app: &App, change: Change<'_>, mail: Mail) -> AppResult<()> {
    post_all(app, change, vec![mail]).await
}

/// The same for many, in one statement.
pub async fn post_all(app: &App, change: Change<'_>, mails: Vec<Mail>) -> AppResult<()> {
    let now = app.clock.now();
    let row = |mail: Mail| {
        Ok(Outgoing {
            id: app.ids.next(),
            community_id: mail.tenant,
            recipient: mail.to.clone(),
            subject: mail.subject.clone(),
            content: Some(serde_json::to_string(&mail).map_err(AppError::internal)?),
            opens_account: mail.opens_account,
            state: MailState::Waiting,
            queued_at: now,
            due_at: now,
            useless_after: mail.useless_after,
            attempts: 0,
            settled_at: None,
            fault: None,
        })
    };
    let rows = mails.into_iter().map(row).collect::<AppResult<Vec<_>>>()?;
    Ok(store::add(change, rows).await?)
}

/// Puts a message in the queue by a change of its own.
pub async fn post_apart(app: &App, mail: Mail) -> AppResult<()> {
    let changing = app.db.change_identity().await?;
    post(app, changing.change(), mail).await?;
    Ok(changing.commit().await?)
}
