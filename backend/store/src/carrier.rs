//! Who carries the work of groups: the voices of their establishments and, in networks, those who
//! hold the posts. The one place where it is asked; what each room does with it is the room's.

use crate::StoreError;
use crate::entity::{participation, post, post_mandate, post_structure, territorial_group, trinome_member};
use crate::scope::ReadScope;
use chrono::{DateTime, Utc};
use cordee_domain::carrier::{Concern, Seat};
use cordee_domain::group::{GroupKind, TrinomeRole};
use cordee_domain::ids::{EstablishmentId, GroupId, ManagingOrganisationId, ParticipationId, PersonId, PostId};
use cordee_domain::network::{PostStatus, StructureStatus};
use sea_orm::sea_query::{Query, SelectStatement, UnionType};
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, QueryTrait, RelationDef};

/// A seat of a group, held or vacant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chair {
    pub group: GroupId,
    pub seat: Seat,
    /// The place of the establishment whose voice it is.
    pub participation: Option<ParticipationId>,
    /// The structures that a post accompanies.
    pub accompanied: Vec<EstablishmentId>,
    /// Titular first.
    pub holders: Vec<Holder>,
}

/// Somebody who holds a seat, or stands in for whoever does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holder {
    pub person: PersonId,
    pub deputy: bool,
    pub since: DateTime<Utc>,
}

impl Chair {
    /// Whether whoever holds it takes part in something of its group.
    pub fn is_called(&self, concern: Concern) -> bool {
        concern.calls(self.seat, &self.accompanied)
    }

    /// Whether it is the group's and takes part.
    pub fn is_of(&self, group: GroupId, concern: Concern) -> bool {
        self.group == group && self.is_called(concern)
    }

    pub fn titular(&self) -> Option<PersonId> {
        self.holders.iter().find(|holder| !holder.deputy).map(|holder| holder.person)
    }

    pub fn deputy(&self) -> Option<PersonId> {
        self.holders.iter().find(|holder| holder.deputy).map(|holder| holder.person)
    }

    pub fn is_held_by(&self, person: PersonId) -> bool {
        self.holders.iter().any(|holder| holder.person == person)
    }
}

/// Those who hold seats of a group that take part in something, each once.
pub fn people(chairs: &[Chair], group: GroupId, concern: Concern) -> Vec<PersonId> {
    let called = chairs.iter().filter(|chair| chair.is_of(group, concern));
    let mut people: Vec<PersonId> = called.flat_map(|chair| &chair.holders).map(|holder| holder.person).collect();
    people.sort_unstable();
    people.dedup();
    people
}

/// The seats of those of these groups that the scope reaches, in two statements: voice by voice in the
/// order in which establishments joined, post by post in the order of their numbers.
pub async fn chairs(scope: &ReadScope, groups: &[GroupId]) -> Result<Vec<Chair>, StoreError> {
    let reached = |id: &GroupId| scope.own_groups().is_none_or(|own| own.contains(id));
    let groups: Vec<GroupId> = groups.iter().copied().filter(reached).collect();
    if groups.is_empty() {
        return Ok(Vec::new());
    }
    let mut chairs = voices(scope, &groups).await?;
    chairs.extend(posts(scope, &groups).await?);
    Ok(chairs)
}

type VoiceRow = (
    GroupId,
    ParticipationId,
    EstablishmentId,
    Option<TrinomeRole>,
    Option<bool>,
    Option<PersonId>,
    Option<DateTime<Utc>>,
);

