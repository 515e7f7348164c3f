use super::board::by_structure;
use super::{Opened, Post, PostStructure, emit, open, post, rule, still_open};
use crate::{AppError, AppResult, Asker, check, group};
use chrono::NaiveDate;
use cordee_domain::event::EventKind;
use cordee_domain::ids::{EstablishmentId, PostId, PostStructureId};
use cordee_domain::network::{Registered, StructureStatus, admits_structure};
use cordee_domain::policy::act;
use cordee_domain::programme::{DeliverableScope, StepSeries};
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_domain::time::paris_date;
use cordee_store::entity::{establishment, post_structure, territorial_group};
use cordee_store::{WriteScope, network as store};

/// Notes that an establishment of the organisation volunteers for its post.
pub async fn propose(asker: &Asker, id: PostId, establishment: EstablishmentId) -> AppResult<PostStructure> {
    let mut scope = asker.write(act::STRUCTURE_CALL).await?;
    let Opened { post, rulebook, .. } = open(asker, &scope, id).await?;
    still_open(&post)?;
    let found = scope.find::<establishment::Entity, _>(establishment).await?.ok_or(AppError::NotFound)?;
    if found.organisation_id != Some(post.organisation_id) {
        let message = format!(
            "{} n’est pas une structure de cet organisme gestionnaire. Choisissez-en une des siennes.",
            found.name
        );
        return Err(Refusal::cited("establishmentId", message, &rule(&rulebook)?.structures_cite).into());
    }
    if store::structures_of(&scope, &[post.id]).await?.iter().any(|s| s.establishment_id == establishment) {
        let message = format!("{} est déjà sur la liste de ce poste.", found.name);
        return Err(Refusal::rule("establishmentId", message).into());
    }
    let id: PostStructureId = asker.app().new_id();
    let structure = scope
        .add(PostStructure {
            tenant_id: scope.tenant(),
            id,
            post_id: post.id,
            group_id: post.group_id,
            programme_id: post.programme_id,
            establishment_id: establishment,
            status: StructureStatus::Candidate,
            direction_agreed_on: None,
            staff_agreed_on: None,
            note: None,
            waiver_reason: None,
            waived_at: None,
            waived_by: None,
            participation_id: None,
            proposed_at: scope.now(),
            decided_at: None,
            version: 1,
        })
        .await?;
    emit(&mut scope, EventKind::StructureProposed, id, &post, Some(establishment));
    scope.commit().await?;
    Ok(structure)
}

/// When each side volunteered; a date left out says that it has not.
#[derive(Clone, Debug)]
pub struct Agreement {
    pub direction_agreed_on: Option<NaiveDate>,
    pub staff_agreed_on: Option<NaiveDate>,
    pub note: Option<String>,
}

/// Records the agreement of the direction and of the staff representatives.
pub async fn record_agreement(
    asker: &Asker,
    id: PostStructureId,
    version: i32,
    agreement: Agreement,
) -> AppResult<PostStructure> {
    let mut scope = asker.write(act::STRUCTURE_CALL).await?;
    let (mut structure, post) = found(asker, &scope, id, version).await?;
    let sides = [
        ("directionAgreedOn", "Accord de la direction", agreement.direction_agreed_on),
        ("staffAgreedOn", "Accord des représentants du personnel", agreement.staff_agreed_on),
    ];
    for (field, label, day) in sides {
        let Some(day) = day else { continue };
        check::plausible_day(field, label, day)?;
        if day > paris_date(scope.now()) {
            let message = format!("{label} : cette date est à venir. Indiquez le jour où il a été donné.");
            return Err(Refusal::invalid(field, message).into());
        }
    }
    structure.direction_agreed_on = agreement.direction_agreed_on;
    structure.staff_agreed_on = agreement.staff_agreed_on;
    structure.note = text::paragraphs("note", "Précisions", agreement.note.as_deref().unwrap_or_default(), 1_000)?;
    let structure = keep(&mut scope, structure, EventKind::StructureChanged, &post).await?;
    scope.commit().await?;
    Ok(structure)
}

/// Dispenses an establishment from the condition of competence or of sector.
pub async fn waive(asker: &Asker, id: PostStructureId, version: i32, reason: &str) -> AppResult<PostStructure> {
    let mut scope = asker.write(act::STRUCTURE_WAIVE).await?;
    let (mut structure, post) = found(asker, &scope, id, version).await?;
    structure.waiver_reason = Some(text::line("reason", "Motif de la dispense", reason, 500)?);
    structure.waived_at = Some(scope.now());
    structure.waived_by = scope.actor();
    let structure = keep(&mut scope, structure, EventKind::StructureWaived, &post).await?;
    scope.commit().await?;
    Ok(structure)
}

