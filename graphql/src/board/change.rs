use super::{Board, BoardSnapshot};
use crate::approval::ApprovalRequest;
use crate::enums::CardKind;
use crate::error::IntoGraphql;
use crate::id::{GlobalId, all, optional};
use crate::payload::answer;
use async_graphql::{Context, InputObject, Object, Result};
use cordee_app::board::{self as app, AddCard, AddCluster, MoveCard};
use cordee_app::replay::ClientKey;
use cordee_app::{AppError, AppResult, Asker};
use cordee_domain::qvct::{FieldScheme, QvctField};
use cordee_domain::refusal::Refusal;
use std::sync::Arc;

/// The état des lieux of a project to be opened.
#[derive(Debug, InputObject)]
pub struct OpenBoardInput {
    participation_id: GlobalId,
    /// The key of the scheme of its fields; the six fields of the Anact network when it is left out.
    scheme: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct SetBoardDotsInput {
    id: GlobalId,
    version: i32,
    dots: i32,
}

#[derive(Debug, InputObject)]
pub struct OpenBoardVotesInput {
    id: GlobalId,
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct CloseBoardVotesInput {
    id: GlobalId,
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct IssueBoardLinkInput {
    id: GlobalId,
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct RevokeBoardLinkInput {
    id: GlobalId,
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct AddBoardCardInput {
    board_id: GlobalId,
    kind: CardKind,
    /// The key of a field of the board.
    field: String,
    cluster_id: Option<GlobalId>,
    text: String,
    /// What the device names this change: sent again under the same name, it does nothing twice.
    client_mutation_id: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct EditBoardCardInput {
    id: GlobalId,
    version: i32,
    kind: CardKind,
    text: String,
    /// What the device names this change.
    client_mutation_id: Option<String>,
}

/// Where a card goes. The last one to move it is right.
#[derive(Debug, InputObject)]
pub struct MoveBoardCardInput {
    id: GlobalId,
    /// The key of a field of the board; that of the cluster, where one is given.
    field: String,
    cluster_id: Option<GlobalId>,
    /// Just before this card; at the end when it is left out, or has gone elsewhere.
    before_id: Option<GlobalId>,
    /// What the device names this change.
    client_mutation_id: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct WithdrawBoardCardInput {
    id: GlobalId,
    /// False puts it back.
    withdrawn: bool,
    /// What the device names this change.
    client_mutation_id: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct AddBoardClusterInput {
    board_id: GlobalId,
    /// The key of a field of the board.
    field: String,
    title: String,
    /// The cards that go into it.
    card_ids: Vec<GlobalId>,
    /// What the device names this change.
    client_mutation_id: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct RenameBoardClusterInput {
    id: GlobalId,
    version: i32,
    title: String,
    /// What the device names this change.
    client_mutation_id: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct DissolveBoardClusterInput {
    id: GlobalId,
    /// What the device names this change.
    client_mutation_id: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct VoteBoardCardInput {
    card_id: GlobalId,
    /// How many dots of the asker's are on it in all; 0 takes them back.
    dots: i32,
    /// What the device names this change.
    client_mutation_id: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct FreezeBoardInput {
    id: GlobalId,
    note: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct SubmitBoardSnapshotInput {
    /// What was frozen last of the board.
    id: GlobalId,
}

payload!(BoardPayload { board: Option<Board> });
payload!(BoardCardPayload {
    board: Option<Board>,
    card_id: Option<GlobalId>,
});
payload!(BoardClusterPayload {
    board: Option<Board>,
    cluster_id: Option<GlobalId>,
});
payload!(BoardSnapshotPayload {
    board: Option<Board>,
    snapshot: Option<BoardSnapshot>,
});
payload!(SubmittedBoardPayload {
    snapshot: Option<BoardSnapshot>,
    request: Option<ApprovalRequest>,
});
payload!(BoardLinkPayload {
    board: Option<Board>,
    /// What to share or to hang on a wall. Shown once.
    address: Option<String>,
    /// Its QR code: an SVG path in a square of `qrSize` modules.
    qr_path: Option<String>,
    qr_size: Option<u32>,
});

fn board(result: AppResult<app::BoardView>) -> Result<BoardPayload> {
    answer(result, |view| BoardPayload { board: Some(Board(view)), refusals: Vec::new() })
}

pub(super) fn field(key: &str) -> AppResult<QvctField> {
    QvctField::from_key(key)
        .ok_or_else(|| Refusal::invalid("field", "Champ : choisissez un des champs du tableau.").into())
}

fn key(id: Option<String>) -> AppResult<Option<ClientKey>> {
    ClientKey::read(id).map_err(AppError::from)
}

fn asker<'a>(ctx: &'a Context<'_>) -> &'a Asker {
    ctx.data_unchecked::<Arc<Asker>>()
}

#[derive(Debug, Default)]
pub struct BoardMutation;

#[Object]
impl BoardMutation {
    /// Opens the état des lieux of a project.
    async fn open_board(&self, ctx: &Context<'_>, input: OpenBoardInput) -> Result<BoardPayload> {
        let project = input.participation_id.as_id().graphql()?;
        let open = async {
            asker(ctx).tenant()?;
            let scheme = match input.scheme.as_deref() {
                None => FieldScheme::Ani,
                Some(key) => FieldScheme::from_key(key)
                    .ok_or_else(|| Refusal::invalid("scheme", "Champs : choisissez une des listes proposées."))?,
            };
            app::open(asker(ctx), project, scheme).await
        };
        board(open.await)
    }

    /// Says how many dots each person has.
    async fn set_board_dots(&self, ctx: &Context<'_>, input: SetBoardDotsInput) -> Result<BoardPayload> {
        let SetBoardDotsInput { id, version, dots } = input;
        board(app::set_dots(asker(ctx), id.as_id().graphql()?, version, dots).await)
    }

    /// Opens the vote; one that was closed starts anew.
    async fn open_board_votes(&self, ctx: &Context<'_>, input: OpenBoardVotesInput) -> Result<BoardPayload> {
        board(app::open_votes(asker(ctx), input.id.as_id().graphql()?, input.version).await)
    }

    /// Closes the vote: how many dots each card has is told, and who put them is forgotten.
    async fn close_board_votes(&self, ctx: &Context<'_>, input: CloseBoardVotesInput) -> Result<BoardPayload> {
        board(app::close_votes(asker(ctx), input.id.as_id().graphql()?, input.version).await)
    }

    /// Adds a card at the end of a field, or of a cluster.
    async fn add_board_card(&self, ctx: &Context<'_>, input: AddBoardCardInput) -> Result<BoardCardPayload> {
        let (id, cluster) = (input.board_id.as_id().graphql()?, optional(input.cluster_id).graphql()?);
        let add = async {
            asker(ctx).tenant()?;
            let (field, key) = (field(&input.field)?, key(input.client_mutation_id)?);
            let add = AddCard { board: id, kind: input.kind.into(), field, cluster, text: input.text };
            app::add_card(asker(ctx), add, key).await
        };
        answer(add.await, |(view, card)| BoardCardPayload {
            board: Some(Board(view)),
            card_id: Some(GlobalId::of(card)),
            refusals: Vec::new(),
        })
    }

    /// Says something else on a card.
    async fn edit_board_card(&self, ctx: &Context<'_>, input: EditBoardCardInput) -> Result<BoardPayload> {
        let id = input.id.as_id().graphql()?;
        board(match key(input.client_mutation_id) {
            Ok(key) => {
                let said = (input.kind.into(), input.text.as_str());
                app::edit_card(asker(ctx), id, input.version, said, key).await
            }
            Err(refused) => Err(refused),
        })
    }

    /// Moves a card.
    async fn move_board_card(&self, ctx: &Context<'_>, input: MoveBoardCardInput) -> Result<BoardPayload> {
        let card = input.id.as_id().graphql()?;
        let (cluster, before) = (optional(input.cluster_id).graphql()?, optional(input.before_id).graphql()?);
        let moved = async {
            asker(ctx).tenant()?;
            let (field, key) = (field(&input.field)?, key(input.client_mutation_id)?);
            app::move_card(asker(ctx), MoveCard { card, field, cluster, before }, key).await
        };
        board(moved.await)
    }

    /// Takes a card off the board, or puts it back.
    async fn withdraw_board_card(&self, ctx: &Context<'_>, input: WithdrawBoardCardInput) -> Result<BoardPayload> {
        let id = input.id.as_id().graphql()?;
        board(match key(input.client_mutation_id) {
            Ok(key) => app::withdraw_card(asker(ctx), id, input.withdrawn, key).await,
            Err(refused) => Err(refused),
        })
    }

    /// Groups cards of a board under a title.
    async fn add_board_cluster(&self, ctx: &Context<'_>, input: AddBoardClusterInput) -> Result<BoardClusterPayload> {
        let (id, cards) = (input.board_id.as_id().graphql()?, all(input.card_ids).graphql()?);
        let add = async {
            asker(ctx).tenant()?;
            let (field, key) = (field(&input.field)?, key(input.client_mutation_id)?);
            app::add_cluster(asker(ctx), AddCluster { board: id, field, title: input.title, cards }, key).await
        };
        answer(add.await, |(view, cluster)| BoardClusterPayload {
            board: Some(Board(view)),
            cluster_id: Some(GlobalId::of(cluster)),
            refusals: Vec::new(),
        })
    }

    /// Gives a cluster another title.
    async fn rename_board_cluster(&self, ctx: &Context<'_>, input: RenameBoardClusterInput) -> Result<BoardPayload> {
        let id = input.id.as_id().graphql()?;
        board(match key(input.client_mutation_id) {
            Ok(key) => app::rename_cluster(asker(ctx), id, input.version, &input.title, key).await,
            Err(refused) => Err(refused),
        })
    }

    /// Undoes a cluster; its cards stay in its field.
    async fn dissolve_board_cluster(
        &self,
        ctx: &Context<'_>,
        input: DissolveBoardClusterInput,
    ) -> Result<BoardPayload> {
        let id = input.id.as_id().graphql()?;
        board(match key(input.client_mutation_id) {
            Ok(key) => app::dissolve_cluster(asker(ctx), id, key).await,
            Err(refused) => Err(refused),
        })
    }

    /// Puts the asker's dots on a card.
    async fn vote_board_card(&self, ctx: &Context<'_>, input: VoteBoardCardInput) -> Result<BoardPayload> {
        let card = input.card_id.as_id().graphql()?;
        board(match key(input.client_mutation_id) {
            Ok(key) => app::vote(asker(ctx), card, input.dots, key).await,
            Err(refused) => Err(refused),
        })
    }

    /// Freezes a board as it stands, to be printed and approved.
    async fn freeze_board(&self, ctx: &Context<'_>, input: FreezeBoardInput) -> Result<BoardSnapshotPayload> {
        let note = input.note.unwrap_or_default();
        let frozen = app::freeze(asker(ctx), input.id.as_id().graphql()?, &note).await;
        answer(frozen, |(view, snapshot)| BoardSnapshotPayload {
            board: Some(Board(view)),
            snapshot: Some(BoardSnapshot(snapshot)),
            refusals: Vec::new(),
        })
    }

    /// Submits what was frozen last of a board to the three voices; of the version before, nothing more is asked.
    async fn submit_board_snapshot(
        &self,
        ctx: &Context<'_>,
        input: SubmitBoardSnapshotInput,
    ) -> Result<SubmittedBoardPayload> {
        answer(app::submit(asker(ctx), input.id.as_id().graphql()?).await, |(snapshot, request)| {
            SubmittedBoardPayload {
                snapshot: Some(BoardSnapshot(snapshot)),
                request: Some(ApprovalRequest(request)),
                refusals: Vec::new(),
            }
        })
    }

    /// Gives a board a link by which people without an account contribute, in the place of the one it had.
    async fn issue_board_link(&self, ctx: &Context<'_>, input: IssueBoardLinkInput) -> Result<BoardLinkPayload> {
        let issued = app::issue_link(asker(ctx), input.id.as_id().graphql()?, input.version).await;
        answer(issued, |issued| BoardLinkPayload {
            board: Some(Board(issued.view)),
            address: Some(issued.address),
            qr_path: Some(issued.qr_path),
            qr_size: Some(issued.qr_size),
            refusals: Vec::new(),
        })
    }

    /// Ends a board's link at once.
    async fn revoke_board_link(&self, ctx: &Context<'_>, input: RevokeBoardLinkInput) -> Result<BoardPayload> {
        board(app::revoke_link(asker(ctx), input.id.as_id().graphql()?, input.version).await)
    }
}
