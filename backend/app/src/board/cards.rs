use super::{BoardCard, BoardView, Opened, laid_out, left, open_board, unchanged};
use crate::replay::{self, ClientKey};
use crate::{AppError, AppResult, Asker, check};
use cordee_domain::board::{CardKind, CardOrigin, MAX_CARDS, Voting, card_text, check_field, rank};
use cordee_domain::event::EventKind;
use cordee_domain::ids::{BoardCardId, BoardClusterId, BoardId};
use cordee_domain::policy::act;
use cordee_domain::qvct::QvctField;
use cordee_domain::refusal::Refusal;
use cordee_store::entity::{board_card, board_cluster};
use cordee_store::{WriteScope, board as store};

const ADDED: &str = "board.add_card";
const EDITED: &str = "board.edit_card";
const MOVED: &str = "board.move_card";
const WITHDRAWN: &str = "board.withdraw_card";

/// A card to be put at the end of a field, or of a cluster in it.
#[derive(Clone, Debug)]
pub struct AddCard {
    pub board: BoardId,
    pub kind: CardKind,
    pub field: QvctField,
    pub cluster: Option<BoardClusterId>,
    pub text: String,
}

/// Where a card goes.
#[derive(Clone, Copy, Debug)]
pub struct MoveCard {
    pub card: BoardCardId,
    pub field: QvctField,
    pub cluster: Option<BoardClusterId>,
    /// Just before this one; at the end when it is left out, or has gone elsewhere.
    pub before: Option<BoardCardId>,
}

/// A place where cards stand in order: a field, or a cluster in it.
pub(super) type Lane = (QvctField, Option<BoardClusterId>);

/// Adds a card.
pub async fn add_card(asker: &Asker, add: AddCard, key: Option<ClientKey>) -> AppResult<(BoardView, BoardCardId)> {
    let mut scope = asker.write(act::BOARD_WRITE).await?;
    let opened = open_board(&scope, add.board).await?;
    if let Some(done) = replay::before::<BoardCardId>(&scope, key.as_ref(), ADDED).await? {
        return Ok((unchanged(asker, scope, add.board).await?, done));
    }
    let card = put(&scope, &opened, asker.app().new_id(), &add, CardOrigin::Account).await?;
    opened.emit(&mut scope, EventKind::BoardCardAdded, card.id);
    replay::after(&scope, key, ADDED, card.id).await?;
    scope.commit().await?;
    Ok((left(asker, add.board).await?, card.id))
}

/// Puts a new card at the end of its lane.
pub(super) async fn put(
    scope: &WriteScope,
    opened: &Opened,
    id: BoardCardId,
    add: &AddCard,
    origin: CardOrigin,
) -> AppResult<BoardCard> {
    let board = &opened.board;
    let text = card_text(&add.text)?;
    check_field(board.scheme, add.field)?;
    if store::count_cards(scope, board.id).await? >= MAX_CARDS as u64 {
        let message = format!("Ce tableau compte déjà {MAX_CARDS} cartes. Retirez-en ou regroupez-les d’abord.");
        return Err(Refusal::rule("text", message).into());
    }
    let lane = lane(scope, board.id, add.field, add.cluster).await?;
    let rank = make_room(scope, board.id, lane, None, None).await?;
    let card = BoardCard {
        tenant_id: scope.tenant(),
        id,
        board_id: board.id,
        group_id: board.group_id,
        establishment_id: board.establishment_id,
        kind: add.kind,
        field: lane.0,
        cluster_id: lane.1,
        text,
        rank,
        origin,
        dots: 0,
        withdrawn_at: None,
        version: 1,
    };
    Ok(scope.add(card).await?)
}

/// Where something goes: a cluster that somebody dissolved meanwhile leaves its field, and a cluster is of one field.
async fn lane(
    scope: &WriteScope,
    board: BoardId,
    field: QvctField,
    cluster: Option<BoardClusterId>,
) -> AppResult<Lane> {
    let Some(id) = cluster else { return Ok((field, None)) };
    let cluster = scope.find::<board_cluster::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    if cluster.board_id != board {
        return Err(AppError::NotFound);
    }
    Ok((cluster.field, cluster.dissolved_at.is_none().then_some(cluster.id)))
}

