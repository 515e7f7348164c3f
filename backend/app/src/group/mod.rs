//! Territorial groups: formed of 3 to 5 establishments (the rulebook says how many), with a
//! consultant of the approved list and a trinôme in each establishment.

mod completeness;
mod compose;
mod consultant;
mod life;
mod trinome;

pub use completeness::{Completeness, Missing, completeness};
pub(crate) use compose::join;
pub use compose::{FormGroup, add_establishment, form, remove_establishment, rename};
pub use consultant::choose_consultant;
pub use life::{close, start};
pub use trinome::{NameTrinomeMember, Named, WhoIsNamed, end_trinome_member, name_trinome_member};

use crate::page::{First, Page};
use crate::{AppError, AppResult, Asker, check};
use chrono::NaiveDate;
use cordee_domain::group::{GroupKind, GroupStatus};
use cordee_domain::ids::{EstablishmentId, GroupId, ParticipationId, PersonId, ProgrammeId};
use cordee_domain::policy::act;
use cordee_domain::programme::Rulebook;
use cordee_domain::refusal::Refusal;
use cordee_domain::time::paris_date;
use cordee_store::WriteScope;
use cordee_store::entity::{programme, territorial_group};
use cordee_store::{group as store, programme as programmes};
use std::collections::HashMap;
use std::sync::Arc;

pub use store::{Group, Participation, TrinomeMember, Voice};

/// What groups are asked for, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct GroupFilter {
    pub search: Option<String>,
    pub programme: Option<ProgrammeId>,
    pub status: Option<GroupStatus>,
    pub department: Option<String>,
    pub consultant: Option<PersonId>,
    pub late: bool,
    pub incomplete: bool,
}

/// One page of the groups that the asker sees, in the order of names.
pub async fn page(
    asker: &Asker,
    filter: &GroupFilter,
    after: Option<(String, GroupId)>,
    first: impl Into<First>,
) -> AppResult<Page<Group>> {
    let extent = first.into().extent()?;
    let scope = asker.read(act::GROUP_VIEW).await?;
    let rows = store::page(&scope, &wanted(asker, filter).await?, after, extent).await?;
    Ok(Page::cut(rows, extent))
}

/// The same of each of these programmes.
pub async fn pages_of_programmes(
    asker: &Asker,
    programmes: &[ProgrammeId],
    filter: &GroupFilter,
    after: Option<(String, GroupId)>,
    first: First,
) -> AppResult<HashMap<ProgrammeId, Page<Group>>> {
    let extent = first.extent()?;
    let scope = asker.read(act::GROUP_VIEW).await?;
    let filter = wanted(asker, filter).await?;
    let pages = store::pages(&scope, programmes, &filter, after, extent).await?;
    Ok(pages.into_iter().map(|(id, rows)| (id, Page::cut(rows, extent))).collect())
}

async fn wanted(asker: &Asker, filter: &GroupFilter) -> AppResult<store::GroupFilter> {
    Ok(store::GroupFilter {
        words: check::search_words(filter.search.as_deref())?,
        programme: filter.programme,
        status: filter.status,
        department: check::code("department", "Département", filter.department.as_deref())?,
        consultant: filter.consultant,
        late_on: filter.late.then(|| today(asker)),
        incomplete: if filter.incomplete { Some(minimums(asker).await?) } else { None },
    })
}

/// How many establishments each programme wants at least in a group.
async fn minimums(asker: &Asker) -> AppResult<Vec<(ProgrammeId, u32)>> {
    let mut minimums = Vec::new();
    for programme in crate::programme::list(asker).await? {
        let rulebook = asker.app().rulebook(&programme)?;
        minimums.push((programme.id, rulebook.group.as_ref().map_or(0, |rule| rule.min)));
    }
    Ok(minimums)
}

/// The day in Paris at which this request is answered.
pub fn today(asker: &Asker) -> NaiveDate {
    paris_date(asker.app().clock.now())
}