pub(crate) async fn voices(scope: &ReadScope, groups: &[GroupId]) -> Result<Vec<Chair>, StoreError> {
    use participation::Column as P;
    use territorial_group::Column as G;
    use trinome_member::Column as T;
    let present: RelationDef = participation::Entity::belongs_to(trinome_member::Entity)
        .from((P::TenantId, P::Id))
        .to((T::TenantId, T::ParticipationId))
        .on_condition(|_, _| T::EndedAt.is_null().into())
        .into();
    let group: RelationDef = participation::Entity::belongs_to(territorial_group::Entity)
        .from((P::TenantId, P::GroupId))
        .to((G::TenantId, G::Id))
        .into();
    let rows: Vec<VoiceRow> = scope
        .tenant_rows::<participation::Entity>()
        .filter(P::GroupId.is_in(groups.iter().copied()))
        .filter(P::LeftAt.is_null())
        .filter(G::Kind.eq(GroupKind::Territorial))
        .select_only()
        .columns([P::GroupId, P::Id, P::EstablishmentId])
        .columns([T::Role, T::Deputy, T::PersonId, T::Since])
        .join(JoinType::InnerJoin, group)
        .join(JoinType::LeftJoin, present)
        .order_by_asc(P::JoinedAt)
        .order_by_asc(P::Id)
        .order_by_asc(T::Deputy)
        .order_by_asc(T::Id)
        .into_tuple()
        .all(scope.tx())
        .await?;
    let mut chairs: Vec<Chair> = Vec::new();
    for (group, participation, establishment, role, deputy, person, since) in rows {
        if chairs.last().is_none_or(|last| last.participation != Some(participation)) {
            chairs.extend(TrinomeRole::ALL.iter().map(|role| Chair {
                group,
                seat: Seat::Voice { establishment, role: *role },
                participation: Some(participation),
                accompanied: Vec::new(),
                holders: Vec::new(),
            }));
        }
        let (Some(role), Some(deputy), Some(person), Some(since)) = (role, deputy, person, since) else { continue };
        let own = chairs.iter_mut().rev().take(TrinomeRole::ALL.len()).find(|chair| chair.seat.role() == Some(role));
        if let Some(chair) = own {
            chair.holders.push(Holder { person, deputy, since });
        }
    }
    Ok(chairs)
}

type PostRow = (GroupId, PostId, Option<PersonId>, Option<DateTime<Utc>>, Option<EstablishmentId>);

pub(crate) async fn posts(scope: &ReadScope, groups: &[GroupId]) -> Result<Vec<Chair>, StoreError> {
    use post::Column as P;
    use post_mandate::Column as M;
    use post_structure::Column as S;
    let present: RelationDef = post::Entity::belongs_to(post_mandate::Entity)
        .from((P::TenantId, P::Id))
        .to((M::TenantId, M::PostId))
        .on_condition(|_, _| M::EndedAt.is_null().into())
        .into();
    let selected: RelationDef = post::Entity::belongs_to(post_structure::Entity)
        .from((P::TenantId, P::Id))
        .to((S::TenantId, S::PostId))
        .on_condition(|_, _| S::Status.eq(StructureStatus::Selected).into())
        .into();
    let open = PostStatus::ALL.iter().copied().filter(|status| status.is_open());
    let rows: Vec<PostRow> = scope
        .tenant_rows::<post::Entity>()
        .filter(P::GroupId.is_in(groups.iter().copied()))
        .filter(P::Status.is_in(open))
        .select_only()
        .columns([P::GroupId, P::Id])
        .columns([M::PersonId, M::Since])
        .column(S::EstablishmentId)
        .join(JoinType::LeftJoin, present)
        .join(JoinType::LeftJoin, selected)
        .order_by_asc(P::GroupId)
        .order_by_asc(P::Number)
        .order_by_asc(S::Id)
        .into_tuple()
        .all(scope.tx())
        .await?;
    let mut chairs: Vec<Chair> = Vec::new();
    for (group, id, person, since, establishment) in rows {
        if chairs.last().is_none_or(|last| last.seat != Seat::Post(id)) {
            let holder = person.zip(since).map(|(person, since)| Holder { person, deputy: false, since });
            chairs.push(Chair {
                group,
                seat: Seat::Post(id),
                participation: None,
                accompanied: Vec::new(),
                holders: holder.into_iter().collect(),
            });
        }
        if let Some(chair) = chairs.last_mut() {
            chair.accompanied.extend(establishment);
        }
    }
    Ok(chairs)
}

/// What is known of a post by everyone of its network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PostName {
    pub id: PostId,
    pub group: GroupId,
    pub number: i32,
    pub organisation: ManagingOrganisationId,
}

