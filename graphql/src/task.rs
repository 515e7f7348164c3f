//! Tasks between sessions.

use crate::cursor;
use crate::enums::TaskStatus;
use crate::error::IntoGraphql;
use crate::establishment::Establishment;
use crate::group::{Group, found};
use crate::id::{GlobalId, optional};
use crate::identity::Person;
use crate::loaders::load;
use crate::payload::answer;
use crate::scalars::Date;
use crate::session::Session;
use async_graphql::{Context, InputObject, Object, Result};
use chrono::{DateTime, NaiveDate, Utc};
use cordee_app::replay::ClientKey;
use cordee_app::task::{self as app, NewTask, TaskChange};
use cordee_app::{AppError, AppResult, Asker};
use cordee_domain::ids::{PersonId, TaskId};
use std::sync::Arc;

/// What someone is to do between two sessions.
#[derive(Debug)]
pub struct Task(pub app::Task);

async fn person(ctx: &Context<'_>, id: Option<PersonId>) -> Result<Option<Person>> {
    match id {
        Some(id) => Ok(load(ctx, id).await?.map(Person::from)),
        None => Ok(None),
    }
}

#[Object]
impl Task {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn group(&self, ctx: &Context<'_>) -> Result<Group> {
        found(load(ctx, self.0.group_id).await?.map(Group))
    }

    /// The establishment whose it is; none for the whole group.
    async fn establishment(&self, ctx: &Context<'_>) -> Result<Option<Establishment>> {
        match self.0.establishment_id {
            Some(id) => Ok(load(ctx, id).await?.map(Establishment::from)),
            None => Ok(None),
        }
    }

    /// Seen by the establishment alone, with its consultant and the agency.
    async fn kept(&self) -> bool {
        self.0.kept_to.is_some()
    }

    /// The session at which it was set.
    async fn session(&self, ctx: &Context<'_>) -> Result<Option<Session>> {
        match self.0.session_id {
            Some(id) => Ok(load(ctx, id).await?.map(Session)),
            None => Ok(None),
        }
    }

    async fn wording(&self) -> &str {
        &self.0.wording
    }

