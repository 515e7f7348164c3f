use super::{Group, Opened, Participation, open, save};
use crate::{AppError, AppResult, Asker, check, letter};
use chrono::{Duration, NaiveDate};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::group::{GroupKind, GroupStatus};
use cordee_domain::ids::{EstablishmentId, GroupId, MilestoneId, ParticipationId, PersonId, ProgrammeId};
use cordee_domain::policy::act;
use cordee_domain::programme::Rulebook;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_domain::time::paris_date;
use cordee_store::entity::{participation, programme};
use cordee_store::establishment::Establishment;
use cordee_store::{WriteScope, establishment, group as store, programme as programmes};

/// A group to be formed.
#[derive(Clone, Debug)]
pub struct FormGroup {
    pub programme: ProgrammeId,
    pub name: String,
    pub establishments: Vec<EstablishmentId>,
    pub consultant: Option<PersonId>,
}

/// Forms a group: its size, the categories, the territory and «already in a group» are checked
/// against the programme's rulebook.
pub async fn form(asker: &Asker, input: FormGroup) -> AppResult<Group> {
    let mut scope = asker.write(act::GROUP_FORM).await?;
    let programme = scope.find::<programme::Entity, _>(input.programme).await?.ok_or(AppError::NotFound)?;
    let rulebook = asker.app().rulebook(&programme)?;
    let Some(rule) = &rulebook.group else {
        let message = "Ce programme n’organise pas de groupes d’établissements. Choisissez un programme de collectifs.";
        return Err(Refusal::rule("programmeId", message).into());
    };
    let name = text::line("name", "Nom du groupe", &input.name, 120)?;
    let mut ids = input.establishments;
    let asked = ids.len();
    ids.sort_unstable();
    ids.dedup();
    if ids.len() < asked {
        let message = "Un établissement est choisi deux fois. Retirez le doublon.";
        return Err(Refusal::invalid("establishmentIds", message).into());
    }
    rule.check_size(u32::try_from(ids.len()).unwrap_or(u32::MAX)).map_err(|r| on_field(r, "establishmentIds"))?;
    let establishments = establishment::by_ids(&scope, &ids).await?;
    if establishments.len() < ids.len() {
        return Err(AppError::NotFound);
    }
    admit(&scope, &programme, &rulebook, &establishments, &[]).await?;
    if let Some(person) = input.consultant
        && !programmes::is_approved(&scope, programme.id, person).await?
    {
        return Err(super::consultant::not_approved(&rulebook, "consultantId").into());
    }
    let id: GroupId = asker.app().new_id();
    let group = scope
        .add(Group {
            tenant_id: scope.tenant(),
            id,
            programme_id: programme.id,
            name_folded: text::fold(&name),
            name,
            kind: GroupKind::Territorial,
            status: GroupStatus::Forming,
            consultant_id: input.consultant,
            formed_at: scope.now(),
            version: 1,
        })
        .await?;
    scope.emit(NewEvent::new(EventKind::GroupFormed, id).programme(programme.id).group(id));
    for establishment in &establishments {
        join(asker, &scope, &group, &programme, &rulebook, establishment.id).await?;
    }
    scope.commit().await?;
    Ok(group)
}

/// Adds an establishment to a group, as long as the rulebook's maximum is not reached.
pub async fn add_establishment(
    asker: &Asker,
    group: GroupId,
    establishment: EstablishmentId,
    version: i32,
) -> AppResult<Group> {
    let mut scope = asker.write(act::GROUP_FORM).await?;
    let Opened { group, programme, rulebook } = open(asker, &scope, group).await?;
    check::version(version, group.version)?;
    open_to_change(&group)?;
    let found = establishment::by_ids(&scope, &[establishment]).await?;
    if found.is_empty() {
        return Err(AppError::NotFound);
    }
    let present: Vec<EstablishmentId> =
        store::participations_of(&scope, &[group.id]).await?.iter().map(|p| p.establishment_id).collect();
    let size = u32::try_from(present.len()).unwrap_or(u32::MAX).saturating_add(1);
    if let Some(rule) = &rulebook.group
        && size > rule.max
    {
        rule.check_size(size).map_err(|r| on_field(r, "establishmentId"))?;
    }
    let neighbours = establishment::by_ids(&scope, &present).await?;
    admit(&scope, &programme, &rulebook, &found, &neighbours).await?;
    join(asker, &scope, &group, &programme, &rulebook, establishment).await?;
    scope.emit(
        NewEvent::new(EventKind::EstablishmentAdded, group.id)
            .programme(programme.id)
            .group(group.id)
            .establishment(establishment),
    );
    let group = save(&scope, group).await?;
    letter::reissue(asker.app(), &mut scope, &group, &programme, &rulebook, letter::Changed::Establishments).await?;
    scope.commit().await?;
    Ok(group)
}

