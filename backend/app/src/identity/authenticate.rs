use super::token::{self, Grant};
use crate::{App, AppError, AppResult, Asker};
use chrono::{DateTime, Utc};
use cordee_domain::policy::Actor;
use cordee_store::identity::login;

/// Somebody whose token, session and memberships hold at this moment.
#[derive(Debug)]
pub struct Authenticated {
    pub asker: Asker,
    /// When the token ends: a socket opened with it closes then.
    pub expires_at: DateTime<Utc>,
    grant: Grant,
}

impl Authenticated {
    /// What is needed to ask again later whether all still holds.
    pub fn grant(&self) -> Holder {
        Holder { grant: self.grant, expires_at: self.expires_at }
    }
}

/// Who came with a token that was right when it was read.
#[derive(Clone, Copy, Debug)]
pub struct Holder {
    grant: Grant,
    pub expires_at: DateTime<Utc>,
}

impl Holder {
    /// A stable key of the account.
    pub fn person(&self) -> cordee_domain::ids::PersonId {
        self.grant.person
    }

    pub fn tenant(&self) -> cordee_domain::ids::TenantId {
        self.grant.tenant
    }
}

/// Turns a bearer token into who asks. The token only says who it is; that the session still
/// acts, that the account is open and what the person holds in the tenant are read now, in one
/// statement of the view that the request then reads from.
pub async fn authenticate(app: &App, bearer: &str) -> AppResult<Authenticated> {
    let (grant, expires_at) =
        token::read(&app.identity.keys, bearer, app.clock.now()).ok_or(AppError::Unauthenticated)?;
    stand(app, grant, expires_at).await
}

/// Asks again, for someone whose token was read before: a socket, at each operation and every few
/// seconds.
pub async fn authenticate_again(app: &App, holder: Holder) -> AppResult<Authenticated> {
    if app.clock.now() >= holder.expires_at {
        return Err(AppError::Unauthenticated);
    }
    stand(app, holder.grant, holder.expires_at).await
}

async fn stand(app: &App, grant: Grant, expires_at: DateTime<Utc>) -> AppResult<Authenticated> {
    let snapshot = app.db.snapshot(grant.tenant).await?;
    let standing = login::standing(&snapshot, grant.person, grant.session).await?.ok_or(AppError::Unauthenticated)?;
    if standing.disabled || standing.held.is_empty() || !standing.session.live(app.clock.now()) {
        return Err(AppError::Unauthenticated);
    }
    let actor = Actor::person(grant.tenant, grant.person, Some(grant.session), standing.held);
    Ok(Authenticated { asker: Asker::with_snapshot(app.clone(), actor, snapshot), expires_at, grant })
}
