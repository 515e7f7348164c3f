//! Opening, signing, sealing and correcting sheets.

use super::{AttendanceLine, AttendanceSheet};
use crate::enums::{AttendanceMode, HalfDay};
use crate::error::IntoGraphql;
use crate::id::{GlobalId, all};
use crate::payload::answer;
use crate::session::{SessionPayload, payload as session_payload};
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::identity::ClientInfo;
use cordee_app::presence::{self as app, OnTablet, WithTicket};
use cordee_app::replay::ClientKey;
use cordee_app::{AppError, AppResult, Asker};
use std::sync::Arc;

#[derive(Debug, InputObject)]
pub struct OpenAttendanceInput {
    session_id: GlobalId,
    half_day: HalfDay,
}

/// Somebody who was not expected.
#[derive(Debug, InputObject)]
pub struct AddAttendeeInput {
    attendance_sheet_id: GlobalId,
    name: String,
    organisation: Option<String>,
}

/// Why somebody is not there; without a reason, it is expected again.
#[derive(Debug, InputObject)]
pub struct MarkAbsentInput {
    attendance_line_id: GlobalId,
    version: i32,
    reason: Option<String>,
}

/// When somebody was connected to a remote session.
#[derive(Debug, InputObject)]
pub struct NoteConnectionInput {
    attendance_line_id: GlobalId,
    version: i32,
    connected_at: DateTime<Utc>,
    disconnected_at: Option<DateTime<Utc>>,
}

/// What a scan read.
#[derive(InputObject)]
pub struct EnterAttendanceInput {
    tenant_key: String,
    /// What the address carries after `#code=`.
    code: String,
    /// Between 32 and 64 characters that the browser made and keeps for itself.
    browser: String,
}

#[derive(InputObject)]
pub struct EnterAttendanceByDigitsInput {
    digits: String,
    /// Between 32 and 64 characters that the browser made and keeps for itself.
    browser: String,
}