/// Takes an establishment out of a group that is still forming. Once the group has started, a
/// withdrawal changes what was granted and is the sponsor's to decide.
pub async fn remove_establishment(asker: &Asker, participation: ParticipationId, version: i32) -> AppResult<Group> {
    let mut scope = asker.write(act::GROUP_FORM).await?;
    let mut leaving = scope.find::<participation::Entity, _>(participation).await?.ok_or(AppError::NotFound)?;
    if leaving.left_at.is_some() {
        return Err(AppError::NotFound);
    }
    let Opened { group, programme, rulebook } = open(asker, &scope, leaving.group_id).await?;
    check::version(version, group.version)?;
    open_to_change(&group)?;
    if group.status == GroupStatus::Active {
        let message =
            "L’accompagnement a commencé : un retrait change la subvention accordée. Demandez une décision à l’ARS.";
        let refusal = match rulebook.citations().iter().find(|cited| cited.field.starts_with("withdrawal")) {
            Some(cited) => Refusal::cited("participationId", message, &cited.citation),
            None => Refusal::rule("participationId", message),
        };
        return Err(refusal.into());
    }
    leaving.left_at = Some(scope.now());
    leaving.version += 1;
    let establishment = leaving.establishment_id;
    scope.save(leaving).await?;
    for mut member in store::trinomes_of(&scope, &[participation]).await? {
        member.ended_at = Some(scope.now());
        member.version += 1;
        scope.save(member).await?;
    }
    scope.emit(
        NewEvent::new(EventKind::EstablishmentRemoved, group.id)
            .programme(programme.id)
            .group(group.id)
            .establishment(establishment),
    );
    let group = save(&scope, group).await?;
    letter::reissue(asker.app(), &mut scope, &group, &programme, &rulebook, letter::Changed::Establishments).await?;
    scope.commit().await?;
    Ok(group)
}

/// Gives a group another name.
pub async fn rename(asker: &Asker, id: GroupId, name: &str, version: i32) -> AppResult<Group> {
    let mut scope = asker.write(act::GROUP_FORM).await?;
    let Opened { mut group, .. } = open(asker, &scope, id).await?;
    check::version(version, group.version)?;
    group.name = text::line("name", "Nom du groupe", name, 120)?;
    group.name_folded = text::fold(&group.name);
    scope.emit(NewEvent::new(EventKind::GroupRenamed, id).programme(group.programme_id).group(id));
    let group = save(&scope, group).await?;
    scope.commit().await?;
    Ok(group)
}

fn open_to_change(group: &Group) -> Result<(), Refusal> {
    if group.status == GroupStatus::Closed {
        return Err(Refusal::rule("groupId", "Ce groupe est clos : sa composition ne change plus."));
    }
    super::territorial(group)
}

fn on_field(refusal: Refusal, field: &str) -> Refusal {
    match refusal {
        Refusal::RuleBroken { message, citation, .. } => {
            Refusal::RuleBroken { field: Some(field.into()), message, citation }
        }
        other => other,
    }
}

