//! Loaders of what belongs to the project of one establishment.

use super::{Load, loader};
use async_graphql::dataloader::Loader;
use cordee_app::approval::{Approval, ApprovalRequest};
use cordee_app::experiment::{Dossier, Experiment, Origin};
use cordee_app::group::TrinomeMember;
use cordee_app::{AppError, AppResult};
use cordee_domain::ids::{ApprovalRequestId, BoardClusterId, ExperimentId, ParticipationId};
use std::collections::HashMap;
use std::sync::Arc;

/// What was said of a request, in the order in which it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SaidOf(pub ApprovalRequestId);

/// Who holds the voices of a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HoldersOf(pub ParticipationId);

/// What the voices of a project were asked, the latest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RequestsOf(pub ParticipationId);

/// All that a project works on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DossierOf(pub ParticipationId);

/// The cluster that a priority comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OriginOf(pub BoardClusterId);

loader!(ToGroups: ApprovalRequestId => ApprovalRequest, |asker, keys| {
    let rows = cordee_app::approval::by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(ToGroups: ExperimentId => Experiment, |asker, keys| {
    let rows = cordee_app::experiment::by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(OfRows: SaidOf => Vec<Approval>, |asker, keys| {
    let ids: Vec<ApprovalRequestId> = keys.iter().map(|key| key.0).collect();
    let mut lists: HashMap<SaidOf, Vec<Approval>> = HashMap::new();
    for row in cordee_app::approval::said(asker, &ids).await? {
        lists.entry(SaidOf(row.request_id)).or_default().push(row);
    }
    Ok(lists)
});

loader!(OfRows: HoldersOf => Vec<TrinomeMember>, |asker, keys| {
    let ids: Vec<ParticipationId> = keys.iter().map(|key| key.0).collect();
    let mut lists: HashMap<HoldersOf, Vec<TrinomeMember>> = HashMap::new();
    for row in cordee_app::approval::holders(asker, &ids).await? {
        lists.entry(HoldersOf(row.participation_id)).or_default().push(row);
    }
    Ok(lists)
});

loader!(OfGroups: RequestsOf => Vec<ApprovalRequest>, |asker, keys| {
    let ids: Vec<ParticipationId> = keys.iter().map(|key| key.0).collect();
    let mut lists: HashMap<RequestsOf, Vec<ApprovalRequest>> = HashMap::new();
    for row in cordee_app::approval::of_participations(asker, &ids, None).await? {
        lists.entry(RequestsOf(row.participation_id)).or_default().push(row);
    }
    Ok(lists)
});

loader!(OfRows: OriginOf => Origin, |asker, keys| {
    let ids: Vec<BoardClusterId> = keys.iter().map(|key| key.0).collect();
    let origins = cordee_app::experiment::origins(asker, &ids).await?;
    Ok(origins.into_iter().map(|origin| (OriginOf(origin.cluster.id), origin)).collect())
});

loader!(OfGroups: DossierOf => Arc<Dossier>, |asker, keys| {
    let ids: Vec<ParticipationId> = keys.iter().map(|key| key.0).collect();
    let dossiers = cordee_app::experiment::dossiers(asker, &ids).await?;
    Ok(dossiers.into_iter().map(|(id, dossier)| (DossierOf(id), dossier)).collect())
});
