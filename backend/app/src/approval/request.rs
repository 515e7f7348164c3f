use super::{ApprovalRequest, emit};
use crate::{App, AppError, AppResult, Asker, check};
use cordee_domain::approval::Stage;
use cordee_domain::carrier::Concern;
use cordee_domain::event::EventKind;
use cordee_domain::ids::{ApprovalRequestId, GroupId, Kind, ParticipationId, ProgrammeId};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::entity::approval_request;
use cordee_store::group::Participation;
use cordee_store::{WriteScope, approval as store, carrier};
use uuid::Uuid;

/// A frozen version of something, to be approved.
#[derive(Clone, Debug)]
pub struct Subject {
    pub kind: Kind,
    /// The id of the frozen version.
    pub id: Uuid,
    /// The id of what it is a version of; that of the participation for what a project has one of.
    pub lineage: Uuid,
    /// The version's number, from 1.
    pub number: i32,
    /// As it is shown: «Plan d’expérimentations, version 2».
    pub title: String,
    /// Of what is read, in hexadecimal.
    pub sha256: String,
}

/// Of what project, or of what post, something is submitted.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// None for what is of a post.
    pub participation: Option<ParticipationId>,
    pub programme: ProgrammeId,
    pub group: GroupId,
    pub concern: Concern,
}

impl From<&Participation> for Place {
    fn from(place: &Participation) -> Place {
        Place {
            participation: Some(place.id),
            programme: place.programme_id,
            group: place.group_id,
            concern: Concern::Establishment(place.establishment_id),
        }
    }
}

/// Asks whoever carries a place about a version, within a change that somebody else commits: the three voices of an
/// establishment or, in a network, the post. Of the versions before, nothing more is asked. The same version is asked
/// about once.
pub async fn request(
    app: &App,
    scope: &mut WriteScope,
    stage: Stage,
    subject: Subject,
    place: Place,
) -> AppResult<ApprovalRequest> {
    let chairs = carrier::chairs(scope, &[place.group]).await?;
    let Some(called) = chairs.iter().find(|chair| chair.is_called(place.concern)) else {
        let message = "Personne ne porte cette démarche : désignez d’abord le trinôme, ou le poste d’animateur qui l’accompagne, puis soumettez.";
        return Err(Refusal::rule("id", message).into());
    };
    for before in store::of_lineage(scope, stage, subject.lineage).await? {
        if before.closed_at.is_some() {
            continue;
        }
        if before.subject_id == subject.id && before.sha256 == subject.sha256 {
            return Ok(before);
        }
        let reason = match before.number == subject.number {
            true => "Le texte a changé depuis : il est de nouveau soumis.".to_owned(),
            false => format!("Remplacé par la version {}.", subject.number),
        };
        end(scope, before, reason).await?;
    }
    let row = ApprovalRequest {
        tenant_id: scope.tenant(),
        id: app.new_id(),
        participation_id: place.participation,
        programme_id: place.programme,
        group_id: place.group,
        establishment_id: place.concern.establishment(),
        post_id: place.concern.post(),
        by_post_id: called.seat.post(),
        stage,
        subject_kind: subject.kind.key().to_owned(),
        subject_id: subject.id,
        lineage_id: subject.lineage,
        number: subject.number,
        title: text::line("title", "Titre", &subject.title, 250)?,
        sha256: subject.sha256,
        asked_at: scope.now(),
        asked_by: scope.actor(),
        closed_at: None,
        closed_reason: None,
        version: 1,
    };
    let request = scope.add(row).await?;
    emit(scope, EventKind::ApprovalAsked, &request);
    Ok(request)
}

/// Asks no more about any version of something, within a change that somebody else commits.
pub async fn close(scope: &mut WriteScope, stage: Stage, lineage: Uuid, reason: &str) -> AppResult<()> {
    for request in conclude(scope, stage, lineage, reason).await? {
        emit(scope, EventKind::ApprovalClosed, &request);
    }
    Ok(())
}

/// The same, told by whoever concludes from what they said. Gives what was open.
pub async fn conclude(
    scope: &WriteScope,
    stage: Stage,
    lineage: Uuid,
    reason: &str,
) -> AppResult<Vec<ApprovalRequest>> {
    let mut ended = Vec::new();
    for request in store::of_lineage(scope, stage, lineage).await? {
        if request.closed_at.is_none() {
            ended.push(end(scope, request, reason.to_owned()).await?);
        }
    }
    Ok(ended)
}

/// Takes back what the voices were asked. What they said stays.
pub async fn withdraw(asker: &Asker, id: ApprovalRequestId, version: i32, reason: &str) -> AppResult<ApprovalRequest> {
    let mut scope = asker.write(act::APPROVAL_ASK).await?;
    let request = scope.find::<approval_request::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    check::version(version, request.version)?;
    if request.closed_at.is_some() {
        return Err(Refusal::rule("id", "Cette demande d’accord est déjà close.").into());
    }
    let reason = text::line("reason", "Raison", reason, 500)?;
    let request = end(&scope, request, reason).await?;
    emit(&mut scope, EventKind::ApprovalClosed, &request);
    scope.commit().await?;
    Ok(request)
}

async fn end(scope: &WriteScope, mut request: ApprovalRequest, reason: String) -> AppResult<ApprovalRequest> {
    request.closed_at = Some(scope.now());
    request.closed_reason = Some(reason);
    request.version += 1;
    Ok(scope.save(request).await?)
}
