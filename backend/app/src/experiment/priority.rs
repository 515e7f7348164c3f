use super::{Priority, emit, open_place};
use crate::{AppError, AppResult, Asker, check};
use cordee_domain::board::Voting;
use cordee_domain::event::EventKind;
use cordee_domain::experiment::{MAX_LINES, PriorityStatus};
use cordee_domain::ids::{BoardClusterId, BoardId, ParticipationId, PriorityId};
use cordee_domain::policy::act;
use cordee_domain::qvct::QvctField;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::WriteScope;
use cordee_store::board::{self as boards, BoardCluster};
use cordee_store::entity::{board, board_cluster, priority};
use cordee_store::experiment as store;

/// A situation to be worked on.
#[derive(Clone, Debug)]
pub struct SavePriority {
    pub participation: ParticipationId,
    /// The one to say something else of, and its version.
    pub priority: Option<(PriorityId, i32)>,
    pub title: String,
    pub why: String,
    pub perimeter: String,
    pub field: Option<QvctField>,
    pub status: PriorityStatus,
    /// The cluster of the project's board that it comes from; without one, what was said of it stays.
    pub cluster: Option<BoardClusterId>,
}

/// Retains a situation, after those retained before, or says something else of one.
pub async fn save_priority(asker: &Asker, input: SavePriority) -> AppResult<Priority> {
    let mut scope = asker.write(act::EXPERIMENT_SET).await?;
    let place = open_place(&scope, input.participation).await?;
    let title = text::line("title", "Situation", &input.title, 200)?;
    let why = text::paragraphs("why", "Pourquoi", &input.why, 2_000)?;
    let perimeter = text::paragraphs("perimeter", "Périmètre", &input.perimeter, 1_000)?;
    if let Some(cluster) = input.cluster {
        check_cluster(&scope, cluster, place.id).await?;
    }
    let saved = match input.priority {
        Some((id, version)) => {
            let row = scope.find::<priority::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
            if row.participation_id != place.id {
                return Err(AppError::NotFound);
            }
            check::version(version, row.version)?;
            let version = row.version + 1;
            let (field, status, cluster_id) = (input.field, input.status, input.cluster.or(row.cluster_id));
            let row = Priority { title, why, perimeter, field, status, cluster_id, version, ..row };
            scope.save(row).await?
        }
        None => {
            let present = store::priorities_of(&scope, &[place.id]).await?;
            if present.len() >= MAX_LINES {
                let message = format!("Un projet compte {MAX_LINES} priorités au plus.");
                return Err(Refusal::rule("participationId", message).into());
            }
            let rank = present.last().map_or(1, |last| last.rank + 1);
            scope
                .add(Priority {
                    tenant_id: scope.tenant(),
                    id: asker.app().new_id(),
                    participation_id: place.id,
                    group_id: place.group_id,
                    establishment_id: place.establishment_id,
                    title,
                    why,
                    perimeter,
                    field: input.field,
                    rank,
                    status: input.status,
                    cluster_id: input.cluster,
                    version: 1,
                })
                .await?
        }
    };
    emit(&mut scope, EventKind::PriorityChanged, saved.id, &place);
    scope.commit().await?;
    Ok(saved)
}

/// Refuses a cluster that is not on the board of the project, or no longer.
async fn check_cluster(scope: &WriteScope, id: BoardClusterId, project: ParticipationId) -> AppResult<()> {
    let cluster = scope.find::<board_cluster::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let board = scope.find::<board::Entity, _>(cluster.board_id).await?.ok_or(AppError::NotFound)?;
    if board.participation_id != project {
        return Err(AppError::NotFound);
    }
    if cluster.dissolved_at.is_some() {
        let message =
            "Groupe de cartes : il a été défait entre-temps. Choisissez-en un autre, ou retenez la situation sans lui.";
        return Err(Refusal::rule("clusterId", message).into());
    }
    Ok(())
}

/// The cluster that a priority comes from.
#[derive(Clone, Debug)]
pub struct Origin {
    pub cluster: BoardCluster,
    pub cards: i32,
    /// Of its cards in all; told once the vote is closed.
    pub dots: Option<i32>,
}

/// The clusters that priorities come from, in a constant number of statements.
pub async fn origins(asker: &Asker, ids: &[BoardClusterId]) -> AppResult<Vec<Origin>> {
    let scope = asker.read(act::EXPERIMENT_VIEW).await?;
    let clusters = boards::clusters_by_ids(&scope, ids).await?;
    let dots = boards::dots_in(&scope, ids).await?;
    let mut of: Vec<BoardId> = clusters.iter().map(|cluster| cluster.board_id).collect();
    of.sort_unstable();
    of.dedup();
    let of = boards::by_ids(&scope, &of).await?;
    let origin = |cluster: BoardCluster| {
        let cards: Vec<i32> = dots.iter().filter(|(id, _)| *id == cluster.id).map(|(_, dots)| *dots).collect();
        let closed = of.iter().any(|board| board.id == cluster.board_id && board.voting == Voting::Closed);
        Origin {
            dots: (closed && cluster.dissolved_at.is_none()).then(|| cards.iter().sum()),
            cards: i32::try_from(cards.len()).unwrap_or(i32::MAX),
            cluster,
        }
    };
    Ok(clusters.into_iter().map(origin).collect())
}

/// Ranks the priorities of a project: all of them, the first first.
pub async fn rank_priorities(
    asker: &Asker,
    participation: ParticipationId,
    order: &[PriorityId],
) -> AppResult<Vec<Priority>> {
    let mut scope = asker.write(act::EXPERIMENT_SET).await?;
    let place = open_place(&scope, participation).await?;
    let present = store::priorities_of(&scope, &[place.id]).await?;
    let known = |id: &PriorityId| present.iter().any(|row| row.id == *id);
    let mut unique = order.to_vec();
    unique.sort_unstable();
    unique.dedup();
    if unique.len() != order.len() || order.len() != present.len() || !order.iter().all(known) {
        let message =
            "Ordre : la liste des priorités a changé entre-temps. Elle est à jour maintenant : rangez-la à nouveau.";
        return Err(Refusal::rule("order", message).into());
    }
    let mut ranked = Vec::new();
    for mut row in present {
        let rank = order.iter().position(|id| *id == row.id).map_or(0, |index| i32::try_from(index).unwrap_or(0)) + 1;
        if row.rank != rank {
            row.rank = rank;
            row.version += 1;
            row = scope.save(row).await?;
            emit(&mut scope, EventKind::PriorityChanged, row.id, &place);
        }
        ranked.push(row);
    }
    ranked.sort_by_key(|row| row.rank);
    scope.commit().await?;
    Ok(ranked)
}
