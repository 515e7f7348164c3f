//! The shared état des lieux of an establishment's project: a board of cards in the fields of QVCT, several people
//! at once. It is the establishment's own, and whoever accompanies it.
//!
//! Each act is a small change of its own, which a device may send twice. What a card says has a version; where it
//! stands has none: the last one to move it is right, and ranks are given here, one change after the other, so that
//! all screens end alike. Cards carry no name. While a vote is open, dots are counted for nobody to see; once it is
//! closed, their numbers stay and who put them goes.

mod cards;
mod clusters;
mod guests;
mod keep;
mod snapshot;
mod vote;

pub use cards::{AddCard, MoveCard, add_card, edit_card, move_card, withdraw_card};
pub use clusters::{AddCluster, add_cluster, dissolve_cluster, rename_cluster};
pub use guests::{GuestBoard, IssuedLink, guest_board, guest_contribute, issue_link, revoke_link};
pub use keep::{close_votes, open, open_votes, set_dots};
pub use snapshot::{freeze, frozen, snapshots, submit};
pub use vote::vote;

use crate::{AppError, AppResult, Asker};
use chrono::{DateTime, Utc};
use cordee_domain::board::Voting;
use cordee_domain::event::{Audience, EventKind, NewEvent};
use cordee_domain::group::{GroupKind, GroupStatus};
use cordee_domain::guest::GuestPurpose;
use cordee_domain::ids::{BoardCardId, BoardId, GroupId, Identified, ParticipationId};
use cordee_domain::path::{PathItem, PathPlace, PathState, PathStep};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_store::entity::{board, participation, territorial_group};
use cordee_store::experiment::{self, Priority};
use cordee_store::{ReadScope, WriteScope, board as store};
use std::collections::{BTreeSet, HashMap};

pub use store::{Board, BoardCard, BoardCluster, BoardSnapshot};

/// A board as one person sees it.
#[derive(Clone, Debug)]
pub struct BoardView {
    pub board: Board,
    /// In the order in which they are read, those withdrawn too.
    pub cards: Vec<BoardCard>,
    /// In the order in which they are read.
    pub clusters: Vec<BoardCluster>,
    /// The asker's own dots, while the vote is open.
    pub own: HashMap<BoardCardId, i32>,
    /// How many dots are on the board while the vote is open, and of how many people.
    pub placed: i32,
    pub voters: i32,
    /// What was retained of the project's situations, by rank: some come from a cluster.
    pub priorities: Vec<Priority>,
    /// Until when the link for people without an account stands.
    pub link_expires_at: Option<DateTime<Utc>>,
}

/// The board of a project; none when it is not opened yet, or out of reach.
pub async fn of_project(asker: &Asker, project: ParticipationId) -> AppResult<Option<BoardView>> {
    let scope = asker.read(act::PROJECT_VIEW).await?;
    match store::of_participation(&scope, project).await? {
        Some(board) => Ok(Some(view(asker, &scope, board).await?)),
        None => Ok(None),
    }
}

/// The same, by its own id.
pub async fn by_id(asker: &Asker, id: BoardId) -> AppResult<Option<BoardView>> {
    let scope = asker.read(act::PROJECT_VIEW).await?;
    match scope.find::<board::Entity, _>(id).await? {
        Some(board) => Ok(Some(view(asker, &scope, board).await?)),
        None => Ok(None),
    }
}

async fn view(asker: &Asker, scope: &ReadScope, board: Board) -> AppResult<BoardView> {
    let (cards, clusters) = laid_out(scope, board.id).await?;
    let votes = match board.voting {
        Voting::Open => store::votes(scope, board.id).await?,
        Voting::Before | Voting::Closed => Vec::new(),
    };
    let person = asker.person()?;
    let link_expires_at = match board.link_id {
        None => None,
        Some(_) => cordee_store::guest::of_subjects(scope, GuestPurpose::Contribution, &[board.id.0])
            .await?
            .first()
            .map(|link| link.expires_at),
    };
    Ok(BoardView {
        own: votes.iter().filter(|vote| vote.person_id == person).map(|vote| (vote.card_id, vote.dots)).collect(),
        placed: votes.iter().map(|vote| vote.dots).sum(),
        voters: count(votes.iter().map(|vote| vote.person_id).collect::<BTreeSet<_>>().len()),
        priorities: experiment::priorities_of(scope, &[board.participation_id]).await?,
        board,
        cards,
        clusters,
        link_expires_at,
    })
}

