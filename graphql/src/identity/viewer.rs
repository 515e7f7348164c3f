//! Who asks, and what anybody may see before signing in.

use super::{Membership, Person, Tenant, secret};
use crate::enums::Role;
use crate::error::IntoGraphql;
use crate::id::GlobalId;
use async_graphql::{Context, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::Asker;
use cordee_app::identity::{self as app, ClientInfo, demo};
use cordee_domain::ids::LoginSessionId;
use std::sync::Arc;

fn asker<'a>(ctx: &'a Context<'_>) -> &'a Arc<Asker> {
    ctx.data_unchecked::<Arc<Asker>>()
}

/// Who is asking, in which tenant.
#[derive(Debug)]
pub struct Viewer;

#[Object]
impl Viewer {
    async fn person(&self, ctx: &Context<'_>) -> Result<Person> {
        Ok(app::me(asker(ctx)).await.graphql()?.into())
    }

    async fn tenant(&self, ctx: &Context<'_>) -> Result<Tenant> {
        Ok(Tenant(app::tenant(asker(ctx)).await.graphql()?))
    }

    /// The roles held here, in the order of the policy table.
    async fn roles(&self, ctx: &Context<'_>) -> Result<Vec<Role>> {
        let actor = asker(ctx).actor().graphql()?;
        let mut roles: Vec<_> = actor.held().iter().map(|held| held.role).collect();
        roles.sort_unstable();
        roles.dedup();
        Ok(roles.into_iter().map(Role::from).collect())
    }

    /// The acts of the policy table that this person may do here on something at least, such as
    /// `group.form` or `days.validate`.
    async fn acts(&self, ctx: &Context<'_>) -> Result<Vec<&'static str>> {
        Ok(asker(ctx).actor().graphql()?.acts().collect())
    }

    /// The memberships in force here.
    async fn memberships(&self, ctx: &Context<'_>) -> Result<Vec<Membership>> {
        Ok(app::my_memberships(asker(ctx)).await.graphql()?.into_iter().map(Membership).collect())
    }

    /// The other tenants in which this person has a membership in force.
    async fn tenants(&self, ctx: &Context<'_>) -> Result<Vec<Tenant>> {
        let here = asker(ctx).actor().graphql()?.tenant();
        let tenants = app::my_tenants(asker(ctx)).await.graphql()?;
        Ok(tenants.into_iter().filter(|tenant| tenant.id != here).map(Tenant).collect())
    }

    /// The devices on which this person is signed in, latest seen first.
    async fn login_sessions(&self, ctx: &Context<'_>) -> Result<Vec<LoginSession>> {
        let current = asker(ctx).actor().graphql()?.login();
        let sessions = app::login_sessions(asker(ctx)).await.graphql()?;
        let shown = sessions.into_iter().map(|row| LoginSession { current: Some(row.id) == current, row });
        Ok(shown.collect())
    }
}

/// A signed-in device.
#[derive(Debug)]
pub struct LoginSession {
    row: app::LoginSession,
    current: bool,
}

impl LoginSession {
    /// One of the asker's own devices.
    pub async fn find(ctx: &Context<'_>, id: LoginSessionId) -> Result<Option<LoginSession>> {
        let current = asker(ctx).actor().graphql()?.login();
        let sessions = app::login_sessions(asker(ctx)).await.graphql()?;
        let found = sessions.into_iter().find(|row| row.id == id);
        Ok(found.map(|row| LoginSession { current: Some(row.id) == current, row }))
    }
}

#[Object]
impl LoginSession {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.row.id)
    }

    async fn created_at(&self) -> DateTime<Utc> {
        self.row.created_at
    }

    /// When it last renewed its access, at most five minutes before it was last used.
    async fn last_seen_at(&self) -> DateTime<Utc> {
        self.row.last_seen_at
    }

    /// The browser's own description.
    async fn user_agent(&self) -> Option<&str> {
        self.row.user_agent.as_deref()
    }

    /// The address that it last came from.
    async fn address(&self) -> Option<&str> {
        self.row.address.as_deref()
    }

    /// Whether it is the device that asks.
    async fn current(&self) -> bool {
        self.current
    }
}

/// An account of the demonstration, shown only in demonstration mode.
#[derive(SimpleObject)]
pub struct DemoAccount {
    email: String,
    name: String,
    role: Role,
    tenant: Tenant,
    password: String,
}

secret!(DemoAccount);

/// What an invitation link is for.
#[derive(Debug, SimpleObject)]
pub struct InvitationPreview {
    email: String,
    name: String,
    tenant: Tenant,
    role: Role,
    /// Too old, or accepted before.
    expired: bool,
    /// An account exists already: only its password is asked.
    account_exists: bool,
}

/// Who asks, and what anybody may see before signing in.
#[derive(Debug, Default)]
pub struct ViewerQuery;

#[Object]
impl ViewerQuery {
    /// Who is asking; null for a visitor.
    async fn viewer(&self, ctx: &Context<'_>) -> Option<Viewer> {
        asker(ctx).actor().ok().filter(|actor| actor.person_id().is_some()).map(|_| Viewer)
    }

    /// Public: the accounts of the demonstration; empty outside demonstration mode.
    async fn demo_accounts(&self, ctx: &Context<'_>) -> Result<Vec<DemoAccount>> {
        let accounts = demo::accounts(asker(ctx).app()).await.graphql()?;
        let shown = accounts.into_iter().map(|account| DemoAccount {
            email: account.email,
            name: account.name,
            role: account.role.into(),
            tenant: Tenant(account.tenant),
            password: account.password.to_owned(),
        });
        Ok(shown.collect())
    }

    /// Public: what an invitation link is for; null when it was never one.
    async fn invitation(&self, ctx: &Context<'_>, token: String) -> Result<Option<InvitationPreview>> {
        let client = ctx.data_opt::<ClientInfo>().cloned().unwrap_or_default();
        let preview = app::preview(asker(ctx).app(), &client, &token).await.graphql()?;
        Ok(preview.map(|preview| InvitationPreview {
            email: preview.email,
            name: preview.name,
            tenant: Tenant(preview.tenant),
            role: preview.role.into(),
            expired: preview.expired,
            account_exists: preview.account_exists,
        }))
    }
}
