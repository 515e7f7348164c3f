//! What memberships reach: the groups and establishments a person is attached to.

use crate::entity::{body_member, establishment, participation, territorial_group, trinome_member};
use crate::scope::Snapshot;
use cordee_domain::event::Audience;
use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, TenantId};
use cordee_domain::policy::{Held, Role};
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QuerySelect};
use std::collections::BTreeSet;

/// The groups and establishments that a set of memberships attaches a person to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnReach {
    pub groups: BTreeSet<GroupId>,
    pub establishments: BTreeSet<EstablishmentId>,
    /// The groups that the person accompanies.
    pub led: BTreeSet<GroupId>,
    /// The establishments in whose bodies the person sits, and that are not its own otherwise.
    pub contributed: BTreeSet<EstablishmentId>,
}

impl OwnReach {
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
            Audience::Group => self.groups.contains(&group),
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
