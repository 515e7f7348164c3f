//! The shared état des lieux of an establishment's project.

mod change;
mod guest;

pub use change::BoardMutation;
pub use guest::{GuestBoardMutation, GuestBoardQuery};

use crate::approval::ApprovalRequest;
use crate::cursor;
use crate::enums::{BoardVoting, CardKind, CardOrigin};
use crate::error::IntoGraphql;
use crate::id::GlobalId;
use crate::identity::Person;
use crate::loaders::{AskedOf, load};
use async_graphql::{Context, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::Asker;
use cordee_app::board as app;
use cordee_domain::board::Voting;
use cordee_domain::ids::{BoardId, BoardSnapshotId};
use cordee_domain::qvct;
use std::sync::Arc;

/// A field of QVCT, in the scheme of the board that it is of.
#[derive(Clone, Debug, SimpleObject)]
pub struct BoardField {
    pub key: String,
    pub label: String,
}

impl From<qvct::QvctField> for BoardField {
    fn from(field: qvct::QvctField) -> BoardField {
        BoardField { key: field.key().into(), label: field.label().into() }
    }
}

/// The état des lieux of a project, as the asker sees it.
#[derive(Debug)]
pub struct Board(app::BoardView);

#[Object]
impl Board {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.board.id)
    }

    async fn participation_id(&self) -> GlobalId {
        GlobalId::of(self.0.board.participation_id)
    }

    /// The name of the scheme that its fields are of.
    async fn scheme_label(&self) -> &'static str {
        self.0.board.scheme.label()
    }

    /// Its fields, in order.
    async fn fields(&self) -> Vec<BoardField> {
        self.0.board.scheme.fields().map(BoardField::from).collect()
    }

    /// The cards that stand on it, in the order in which those of one field, or of one cluster, are read.
    async fn cards(&self) -> Vec<BoardCard> {
        self.cards_where(false)
    }

    /// The cards that were taken off it.
    async fn withdrawn_cards(&self) -> Vec<BoardCard> {
        self.cards_where(true)
    }

    /// Its clusters, in the order in which those of one field are read.
    async fn clusters(&self) -> Vec<BoardCluster> {
        let of = |row: &app::BoardCluster| {
            let from = self.0.priorities.iter().filter(|priority| priority.cluster_id == Some(row.id));
            from.map(|priority| ClusterPriority {
                id: GlobalId::of(priority.id),
                title: priority.title.clone(),
                rank: priority.rank,
            })
            .collect()
        };
        self.0.clusters.iter().map(|row| BoardCluster { priorities: of(row), row: row.clone() }).collect()
    }

    async fn voting(&self) -> BoardVoting {
        self.0.board.voting.into()
    }

    /// How many dots each person has.
    async fn dots_each(&self) -> i32 {
        self.0.board.dots
    }

    /// How many dots the asker has left, while the vote is open.
    async fn dots_left(&self) -> i32 {
        self.0.board.dots - self.0.own.values().sum::<i32>()
    }

    /// How many dots are on the board, while the vote is open. On which cards is told once it is closed.
    async fn dots_placed(&self) -> i32 {
        self.0.placed
    }

    /// How many people voted so far, or in all once the vote is closed.
    async fn voters(&self) -> i32 {
        self.0.board.voters.unwrap_or(self.0.voters)
    }

    async fn voting_opened_at(&self) -> Option<DateTime<Utc>> {
        self.0.board.voting_opened_at
    }

    async fn voting_closed_at(&self) -> Option<DateTime<Utc>> {
        self.0.board.voting_closed_at
    }

    /// Until when the link for people without an account stands; none when there is none.
    async fn link_expires_at(&self) -> Option<DateTime<Utc>> {
        self.0.link_expires_at
    }

    async fn version(&self) -> i32 {
        self.0.board.version
    }
}

impl Board {
    fn cards_where(&self, withdrawn: bool) -> Vec<BoardCard> {
        let cards = self.0.cards.iter().filter(|card| card.withdrawn_at.is_some() == withdrawn);
        let closed = self.0.board.voting == Voting::Closed;
        let own = |card: &app::BoardCard| self.0.own.get(&card.id).copied().unwrap_or(0);
        cards.map(|card| BoardCard { own: own(card), row: card.clone(), closed }).collect()
    }
}

/// A card of a board. It carries no name.
#[derive(Debug)]
pub struct BoardCard {
    row: app::BoardCard,
    own: i32,
    closed: bool,
}

