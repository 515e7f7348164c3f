use super::{Body, Proposal, emit, open, open_proposal};
use crate::{AppError, AppResult, Asker, check, group};
use cordee_domain::body::{BodyKind, ProposalOrigin, ProposalStatus, answer_text, proposal_text};
use cordee_domain::event::EventKind;
use cordee_domain::ids::{BodyId, ProposalId};
use cordee_domain::policy::{Role, act};
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_domain::time::paris_date;
use cordee_store::{WriteScope, body as store, identity::people};

/// Proposes something in a body. Without `signed`, nothing says who did.
pub async fn make(asker: &Asker, body: BodyId, typed: &str, signed: bool) -> AppResult<Proposal> {
    let scope = asker.write(act::PROPOSAL_MAKE).await?;
    let body = open(&scope, body).await?;
    let author = scope.actor().ok_or(AppError::Denied)?;
    let author_name = match signed {
        true => people::by_ids(&scope, &[author]).await?.pop().map(|person| person.name),
        false => None,
    };
    let row = new(&scope, asker.app().new_id(), &body, typed, (ProposalOrigin::Account, author_name, None))?;
    add(scope, row, &body).await
}

/// A proposal as it comes, if the body still takes any.
pub(super) fn new(
    scope: &WriteScope,
    id: ProposalId,
    body: &Body,
    typed: &str,
    (origin, author_name, receipt_hash): (ProposalOrigin, Option<String>, Option<Vec<u8>>),
) -> AppResult<Proposal> {
    if body.closed_at.is_some() {
        let message =
            "Cet espace de discussion est clos : il ne reçoit plus de propositions. Parlez-en au comité QVCT.";
        return Err(Refusal::rule("text", message).into());
    }
    Ok(Proposal {
        tenant_id: scope.tenant(),
        id,
        body_id: body.id,
        group_id: body.group_id,
        establishment_id: body.establishment_id,
        text: proposal_text(typed)?,
        origin,
        author_name,
        receipt_hash,
        proposed_on: paris_date(scope.now()),
        status: ProposalStatus::Received,
        answer: None,
        answered_on: None,
        answered_by: None,
        version: 1,
    })
}

/// Keeps a proposal; the journal says that one came, not from whom.
pub(super) async fn add(scope: WriteScope, row: Proposal, body: &Body) -> AppResult<Proposal> {
    let mut scope = scope.unsigned();
    let proposal = scope.add(row).await?;
    emit(&mut scope, EventKind::ProposalMade, proposal.id, body).await?;
    scope.commit().await?;
    Ok(proposal)
}

/// Records the comité's answer, which goes back to those who proposed. May be said again.
pub async fn answer(
    asker: &Asker,
    id: ProposalId,
    version: i32,
    status: ProposalStatus,
    words: &str,
) -> AppResult<Proposal> {
    let mut scope = asker.write(act::PROPOSAL_ANSWER).await?;
    let (mut proposal, body) = open_proposal(&scope, id).await?;
    check::version(version, proposal.version)?;
    check_committee(asker, &scope, &body).await?;
    if proposal.status == ProposalStatus::SetAside {
        return Err(Refusal::rule("id", "Cette proposition est écartée : le comité n’y répond pas.").into());
    }
    proposal.answer = answer_text(status, words)?;
    proposal.status = status;
    changed(&mut scope, &mut proposal);
    let proposal = scope.save(proposal).await?;
    emit(&mut scope, EventKind::ProposalAnswered, id, &body).await?;
    scope.commit().await?;
    Ok(proposal)
}

/// Sets aside what has no place in a body, for a reason that is shown in its stead.
pub async fn set_aside(asker: &Asker, id: ProposalId, version: i32, reason: &str) -> AppResult<Proposal> {
    let mut scope = asker.write(act::BODY_MANAGE).await?;
    let (mut proposal, body) = open_proposal(&scope, id).await?;
    check::version(version, proposal.version)?;
    if proposal.status.is_answered() {
        return Err(Refusal::rule("id", "Le comité a répondu à cette proposition : elle ne s’écarte plus.").into());
    }
    proposal.answer = Some(text::line("reason", "Raison", reason, 500)?);
    proposal.status = ProposalStatus::SetAside;
    changed(&mut scope, &mut proposal);
    let proposal = scope.save(proposal).await?;
    emit(&mut scope, EventKind::ProposalSetAside, id, &body).await?;
    scope.commit().await?;
    Ok(proposal)
}

fn changed(scope: &mut WriteScope, proposal: &mut Proposal) {
    proposal.answered_on = Some(paris_date(scope.now()));
    proposal.answered_by = scope.actor();
    proposal.version += 1;
}

/// The comité answers: it must be there, and whoever has no other place in the establishment must sit
/// in it.
async fn check_committee(asker: &Asker, scope: &WriteScope, body: &Body) -> AppResult<()> {
    let committees = store::committees_of(scope, body.participation_id).await?;
    if committees.is_empty() {
        let (_, _, rulebook) = group::open_anyhow(asker, scope, body.group_id).await?;
        let message =
            "Le comité QVCT répond aux propositions, et cet établissement n’en a pas encore. Créez-le d’abord.";
        let rule = rulebook.bodies.iter().find(|rule| rule.key == BodyKind::Committee.key());
        return Err(match rule.and_then(|rule| rule.cite.as_ref()) {
            Some(cite) => Refusal::cited("status", message, cite),
            None => Refusal::rule("status", message),
        }
        .into());
    }
    if asker.actor()?.held().iter().any(|held| matches!(held.role, Role::Trinome | Role::Manager)) {
        return Ok(());
    }
    let ids: Vec<BodyId> = committees.iter().map(|committee| committee.id).collect();
    let members = store::members_of(scope, &ids).await?;
    if members.iter().any(|member| member.person_id.is_some() && member.person_id == scope.actor()) {
        return Ok(());
    }
    let message = "Le comité QVCT répond aux propositions, et vous n’en êtes pas membre. Demandez-le à la direction.";
    Err(Refusal::rule("status", message).into())
}
