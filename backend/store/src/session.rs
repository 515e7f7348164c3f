//! Dated sessions and who attended them.

use crate::entity::{attendance, session};
use crate::scope::ReadScope;
use crate::{StoreError, WriteScope};
use chrono::{DateTime, Utc};
use cordee_domain::ids::{GroupId, SessionId};
use cordee_domain::session::SessionStatus;
use sea_orm::sea_query::{Condition, Expr, ExprTrait};
use sea_orm::{ColumnTrait, QueryOrder, QuerySelect};

pub use attendance::Model as Attendance;
pub use session::Model as Session;

/// What sessions are asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct SessionFilter {
    pub from: Option<DateTime<Utc>>,
    pub to: Option<DateTime<Utc>>,
    pub status: Option<SessionStatus>,
}

/// The sessions of these groups in the order of time.
pub async fn of_groups(scope: &ReadScope, groups: &[GroupId]) -> Result<Vec<Session>, StoreError> {
    use session::Column;
    scope
        .select::<session::Entity>()
        .filter(Column::GroupId.is_in(groups.iter().copied()))
        .map(|select| select.order_by_asc(Column::StartsAt).order_by_asc(Column::Id))
        .all()
        .await
}

/// The next planned session of each of these groups that ends after an instant.
pub async fn next_of_groups(
    scope: &ReadScope,
    groups: &[GroupId],
    now: DateTime<Utc>,
) -> Result<Vec<Session>, StoreError> {
    use session::Column;
    let mut coming = scope
        .select::<session::Entity>()
        .filter(Column::GroupId.is_in(groups.iter().copied()))
        .filter(Column::Status.eq(SessionStatus::Planned))
        .filter(Column::EndsAt.gte(now))
        .map(|select| select.order_by_asc(Column::StartsAt).order_by_asc(Column::Id))
        .all()
        .await?;
    let mut seen = std::collections::HashSet::new();
    coming.retain(|s| seen.insert(s.group_id));
    Ok(coming)
}

/// One page in the order of time, and the count of all that match.
pub async fn page(
    scope: &ReadScope,
    filter: SessionFilter,
    after: Option<(DateTime<Utc>, SessionId)>,
    limit: u64,
) -> Result<(Vec<Session>, u64), StoreError> {
    use session::Column;
    let mut condition = Condition::all();
    if let Some(from) = filter.from {
        condition = condition.add(Column::EndsAt.gte(from));
    }
    if let Some(to) = filter.to {
        condition = condition.add(Column::StartsAt.lt(to));
    }
    if let Some(status) = filter.status {
        condition = condition.add(Column::Status.eq(status));
    }
    let (all, first_page) = (condition.clone(), after.is_none());
    if let Some((instant, id)) = after {
        let later = Expr::tuple([Expr::col(Column::StartsAt), Expr::col(Column::Id)])
            .gt(Expr::tuple([Expr::value(instant), Expr::value(id)]));
        condition = condition.add(later);
    }
    let rows = scope
        .select::<session::Entity>()
        .filter(condition)
        .map(|select| select.order_by_asc(Column::StartsAt).order_by_asc(Column::Id).limit(limit))
        .all()
        .await?;
    let total = scope.select::<session::Entity>().filter(all).total(rows.len(), limit, first_page).await?;
    Ok((rows, total))
}

pub async fn by_ids(scope: &ReadScope, ids: &[SessionId]) -> Result<Vec<Session>, StoreError> {
    scope.select::<session::Entity>().filter(session::Column::Id.is_in(ids.iter().copied())).all().await
}

/// Who attended these sessions.
pub async fn attendance_of(scope: &ReadScope, sessions: &[SessionId]) -> Result<Vec<Attendance>, StoreError> {
    use attendance::Column;
    scope
        .select::<attendance::Entity>()
        .filter(Column::SessionId.is_in(sessions.iter().copied()))
        .map(|select| select.order_by_asc(Column::EstablishmentId).order_by_asc(Column::Role))
        .all()
        .await
}

/// Replaces who attended a session.
pub async fn record_attendance(
    scope: &WriteScope,
    session: SessionId,
    rows: Vec<Attendance>,
) -> Result<(), StoreError> {
    scope.delete::<attendance::Entity>(Condition::all().add(attendance::Column::SessionId.eq(session))).await?;
    scope.add_all(rows).await
}
