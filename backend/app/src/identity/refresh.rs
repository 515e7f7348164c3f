use super::client::ClientInfo;
use super::secret::Secret;
use super::session::{self, Access};
use crate::{App, AppError, AppResult};
use cordee_domain::identity::REFRESH_GRACE;
use cordee_store::identity::refresh::{self as tokens, RefreshToken};
use cordee_store::identity::{Change, login};

/// Renews the access of a device, by the refresh token of its cookie, which is used up: the
/// answer carries the next one.
///
/// A token used a second time means that two hold it, and ends the session. Within
/// [`REFRESH_GRACE`] of its first use, and as long as its successor was not used, it gets that same
/// successor again instead: an answer that got lost, or two tabs that asked at once, sign nobody
/// out, and a thief who is that quick ends up with the same token as its owner, so that the next
/// renewal by either gives the theft away.
pub async fn refresh(app: &App, client: &ClientInfo, tenant_key: Option<&str>) -> AppResult<Access> {
    let now = app.clock.now();
    let secret = client.refresh_cookie.as_deref().and_then(Secret::parse).ok_or(AppError::Unauthenticated)?;
    // Looked for in a view first: whoever has no token at all does not take the writer's turn.
    let reading = app.db.identity().await?;
    tokens::by_hash(reading.view(), secret.hash()).await?.ok_or(AppError::Unauthenticated)?;
    drop(reading);

    let changing = app.db.change_identity().await?;
    let change = changing.change();
    let token = tokens::lock(change, secret.hash()).await?.ok_or(AppError::Unauthenticated)?;
    let device = login::by_id(*change, token.login_session_id).await?.ok_or(AppError::Unauthenticated)?;
    if !login::times(&device).live(now) {
        return Err(AppError::Unauthenticated);
    }
    let account = session::active(*change, device.person_id).await?;
    let successor = match token.used_at {
        None => None,
        Some(_) => match same_again(change, &secret, &token, now).await? {
            Some(successor) => Some(successor),
            None => {
                login::revoke(change, device.person_id, device.id, now).await?;
                changing.commit().await?;
                let (address, request_id) = (client.address_text(), &client.request_id);
                tracing::warn!(target: "audit", person = %device.person_id.0, session = %device.id.0, ?address,
                    request_id, "a refresh token came twice: its session was ended");
                return Err(AppError::Unauthenticated);
            }
        },
    };
    let tenant = session::choose_tenant(*change, account.id, tenant_key, device.last_tenant_id).await?;
    let successor = match successor {
        Some(successor) => successor,
        None => rotate(app, change, &secret, &device).await?,
    };
    login::seen(change, device.id, tenant.id, client.address_text().as_deref(), now).await?;
    changing.commit().await?;
    session::access(app, &account, device.id, tenant, &successor, device.expires_at)
}

/// The successor that this used token was replaced by, if it may still be given once more.
async fn same_again(
    change: Change<'_>,
    secret: &Secret,
    token: &RefreshToken,
    now: chrono::DateTime<chrono::Utc>,
) -> AppResult<Option<Secret>> {
    let (Some(used_at), Some(salt)) = (token.used_at, token.successor_salt.as_deref()) else { return Ok(None) };
    if now >= used_at + REFRESH_GRACE {
        return Ok(None);
    }
    let successor = secret.successor(salt);
    let unused = tokens::by_hash(*change, successor.hash()).await?.is_some_and(|next| next.used_at.is_none());
    Ok(unused.then_some(successor))
}

async fn rotate(app: &App, change: Change<'_>, secret: &Secret, device: &login::LoginSession) -> AppResult<Secret> {
    let now = app.clock.now();
    let salt = Secret::random()?.bytes();
    if !tokens::spend(change, secret.hash(), salt, now).await? {
        return Err(AppError::Unauthenticated);
    }
    let successor = secret.successor(&salt);
    tokens::issue(change, successor.hash(), device.id, now).await?;
    Ok(successor)
}
