//! What memberships reach: the groups and establishments a person is attached to.

use crate::entity::{establishment, participation, territorial_group, trinome_member};
use crate::error::StoreError;
use crate::scope::{ReadScope, Snapshot};
use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, TenantId};
use cordee_domain::policy::{Held, Role};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QuerySelect};
use std::collections::{BTreeSet, HashMap};

/// The groups and establishments that a set of memberships attaches a person to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnReach {
    pub groups: BTreeSet<GroupId>,
    pub establishments: BTreeSet<EstablishmentId>,
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
    if held.iter().any(|h| h.role == Role::Manager) {
        manager(view, tenant, held, &mut reach).await?;
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
            sea_orm::JoinType::LeftJoin,
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
    let groups: Vec<GroupId> = participation::Entity::find()
        .select_only()
        .column(P::GroupId)
        .filter(P::TenantId.eq(tenant))
        .filter(P::EstablishmentId.is_in(establishments.iter().copied()))
        .filter(P::LeftAt.is_null())
        .into_tuple()
        .all(view.tx())
        .await?;
    reach.groups.extend(groups);
    reach.establishments.extend(establishments);
    Ok(())
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
            reaches.entry(person).or_default().groups.insert(group);
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
