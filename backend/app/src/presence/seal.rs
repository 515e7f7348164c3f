use super::{Line, Scan, Sheet, Signature, emit, now, store, unsealed};
use crate::identity::secret;
use crate::{AppError, AppResult, Asker, check};
use chrono::{DateTime, SecondsFormat, Utc};
use cordee_domain::event::EventKind;
use cordee_domain::ids::{AttendanceLineId, AttendanceSheetId, AttendanceSignatureId};
use cordee_domain::policy::act;
use cordee_domain::presence::AttendeeKind;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::entity::attendance_sheet;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// Freezes a sheet: from then on it is what it is, and its hash says so.
pub async fn seal(asker: &Asker, id: AttendanceSheetId, version: i32) -> AppResult<Sheet> {
    let mut scope = asker.write(act::PRESENCE_SEAL).await?;
    let mut sheet = scope.find::<attendance_sheet::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    unsealed(&sheet)?;
    check::version(version, sheet.version)?;
    if scope.now() < sheet.starts_at {
        let message = "Cette demi-journée n’a pas commencé. Scellez la feuille quand elle est terminée.";
        return Err(Refusal::rule("sheetId", message).into());
    }
    let lines = store::lines_of(&scope, &[id]).await?;
    let signatures = store::signatures_of(&scope, &[id]).await?;
    let signed = |line: &Line| signatures.iter().any(|s| s.line_id == line.id && s.withdrawn_at.is_none());
    if !lines.iter().any(|line| line.kind == AttendeeKind::Facilitator && signed(line)) {
        let message = "L’intervenant n’a pas émargé : une feuille porte aussi sa signature. Émargez, puis scellez.";
        return Err(Refusal::rule("sheetId", message).into());
    }
    sheet.sealed_at = Some(now(&scope));
    sheet.sealed_by = scope.actor();
    let scans = store::scans_of(&scope, &[id]).await?;
    sheet.content_hash = Some(hash(&sheet, &lines, &signatures, &scans));
    sheet.version += 1;
    store::forget_secret(&scope, id).await?;
    let sheet = scope.save(sheet).await?;
    emit(&mut scope, EventKind::PresenceSealed, &sheet).await?;
    scope.commit().await?;
    Ok(sheet)
}

/// Opens a sheet that corrects a sealed one: it names it, says why, and begins with what it held.
pub async fn correct(asker: &Asker, id: AttendanceSheetId, reason: &str) -> AppResult<Sheet> {
    let mut scope = asker.write(act::PRESENCE_SEAL).await?;
    let sealed = scope.find::<attendance_sheet::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let reason = text::line("reason", "Motif", reason, 300)?;
    if sealed.sealed_at.is_none() {
        let message = "Cette feuille n’est pas scellée : corrigez-la directement.";
        return Err(Refusal::rule("sheetId", message).into());
    }
    let last = store::last_of(&scope, sealed.session_id, sealed.half_day).await?;
    if last.is_some_and(|last| last.number > sealed.number) {
        let message = "Cette feuille est déjà corrigée par une autre : corrigez la plus récente.";
        return Err(Refusal::rule("sheetId", message).into());
    }
    let sheet = scope
        .add(Sheet {
            id: asker.app().new_id(),
            number: sealed.number + 1,
            opened_at: now(&scope),
            opened_by: scope.actor(),
            sealed_at: None,
            sealed_by: None,
            content_hash: None,
            corrects_id: Some(id),
            correction_reason: Some(reason),
            version: 1,
            ..sealed
        })
        .await?;
    store::keep_secret(&scope, &sheet, secret::random_bytes()?).await?;
    let lines = store::lines_of(&scope, &[id]).await?;
    let renewed: HashMap<AttendanceLineId, AttendanceLineId> =
        lines.iter().map(|line| (line.id, asker.app().new_id())).collect();
    let new_line = |old: AttendanceLineId| renewed.get(&old).copied().unwrap_or(old);
    let signatures = store::signatures_of(&scope, &[id]).await?;
    let carried: Vec<Signature> = signatures
        .into_iter()
        .filter(|signature| signature.withdrawn_at.is_none())
        .map(|signature| Signature {
            id: asker.app().new_id::<AttendanceSignatureId>(),
            sheet_id: sheet.id,
            line_id: new_line(signature.line_id),
            ticket: None,
            carried_from: Some(signature.id),
            ..signature
        })
        .collect();
    let lines =
        lines.into_iter().map(|line| Line { id: new_line(line.id), sheet_id: sheet.id, version: 1, ..line }).collect();
    scope.add_all(lines).await?;
    scope.add_all(carried).await?;
    emit(&mut scope, EventKind::PresenceCorrected, &sheet).await?;
    scope.commit().await?;
    Ok(sheet)
}

