use super::{about, store};
use crate::{AppResult, Asker};
use cordee_domain::event::EventKind;
use cordee_domain::group::GroupKind;
use cordee_domain::policy::act;
use cordee_domain::time::paris_date;
use cordee_store::group;
use std::collections::HashMap;

/// Reminds of each task that is to be reminded of today or was before, once for each due date: whose it is, or those
/// who carry what it concerns where it is nobody's by name. For the platform's job.
pub async fn remind(asker: &Asker) -> AppResult<u64> {
    let today = paris_date(asker.app().clock.now());
    if store::to_remind(&asker.read(act::GROUP_VIEW).await?, today).await?.is_empty() {
        return Ok(0);
    }
    let mut scope = asker.write(act::TASK_SET).await?;
    let due = store::to_remind(&scope, today).await?;
    let count = due.len() as u64;
    let groups: Vec<_> = due.iter().map(|task| task.group_id).collect();
    let kinds: HashMap<_, _> =
        group::by_ids(&scope, &groups).await?.into_iter().map(|group| (group.id, group.kind)).collect();
    for mut task in due {
        task.reminded_at = Some(scope.now());
        let kind = kinds.get(&task.group_id).copied().unwrap_or(GroupKind::Territorial);
        let event = about(&scope, EventKind::TaskReminded, &task, kind).await?;
        scope.save(task).await?;
        scope.emit(event);
    }
    scope.commit().await?;
    Ok(count)
}
