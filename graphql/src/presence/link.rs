//! Links by which somebody at a distance signs one half-day without an account.

use super::AttendanceLine;
use crate::enums::{AttendanceMode, HalfDay};
use crate::error::IntoGraphql;
use crate::id::GlobalId;
use crate::payload::answer;
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::guest::GuestLink;
use cordee_app::identity::ClientInfo;
use cordee_app::presence as app;
use cordee_app::{AppError, Asker};
use std::sync::Arc;

/// A link for one person and one half-day, without what opens it.
#[derive(Debug)]
pub struct SignatureLink(pub GuestLink);

#[Object]
impl SignatureLink {
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// With the half-day.
    async fn expires_at(&self) -> DateTime<Utc> {
        self.0.expires_at
    }

    /// When it served; it serves once.
    async fn used_at(&self) -> Option<DateTime<Utc>> {
        self.0.used_at
    }

    /// Where it was sent; null when it was only copied.
    async fn sent_to(&self) -> Option<&str> {
        self.0.email.as_deref()
    }
}

/// What somebody reads of a sheet by its link, before it signs in its own name.
#[derive(Debug, SimpleObject)]
pub struct GuestAttendance {
    title: String,
    half_day: HalfDay,
    mode: AttendanceMode,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    /// From when it can be signed.
    opens_at: DateTime<Utc>,
    /// Until when the link stands.
    expires_at: DateTime<Utc>,
    /// The link of the remote session.
    video_link: Option<String>,
    /// Who leads the session.
    facilitators: Vec<String>,
    /// In whose name one signs.
    name: String,
    organisation: Option<String>,
    sealed: bool,
    /// What is confirmed by signing.
    confirmation: &'static str,
}

#[derive(Debug, Default)]
pub struct PresenceLinkQuery;

#[Object]
impl PresenceLinkQuery {
    /// The head of a sheet, to whoever has a link to sign it; null when the link does not stand. Public.
    async fn guest_attendance(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What the link carries after `#jeton=`.")] token: String,
    ) -> Result<Option<GuestAttendance>> {
        let client = ctx.data_opt::<ClientInfo>().cloned().unwrap_or_default();
        let seen = match app::guest_sheet(asker(ctx).app(), &client, &token).await {
            Err(AppError::Refused(_) | AppError::NotFound) => return Ok(None),
            other => other.graphql()?,
        };
        let app::GuestSheet { sheet, line, facilitators, expires_at } = seen;
        Ok(Some(GuestAttendance {
            title: sheet.title,
            half_day: sheet.half_day.into(),
            mode: sheet.mode.into(),
            starts_at: sheet.starts_at,
            ends_at: sheet.ends_at,
            opens_at: sheet.opens_at,
            expires_at,
            video_link: sheet.video_link,
            facilitators,
            name: line.name,
            organisation: line.organisation,
            sealed: sheet.sealed_at.is_some(),
            confirmation: cordee_domain::presence::CONFIRMATION,
        }))
    }
}

/// A link for somebody expected at a remote half-day, in the place of the one before it.
#[derive(Debug, InputObject)]
pub struct IssueSignatureLinkInput {
    attendance_line_id: GlobalId,
    /// Whether it is sent by mail too.
    send: bool,
    /// Where, for somebody who has no account.
    email: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct RevokeSignatureLinkInput {
    attendance_line_id: GlobalId,
}

/// A signature by a link.
#[derive(InputObject)]
pub struct SignAttendanceAsGuestInput {
    /// What the link carries after `#jeton=`.
    token: String,
    /// Typed by the person who signs.
    initials: String,
}

impl std::fmt::Debug for SignAttendanceAsGuestInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SignAttendanceAsGuestInput")
    }
}

payload!(SignatureLinkPayload {
    line: Option<AttendanceLine>,
    /// What the link opens, told this once: whoever has it signs in the person's name.
    address: Option<String>,
    expires_at: Option<DateTime<Utc>>,
    /// Where it was sent.
    sent_to: Option<String>,
});
payload!(AttendanceLinePayload { line: Option<AttendanceLine> });
payload!(GuestSignedPayload {
    name: Option<String>,
    signed_at: Option<DateTime<Utc>>,
    late: Option<bool>,
});

fn asker<'a>(ctx: &Context<'a>) -> &'a Arc<Asker> {
    ctx.data_unchecked::<Arc<Asker>>()
}

#[derive(Debug, Default)]
pub struct PresenceLinkMutation;

#[Object]
impl PresenceLinkMutation {
    /// Makes the one-time link of somebody expected at a remote half-day, and sends it if asked.
    async fn issue_signature_link(
        &self,
        ctx: &Context<'_>,
        input: IssueSignatureLinkInput,
    ) -> Result<SignatureLinkPayload> {
        let id = input.attendance_line_id.as_id().graphql()?;
        let issued = app::issue_link(asker(ctx), id, input.send, input.email.as_deref()).await;
        answer(issued, |issued| SignatureLinkPayload {
            line: Some(AttendanceLine(issued.line)),
            address: Some(issued.address),
            expires_at: Some(issued.expires_at),
            sent_to: issued.sent_to,
            refusals: Vec::new(),
        })
    }

    /// Ends a link at once.
    async fn revoke_signature_link(
        &self,
        ctx: &Context<'_>,
        input: RevokeSignatureLinkInput,
    ) -> Result<AttendanceLinePayload> {
        let id = input.attendance_line_id.as_id().graphql()?;
        answer(app::revoke_link(asker(ctx), id).await, |(_, line)| AttendanceLinePayload {
            line: Some(AttendanceLine(line)),
            refusals: Vec::new(),
        })
    }

    /// Signs by a link, without an account and once. Public.
    async fn sign_attendance_as_guest(
        &self,
        ctx: &Context<'_>,
        input: SignAttendanceAsGuestInput,
    ) -> Result<GuestSignedPayload> {
        let client = ctx.data_opt::<ClientInfo>().cloned().unwrap_or_default();
        let signed = app::sign_as_guest(asker(ctx).app(), &client, &input.token, &input.initials).await;
        answer(signed, |(_, line, signature)| GuestSignedPayload {
            name: Some(line.name),
            signed_at: Some(signature.signed_at),
            late: Some(signature.late),
            refusals: Vec::new(),
        })
    }
}