/// The names of those of these posts whose network the scope reaches.
pub async fn post_names(scope: &ReadScope, posts: &[PostId]) -> Result<Vec<PostName>, StoreError> {
    use post::Column as P;
    let mut rows = scope.tenant_rows::<post::Entity>().filter(P::Id.is_in(posts.iter().copied()));
    if let Some(own) = scope.own_groups() {
        rows = rows.filter(P::GroupId.is_in(own.iter().copied()));
    }
    let rows: Vec<(PostId, GroupId, i32, ManagingOrganisationId)> = rows
        .select_only()
        .columns([P::Id, P::GroupId, P::Number, P::OrganisationId])
        .into_tuple()
        .all(scope.tx())
        .await?;
    let named = |(id, group, number, organisation)| PostName { id, group, number, organisation };
    Ok(rows.into_iter().map(named).collect())
}

/// The groups that somebody carries now, as a query of one column.
pub(crate) fn groups_of(scope: &ReadScope, person: PersonId) -> SelectStatement {
    use post_mandate::Column as M;
    use trinome_member::Column as T;
    let mut groups = voices_of(scope, person).column(T::GroupId).into_query();
    groups.union(UnionType::All, mandates_of(scope, person).column(M::GroupId).into_query());
    Query::select().column(T::GroupId).from_subquery(groups, "carried").take()
}

/// The establishments that somebody carries or accompanies now, likewise.
pub(crate) fn establishments_of(scope: &ReadScope, person: PersonId) -> SelectStatement {
    use post_mandate::Column as M;
    use post_structure::Column as S;
    use trinome_member::Column as T;
    let accompanied = post_structure::Entity::find()
        .select_only()
        .column(S::EstablishmentId)
        .filter(S::TenantId.eq(scope.tenant()))
        .filter(S::Status.eq(StructureStatus::Selected))
        .filter(S::PostId.in_subquery(mandates_of(scope, person).column(M::PostId).into_query()));
    let mut places = voices_of(scope, person).column(T::EstablishmentId).into_query();
    places.union(UnionType::All, accompanied.into_query());
    Query::select().column(T::EstablishmentId).from_subquery(places, "carried").take()
}

fn voices_of(scope: &ReadScope, person: PersonId) -> sea_orm::Select<trinome_member::Entity> {
    use trinome_member::Column as T;
    scope
        .tenant_rows::<trinome_member::Entity>()
        .select_only()
        .filter(T::PersonId.eq(person))
        .filter(T::EndedAt.is_null())
}

fn mandates_of(scope: &ReadScope, person: PersonId) -> sea_orm::Select<post_mandate::Entity> {
    use post_mandate::Column as M;
    scope
        .tenant_rows::<post_mandate::Entity>()
        .select_only()
        .filter(M::PersonId.eq(person))
        .filter(M::EndedAt.is_null())
}

/// Everyone who carries or carried these groups, in whatever name, as a query of one column: their names
/// stay on what they signed.
pub(crate) fn ever_of(scope: &ReadScope, groups: impl Fn() -> Vec<GroupId>) -> SelectStatement {
    use post_mandate::Column as M;
    use territorial_group::Column as G;
    use trinome_member::Column as T;
    let mut people = scope
        .tenant_rows::<trinome_member::Entity>()
        .select_only()
        .column(T::PersonId)
        .filter(T::GroupId.is_in(groups()))
        .into_query();
    let consultants = scope
        .tenant_rows::<territorial_group::Entity>()
        .select_only()
        .column(G::ConsultantId)
        .filter(G::Id.is_in(groups()))
        .filter(G::ConsultantId.is_not_null())
        .into_query();
    let facilitators = scope
        .tenant_rows::<post_mandate::Entity>()
        .select_only()
        .column(M::PersonId)
        .filter(M::GroupId.is_in(groups()))
        .into_query();
    people.union(UnionType::All, consultants).union(UnionType::All, facilitators);
    Query::select().column(T::PersonId).from_subquery(people, "companion").take()
}
