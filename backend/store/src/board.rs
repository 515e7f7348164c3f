//! The états des lieux of projects: their cards and clusters, who voted, and what was frozen of them.

use crate::entity::{board, board_card, board_cluster, board_snapshot, board_vote};
use crate::page::Keyset;
use crate::scope::{ReadScope, WriteScope};
use crate::{Extent, Rows, StoreError};
use cordee_domain::ids::{BoardCardId, BoardClusterId, BoardId, BoardSnapshotId, ParticipationId, PersonId};
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};

pub use board::Model as Board;
pub use board_card::Model as BoardCard;
pub use board_cluster::Model as BoardCluster;
pub use board_snapshot::Model as BoardSnapshot;
pub use board_vote::Model as BoardVote;

/// The board of a project, if it has one.
pub async fn of_participation(scope: &ReadScope, id: ParticipationId) -> Result<Option<Board>, StoreError> {
    scope.select::<board::Entity>().filter(board::Column::ParticipationId.eq(id)).one().await
}

/// The cards of a board, in no order, those withdrawn too.
pub async fn cards(scope: &ReadScope, board: BoardId) -> Result<Vec<BoardCard>, StoreError> {
    scope.select::<board_card::Entity>().filter(board_card::Column::BoardId.eq(board)).all().await
}

/// How many cards stand on a board.
pub async fn count_cards(scope: &ReadScope, board: BoardId) -> Result<u64, StoreError> {
    use board_card::Column;
    let of = scope.select::<board_card::Entity>().filter(Column::BoardId.eq(board));
    of.filter(Column::WithdrawnAt.is_null()).count().await
}

/// The clusters that stand on a board, in no order.
pub async fn clusters(scope: &ReadScope, board: BoardId) -> Result<Vec<BoardCluster>, StoreError> {
    use board_cluster::Column;
    let of = scope.select::<board_cluster::Entity>().filter(Column::BoardId.eq(board));
    of.filter(Column::DissolvedAt.is_null()).all().await
}

/// Clusters by their ids, those that were undone too.
pub async fn clusters_by_ids(scope: &ReadScope, ids: &[BoardClusterId]) -> Result<Vec<BoardCluster>, StoreError> {
    scope.select::<board_cluster::Entity>().filter(board_cluster::Column::Id.is_in(ids.iter().copied())).all().await
}

pub async fn by_ids(scope: &ReadScope, ids: &[BoardId]) -> Result<Vec<Board>, StoreError> {
    scope.select::<board::Entity>().filter(board::Column::Id.is_in(ids.iter().copied())).all().await
}

/// The cluster and the dots of each card that stands in one of these.
pub async fn dots_in(scope: &ReadScope, ids: &[BoardClusterId]) -> Result<Vec<(BoardClusterId, i32)>, StoreError> {
    use board_card::Column;
    scope
        .select::<board_card::Entity>()
        .filter(Column::ClusterId.is_in(ids.iter().copied()))
        .filter(Column::WithdrawnAt.is_null())
        .map(|select| select.select_only().columns([Column::ClusterId, Column::Dots]))
        .tuples()
        .await
}

/// The dots on a board, while its vote is open.
pub async fn votes(scope: &ReadScope, board: BoardId) -> Result<Vec<BoardVote>, StoreError> {
    scope.select::<board_vote::Entity>().filter(board_vote::Column::BoardId.eq(board)).all().await
}

/// The dots that one person put on a board.
pub async fn votes_of(scope: &ReadScope, board: BoardId, person: PersonId) -> Result<Vec<BoardVote>, StoreError> {
    use board_vote::Column;
    let of = scope.select::<board_vote::Entity>().filter(Column::BoardId.eq(board));
    of.filter(Column::PersonId.eq(person)).all().await
}

/// Takes away the dots that one person put on a card.
pub async fn unvote(scope: &WriteScope, card: BoardCardId, person: PersonId) -> Result<(), StoreError> {
    use board_vote::Column;
    let own = Condition::all().add(Column::CardId.eq(card)).add(Column::PersonId.eq(person));
    scope.delete::<board_vote::Entity>(own).await.map(|_| ())
}

/// Forgets who voted on a board.
pub async fn forget_votes(scope: &WriteScope, board: BoardId) -> Result<(), StoreError> {
    scope.delete::<board_vote::Entity>(Condition::all().add(board_vote::Column::BoardId.eq(board))).await.map(|_| ())
}

/// Forgets the dots that were put on one card.
pub async fn forget_votes_on(scope: &WriteScope, card: BoardCardId) -> Result<(), StoreError> {
    scope.delete::<board_vote::Entity>(Condition::all().add(board_vote::Column::CardId.eq(card))).await.map(|_| ())
}

/// A page of what was frozen of a board, the latest first, and the count of all. What it says is left out of none.
pub async fn snapshots(
    scope: &ReadScope,
    board: BoardId,
    after: Option<BoardSnapshotId>,
    extent: Extent,
) -> Result<Rows<BoardSnapshot>, StoreError> {
    use board_snapshot::Column;
    let latest = Keyset::descending(Column::Id.into_expr(), Column::Id.into_expr());
    let query = scope.select::<board_snapshot::Entity>().filter(Column::BoardId.eq(board));
    query.page(&latest, after.map(|id| (id, id)), extent).await
}

/// How many times a board was frozen.
pub async fn last_snapshot(scope: &ReadScope, board: BoardId) -> Result<i32, StoreError> {
    use board_snapshot::Column;
    let numbers: Vec<(Option<i32>,)> = scope
        .select::<board_snapshot::Entity>()
        .filter(Column::BoardId.eq(board))
        .map(|select| select.select_only().column_as(Column::Number.max(), "last"))
        .tuples()
        .await?;
    Ok(numbers.first().and_then(|row| row.0).unwrap_or(0))
}

pub async fn snapshots_by_ids(scope: &ReadScope, ids: &[BoardSnapshotId]) -> Result<Vec<BoardSnapshot>, StoreError> {
    scope.select::<board_snapshot::Entity>().filter(board_snapshot::Column::Id.is_in(ids.iter().copied())).all().await
}

/// The name of a board's establishment, for a guest who has its link.
pub async fn establishment_name(scope: &ReadScope, board: &Board) -> Result<String, StoreError> {
    use crate::entity::establishment::{Column, Entity};
    let name: Option<String> = scope
        .tenant_rows::<Entity>()
        .filter(Column::Id.eq(board.establishment_id))
        .select_only()
        .column(Column::Name)
        .into_tuple()
        .one(scope.tx())
        .await?;
    Ok(name.unwrap_or_default())
}