/// Cards and clusters in the order in which they are read.
async fn laid_out(scope: &ReadScope, board: BoardId) -> AppResult<(Vec<BoardCard>, Vec<BoardCluster>)> {
    let mut cards = store::cards(scope, board).await?;
    cards.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
    let mut clusters = store::clusters(scope, board).await?;
    clusters.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
    Ok((cards, clusters))
}

fn count(of: usize) -> i32 {
    i32::try_from(of).unwrap_or(i32::MAX)
}

/// A board read for changing, with the group that it is worked on in.
struct Opened {
    board: Board,
    group: territorial_group::Model,
}

async fn open_board(scope: &WriteScope, id: BoardId) -> AppResult<Opened> {
    let board = scope.find::<board::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let group = standing(scope, board.group_id, board.participation_id).await?;
    Ok(Opened { board, group })
}

/// The group of a project that still changes.
pub(crate) async fn standing(
    scope: &WriteScope,
    group: GroupId,
    project: ParticipationId,
) -> AppResult<territorial_group::Model> {
    let group = scope.find_anyhow::<territorial_group::Entity, _>(group).await?.ok_or(AppError::NotFound)?;
    let place = scope.find_anyhow::<participation::Entity, _>(project).await?.ok_or(AppError::NotFound)?;
    if group.status == GroupStatus::Closed || place.left_at.is_some() {
        let message = "L’accompagnement est terminé : ce projet se lit et ne change plus. Parlez-en à l’Aract s’il reste quelque chose à y écrire.";
        return Err(Refusal::rule("id", message).into());
    }
    Ok(group)
}

impl Opened {
    /// Says that something happened on the board, to its establishment and whoever accompanies it.
    fn emit<I: Identified>(&self, scope: &mut WriteScope, kind: EventKind, subject: I) {
        let event = NewEvent::new(kind, subject).programme(self.group.programme_id).group(self.group.id);
        scope.emit(event.establishment(self.board.establishment_id).told_to(Audience::Establishment));
    }
}

/// What a change left, as its author sees it.
async fn left(asker: &Asker, id: BoardId) -> AppResult<BoardView> {
    by_id(asker, id).await?.ok_or(AppError::NotFound)
}

/// The same, of a change that was made before, or had nothing to do.
async fn unchanged(asker: &Asker, scope: WriteScope, id: BoardId) -> AppResult<BoardView> {
    drop(scope);
    left(asker, id).await
}

/// What of a project's path is done on its board.
pub(crate) async fn on_path(asker: &Asker, project: ParticipationId, kind: GroupKind) -> AppResult<[PathItem; 3]> {
    let scope = asker.read(act::PROJECT_VIEW).await?;
    let board = store::of_participation(&scope, project).await?;
    let (cards, frozen) = match &board {
        Some(board) => (store::count_cards(&scope, board.id).await?, store::last_snapshot(&scope, board.id).await?),
        None => (0, 0),
    };
    let voting = board.map_or(Voting::Before, |board| board.voting);
    let item = |label: &str, who, state, detail: Option<String>| PathItem {
        step: PathStep::Diagnose,
        label: label.into(),
        state,
        detail,
        who,
        place: PathPlace::Part("etat-des-lieux"),
    };
    let written = match cards {
        0 => PathState::ToDo,
        _ if frozen > 0 || voting != Voting::Before => PathState::Done,
        _ => PathState::Doing,
    };
    let voted = match voting {
        Voting::Before => PathState::ToDo,
        Voting::Open => PathState::Doing,
        Voting::Closed => PathState::Done,
    };
    let voters = match kind {
        GroupKind::Territorial => "le trinôme et le comité QVCT",
        GroupKind::Network => "l’animateur et le comité QVCT",
    };
    let said = |count: u64| format!("{count} carte{}", if count > 1 { "s" } else { "" });
    Ok([
        item("écrire l’état des lieux partagé", "le comité QVCT et les EDT", written, (cards > 0).then(|| said(cards))),
        item("voter les priorités de l’état des lieux", voters, voted, None),
        item(
            "figer l’état des lieux",
            "le consultant ou l’animateur",
            if frozen > 0 { PathState::Done } else { PathState::ToDo },
            (frozen > 0).then(|| format!("version {frozen}")),
        ),
    ])
}
