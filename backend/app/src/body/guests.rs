use super::{Body, Proposal, open, proposals};
use crate::guest::{self, Guest};
use crate::identity::ClientInfo;
use crate::identity::secret::Secret;
use crate::{App, AppError, AppResult};
use cordee_domain::body::ProposalOrigin;
use cordee_domain::guest::GuestPurpose;
use cordee_domain::ids::{BodyId, Identified, Kind};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::body as store;
use cordee_store::entity::body;

/// The most receipts that one question shows.
const MAX_RECEIPTS: usize = 50;

/// What somebody who came by a body's link sees: what it is about, and the answers to what was
/// proposed from this device.
#[derive(Clone, Debug)]
pub struct GuestBody {
    pub body: Body,
    pub establishment: String,
    pub proposals: Vec<Proposal>,
}

/// What was proposed by a link, and the receipt by which its answer is found again.
#[derive(Clone, Debug)]
pub struct GuestProposal {
    pub proposal: Proposal,
    pub receipt: String,
}

/// Shows a body to whoever has its link.
pub async fn guest_body(app: &App, client: &ClientInfo, token: &str, receipts: &[String]) -> AppResult<GuestBody> {
    if receipts.len() > MAX_RECEIPTS {
        return Err(Refusal::invalid("receipts", format!("{MAX_RECEIPTS} reçus au plus.")).into());
    }
    let guest = guest::enter(app, client, token, GuestPurpose::Proposal).await?;
    let scope = guest::read(app, &guest, act::BODY_VIEW).await?;
    let body = scope.find::<body::Entity, _>(body_of(&guest)?).await?.ok_or(AppError::NotFound)?;
    let names = store::establishment_names(&scope, &[body.establishment_id]).await?;
    let hashes = receipts.iter().filter_map(|text| Secret::parse(text)).map(|secret| secret.hash().to_vec());
    let proposals = store::of_receipts(&scope, body.id, hashes.collect()).await?;
    let establishment = names.into_iter().next().map(|(_, name)| name).unwrap_or_default();
    Ok(GuestBody { body, establishment, proposals })
}

/// Proposes something by a body's link. Only a chosen name is kept of who does.
pub async fn guest_propose(
    app: &App,
    client: &ClientInfo,
    token: &str,
    typed: &str,
    name: Option<&str>,
) -> AppResult<GuestProposal> {
    let guest = guest::enter(app, client, token, GuestPurpose::Proposal).await?;
    let author_name = text::optional_line("name", "Nom", name.unwrap_or_default(), 120)?;
    let scope = guest::write(app, &guest, act::PROPOSAL_MAKE).await?;
    let body = open(&scope, body_of(&guest)?).await?;
    let receipt = Secret::random()?;
    let kept = (ProposalOrigin::Link, author_name, Some(receipt.hash().to_vec()));
    let row = proposals::new(&scope, app.new_id(), &body, typed, kept)?;
    // What was typed is right: now it weighs.
    app.identity.spend_proposal(client, guest.link.id.0, scope.now())?;
    let proposal = proposals::add(scope, row, &body).await?;
    Ok(GuestProposal { proposal, receipt: receipt.text() })
}

fn body_of(guest: &Guest) -> AppResult<BodyId> {
    let of_body = guest.link.subject_kind == Kind::Body.key();
    of_body.then(|| BodyId::from_uuid(guest.link.subject_id)).ok_or(AppError::NotFound)
}
