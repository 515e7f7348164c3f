//! Programmes: opened from a rulebook, whose text stays with them; their approved lists.

use crate::page::{First, Page};
use crate::{App, AppError, AppResult, Asker};
use chrono::NaiveDate;
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::ids::{ApprovedConsultantId, PersonId, ProgrammeId};
use cordee_domain::policy::{Role, act};
use cordee_domain::programme::Rulebook;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::entity::{approved_consultant, programme};
use cordee_store::identity::{membership, tenant};
use cordee_store::programme as store;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

pub use store::{ApprovedConsultant, Programme};

use cordee_store::group::Group;

/// Rulebooks that were read, by programme: what was opened under a version stays under it.
#[derive(Debug, Default)]
pub struct RulebookCache(Mutex<HashMap<ProgrammeId, Arc<Rulebook>>>);

impl App {
    /// The rules under which a programme was opened.
    pub fn rulebook(&self, programme: &Programme) -> AppResult<Arc<Rulebook>> {
        if let Some(known) = self.known_rulebook(programme.id) {
            return Ok(known);
        }
        let rulebook = Rulebook::parse(&programme.rulebook_text)
            .map_err(|mistakes| AppError::internal(format!("rulebook of {}: {mistakes:?}", programme.id.0)))?;
        let rulebook = Arc::new(rulebook);
        self.rulebooks().0.lock().unwrap_or_else(PoisonError::into_inner).insert(programme.id, rulebook.clone());
        Ok(rulebook)
    }

    fn known_rulebook(&self, programme: ProgrammeId) -> Option<Arc<Rulebook>> {
        self.rulebooks().0.lock().unwrap_or_else(PoisonError::into_inner).get(&programme).cloned()
    }
}

/// The rules of each of these groups' programmes: no statement for programmes already read.
pub async fn with_rulebooks(asker: &Asker, groups: Vec<Group>) -> AppResult<Vec<(Group, Arc<Rulebook>)>> {
    let mut unknown: Vec<ProgrammeId> = groups.iter().map(|g| g.programme_id).collect();
    unknown.sort_unstable();
    unknown.dedup();
    unknown.retain(|id| asker.app().known_rulebook(*id).is_none());
    if !unknown.is_empty() {
        for programme in by_ids(asker, &unknown).await? {
            asker.app().rulebook(&programme)?;
        }
    }
    let ruled = |group: Group| Some((asker.app().known_rulebook(group.programme_id)?, group));
    Ok(groups.into_iter().filter_map(ruled).map(|(rulebook, group)| (group, rulebook)).collect())
}

pub async fn list(asker: &Asker) -> AppResult<Vec<Programme>> {
    let read = async |_: &[()]| Ok(store::list(&asker.read(act::PROGRAMME_VIEW).await?).await?);
    asker.memory().programme_list.of(&[()], |_| (), read).await
}

pub async fn by_ids(asker: &Asker, ids: &[ProgrammeId]) -> AppResult<Vec<Programme>> {
    let read = async |ids: &[ProgrammeId]| Ok(store::by_ids(&asker.read(act::PROGRAMME_VIEW).await?, ids).await?);
    asker.memory().programmes.of(ids, |row| row.id, read).await
}

/// The programmes' approved consultants.
pub async fn approved(asker: &Asker, programmes: &[ProgrammeId]) -> AppResult<Vec<ApprovedConsultant>> {
    Ok(store::approved(&asker.read(act::PROGRAMME_VIEW).await?, programmes).await?)
}

/// How many groups each programme has, by consultant, as far as the asker sees groups.
pub async fn group_counts(
    asker: &Asker,
    programmes: &[ProgrammeId],
) -> AppResult<HashMap<(ProgrammeId, Option<PersonId>), i64>> {
    match asker.read(act::GROUP_VIEW).await {
        Ok(scope) => Ok(store::group_counts(&scope, programmes).await?),
        Err(AppError::Denied) => Ok(HashMap::new()),
        Err(other) => Err(other),
    }
}

/// What a programme is opened with. Without dates, the rulebook's own.
#[derive(Clone, Debug)]
pub struct OpenProgramme {
    pub rulebook_key: String,
    pub title: Option<String>,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
}

