use super::cards::make_room;
use super::{BoardCard, BoardCluster, BoardView, Opened, laid_out, left, open_board, unchanged};
use crate::replay::{self, ClientKey};
use crate::{AppError, AppResult, Asker, check};
use cordee_domain::board::{MAX_CARDS, MAX_CLUSTERS, MAX_TITLE, check_field, rank};
use cordee_domain::event::EventKind;
use cordee_domain::ids::{BoardCardId, BoardClusterId, BoardId};
use cordee_domain::policy::act;
use cordee_domain::qvct::QvctField;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::WriteScope;
use cordee_store::entity::board_cluster;

const ADDED: &str = "board.add_cluster";
const RENAMED: &str = "board.rename_cluster";
const DISSOLVED: &str = "board.dissolve_cluster";

/// A cluster to be made at the end of a field, with cards in it.
#[derive(Clone, Debug)]
pub struct AddCluster {
    pub board: BoardId,
    pub field: QvctField,
    pub title: String,
    pub cards: Vec<BoardCardId>,
}

/// Groups cards under a title.
pub async fn add_cluster(
    asker: &Asker,
    add: AddCluster,
    key: Option<ClientKey>,
) -> AppResult<(BoardView, BoardClusterId)> {
    let mut scope = asker.write(act::BOARD_WRITE).await?;
    let opened = open_board(&scope, add.board).await?;
    if let Some(done) = replay::before::<BoardClusterId>(&scope, key.as_ref(), ADDED).await? {
        return Ok((unchanged(asker, scope, add.board).await?, done));
    }
    check_field(opened.board.scheme, add.field)?;
    let title = text::line("title", "Titre du groupe", &add.title, MAX_TITLE)?;
    let (cards, clusters) = laid_out(&scope, add.board).await?;
    if clusters.len() >= MAX_CLUSTERS || add.cards.len() > MAX_CARDS {
        let message = format!("Ce tableau compte déjà {MAX_CLUSTERS} groupes. Défaites-en un d’abord.");
        return Err(Refusal::rule("title", message).into());
    }
    let last = clusters.iter().rfind(|cluster| cluster.field == add.field).map(|cluster| cluster.rank.as_str());
    let cluster = BoardCluster {
        tenant_id: scope.tenant(),
        id: asker.app().new_id(),
        board_id: add.board,
        group_id: opened.board.group_id,
        establishment_id: opened.board.establishment_id,
        field: add.field,
        title,
        rank: rank::between(last, None),
        dissolved_at: None,
        version: 1,
    };
    let id = scope.add(cluster).await?.id;
    let mut ranks = rank::spread(add.cards.len()).into_iter();
    for card in add.cards {
        let card = cards.iter().find(|one| one.id == card).ok_or(AppError::NotFound)?;
        let rank = ranks.next().unwrap_or_default();
        scope.save(BoardCard { field: add.field, cluster_id: Some(id), rank, ..card.clone() }).await?;
    }
    opened.emit(&mut scope, EventKind::BoardClustered, id);
    replay::after(&scope, key, ADDED, id).await?;
    scope.commit().await?;
    Ok((left(asker, add.board).await?, id))
}

async fn cluster(scope: &WriteScope, id: BoardClusterId) -> AppResult<(BoardCluster, Opened)> {
    let cluster = scope.find::<board_cluster::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let opened = open_board(scope, cluster.board_id).await?;
    Ok((cluster, opened))
}

/// Gives a cluster another title, over the version that was read.
pub async fn rename_cluster(
    asker: &Asker,
    id: BoardClusterId,
    version: i32,
    title: &str,
    key: Option<ClientKey>,
) -> AppResult<BoardView> {
    let mut scope = asker.write(act::BOARD_WRITE).await?;
    let (mut cluster, opened) = cluster(&scope, id).await?;
    let board = cluster.board_id;
    if replay::before::<BoardClusterId>(&scope, key.as_ref(), RENAMED).await?.is_some() {
        return unchanged(asker, scope, board).await;
    }
    check::version(version, cluster.version)?;
    cluster.title = text::line("title", "Titre du groupe", title, MAX_TITLE)?;
    cluster.version += 1;
    scope.save(cluster).await?;
    opened.emit(&mut scope, EventKind::BoardClustered, id);
    replay::after(&scope, key, RENAMED, id).await?;
    scope.commit().await?;
    left(asker, board).await
}

/// Undoes a cluster: its cards go to the end of its field, in their order. Undoing it again changes nothing.
pub async fn dissolve_cluster(asker: &Asker, id: BoardClusterId, key: Option<ClientKey>) -> AppResult<BoardView> {
    let mut scope = asker.write(act::BOARD_WRITE).await?;
    let (cluster, opened) = cluster(&scope, id).await?;
    let board = cluster.board_id;
    if replay::before::<BoardClusterId>(&scope, key.as_ref(), DISSOLVED).await?.is_some() {
        return unchanged(asker, scope, board).await;
    }
    if cluster.dissolved_at.is_none() {
        let (cards, _) = laid_out(&scope, board).await?;
        for card in cards.into_iter().filter(|card| card.cluster_id == Some(id)) {
            let rank = make_room(&scope, board, (cluster.field, None), Some(card.id), None).await?;
            scope.save(BoardCard { cluster_id: None, rank, ..card }).await?;
        }
        let dissolved_at = Some(scope.now());
        scope.save(BoardCluster { dissolved_at, ..cluster }).await?;
        opened.emit(&mut scope, EventKind::BoardClustered, id);
    }
    replay::after(&scope, key, DISSOLVED, id).await?;
    scope.commit().await?;
    left(asker, board).await
}
