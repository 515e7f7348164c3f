use crate::{AppResult, Asker};
use cordee_domain::days::{DayEntryStatus, HalfDays, Quota};
use cordee_domain::ids::{EstablishmentId, GroupId};
use cordee_domain::policy::act;
use cordee_domain::programme::{QuotaBasis, QuotaRule, Rulebook};
use cordee_domain::refusal::{Citation, Refusal};
use cordee_store::days::Logged;
use cordee_store::group::Group;
use cordee_store::{ReadScope, days as store, group as groups};
use std::collections::HashMap;
use std::sync::Arc;

/// What a quota grants and what is logged against it: for the group, or for one of its
/// establishments when the quota is counted so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotaUse {
    pub quota: Quota,
    pub establishment: Option<EstablishmentId>,
    pub granted: HalfDays,
    pub draft: HalfDays,
    pub submitted: HalfDays,
    pub validated: HalfDays,
    /// What may still be logged. Drafts and submitted days hold their part; what a counter-entry
    /// takes back is free again once it is validated.
    pub remaining: HalfDays,
    pub citation: Citation,
}

impl QuotaUse {
    fn of(rule: &QuotaRule, establishment: Option<EstablishmentId>, size: u32, logged: &[Logged]) -> QuotaUse {
        let granted = if establishment.is_some() { rule.stated_half_days } else { rule.for_group(size) };
        let mut line = QuotaUse {
            quota: rule.quota,
            establishment,
            granted,
            draft: HalfDays::ZERO,
            submitted: HalfDays::ZERO,
            validated: HalfDays::ZERO,
            remaining: granted,
            citation: rule.cite.clone(),
        };
        for sum in logged.iter().filter(|l| l.quota == rule.quota && l.establishment_id == establishment) {
            let held = match sum.status {
                DayEntryStatus::Draft => {
                    line.draft = line.draft.plus(sum.half_days);
                    sum.half_days.minus(sum.taken_back)
                }
                DayEntryStatus::Submitted => {
                    line.submitted = line.submitted.plus(sum.half_days);
                    sum.half_days.minus(sum.taken_back)
                }
                DayEntryStatus::Validated => {
                    line.validated = line.validated.plus(sum.half_days);
                    sum.half_days
                }
                DayEntryStatus::Returned => HalfDays::ZERO,
            };
            line.remaining = line.remaining.minus(held);
        }
        line
    }
}

/// What is logged in groups, by quota, establishment and state.
pub(crate) async fn logged(asker: &Asker, groups: &[GroupId]) -> AppResult<Vec<Logged>> {
    let read = async |groups: &[GroupId]| Ok(store::logged(&asker.read(act::GROUP_VIEW).await?, groups).await?);
    asker.memory().logged.of(groups, |row| row.group_id, read).await
}

/// The quotas of groups, in the rulebook's order: three statements whatever the number of groups.
pub async fn quota_uses(asker: &Asker, of: &[(Group, Arc<Rulebook>)]) -> AppResult<HashMap<GroupId, Vec<QuotaUse>>> {
    let ids: Vec<GroupId> = of.iter().map(|(group, _)| group.id).collect();
    let mut sums: HashMap<GroupId, Vec<Logged>> = HashMap::new();
    for sum in logged(asker, &ids).await? {
        sums.entry(sum.group_id).or_default().push(sum);
    }
    let mut present: HashMap<GroupId, Vec<EstablishmentId>> = HashMap::new();
    for participation in crate::group::participations_of(asker, &ids).await? {
        present.entry(participation.group_id).or_default().push(participation.establishment_id);
    }
    let uses = |(group, rulebook): &(Group, Arc<Rulebook>)| {
        let establishments = present.get(&group.id).map(Vec::as_slice).unwrap_or_default();
        let logged = sums.get(&group.id).map(Vec::as_slice).unwrap_or_default();
        (group.id, lines(rulebook, establishments, logged))
    };
    Ok(of.iter().map(uses).collect())
}

fn lines(rulebook: &Rulebook, establishments: &[EstablishmentId], logged: &[Logged]) -> Vec<QuotaUse> {
    let size = u32::try_from(establishments.len()).unwrap_or(u32::MAX);
    let mut lines = Vec::new();
    for rule in &rulebook.quotas {
        match rule.basis {
            QuotaBasis::PerGroup => lines.push(QuotaUse::of(rule, None, size, logged)),
            QuotaBasis::PerEstablishment => {
                lines.extend(establishments.iter().map(|e| QuotaUse::of(rule, Some(*e), size, logged)));
            }
        }
    }
    lines
}

/// Checks that `asked` more half-days fit in a quota of the group, within the change under way.
pub(crate) async fn check_quota(
    scope: &ReadScope,
    rulebook: &Rulebook,
    group: GroupId,
    (quota, establishment): (Quota, Option<EstablishmentId>),
    asked: HalfDays,
) -> AppResult<()> {
    let present = groups::participations_of(scope, &[group]).await?;
    let establishments: Vec<EstablishmentId> = present.iter().map(|p| p.establishment_id).collect();
    let logged = store::logged(scope, &[group]).await?;
    let lines = lines(rulebook, &establishments, &logged);
    let Some(line) = lines.into_iter().find(|l| l.quota == quota && l.establishment == establishment) else {
        return Err(misplaced(rulebook, quota, establishment).into());
    };
    if asked <= line.remaining || asked <= HalfDays::ZERO {
        return Ok(());
    }
    let used = line.granted.minus(line.remaining);
    let whose = if establishment.is_some() { "pour cet établissement" } else { "pour le groupe" };
    Err(Refusal::QuotaExceeded {
        message: format!(
            "{} : {} accordés {whose}, {used} déjà saisis, il en reste {}. Vous en demandez {asked} : réduisez la durée ou choisissez un autre quota.",
            quota.label(),
            line.granted,
            line.remaining
        ),
        quota: line.granted,
        used,
        asked,
        citation: Some(line.citation),
    }
    .into())
}

fn misplaced(rulebook: &Rulebook, quota: Quota, establishment: Option<EstablishmentId>) -> Refusal {
    let Some(rule) = rulebook.quota_rule(quota) else {
        return Refusal::rule(
            "quota",
            "Ce programme n’accorde pas de jours de cette nature. Choisissez un autre quota.",
        );
    };
    let (field, message) = match (rule.basis, establishment) {
        (QuotaBasis::PerEstablishment, None) => (
            "establishmentId",
            "Établissement : ces jours se comptent par établissement. Choisissez celui qui est accompagné.",
        ),
        (QuotaBasis::PerEstablishment, Some(_)) => {
            ("establishmentId", "Établissement : il n’est pas dans ce groupe. Choisissez-en un du groupe.")
        }
        (QuotaBasis::PerGroup, _) => {
            ("establishmentId", "Établissement : ces jours se comptent pour tout le groupe. Laissez ce champ vide.")
        }
    };
    Refusal::cited(field, message, &rule.cite)
}
