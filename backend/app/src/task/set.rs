use super::{Task, emit, find, finish};
use crate::replay::{self, ClientKey};
use crate::{AppError, AppResult, Asker, check, group};
use chrono::NaiveDate;
use cordee_domain::carrier::Concern;
use cordee_domain::event::EventKind;
use cordee_domain::group::{GroupKind, GroupStatus};
use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, SessionId, TaskId};
use cordee_domain::policy::{Act, Write, act};
use cordee_domain::refusal::Refusal;
use cordee_domain::reminder::ReminderRule;
use cordee_domain::task::{self as rules, TaskStatus};
use cordee_store::entity::{session, territorial_group};
use cordee_store::{WriteScope, carrier, group as groups};

/// A task to set.
#[derive(Clone, Debug)]
pub struct NewTask {
    pub group: GroupId,
    /// None: for the whole group.
    pub establishment: Option<EstablishmentId>,
    /// Seen by the establishment alone, with its consultant and the agency.
    pub kept: bool,
    pub session: Option<SessionId>,
    pub wording: String,
    /// None: for the trinôme, or the group, as a whole.
    pub owner: Option<PersonId>,
    pub due_on: Option<NaiveDate>,
    /// The programme's when none.
    pub remind_days: Option<i32>,
}

/// What may be changed of a task.
#[derive(Clone, Debug)]
pub struct TaskChange {
    pub wording: String,
    pub owner: Option<PersonId>,
    pub due_on: Option<NaiveDate>,
    pub remind_days: Option<i32>,
}

/// Tasks of the whole group are the consultant's and the agency's to set, as the minutes are.
pub(super) fn setting(establishment: Option<EstablishmentId>) -> Act<Write> {
    if establishment.is_some() { act::TASK_SET } else { act::MINUTES_WRITE }
}

/// Sets a task. The rulebook says when one is reminded of it, unless it is said here.
pub async fn add(asker: &Asker, new: NewTask, key: Option<ClientKey>) -> AppResult<Task> {
    let mut scope = asker.write(setting(new.establishment)).await?;
    let (group, _, rulebook) = group::open_for(asker, &scope, new.group).await?;
    if !scope.reaches(group.id, new.establishment) {
        return Err(AppError::NotFound);
    }
    if let Some(done) = replay::before::<TaskId>(&scope, key.as_ref(), "task.add").await? {
        return find(&scope, done).await;
    }
    if group.status == GroupStatus::Closed {
        return Err(Refusal::rule("groupId", "Ce groupe est clos : on n’y fixe plus de tâche.").into());
    }
    if new.kept && new.establishment.is_none() {
        let message = "Établissement : une tâche gardée pour un établissement en concerne un. Choisissez-le.";
        return Err(Refusal::invalid("establishmentId", message).into());
    }
    if let Some(id) = new.session {
        let session = scope.find::<session::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
        if session.group_id != group.id {
            return Err(AppError::NotFound);
        }
    }
    let wording = rules::wording(&new.wording)?;
    known(&scope, &group, new.establishment, new.owner).await?;
    let remind_days = match new.remind_days {
        Some(days) => Some(rules::remind_days(days)?),
        None => Some(ReminderRule::of(&rulebook).days_before),
    };
    let due_on = due(new.due_on)?;
    let task = Task {
        tenant_id: scope.tenant(),
        id: asker.app().new_id(),
        group_id: group.id,
        establishment_id: new.establishment,
        kept_to: new.establishment.filter(|_| new.kept),
        session_id: new.session,
        wording,
        owner_id: new.owner,
        due_on,
        remind_days: remind_days.and_then(|days| i32::try_from(days).ok()),
        remind_on: rules::remind_on(due_on, remind_days),
        reminded_at: None,
        status: TaskStatus::Open,
        set_by: scope.actor(),
        set_at: scope.now(),
        closed_by: None,
        closed_at: None,
        drop_reason: None,
        version: 1,
    };
    let task = scope.add(task).await?;
    replay::after(&scope, key, "task.add", task.id).await?;
    emit(&mut scope, EventKind::TaskSet, &task, &group).await?;
    scope.commit().await?;
    Ok(task)
}

