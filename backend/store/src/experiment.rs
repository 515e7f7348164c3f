//! Priorities, experiments, their actions, how they are looked back on, and what was frozen of them.

use crate::StoreError;
use crate::entity::{evaluation, experiment, experiment_action, priority, sealed_plan};
use crate::scope::ReadScope;
use cordee_domain::ids::{ExperimentId, ParticipationId, PriorityId, SealedPlanId};
use cordee_domain::sealed::SealedKind;
use sea_orm::{ColumnTrait, QueryOrder};

pub use evaluation::Model as Evaluation;
pub use experiment::Model as Experiment;
pub use experiment_action::Model as ExperimentAction;
pub use priority::Model as Priority;
pub use sealed_plan::Model as SealedPlan;

/// The priorities of projects, by rank.
pub async fn priorities_of(scope: &ReadScope, places: &[ParticipationId]) -> Result<Vec<Priority>, StoreError> {
    use priority::Column;
    scope
        .select::<priority::Entity>()
        .filter(Column::ParticipationId.is_in(places.iter().copied()))
        .map(|select| select.order_by_asc(Column::Rank).order_by_asc(Column::Id))
        .all()
        .await
}

pub async fn priorities_by_ids(scope: &ReadScope, ids: &[PriorityId]) -> Result<Vec<Priority>, StoreError> {
    scope.select::<priority::Entity>().filter(priority::Column::Id.is_in(ids.iter().copied())).all().await
}

/// The experiments of projects, the oldest first.
pub async fn experiments_of(scope: &ReadScope, places: &[ParticipationId]) -> Result<Vec<Experiment>, StoreError> {
    use experiment::Column;
    scope
        .select::<experiment::Entity>()
        .filter(Column::ParticipationId.is_in(places.iter().copied()))
        .map(|select| select.order_by_asc(Column::Id))
        .all()
        .await
}

pub async fn experiments_by_ids(scope: &ReadScope, ids: &[ExperimentId]) -> Result<Vec<Experiment>, StoreError> {
    scope.select::<experiment::Entity>().filter(experiment::Column::Id.is_in(ids.iter().copied())).all().await
}

/// The actions of experiments, in the order in which they were written.
pub async fn actions_of(scope: &ReadScope, experiments: &[ExperimentId]) -> Result<Vec<ExperimentAction>, StoreError> {
    use experiment_action::Column;
    scope
        .select::<experiment_action::Entity>()
        .filter(Column::ExperimentId.is_in(experiments.iter().copied()))
        .map(|select| select.order_by_asc(Column::Id))
        .all()
        .await
}

/// What is said of projects and of their experiments.
pub async fn evaluations_of(scope: &ReadScope, places: &[ParticipationId]) -> Result<Vec<Evaluation>, StoreError> {
    use evaluation::Column;
    scope
        .select::<evaluation::Entity>()
        .filter(Column::ParticipationId.is_in(places.iter().copied()))
        .map(|select| select.order_by_asc(Column::Id))
        .all()
        .await
}

/// What was frozen of projects, the latest first.
pub async fn sealed_of(scope: &ReadScope, places: &[ParticipationId]) -> Result<Vec<SealedPlan>, StoreError> {
    use sealed_plan::Column;
    scope
        .select::<sealed_plan::Entity>()
        .filter(Column::ParticipationId.is_in(places.iter().copied()))
        .map(|select| select.order_by_desc(Column::Id))
        .all()
        .await
}

pub async fn sealed_by_ids(scope: &ReadScope, ids: &[SealedPlanId]) -> Result<Vec<SealedPlan>, StoreError> {
    scope.select::<sealed_plan::Entity>().filter(sealed_plan::Column::Id.is_in(ids.iter().copied())).all().await
}

/// The last of a kind that was frozen of a project.
pub async fn last_sealed(
    scope: &ReadScope,
    place: ParticipationId,
    kind: SealedKind,
) -> Result<Option<SealedPlan>, StoreError> {
    use sealed_plan::Column;
    scope
        .select::<sealed_plan::Entity>()
        .filter(Column::ParticipationId.eq(place))
        .filter(Column::Kind.eq(kind))
        .map(|select| select.order_by_desc(Column::Number))
        .one()
        .await
}
