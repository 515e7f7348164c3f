use super::{Completeness, Group, Opened, open, save};
use crate::{AppError, AppResult, Asker, check};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::group::GroupStatus;
use cordee_domain::ids::GroupId;
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_store::group as store;

/// Starts the accompaniment of a complete group.
pub async fn start(asker: &Asker, id: GroupId, version: i32) -> AppResult<Group> {
    let mut scope = asker.write(act::GROUP_FORM).await?;
    let Opened { mut group, rulebook, .. } = open(asker, &scope, id).await?;
    check::version(version, group.version)?;
    if group.status != GroupStatus::Forming {
        return Err(Refusal::rule("id", "L’accompagnement de ce groupe a déjà commencé.").into());
    }
    let voices = store::voices(&scope, &[id]).await?;
    let missing = Completeness::of(&group, &voices, &rulebook).missing;
    if !missing.is_empty() {
        let refusals = missing.iter().map(|m| Refusal::rule("id", m.message())).collect();
        return Err(AppError::Refused(refusals));
    }
    group.status = GroupStatus::Active;
    scope.emit(NewEvent::new(EventKind::GroupStarted, id).programme(group.programme_id).group(id));
    let group = save(&scope, group).await?;
    scope.commit().await?;
    Ok(group)
}

/// Closes the accompaniment: nothing more is planned or logged.
pub async fn close(asker: &Asker, id: GroupId, version: i32) -> AppResult<Group> {
    let mut scope = asker.write(act::GROUP_FORM).await?;
    let Opened { mut group, .. } = open(asker, &scope, id).await?;
    check::version(version, group.version)?;
    if group.status != GroupStatus::Active {
        return Err(Refusal::rule("id", "Seul un groupe en accompagnement peut être clos.").into());
    }
    group.status = GroupStatus::Closed;
    scope.emit(NewEvent::new(EventKind::GroupClosed, id).programme(group.programme_id).group(id));
    let group = save(&scope, group).await?;
    scope.commit().await?;
    Ok(group)
}
