//! What memberships reach: the groups and establishments a person is attached to.

use crate::entity::{
    body_member, establishment, participation, post, post_mandate, post_structure, territorial_group, trinome_member,
};
use crate::error::StoreError;
use crate::scope::{ReadScope, Snapshot};
use cordee_domain::event::Audience;
use cordee_domain::group::GroupKind;
use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, PostId, TenantId};
use cordee_domain::network::StructureStatus;
use cordee_domain::policy::{Held, Role};
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, JoinType, QueryFilter, QuerySelect, QueryTrait, RelationDef};
use std::collections::{BTreeSet, HashMap};

/// The groups and establishments that a set of memberships attaches a person to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnReach {
    pub groups: BTreeSet<GroupId>,
    pub establishments: BTreeSet<EstablishmentId>,
    /// The groups that the person accompanies.
    pub led: BTreeSet<GroupId>,
    /// The establishments in whose bodies the person sits, and that are not its own otherwise.
    pub contributed: BTreeSet<EstablishmentId>,
    /// Those of the groups that are networks: of these, only what is common is reached, and what is of
    /// one's own establishments.
    pub networks: BTreeSet<GroupId>,
    pub posts: BTreeSet<PostId>,
}

impl OwnReach {
    /// Rows of one's groups. In a network each sees what is common to all, and of the establishments its own.
    pub(crate) fn work<C: ColumnTrait>(&self, group: C, establishment: Option<C>) -> Condition {
        let Some(establishment) = establishment.filter(|_| !self.networks.is_empty()) else {
            return Condition::all().add(group.is_in(self.groups.iter().copied()));
        };
        let own = establishment.is_in(self.establishments.iter().copied());
        let common = Condition::any().add(establishment.is_null()).add(own);
        let networks = Condition::all().add(group.is_in(self.networks.iter().copied())).add(common);
        let whole = self.groups.difference(&self.networks).copied();
        Condition::any().add(group.is_in(whole)).add(networks)
    }

    /// The same of one row.
    fn has_work(&self, group: GroupId, establishment: Option<EstablishmentId>) -> bool {
        let common = || establishment.is_none_or(|e| self.establishments.contains(&e));
        self.groups.contains(&group) && (!self.networks.contains(&group) || common())
    }

    /// Rows kept to one establishment and whoever accompanies it in the group.
    pub(crate) fn place<C: ColumnTrait>(&self, group: C, establishment: C) -> Condition {
        let own = Condition::all()
            .add(group.is_in(self.groups.iter().copied()))
            .add(establishment.is_in(self.establishments.iter().copied()));
        Condition::any().add(own).add(establishment.is_in(self.contributed.iter().copied()))
    }

    /// The same of one row.
    pub fn has_place(&self, group: GroupId, establishment: EstablishmentId) -> bool {
        (self.groups.contains(&group) && self.establishments.contains(&establishment))
            || self.contributed.contains(&establishment)
    }

    /// Whether what is told to these of a group's people is told to this one.
    pub fn is_told(&self, group: Option<GroupId>, establishment: Option<EstablishmentId>, audience: Audience) -> bool {
        let Some(group) = group else { return false };
        match audience {
            Audience::Group => self.has_work(group, establishment),
            Audience::Establishment => establishment.is_some_and(|e| self.has_place(group, e)),
            Audience::Lead => self.led.contains(&group),
        }
    }
}

/// Resolves memberships: each role attaches in its own way.
pub async fn resolve(view: &Snapshot, tenant: TenantId, person: PersonId, held: &[Held]) -> Result<OwnReach, DbErr> {
    let mut reach = OwnReach::default();
    if held.iter().any(|h| h.role == Role::Consultant) {
        consultant(view, tenant, person, &mut reach).await?;
    }
    if held.iter().any(|h| h.role == Role::Trinome) {
        trinome(view, tenant, person, &mut reach).await?;
    }
    if held.iter().any(|h| h.role == Role::Contributor) {
        contributor(view, tenant, person, &mut reach).await?;
    }
    if held.iter().any(|h| h.role == Role::Manager) {
        manager(view, tenant, held, &mut reach).await?;
    }
    if held.iter().any(|h| h.role == Role::Facilitator) {
        facilitator(view, tenant, person, &mut reach).await?;
    }
    Ok(reach)
}

async fn consultant(view: &Snapshot, tenant: TenantId, person: PersonId, reach: &mut OwnReach) -> Result<(), DbErr> {
    use participation::Column as P;
    use territorial_group::Column as G;
    let rows: Vec<(GroupId, Option<EstablishmentId>)> = territorial_group::Entity::find()
        .select_only()
        .column(G::Id)
        .column(P::EstablishmentId)
        .join(
            JoinType::LeftJoin,
            territorial_group::Entity::belongs_to(participation::Entity)
                .from((G::TenantId, G::Id))
                .to((P::TenantId, P::GroupId))
                .on_condition(|_, _| P::LeftAt.is_null().into())
                .into(),
        )
        .filter(G::TenantId.eq(tenant))
        .filter(G::ConsultantId.eq(person))
        .into_tuple()
        .all(view.tx())
        .await?;
    for (group, establishment) in rows {
        reach.groups.insert(group);
        reach.led.insert(group);
        reach.establishments.extend(establishment);
    }
    Ok(())
}