/// Selects a structure that volunteers, or does not. Selected, it takes part in the network.
pub async fn decide_structure(
    asker: &Asker,
    id: PostStructureId,
    version: i32,
    selected: bool,
) -> AppResult<PostStructure> {
    let mut scope = asker.write(act::STRUCTURE_CALL).await?;
    let (mut structure, post) = found(asker, &scope, id, version).await?;
    if structure.status == StructureStatus::Selected {
        let message = "Cette structure est déjà retenue : elle est accompagnée jusqu’à la fin du poste.";
        return Err(Refusal::rule("id", message).into());
    }
    structure.decided_at = Some(scope.now());
    if !selected {
        structure.status = StructureStatus::NotSelected;
        let structure = keep(&mut scope, structure, EventKind::StructureChanged, &post).await?;
        scope.commit().await?;
        return Ok(structure);
    }
    enter(asker, &scope, &post, &mut structure).await?;
    structure.status = StructureStatus::Selected;
    let structure = keep(&mut scope, structure, EventKind::StructureSelected, &post).await?;
    scope.commit().await?;
    Ok(structure)
}

/// Checks all that the rules ask of a structure, then makes it take part.
async fn enter(asker: &Asker, scope: &WriteScope, post: &Post, structure: &mut PostStructure) -> AppResult<()> {
    let Opened { programme, rulebook, .. } = open(asker, scope, post.id).await?;
    let rule = rule(&rulebook)?;
    let site = scope.find::<establishment::Entity, _>(structure.establishment_id).await?.ok_or(AppError::NotFound)?;
    let mut refusals = Vec::new();
    if structure.waiver_reason.is_none() {
        let registered = Registered { name: &site.name, category: &site.category, tariff_code: site.mft.as_deref() };
        refusals.extend(admits_structure(&rulebook, registered).err());
    }
    if rule.voluntary_on_both_sides {
        let volunteers = rule.see.iter().find(|cited| cited.text.contains("volontariat")).unwrap_or(&rule.cite);
        let sides = [
            (structure.direction_agreed_on, "directionAgreedOn", "de la direction"),
            (structure.staff_agreed_on, "staffAgreedOn", "des représentants du personnel"),
        ];
        for (_, field, side) in sides.iter().filter(|(agreed, ..)| agreed.is_none()) {
            let message = format!("{} : l’accord {side} manque. Recueillez-le, puis notez sa date.", site.name);
            refusals.push(Refusal::cited(*field, message, volunteers));
        }
    }
    let others = store::structures_of(scope, &[post.id]).await?;
    let taken = others.iter().filter(|s| s.status == StructureStatus::Selected).count();
    let wanted = u32::try_from(taken).unwrap_or(u32::MAX).saturating_add(1);
    if wanted > rule.structures_per_post {
        refusals.extend(rule.check_structures(wanted).err());
    }
    if let Some(other) = store::accompanied_by(scope, post.programme_id, structure.establishment_id).await?
        && other.post_id != post.id
    {
        let message = format!(
            "{} est déjà accompagnée par un autre poste de ce programme : une structure n’en a qu’un. Choisissez-en une autre.",
            site.name
        );
        refusals.push(Refusal::cited("establishmentId", message, &rule.structures_cite));
    }
    if !refusals.is_empty() {
        return Err(AppError::Refused(refusals));
    }
    let network = scope.find::<territorial_group::Entity, _>(post.group_id).await?.ok_or(AppError::NotFound)?;
    let participation = group::join(asker, scope, &network, &programme, &rulebook, site.id).await?;
    structure.participation_id = Some(participation);
    let between = rulebook.steps.iter().filter(|step| step.series == StepSeries::Intersession);
    let steps = between
        .filter(|step| by_structure(&rulebook, &step.key))
        .map(|step| post::step(asker, post, step.key.clone(), Some(site.id)));
    scope.add_all(steps.collect()).await?;
    post::deliver(asker, scope, post, &rulebook, DeliverableScope::Structure, Some(site.id)).await
}

async fn found(
    asker: &Asker,
    scope: &WriteScope,
    id: PostStructureId,
    version: i32,
) -> AppResult<(PostStructure, Post)> {
    let structure = scope.find::<post_structure::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let Opened { post, .. } = open(asker, scope, structure.post_id).await?;
    check::version(version, structure.version)?;
    still_open(&post)?;
    Ok((structure, post))
}

async fn keep(
    scope: &mut WriteScope,
    mut structure: PostStructure,
    kind: EventKind,
    post: &Post,
) -> AppResult<PostStructure> {
    structure.version += 1;
    let structure = scope.save(structure).await?;
    emit(scope, kind, structure.id, post, Some(structure.establishment_id));
    Ok(structure)
}
