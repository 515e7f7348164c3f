//! Coming in and going out. The refresh token travels in a cookie that no script reads.

use super::{Person, Tenant, secret};
use crate::error::IntoGraphql;
use crate::payload::{Refused, answer};
use crate::refusal::Refusal;
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::Asker;
use cordee_app::identity::{self as app, ClientInfo};
use std::sync::Arc;

/// The cookie of the refresh token. Its prefix ties it to this host and to TLS.
pub const REFRESH_COOKIE: &str = "__Host-cordee-refresh";

/// A sign-in by address and password.
#[derive(InputObject)]
pub struct SignInInput {
    email: String,
    password: String,
    /// Key of the tenant to act in; the last one used when absent.
    tenant_key: Option<String>,
}

/// A sign-in by one-time link.
#[derive(InputObject)]
pub struct SignInWithLinkInput {
    /// What the link carries after `#jeton=`.
    token: String,
}

/// Where to send a one-time link.
#[derive(InputObject)]
pub struct RequestSignInLinkInput {
    email: String,
}

/// A renewal of the access token, by the refresh token of the cookie.
#[derive(Debug, InputObject)]
pub struct RefreshAccessInput {
    /// Key of the tenant to act in; the last one used when absent.
    tenant_key: Option<String>,
}

/// An invitation's acceptance.
#[derive(InputObject)]
pub struct AcceptInvitationInput {
    /// What the link carries after `#jeton=`.
    token: String,
    /// The name of a new account; one that exists keeps its own.
    name: String,
    /// The password of a new account, or that of the one that exists. Someone who is signed in as
    /// the person invited leaves it empty.
    password: String,
}

/// The right to act in one tenant for at most five minutes. The access token is to be kept in memory
/// alone and sent as `Authorization: Bearer …`; the refresh token came in an `HttpOnly` cookie.
#[derive(Default, SimpleObject)]
pub struct AccessPayload {
    access_token: Option<String>,
    expires_at: Option<DateTime<Utc>>,
    tenant: Option<Tenant>,
    person: Option<Person>,
    /// Why it was not done; empty when it was.
    refusals: Vec<Refusal>,
}

secret!(SignInInput, SignInWithLinkInput, RequestSignInLinkInput, AcceptInvitationInput, AccessPayload);

impl Refused for AccessPayload {
    fn refused(refusals: Vec<Refusal>) -> AccessPayload {
        AccessPayload { refusals, ..AccessPayload::default() }
    }
}

payload!(
    /// Whether it was done.
    DonePayload { done: bool }
);

/// What was done.
pub fn done() -> DonePayload {
    DonePayload { done: true, refusals: Vec::new() }
}

/// The machine that asks; nothing is known of it where the transport said nothing.
fn client(ctx: &Context<'_>) -> ClientInfo {
    ctx.data_opt::<ClientInfo>().cloned().unwrap_or_default()
}

fn asker<'a>(ctx: &'a Context<'_>) -> &'a Arc<Asker> {
    ctx.data_unchecked::<Arc<Asker>>()
}

/// Puts the refresh token in its cookie, and the rest in the payload.
fn opened(ctx: &Context<'_>, now: DateTime<Utc>, access: app::Access) -> AccessPayload {
    let life = (access.refresh.expires_at - now).num_seconds().max(0);
    ctx.append_http_header("set-cookie", cookie(&access.refresh.text, life));
    let me = app::Me { id: access.person, name: access.name, email: access.email };
    AccessPayload {
        access_token: Some(access.token.text),
        expires_at: Some(access.token.expires_at),
        tenant: Some(Tenant(access.tenant)),
        person: Some(me.into()),
        refusals: Vec::new(),
    }
}

fn cookie(value: &str, life: i64) -> String {
    format!("{REFRESH_COOKIE}={value}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age={life}")
}

/// Coming in, renewing, going out.
#[derive(Debug, Default)]
pub struct AccessMutation;

#[Object]
impl AccessMutation {
    /// Signs in by address and password. Public.
    async fn sign_in(&self, ctx: &Context<'_>, input: SignInInput) -> Result<AccessPayload> {
        let app = asker(ctx).app();
        let sign_in = app::SignIn { email: input.email, password: input.password, tenant_key: input.tenant_key };
        answer(app::sign_in(app, &client(ctx), sign_in).await, |access| opened(ctx, app.clock.now(), access))
    }

    /// Sends a one-time link, valid for ten minutes, to this address if it has an account. The
    /// answer does not tell whether it has. Public.
    async fn request_sign_in_link(&self, ctx: &Context<'_>, input: RequestSignInLinkInput) -> Result<DonePayload> {
        answer(app::request_link(asker(ctx).app(), &client(ctx), &input.email), |_sending| done())
    }

    /// Signs in by a one-time link, which is used up. Public.
    async fn sign_in_with_link(&self, ctx: &Context<'_>, input: SignInWithLinkInput) -> Result<AccessPayload> {
        let app = asker(ctx).app();
        let access = app::sign_in_with_link(app, &client(ctx), &input.token).await;
        answer(access, |access| opened(ctx, app.clock.now(), access))
    }

    /// Renews the access token by the refresh token of the cookie, which is replaced. `UNAUTHENTICATED`
    /// when there is none that holds. Public.
    async fn refresh_access(&self, ctx: &Context<'_>, input: RefreshAccessInput) -> Result<AccessPayload> {
        let app = asker(ctx).app();
        let access = app::refresh(app, &client(ctx), input.tenant_key.as_deref()).await;
        if matches!(access, Err(cordee_app::AppError::Unauthenticated)) {
            ctx.append_http_header("set-cookie", cookie("", 0));
        }
        answer(access, |access| opened(ctx, app.clock.now(), access))
    }

    /// Signs this device out, at once. Public: who is not signed in is done already.
    async fn sign_out(&self, ctx: &Context<'_>) -> Result<DonePayload> {
        app::sign_out(asker(ctx).app(), &client(ctx), asker(ctx)).await.graphql()?;
        ctx.append_http_header("set-cookie", cookie("", 0));
        Ok(done())
    }

    /// Accepts an invitation, and signs in. Public.
    async fn accept_invitation(&self, ctx: &Context<'_>, input: AcceptInvitationInput) -> Result<AccessPayload> {
        let app = asker(ctx).app();
        let acceptance = app::AcceptInvitation { token: input.token, name: input.name, password: input.password };
        let access = app::accept(app, &client(ctx), asker(ctx), acceptance).await;
        answer(access, |access| opened(ctx, app.clock.now(), access))
    }
}
