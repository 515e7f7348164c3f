use super::{Task, find, finish};
use crate::replay::{self, ClientKey};
use crate::{AppError, AppResult, Asker};
use cordee_domain::event::EventKind;
use cordee_domain::ids::TaskId;
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::task::TaskStatus;

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