#[Object]
impl BoardCard {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.row.id)
    }

    async fn kind(&self) -> CardKind {
        self.row.kind.into()
    }

    /// The key of its field.
    async fn field(&self) -> &'static str {
        self.row.field.key()
    }

    /// The cluster that it is in; none when it stands alone in its field.
    async fn cluster_id(&self) -> Option<GlobalId> {
        self.row.cluster_id.map(GlobalId::of)
    }

    async fn text(&self) -> &str {
        &self.row.text
    }

    async fn origin(&self) -> CardOrigin {
        self.row.origin.into()
    }

    /// The dots that the asker put on it, while the vote is open.
    async fn own_dots(&self) -> i32 {
        self.own
    }

    /// How many dots it has in all; told once the vote is closed.
    async fn dots(&self) -> Option<i32> {
        self.closed.then_some(self.row.dots)
    }

    /// Of its kind and its text.
    async fn version(&self) -> i32 {
        self.row.version
    }
}

/// A situation that was retained from a cluster.
#[derive(Clone, Debug, SimpleObject)]
pub struct ClusterPriority {
    /// Of the priority.
    id: GlobalId,
    title: String,
    /// Among the priorities of the project, from 1.
    rank: i32,
}

/// Cards of a field that belong together.
#[derive(Debug)]
pub struct BoardCluster {
    row: app::BoardCluster,
    priorities: Vec<ClusterPriority>,
}

#[Object]
impl BoardCluster {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.row.id)
    }

    /// The key of its field.
    async fn field(&self) -> &'static str {
        self.row.field.key()
    }

    async fn title(&self) -> &str {
        &self.row.title
    }

    /// The situations that were retained from it, by rank.
    async fn priorities(&self) -> &[ClusterPriority] {
        &self.priorities
    }

    async fn version(&self) -> i32 {
        self.row.version
    }
}

/// A board as it stood one day: it never changes.
#[derive(Debug)]
pub struct BoardSnapshot(pub app::BoardSnapshot);

#[Object]
impl BoardSnapshot {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    /// From 1, of its board.
    async fn number(&self) -> i32 {
        self.0.number
    }

    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }

    async fn taken_at(&self) -> DateTime<Utc> {
        self.0.taken_at
    }

    async fn taken_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        match self.0.taken_by {
            Some(id) => Ok(load(ctx, id).await?.map(Person::from)),
            None => Ok(None),
        }
    }

    async fn card_count(&self) -> i32 {
        self.0.cards
    }

    /// The SHA-256 of what it says, in hexadecimal: the same text has the same.
    async fn sha256(&self) -> String {
        hex::encode(&self.0.sha256)
    }

    /// What the voices were asked of it, the latest first.
    async fn approvals(&self, ctx: &Context<'_>) -> Result<Vec<ApprovalRequest>> {
        let asked = load(ctx, AskedOf(self.0.id.0)).await?.unwrap_or_default();
        Ok(asked.into_iter().map(ApprovalRequest).collect())
    }
}

connection!(BoardSnapshotConnection, BoardSnapshotEdge, BoardSnapshot);

#[derive(Debug, Default)]
pub struct BoardQuery;

#[Object]
impl BoardQuery {
    /// The état des lieux of a project; null when it is not opened yet, or out of reach.
    async fn board(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The id of the establishment's place in its group.")] participation_id: GlobalId,
    ) -> Result<Option<Board>> {
        let Ok(id) = participation_id.as_id() else { return Ok(None) };
        let found = app::of_project(ctx.data_unchecked::<Arc<Asker>>(), id).await.graphql()?;
        Ok(found.map(Board))
    }

    /// What was frozen of a board, the latest first.
    async fn board_snapshots(
        &self,
        ctx: &Context<'_>,
        board_id: GlobalId,
        #[graphql(default = 20)] first: i64,
        after: Option<String>,
    ) -> Result<BoardSnapshotConnection> {
        let key: Option<BoardSnapshotId> = cursor::read(after.as_deref()).graphql()?;
        let first = crate::connection::first(ctx, first, &[]);
        let id: BoardId = board_id.as_id().graphql()?;
        let page = app::snapshots(ctx.data_unchecked::<Arc<Asker>>(), id, key, first).await.graphql()?;
        Ok(BoardSnapshotConnection::of(page, after.is_some(), |row| (cursor::write(&row.id), BoardSnapshot(row))))
    }
}
