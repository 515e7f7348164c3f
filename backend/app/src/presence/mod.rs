//! Attendance sheets: one for each half-day of a session. Each person signs for itself; the sheet,
//! once sealed, never changes, and is corrected by another that names it.

mod change;
mod code;
mod document;
mod enter;
mod hold;
mod link;
mod open;
mod scan;
mod seal;
mod sign;

pub use change::{add_attendee, mark_absent, note_connection, withdraw_signature};
pub use document::{AttendanceDocument, Blank, DocumentLine, blank_document_of, document_of};
pub use enter::{Entrance, RoomScreen, enter, enter_by_digits, screen};
pub use hold::hold_from_sheets;
pub use link::{GuestSheet, IssuedSignatureLink, guest_sheet, issue_link, links_of, revoke_link, sign_as_guest};
pub(crate) use open::{follow_cancelled, follow_moved};
pub use open::{open, span_of};
pub(crate) use scan::scan_file;
pub use scan::{Receiver, Scan, ScanUpload, attach_scan, receive, remove_scan, scan_upload, scans_of, too_heavy};
pub use seal::{correct, is_intact, seal};
pub use sign::{OnTablet, WithTicket, sign_on_page, sign_on_paper, sign_on_tablet, sign_with_ticket};

use crate::identity::throttle::Limit;
use crate::{AppError, AppResult, Asker};
use chrono::{DateTime, SubsecRound, Utc};
use cordee_domain::carrier::Concern;
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::ids::{AttendanceSheetId, SessionId};
use cordee_domain::policy::act;
use cordee_domain::presence::Times;
use cordee_domain::refusal::Refusal;
use cordee_domain::time::{paris_date, paris_local};
use cordee_store::WriteScope;
use cordee_store::entity::{attendance_line, attendance_sheet, session};
use cordee_store::presence as store;

pub use store::{Line, Sheet, Signature};

/// How often codes may be tried.
#[derive(Debug)]
pub struct Limits {
    digits: Limit,
    scans: Limit,
    links: Limit,
    uploads: Limit,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            digits: Limit::new(code::DIGITS),
            scans: Limit::new(code::SCANS),
            links: Limit::new(link::LINKS),
            uploads: Limit::new(scan::SCANS),
        }
    }
}

/// The sheets of sessions, in the order of time.
pub async fn of_sessions(asker: &Asker, sessions: &[SessionId]) -> AppResult<Vec<Sheet>> {
    Ok(store::of_sessions(&asker.read(act::GROUP_VIEW).await?, sessions).await?)
}

pub async fn by_ids(asker: &Asker, ids: &[AttendanceSheetId]) -> AppResult<Vec<Sheet>> {
    Ok(store::by_ids(&asker.read(act::GROUP_VIEW).await?, ids).await?)
}

/// Those expected on sheets, in the order of the sheet.
pub async fn lines_of(asker: &Asker, sheets: &[AttendanceSheetId]) -> AppResult<Vec<Line>> {
    Ok(store::lines_of(&asker.read(act::GROUP_VIEW).await?, sheets).await?)
}

/// The signatures of sheets in the order in which they came, withdrawn ones among them.
pub async fn signatures_of(asker: &Asker, sheets: &[AttendanceSheetId]) -> AppResult<Vec<Signature>> {
    Ok(store::signatures_of(&asker.read(act::GROUP_VIEW).await?, sheets).await?)
}

/// The times of the codes of a sheet.
fn times(sheet: &Sheet) -> Times {
    Times {
        opens_before: sheet.starts_at - sheet.opens_at,
        late_after: sheet.late_from - sheet.ends_at,
        code: chrono::Duration::seconds(sheet.code_seconds.into()),
        codes_held: sheet.codes_held.unsigned_abs(),
        ticket: chrono::Duration::minutes(sheet.ticket_minutes.into()),
    }
}

/// The instant of a change, as both engines keep it: what is sealed reads back the same.
fn now(scope: &WriteScope) -> DateTime<Utc> {
    scope.now().trunc_subsecs(3)
}

/// Refuses what a sealed sheet does not allow.
fn unsealed(sheet: &Sheet) -> Result<(), Refusal> {
    if sheet.sealed_at.is_none() {
        return Ok(());
    }
    let message = "Cette feuille est scellée : elle ne change plus. Ouvrez une feuille corrective, qui la nommera.";
    Err(Refusal::rule("sheetId", message))
}

/// An unsealed sheet read for changing.
async fn editable(scope: &WriteScope, id: AttendanceSheetId) -> AppResult<Sheet> {
    let sheet = scope.find::<attendance_sheet::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    unsealed(&sheet)?;
    Ok(sheet)
}

/// A line of an unsealed sheet, read for changing.
async fn editable_line(scope: &WriteScope, id: cordee_domain::ids::AttendanceLineId) -> AppResult<(Sheet, Line)> {
    let line = scope.find::<attendance_line::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    Ok((editable(scope, line.sheet_id).await?, line))
}

async fn emit(scope: &mut WriteScope, kind: EventKind, sheet: &Sheet) -> AppResult<()> {
    let concern = concern(scope, sheet).await?;
    scope.emit(NewEvent::new(kind, sheet.id).group(sheet.group_id).concern(concern));
    Ok(())
}

/// What of its group the session of a sheet concerns.
async fn concern(scope: &WriteScope, sheet: &Sheet) -> AppResult<Concern> {
    let session = scope.find_anyhow::<session::Entity, _>(sheet.session_id).await?;
    Ok(session.ok_or(AppError::NotFound)?.concern())
}

/// An hour on the clocks of Paris, as it is said.
fn hour(at: DateTime<Utc>) -> String {
    paris_local(at).format("%-H\u{a0}h\u{a0}%M").to_string()
}

/// A day and an hour in Paris, as they are said.
fn day_and_hour(at: DateTime<Utc>) -> String {
    format!("{} à {}", paris_date(at).format("%d/%m/%Y"), hour(at))
}
