//! Tasks between sessions: set for an establishment or for the whole group, done, dropped, reminded of, and carried
//! over to the next session as long as they are open.

mod done;
mod remind;
mod set;

pub use done::set_done;
pub use remind::remind;
pub use set::{NewTask, TaskChange, add, change, drop_task, restore};

use crate::page::{First, Page};
use crate::replay::{self, ClientKey};
use crate::session::Session;
use crate::{AppError, AppResult, Asker, check, group};
use chrono::NaiveDate;
use cordee_domain::carrier::Concern;
use cordee_domain::event::{Audience, EventKind, NewEvent};
use cordee_domain::group::GroupKind;
use cordee_domain::ids::{EstablishmentId, GroupId, SessionId, TaskId};
use cordee_domain::policy::act;
use cordee_domain::task::{self as rules, TaskStatus};
use cordee_store::entity::{session, task, territorial_group};
use cordee_store::{WriteScope, task as store};
use std::collections::HashMap;

pub use store::Task;

/// What tasks are asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct TaskFilter {
    pub group: Option<GroupId>,
    pub establishment: Option<EstablishmentId>,
    pub session: Option<SessionId>,
    pub status: Option<TaskStatus>,
    /// Only the asker's own, and those of its trinômes and groups as a whole.
    pub mine: bool,
    pub overdue: bool,
    /// Due on this day or later.
    pub due_from: Option<NaiveDate>,
    /// Due on this day or earlier.
    pub due_to: Option<NaiveDate>,
}

/// One page of the tasks that the asker sees, in the order of due dates.
pub async fn page(
    asker: &Asker,
    filter: TaskFilter,
    after: Option<(NaiveDate, TaskId)>,
    first: impl Into<First>,
) -> AppResult<Page<Task>> {
    let extent = first.into().extent()?;
    check::calendar_day("dueFrom", "Début", filter.due_from)?;
    check::calendar_day("dueTo", "Fin", filter.due_to)?;
    let scope = asker.read(act::GROUP_VIEW).await?;
    let filter = store::TaskFilter {
        group: filter.group,
        establishment: filter.establishment,
        session: filter.session,
        status: filter.status,
        of: if filter.mine { Some(asker.person()?) } else { None },
        overdue_on: filter.overdue.then(|| group::today(asker)),
        due_from: filter.due_from,
        due_to: filter.due_to,
    };
    Ok(Page::cut(store::page(&scope, &filter, after, extent).await?, extent))
}

pub async fn by_ids(asker: &Asker, ids: &[TaskId]) -> AppResult<Vec<Task>> {
    Ok(store::by_ids(&asker.read(act::GROUP_VIEW).await?, ids).await?)
}

/// The tasks set at sessions.
pub async fn of_sessions(asker: &Asker, sessions: &[SessionId]) -> AppResult<Vec<Task>> {
    Ok(store::of_sessions(&asker.read(act::GROUP_VIEW).await?, sessions).await?)
}

/// What earlier sessions left to each of these: the tasks that were open when it began, or are now if it is to come. A
/// meeting with one establishment is left its own, and those of the whole group.
pub async fn carried_over(asker: &Asker, sessions: &[Session]) -> AppResult<HashMap<SessionId, Vec<Task>>> {
    let now = asker.app().clock.now();
    let Some(first) = sessions.iter().map(|session| session.starts_at.min(now)).min() else {
        return Ok(HashMap::new());
    };
    let mut ids: Vec<GroupId> = sessions.iter().map(|session| session.group_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let tasks = store::open_since(&asker.read(act::GROUP_VIEW).await?, &ids, first).await?;
    let left = |session: &Session, task: &Task| {
        let starts = session.starts_at.min(now);
        task.group_id == session.group_id
            && task.session_id != Some(session.id)
            && task.set_at < session.starts_at
            && task.closed_at.is_none_or(|closed| closed > starts)
            && (session.establishment_id.is_none()
                || task.establishment_id.is_none()
                || task.establishment_id == session.establishment_id)
    };
    Ok(sessions
        .iter()
        .map(|session| (session.id, tasks.iter().filter(|task| left(session, task)).cloned().collect()))
        .collect())
}

/// Whether a task is overdue today.
pub fn is_overdue(asker: &Asker, task: &Task) -> bool {
    rules::is_overdue(task.status, task.due_on, group::today(asker))
}

/// What the asker may do of a task: `task.do`, `task.set`.
pub async fn acts_on(asker: &Asker, task: &Task) -> AppResult<Vec<&'static str>> {
    let actor = asker.actor()?;
    let snapshot = asker.snapshot().await?;
    let mut acts = Vec::new();
    if let Ok(permit) = actor.may(act::TASK_DO) {
        let given = task.owner_id.is_some() && task.owner_id == actor.person_id();
        let own = || snapshot.reaches_place(&permit, task.group_id, task.establishment_id);
        if given || task.establishment_id.is_none() || own().await? {
            acts.push(act::TASK_DO.key());
        }
    }
    if let Ok(permit) = actor.may(set::setting(task.establishment_id))
        && snapshot.reaches_place(&permit, task.group_id, task.establishment_id).await?
    {
        acts.push(act::TASK_SET.key());
    }
    Ok(acts)
}

async fn find(scope: &WriteScope, id: TaskId) -> AppResult<Task> {
    scope.find::<task::Entity, _>(id).await?.ok_or(AppError::NotFound)
}

/// Keeps a task as its next version, and says what happened to it.
async fn finish(
    mut scope: WriteScope,
    mut task: Task,
    event: EventKind,
    key: Option<(ClientKey, &str)>,
) -> AppResult<Task> {
    let group = scope.find::<territorial_group::Entity, _>(task.group_id).await?.ok_or(AppError::NotFound)?;
    task.version += 1;
    let task = scope.save(task).await?;
    if let Some((key, act)) = key {
        replay::after(&scope, Some(key), act, task.id).await?;
    }
    emit(&mut scope, event, &task, &group).await?;
    scope.commit().await?;
    Ok(task)
}

async fn emit(scope: &mut WriteScope, kind: EventKind, task: &Task, group: &territorial_group::Model) -> AppResult<()> {
    let event = about(scope, kind, task, group.kind).await?;
    scope.emit(event.programme(group.programme_id));
    Ok(())
}

/// What is kept to one establishment is told to it alone; whose task it is, to that person. In a network, what was set
/// with one of its posts or structures stays with them.
async fn about(scope: &WriteScope, kind: EventKind, task: &Task, of: GroupKind) -> AppResult<NewEvent> {
    let concern = match (of, task.establishment_id, task.session_id) {
        (GroupKind::Network, None, Some(session)) => {
            let set_at = scope.find_anyhow::<session::Entity, _>(session).await?.ok_or(AppError::NotFound)?;
            set_at.concern()
        }
        (_, place, _) => Concern::of(place, None),
    };
    let event = NewEvent::new(kind, task.id).group(task.group_id).concern(concern).person(task.owner_id);
    Ok(if task.kept_to.is_some() { event.told_to(Audience::Establishment) } else { event })
}
