//! What a sheet shows, in plain structs: for whoever draws it.

use super::{Line, Scan, Sheet, Signature, is_intact, store};
use crate::{AppError, AppResult, Asker};
use chrono::{DateTime, Utc};
use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{AttendanceSheetId, SessionId};
use cordee_domain::policy::act;
use cordee_domain::presence::{AttendeeKind, HalfDay, SignatureMethod, half_days};
use cordee_domain::session::AttendanceMode;
use cordee_store::entity::{attendance_sheet, programme, session, territorial_group};
use std::collections::HashMap;

/// One sheet, whole.
#[derive(Clone, Debug)]
pub struct AttendanceDocument {
    pub programme: String,
    pub group: String,
    pub title: String,
    pub half_day: HalfDay,
    /// From 1; more than 1 for one that corrects another.
    pub number: i32,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub mode: AttendanceMode,
    pub place: Option<String>,
    /// The link or tool of a remote session.
    pub video_link: Option<String>,
    /// A signature after this instant is late.
    pub late_from: DateTime<Utc>,
    /// The number of the sheet that it corrects, and why.
    pub corrects: Option<(i32, String)>,
    pub lines: Vec<DocumentLine>,
    /// The scans of a paper sheet that are attached to it.
    pub scans: Vec<Scan>,
    pub sealed_at: Option<DateTime<Utc>>,
    pub sealed_by: Option<String>,
    /// SHA-256 of what was sealed, in hexadecimal.
    pub content_hash: Option<String>,
    /// Whether it is still what was sealed.
    pub intact: Option<bool>,
    /// What each person confirmed.
    pub confirmation: &'static str,
}

/// Somebody expected, and its signature.
#[derive(Clone, Debug)]
pub struct DocumentLine {
    pub kind: AttendeeKind,
    pub name: String,
    pub organisation: Option<String>,
    pub voice: Option<TrinomeRole>,
    pub deputy: bool,
    pub absence_reason: Option<String>,
    pub connected_at: Option<DateTime<Utc>>,
    pub disconnected_at: Option<DateTime<Utc>>,
    pub signature: Option<DocumentSignature>,
    /// Signatures that were taken back, with the reason of each.
    pub withdrawn: Vec<(DateTime<Utc>, String)>,
}

/// A signature that holds.
#[derive(Clone, Debug)]
pub struct DocumentSignature {
    pub method: SignatureMethod,
    pub signed_at: DateTime<Utc>,
    /// When the device says that it was made, without network.
    pub device_at: Option<DateTime<Utc>>,
    pub scanned_at: Option<DateTime<Utc>>,
    pub late: bool,
    pub initials: Option<String>,
    /// It repeats one of the sheet that this one corrects.
    pub carried: bool,
    /// Who entered it, when not the person itself.
    pub recorded_by: Option<String>,
}

/// Everything that a sheet shows, in one call.
pub async fn document_of(asker: &Asker, id: AttendanceSheetId) -> AppResult<AttendanceDocument> {
    let scope = asker.read(act::GROUP_VIEW).await?;
    let sheet = scope.find::<attendance_sheet::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let group = scope.find::<territorial_group::Entity, _>(sheet.group_id).await?.ok_or(AppError::NotFound)?;
    let programme = scope.find::<programme::Entity, _>(group.programme_id).await?.ok_or(AppError::NotFound)?;
    let (lines, signatures) = (store::lines_of(&scope, &[id]).await?, store::signatures_of(&scope, &[id]).await?);
    let corrects = match (sheet.corrects_id, &sheet.correction_reason) {
        (Some(_), Some(reason)) => Some((sheet.number - 1, reason.clone())),
        _ => None,
    };
    let mut people: Vec<_> = signatures.iter().filter_map(|s| s.recorded_by).collect();
    people.extend(sheet.sealed_by);
    let names: HashMap<_, _> = cordee_store::identity::people::by_ids(&scope, &people)
        .await?
        .into_iter()
        .map(|person| (person.id, person.name))
        .collect();
    let name = |id: Option<_>| id.and_then(|id| names.get(&id).cloned());
    let scans = store::scans_of(&scope, &[id]).await?;
    let intact = is_intact(&sheet, &lines, &signatures, &scans);
    let drawn = lines.into_iter().map(|line| drawn(line, &signatures, name)).collect();
    let sealed_by = name(sheet.sealed_by);
    Ok(AttendanceDocument {
        sealed_at: sheet.sealed_at,
        sealed_by,
        content_hash: sheet.content_hash.clone(),
        intact,
        number: sheet.number,
        late_from: sheet.late_from,
        corrects,
        scans,
        ..of(sheet, programme.title, group.name, drawn)
    })
}

fn of(sheet: Sheet, programme: String, group: String, lines: Vec<DocumentLine>) -> AttendanceDocument {
    AttendanceDocument {
        programme,
        group,
        title: sheet.title,
        half_day: sheet.half_day,
        number: sheet.number,
        starts_at: sheet.starts_at,
        ends_at: sheet.ends_at,
        mode: sheet.mode,
        place: sheet.place,
        video_link: sheet.video_link,
        late_from: sheet.late_from,
        corrects: None,
        scans: Vec::new(),
        lines,
        sealed_at: None,
        sealed_by: None,
        content_hash: None,
        intact: None,
        confirmation: cordee_domain::presence::CONFIRMATION,
    }
}

fn drawn(
    line: Line,
    signatures: &[Signature],
    name: impl Fn(Option<cordee_domain::ids::PersonId>) -> Option<String>,
) -> DocumentLine {
    let own = || signatures.iter().filter(|s| s.line_id == line.id);
    let holds = own().find(|s| s.withdrawn_at.is_none());
    let taken_back = |s: &Signature| Some((s.withdrawn_at?, s.withdraw_reason.clone().unwrap_or_default()));
    DocumentLine {
        signature: holds.map(|s| DocumentSignature {
            method: s.method,
            signed_at: s.signed_at,
            device_at: s.device_at,
            scanned_at: s.scanned_at,
            late: s.late,
            initials: s.initials.clone(),
            carried: s.carried_from.is_some(),
            recorded_by: name(s.recorded_by),
        }),
        withdrawn: own().filter_map(taken_back).collect(),
        kind: line.kind,
        name: line.name,
        organisation: line.organisation,
        voice: line.role,
        deputy: line.deputy,
        absence_reason: line.absence_reason,
        connected_at: line.connected_at,
        disconnected_at: line.disconnected_at,
    }
}

/// A sheet to be signed by hand, for a day without network.
#[derive(Clone, Debug)]
pub struct Blank {
    pub half_days: Vec<HalfDay>,
    pub title: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub place: Option<String>,
}

/// What a blank sheet of a session shows where no sheet is open; open one to have the names on it.
pub async fn blank_document_of(asker: &Asker, id: SessionId) -> AppResult<Blank> {
    let scope = asker.read(act::GROUP_VIEW).await?;
    let session = scope.find::<session::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    Ok(Blank {
        half_days: half_days(session.starts_at, session.ends_at).into_iter().map(|span| span.half_day).collect(),
        title: session.title,
        starts_at: session.starts_at,
        ends_at: session.ends_at,
        place: session.place,
    })
}
