use super::quota_of;
use crate::days::{DayEntry, LogDays};
use crate::{AppError, AppResult};
use cordee_domain::days::{DayEntryStatus, HalfDays};
use cordee_domain::ids::GroupId;
use cordee_domain::programme::Rulebook;
use cordee_domain::refusal::Refusal;
use cordee_domain::support::SupportStatus;
use cordee_store::entity::support_request;
use cordee_store::{WriteScope, support as store};

/// Checks that days said to be of a support are of one that was agreed: of its establishment, from
/// its quota, and no more than was agreed. `held` is the entry that they replace.
pub(crate) async fn check_days(
    scope: &WriteScope,
    rulebook: &Rulebook,
    group: GroupId,
    input: &LogDays,
    held: Option<&DayEntry>,
) -> AppResult<()> {
    let Some(id) = input.support else { return Ok(()) };
    let request = scope.find::<support_request::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    if request.group_id != group {
        return Err(AppError::NotFound);
    }
    let Some(agreed) = request.half_days.filter(|_| request.status == SupportStatus::Agreed) else {
        let message = format!(
            "Appui de l’Aract : cette demande est « {} ». Ses jours se saisissent une fois convenus, avant qu’elle soit dite réalisée.",
            request.status.label().to_lowercase()
        );
        return Err(Refusal::rule("supportRequestId", message).into());
    };
    let place = (input.quota, input.establishment);
    match (quota_of(rulebook, request.establishment_id), &rulebook.support) {
        (Some(expected), _) if expected == place => {}
        (Some((quota, _)), Some(rule)) => {
            let message = format!(
                "Quota : les jours de cet appui se prennent sur « {} » de l’établissement qui l’a demandé. Choisissez-le.",
                quota.label()
            );
            return Err(Refusal::cited("quota", message, &rule.cite).into());
        }
        _ => {
            let message =
                "Appui de l’Aract : ce programme ne compte pas de jours pour cet appui. Laissez ce champ vide.";
            return Err(Refusal::rule("supportRequestId", message).into());
        }
    }
    let logged = store::logged_on(scope, &[id]).await?.first().map_or(HalfDays::ZERO, |(_, half_days)| *half_days);
    let replaced = held
        .filter(|entry| entry.support_request_id == Some(id) && entry.status != DayEntryStatus::Returned)
        .map_or(HalfDays::ZERO, |entry| entry.half_days);
    let used = logged.minus(replaced);
    if used.plus(input.half_days) > agreed {
        return Err(Refusal::QuotaExceeded {
            message: format!(
                "Appui de l’Aract : {agreed} convenus, {used} déjà saisis. Vous en demandez {} : réduisez la durée, ou convenez d’un autre appui.",
                input.half_days
            ),
            quota: agreed,
            used,
            asked: input.half_days,
            citation: None,
        }
        .into());
    }
    Ok(())
}