/// Checks that establishments may enter a group beside those that are in it.
async fn admit(
    scope: &WriteScope,
    programme: &programmes::Programme,
    rulebook: &Rulebook,
    establishments: &[Establishment],
    neighbours: &[Establishment],
) -> AppResult<()> {
    let mut refusals = Vec::new();
    for establishment in establishments {
        if let Err(refusal) = rulebook.eligibility.admits_category(&establishment.category) {
            refusals.push(named(on_field(refusal, "establishmentIds"), &establishment.name));
        }
    }
    let ids: Vec<EstablishmentId> = establishments.iter().map(|e| e.id).collect();
    let taken = establishment::groups_of(scope, programme.id, &ids).await?;
    if !taken.is_empty() {
        let groups: Vec<GroupId> = taken.iter().map(|(_, group)| *group).collect();
        let groups = store::by_ids(scope, &groups).await?;
        for (id, group) in taken {
            let name = establishments.iter().find(|e| e.id == id).map(|e| e.name.as_str()).unwrap_or_default();
            let group = groups.iter().find(|g| g.id == group).map(|g| g.name.as_str()).unwrap_or_default();
            let message = format!(
                "{name} est déjà dans le groupe « {group} » de ce programme. Choisissez un autre établissement."
            );
            refusals.push(Refusal::rule("establishmentIds", message));
        }
    }
    if let Some(refusal) = spread(rulebook, &neighbours.iter().chain(establishments).collect::<Vec<_>>()) {
        refusals.push(refusal);
    }
    if refusals.is_empty() { Ok(()) } else { Err(AppError::Refused(refusals)) }
}

/// Refuses establishments that are too far apart to share a territory.
fn spread(rulebook: &Rulebook, establishments: &[&Establishment]) -> Option<Refusal> {
    let rule = rulebook.group.as_ref().filter(|rule| rule.same_territory)?;
    let max_kilometres = f64::from(rule.max_kilometres?);
    let placed: Vec<_> = establishments.iter().filter_map(|e| Some((e, crate::establishment::position(e)?))).collect();
    for (i, (one, here)) in placed.iter().enumerate() {
        for (other, there) in placed.iter().skip(i + 1) {
            let kilometres = here.distance(*there) / 1_000.0;
            if kilometres > max_kilometres {
                let message = format!(
                    "{} et {} sont à {} km l’un de l’autre, pour {max_kilometres} au plus : un groupe réunit des établissements du même territoire. Choisissez des établissements plus proches.",
                    one.name,
                    other.name,
                    kilometres.round()
                );
                return Some(Refusal::cited("establishmentIds", message, &rule.cite));
            }
        }
    }
    None
}

fn named(refusal: Refusal, name: &str) -> Refusal {
    match refusal {
        Refusal::RuleBroken { field, message, citation } => {
            Refusal::RuleBroken { field, message: format!("{name} : {message}"), citation }
        }
        other => other,
    }
}

/// Makes an establishment take part: its place, and the steps of its project with due dates.
pub(crate) async fn join(
    asker: &Asker,
    scope: &WriteScope,
    group: &Group,
    programme: &programmes::Programme,
    rulebook: &Rulebook,
    establishment: EstablishmentId,
) -> AppResult<ParticipationId> {
    let app = asker.app();
    let id: ParticipationId = app.new_id();
    scope
        .add(Participation {
            tenant_id: scope.tenant(),
            id,
            group_id: group.id,
            programme_id: programme.id,
            establishment_id: establishment,
            joined_at: scope.now(),
            left_at: None,
            version: 1,
        })
        .await?;
    // An establishment that joins late has as long as the others, within the programme.
    let today = paris_date(scope.now());
    let start = programme.starts_on.map_or(today, |first| first.max(today));
    let last = programme.ends_on.unwrap_or(NaiveDate::MAX);
    let due = |offset: u32| Some(start.checked_add_signed(Duration::days(offset.into()))?.min(last));
    let milestones = (1..).zip(&rulebook.milestones).map(|(step, rule)| cordee_store::project::Milestone {
        tenant_id: scope.tenant(),
        id: app.new_id::<MilestoneId>(),
        participation_id: id,
        group_id: group.id,
        establishment_id: establishment,
        step,
        key: rule.key.clone(),
        title: rule.title.clone(),
        due_on: due(rule.due_offset_days),
        done_on: None,
        version: 1,
    });
    scope.add_all(milestones.collect()).await?;
    Ok(id)
}
