//! What the three voices are asked to approve, and what each said.

use crate::StoreError;
use crate::entity::{approval, approval_request, trinome_member};
use crate::scope::ReadScope;
use cordee_domain::approval::Stage;
use cordee_domain::ids::{ApprovalRequestId, ParticipationId};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

pub use approval::Model as Approval;
pub use approval_request::Model as ApprovalRequest;

/// The requests of establishments' projects, the latest first, at most `limit` of all.
pub async fn of_participations(
    scope: &ReadScope,
    participations: &[ParticipationId],
    stage: Option<Stage>,
    limit: u64,
) -> Result<Vec<ApprovalRequest>, StoreError> {
    use approval_request::Column;
    let mut query = scope
        .select::<approval_request::Entity>()
        .filter(Column::ParticipationId.is_in(participations.iter().copied()));
    if let Some(stage) = stage {
        query = query.filter(Column::Stage.eq(stage));
    }
    query.map(|select| select.order_by_desc(Column::Id).limit(limit)).all().await
}

pub async fn by_ids(scope: &ReadScope, ids: &[ApprovalRequestId]) -> Result<Vec<ApprovalRequest>, StoreError> {
    use approval_request::Column;
    scope.select::<approval_request::Entity>().filter(Column::Id.is_in(ids.iter().copied())).all().await
}

/// The requests about these versions, the latest first.
pub async fn of_subjects(scope: &ReadScope, subjects: &[Uuid]) -> Result<Vec<ApprovalRequest>, StoreError> {
    use approval_request::Column;
    scope
        .select::<approval_request::Entity>()
        .filter(Column::SubjectId.is_in(subjects.iter().copied()))
        .map(|select| select.order_by_desc(Column::Id))
        .all()
        .await
}

/// The requests about the versions of one thing, the latest first.
pub async fn of_lineage(scope: &ReadScope, stage: Stage, lineage: Uuid) -> Result<Vec<ApprovalRequest>, StoreError> {
    use approval_request::Column;
    scope
        .select::<approval_request::Entity>()
        .filter(Column::LineageId.eq(lineage))
        .filter(Column::Stage.eq(stage))
        .map(|select| select.order_by_desc(Column::Id))
        .all()
        .await
}

/// What was said of these requests, in the order in which it was said.
pub async fn said(scope: &ReadScope, requests: &[ApprovalRequestId]) -> Result<Vec<Approval>, StoreError> {
    use approval::Column;
    scope
        .select::<approval::Entity>()
        .filter(Column::RequestId.is_in(requests.iter().copied()))
        .map(|select| select.order_by_asc(Column::Id))
        .all()
        .await
}

/// Who holds the voices of projects, deputies left out: for whoever sees what they are asked.
pub async fn holders(scope: &ReadScope, places: &[ParticipationId]) -> Result<Vec<trinome_member::Model>, StoreError> {
    use trinome_member::{Column, Entity};
    let rows = scope
        .tenant_rows::<Entity>()
        .filter(Column::ParticipationId.is_in(places.iter().copied()))
        .filter(Column::EndedAt.is_null())
        .filter(Column::Deputy.eq(false));
    Ok(rows.all(scope.tx()).await?)
}
