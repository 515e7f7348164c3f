use super::Proposal;
use crate::enums::BodyKind;
use crate::error::IntoGraphql;
use crate::payload::answer;
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use cordee_app::identity::ClientInfo;
use cordee_app::{AppError, Asker, body as app};
use std::sync::Arc;

/// What somebody without an account sees by a body's link.
#[derive(Debug, SimpleObject)]
pub struct GuestBody {
    kind: BodyKind,
    title: String,
    establishment_name: String,
    perimeter: Option<String>,
    rules: Option<String>,
    closed: bool,
    /// What was proposed from this device, with the comité's answers: those of the receipts given.
    proposals: Vec<Proposal>,
}

#[derive(Debug, Default)]
pub struct GuestBodyQuery;

#[Object]
impl GuestBodyQuery {
    /// A body, to whoever has its link; null when the link does not stand.
    async fn guest_body(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What the link carries after `#jeton=`.")] token: String,
        #[graphql(desc = "What was given for each proposal made from this device.")] receipts: Option<Vec<String>>,
    ) -> Result<Option<GuestBody>> {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let client = ctx.data_opt::<ClientInfo>().cloned().unwrap_or_default();
        let seen = match app::guest_body(asker.app(), &client, &token, &receipts.unwrap_or_default()).await {
            Err(AppError::Refused(_) | AppError::NotFound) => return Ok(None),
            other => other.graphql()?,
        };
        Ok(Some(GuestBody {
            kind: seen.body.kind.into(),
            title: seen.body.title,
            establishment_name: seen.establishment,
            perimeter: seen.body.perimeter,
            rules: seen.body.rules,
            closed: seen.body.closed_at.is_some(),
            proposals: seen.proposals.into_iter().map(Proposal).collect(),
        }))
    }
}

/// Something proposed by a link.
#[derive(InputObject)]
pub struct ProposeAsGuestInput {
    /// What the link carries after `#jeton=`.
    token: String,
    text: String,
    /// Only if one chooses to give it.
    name: Option<String>,
}

impl std::fmt::Debug for ProposeAsGuestInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ProposeAsGuestInput")
    }
}

payload!(GuestProposalPayload {
    proposal: Option<Proposal>,
    /// To be kept on the device: the answer is found by it. It identifies nobody.
    receipt: Option<String>,
});

#[derive(Debug, Default)]
pub struct GuestBodyMutation;

#[Object]
impl GuestBodyMutation {
    /// Proposes something by a body's link, without an account.
    async fn propose_as_guest(&self, ctx: &Context<'_>, input: ProposeAsGuestInput) -> Result<GuestProposalPayload> {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let client = ctx.data_opt::<ClientInfo>().cloned().unwrap_or_default();
        let made = app::guest_propose(asker.app(), &client, &input.token, &input.text, input.name.as_deref()).await;
        answer(made, |made| GuestProposalPayload {
            proposal: Some(Proposal(made.proposal)),
            receipt: Some(made.receipt),
            refusals: Vec::new(),
        })
    }
}
