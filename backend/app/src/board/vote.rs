use super::{BoardView, left, open_board, unchanged};
use crate::replay::{self, ClientKey};
use crate::{AppError, AppResult, Asker};
use cordee_domain::board::{Voting, check_vote};
use cordee_domain::event::EventKind;
use cordee_domain::ids::{BoardCardId, BoardId};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_store::board as store;
use cordee_store::entity::board_card;

const VOTED: &str = "board.vote";

/// Puts this many dots on a card in all, 0 to take them back. Nobody else is told on which.
pub async fn vote(asker: &Asker, id: BoardCardId, dots: i32, key: Option<ClientKey>) -> AppResult<BoardView> {
    let mut scope = asker.write(act::BOARD_VOTE).await?;
    let person = scope.actor().ok_or(AppError::Denied)?;
    let card = scope.find::<board_card::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let opened = open_board(&scope, card.board_id).await?;
    let board = opened.board.id;
    if replay::before::<BoardId>(&scope, key.as_ref(), VOTED).await?.is_some() {
        return unchanged(asker, scope, board).await;
    }
    match opened.board.voting {
        Voting::Open => {}
        Voting::Before => return Err(Refusal::rule("dots", "Vote : il n’est pas encore ouvert.").into()),
        Voting::Closed => {
            return Err(Refusal::rule("dots", "Vote : il est clos, les gommettes ne bougent plus.").into());
        }
    }
    if card.withdrawn_at.is_some() {
        return Err(
            Refusal::rule("dots", "Vote : cette carte a été retirée du tableau. Choisissez-en une autre.").into()
        );
    }
    let held = store::votes_of(&scope, board, person).await?;
    let others = held.iter().filter(|vote| vote.card_id != id).map(|vote| vote.dots).sum();
    check_vote(dots, others, opened.board.dots)?;
    store::unvote(&scope, id, person).await?;
    if dots > 0 {
        let vote = store::BoardVote {
            tenant_id: scope.tenant(),
            id: asker.app().new_id(),
            board_id: board,
            card_id: id,
            group_id: card.group_id,
            establishment_id: card.establishment_id,
            person_id: person,
            dots,
        };
        scope.add(vote).await?;
    }
    // Of the board, and not of the card: what a device sent is kept for a while, and must not tell.
    opened.emit(&mut scope, EventKind::BoardVoted, board);
    replay::after(&scope, key, VOTED, board).await?;
    scope.commit().await?;
    left(asker, board).await
}
