//! Territorial groups: their establishments and their trinômes.

use crate::entity::{establishment, participation, territorial_group, trinome_member};
use crate::page::Keyset;
use crate::scope::{Query, ReadScope};
use crate::{Extent, Rows, StoreError};
use chrono::NaiveDate;
use cordee_domain::group::{GroupKind, GroupStatus, TrinomeRole};
use cordee_domain::ids::{EstablishmentId, GroupId, ParticipationId, PersonId, ProgrammeId};
use sea_orm::sea_query::{Condition, Expr, ExprTrait, Func, LikeExpr, SelectStatement, SimpleExpr};
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect, QueryTrait, RelationDef,
};
use std::collections::HashMap;

pub use participation::Model as Participation;
pub use territorial_group::Model as Group;
pub use trinome_member::Model as TrinomeMember;

/// What groups are asked for. Texts are already folded.
#[derive(Clone, Debug, Default)]
pub struct GroupFilter {
    pub words: Vec<String>,
    pub programme: Option<ProgrammeId>,
    pub status: Option<GroupStatus>,
    pub department: Option<String>,
    pub consultant: Option<PersonId>,
    /// Only those with a milestone due before this day and not done.
    pub late_on: Option<NaiveDate>,
    /// Only those that miss an establishment, a consultant or a voice: how many establishments
    /// each programme wants at least.
    pub incomplete: Option<Vec<(ProgrammeId, u32)>>,
}

/// One page in the order of names, and the count of all that match.
pub async fn page(
    scope: &ReadScope,
    filter: &GroupFilter,
    after: Option<(String, GroupId)>,
    extent: Extent,
) -> Result<Rows<Group>, StoreError> {
    matching(scope, filter).page(&by_name(), after, extent).await
}

/// The same of each of these programmes.
pub async fn pages(
    scope: &ReadScope,
    programmes: &[ProgrammeId],
    filter: &GroupFilter,
    after: Option<(String, GroupId)>,
    extent: Extent,
) -> Result<HashMap<ProgrammeId, Rows<Group>>, StoreError> {
    use territorial_group::Column;
    matching(scope, filter).pages(Column::ProgrammeId, programmes, &by_name(), after, extent).await
}

fn by_name() -> Keyset {
    use territorial_group::Column;
    Keyset::ascending(Column::NameFolded.into_expr(), Column::Id.into_expr())
}

fn matching<'a>(scope: &'a ReadScope, filter: &GroupFilter) -> Query<'a, territorial_group::Entity> {
    use territorial_group::Column;
    let mut condition = Condition::all();
    for word in &filter.words {
        condition = condition.add(Expr::col(Column::NameFolded).like(LikeExpr::new(format!("%{word}%"))));
    }
    if let Some(programme) = filter.programme {
        condition = condition.add(Column::ProgrammeId.eq(programme));
    }
    if let Some(status) = filter.status {
        condition = condition.add(Column::Status.eq(status));
    }
    if let Some(consultant) = filter.consultant {
        condition = condition.add(Column::ConsultantId.eq(consultant));
    }
    if let Some(department) = &filter.department {
        use participation::Column as P;
        let there = participation::Entity::find()
            .select_only()
            .column(P::GroupId)
            .join(JoinType::InnerJoin, to_establishment())
            .filter(P::TenantId.eq(scope.tenant()))
            .filter(P::LeftAt.is_null())
            .filter(establishment::Column::Department.eq(department));
        condition = condition.add(Column::Id.in_subquery(there.into_query()));
    }
    if let Some(today) = filter.late_on {
        use crate::entity::milestone::{Column as M, Entity as Milestones};
        let late = Milestones::find()
            .select_only()
            .column(M::GroupId)
            .filter(M::TenantId.eq(scope.tenant()))
            .filter(crate::project::late(today));
        condition = condition.add(Column::Id.in_subquery(late.into_query()));
    }
    if let Some(minimums) = &filter.incomplete {
        condition = condition.add(incomplete(scope, minimums));
    }
    scope.select::<territorial_group::Entity>().filter(condition)
}

fn incomplete(scope: &ReadScope, minimums: &[(ProgrammeId, u32)]) -> Condition {
    use participation::Column as P;
    use territorial_group::Column as G;
    use trinome_member::Column as T;
    let group = || Expr::col((territorial_group::Entity, G::Id));
    let establishments = participation::Entity::find()
        .select_only()
        .expr(Func::count(Expr::col((participation::Entity, P::Id))))
        .filter(P::TenantId.eq(scope.tenant()))
        .filter(Expr::col((participation::Entity, P::GroupId)).eq(group()))
        .filter(P::LeftAt.is_null())
        .into_query();
    let voices = trinome_member::Entity::find()
        .select_only()
        .expr(Func::count(Expr::col((trinome_member::Entity, T::Id))))
        .join(JoinType::InnerJoin, to_participation())
        .filter(T::TenantId.eq(scope.tenant()))
        .filter(Expr::col((trinome_member::Entity, T::GroupId)).eq(group()))
        .filter(T::EndedAt.is_null())
        .filter(T::Deputy.eq(false))
        .filter(P::LeftAt.is_null())
        .into_query();
    let scalar = |query: &SelectStatement| SimpleExpr::SubQuery(None, Box::new(query.clone().into()));
    let wanted = scalar(&establishments).mul(TrinomeRole::ALL.len() as i64);
    let too_few = minimums.iter().fold(Condition::any(), |any, (programme, min)| {
        any.add(Condition::all().add(G::ProgrammeId.eq(*programme)).add(scalar(&establishments).lt(i64::from(*min))))
    });
    let misses = Condition::any().add(G::ConsultantId.is_null()).add(scalar(&voices).lt(wanted)).add(too_few);
    // What a network misses is told post by post.
    Condition::all().add(G::Kind.eq(GroupKind::Territorial)).add(misses)
}

