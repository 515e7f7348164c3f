//! Dated sessions and who attended them.

use crate::entity::{attendance, session};
use crate::page::Keyset;
use crate::scope::ReadScope;
use crate::{Extent, Rows, StoreError, WriteScope};
use chrono::{DateTime, Utc};
use cordee_domain::carrier::{Concern, Seat};
use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{EstablishmentId, GroupId, PostId, SessionId};
use cordee_domain::session::SessionStatus;
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, QueryOrder};

pub use attendance::Model as Attendance;
pub use session::Model as Session;

impl Session {
    /// What of its group it concerns.
    pub fn concern(&self) -> Concern {
        Concern::of(self.establishment_id, self.post_id)
    }
}

impl Attendance {
    /// Whose presence it tells.
    pub fn seat(&self) -> Option<Seat> {
        seat(self.establishment_id, self.role, self.post_id)
    }
}

/// The seat that a row names.
pub(crate) fn seat(
    establishment: Option<EstablishmentId>,
    role: Option<TrinomeRole>,
    post: Option<PostId>,
) -> Option<Seat> {
    match (establishment, role) {
        (Some(establishment), Some(role)) => Some(Seat::Voice { establishment, role }),
        _ => post.map(Seat::Post),
    }
}

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
    scope
        .select::<session::Entity>()
        .filter(Column::GroupId.is_in(groups.iter().copied()))
        .filter(Column::Status.eq(SessionStatus::Planned))
        .filter(Column::EndsAt.gte(now))
        .first_of_each(Column::GroupId, &by_time(), 1)
        .await
}

fn by_time() -> Keyset {
    use session::Column;
    Keyset::ascending(Column::StartsAt.into_expr(), Column::Id.into_expr())
}

/// One page in the order of time, and the count of all that match.
pub async fn page(
    scope: &ReadScope,
    filter: SessionFilter,
    after: Option<(DateTime<Utc>, SessionId)>,
    extent: Extent,
) -> Result<Rows<Session>, StoreError> {
    use session::{Column, Entity};
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
    scope.select::<Entity>().filter(condition).page(&by_time(), after, extent).await
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
