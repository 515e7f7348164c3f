//! The journal: read from a position, or backwards for the activity feed.

use crate::entity::event::{Column, Entity, Model};
use crate::page::Keyset;
use crate::scope::Query;
use crate::{ReadScope, StoreError};
use cordee_domain::event::EventKind;
use cordee_domain::ids::{GroupId, ProgrammeId};
use sea_orm::{ColumnTrait, QueryOrder, QuerySelect};

/// What part of the journal is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EventFilter {
    pub group: Option<GroupId>,
    pub programme: Option<ProgrammeId>,
}

/// At most `limit` events after a position, oldest first.
pub async fn after(
    scope: &ReadScope,
    filter: EventFilter,
    position: i64,
    limit: u64,
) -> Result<Vec<Model>, StoreError> {
    filtered(scope, filter)
        .filter(Column::Position.gt(position))
        .map(|select| select.order_by_asc(Column::Position).limit(limit))
        .all()
        .await
}

/// At most `limit` events before a position (the end when none), newest first.
pub async fn before(
    scope: &ReadScope,
    filter: EventFilter,
    position: Option<i64>,
    limit: u64,
) -> Result<Vec<Model>, StoreError> {
    upto(filtered(scope, filter).filter(listed()), position)
        .map(|select| select.order_by_desc(Column::Position).limit(limit))
        .all()
        .await
}

/// The same of each of these groups.
pub async fn before_in_groups(
    scope: &ReadScope,
    groups: &[GroupId],
    position: Option<i64>,
    limit: u64,
) -> Result<Vec<Model>, StoreError> {
    let query = scope.select::<Entity>().filter(Column::GroupId.is_in(groups.iter().copied())).filter(listed());
    let latest = Keyset::descending(Column::Position.into_expr(), Column::Position.into_expr());
    upto(query, position).first_of_each(Column::GroupId, &latest, limit).await
}

/// What the feed lists: not what is told live only.
fn listed() -> sea_orm::sea_query::SimpleExpr {
    Column::Kind.is_not_in(EventKind::QUIET.iter().copied())
}

fn upto(query: Query<'_, Entity>, position: Option<i64>) -> Query<'_, Entity> {
    match position {
        Some(position) => query.filter(Column::Position.lt(position)),
        None => query,
    }
}

/// The last position of the tenant's journal, whatever of it the scope reaches: a position that
/// someone was told stays one when what it stood for is out of reach.
pub async fn head(scope: &ReadScope) -> Result<i64, StoreError> {
    let last = scope.tenant_rows::<Entity>().order_by_desc(Column::Position);
    let last: Option<i64> = last.select_only().column(Column::Position).into_tuple().one(scope.tx()).await?;
    Ok(last.unwrap_or_default())
}

fn filtered(scope: &ReadScope, filter: EventFilter) -> Query<'_, Entity> {
    let mut query = scope.select::<Entity>();
    if let Some(group) = filter.group {
        query = query.filter(Column::GroupId.eq(group));
    }
    if let Some(programme) = filter.programme {
        query = query.filter(Column::ProgrammeId.eq(programme));
    }
    query
}
