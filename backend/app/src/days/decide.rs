use super::quotas::check_quota;
use super::{DayEntry, emit};
use crate::{AppError, AppResult, Asker, check, group};
use cordee_domain::days::{DayEntryStatus, HalfDays};
use cordee_domain::event::EventKind;
use cordee_domain::ids::DayEntryId;
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::WriteScope;
use cordee_store::days as store;
use cordee_store::entity::day_entry;
use std::collections::HashMap;

/// The most entries that one act may submit or validate.
const MAX_ENTRIES: usize = 200;

/// Submits drafts and returned entries for validation: all of them, or none.
pub async fn submit(asker: &Asker, ids: &[DayEntryId]) -> AppResult<Vec<DayEntry>> {
    let mut scope = asker.write(act::DAYS_LOG).await?;
    let entries = open_all(&scope, ids).await?;
    let mut submitted = Vec::with_capacity(entries.len());
    for mut entry in entries {
        if Some(entry.consultant_id) != scope.actor() {
            return Err(AppError::NotFound);
        }
        match entry.status {
            DayEntryStatus::Draft => {}
            // What was returned no longer held its part of the quota.
            DayEntryStatus::Returned => {
                let (group, _, rulebook) = group::open_for(asker, &scope, entry.group_id).await?;
                let place = (entry.quota, entry.establishment_id);
                check_quota(&scope, &rulebook, group.id, place, entry.half_days).await?;
            }
            DayEntryStatus::Submitted | DayEntryStatus::Validated => {
                return Err(Refusal::rule("ids", "Une de ces saisies est déjà transmise ou validée.").into());
            }
        }
        entry.status = DayEntryStatus::Submitted;
        entry.submitted_at = Some(scope.now());
        entry.return_reason = None;
        entry.version += 1;
        let entry = scope.save(entry).await?;
        emit(&mut scope, EventKind::DaysSubmitted, &entry);
        submitted.push(entry);
    }
    scope.commit().await?;
    Ok(submitted)
}

/// Validates submitted entries: all of them, or none.
pub async fn validate(asker: &Asker, ids: &[DayEntryId]) -> AppResult<Vec<DayEntry>> {
    let mut scope = asker.write(act::DAYS_VALIDATE).await?;
    let entries = open_all(&scope, ids).await?;
    let mut validated = Vec::with_capacity(entries.len());
    for entry in entries {
        if entry.status != DayEntryStatus::Submitted {
            let message = "Une de ces saisies n’attend pas de validation. Actualisez la liste.";
            return Err(Refusal::rule("ids", message).into());
        }
        let entry = decide(&scope, entry, DayEntryStatus::Validated, None).await?;
        emit(&mut scope, EventKind::DaysValidated, &entry);
        validated.push(entry);
    }
    scope.commit().await?;
    Ok(validated)
}

/// Returns a submitted entry to its consultant, with the reason.
pub async fn return_entry(asker: &Asker, id: DayEntryId, version: i32, reason: &str) -> AppResult<DayEntry> {
    let mut scope = asker.write(act::DAYS_VALIDATE).await?;
    let entry = scope.find::<day_entry::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    check::version(version, entry.version)?;
    if entry.status != DayEntryStatus::Submitted {
        return Err(Refusal::rule("id", "Cette saisie n’attend pas de validation. Actualisez la liste.").into());
    }
    let reason = text::line("reason", "Motif", reason, 500)?;
    let entry = decide(&scope, entry, DayEntryStatus::Returned, Some(reason)).await?;
    emit(&mut scope, EventKind::DaysReturned, &entry);
    scope.commit().await?;
    Ok(entry)
}

/// Corrects a validated entry by a counter-entry, which is submitted for validation in its turn.
/// A negative number takes back at most what still stands of the entry.
pub async fn correct(asker: &Asker, id: DayEntryId, half_days: HalfDays, note: &str) -> AppResult<DayEntry> {
    let mut scope = asker.write(act::DAYS_LOG).await?;
    let entry = scope.find::<day_entry::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let consultant = scope.actor().filter(|actor| *actor == entry.consultant_id).ok_or(AppError::NotFound)?;
    if entry.status != DayEntryStatus::Validated || entry.corrects_id.is_some() {
        let message =
            "Seule une saisie validée se corrige ainsi. Modifiez directement un brouillon ou une saisie renvoyée.";
        return Err(Refusal::rule("id", message).into());
    }
    if half_days == HalfDays::ZERO {
        return Err(Refusal::invalid(
            "halfDays",
            "Correction : indiquez un nombre de demi-journées, positif ou négatif.",
        )
        .into());
    }
    let standing = store::standing(&scope, &entry).await?;
    if standing.plus(half_days) < HalfDays::ZERO {
        let message = format!("Correction : il ne reste que {standing} de cette saisie. Reprenez-en moins.");
        return Err(Refusal::invalid("halfDays", message).into());
    }
    let note = text::line("note", "Motif", note, 500)?;
    let (group, _, rulebook) = group::open_for(asker, &scope, entry.group_id).await?;
    check_quota(&scope, &rulebook, group.id, (entry.quota, entry.establishment_id), half_days).await?;
    let counter = scope
        .add(DayEntry {
            id: asker.app().new_id(),
            consultant_id: consultant,
            half_days,
            note: Some(note),
            status: DayEntryStatus::Submitted,
            return_reason: None,
            corrects_id: Some(entry.id),
            logged_at: scope.now(),
            submitted_at: Some(scope.now()),
            decided_at: None,
            decided_by: None,
            version: 1,
            ..entry
        })
        .await?;
    emit(&mut scope, EventKind::DaysCorrected, &counter);
    scope.commit().await?;
    Ok(counter)
}

async fn decide(
    scope: &WriteScope,
    mut entry: DayEntry,
    status: DayEntryStatus,
    reason: Option<String>,
) -> AppResult<DayEntry> {
    entry.status = status;
    entry.return_reason = reason;
    entry.decided_at = Some(scope.now());
    entry.decided_by = scope.actor();
    entry.version += 1;
    Ok(scope.save(entry).await?)
}

/// Every named entry, in the order named, each once.
async fn open_all(scope: &WriteScope, ids: &[DayEntryId]) -> AppResult<Vec<DayEntry>> {
    if ids.is_empty() || ids.len() > MAX_ENTRIES {
        let message = format!("Choisissez de 1 à {MAX_ENTRIES} saisies.");
        return Err(Refusal::invalid("ids", message).into());
    }
    let mut found: HashMap<DayEntryId, DayEntry> =
        store::by_ids(scope, ids).await?.into_iter().map(|entry| (entry.id, entry)).collect();
    ids.iter().map(|id| found.remove(id).ok_or(AppError::NotFound)).collect()
}