/// Opens a programme from a rulebook of the tenant's region.
pub async fn open(asker: &Asker, input: OpenProgramme) -> AppResult<Programme> {
    let mut scope = asker.write(act::PROGRAMME_OPEN).await?;
    let rulebook = Rulebook::find(&input.rulebook_key)
        .ok_or_else(|| Refusal::invalid("rulebookKey", "Ce règlement n’existe pas. Choisissez-en un dans la liste."))?;
    let tenant = tenant::by_id(*scope.identity(), scope.tenant()).await?.ok_or(AppError::NotFound)?;
    if tenant.region_code != rulebook.region_code {
        return Err(Refusal::rule(
            "rulebookKey",
            "Ce règlement est celui d’une autre région. Choisissez-en un de la vôtre.",
        )
        .into());
    }
    let title = match &input.title {
        Some(title) => text::optional_line("title", "Titre", title, 200)?,
        None => None,
    };
    let starts_on = input.starts_on.or(rulebook.starts_on);
    let ends_on = input.ends_on.or(rulebook.ends_on);
    for (field, label, day) in [("startsOn", "Début", input.starts_on), ("endsOn", "Fin", input.ends_on)] {
        if let Some(day) = day {
            crate::check::plausible_day(field, label, day)?;
        }
    }
    if let (Some(start), Some(end)) = (starts_on, ends_on)
        && end < start
    {
        return Err(Refusal::invalid("endsOn", "Fin : elle précède le début. Choisissez une date postérieure.").into());
    }
    let id: ProgrammeId = asker.app().new_id();
    let programme = scope
        .add(Programme {
            tenant_id: scope.tenant(),
            id,
            rulebook_key: rulebook.key.clone(),
            rulebook_version: i32::try_from(rulebook.version).unwrap_or(i32::MAX),
            rulebook_text: rulebook.source_text().to_owned(),
            title: title.unwrap_or_else(|| rulebook.title.clone()),
            starts_on,
            ends_on,
            opened_at: scope.now(),
            version: 1,
        })
        .await?;
    scope.emit(NewEvent::new(EventKind::ProgrammeOpened, id).programme(id));
    scope.commit().await?;
    Ok(programme)
}

/// Puts a consultant of the tenant on a programme's approved list.
pub async fn approve(asker: &Asker, programme: ProgrammeId, person: PersonId) -> AppResult<ApprovedConsultant> {
    let mut scope = asker.write(act::CONSULTANT_APPROVE).await?;
    scope.find::<programme::Entity, _>(programme).await?.ok_or(AppError::NotFound)?;
    let held = membership::of_person(&scope, person).await?;
    if !held.iter().any(|m| m.role == Role::Consultant) {
        let message = "Cette personne n’est pas consultante dans votre espace. Invitez-la d’abord avec ce rôle.";
        return Err(Refusal::rule("personId", message).into());
    }
    if let Some(already) = store::find_approved(&scope, programme, person).await? {
        return Ok(already);
    }
    let id: ApprovedConsultantId = asker.app().new_id();
    let approved = scope
        .add(ApprovedConsultant {
            tenant_id: scope.tenant(),
            id,
            programme_id: programme,
            person_id: person,
            since: scope.now(),
            ended_at: None,
        })
        .await?;
    scope.emit(NewEvent::new(EventKind::ConsultantApproved, id).programme(programme).person(person));
    scope.commit().await?;
    Ok(approved)
}

/// Takes a consultant off a programme's approved list; groups already accompanied keep theirs.
pub async fn withdraw(asker: &Asker, id: ApprovedConsultantId) -> AppResult<ApprovedConsultant> {
    let mut scope = asker.write(act::CONSULTANT_APPROVE).await?;
    let approved = scope.find::<approved_consultant::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    if approved.ended_at.is_some() {
        return Ok(approved);
    }
    let programme = approved.programme_id;
    let withdrawn = store::withdraw(&scope, approved).await?;
    scope.emit(NewEvent::new(EventKind::ConsultantWithdrawn, id).programme(programme));
    scope.commit().await?;
    Ok(withdrawn)
}

/// The region of the asker's tenant, as an official code.
pub async fn region(asker: &Asker) -> AppResult<String> {
    let scope = asker.read(act::PROGRAMME_VIEW).await?;
    Ok(tenant::by_id(scope.identity(), scope.tenant()).await?.ok_or(AppError::NotFound)?.region_code)
}

/// What a group of this many establishments would cost under a rulebook.
pub fn quote(rulebook_key: &str, establishments: u32) -> AppResult<cordee_domain::programme::Quote> {
    let unknown = || Refusal::invalid("rulebookKey", "Ce règlement n’existe pas. Choisissez-en un dans la liste.");
    Ok(Rulebook::find(rulebook_key).ok_or_else(unknown)?.quote(establishments)?)
}

/// One page of the tenant's programmes, latest opened first.
pub async fn page(asker: &Asker, after: Option<ProgrammeId>, first: impl Into<First>) -> AppResult<Page<Programme>> {
    let extent = first.into().extent()?;
    // A region opens a few programmes a year: the whole list is one bounded read.
    let all = list(asker).await?;
    let total = all.len() as u64;
    let rest: Vec<Programme> = match after {
        None => all,
        Some(id) => all.into_iter().skip_while(|p| p.id != id).skip(1).collect(),
    };
    Ok(Page::cut((rest, Some(total)), extent))
}
