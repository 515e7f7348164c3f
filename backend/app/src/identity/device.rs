use super::client::ClientInfo;
use super::session;
use crate::{App, AppError, AppResult, Asker};
use cordee_domain::ids::LoginSessionId;
use cordee_store::identity::login;

pub use cordee_store::identity::login::LoginSession;

/// The devices on which the asker is signed in, latest seen first.
pub async fn login_sessions(asker: &Asker) -> AppResult<Vec<LoginSession>> {
    let person = asker.person()?;
    Ok(login::live_of(asker.snapshot().await?.identity(), person, asker.app().clock.now()).await?)
}

/// Signs one of the asker's devices out.
pub async fn revoke_login_session(asker: &Asker, id: LoginSessionId) -> AppResult<()> {
    let person = asker.person()?;
    asker.forget().await;
    let changing = asker.app().db.change_identity().await?;
    if !login::revoke(changing.change(), person, id, asker.app().clock.now()).await? {
        return Err(AppError::NotFound);
    }
    changing.commit().await?;
    tracing::info!(target: "audit", person = %person.0, session = %id.0, "signed a device out");
    Ok(())
}

/// Signs the asker's other devices out; returns how many there were.
pub async fn revoke_other_login_sessions(asker: &Asker) -> AppResult<u64> {
    let person = asker.person()?;
    asker.forget().await;
    let changing = asker.app().db.change_identity().await?;
    let kept = asker.actor()?.login();
    let ended = login::revoke_others(changing.change(), person, kept, asker.app().clock.now()).await?;
    changing.commit().await?;
    tracing::info!(target: "audit", person = %person.0, ended, "signed the other devices out");
    Ok(ended)
}

/// Signs this device out: the session of its cookie, and that of its access token. Who is not
/// signed in is done already.
pub async fn sign_out(app: &App, client: &ClientInfo, asker: &Asker) -> AppResult<()> {
    asker.forget().await;
    let now = app.clock.now();
    let changing = app.db.change_identity().await?;
    let change = changing.change();
    if let Some(device) = session::cookie_session(*change, client).await? {
        login::revoke(change, device.person_id, device.id, now).await?;
    }
    if let Ok(actor) = asker.actor()
        && let (Some(person), Some(device)) = (actor.person_id(), actor.login())
    {
        login::revoke(change, person, device, now).await?;
        tracing::info!(target: "audit", person = %person.0, session = %device.0, "signed out");
    }
    Ok(changing.commit().await?)
}
