use super::token::{self, Grant};
use crate::{App, AppError, AppResult, Asker};
use chrono::{DateTime, Utc};
use cordee_domain::ids::{LoginSessionId, PersonId, TenantId};
use cordee_domain::policy::Actor;
use cordee_store::Snapshot;
use cordee_store::identity::login;

/// Somebody whose token, session and memberships hold at this moment.
#[derive(Debug)]
pub struct Authenticated {
    pub asker: Asker,
    /// What is needed to ask again later whether all still holds.
    pub holder: Holder,
}

/// Who came with a token that was right when it was read.
#[derive(Clone, Copy, Debug)]
pub struct Holder {
    grant: Grant,
    pub expires_at: DateTime<Utc>,
}

impl Holder {
    /// Somebody who came by a device of this tenant; what it may do is read when it asks.
    pub(crate) fn of(person: PersonId, session: LoginSessionId, tenant: TenantId, expires_at: DateTime<Utc>) -> Holder {
        Holder { grant: Grant { person, session, tenant }, expires_at }
    }

    /// A stable key of the account.
    pub fn person(&self) -> PersonId {
        self.grant.person
    }

    pub fn tenant(&self) -> TenantId {
        self.grant.tenant
    }
}

/// Turns a bearer token into who asks. The token only says who it is; that the session still
/// acts, that the account is open and what the person holds in the tenant are read now, in one
/// statement of the view that the request then reads from.
pub async fn authenticate(app: &App, bearer: &str) -> AppResult<Authenticated> {
    let (grant, expires_at) =
        token::read(&app.identity.keys, bearer, app.clock.now()).ok_or(AppError::Unauthenticated)?;
    let holder = Holder { grant, expires_at };
    let stood = stand(app, holder).await?;
    Ok(Authenticated { asker: Asker::with_snapshot(app.clone(), holder, stood), holder })
}

/// What a holder may do, and the view of its tenant in which that was read.
#[derive(Debug)]
pub(crate) struct Stood {
    pub actor: Actor,
    pub snapshot: Snapshot,
    /// The last change that the view holds.
    pub position: i64,
}

/// What a holder may do now, in a fresh view of its tenant. Fails when its token, its session,
/// its account or its last membership has ended.
pub(crate) async fn stand(app: &App, holder: Holder) -> AppResult<Stood> {
    let Holder { grant, expires_at } = holder;
    if app.clock.now() >= expires_at {
        return Err(AppError::Unauthenticated);
    }
    let snapshot = app.db.snapshot(grant.tenant).await?;
    let standing = login::standing(&snapshot, grant.person, grant.session).await?.ok_or(AppError::Unauthenticated)?;
    if standing.disabled || standing.held.is_empty() || !standing.session.live(app.clock.now()) {
        return Err(AppError::Unauthenticated);
    }
    let actor = Actor::person(grant.tenant, grant.person, Some(grant.session), standing.held);
    Ok(Stood { actor, snapshot, position: standing.position })
}

/// Whether somebody who came earlier may still be served: asked every few seconds for a socket.
pub async fn still_stands(app: &App, holder: Holder) -> AppResult<()> {
    stand(app, holder).await.map(|_| ())
}