async fn trinome(view: &Snapshot, tenant: TenantId, person: PersonId, reach: &mut OwnReach) -> Result<(), DbErr> {
    use trinome_member::Column as T;
    let rows: Vec<(GroupId, EstablishmentId)> = trinome_member::Entity::find()
        .select_only()
        .column(T::GroupId)
        .column(T::EstablishmentId)
        .filter(T::TenantId.eq(tenant))
        .filter(T::PersonId.eq(person))
        .filter(T::EndedAt.is_null())
        .into_tuple()
        .all(view.tx())
        .await?;
    for (group, establishment) in rows {
        reach.groups.insert(group);
        reach.establishments.insert(establishment);
    }
    Ok(())
}

async fn contributor(view: &Snapshot, tenant: TenantId, person: PersonId, reach: &mut OwnReach) -> Result<(), DbErr> {
    use body_member::Column as M;
    let establishments: Vec<EstablishmentId> = body_member::Entity::find()
        .select_only()
        .column(M::EstablishmentId)
        .distinct()
        .filter(M::TenantId.eq(tenant))
        .filter(M::PersonId.eq(person))
        .filter(M::EndedAt.is_null())
        .into_tuple()
        .all(view.tx())
        .await?;
    reach.contributed.extend(establishments);
    Ok(())
}

async fn manager(view: &Snapshot, tenant: TenantId, held: &[Held], reach: &mut OwnReach) -> Result<(), DbErr> {
    use establishment::Column as E;
    use participation::Column as P;
    let managers = || held.iter().filter(|h| h.role == Role::Manager);
    let mut establishments: Vec<EstablishmentId> = managers().filter_map(|h| h.establishment).collect();
    let organisations: Vec<_> = managers().filter_map(|h| h.organisation).collect();
    if !organisations.is_empty() {
        let managed: Vec<EstablishmentId> = establishment::Entity::find()
            .select_only()
            .column(E::Id)
            .filter(E::TenantId.eq(tenant))
            .filter(E::OrganisationId.is_in(organisations))
            .into_tuple()
            .all(view.tx())
            .await?;
        establishments.extend(managed);
    }
    use territorial_group::Column as G;
    let groups: Vec<(GroupId, GroupKind)> = participation::Entity::find()
        .select_only()
        .column(P::GroupId)
        .column(G::Kind)
        .join(JoinType::InnerJoin, to_group())
        .filter(P::TenantId.eq(tenant))
        .filter(P::EstablishmentId.is_in(establishments.iter().copied()))
        .filter(P::LeftAt.is_null())
        .into_tuple()
        .all(view.tx())
        .await?;
    let networks = groups.iter().filter(|(_, kind)| *kind == GroupKind::Network).map(|(id, _)| *id);
    reach.networks.extend(networks);
    reach.groups.extend(groups.iter().map(|(id, _)| *id));
    managed_posts(view, tenant, held, &establishments, reach).await?;
    reach.establishments.extend(establishments);
    Ok(())
}

/// The posts of one's organisations, and those for which one's establishments volunteer.
async fn managed_posts(
    view: &Snapshot,
    tenant: TenantId,
    held: &[Held],
    establishments: &[EstablishmentId],
    reach: &mut OwnReach,
) -> Result<(), DbErr> {
    use post::Column as P;
    use post_structure::Column as S;
    let organisations = held.iter().filter(|h| h.role == Role::Manager).filter_map(|h| h.organisation);
    let volunteered = post_structure::Entity::find()
        .select_only()
        .column(S::PostId)
        .filter(S::TenantId.eq(tenant))
        .filter(S::EstablishmentId.is_in(establishments.iter().copied()));
    let posts: Vec<(PostId, GroupId)> = post::Entity::find()
        .select_only()
        .column(P::Id)
        .column(P::GroupId)
        .filter(P::TenantId.eq(tenant))
        .filter(
            Condition::any()
                .add(P::OrganisationId.is_in(organisations))
                .add(P::Id.in_subquery(volunteered.into_query())),
        )
        .into_tuple()
        .all(view.tx())
        .await?;
    attach(posts, reach);
    Ok(())
}