/// A rank in a lane: before a card of it, or at its end. Ranks that have grown too long are given anew.
pub(super) async fn make_room(
    scope: &WriteScope,
    board: BoardId,
    lane: Lane,
    moved: Option<BoardCardId>,
    before: Option<BoardCardId>,
) -> AppResult<String> {
    let (cards, _) = laid_out(scope, board).await?;
    let stands = |card: &BoardCard| (card.field, card.cluster_id) == lane && Some(card.id) != moved;
    let cards: Vec<BoardCard> = cards.into_iter().filter(stands).collect();
    let at = before.and_then(|id| cards.iter().position(|card| card.id == id)).unwrap_or(cards.len());
    let low = at.checked_sub(1).and_then(|i| cards.get(i)).map(|card| card.rank.as_str());
    let high = cards.get(at).map(|card| card.rank.as_str());
    let found = rank::between(low, high);
    if found.len() <= rank::LONGEST && low < high.or(Some("~")) {
        return Ok(found);
    }
    let mut ranks = rank::spread(cards.len() + 1);
    let found = ranks.remove(at);
    for (card, rank) in cards.into_iter().zip(ranks) {
        scope.save(BoardCard { rank, ..card }).await?;
    }
    Ok(found)
}

async fn card(scope: &WriteScope, id: BoardCardId) -> AppResult<(BoardCard, Opened)> {
    let card = scope.find::<board_card::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let opened = open_board(scope, card.board_id).await?;
    Ok((card, opened))
}

/// Says something else on a card, over the version that was read.
pub async fn edit_card(
    asker: &Asker,
    id: BoardCardId,
    version: i32,
    (kind, text): (CardKind, &str),
    key: Option<ClientKey>,
) -> AppResult<BoardView> {
    let mut scope = asker.write(act::BOARD_WRITE).await?;
    let (mut card, opened) = card(&scope, id).await?;
    let board = card.board_id;
    if replay::before::<BoardCardId>(&scope, key.as_ref(), EDITED).await?.is_some() {
        return unchanged(asker, scope, board).await;
    }
    check::version(version, card.version)?;
    card.text = card_text(text)?;
    card.kind = kind;
    card.version += 1;
    scope.save(card).await?;
    opened.emit(&mut scope, EventKind::BoardCardChanged, id);
    replay::after(&scope, key, EDITED, id).await?;
    scope.commit().await?;
    left(asker, board).await
}

/// Moves a card. The last one to move it is right.
pub async fn move_card(asker: &Asker, to: MoveCard, key: Option<ClientKey>) -> AppResult<BoardView> {
    let mut scope = asker.write(act::BOARD_WRITE).await?;
    let (mut card, opened) = card(&scope, to.card).await?;
    let board = card.board_id;
    if replay::before::<BoardCardId>(&scope, key.as_ref(), MOVED).await?.is_some() {
        return unchanged(asker, scope, board).await;
    }
    check_field(opened.board.scheme, to.field)?;
    if let Some(before) = to.before {
        let before = scope.find::<board_card::Entity, _>(before).await?.ok_or(AppError::NotFound)?;
        if before.board_id != board {
            return Err(AppError::NotFound);
        }
    }
    let lane = lane(&scope, board, to.field, to.cluster).await?;
    card.rank = make_room(&scope, board, lane, Some(card.id), to.before).await?;
    (card.field, card.cluster_id) = lane;
    scope.save(card).await?;
    opened.emit(&mut scope, EventKind::BoardCardMoved, to.card);
    replay::after(&scope, key, MOVED, to.card).await?;
    scope.commit().await?;
    left(asker, board).await
}

/// Takes a card off the board, or puts it back: what it says is not lost.
pub async fn withdraw_card(
    asker: &Asker,
    id: BoardCardId,
    withdrawn: bool,
    key: Option<ClientKey>,
) -> AppResult<BoardView> {
    let mut scope = asker.write(act::BOARD_WRITE).await?;
    let (mut card, opened) = card(&scope, id).await?;
    let board = card.board_id;
    if replay::before::<BoardCardId>(&scope, key.as_ref(), WITHDRAWN).await?.is_some() {
        return unchanged(asker, scope, board).await;
    }
    if withdrawn != card.withdrawn_at.is_some() {
        if !withdrawn && store::count_cards(&scope, board).await? >= MAX_CARDS as u64 {
            let message = format!("Ce tableau compte déjà {MAX_CARDS} cartes. Retirez-en une autre d’abord.");
            return Err(Refusal::rule("id", message).into());
        }
        card.withdrawn_at = withdrawn.then(|| scope.now());
        if withdrawn && opened.board.voting == Voting::Open {
            // Whoever voted for it has its dots back.
            store::forget_votes_on(&scope, id).await?;
        }
        scope.save(card).await?;
        opened.emit(&mut scope, EventKind::BoardCardWithdrawn, id);
    }
    replay::after(&scope, key, WITHDRAWN, id).await?;
    scope.commit().await?;
    left(asker, board).await
}
