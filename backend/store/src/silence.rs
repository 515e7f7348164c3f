//! Groups without news, and sessions of which people were reminded.

use crate::entity::{session, session_reminder, silence, territorial_group};
use crate::error::StoreError;
use crate::scope::{ReadScope, WriteScope};
use chrono::{DateTime, Utc};
use cordee_domain::group::GroupStatus;
use cordee_domain::ids::{GroupId, SessionId};
use cordee_domain::session::SessionStatus;
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, QueryOrder, QuerySelect};
use std::collections::BTreeSet;

pub use silence::Model as Silence;

/// The tenant's silences, the longest first.
pub async fn list(scope: &ReadScope, limit: u64) -> Result<Vec<Silence>, StoreError> {
    use silence::Column;
    let listed = scope.select::<silence::Entity>();
    listed.map(|select| select.order_by_asc(Column::Since).order_by_asc(Column::GroupId).limit(limit)).all().await
}

/// The silences of these groups.
pub async fn of_groups(scope: &ReadScope, groups: &[GroupId]) -> Result<Vec<Silence>, StoreError> {
    scope.select::<silence::Entity>().filter(silence::Column::GroupId.is_in(groups.iter().copied())).all().await
}

/// Ends the silences of groups where somebody did something.
pub async fn end(scope: &WriteScope, groups: &BTreeSet<GroupId>) -> Result<u64, StoreError> {
    if groups.is_empty() {
        return Ok(0);
    }
    let spoke = Condition::all().add(silence::Column::GroupId.is_in(groups.iter().copied()));
    scope.delete::<silence::Entity>(spoke).await
}

/// The groups under way.
pub async fn groups_under_way(scope: &ReadScope) -> Result<Vec<territorial_group::Model>, StoreError> {
    use territorial_group::Column;
    scope.select::<territorial_group::Entity>().filter(Column::Status.eq(GroupStatus::Active)).all().await
}

/// The planned sessions that start between two instants and of which nobody was reminded since they
/// were moved there.
pub async fn unreminded(
    scope: &ReadScope,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<session::Model>, StoreError> {
    use session::Column as S;
    let soon = scope
        .select::<session::Entity>()
        .filter(S::Status.eq(SessionStatus::Planned))
        .filter(S::StartsAt.gt(from))
        .filter(S::StartsAt.lte(to))
        .all()
        .await?;
    let ids: Vec<SessionId> = soon.iter().map(|session| session.id).collect();
    if ids.is_empty() {
        return Ok(soon);
    }
    let known = scope.select::<session_reminder::Entity>();
    let known = known.filter(session_reminder::Column::SessionId.is_in(ids)).all().await?;
    let reminded = |s: &session::Model| known.iter().any(|r| r.session_id == s.id && r.starts_at == s.starts_at);
    Ok(soon.into_iter().filter(|session| !reminded(session)).collect())
}
