use super::dossier::change;
use super::{Experiment, OutcomeFilter};
use crate::indicator::{Indicator, Measure};
use crate::page::{First, Page};
use crate::{AppError, AppResult, Asker};
use cordee_domain::ids::{EstablishmentId, ExperimentId, GroupId, IndicatorId};
use cordee_domain::indicator::Change;
use cordee_domain::policy::act;
use cordee_store::{body, experiment as store, group as groups, indicator};
use std::collections::HashMap;

/// An experiment, and an indicator that was followed with it.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub experiment: Experiment,
    pub indicator: Indicator,
    pub establishment: String,
    pub group: String,
    /// None while there is nothing to compare.
    pub change: Option<Change>,
    pub measures: usize,
}

/// One page of what was measured with experiments, the latest first, of all the groups that the asker reaches.
pub async fn outcomes(
    asker: &Asker,
    filter: OutcomeFilter,
    after: Option<IndicatorId>,
    first: impl Into<First>,
) -> AppResult<Page<Outcome>> {
    let extent = first.into().extent()?;
    let scope = asker.read(act::EXPERIMENT_VIEW).await?;
    let page = Page::cut(indicator::outcomes(&scope, filter, after, extent).await?, extent);
    let indicators: Vec<IndicatorId> = page.items.iter().map(|row| row.id).collect();
    let mut measures: HashMap<IndicatorId, Vec<Measure>> = HashMap::new();
    for measure in indicator::measures_of(&scope, &indicators).await? {
        measures.entry(measure.indicator_id).or_default().push(measure);
    }
    let experiments: Vec<ExperimentId> = page.items.iter().filter_map(|row| row.experiment_id).collect();
    let experiments: HashMap<ExperimentId, Experiment> =
        store::experiments_by_ids(&scope, &experiments).await?.into_iter().map(|row| (row.id, row)).collect();
    let places: Vec<EstablishmentId> = page.items.iter().map(|row| row.establishment_id).collect();
    let places: HashMap<EstablishmentId, String> =
        body::establishment_names(&scope, &places).await?.into_iter().collect();
    let of: Vec<GroupId> = page.items.iter().map(|row| row.group_id).collect();
    let names: HashMap<GroupId, String> =
        groups::by_ids(&scope, &of).await?.into_iter().map(|row| (row.id, row.name)).collect();
    let outcome = |row: Indicator| {
        let own = measures.get(&row.id).map(Vec::as_slice).unwrap_or_default();
        let experiment = row.experiment_id.and_then(|id| experiments.get(&id)).ok_or(AppError::NotFound)?;
        Ok(Outcome {
            experiment: experiment.clone(),
            establishment: places.get(&row.establishment_id).cloned().unwrap_or_default(),
            group: names.get(&row.group_id).cloned().unwrap_or_default(),
            change: change(&row, own.iter()),
            measures: own.len(),
            indicator: row,
        })
    };
    let items = page.items.into_iter().map(outcome).collect::<AppResult<Vec<Outcome>>>()?;
    Ok(Page { items, total: page.total, has_next: page.has_next })
}
