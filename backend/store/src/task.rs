//! Tasks between sessions.

use crate::carrier;
use crate::entity::task;
use crate::page::Keyset;
use crate::scope::ReadScope;
use crate::{Extent, Rows, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, SessionId, TaskId};
use cordee_domain::task::TaskStatus;
use sea_orm::sea_query::{Condition, Expr, ExprTrait};
use sea_orm::{ColumnTrait, QueryOrder};

pub use task::Model as Task;

/// What tasks are asked for.
#[derive(Clone, Debug, Default)]
pub struct TaskFilter {
    pub group: Option<GroupId>,
    pub establishment: Option<EstablishmentId>,
    pub session: Option<SessionId>,
    pub status: Option<TaskStatus>,
    /// Only those of this person: its own, and those of the seats that it holds and of its groups as a whole.
    pub of: Option<PersonId>,
    /// Only those that are open and due before this day.
    pub overdue_on: Option<NaiveDate>,
    /// Due on this day or later.
    pub due_from: Option<NaiveDate>,
    /// Due on this day or earlier.
    pub due_to: Option<NaiveDate>,
}

pub async fn by_ids(scope: &ReadScope, ids: &[TaskId]) -> Result<Vec<Task>, StoreError> {
    scope.select::<task::Entity>().filter(task::Column::Id.is_in(ids.iter().copied())).all().await
}

/// The tasks set at these sessions, in the order in which they were.
pub async fn of_sessions(scope: &ReadScope, sessions: &[SessionId]) -> Result<Vec<Task>, StoreError> {
    use task::Column;
    scope
        .select::<task::Entity>()
        .filter(Column::SessionId.is_in(sessions.iter().copied()))
        .map(|select| select.order_by_asc(Column::SetAt).order_by_asc(Column::Id))
        .all()
        .await
}

/// The tasks of these groups that were still open at an instant or later, in the order of due dates.
pub async fn open_since(scope: &ReadScope, groups: &[GroupId], at: DateTime<Utc>) -> Result<Vec<Task>, StoreError> {
    use task::Column;
    let still = Condition::any().add(Column::ClosedAt.is_null()).add(Column::ClosedAt.gte(at));
    scope
        .select::<task::Entity>()
        .filter(Column::GroupId.is_in(groups.iter().copied()))
        .filter(still)
        .map(|select| select.order_by(due(), sea_orm::Order::Asc).order_by_asc(Column::Id))
        .all()
        .await
}

/// Open tasks to remind of on a day, and not reminded of yet.
pub async fn to_remind(scope: &ReadScope, today: NaiveDate) -> Result<Vec<Task>, StoreError> {
    use task::Column;
    scope
        .select::<task::Entity>()
        .filter(Column::RemindOn.lte(today))
        .filter(Column::RemindedAt.is_null())
        .filter(Column::Status.eq(TaskStatus::Open))
        .map(|select| select.order_by_asc(Column::Id))
        .all()
        .await
}

/// One page in the order of due dates, those without one last, and the count of all that match.
pub async fn page(
    scope: &ReadScope,
    filter: &TaskFilter,
    after: Option<(NaiveDate, TaskId)>,
    extent: Extent,
) -> Result<Rows<Task>, StoreError> {
    use task::Column;
    let mut condition = Condition::all()
        .add_option(filter.group.map(|id| Column::GroupId.eq(id)))
        .add_option(filter.establishment.map(|id| Column::EstablishmentId.eq(id)))
        .add_option(filter.session.map(|id| Column::SessionId.eq(id)))
        .add_option(filter.status.map(|status| Column::Status.eq(status)))
        .add_option(filter.due_from.map(|day| Column::DueOn.gte(day)))
        .add_option(filter.due_to.map(|day| Column::DueOn.lte(day)));
    if let Some(today) = filter.overdue_on {
        condition = condition.add(Column::Status.eq(TaskStatus::Open)).add(Column::DueOn.lt(today));
    }
    if let Some(person) = filter.of {
        condition = condition.add(of(scope, person));
    }
    let by = Keyset::ascending(due(), Column::Id.into_expr());
    scope.select::<task::Entity>().filter(condition).page(&by, after, extent).await
}

fn of(scope: &ReadScope, person: PersonId) -> Condition {
    use task::Column;
    let place = Condition::any()
        .add(Column::EstablishmentId.is_null())
        .add(Column::EstablishmentId.in_subquery(carrier::establishments_of(scope, person)));
    let nobody = Condition::all()
        .add(Column::OwnerId.is_null())
        .add(Column::GroupId.in_subquery(carrier::groups_of(scope, person)))
        .add(place);
    Condition::any().add(Column::OwnerId.eq(person)).add(nobody)
}

fn due() -> sea_orm::sea_query::SimpleExpr {
    Expr::col(task::Column::DueOn).if_null(Expr::value(crate::project::far()))
}
