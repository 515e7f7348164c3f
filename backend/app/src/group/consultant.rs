use super::{Group, Opened, open, save};
use crate::{AppResult, Asker, check, letter};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::group::GroupStatus;
use cordee_domain::ids::{GroupId, PersonId};
use cordee_domain::policy::act;
use cordee_domain::programme::Rulebook;
use cordee_domain::refusal::Refusal;
use cordee_store::programme as programmes;

/// Chooses the group's consultant, in the approved list (`ehpad-2023`, 36).
pub async fn choose_consultant(asker: &Asker, id: GroupId, person: PersonId, version: i32) -> AppResult<Group> {
    let mut scope = asker.write(act::GROUP_CONSULTANT).await?;
    let Opened { mut group, programme, rulebook } = open(asker, &scope, id).await?;
    check::version(version, group.version)?;
    super::territorial(&group)?;
    if group.status == GroupStatus::Closed {
        return Err(Refusal::rule("groupId", "Ce groupe est clos : son consultant ne change plus.").into());
    }
    if !programmes::is_approved(&scope, programme.id, person).await? {
        return Err(not_approved(&rulebook, "personId").into());
    }
    let changes = group.consultant_id != Some(person);
    group.consultant_id = Some(person);
    scope.emit(NewEvent::new(EventKind::ConsultantChosen, id).programme(programme.id).group(id).person(person));
    let group = save(&scope, group).await?;
    if changes {
        letter::reissue(asker.app(), &mut scope, &group, &programme, &rulebook, letter::Changed::Consultant).await?;
    }
    scope.commit().await?;
    Ok(group)
}

pub(super) fn not_approved(rulebook: &Rulebook, field: &str) -> Refusal {
    let message = "Ce consultant n’est pas sur la liste de l’ARS et de l’Aract. Choisissez-en un dans la liste.";
    match &rulebook.consultant {
        Some(rule) => Refusal::cited(field, message, &rule.cite),
        None => Refusal::rule(field, message),
    }
}
