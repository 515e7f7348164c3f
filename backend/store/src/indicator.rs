//! Indicators and their measures.

use crate::entity::{experiment, indicator, measure};
use crate::page::Keyset;
use crate::scope::{ReadScope, Tenanted, WriteScope};
use crate::{Extent, Rows, StoreError};
use cordee_domain::ids::{ExperimentId, GroupId, IndicatorId, MeasureId, ParticipationId, ProgrammeId};
use cordee_domain::qvct::QvctField;
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

pub use indicator::Model as Indicator;
pub use measure::Model as Measure;

/// Which indicators are compared.
#[derive(Clone, Copy, Debug, Default)]
pub struct OutcomeFilter {
    pub programme: Option<ProgrammeId>,
    pub group: Option<GroupId>,
    /// The field of the experiment that it follows.
    pub field: Option<QvctField>,
}

/// The indicators of projects, the oldest first.
pub async fn of_participations(scope: &ReadScope, places: &[ParticipationId]) -> Result<Vec<Indicator>, StoreError> {
    use indicator::Column;
    scope
        .select::<indicator::Entity>()
        .filter(Column::ParticipationId.is_in(places.iter().copied()))
        .map(|select| select.order_by_asc(Column::Id))
        .all()
        .await
}

/// The indicators of experiments, the oldest first.
pub async fn of_experiments(scope: &ReadScope, experiments: &[ExperimentId]) -> Result<Vec<Indicator>, StoreError> {
    use indicator::Column;
    scope
        .select::<indicator::Entity>()
        .filter(Column::ExperimentId.is_in(experiments.iter().copied()))
        .map(|select| select.order_by_asc(Column::Id))
        .all()
        .await
}

pub async fn by_ids(scope: &ReadScope, ids: &[IndicatorId]) -> Result<Vec<Indicator>, StoreError> {
    scope.select::<indicator::Entity>().filter(indicator::Column::Id.is_in(ids.iter().copied())).all().await
}

/// The measures of indicators, in the order of days.
pub async fn measures_of(scope: &ReadScope, indicators: &[IndicatorId]) -> Result<Vec<Measure>, StoreError> {
    use measure::Column;
    scope
        .select::<measure::Entity>()
        .filter(Column::IndicatorId.is_in(indicators.iter().copied()))
        .map(|select| select.order_by_asc(Column::MeasuredOn).order_by_asc(Column::Id))
        .all()
        .await
}

pub async fn measures_by_ids(scope: &ReadScope, ids: &[MeasureId]) -> Result<Vec<Measure>, StoreError> {
    scope.select::<measure::Entity>().filter(measure::Column::Id.is_in(ids.iter().copied())).all().await
}

pub async fn remove_measure(scope: &WriteScope, id: MeasureId) -> Result<(), StoreError> {
    scope.delete::<measure::Entity>(Condition::all().add(measure::Column::Id.eq(id))).await?;
    Ok(())
}

/// One page of the indicators that follow an experiment, the latest first, and the count of all.
pub async fn outcomes(
    scope: &ReadScope,
    filter: OutcomeFilter,
    after: Option<IndicatorId>,
    extent: Extent,
) -> Result<Rows<Indicator>, StoreError> {
    use indicator::Column;
    let latest = Keyset::descending(Column::Id.into_expr(), Column::Id.into_expr());
    let mut query = scope.select::<indicator::Entity>().filter(Column::ExperimentId.is_not_null());
    if let Some(programme) = filter.programme {
        query = query.filter(Column::ProgrammeId.eq(programme));
    }
    if let Some(group) = filter.group {
        query = query.filter(Column::GroupId.eq(group));
    }
    if let Some(field) = filter.field {
        use experiment::Column as X;
        let of_field = experiment::Entity::find()
            .select_only()
            .column(X::Id)
            .filter(<experiment::Entity as Tenanted>::TENANT.eq(scope.tenant()))
            .filter(X::Field.eq(field));
        query = query.filter(Column::ExperimentId.in_subquery(of_field.into_query()));
    }
    query.page(&latest, after.map(|id| (id, id)), extent).await
}