fn to_establishment() -> RelationDef {
    participation::Entity::belongs_to(establishment::Entity)
        .from((participation::Column::TenantId, participation::Column::EstablishmentId))
        .to((establishment::Column::TenantId, establishment::Column::Id))
        .into()
}

fn to_participation() -> RelationDef {
    trinome_member::Entity::belongs_to(participation::Entity)
        .from((trinome_member::Column::TenantId, trinome_member::Column::ParticipationId))
        .to((participation::Column::TenantId, participation::Column::Id))
        .into()
}

/// The network of a programme, if it has one yet.
pub async fn network_of(scope: &ReadScope, programme: ProgrammeId) -> Result<Option<Group>, StoreError> {
    use territorial_group::Column;
    let network = Column::Kind.eq(GroupKind::Network);
    scope.select::<territorial_group::Entity>().filter(Column::ProgrammeId.eq(programme)).filter(network).one().await
}

pub async fn by_ids(scope: &ReadScope, ids: &[GroupId]) -> Result<Vec<Group>, StoreError> {
    scope
        .select::<territorial_group::Entity>()
        .filter(territorial_group::Column::Id.is_in(ids.iter().copied()))
        .all()
        .await
}

/// The present participations of these groups, in the order in which they joined.
pub async fn participations_of(scope: &ReadScope, groups: &[GroupId]) -> Result<Vec<Participation>, StoreError> {
    use participation::Column;
    scope
        .select::<participation::Entity>()
        .filter(Column::GroupId.is_in(groups.iter().copied()))
        .filter(Column::LeftAt.is_null())
        .map(|select| select.order_by_asc(Column::JoinedAt).order_by_asc(Column::Id))
        .all()
        .await
}

/// The present participations of these establishments, in every programme.
pub async fn participations_of_establishments(
    scope: &ReadScope,
    establishments: &[EstablishmentId],
) -> Result<Vec<Participation>, StoreError> {
    use participation::Column;
    scope
        .select::<participation::Entity>()
        .filter(Column::EstablishmentId.is_in(establishments.iter().copied()))
        .filter(Column::LeftAt.is_null())
        .map(|select| select.order_by_asc(Column::JoinedAt).order_by_asc(Column::Id).limit(200))
        .all()
        .await
}

pub async fn participations_by_ids(
    scope: &ReadScope,
    ids: &[ParticipationId],
) -> Result<Vec<Participation>, StoreError> {
    scope.select::<participation::Entity>().filter(participation::Column::Id.is_in(ids.iter().copied())).all().await
}

/// The present trinôme members of these participations: direction, personnel, métiers, each
/// before its deputy.
pub async fn trinomes_of(
    scope: &ReadScope,
    participations: &[ParticipationId],
) -> Result<Vec<TrinomeMember>, StoreError> {
    use trinome_member::Column;
    let mut members = scope
        .select::<trinome_member::Entity>()
        .filter(Column::ParticipationId.is_in(participations.iter().copied()))
        .filter(Column::EndedAt.is_null())
        .all()
        .await?;
    members.sort_by_key(|m| (m.role as u8, m.deputy, m.id));
    Ok(members)
}

/// An establishment of a group and a voice that it has; none when it has none yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Voice {
    pub group_id: GroupId,
    pub participation_id: ParticipationId,
    pub establishment_id: EstablishmentId,
    pub role: Option<TrinomeRole>,
}

/// What the completeness of groups is computed from, in one query: their present
/// establishments, each with every principal voice that it has.
pub async fn voices(scope: &ReadScope, groups: &[GroupId]) -> Result<Vec<Voice>, StoreError> {
    use participation::Column as P;
    use trinome_member::Column as T;
    let principal: RelationDef = participation::Entity::belongs_to(trinome_member::Entity)
        .from((P::TenantId, P::Id))
        .to((T::TenantId, T::ParticipationId))
        .on_condition(|_, _| Condition::all().add(T::EndedAt.is_null()).add(T::Deputy.eq(false)))
        .into();
    scope
        .select::<participation::Entity>()
        .filter(P::GroupId.is_in(groups.iter().copied()))
        .filter(P::LeftAt.is_null())
        .map(|select| {
            select
                .select_only()
                .column(P::GroupId)
                .column_as(P::Id, "participation_id")
                .column(P::EstablishmentId)
                .column(T::Role)
                .join(JoinType::LeftJoin, principal)
                .order_by_asc(P::JoinedAt)
                .order_by_asc(P::Id)
        })
        .rows()
        .await
}

/// Where an establishment of a group is.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Place {
    pub programme_id: ProgrammeId,
    pub group_id: GroupId,
    pub establishment_id: EstablishmentId,
    /// The département's code.
    pub department: String,
}

/// Where the present establishments of programmes are.
pub async fn programme_places(scope: &ReadScope, programmes: &[ProgrammeId]) -> Result<Vec<Place>, StoreError> {
    use participation::Column as P;
    scope
        .select::<participation::Entity>()
        .filter(P::ProgrammeId.is_in(programmes.iter().copied()))
        .filter(P::LeftAt.is_null())
        .map(|select| {
            select
                .select_only()
                .column(P::ProgrammeId)
                .column(P::GroupId)
                .column(P::EstablishmentId)
                .column(establishment::Column::Department)
                .join(JoinType::InnerJoin, to_establishment())
                .order_by_asc(P::JoinedAt)
                .order_by_asc(P::Id)
        })
        .rows()
        .await
}