/// Whether a sealed sheet is what was sealed; none for one that is not sealed.
pub fn is_intact(sheet: &Sheet, lines: &[Line], signatures: &[Signature], scans: &[Scan]) -> Option<bool> {
    sheet.content_hash.as_ref().map(|kept| *kept == hash(sheet, lines, signatures, scans))
}

/// The SHA-256 of the canonical form: JSON with keys in order, instants to the millisecond.
fn hash(sheet: &Sheet, lines: &[Line], signatures: &[Signature], scans: &[Scan]) -> String {
    let mut text = String::new();
    write(&canonical(sheet, lines, signatures, scans), &mut text);
    let digest = Sha256::digest(text);
    hex::encode(digest)
}

/// JSON without spaces, its keys in order whatever the library keeps them in.
fn write(value: &Value, out: &mut String) {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().collect();
            fields.sort_by_key(|(key, _)| key.as_str());
            for (index, (key, value)) in fields.into_iter().enumerate() {
                out.push_str(if index == 0 { "{" } else { "," });
                out.push_str(&format!("{}:", json!(key)));
                write(value, out);
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { "," });
                write(item, out);
            }
            out.push(']');
        }
        other => out.push_str(&other.to_string()),
    }
}

fn at(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn canonical(sheet: &Sheet, lines: &[Line], signatures: &[Signature], scans: &[Scan]) -> Value {
    let of = |line: &Line| -> Vec<Value> {
        let own = signatures.iter().filter(|s| s.line_id == line.id);
        own.map(|s| {
            json!({
                "id": s.id.0, "method": s.method.key(), "person": s.person_id.map(|p| p.0), "signedAt": at(s.signed_at),
                "scannedAt": s.scanned_at.map(at), "deviceAt": s.device_at.map(at), "late": s.late,
                "initials": s.initials, "recordedBy": s.recorded_by.map(|p| p.0), "carriedFrom": s.carried_from.map(|c| c.0),
                "withdrawnAt": s.withdrawn_at.map(at), "withdrawnBy": s.withdrawn_by.map(|p| p.0), "withdrawReason": s.withdraw_reason,
            })
        })
        .collect()
    };
    let lines: Vec<Value> = lines
        .iter()
        .map(|line| {
            let mut drawn = json!({
                "rank": line.rank, "kind": line.kind.key(), "name": line.name, "organisation": line.organisation,
                "establishment": line.establishment_id.map(|e| e.0), "role": line.role.map(|r| r.key()), "deputy": line.deputy,
                "person": line.person_id.map(|p| p.0), "absence": line.absence_reason,
                "connectedAt": line.connected_at.map(at), "disconnectedAt": line.disconnected_at.map(at), "signatures": of(line),
            });
            // Sheets sealed before there were posts read back as they were.
            if let Some(post) = line.post_id {
                drawn["post"] = json!(post.0);
            }
            drawn
        })
        .collect();
    let mut form = json!({
        "form": 1, "id": sheet.id.0, "session": sheet.session_id.0, "halfDay": sheet.half_day.key(), "number": sheet.number,
        "startsAt": at(sheet.starts_at), "endsAt": at(sheet.ends_at), "lateFrom": at(sheet.late_from), "title": sheet.title,
        "mode": sheet.mode.key(), "place": sheet.place, "videoLink": sheet.video_link, "corrects": sheet.corrects_id.map(|c| c.0),
        "reason": sheet.correction_reason, "sealedAt": sheet.sealed_at.map(at), "sealedBy": sheet.sealed_by.map(|p| p.0), "lines": lines,
    });
    // Not said where there is none: what was sealed before scans were kept reads back the same.
    if let (Some(fields), false) = (form.as_object_mut(), scans.is_empty()) {
        let attached = scans.iter().map(|scan| {
            json!({
                "id": scan.id.0, "format": scan.format.key(), "size": scan.size, "sha256": scan.sha256,
                "addedAt": at(scan.added_at), "addedBy": scan.added_by.map(|p| p.0),
            })
        });
        fields.insert("scans".into(), attached.collect());
    }
    form
}
