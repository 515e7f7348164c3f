//! The three voices: what is submitted to direction, staff and trades of an establishment or, in a
//! network, to the post that carries it; each approves or dissents in its own name. Bound to one
//! version and its hash: another version is asked about anew, and what was said of the one before
//! stays shown with it.
//!
//! Another room submits what it froze with [`request`], within the change that freezes it, and asks
//! [`standing`] before it goes on.

mod give;
mod path;
mod request;

pub use give::{Give, give};
pub(crate) use path::on_path;
pub use request::{Place, Subject, close, conclude, request, withdraw};

use crate::{AppResult, Asker};
use cordee_domain::approval::{self as domain, Outcome, Stage, VoiceState};
use cordee_domain::carrier::Seat;
use cordee_domain::event::{Audience, EventKind, NewEvent};
use cordee_domain::ids::{ApprovalRequestId, GroupId, ParticipationId};
use cordee_domain::policy::act;
use cordee_store::carrier::Chair;
use cordee_store::{ReadScope, WriteScope, approval as store};
use uuid::Uuid;

pub use store::{Approval, ApprovalRequest};

/// The most requests that one question lists: of an establishment's project there are a few.
const MAX_REQUESTS: u64 = 200;

/// What the voices say of a request.
#[derive(Clone, Debug)]
pub struct Standing {
    pub request: ApprovalRequest,
    pub states: Vec<(Seat, VoiceState)>,
    pub outcome: Outcome,
}

/// The requests of projects, the latest first.
pub async fn of_participations(
    asker: &Asker,
    participations: &[ParticipationId],
    stage: Option<Stage>,
) -> AppResult<Vec<ApprovalRequest>> {
    let scope = asker.read(act::APPROVAL_VIEW).await?;
    Ok(store::of_participations(&scope, participations, stage, MAX_REQUESTS).await?)
}

/// Those of one project; not found where the asker does not reach.
pub async fn of_project(asker: &Asker, id: ParticipationId, stage: Option<Stage>) -> AppResult<Vec<ApprovalRequest>> {
    let scope = asker.read(act::APPROVAL_VIEW).await?;
    crate::project::reached(&scope, id).await?;
    Ok(store::of_participations(&scope, &[id], stage, MAX_REQUESTS).await?)
}

pub async fn by_ids(asker: &Asker, ids: &[ApprovalRequestId]) -> AppResult<Vec<ApprovalRequest>> {
    Ok(store::by_ids(&asker.read(act::APPROVAL_VIEW).await?, ids).await?)
}

/// The requests about these versions, the latest first.
pub async fn of_subjects(asker: &Asker, subjects: &[Uuid]) -> AppResult<Vec<ApprovalRequest>> {
    Ok(store::of_subjects(&asker.read(act::APPROVAL_VIEW).await?, subjects).await?)
}

/// All that was said of these requests, in the order in which it was said.
pub async fn said(asker: &Asker, requests: &[ApprovalRequestId]) -> AppResult<Vec<Approval>> {
    Ok(store::said(&asker.read(act::APPROVAL_VIEW).await?, requests).await?)
}

/// The voices of these groups, and the posts of those, with whoever holds each now.
pub async fn chairs(asker: &Asker, voices: &[GroupId], posts: &[GroupId]) -> AppResult<Vec<Chair>> {
    Ok(store::chairs(&asker.read(act::APPROVAL_VIEW).await?, voices, posts).await?)
}

/// Where each voice of a request is, by what was said of it.
pub fn states(request: &ApprovalRequest, said: &[Approval]) -> Vec<(Seat, VoiceState)> {
    let own = said.iter().filter(|one| one.request_id == request.id);
    domain::states(&request.seats(), own.filter_map(|one| Some((one.seat()?, one.verdict))))
}

/// Where a request is, by what was said of it.
pub fn stands(request: ApprovalRequest, said: &[Approval]) -> Standing {
    let states = states(&request, said);
    Standing { request, outcome: domain::outcome(&states), states }
}

/// What the voices say of this version, under whatever act the scope was opened; none when they were not
/// asked, or are asked no more.
pub async fn standing(scope: &ReadScope, subject: Uuid) -> AppResult<Option<Standing>> {
    Ok(standings(scope, &[subject]).await?.pop())
}

/// The same of several versions; of one is asked once at a time.
pub async fn standings(scope: &ReadScope, subjects: &[Uuid]) -> AppResult<Vec<Standing>> {
    let mut open = store::of_subjects(scope, subjects).await?;
    open.retain(|request| request.closed_at.is_none());
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<ApprovalRequestId> = open.iter().map(|request| request.id).collect();
    let said = store::said(scope, &ids).await?;
    Ok(open.into_iter().map(|request| stands(request, &said)).collect())
}

fn emit(scope: &mut WriteScope, kind: EventKind, request: &ApprovalRequest) {
    let event = NewEvent::new(kind, request.id).programme(request.programme_id).group(request.group_id);
    scope.emit(event.concern(request.concern()).told_to(Audience::Establishment));
}
