use super::{Opened, Post, emit, open, rule, save, still_open};
use crate::{AppError, AppResult, Asker, check};
use chrono::NaiveDate;
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::group::{GroupKind, GroupStatus};
use cordee_domain::ids::{DeliverableId, GroupId, ManagingOrganisationId, NetworkStepId, PostId, ProgrammeId};
use cordee_domain::network::{Continuation, DeliverableStatus, PostStatus, StructureStatus};
use cordee_domain::policy::act;
use cordee_domain::programme::Rulebook;
use cordee_domain::programme::{DeliverableScope, StepSeries};
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_domain::time::paris_date;
use cordee_store::entity::{managing_organisation, programme};
use cordee_store::group::Group;
use cordee_store::network::{Deliverable, NetworkStep};
use cordee_store::programme::Programme;
use cordee_store::{WriteScope, group as groups, network as store};

/// Selects a managing organisation for a post, as long as there is one left. The first makes the
/// network.
pub async fn select(asker: &Asker, programme: ProgrammeId, organisation: ManagingOrganisationId) -> AppResult<Post> {
    let mut scope = asker.write(act::POST_SELECT).await?;
    let programme = scope.find::<programme::Entity, _>(programme).await?.ok_or(AppError::NotFound)?;
    scope.find::<managing_organisation::Entity, _>(organisation).await?.ok_or(AppError::NotFound)?;
    let rulebook = asker.app().rulebook(&programme)?;
    let rule = rule(&rulebook)?;
    let numbers = store::numbers(&scope, programme.id).await?;
    rule.check_next(u32::try_from(numbers.len()).unwrap_or(u32::MAX)).map_err(|refusal| match refusal {
        Refusal::RuleBroken { message, citation, .. } => {
            Refusal::RuleBroken { field: Some("organisationId".into()), message, citation }
        }
        other => other,
    })?;
    let group = network(asker, &mut scope, &programme, &rulebook).await?;
    let id: PostId = asker.app().new_id();
    let post = scope
        .add(Post {
            tenant_id: scope.tenant(),
            id,
            programme_id: programme.id,
            group_id: group,
            organisation_id: organisation,
            number: numbers.iter().max().copied().unwrap_or_default() + 1,
            status: PostStatus::Selected,
            selected_on: paris_date(scope.now()),
            starts_on: None,
            ended_on: None,
            stop_reason: None,
            job_secured: None,
            commitment_note: None,
            continuation: None,
            continuation_note: None,
            continuation_on: None,
            version: 1,
        })
        .await?;
    let between = rulebook.steps.iter().filter(|step| step.series == StepSeries::Intersession);
    let steps = between.map(|rule| step(asker, &post, rule.key.clone(), None)).collect();
    scope.add_all(steps).await?;
    deliver(asker, &scope, &post, &rulebook, DeliverableScope::Post, None).await?;
    scope.emit(NewEvent::new(EventKind::PostSelected, id).programme(programme.id));
    scope.commit().await?;
    Ok(post)
}

async fn network(
    asker: &Asker,
    scope: &mut WriteScope,
    programme: &Programme,
    rulebook: &Rulebook,
) -> AppResult<GroupId> {
    if let Some(group) = groups::network_of(scope, programme.id).await? {
        return Ok(group.id);
    }
    let id: GroupId = asker.app().new_id();
    let name: String = format!("Réseau : {}", programme.title).chars().take(120).collect();
    scope
        .add(Group {
            tenant_id: scope.tenant(),
            id,
            programme_id: programme.id,
            name_folded: text::fold(&name),
            name,
            kind: GroupKind::Network,
            status: GroupStatus::Active,
            consultant_id: None,
            formed_at: scope.now(),
            version: 1,
        })
        .await?;
    let together = rulebook.steps.iter().filter(|step| step.series == StepSeries::Collective);
    let steps = together.map(|rule| NetworkStep {
        tenant_id: scope.tenant(),
        id: asker.app().new_id::<NetworkStepId>(),
        programme_id: programme.id,
        group_id: id,
        post_id: None,
        establishment_id: None,
        step: rule.key.clone(),
        planned_on: None,
        done_on: None,
        note: None,
        version: 1,
    });
    scope.add_all(steps.collect()).await?;
    scope.emit(NewEvent::new(EventKind::GroupFormed, id).programme(programme.id).group(id));
    Ok(id)
}

/// A step of a post, or of one of its structures, that is not planned yet.
pub(super) fn step(
    asker: &Asker,
    post: &Post,
    key: String,
    establishment: Option<cordee_domain::ids::EstablishmentId>,
) -> NetworkStep {
    NetworkStep {
        tenant_id: post.tenant_id,
        id: asker.app().new_id::<NetworkStepId>(),
        programme_id: post.programme_id,
        group_id: post.group_id,
        post_id: Some(post.id),
        establishment_id: establishment,
        step: key,
        planned_on: None,
        done_on: None,
        note: None,
        version: 1,
    }
}

/// Adds what a post, or one of its structures, will deliver.
pub(super) async fn deliver(
    asker: &Asker,
    scope: &WriteScope,
    post: &Post,
    rulebook: &Rulebook,
    of: DeliverableScope,
    establishment: Option<cordee_domain::ids::EstablishmentId>,
) -> AppResult<()> {
    let rows = rulebook.deliverables.iter().filter(|rule| rule.scope == of).map(|rule| Deliverable {
        tenant_id: scope.tenant(),
        id: asker.app().new_id::<DeliverableId>(),
        programme_id: post.programme_id,
        group_id: post.group_id,
        post_id: post.id,
        establishment_id: establishment,
        key: rule.key.clone(),
        step: rule.step.clone(),
        due_on: None,
        status: DeliverableStatus::Due,
        link: None,
        body: None,
        delivered_at: None,
        delivered_by: None,
        decided_at: None,
        decided_by: None,
        return_reason: None,
        version: 1,
    });
    Ok(scope.add_all(rows.collect()).await?)
}

