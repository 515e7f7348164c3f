use super::{Task, find, finish, store};
use crate::replay::{self, ClientKey};
use crate::{AppError, AppResult, Asker};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::group::GroupKind;
use cordee_domain::ids::TaskId;
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::task::TaskStatus;
use cordee_domain::time::paris_date;
use cordee_store::group;
use std::collections::HashMap;

/// Ticks a task, or takes the tick back. Ticking what is ticked already does nothing.
///
/// By the establishment whose it is, by whoever it was given to, and, for a task of the whole group, by anyone of it.
pub async fn set_done(asker: &Asker, id: TaskId, done: bool, key: Option<ClientKey>) -> AppResult<Task> {
    let scope = asker.write(act::TASK_DO).await?;
    let mut task = find(&scope, id).await?;
    let own = scope.own_groups().is_none()
        || task.establishment_id.is_none()
        || scope.reaches(task.group_id, task.establishment_id)
        || (task.owner_id.is_some() && task.owner_id == scope.actor());
    if !own {
        return Err(AppError::NotFound);
    }
    if replay::before::<TaskId>(&scope, key.as_ref(), "task.do").await?.is_some() {
        return Ok(task);
    }
    let event = match (task.status, done) {
        (TaskStatus::Dropped, _) => {
            let message = "Cette tâche a été abandonnée entre-temps : reprenez-la avant de la cocher.";
            return Err(Refusal::rule("id", message).into());
        }
        (TaskStatus::Done, true) | (TaskStatus::Open, false) => return Ok(task),
        (TaskStatus::Open, true) => {
            task.status = TaskStatus::Done;
            task.closed_by = scope.actor();
            task.closed_at = Some(scope.now());
            EventKind::TaskDone
        }
        (TaskStatus::Done, false) => {
            task.status = TaskStatus::Open;
            task.closed_by = None;
            task.closed_at = None;
            EventKind::TaskReopened
        }
    };
    finish(scope, task, event, key.map(|key| (key, "task.do"))).await
}

/// Says, once for each, what is to be reminded of today: an event that the notifications follow. For the platform's job.
pub async fn remind(asker: &Asker) -> AppResult<usize> {
    let mut scope = asker.write(act::TASK_SET).await?;
    let today = paris_date(scope.now());
    let due = store::to_remind(&scope, today).await?;
    let count = due.len();
    let groups: Vec<_> = due.iter().map(|task| task.group_id).collect();
    let kinds: HashMap<_, _> =
        group::by_ids(&scope, &groups).await?.into_iter().map(|group| (group.id, group.kind)).collect();
    for mut task in due {
        task.reminded_at = Some(scope.now());
        let kind = kinds.get(&task.group_id).copied().unwrap_or(GroupKind::Territorial);
        let concern = super::concern(&scope, &task, kind).await?;
        let event = NewEvent::new(EventKind::TaskReminded, task.id).group(task.group_id).concern(concern);
        let event = event.person(task.owner_id);
        scope.save(task).await?;
        scope.emit(event);
    }
    if count > 0 {
        scope.commit().await?;
    }
    Ok(count)
}