    /// The person whose it is; none for the trinôme, or the group, as a whole.
    async fn owner(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.owner_id).await
    }

    async fn due_on(&self) -> Option<Date> {
        self.0.due_on.map(Date)
    }

    /// How many days before the due date one is reminded.
    async fn remind_days(&self) -> Option<i32> {
        self.0.remind_days
    }

    async fn remind_on(&self) -> Option<Date> {
        self.0.remind_on.map(Date)
    }

    async fn status(&self) -> TaskStatus {
        self.0.status.into()
    }

    /// Open, and due before today (in Paris).
    async fn overdue(&self, ctx: &Context<'_>) -> bool {
        app::is_overdue(ctx.data_unchecked::<Arc<Asker>>(), &self.0)
    }

    async fn set_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.set_by).await
    }

    async fn set_at(&self) -> DateTime<Utc> {
        self.0.set_at
    }

    /// Who did it, or dropped it.
    async fn closed_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.closed_by).await
    }

    async fn closed_at(&self) -> Option<DateTime<Utc>> {
        self.0.closed_at
    }

    async fn drop_reason(&self) -> Option<&str> {
        self.0.drop_reason.as_deref()
    }

    /// What the asker may do of it: `task.do`, `task.set`.
    async fn acts(&self, ctx: &Context<'_>) -> Result<Vec<&'static str>> {
        app::acts_on(ctx.data_unchecked::<Arc<Asker>>(), &self.0).await.graphql()
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

connection!(TaskConnection, TaskEdge, Task);

#[derive(Debug, Default)]
pub struct TaskQuery;

#[Object]
impl TaskQuery {
    /// The tasks that the asker sees, in the order of due dates.
    #[expect(clippy::too_many_arguments, reason = "one argument a filter")]
    async fn tasks(
        &self,
        ctx: &Context<'_>,
        group_id: Option<GlobalId>,
        establishment_id: Option<GlobalId>,
        #[graphql(desc = "Only those set at this session.")] session_id: Option<GlobalId>,
        status: Option<TaskStatus>,
        #[graphql(desc = "Only the asker's own, and those of its trinômes and groups as a whole.")] mine: Option<bool>,
        #[graphql(desc = "Only those that are open and due before today.")] overdue: Option<bool>,
        #[graphql(desc = "Due on this day or later.")] due_from: Option<Date>,
        #[graphql(desc = "Due on this day or earlier.")] due_to: Option<Date>,
        #[graphql(default = 50)] first: i64,
        after: Option<String>,
    ) -> Result<TaskConnection> {
        let filter = app::TaskFilter {
            group: optional(group_id).graphql()?,
            establishment: optional(establishment_id).graphql()?,
            session: optional(session_id).graphql()?,
            status: status.map(Into::into),
            mine: mine.unwrap_or_default(),
            overdue: overdue.unwrap_or_default(),
            due_from: due_from.map(|day| day.0),
            due_to: due_to.map(|day| day.0),
        };
        let key: Option<(NaiveDate, TaskId)> = cursor::read(after.as_deref()).graphql()?;
        let page =
            app::page(ctx.data_unchecked::<Arc<Asker>>(), filter, key, crate::connection::first(ctx, first, &[]))
                .await
                .graphql()?;
        Ok(TaskConnection::of(page, after.is_some(), |row| {
            (cursor::write(&(row.due_on.unwrap_or_else(cordee_app::project::far), row.id)), Task(row))
        }))
    }
}

/// A task to set.
#[derive(Debug, InputObject)]
pub struct AddTaskInput {
    group_id: GlobalId,
    /// The whole group when absent.
    establishment_id: Option<GlobalId>,
    /// Seen by the establishment alone, with its consultant and the agency.
    #[graphql(default)]
    kept: bool,
    /// The session at which it is set.
    session_id: Option<GlobalId>,
    wording: String,
    /// The trinôme, or the group, as a whole when absent.
    owner_id: Option<GlobalId>,
    due_on: Option<Date>,
    /// The rulebook's when absent.
    remind_days: Option<i32>,
    /// What the device names this change: sent again under the same name, it does nothing twice.
    client_mutation_id: Option<String>,
}

/// What an open task says; what is left out is cleared.
#[derive(Debug, InputObject)]
pub struct ChangeTaskInput {
    id: GlobalId,
    version: i32,
    wording: String,
    owner_id: Option<GlobalId>,
    due_on: Option<Date>,
    remind_days: Option<i32>,
    client_mutation_id: Option<String>,
}

/// A tick, or its undoing. No version: ticking what is ticked already does nothing.
#[derive(Debug, InputObject)]
pub struct SetTaskDoneInput {
    id: GlobalId,
    done: bool,
    client_mutation_id: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct DropTaskInput {
    id: GlobalId,
    version: i32,
    reason: String,
}

#[derive(Debug, InputObject)]
pub struct RestoreTaskInput {
    id: GlobalId,
    version: i32,
}

payload!(TaskPayload { task: Option<Task> });

fn task(result: AppResult<app::Task>) -> Result<TaskPayload> {
    answer(result, |task| TaskPayload { task: Some(Task(task)), refusals: Vec::new() })
}

#[derive(Debug, Default)]
pub struct TaskMutation;

#[Object]
impl TaskMutation {
    /// Sets a task for an establishment of a group, or for the whole group.
    async fn add_task(&self, ctx: &Context<'_>, input: AddTaskInput) -> Result<TaskPayload> {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let new = NewTask {
            group: input.group_id.as_id().graphql()?,
            establishment: optional(input.establishment_id).graphql()?,
            kept: input.kept,
            session: optional(input.session_id).graphql()?,
            wording: input.wording,
            owner: optional(input.owner_id).graphql()?,
            due_on: input.due_on.map(|day| day.0),
            remind_days: input.remind_days,
        };
        task(match ClientKey::read(input.client_mutation_id).map_err(AppError::from) {
            Ok(key) => app::add(asker, new, key).await,
            Err(refused) => Err(refused),
        })
    }

    /// Changes what an open task says.
    async fn change_task(&self, ctx: &Context<'_>, input: ChangeTaskInput) -> Result<TaskPayload> {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let change = TaskChange {
            wording: input.wording,
            owner: optional(input.owner_id).graphql()?,
            due_on: input.due_on.map(|day| day.0),
            remind_days: input.remind_days,
        };
        let id = input.id.as_id().graphql()?;
        task(match ClientKey::read(input.client_mutation_id).map_err(AppError::from) {
            Ok(key) => app::change(asker, id, input.version, change, key).await,
            Err(refused) => Err(refused),
        })
    }

    /// Ticks a task, or takes the tick back.
    async fn set_task_done(&self, ctx: &Context<'_>, input: SetTaskDoneInput) -> Result<TaskPayload> {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let id = input.id.as_id().graphql()?;
        task(match ClientKey::read(input.client_mutation_id).map_err(AppError::from) {
            Ok(key) => app::set_done(asker, id, input.done, key).await,
            Err(refused) => Err(refused),
        })
    }

    /// Drops an open task, with the reason.
    async fn drop_task(&self, ctx: &Context<'_>, input: DropTaskInput) -> Result<TaskPayload> {
        let id = input.id.as_id().graphql()?;
        task(app::drop_task(ctx.data_unchecked::<Arc<Asker>>(), id, input.version, &input.reason).await)
    }

    /// Takes up again a task that was dropped.
    async fn restore_task(&self, ctx: &Context<'_>, input: RestoreTaskInput) -> Result<TaskPayload> {
        let id = input.id.as_id().graphql()?;
        task(app::restore(ctx.data_unchecked::<Arc<Asker>>(), id, input.version).await)
    }
}
