use super::{Board, BoardView, Opened, count, left, open_board, standing, unchanged};
use crate::{AppError, AppResult, Asker, check};
use cordee_domain::board::{DOTS, Voting, check_dots};
use cordee_domain::event::EventKind;
use cordee_domain::ids::{BoardCardId, BoardId, ParticipationId};
use cordee_domain::policy::act;
use cordee_domain::qvct::FieldScheme;
use cordee_domain::refusal::Refusal;
use cordee_store::board as store;
use cordee_store::entity::participation;
use std::collections::{BTreeSet, HashMap};

/// Opens the board of a project, which has one. Opening it again gives the one that is there.
pub async fn open(asker: &Asker, project: ParticipationId, scheme: FieldScheme) -> AppResult<BoardView> {
    let mut scope = asker.write(act::BOARD_KEEP).await?;
    let place = scope.find_anyhow::<participation::Entity, _>(project).await?.ok_or(AppError::NotFound)?;
    if !scope.reaches_place(place.group_id, place.establishment_id) {
        return Err(AppError::NotFound);
    }
    if let Some(board) = store::of_participation(&scope, project).await? {
        return unchanged(asker, scope, board.id).await;
    }
    let group = standing(&scope, place.group_id, place.id).await?;
    let board = Board {
        tenant_id: scope.tenant(),
        id: asker.app().new_id(),
        participation_id: place.id,
        group_id: place.group_id,
        establishment_id: place.establishment_id,
        scheme,
        voting: Voting::Before,
        dots: DOTS,
        voters: None,
        link_id: None,
        opened_at: scope.now(),
        voting_opened_at: None,
        voting_closed_at: None,
        version: 1,
    };
    let opened = Opened { board: scope.add(board).await?, group };
    let id = opened.board.id;
    opened.emit(&mut scope, EventKind::BoardOpened, id);
    scope.commit().await?;
    left(asker, id).await
}

/// Says how many dots each person has; not while people vote.
pub async fn set_dots(asker: &Asker, id: BoardId, version: i32, dots: i32) -> AppResult<BoardView> {
    let mut scope = asker.write(act::BOARD_KEEP).await?;
    let mut opened = open_board(&scope, id).await?;
    check::version(version, opened.board.version)?;
    check_dots(dots)?;
    if opened.board.voting == Voting::Open {
        let message = "Gommettes : le vote est ouvert, leur nombre ne change plus. Closez-le d’abord.";
        return Err(Refusal::rule("dots", message).into());
    }
    opened.board.dots = dots;
    opened.board.version += 1;
    opened.board = scope.save(opened.board).await?;
    opened.emit(&mut scope, EventKind::BoardChanged, id);
    scope.commit().await?;
    left(asker, id).await
}

/// Opens the vote; one that was closed starts anew, without the dots of before.
pub async fn open_votes(asker: &Asker, id: BoardId, version: i32) -> AppResult<BoardView> {
    let mut scope = asker.write(act::BOARD_KEEP).await?;
    let mut opened = open_board(&scope, id).await?;
    check::version(version, opened.board.version)?;
    if opened.board.voting == Voting::Open {
        return unchanged(asker, scope, id).await;
    }
    if store::count_cards(&scope, id).await? == 0 {
        return Err(Refusal::rule("id", "Vote : ce tableau n’a pas encore de carte. Ajoutez-en d’abord.").into());
    }
    for card in store::cards(&scope, id).await?.into_iter().filter(|card| card.dots > 0) {
        scope.save(store::BoardCard { dots: 0, ..card }).await?;
    }
    let board = &mut opened.board;
    board.voting = Voting::Open;
    board.voting_opened_at = Some(scope.now());
    board.voting_closed_at = None;
    board.voters = None;
    board.version += 1;
    opened.board = scope.save(opened.board).await?;
    opened.emit(&mut scope, EventKind::BoardVotesOpened, id);
    scope.commit().await?;
    left(asker, id).await
}

/// Closes the vote: the numbers of dots stay on the cards, who put them is forgotten.
pub async fn close_votes(asker: &Asker, id: BoardId, version: i32) -> AppResult<BoardView> {
    let mut scope = asker.write(act::BOARD_KEEP).await?;
    let mut opened = open_board(&scope, id).await?;
    check::version(version, opened.board.version)?;
    if opened.board.voting != Voting::Open {
        return unchanged(asker, scope, id).await;
    }
    let votes = store::votes(&scope, id).await?;
    let mut sums: HashMap<BoardCardId, i32> = HashMap::new();
    for vote in &votes {
        *sums.entry(vote.card_id).or_default() += vote.dots;
    }
    for card in store::cards(&scope, id).await? {
        if let Some(dots) = sums.get(&card.id) {
            scope.save(store::BoardCard { dots: *dots, ..card }).await?;
        }
    }
    store::forget_votes(&scope, id).await?;
    let board = &mut opened.board;
    board.voting = Voting::Closed;
    board.voting_closed_at = Some(scope.now());
    board.voters = Some(count(votes.iter().map(|vote| vote.person_id).collect::<BTreeSet<_>>().len()));
    board.version += 1;
    opened.board = scope.save(opened.board).await?;
    opened.emit(&mut scope, EventKind::BoardVotesClosed, id);
    scope.commit().await?;
    left(asker, id).await
}
