//! What each role attaches people to: in as many statements for many people as for one.

use super::OwnReach;
use crate::entity::{
    body_member, establishment, participation, post, post_mandate, post_structure, territorial_group, trinome_member,
};
use crate::scope::{Snapshot, Tenanted};
use cordee_domain::group::GroupKind;
use cordee_domain::ids::{EstablishmentId, GroupId, ManagingOrganisationId, PersonId, PostId};
use cordee_domain::network::StructureStatus;
use cordee_domain::policy::{Held, Role};
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationDef, Select};
use std::collections::{BTreeSet, HashMap};

type People = HashMap<PersonId, Vec<Held>>;
type Reaches = HashMap<PersonId, OwnReach>;

/// What these people reach by what they hold; those who reach nothing of their own may be left out.
pub(crate) async fn of_people(view: &Snapshot, people: &People) -> Result<Reaches, DbErr> {
    let mut reaches = Reaches::new();
    consultants(view, with(people, Role::Consultant), &mut reaches).await?;
    trinomes(view, with(people, Role::Trinome), &mut reaches).await?;
    contributors(view, with(people, Role::Contributor), &mut reaches).await?;
    managers(view, people, &mut reaches).await?;
    facilitators(view, with(people, Role::Facilitator), &mut reaches).await?;
    Ok(reaches)
}

fn with(people: &People, role: Role) -> Vec<PersonId> {
    people.iter().filter(|(_, held)| held.iter().any(|h| h.role == role)).map(|(person, _)| *person).collect()
}

fn rows<E: Tenanted>(view: &Snapshot) -> Select<E> {
    E::find().filter(E::TENANT.eq(view.tenant()))
}

async fn consultants(view: &Snapshot, people: Vec<PersonId>, reaches: &mut Reaches) -> Result<(), DbErr> {
    use participation::Column as P;
    use territorial_group::Column as G;
    if people.is_empty() {
        return Ok(());
    }
    let present: RelationDef = territorial_group::Entity::belongs_to(participation::Entity)
        .from((G::TenantId, G::Id))
        .to((P::TenantId, P::GroupId))
        .on_condition(|_, _| P::LeftAt.is_null().into())
        .into();
    let rows: Vec<(PersonId, GroupId, Option<EstablishmentId>)> = rows::<territorial_group::Entity>(view)
        .select_only()
        .columns([G::ConsultantId, G::Id])
        .column(P::EstablishmentId)
        .join(JoinType::LeftJoin, present)
        .filter(G::ConsultantId.is_in(people))
        .into_tuple()
        .all(view.tx())
        .await?;
    for (person, group, establishment) in rows {
        let reach = reaches.entry(person).or_default();
        reach.groups.insert(group);
        reach.led.insert(group);
        reach.establishments.extend(establishment);
    }
    Ok(())
}

async fn trinomes(view: &Snapshot, people: Vec<PersonId>, reaches: &mut Reaches) -> Result<(), DbErr> {
    use trinome_member::Column as T;
    if people.is_empty() {
        return Ok(());
    }
    let rows: Vec<(PersonId, GroupId, EstablishmentId)> = rows::<trinome_member::Entity>(view)
        .select_only()
        .columns([T::PersonId, T::GroupId, T::EstablishmentId])
        .filter(T::PersonId.is_in(people))
        .filter(T::EndedAt.is_null())
        .into_tuple()
        .all(view.tx())
        .await?;
    for (person, group, establishment) in rows {
        let reach = reaches.entry(person).or_default();
        reach.groups.insert(group);
        reach.establishments.insert(establishment);
    }
    Ok(())
}

async fn contributors(view: &Snapshot, people: Vec<PersonId>, reaches: &mut Reaches) -> Result<(), DbErr> {
    use body_member::Column as M;
    if people.is_empty() {
        return Ok(());
    }
    let rows: Vec<(PersonId, EstablishmentId)> = rows::<body_member::Entity>(view)
        .select_only()
        .columns([M::PersonId, M::EstablishmentId])
        .distinct()
        .filter(M::PersonId.is_in(people))
        .filter(M::EndedAt.is_null())
        .into_tuple()
        .all(view.tx())
        .await?;
    for (person, establishment) in rows {
        reaches.entry(person).or_default().contributed.insert(establishment);
    }
    Ok(())
}

/// A facilitator's present posts, and the structures that they accompany.
async fn facilitators(view: &Snapshot, people: Vec<PersonId>, reaches: &mut Reaches) -> Result<(), DbErr> {
    use post_mandate::Column as M;
    use post_structure::Column as S;
    if people.is_empty() {
        return Ok(());
    }
    let selected: RelationDef = post_mandate::Entity::belongs_to(post_structure::Entity)
        .from((M::TenantId, M::PostId))
        .to((S::TenantId, S::PostId))
        .on_condition(|_, _| S::Status.eq(StructureStatus::Selected).into())
        .into();
    let rows: Vec<(PersonId, PostId, GroupId, Option<EstablishmentId>)> = rows::<post_mandate::Entity>(view)
        .select_only()
        .columns([M::PersonId, M::PostId, M::GroupId])
        .column(S::EstablishmentId)
        .join(JoinType::LeftJoin, selected)
        .filter(M::PersonId.is_in(people))
        .filter(M::EndedAt.is_null())
        .into_tuple()
        .all(view.tx())
        .await?;
    for (person, post, group, establishment) in rows {
        let reach = reaches.entry(person).or_default();
        reach.establishments.extend(establishment);
        attach(reach, post, group);
    }
    Ok(())
}