/// A facilitator's present posts, and the structures that they accompany.
async fn facilitator(view: &Snapshot, tenant: TenantId, person: PersonId, reach: &mut OwnReach) -> Result<(), DbErr> {
    use post_mandate::Column as M;
    use post_structure::Column as S;
    let selected: RelationDef = post_mandate::Entity::belongs_to(post_structure::Entity)
        .from((M::TenantId, M::PostId))
        .to((S::TenantId, S::PostId))
        .on_condition(|_, _| S::Status.eq(StructureStatus::Selected).into())
        .into();
    let rows: Vec<(PostId, GroupId, Option<EstablishmentId>)> = post_mandate::Entity::find()
        .select_only()
        .column(M::PostId)
        .column(M::GroupId)
        .column(S::EstablishmentId)
        .join(JoinType::LeftJoin, selected)
        .filter(M::TenantId.eq(tenant))
        .filter(M::PersonId.eq(person))
        .filter(M::EndedAt.is_null())
        .into_tuple()
        .all(view.tx())
        .await?;
    reach.establishments.extend(rows.iter().filter_map(|(_, _, establishment)| *establishment));
    attach(rows.into_iter().map(|(post, group, _)| (post, group)), reach);
    Ok(())
}

fn attach(posts: impl IntoIterator<Item = (PostId, GroupId)>, reach: &mut OwnReach) {
    for (post, group) in posts {
        reach.posts.insert(post);
        reach.groups.insert(group);
        reach.networks.insert(group);
    }
}

fn to_group() -> RelationDef {
    participation::Entity::belongs_to(territorial_group::Entity)
        .from((participation::Column::TenantId, participation::Column::GroupId))
        .to((territorial_group::Column::TenantId, territorial_group::Column::Id))
        .into()
}

/// The same for many people at once, in as many statements as for one.
pub async fn of_people(
    scope: &ReadScope,
    people: &HashMap<PersonId, Vec<Held>>,
) -> Result<HashMap<PersonId, OwnReach>, StoreError> {
    use participation::Column as P;
    use territorial_group::Column as G;
    use trinome_member::Column as T;
    let mut reaches: HashMap<PersonId, OwnReach> = HashMap::new();
    let with = |role: Role| -> Vec<PersonId> {
        people.iter().filter(|(_, held)| held.iter().any(|h| h.role == role)).map(|(person, _)| *person).collect()
    };
    let consultants = with(Role::Consultant);
    if !consultants.is_empty() {
        let rows: Vec<(PersonId, GroupId)> = scope
            .tenant_rows::<territorial_group::Entity>()
            .select_only()
            .columns([G::ConsultantId, G::Id])
            .filter(G::ConsultantId.is_in(consultants))
            .into_tuple()
            .all(scope.tx())
            .await?;
        for (person, group) in rows {
            let reach = reaches.entry(person).or_default();
            reach.groups.insert(group);
            reach.led.insert(group);
        }
    }
    let voices = with(Role::Trinome);
    if !voices.is_empty() {
        let rows: Vec<(PersonId, GroupId, EstablishmentId)> = scope
            .tenant_rows::<trinome_member::Entity>()
            .select_only()
            .columns([T::PersonId, T::GroupId, T::EstablishmentId])
            .filter(T::PersonId.is_in(voices))
            .filter(T::EndedAt.is_null())
            .into_tuple()
            .all(scope.tx())
            .await?;
        for (person, group, establishment) in rows {
            let reach = reaches.entry(person).or_default();
            reach.groups.insert(group);
            reach.establishments.insert(establishment);
        }
    }
    let managed: Vec<(PersonId, Held)> = people
        .iter()
        .flat_map(|(person, held)| held.iter().filter(|h| h.role == Role::Manager).map(|h| (*person, *h)))
        .collect();
    if !managed.is_empty() {
        use establishment::Column as E;
        let establishments = managed.iter().filter_map(|(_, h)| h.establishment);
        let organisations = managed.iter().filter_map(|(_, h)| h.organisation);
        let places: Vec<(EstablishmentId, Option<cordee_domain::ids::ManagingOrganisationId>, GroupId)> = scope
            .tenant_rows::<establishment::Entity>()
            .select_only()
            .columns([E::Id, E::OrganisationId])
            .column(P::GroupId)
            .join(
                sea_orm::JoinType::InnerJoin,
                establishment::Entity::belongs_to(participation::Entity)
                    .from((E::TenantId, E::Id))
                    .to((P::TenantId, P::EstablishmentId))
                    .on_condition(|_, _| P::LeftAt.is_null().into())
                    .into(),
            )
            .filter(
                sea_orm::Condition::any().add(E::Id.is_in(establishments)).add(E::OrganisationId.is_in(organisations)),
            )
            .into_tuple()
            .all(scope.tx())
            .await?;
        for (person, held) in managed {
            let own = places.iter().filter(|(establishment, organisation, _)| {
                held.establishment == Some(*establishment)
                    || (held.organisation.is_some() && held.organisation == *organisation)
            });
            for (establishment, _, group) in own {
                let reach = reaches.entry(person).or_default();
                reach.groups.insert(*group);
                reach.establishments.insert(*establishment);
            }
        }
    }
    Ok(reaches)
}