/// Says that the organisation looks for a facilitator.
pub async fn open_recruitment(asker: &Asker, id: PostId, version: i32) -> AppResult<Post> {
    let mut scope = asker.write(act::POST_RUN).await?;
    let Opened { mut post, .. } = open(asker, &scope, id).await?;
    check::version(version, post.version)?;
    still_open(&post)?;
    if !matches!(post.status, PostStatus::Selected | PostStatus::Vacant) {
        let message = "Le recrutement de ce poste est déjà ouvert, ou le poste est pourvu.";
        return Err(Refusal::rule("id", message).into());
    }
    post.status = PostStatus::Recruiting;
    let post = saved(&mut scope, post, EventKind::PostChanged).await?;
    scope.commit().await?;
    Ok(post)
}

/// Records what the organisation commits itself to.
pub async fn set_commitments(
    asker: &Asker,
    id: PostId,
    version: i32,
    job_secured: Option<bool>,
    note: Option<&str>,
) -> AppResult<Post> {
    let mut scope = asker.write(act::POST_RUN).await?;
    let Opened { mut post, .. } = open(asker, &scope, id).await?;
    check::version(version, post.version)?;
    still_open(&post)?;
    post.job_secured = job_secured;
    post.commitment_note = text::paragraphs("note", "Précisions", note.unwrap_or_default(), 1_000)?;
    let post = saved(&mut scope, post, EventKind::PostChanged).await?;
    scope.commit().await?;
    Ok(post)
}

/// Records what the organisation says of the mission after the funded years.
pub async fn state_continuation(
    asker: &Asker,
    id: PostId,
    version: i32,
    answer: Continuation,
    note: Option<&str>,
) -> AppResult<Post> {
    let mut scope = asker.write(act::POST_RUN).await?;
    let Opened { mut post, .. } = open(asker, &scope, id).await?;
    check::version(version, post.version)?;
    post.continuation = Some(answer);
    post.continuation_note = text::paragraphs("note", "Précisions", note.unwrap_or_default(), 4_000)?;
    post.continuation_on = Some(paris_date(scope.now()));
    let post = saved(&mut scope, post, EventKind::ContinuationStated).await?;
    scope.commit().await?;
    Ok(post)
}

/// Stops a post before its end: its facilitator leaves it, its structures keep what they did.
pub async fn stop(asker: &Asker, id: PostId, version: i32, on: NaiveDate, reason: &str) -> AppResult<Post> {
    let mut scope = asker.write(act::POST_SELECT).await?;
    let Opened { mut post, .. } = open(asker, &scope, id).await?;
    check::version(version, post.version)?;
    still_open(&post)?;
    check::plausible_day("stoppedOn", "Dernier jour", on)?;
    if post.starts_on.is_some_and(|first| on < first) {
        let message = "Dernier jour : il précède le premier jour du poste. Vérifiez la date.";
        return Err(Refusal::invalid("stoppedOn", message).into());
    }
    post.stop_reason = Some(text::line("reason", "Motif", reason, 300)?);
    close(&mut scope, &mut post, PostStatus::Stopped, on).await?;
    let post = saved(&mut scope, post, EventKind::PostStopped).await?;
    scope.commit().await?;
    Ok(post)
}

/// Ends a post that ran its time.
pub async fn end_post(asker: &Asker, id: PostId, version: i32, on: NaiveDate) -> AppResult<Post> {
    let mut scope = asker.write(act::POST_SELECT).await?;
    let Opened { mut post, .. } = open(asker, &scope, id).await?;
    check::version(version, post.version)?;
    still_open(&post)?;
    check::plausible_day("endedOn", "Dernier jour", on)?;
    if post.starts_on.is_none_or(|first| on < first) {
        let message = "Dernier jour : le poste n’a pas commencé à cette date. Arrêtez-le plutôt, avec un motif.";
        return Err(Refusal::invalid("endedOn", message).into());
    }
    close(&mut scope, &mut post, PostStatus::Ended, on).await?;
    let post = saved(&mut scope, post, EventKind::PostStopped).await?;
    scope.commit().await?;
    Ok(post)
}

async fn close(scope: &mut WriteScope, post: &mut Post, status: PostStatus, on: NaiveDate) -> AppResult<()> {
    post.status = status;
    post.ended_on = Some(on);
    for mut mandate in store::mandates_of(scope, &[post.id]).await?.into_iter().filter(|m| m.ended_at.is_none()) {
        mandate.ended_at = Some(scope.now());
        mandate.ended_on = Some(on);
        mandate.version += 1;
        scope.save(mandate).await?;
    }
    // Candidates of a post that is over are not waited for any more.
    let waiting = store::structures_of(scope, &[post.id]).await?;
    for mut structure in waiting.into_iter().filter(|s| s.status == StructureStatus::Candidate) {
        structure.status = StructureStatus::NotSelected;
        structure.decided_at = Some(scope.now());
        structure.version += 1;
        scope.save(structure).await?;
    }
    Ok(())
}

async fn saved(scope: &mut WriteScope, post: Post, kind: EventKind) -> AppResult<Post> {
    let post = save(scope, post).await?;
    emit(scope, kind, post.id, &post, None);
    Ok(post)
}
