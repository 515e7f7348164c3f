//! What the three voices are asked to approve, and what each said.

use crate::StoreError;
use crate::carrier::{self, Chair};
use crate::entity::{approval, approval_request};
use crate::scope::ReadScope;
use cordee_domain::approval::Stage;
use cordee_domain::carrier::{Concern, Seat};
use cordee_domain::ids::{ApprovalRequestId, GroupId, ParticipationId};
use sea_orm::{ColumnTrait, QueryOrder, QuerySelect};
use uuid::Uuid;

pub use approval::Model as Approval;
pub use approval_request::Model as ApprovalRequest;

impl ApprovalRequest {
    /// What of its group it concerns.
    pub fn concern(&self) -> Concern {
        Concern::of(self.establishment_id, self.post_id)
    }

    /// In whose names it is answered.
    pub fn seats(&self) -> Vec<Seat> {
        match self.by_post_id {
            Some(post) => vec![Seat::Post(post)],
            None => self.establishment_id.into_iter().flat_map(Seat::voices).collect(),
        }
    }
}

impl Approval {
    /// In whose name it was said.
    pub fn seat(&self) -> Option<Seat> {
        match self.by_post_id {
            Some(post) => Some(Seat::Post(post)),
            None => Some(Seat::Voice { establishment: self.establishment_id?, role: self.role? }),
        }
    }
}

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

/// The voices of these groups, and the posts of those, with whoever holds each now: for whoever sees what they are
/// asked.
pub async fn chairs(scope: &ReadScope, voices: &[GroupId], posts: &[GroupId]) -> Result<Vec<Chair>, StoreError> {
    let mut chairs = match voices {
        [] => Vec::new(),
        groups => carrier::voices(scope, groups).await?,
    };
    if !posts.is_empty() {
        chairs.extend(carrier::posts(scope, posts).await?);
    }
    Ok(chairs)
}
