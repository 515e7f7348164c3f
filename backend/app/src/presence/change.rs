use super::{Line, Sheet, Signature, editable, editable_line, emit, now, store};
use crate::{AppError, AppResult, Asker, check};
use chrono::{DateTime, Duration, SubsecRound, Utc};
use cordee_domain::event::EventKind;
use cordee_domain::ids::{AttendanceLineId, AttendanceSheetId, AttendanceSignatureId};
use cordee_domain::policy::act;
use cordee_domain::presence::AttendeeKind;
use cordee_domain::refusal::Refusal;
use cordee_domain::session::AttendanceMode;
use cordee_domain::text;
use cordee_domain::{identity, ids};
use cordee_store::entity::attendance_signature;

/// The most people on a sheet: a hall, not a crowd.
const MOST_LINES: usize = 500;

/// Adds somebody who was not expected, by name.
pub async fn add_attendee(
    asker: &Asker,
    id: AttendanceSheetId,
    name: &str,
    organisation: Option<&str>,
) -> AppResult<(Sheet, Line)> {
    let mut scope = asker.write(act::PRESENCE_OPEN).await?;
    let sheet = editable(&scope, id).await?;
    let name = identity::person_name("name", name)?;
    let organisation = text::optional_line("organisation", "Organisme", organisation.unwrap_or_default(), 200)?;
    let lines = store::lines_of(&scope, &[id]).await?;
    if lines.len() >= MOST_LINES {
        let message = format!("Une feuille porte {MOST_LINES} personnes au plus.");
        return Err(Refusal::rule("sheetId", message).into());
    }
    if lines.iter().any(|line| text::fold(&line.name) == text::fold(&name) && line.organisation == organisation) {
        let message =
            format!("Nom : {name} est déjà sur la feuille. Précisez son organisme s’il s’agit d’une autre personne.");
        return Err(Refusal::invalid("name", message).into());
    }
    let line = Line {
        tenant_id: scope.tenant(),
        id: asker.app().new_id::<ids::AttendanceLineId>(),
        sheet_id: id,
        group_id: sheet.group_id,
        rank: lines.iter().map(|line| line.rank).max().unwrap_or(-1) + 1,
        kind: AttendeeKind::Other,
        name,
        organisation,
        establishment_id: None,
        role: None,
        post_id: None,
        deputy: false,
        person_id: None,
        absence_reason: None,
        connected_at: None,
        disconnected_at: None,
        version: 1,
    };
    let line = scope.add(line).await?;
    emit(&mut scope, EventKind::PresenceChanged, &sheet).await?;
    scope.commit().await?;
    Ok((sheet, line))
}

/// Says why somebody expected is not there; no reason takes it back.
pub async fn mark_absent(
    asker: &Asker,
    id: AttendanceLineId,
    version: i32,
    reason: Option<&str>,
) -> AppResult<(Sheet, Line)> {
    let mut scope = asker.write(act::PRESENCE_OPEN).await?;
    let (sheet, mut line) = editable_line(&scope, id).await?;
    check::version(version, line.version)?;
    if store::standing_signature(&scope, id).await?.is_some() {
        let message = format!("{} a émargé : retirez d’abord sa signature, avec un motif.", line.name);
        return Err(Refusal::rule("lineId", message).into());
    }
    line.absence_reason = text::optional_line("reason", "Motif", reason.unwrap_or_default(), 300)?;
    line.version += 1;
    let line = scope.save(line).await?;
    emit(&mut scope, EventKind::PresenceChanged, &sheet).await?;
    scope.commit().await?;
    Ok((sheet, line))
}

/// Notes when somebody was connected to a remote session.
pub async fn note_connection(
    asker: &Asker,
    id: AttendanceLineId,
    version: i32,
    connected_at: DateTime<Utc>,
    disconnected_at: Option<DateTime<Utc>>,
) -> AppResult<(Sheet, Line)> {
    let mut scope = asker.write(act::PRESENCE_OPEN).await?;
    let (sheet, mut line) = editable_line(&scope, id).await?;
    check::version(version, line.version)?;
    if sheet.mode != AttendanceMode::Remote {
        let message = "Cette séance se tient en présentiel : elle n’a pas d’heures de connexion.";
        return Err(Refusal::rule("lineId", message).into());
    }
    plausible_connection("connectedAt", &sheet, connected_at)?;
    if let Some(end) = disconnected_at {
        plausible_connection("disconnectedAt", &sheet, end)?;
        if end <= connected_at {
            let message = "Fin de connexion : elle précède le début. Vérifiez les heures.";
            return Err(Refusal::invalid("disconnectedAt", message).into());
        }
    }
    line.connected_at = Some(connected_at.trunc_subsecs(3));
    line.disconnected_at = disconnected_at.map(|at| at.trunc_subsecs(3));
    line.version += 1;
    let line = scope.save(line).await?;
    emit(&mut scope, EventKind::PresenceChanged, &sheet).await?;
    scope.commit().await?;
    Ok((sheet, line))
}

pub(super) fn plausible_connection(field: &str, sheet: &Sheet, at: DateTime<Utc>) -> Result<(), Refusal> {
    let around = Duration::hours(4);
    if (sheet.starts_at - around..=sheet.ends_at + around).contains(&at) {
        return Ok(());
    }
    Err(Refusal::invalid(field, "Connexion : cette heure est loin de la demi-journée. Vérifiez-la."))
}

/// Takes back a signature given by mistake. It stays on the sheet as withdrawn, with the reason.
pub async fn withdraw_signature(
    asker: &Asker,
    id: AttendanceSignatureId,
    reason: &str,
) -> AppResult<(Sheet, Signature)> {
    let mut scope = asker.write(act::PRESENCE_OPEN).await?;
    let found = scope.find::<attendance_signature::Entity, _>(id).await?;
    let mut signature = found.ok_or(AppError::NotFound)?;
    let sheet = editable(&scope, signature.sheet_id).await?;
    let reason = text::line("reason", "Motif", reason, 300)?;
    if signature.withdrawn_at.is_some() {
        let message = "Cette signature est déjà retirée.";
        return Err(Refusal::rule("signatureId", message).into());
    }
    signature.withdrawn_at = Some(now(&scope));
    signature.withdrawn_by = scope.actor();
    signature.withdraw_reason = Some(reason);
    let signature = scope.save(signature).await?;
    emit(&mut scope, EventKind::PresenceWithdrawn, &sheet).await?;
    scope.commit().await?;
    Ok((sheet, signature))
}