fn attach(reach: &mut OwnReach, post: PostId, group: GroupId) {
    reach.posts.insert(post);
    reach.groups.insert(group);
    reach.networks.insert(group);
}

async fn managers(view: &Snapshot, people: &People, reaches: &mut Reaches) -> Result<(), DbErr> {
    let held: Vec<(PersonId, Held)> = people
        .iter()
        .flat_map(|(person, held)| held.iter().filter(|h| h.role == Role::Manager).map(|h| (*person, *h)))
        .collect();
    if held.is_empty() {
        return Ok(());
    }
    let organisations: BTreeSet<ManagingOrganisationId> = held.iter().filter_map(|(_, h)| h.organisation).collect();
    let sites = sites(view, &organisations).await?;
    let mut own: HashMap<PersonId, BTreeSet<EstablishmentId>> = HashMap::new();
    for (person, h) in &held {
        let own = own.entry(*person).or_default();
        own.extend(h.establishment);
        own.extend(sites.iter().filter(|(_, o)| o.is_some() && *o == h.organisation).map(|(site, _)| *site));
    }
    let all: BTreeSet<EstablishmentId> = own.values().flatten().copied().collect();
    let groups = groups(view, &all).await?;
    let posts = managed_posts(view, &organisations, &all).await?;
    for (person, own) in own {
        let reach = reaches.entry(person).or_default();
        for (_, group, kind) in groups.iter().filter(|(site, ..)| own.contains(site)) {
            reach.groups.insert(*group);
            if *kind == GroupKind::Network {
                reach.networks.insert(*group);
            }
        }
        let runs = |organisation: &ManagingOrganisationId| {
            held.iter().any(|(p, h)| *p == person && h.organisation == Some(*organisation))
        };
        for (post, group, organisation, volunteer) in &posts {
            if runs(organisation) || volunteer.is_some_and(|site| own.contains(&site)) {
                attach(reach, *post, *group);
            }
        }
        reach.establishments.extend(own);
    }
    Ok(())
}

/// The establishments of organisations.
async fn sites(
    view: &Snapshot,
    organisations: &BTreeSet<ManagingOrganisationId>,
) -> Result<Vec<(EstablishmentId, Option<ManagingOrganisationId>)>, DbErr> {
    use establishment::Column as E;
    if organisations.is_empty() {
        return Ok(Vec::new());
    }
    rows::<establishment::Entity>(view)
        .select_only()
        .columns([E::Id, E::OrganisationId])
        .filter(E::OrganisationId.is_in(organisations.iter().copied()))
        .into_tuple()
        .all(view.tx())
        .await
}

/// The groups in which establishments take part.
async fn groups(
    view: &Snapshot,
    establishments: &BTreeSet<EstablishmentId>,
) -> Result<Vec<(EstablishmentId, GroupId, GroupKind)>, DbErr> {
    use participation::Column as P;
    use territorial_group::Column as G;
    let group: RelationDef = participation::Entity::belongs_to(territorial_group::Entity)
        .from((P::TenantId, P::GroupId))
        .to((G::TenantId, G::Id))
        .into();
    rows::<participation::Entity>(view)
        .select_only()
        .columns([P::EstablishmentId, P::GroupId])
        .column(G::Kind)
        .join(JoinType::InnerJoin, group)
        .filter(P::EstablishmentId.is_in(establishments.iter().copied()))
        .filter(P::LeftAt.is_null())
        .into_tuple()
        .all(view.tx())
        .await
}

type ManagedPost = (PostId, GroupId, ManagingOrganisationId, Option<EstablishmentId>);

/// The posts of organisations, and those for which establishments volunteer, a row for each of these.
async fn managed_posts(
    view: &Snapshot,
    organisations: &BTreeSet<ManagingOrganisationId>,
    establishments: &BTreeSet<EstablishmentId>,
) -> Result<Vec<ManagedPost>, DbErr> {
    use post::Column as P;
    use post_structure::Column as S;
    let volunteers: RelationDef =
        post::Entity::belongs_to(post_structure::Entity).from((P::TenantId, P::Id)).to((S::TenantId, S::PostId)).into();
    rows::<post::Entity>(view)
        .select_only()
        .columns([P::Id, P::GroupId, P::OrganisationId])
        .column(S::EstablishmentId)
        .join(JoinType::LeftJoin, volunteers)
        .filter(
            Condition::any()
                .add(P::OrganisationId.is_in(organisations.iter().copied()))
                .add(S::EstablishmentId.is_in(establishments.iter().copied())),
        )
        .into_tuple()
        .all(view.tx())
        .await
}