/// Changes what an open task says.
pub async fn change(
    asker: &Asker,
    id: TaskId,
    version: i32,
    change: TaskChange,
    key: Option<ClientKey>,
) -> AppResult<Task> {
    let (scope, mut task) = open(asker, id).await?;
    if replay::before::<TaskId>(&scope, key.as_ref(), "task.change").await?.is_some() {
        return Ok(task);
    }
    check::version(version, task.version)?;
    if task.status != TaskStatus::Open {
        let message = "Cette tâche n’est plus à faire : rouvrez-la pour la modifier.";
        return Err(Refusal::rule("id", message).into());
    }
    task.wording = rules::wording(&change.wording)?;
    if change.owner != task.owner_id {
        let group = scope.find::<territorial_group::Entity, _>(task.group_id).await?.ok_or(AppError::NotFound)?;
        known(&scope, &group, task.establishment_id, change.owner).await?;
        task.owner_id = change.owner;
    }
    let remind_days = change.remind_days.map(rules::remind_days).transpose()?;
    task.due_on = due(change.due_on)?;
    task.remind_days = change.remind_days;
    let remind_on = rules::remind_on(task.due_on, remind_days);
    if remind_on != task.remind_on {
        task.remind_on = remind_on;
        task.reminded_at = None;
    }
    finish(scope, task, EventKind::TaskChanged, key.map(|key| (key, "task.change"))).await
}

/// Drops an open task, with the reason.
pub async fn drop_task(asker: &Asker, id: TaskId, version: i32, reason: &str) -> AppResult<Task> {
    let (scope, mut task) = open(asker, id).await?;
    check::version(version, task.version)?;
    if task.status != TaskStatus::Open {
        let message = "Cette tâche n’est plus à faire : il n’y a rien à abandonner.";
        return Err(Refusal::rule("id", message).into());
    }
    task.drop_reason = Some(rules::drop_reason(reason)?);
    task.status = TaskStatus::Dropped;
    task.closed_by = scope.actor();
    task.closed_at = Some(scope.now());
    finish(scope, task, EventKind::TaskDropped, None).await
}

/// Takes up again a task that was dropped.
pub async fn restore(asker: &Asker, id: TaskId, version: i32) -> AppResult<Task> {
    let (scope, mut task) = open(asker, id).await?;
    check::version(version, task.version)?;
    if task.status != TaskStatus::Dropped {
        return Err(Refusal::rule("id", "Cette tâche n’a pas été abandonnée.").into());
    }
    task.status = TaskStatus::Open;
    task.drop_reason = None;
    task.closed_by = None;
    task.closed_at = None;
    finish(scope, task, EventKind::TaskReopened, None).await
}

/// A task to change, in the scope of those who may set it.
async fn open(asker: &Asker, id: TaskId) -> AppResult<(WriteScope, Task)> {
    // Whose it is never changes.
    let seen = super::by_ids(asker, &[id]).await?.pop();
    let scope = asker.write(seen.as_ref().map_or(act::TASK_SET, |task| setting(task.establishment_id))).await?;
    let task = find(&scope, id).await?;
    if scope.reaches(task.group_id, task.establishment_id) { Ok((scope, task)) } else { Err(AppError::NotFound) }
}

fn due(day: Option<NaiveDate>) -> Result<Option<NaiveDate>, Refusal> {
    if let Some(day) = day {
        check::plausible_day("dueOn", "Échéance", day)?;
    }
    Ok(day)
}

/// The establishment is in the group; who the task is given to carries it there, or anywhere in the group for a task
/// of the whole group, or is the group's consultant.
async fn known(
    scope: &WriteScope,
    group: &territorial_group::Model,
    establishment: Option<EstablishmentId>,
    owner: Option<PersonId>,
) -> AppResult<()> {
    let present = groups::participations_of(scope, &[group.id]).await?;
    if establishment.is_some_and(|id| !present.iter().any(|place| place.establishment_id == id)) {
        let message = "Établissement : il n’est pas dans ce groupe. Choisissez-en un du groupe.";
        return Err(Refusal::invalid("establishmentId", message).into());
    }
    let Some(owner) = owner.filter(|owner| group.consultant_id != Some(*owner)) else { return Ok(()) };
    let chairs = carrier::chairs(scope, &[group.id]).await?;
    if carrier::people(&chairs, group.id, Concern::of(establishment, None)).contains(&owner) {
        return Ok(());
    }
    let message = match group.kind {
        GroupKind::Territorial => "Responsable : choisissez un membre du trinôme ou le consultant du groupe.",
        GroupKind::Network => "Responsable : choisissez un animateur en poste, qui accompagne cette structure.",
    };
    Err(Refusal::invalid("ownerId", message).into())
}
