//! Comité QVCT and spaces of discussion on work (EDT) of each establishment: who sits in them, when
//! they met, what was proposed and what the comité answered. All of it is the establishment's own:
//! the other establishments of its group see nothing of it.
//!
//! A proposal keeps nothing of who made it but the name it chose to give: neither in its row, nor in
//! the journal, nor in the log.

mod guests;
mod link;
mod manage;
mod members;
mod proposals;

pub use guests::{GuestBody, GuestProposal, guest_body, guest_propose};
pub use link::{IssuedLink, issue_link, revoke_link};
pub use manage::{BodyInput, CreateBody, RecordMeeting, close, create, record_meeting, update};
pub use members::{AddMember, AddedMember, add_member, end_member};
pub use proposals::{answer, make, set_aside};

use crate::page::{First, Page};
use crate::{AppError, AppResult, Asker};
use cordee_domain::body::ProposalStatus;
use cordee_domain::event::{Audience, EventKind, NewEvent};
use cordee_domain::guest::GuestPurpose;
use cordee_domain::ids::{BodyId, EstablishmentId, GroupId, Identified, ParticipationId, ProposalId};
use cordee_domain::policy::act;
use cordee_store::entity::{body, proposal, territorial_group};
use cordee_store::guest::GuestLink;
use cordee_store::{WriteScope, body as store};
use std::collections::HashMap;
use uuid::Uuid;

pub use store::{Body, BodyMeeting, BodyMember, Proposal};

/// The most bodies that one question lists.
const MAX_BODIES: u64 = 200;

/// Which bodies are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct BodyFilter {
    pub group: Option<GroupId>,
    pub participation: Option<ParticipationId>,
    /// Those in which the asker sits.
    pub mine: bool,
}

/// The bodies that the asker sees, the oldest first.
pub async fn list(asker: &Asker, filter: BodyFilter) -> AppResult<Vec<Body>> {
    let scope = asker.read(act::BODY_VIEW).await?;
    let member = if filter.mine { Some(asker.person()?) } else { None };
    let filter = store::BodyFilter { group: filter.group, participation: filter.participation, member };
    Ok(store::list(&scope, filter, MAX_BODIES).await?)
}

pub async fn by_ids(asker: &Asker, ids: &[BodyId]) -> AppResult<Vec<Body>> {
    Ok(store::by_ids(&asker.read(act::BODY_VIEW).await?, ids).await?)
}

/// The present members of bodies.
pub async fn members_of(asker: &Asker, bodies: &[BodyId]) -> AppResult<Vec<BodyMember>> {
    Ok(store::members_of(&asker.read(act::BODY_VIEW).await?, bodies).await?)
}

/// The meetings of bodies, the latest first.
pub async fn meetings_of(asker: &Asker, bodies: &[BodyId]) -> AppResult<Vec<BodyMeeting>> {
    Ok(store::meetings_of(&asker.read(act::BODY_VIEW).await?, bodies).await?)
}

/// One page of a body's proposals, the latest first.
pub async fn proposals(
    asker: &Asker,
    body: BodyId,
    status: Option<ProposalStatus>,
    after: Option<ProposalId>,
    first: impl Into<First>,
) -> AppResult<Page<Proposal>> {
    let extent = first.into().extent()?;
    let scope = asker.read(act::BODY_VIEW).await?;
    Ok(Page::cut(store::proposals(&scope, body, status, after, extent).await?, extent))
}

pub async fn proposals_by_ids(asker: &Asker, ids: &[ProposalId]) -> AppResult<Vec<Proposal>> {
    Ok(store::proposals_by_ids(&asker.read(act::BODY_VIEW).await?, ids).await?)
}

/// How many proposals of these bodies are in each state.
pub async fn counts(asker: &Asker, bodies: &[BodyId]) -> AppResult<Vec<(BodyId, ProposalStatus, i64)>> {
    Ok(store::counts(&asker.read(act::BODY_VIEW).await?, bodies).await?)
}

/// The names of establishments, for those who see their bodies and not the register.
pub async fn establishment_names(
    asker: &Asker,
    ids: &[EstablishmentId],
) -> AppResult<HashMap<EstablishmentId, String>> {
    let scope = asker.read(act::BODY_VIEW).await?;
    Ok(store::establishment_names(&scope, ids).await?.into_iter().collect())
}

/// The links that lead to these bodies, for whoever may hand them out.
pub async fn links_of(asker: &Asker, bodies: &[BodyId]) -> AppResult<Vec<GuestLink>> {
    let subjects: Vec<Uuid> = bodies.iter().map(|id| id.0).collect();
    Ok(cordee_store::guest::of_subjects(&asker.read(act::BODY_VIEW).await?, GuestPurpose::Proposal, &subjects).await?)
}

/// A body read for changing.
async fn open(scope: &WriteScope, id: BodyId) -> AppResult<Body> {
    scope.find::<body::Entity, _>(id).await?.ok_or(AppError::NotFound)
}

async fn open_proposal(scope: &WriteScope, id: ProposalId) -> AppResult<(Proposal, Body)> {
    let proposal = scope.find::<proposal::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let body = open(scope, proposal.body_id).await?;
    Ok((proposal, body))
}

/// Says that something happened in a body, to its establishment and whoever accompanies it.
async fn emit<I: Identified>(scope: &mut WriteScope, kind: EventKind, subject: I, body: &Body) -> AppResult<()> {
    let group = scope.find_anyhow::<territorial_group::Entity, _>(body.group_id).await?.ok_or(AppError::NotFound)?;
    let event = NewEvent::new(kind, subject).programme(group.programme_id).group(group.id);
    scope.emit(event.establishment(body.establishment_id).told_to(Audience::Establishment));
    Ok(())
}
