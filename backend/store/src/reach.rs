//! What memberships reach: the groups and establishments a person is attached to.

use crate::entity::{establishment, participation, territorial_group, trinome_member};
use crate::scope::Snapshot;
use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, TenantId};
use cordee_domain::policy::{Held, Role};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QuerySelect};
use std::collections::BTreeSet;

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
