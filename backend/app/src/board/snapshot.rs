use super::{BoardCard, BoardSnapshot, BoardView, count, laid_out, left, open_board, standing};
use crate::approval::{self, ApprovalRequest, Subject};
use crate::page::{First, Page};
use crate::{AppError, AppResult, Asker};
use cordee_domain::approval::Stage;
use cordee_domain::board::{CardContent, ClusterContent, Content, FieldContent, MAX_SNAPSHOTS, Voting};
use cordee_domain::event::EventKind;
use cordee_domain::ids::{BoardClusterId, BoardId, BoardSnapshotId, Kind};
use cordee_domain::policy::act;
use cordee_domain::qvct::QvctField;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::board as store;
use cordee_store::entity::{self, board_snapshot, participation};
use sha2::{Digest, Sha256};

/// Freezes a board as it stands: what the three voices approve, and what is printed.
pub async fn freeze(asker: &Asker, id: BoardId, note: &str) -> AppResult<(BoardView, BoardSnapshot)> {
    let mut scope = asker.write(act::BOARD_KEEP).await?;
    let opened = open_board(&scope, id).await?;
    let board = &opened.board;
    let note = text::paragraphs("note", "Note", note, 500)?;
    let (cards, clusters) = laid_out(&scope, id).await?;
    let content = content(board, &cards, &clusters);
    if content.cards() == 0 {
        return Err(Refusal::rule("id", "Version figée : ce tableau n’a pas encore de carte.").into());
    }
    let number = store::last_snapshot(&scope, id).await? + 1;
    if number > count(MAX_SNAPSHOTS) {
        let message = format!("Version figée : ce tableau en compte déjà {MAX_SNAPSHOTS}, le plus possible.");
        return Err(Refusal::rule("id", message).into());
    }
    let written = serde_json::to_string(&content).map_err(AppError::internal)?;
    let row = BoardSnapshot {
        tenant_id: scope.tenant(),
        id: asker.app().new_id(),
        board_id: id,
        participation_id: board.participation_id,
        group_id: board.group_id,
        establishment_id: board.establishment_id,
        number,
        note,
        sha256: Sha256::digest(written.as_bytes()).to_vec(),
        content: written,
        cards: count(content.cards()),
        taken_at: scope.now(),
        taken_by: scope.actor(),
    };
    let row = scope.add(row).await?;
    opened.emit(&mut scope, EventKind::BoardFrozen, row.id);
    scope.commit().await?;
    Ok((left(asker, id).await?, row))
}

/// Submits what was frozen last of a board to the three voices. What was said of the version before stays with it.
pub async fn submit(asker: &Asker, id: BoardSnapshotId) -> AppResult<(BoardSnapshot, ApprovalRequest)> {
    let mut scope = asker.write(act::APPROVAL_ASK).await?;
    let row = scope.find::<board_snapshot::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    standing(&scope, row.group_id, row.participation_id).await?;
    let last = store::last_snapshot(&scope, row.board_id).await?;
    if row.number != last {
        let message = format!("La version {last} est plus récente : c’est elle qui se soumet à l’accord des voix.");
        return Err(Refusal::rule("id", message).into());
    }
    if approval::standing(&scope, id.0).await?.is_some() {
        let message = "Cette version est déjà soumise à l’accord des voix. Si le tableau a changé depuis, figez-en une nouvelle version.";
        return Err(Refusal::rule("id", message).into());
    }
    let place = scope.find_anyhow::<participation::Entity, _>(row.participation_id).await?;
    let place = place.ok_or(AppError::NotFound)?;
    let subject = Subject {
        kind: Kind::BoardSnapshot,
        id: id.0,
        lineage: row.board_id.0,
        number: row.number,
        title: format!("État des lieux, version {}", row.number),
        sha256: hex::encode(&row.sha256),
    };
    let request = approval::request(asker.app(), &mut scope, Stage::Assessment, subject, (&place).into()).await?;
    scope.commit().await?;
    Ok((row, request))
}

/// A board's cards as they are read: by field, clusters first.
fn content(board: &store::Board, cards: &[BoardCard], clusters: &[store::BoardCluster]) -> Content {
    let of = |field: QvctField, cluster: Option<BoardClusterId>| -> Vec<CardContent> {
        let stands =
            |card: &&BoardCard| card.withdrawn_at.is_none() && (card.field, card.cluster_id) == (field, cluster);
        let said = |card: &BoardCard| CardContent {
            kind: card.kind,
            text: card.text.clone(),
            origin: card.origin,
            dots: card.dots,
        };
        cards.iter().filter(stands).map(said).collect()
    };
    let fields = board.scheme.fields().map(|field| {
        let here = clusters.iter().filter(|cluster| cluster.field == field);
        let clusters = here
            .map(|cluster| ClusterContent { title: cluster.title.clone(), cards: of(field, Some(cluster.id)) })
            .filter(|cluster| !cluster.cards.is_empty());
        FieldContent { field, clusters: clusters.collect(), cards: of(field, None) }
    });
    let voters = board.voters.filter(|_| board.voting == Voting::Closed);
    Content { scheme: board.scheme, fields: fields.collect(), voters }
}

/// One page of what was frozen of a board, the latest first.
pub async fn snapshots(
    asker: &Asker,
    board: BoardId,
    after: Option<BoardSnapshotId>,
    first: impl Into<First>,
) -> AppResult<Page<BoardSnapshot>> {
    let extent = first.into().extent()?;
    let scope = asker.read(act::PROJECT_VIEW).await?;
    scope.find::<entity::board::Entity, _>(board).await?.ok_or(AppError::NotFound)?;
    Ok(Page::cut(store::snapshots(&scope, board, after, extent).await?, extent))
}

/// A board as it was frozen, with what it said.
pub async fn frozen(asker: &Asker, id: BoardSnapshotId) -> AppResult<Option<(BoardSnapshot, Content)>> {
    let scope = asker.read(act::PROJECT_VIEW).await?;
    let Some(row) = scope.find::<board_snapshot::Entity, _>(id).await? else { return Ok(None) };
    let content = serde_json::from_str(&row.content).map_err(AppError::internal)?;
    Ok(Some((row, content)))
}
