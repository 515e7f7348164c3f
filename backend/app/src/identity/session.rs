//! Opening a signed-in device, whatever the way in.

use super::client::ClientInfo;
use super::secret::Secret;
use super::token::{self, AccessToken, Grant};
use crate::{App, AppError, AppResult};
use chrono::{DateTime, Utc};
use cordee_domain::identity::{ACCESS_LIFE, Method, SESSION_IDLE, SESSION_LIFE, email};
use cordee_domain::ids::{LoginSessionId, PersonId};
use cordee_domain::refusal::Refusal;
use cordee_store::identity::account::{self, Account};
use cordee_store::identity::login::{self, NewLogin};
use cordee_store::identity::tenant::{self, Tenant};
use cordee_store::identity::{Change, View, refresh};

/// What a way in gives: the right to act in one tenant for some minutes, and to renew it.
#[derive(Clone, Debug)]
pub struct Access {
    pub token: AccessToken,
    pub refresh: RefreshToken,
    pub person: PersonId,
    pub name: String,
    pub email: String,
    pub tenant: Tenant,
}

/// A refresh token, to be put in a cookie that no script reads. Its printed form leaves it out.
#[derive(Clone, PartialEq, Eq)]
pub struct RefreshToken {
    pub text: String,
    /// When it is of no use any more, at the latest.
    pub expires_at: DateTime<Utc>,
}

impl std::fmt::Debug for RefreshToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RefreshToken").field("expires_at", &self.expires_at).finish_non_exhaustive()
    }
}

/// The tenant to act in: the one asked for, else the last one used, else the first.
pub(super) async fn choose_tenant(
    view: View<'_>,
    person: PersonId,
    key: Option<&str>,
    last: Option<cordee_domain::ids::TenantId>,
) -> AppResult<Tenant> {
    let mut tenants = tenant::of_person(view, person).await?;
    let at = match key {
        Some(key) => tenants.iter().position(|t| t.key == key).ok_or_else(|| {
            Refusal::rule("tenantKey", "Vous n’avez pas accès à cet espace. Demandez une invitation à sa coordination.")
        })?,
        None if tenants.is_empty() => {
            let message = "Votre compte n’est rattaché à aucun espace. Demandez une invitation à votre coordination.";
            return Err(Refusal::rule("email", message).into());
        }
        None => tenants.iter().position(|t| Some(t.id) == last).unwrap_or(0),
    };
    Ok(tenants.swap_remove(at))
}

/// Signs a device in: the session, its first refresh token, its first access token. The session
/// of the cookie that came along, if any, ends.
pub(super) async fn open(
    app: &App,
    change: Change<'_>,
    client: &ClientInfo,
    account: &Account,
    tenant: Tenant,
    method: Method,
) -> AppResult<Access> {
    let now = app.clock.now();
    if let Some(before) = cookie_session(*change, client).await? {
        login::revoke(change, before.person_id, before.id, now).await?;
    }
    let id: LoginSessionId = app.new_id();
    let new = NewLogin {
        id,
        person: account.id,
        tenant: Some(tenant.id),
        method,
        user_agent: client.user_agent_text(),
        address: client.address_text(),
        now,
        expires_at: now + SESSION_LIFE,
    };
    login::open(change, new).await?;
    let secret = Secret::random()?;
    refresh::issue(change, secret.hash(), id, now).await?;
    access(app, account, id, tenant, &secret, now + SESSION_LIFE)
}

/// The access of a device that holds this refresh token.
pub(super) fn access(
    app: &App,
    account: &Account,
    session: LoginSessionId,
    tenant: Tenant,
    secret: &Secret,
    expires_at: DateTime<Utc>,
) -> AppResult<Access> {
    let now = app.clock.now();
    let grant = Grant { person: account.id, session, tenant: tenant.id };
    Ok(Access {
        token: token::issue(&app.identity.keys, grant, app.ids.next(), now)?,
        refresh: RefreshToken { text: secret.text(), expires_at: expires_at.min(now + SESSION_IDLE) },
        person: account.id,
        name: account.name.clone(),
        email: account.email.clone(),
        tenant,
    })
}

/// The session of the refresh cookie that came along.
pub(super) async fn cookie_session(
    view: View<'_>,
    client: &ClientInfo,
) -> AppResult<Option<cordee_store::identity::login::LoginSession>> {
    let Some(secret) = client.refresh_cookie.as_deref().and_then(Secret::parse) else { return Ok(None) };
    let Some(token) = refresh::by_hash(view, secret.hash()).await? else { return Ok(None) };
    Ok(login::by_id(view, token.login_session_id).await?)
}

/// A bearer token for a machine, made by whoever runs the server: it lives as long as an access
/// token, and its session is listed and can be revoked like any other.
pub async fn machine_token(app: &App, address: &str, tenant_key: &str) -> AppResult<AccessToken> {
    let address = email("email", address)?;
    let now = app.clock.now();
    let changing = app.db.change_identity().await?;
    let change = changing.change();
    let account = account::by_email(*change, &address)
        .await?
        .filter(|account| !account.disabled)
        .ok_or_else(|| Refusal::invalid("email", format!("Aucun compte actif n’a l’adresse {address}.")))?;
    let member = tenant::of_person(*change, account.id).await?;
    let tenant = member.into_iter().find(|t| t.key == tenant_key).ok_or_else(|| {
        Refusal::invalid("tenant", format!("{address} n’a pas de rôle en cours dans l’espace {tenant_key}."))
    })?;
    let id: LoginSessionId = app.new_id();
    let new = NewLogin {
        id,
        person: account.id,
        tenant: Some(tenant.id),
        method: Method::Machine,
        user_agent: Some("cordee token".into()),
        address: None,
        now,
        expires_at: now + ACCESS_LIFE,
    };
    login::open(change, new).await?;
    changing.commit().await?;
    tracing::info!(target: "audit", person = %account.id.0, tenant = %tenant.id.0, session = %id.0, "machine token made");
    let grant = Grant { person: account.id, session: id, tenant: tenant.id };
    token::issue(&app.identity.keys, grant, app.ids.next(), now)
}

/// The account, if it may come in now.
pub(super) async fn active(view: View<'_>, person: PersonId) -> AppResult<Account> {
    account::by_id(view, person).await?.filter(|account| !account.disabled).ok_or(AppError::Unauthenticated)
}