#[derive(InputObject)]
pub struct SignAttendanceInput {
    ticket: String,
    /// The same as when the ticket was given.
    browser: String,
    /// The device's own time, when it had no network and sends later.
    device_at: Option<DateTime<Utc>>,
    /// What the device names this change: sent again under the same name, it does nothing twice.
    client_mutation_id: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct SignAttendanceOnPageInput {
    attendance_sheet_id: GlobalId,
    /// When the person joined the remote session; now when absent.
    connected_at: Option<DateTime<Utc>>,
    device_at: Option<DateTime<Utc>>,
    client_mutation_id: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct SignAttendanceOnTabletInput {
    attendance_line_id: GlobalId,
    /// Typed by the person who signs.
    initials: String,
    device_at: Option<DateTime<Utc>>,
    client_mutation_id: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct SignAttendanceOnPaperInput {
    attendance_sheet_id: GlobalId,
    attendance_line_ids: Vec<GlobalId>,
}

#[derive(Debug, InputObject)]
pub struct WithdrawSignatureInput {
    attendance_signature_id: GlobalId,
    reason: String,
}

#[derive(Debug, InputObject)]
pub struct SealAttendanceInput {
    attendance_sheet_id: GlobalId,
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct CorrectAttendanceInput {
    attendance_sheet_id: GlobalId,
    reason: String,
}

#[derive(Debug, InputObject)]
pub struct HoldSessionFromAttendanceInput {
    session_id: GlobalId,
    version: i32,
}

payload!(AttendanceSheetPayload { sheet: Option<AttendanceSheet> });
payload!(
    /// What was signed, told even to who does not reach the group.
    AttendanceSignedPayload {
        line: Option<AttendanceLine>,
        /// When the server took the signature.
        signed_at: Option<DateTime<Utc>>,
        late: Option<bool>,
    }
);
payload!(AttendanceEntrancePayload { entrance: Option<AttendanceEntrance> });

/// The right to sign once, from the browser that scanned.
#[derive(Debug, SimpleObject)]
pub struct AttendanceEntrance {
    ticket: String,
    /// The id of the sheet that it opens.
    attendance_sheet_id: GlobalId,
    expires_at: DateTime<Utc>,
    title: String,
    half_day: HalfDay,
    mode: AttendanceMode,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    place: Option<String>,
    /// What is confirmed by signing.
    confirmation: &'static str,
}

fn sheet(result: AppResult<app::Sheet>) -> Result<AttendanceSheetPayload> {
    answer(result, |sheet| AttendanceSheetPayload { sheet: Some(AttendanceSheet(sheet)), refusals: Vec::new() })
}

fn signed(result: AppResult<(app::Sheet, app::Line, app::Signature)>) -> Result<AttendanceSignedPayload> {
    answer(result, |(_, line, signature)| AttendanceSignedPayload {
        line: Some(AttendanceLine(line)),
        signed_at: Some(signature.signed_at),
        late: Some(signature.late),
        refusals: Vec::new(),
    })
}

fn entrance(result: AppResult<app::Entrance>) -> Result<AttendanceEntrancePayload> {
    answer(result, |entrance| {
        let app::Entrance { ticket, expires_at, sheet } = entrance;
        let entrance = AttendanceEntrance {
            ticket,
            attendance_sheet_id: GlobalId::of(sheet.id),
            expires_at,
            title: sheet.title,
            half_day: sheet.half_day.into(),
            mode: sheet.mode.into(),
            starts_at: sheet.starts_at,
            ends_at: sheet.ends_at,
            place: sheet.place,
            confirmation: cordee_domain::presence::CONFIRMATION,
        };
        AttendanceEntrancePayload { entrance: Some(entrance), refusals: Vec::new() }
    })
}

fn asker<'a>(ctx: &Context<'a>) -> &'a Arc<Asker> {
    ctx.data_unchecked::<Arc<Asker>>()
}

#[derive(Debug, Default)]
pub struct PresenceMutation;

#[Object]
impl PresenceMutation {
    /// Opens the sheet of a half-day of a session; gives the one that is open already.
    async fn open_attendance(&self, ctx: &Context<'_>, input: OpenAttendanceInput) -> Result<AttendanceSheetPayload> {
        let id = input.session_id.as_id().graphql()?;
        sheet(app::open(asker(ctx), id, input.half_day.into()).await)
    }

    /// Adds somebody by name.
    async fn add_attendee(&self, ctx: &Context<'_>, input: AddAttendeeInput) -> Result<AttendanceSheetPayload> {
        let id = input.attendance_sheet_id.as_id().graphql()?;
        let added = app::add_attendee(asker(ctx), id, &input.name, input.organisation.as_deref()).await;
        sheet(added.map(|(sheet, _)| sheet))
    }

    /// Says why somebody is not there, or takes it back.
    async fn mark_absent(&self, ctx: &Context<'_>, input: MarkAbsentInput) -> Result<AttendanceSheetPayload> {
        let id = input.attendance_line_id.as_id().graphql()?;
        let marked = app::mark_absent(asker(ctx), id, input.version, input.reason.as_deref()).await;
        sheet(marked.map(|(sheet, _)| sheet))
    }

    /// Notes when somebody was connected to a remote session.
    async fn note_connection(&self, ctx: &Context<'_>, input: NoteConnectionInput) -> Result<AttendanceSheetPayload> {
        let id = input.attendance_line_id.as_id().graphql()?;
        let noted =
            app::note_connection(asker(ctx), id, input.version, input.connected_at, input.disconnected_at).await;
        sheet(noted.map(|(sheet, _)| sheet))
    }

    /// Turns what a scan read into the right to sign, for this browser and a few minutes. Public.
    async fn enter_attendance(
        &self,
        ctx: &Context<'_>,
        input: EnterAttendanceInput,
    ) -> Result<AttendanceEntrancePayload> {
        let client = ctx.data_opt::<ClientInfo>().cloned().unwrap_or_default();
        let app = asker(ctx).app();
        entrance(app::enter(app, &client, &input.tenant_key, &input.code, &input.browser).await)
    }

    /// The same, by the six digits under the QR code.
    async fn enter_attendance_by_digits(
        &self,
        ctx: &Context<'_>,
        input: EnterAttendanceByDigitsInput,
    ) -> Result<AttendanceEntrancePayload> {
        entrance(app::enter_by_digits(asker(ctx), &input.digits, &input.browser).await)
    }

    /// Signs for oneself, with what a scan in time gave.
    async fn sign_attendance(&self, ctx: &Context<'_>, input: SignAttendanceInput) -> Result<AttendanceSignedPayload> {
        let SignAttendanceInput { ticket, browser, device_at, client_mutation_id } = input;
        signed(match ClientKey::read(client_mutation_id).map_err(AppError::from) {
            Ok(key) => app::sign_with_ticket(asker(ctx), WithTicket { ticket, browser, device_at }, key).await,
            Err(refused) => Err(refused),
        })
    }

    /// Signs for oneself on the session's page: at a distance, and for who leads the session.
    async fn sign_attendance_on_page(
        &self,
        ctx: &Context<'_>,
        input: SignAttendanceOnPageInput,
    ) -> Result<AttendanceSignedPayload> {
        let id = input.attendance_sheet_id.as_id().graphql()?;
        signed(match ClientKey::read(input.client_mutation_id).map_err(AppError::from) {
            Ok(key) => app::sign_on_page(asker(ctx), id, input.connected_at, input.device_at, key).await,
            Err(refused) => Err(refused),
        })
    }

    /// Takes the signature of somebody in the room, on the tablet of who leads the session.
    async fn sign_attendance_on_tablet(
        &self,
        ctx: &Context<'_>,
        input: SignAttendanceOnTabletInput,
    ) -> Result<AttendanceSignedPayload> {
        let line = input.attendance_line_id.as_id().graphql()?;
        let tablet = OnTablet { line, initials: input.initials, device_at: input.device_at };
        signed(match ClientKey::read(input.client_mutation_id).map_err(AppError::from) {
            Ok(key) => app::sign_on_tablet(asker(ctx), tablet, key).await,
            Err(refused) => Err(refused),
        })
    }

    /// Enters the signatures that are on a paper sheet: all of them, or none.
    async fn sign_attendance_on_paper(
        &self,
        ctx: &Context<'_>,
        input: SignAttendanceOnPaperInput,
    ) -> Result<AttendanceSheetPayload> {
        let id = input.attendance_sheet_id.as_id().graphql()?;
        let lines = all(input.attendance_line_ids).graphql()?;
        sheet(app::sign_on_paper(asker(ctx), id, &lines).await)
    }

    /// Takes back a signature given by mistake, with the reason that everyone sees.
    async fn withdraw_signature(
        &self,
        ctx: &Context<'_>,
        input: WithdrawSignatureInput,
    ) -> Result<AttendanceSheetPayload> {
        let id = input.attendance_signature_id.as_id().graphql()?;
        sheet(app::withdraw_signature(asker(ctx), id, &input.reason).await.map(|(sheet, _)| sheet))
    }

    /// Seals a sheet: it never changes any more.
    async fn seal_attendance(&self, ctx: &Context<'_>, input: SealAttendanceInput) -> Result<AttendanceSheetPayload> {
        let id = input.attendance_sheet_id.as_id().graphql()?;
        sheet(app::seal(asker(ctx), id, input.version).await)
    }

    /// Opens a sheet that corrects a sealed one.
    async fn correct_attendance(
        &self,
        ctx: &Context<'_>,
        input: CorrectAttendanceInput,
    ) -> Result<AttendanceSheetPayload> {
        let id = input.attendance_sheet_id.as_id().graphql()?;
        sheet(app::correct(asker(ctx), id, &input.reason).await)
    }

    /// Records that a session was held, with the voices that its sealed sheets show.
    async fn hold_session_from_attendance(
        &self,
        ctx: &Context<'_>,
        input: HoldSessionFromAttendanceInput,
    ) -> Result<SessionPayload> {
        let id = input.session_id.as_id().graphql()?;
        session_payload(app::hold_from_sheets(asker(ctx), id, input.version).await)
    }
}
