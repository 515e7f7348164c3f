use crate::page::First;
use crate::{App, AppError, AppResult, Asker, Page, check};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::ids::{EstablishmentId, MembershipId, PersonId, TenantId};
use cordee_domain::policy::{Actor, Role, act};
use cordee_domain::refusal::Refusal;
use cordee_store::identity::membership::{self, After, Listed, NewMembership};
use cordee_store::identity::{invitation, people};
use cordee_store::{Extent, WriteScope};
use std::collections::HashMap;

pub use cordee_store::identity::membership::{Membership, MembershipFilter};

/// A page of the tenant's memberships in the order of names, each with the name that its cursor is
/// made of. `after` is the folded name and the id of the last of the page before.
pub async fn memberships(
    asker: &Asker,
    filter: &MembershipFilter,
    first: impl Into<First>,
    after: Option<After>,
) -> AppResult<Page<Listed>> {
    let extent = first.into().extent()?;
    let scope = asker.read(act::MEMBER_VIEW).await?;
    let filter = MembershipFilter { search: check::search(filter.search.as_deref())?, ..filter.clone() };
    let rows = membership::page(&scope, &filter, extent, after).await?;
    Ok(Page::cut(rows, extent))
}

/// How many memberships of each role the tenant has; a role without one is left out.
pub async fn membership_counts(asker: &Asker) -> AppResult<Vec<(Role, i64)>> {
    Ok(membership::counts(&asker.read(act::MEMBER_VIEW).await?).await?)
}

/// These memberships, as far as the asker may see them.
pub async fn memberships_by_ids(asker: &Asker, ids: &[MembershipId]) -> AppResult<Vec<Membership>> {
    let scope = asker.read(act::MEMBER_VIEW).await?;
    Ok(membership::by_ids(&scope, ids).await?)
}

/// Ends a membership: its rights end at once, on every device and open socket.
pub async fn end_membership(asker: &Asker, id: MembershipId, version: i32) -> AppResult<Membership> {
    let by_admin = asker.actor()?.held().iter().any(|held| held.role == Role::Admin);
    let mut scope = asker.write(act::MEMBER_END).await?;
    let held = membership::by_ids(&scope, &[id]).await?.pop().ok_or(AppError::NotFound)?;
    check::version(version, held.version)?;
    if held.ended_at.is_some() {
        return Ok(held);
    }
    if held.role == Role::Admin {
        if !by_admin {
            let message = "Seule l’administration de l’espace met fin à ce rôle. Adressez-vous à elle.";
            return Err(Refusal::rule("id", message).into());
        }
        if held.joined_at.is_some() && membership::count_in_force(&scope, Role::Admin).await? <= 1 {
            let message = "C’est la dernière administration de l’espace. Invitez-en une autre avant d’y mettre fin.";
            return Err(Refusal::rule("id", message).into());
        }
    }
    invitation::withdraw(&scope, id).await?;
    let ended = membership::end(&scope, held).await?;
    scope.emit(NewEvent::new(EventKind::MemberEnded, id).establishment(ended.establishment_id));
    scope.commit().await?;
    Ok(ended)
}

/// Gives a person whom the tenant knows a role for an establishment, if it does not hold it yet. It
/// is in force at once for someone who has joined; else it waits with the person's other roles.
pub(crate) async fn ensure_member(
    app: &App,
    scope: &WriteScope,
    person: PersonId,
    role: Role,
    establishment: Option<EstablishmentId>,
) -> AppResult<()> {
    let held = membership::of_person(scope, person).await?;
    if held.iter().any(|m| m.role == role && m.establishment_id == establishment) {
        return Ok(());
    }
    let waiting_name = match held.iter().any(|m| m.joined_at.is_some()) {
        true => None,
        false => held.iter().find_map(|m| m.invited_name.clone()),
    };
    let new =
        NewMembership { id: app.new_id(), person, role, establishment, organisation: None, invited_name: waiting_name };
    membership::add(scope, new).await?;
    Ok(())
}

/// A member as the command line lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub email: String,
    pub name: String,
    /// In the order of the policy table, without repeats.
    pub roles: Vec<Role>,
}

/// Everyone with a role in a tenant, in the order of names, for whoever runs the server.
pub async fn members(app: &App, tenant: TenantId) -> AppResult<Vec<Member>> {
    let snapshot = app.db.snapshot(tenant).await?;
    let scope = snapshot.scope(&Actor::system(tenant).may(act::MEMBER_VIEW)?).await?;
    let (rows, _) = membership::page(
        &scope,
        &MembershipFilter::default(),
        Extent { limit: u64::from(u32::MAX), counted: false },
        None,
    )
    .await?;
    let mut ids: Vec<PersonId> = Vec::new();
    let mut roles: HashMap<PersonId, Vec<Role>> = HashMap::new();
    for (row, _) in rows {
        let held = roles.entry(row.person_id).or_insert_with(|| {
            ids.push(row.person_id);
            Vec::new()
        });
        held.push(row.role);
    }
    let mut known = HashMap::new();
    for chunk in ids.chunks(1_000) {
        known.extend(people::by_ids(&scope, chunk).await?.into_iter().map(|person| (person.id, person)));
    }
    let listed = ids.into_iter().filter_map(|id| {
        let (person, mut roles) = (known.remove(&id)?, roles.remove(&id)?);
        roles.sort_unstable();
        roles.dedup();
        Some(Member { email: person.email, name: person.name, roles })
    });
    Ok(listed.collect())
}
