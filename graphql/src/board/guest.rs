use super::BoardField;
use super::change::field;
use crate::enums::CardKind;
use crate::error::IntoGraphql;
use crate::payload::answer;
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use cordee_app::identity::ClientInfo;
use cordee_app::{AppError, Asker, board as app};
use std::sync::Arc;

/// What somebody without an account sees by a board's link: what it is, and nothing that is on it.
#[derive(Debug, SimpleObject)]
pub struct GuestBoard {
    establishment_name: String,
    fields: Vec<BoardField>,
}

#[derive(Debug, Default)]
pub struct GuestBoardQuery;

#[Object]
impl GuestBoardQuery {
    /// A board, to whoever has its link; null when the link does not stand.
    async fn guest_board(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What the link carries after `#carte=`.")] token: String,
    ) -> Result<Option<GuestBoard>> {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let client = ctx.data_opt::<ClientInfo>().cloned().unwrap_or_default();
        let seen = match app::guest_board(asker.app(), &client, &token).await {
            Err(AppError::Refused(_) | AppError::NotFound) => return Ok(None),
            other => other.graphql()?,
        };
        let fields = seen.board.scheme.fields().map(BoardField::from).collect();
        Ok(Some(GuestBoard { establishment_name: seen.establishment, fields }))
    }
}

/// A card added by a link.
#[derive(InputObject)]
pub struct ContributeAsGuestInput {
    /// What the link carries after `#carte=`.
    token: String,
    kind: CardKind,
    /// The key of a field of the board.
    field: String,
    text: String,
}

impl std::fmt::Debug for ContributeAsGuestInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ContributeAsGuestInput")
    }
}

payload!(GuestContributionPayload {
    /// Whether the card is on the board.
    added: bool,
});

#[derive(Debug, Default)]
pub struct GuestBoardMutation;

#[Object]
impl GuestBoardMutation {
    /// Adds a card to a board by its link, without an account.
    async fn contribute_as_guest(
        &self,
        ctx: &Context<'_>,
        input: ContributeAsGuestInput,
    ) -> Result<GuestContributionPayload> {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let client = ctx.data_opt::<ClientInfo>().cloned().unwrap_or_default();
        let made = match field(&input.field) {
            Ok(field) => {
                let of = (input.kind.into(), field);
                app::guest_contribute(asker.app(), &client, &input.token, of, input.text).await
            }
            Err(refused) => Err(refused),
        };
        answer(made, |()| GuestContributionPayload { added: true, refusals: Vec::new() })
    }
}
