//! Groups without news, and sessions of which people were reminded.

use crate::entity::{session, session_reminder, silence, territorial_group};
use crate::error::StoreError;
use crate::scope::{Query, ReadScope, WriteScope};
use chrono::{DateTime, Utc};
use cordee_domain::group::GroupStatus;
use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, PostId, SessionId};
use cordee_domain::session::SessionStatus;
use sea_orm::sea_query::{Condition, Expr, Func, SimpleExpr};
use sea_orm::{ColumnTrait, FromQueryResult, QueryOrder, QuerySelect};
use std::collections::BTreeSet;
use uuid::Uuid;

pub use silence::Model as Silence;

/// The tenant's silences, the longest first.
pub async fn list(scope: &ReadScope, limit: u64) -> Result<Vec<Silence>, StoreError> {
    use silence::Column;
    let listed = within(scope);
    listed.map(|select| select.order_by_asc(Column::Since).order_by_asc(Column::Id).limit(limit)).all().await
}

/// The silences of these groups and of what is in them, the longest first.
pub async fn of_groups(scope: &ReadScope, groups: &[GroupId]) -> Result<Vec<Silence>, StoreError> {
    use silence::Column;
    let of = within(scope).filter(Column::GroupId.is_in(groups.iter().copied()));
    of.map(|select| select.order_by_asc(Column::Since).order_by_asc(Column::Id)).all().await
}

/// Of those who only reach their own: that an establishment or a post is silent is its own affair, and that
/// of whoever accompanies it.
fn within(scope: &ReadScope) -> Query<'_, silence::Entity> {
    use silence::Column;
    let silences = scope.select::<silence::Entity>();
    match scope.own_reach() {
        Some(reach) => silences.filter(reach.common_or_own(Some(Column::EstablishmentId), Some(Column::PostId))),
        None => silences,
    }
}

/// Ends the silences of groups, establishments and posts where somebody did something, by what they are of.
pub async fn end(scope: &WriteScope, spoke: &[Spoke]) -> Result<u64, StoreError> {
    use silence::Column;
    if spoke.is_empty() {
        return Ok(0);
    }
    let groups: BTreeSet<GroupId> = spoke.iter().map(|one| one.group).collect();
    let whole = Condition::all().add(Column::EstablishmentId.is_null()).add(Column::PostId.is_null());
    let mut ended = Condition::any().add(whole);
    let establishments: BTreeSet<_> = spoke.iter().filter_map(|one| one.establishment).collect();
    let posts: BTreeSet<_> = spoke.iter().filter_map(|one| one.post).collect();
    if !establishments.is_empty() {
        ended = ended.add(Column::EstablishmentId.is_in(establishments));
    }
    if !posts.is_empty() {
        ended = ended.add(Column::PostId.is_in(posts));
    }
    let of = Condition::all().add(Column::GroupId.is_in(groups)).add(ended);
    scope.delete::<silence::Entity>(of).await
}

/// Forgets silences that are over.
pub async fn forget(scope: &WriteScope, ids: &[Uuid]) -> Result<u64, StoreError> {
    if ids.is_empty() {
        return Ok(0);
    }
    scope.delete::<silence::Entity>(Condition::all().add(silence::Column::Id.is_in(ids.iter().copied()))).await
}

/// Where in a group somebody did something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spoke {
    pub group: GroupId,
    pub establishment: Option<EstablishmentId>,
    pub post: Option<PostId>,
}

/// When somebody last did something in a group: about which part of it, and who.
#[derive(Clone, Debug, FromQueryResult)]
pub struct LastAct {
    pub group_id: GroupId,
    pub establishment_id: Option<EstablishmentId>,
    pub post_id: Option<PostId>,
    pub actor_id: Option<PersonId>,
    pub at: DateTime<Utc>,
}

/// The last acts in groups since the journal began, in one statement.
pub async fn last_acts(scope: &ReadScope) -> Result<Vec<LastAct>, StoreError> {
    use crate::entity::event::Column as E;
    let latest: SimpleExpr = Func::max(Expr::col(E::At)).into();
    scope
        .select::<crate::entity::event::Entity>()
        .filter(E::GroupId.is_not_null())
        .filter(E::ActorId.is_not_null())
        .map(|select| {
            let by = [E::GroupId, E::EstablishmentId, E::PostId, E::ActorId];
            let select = select.select_only().columns(by).column_as(latest, "at");
            by.into_iter().fold(select, QuerySelect::group_by)
        })
        .rows()
        .await
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
