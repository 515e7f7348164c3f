use super::quotas::check_quota;
use super::{DayEntry, emit};
use crate::{AppError, AppResult, Asker, check, group};
use chrono::NaiveDate;
use cordee_domain::days::{DayEntryStatus, HalfDays, Quota};
use cordee_domain::event::EventKind;
use cordee_domain::group::GroupStatus;
use cordee_domain::ids::{DayEntryId, EstablishmentId, GroupId, SessionId, SupportRequestId};
use cordee_domain::policy::act;
use cordee_domain::programme::Rulebook;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_domain::time::paris_date;
use cordee_store::WriteScope;
use cordee_store::entity::{day_entry, session};
use cordee_store::programme::Programme;

/// The most half-days that one entry may hold.
const MAX_HALF_DAYS: i32 = 40;

/// Half-days to be logged.
#[derive(Clone, Debug)]
pub struct LogDays {
    pub quota: Quota,
    pub establishment: Option<EstablishmentId>,
    pub half_days: HalfDays,
    pub worked_on: NaiveDate,
    pub session: Option<SessionId>,
    pub note: Option<String>,
    /// The support that was agreed, when the days are of it.
    pub support: Option<SupportRequestId>,
}

/// Logs half-days in one of the asker's groups, as a draft or at once for validation.
pub async fn log(asker: &Asker, group: GroupId, input: LogDays, submit: bool) -> AppResult<DayEntry> {
    let mut scope = asker.write(act::DAYS_LOG).await?;
    let consultant = scope.actor().ok_or(AppError::Denied)?;
    let (group, programme, rulebook) = group::open_for(asker, &scope, group).await?;
    if group.status != GroupStatus::Active {
        let message = match group.status {
            GroupStatus::Forming => {
                "L’accompagnement de ce groupe n’a pas commencé : aucun jour ne peut encore y être saisi."
            }
            _ => "Ce groupe est clos : aucun jour ne peut plus y être saisi.",
        };
        return Err(Refusal::rule("groupId", message).into());
    }
    let note = checked(&scope, &input, &programme, &rulebook, group.id).await?;
    crate::support::check_days(&scope, &rulebook, group.id, &input, None).await?;
    check_quota(&scope, &rulebook, group.id, (input.quota, input.establishment), input.half_days).await?;
    let id: DayEntryId = asker.app().new_id();
    let entry = scope
        .add(DayEntry {
            tenant_id: scope.tenant(),
            id,
            group_id: group.id,
            programme_id: programme.id,
            establishment_id: input.establishment,
            consultant_id: consultant,
            quota: input.quota,
            half_days: input.half_days,
            worked_on: input.worked_on,
            session_id: input.session,
            note,
            status: if submit { DayEntryStatus::Submitted } else { DayEntryStatus::Draft },
            return_reason: None,
            corrects_id: None,
            logged_at: scope.now(),
            submitted_at: submit.then(|| scope.now()),
            decided_at: None,
            decided_by: None,
            version: 1,
            support_request_id: input.support,
        })
        .await?;
    emit(&mut scope, EventKind::DaysLogged, &entry);
    if submit {
        emit(&mut scope, EventKind::DaysSubmitted, &entry);
    }
    scope.commit().await?;
    Ok(entry)
}

/// Changes a draft or a returned entry, which becomes a draft again.
pub async fn update(asker: &Asker, id: DayEntryId, version: i32, input: LogDays) -> AppResult<DayEntry> {
    let mut scope = asker.write(act::DAYS_LOG).await?;
    let mut entry = open_own(&scope, id, version).await?;
    let (group, programme, rulebook) = group::open_for(asker, &scope, entry.group_id).await?;
    let note = checked(&scope, &input, &programme, &rulebook, group.id).await?;
    crate::support::check_days(&scope, &rulebook, group.id, &input, Some(&entry)).await?;
    let same_quota = (entry.quota, entry.establishment_id) == (input.quota, input.establishment);
    let held = if same_quota && entry.status == DayEntryStatus::Draft { entry.half_days } else { HalfDays::ZERO };
    let more = input.half_days.minus(held);
    check_quota(&scope, &rulebook, group.id, (input.quota, input.establishment), more).await?;
    entry.quota = input.quota;
    entry.establishment_id = input.establishment;
    entry.half_days = input.half_days;
    entry.worked_on = input.worked_on;
    entry.session_id = input.session;
    entry.note = note;
    entry.support_request_id = input.support;
    entry.status = DayEntryStatus::Draft;
    entry.version += 1;
    let entry = scope.save(entry).await?;
    emit(&mut scope, EventKind::DaysChanged, &entry);
    scope.commit().await?;
    Ok(entry)
}

/// Deletes a draft.
pub async fn delete(asker: &Asker, id: DayEntryId, version: i32) -> AppResult<DayEntry> {
    let mut scope = asker.write(act::DAYS_LOG).await?;
    let entry = open_own(&scope, id, version).await?;
    cordee_store::days::delete(&scope, id).await?;
    emit(&mut scope, EventKind::DaysDeleted, &entry);
    scope.commit().await?;
    Ok(entry)
}

/// An entry of the asker's own that can still be edited.
async fn open_own(scope: &WriteScope, id: DayEntryId, version: i32) -> AppResult<DayEntry> {
    let entry = scope.find::<day_entry::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    if Some(entry.consultant_id) != scope.actor() {
        return Err(AppError::NotFound);
    }
    check::version(version, entry.version)?;
    let refusal = match entry.status {
        DayEntryStatus::Validated => "Cette saisie est validée : corrigez-la par une écriture de correction.",
        DayEntryStatus::Submitted => "Cette saisie attend sa validation : elle ne peut plus être modifiée.",
        DayEntryStatus::Draft | DayEntryStatus::Returned if entry.corrects_id.is_some() => {
            "Cette écriture en corrige une autre : elle ne peut pas être modifiée."
        }
        DayEntryStatus::Draft | DayEntryStatus::Returned => return Ok(entry),
    };
    Err(Refusal::rule("id", refusal).into())
}

/// Checks what was typed, and gives the note as it is kept.
async fn checked(
    scope: &WriteScope,
    input: &LogDays,
    programme: &Programme,
    rulebook: &Rulebook,
    group: GroupId,
) -> AppResult<Option<String>> {
    if !(1..=MAX_HALF_DAYS).contains(&input.half_days.0) {
        let message = format!("Durée : de 1 à {MAX_HALF_DAYS} demi-journées par saisie.");
        return Err(Refusal::invalid("halfDays", message).into());
    }
    check::plausible_day("workedOn", "Date", input.worked_on)?;
    if input.worked_on > paris_date(scope.now()) {
        return Err(
            Refusal::invalid("workedOn", "Date : elle est à venir. Saisissez les jours une fois effectués.").into()
        );
    }
    // The follow-up and what is drawn from it come after the period.
    if !matches!(input.quota, Quota::FollowUp | Quota::Capitalisation) {
        let period = (programme.starts_on, programme.ends_on);
        check::within_period("workedOn", "Date", input.worked_on, period, rulebook)?;
    }
    if let Some(id) = input.session {
        let session = scope.find::<session::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
        if session.group_id != group {
            return Err(AppError::NotFound);
        }
    }
    Ok(text::paragraphs("note", "Note", input.note.as_deref().unwrap_or_default(), 2_000)?)
}