pub async fn by_ids(asker: &Asker, ids: &[GroupId]) -> AppResult<Vec<Group>> {
    let read = async |ids: &[GroupId]| Ok(store::by_ids(&asker.read(act::GROUP_VIEW).await?, ids).await?);
    asker.memory().groups.of(ids, |row| row.id, read).await
}

/// The present participations of groups.
pub async fn participations_of(asker: &Asker, groups: &[GroupId]) -> AppResult<Vec<Participation>> {
    let read =
        async |groups: &[GroupId]| Ok(store::participations_of(&asker.read(act::GROUP_VIEW).await?, groups).await?);
    asker.memory().participations.of(groups, |row| row.group_id, read).await
}

pub async fn participations_by_ids(asker: &Asker, ids: &[ParticipationId]) -> AppResult<Vec<Participation>> {
    Ok(store::participations_by_ids(&asker.read(act::GROUP_VIEW).await?, ids).await?)
}

/// The present participations of the asker's own establishments; none for those who see all.
pub async fn own_participations(asker: &Asker) -> AppResult<Vec<Participation>> {
    let scope = asker.read(act::GROUP_VIEW).await?;
    let own: Vec<EstablishmentId> = scope.own_establishments().map(|e| e.iter().copied().collect()).unwrap_or_default();
    Ok(store::participations_of_establishments(&scope, &own).await?)
}

/// The present trinôme members of participations.
pub async fn trinomes_of(asker: &Asker, participations: &[ParticipationId]) -> AppResult<Vec<TrinomeMember>> {
    Ok(store::trinomes_of(&asker.read(act::GROUP_VIEW).await?, participations).await?)
}

/// The acts that the asker may do on a group.
pub async fn acts_on(asker: &Asker, group: GroupId) -> AppResult<Vec<&'static str>> {
    let snapshot = asker.snapshot().await?;
    let mut acts = Vec::new();
    for permit in asker.actor()?.permits() {
        if snapshot.reaches_group(&permit, group).await? {
            acts.push(permit.act().key());
        }
    }
    Ok(acts)
}

/// Refuses, of a network, what only territorial groups have.
fn territorial(group: &Group) -> Result<(), Refusal> {
    match group.kind {
        GroupKind::Territorial => Ok(()),
        GroupKind::Network => {
            let message = "Ce groupe est un réseau d’animateurs : ses structures se choisissent poste par poste. Ouvrez le tableau du réseau.";
            Err(Refusal::rule("groupId", message))
        }
    }
}

/// A group read for changing, with its programme and the rules that hold for it.
struct Opened {
    group: Group,
    programme: programmes::Programme,
    rulebook: Arc<Rulebook>,
}

async fn open(asker: &Asker, scope: &WriteScope, id: GroupId) -> AppResult<Opened> {
    let group = scope.find::<territorial_group::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    opened(asker, scope, group).await
}

async fn opened(asker: &Asker, scope: &WriteScope, group: Group) -> AppResult<Opened> {
    let programme = scope.find::<programme::Entity, _>(group.programme_id).await?.ok_or(AppError::NotFound)?;
    let rulebook = asker.app().rulebook(&programme)?;
    Ok(Opened { group, programme, rulebook })
}

/// A group read for changing by another room, with the rules that hold for it.
pub(crate) async fn open_for(
    asker: &Asker,
    scope: &WriteScope,
    id: GroupId,
) -> AppResult<(Group, programmes::Programme, Arc<Rulebook>)> {
    let Opened { group, programme, rulebook } = open(asker, scope, id).await?;
    Ok((group, programme, rulebook))
}

/// The same of a group that hangs above something within reach, though it may not be reached itself.
pub(crate) async fn open_anyhow(
    asker: &Asker,
    scope: &WriteScope,
    id: GroupId,
) -> AppResult<(Group, programmes::Programme, Arc<Rulebook>)> {
    let group = scope.find_anyhow::<territorial_group::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let Opened { group, programme, rulebook } = opened(asker, scope, group).await?;
    Ok((group, programme, rulebook))
}

/// Keeps a group that was changed, as its next version.
async fn save(scope: &WriteScope, mut group: Group) -> AppResult<Group> {
    group.version += 1;
    Ok(scope.save(group).await?)
}
