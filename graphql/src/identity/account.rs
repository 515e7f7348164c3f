//! One's own account and devices.

use super::access::{DonePayload, done};
use super::{Person, secret};
use crate::error::IntoGraphql;
use crate::id::GlobalId;
use crate::payload::answer;
use async_graphql::{Context, InputObject, Object, Result};
use cordee_app::Asker;
use cordee_app::identity as app;
use cordee_domain::ids::LoginSessionId;
use std::sync::Arc;

/// A new password.
#[derive(InputObject)]
pub struct ChangePasswordInput {
    /// The present one. Left empty by someone who came in by a one-time link less than ten minutes ago.
    current_password: String,
    new_password: String,
}

secret!(ChangePasswordInput);

/// A device to be signed out.
#[derive(Debug, InputObject)]
pub struct RevokeLoginSessionInput {
    id: GlobalId,
}

/// One's own profile.
#[derive(Debug, InputObject)]
pub struct UpdateProfileInput {
    /// The name that everyone sees.
    name: String,
}

payload!(
    /// One's own account.
    PersonPayload { person: Option<Person> }
);

fn asker<'a>(ctx: &'a Context<'_>) -> &'a Arc<Asker> {
    ctx.data_unchecked::<Arc<Asker>>()
}

/// Changes of one's own account and devices.
#[derive(Debug, Default)]
pub struct AccountMutation;

#[Object]
impl AccountMutation {
    /// Changes the asker's password, and signs the other devices out.
    async fn change_password(&self, ctx: &Context<'_>, input: ChangePasswordInput) -> Result<DonePayload> {
        let changed = app::change_password(asker(ctx), &input.current_password, &input.new_password).await;
        answer(changed, |()| done())
    }

    /// Signs one of the asker's devices out, at once.
    async fn revoke_login_session(&self, ctx: &Context<'_>, input: RevokeLoginSessionInput) -> Result<DonePayload> {
        let id: LoginSessionId = input.id.as_id().graphql()?;
        answer(app::revoke_login_session(asker(ctx), id).await, |()| done())
    }

    /// Signs the asker's other devices out, at once.
    async fn revoke_other_login_sessions(&self, ctx: &Context<'_>) -> Result<DonePayload> {
        answer(app::revoke_other_login_sessions(asker(ctx)).await, |_ended| done())
    }

    /// Changes the name that everyone sees.
    async fn update_profile(&self, ctx: &Context<'_>, input: UpdateProfileInput) -> Result<PersonPayload> {
        answer(app::update_name(asker(ctx), &input.name).await, |me| PersonPayload {
            person: Some(me.into()),
            refusals: Vec::new(),
        })
    }
}
