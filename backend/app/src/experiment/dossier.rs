use super::{Evaluation, Experiment, ExperimentAction, Priority, SealedPlan};
use crate::indicator::{Indicator, Measure};
use crate::{AppResult, Asker};
use cordee_domain::ids::{ExperimentId, IndicatorId, ParticipationId};
use cordee_domain::indicator::{Change, Point, Thousandths};
use cordee_domain::policy::act;
use cordee_domain::sealed::SealedKind;
use cordee_store::{ReadScope, experiment as store, indicator};
use std::collections::HashMap;
use std::sync::Arc;

/// Everything of one project, in the order in which it is shown.
#[derive(Clone, Debug, Default)]
pub struct Dossier {
    pub priorities: Vec<Priority>,
    pub experiments: Vec<Experiment>,
    pub actions: Vec<ExperimentAction>,
    pub indicators: Vec<Indicator>,
    pub measures: Vec<Measure>,
    pub evaluations: Vec<Evaluation>,
    /// The latest first.
    pub sealed: Vec<SealedPlan>,
}

impl Dossier {
    pub fn actions_of(&self, experiment: ExperimentId) -> impl Iterator<Item = &ExperimentAction> {
        self.actions.iter().filter(move |action| action.experiment_id == experiment)
    }

    /// The indicators of an experiment; of none, those of the project as a whole.
    pub fn indicators_of(&self, experiment: Option<ExperimentId>) -> impl Iterator<Item = &Indicator> {
        self.indicators.iter().filter(move |indicator| indicator.experiment_id == experiment)
    }

    pub fn measures_of(&self, indicator: IndicatorId) -> impl Iterator<Item = &Measure> {
        self.measures.iter().filter(move |measure| measure.indicator_id == indicator)
    }

    /// What is said of an experiment; of none, of the project as a whole.
    pub fn evaluation_of(&self, experiment: Option<ExperimentId>) -> Option<&Evaluation> {
        self.evaluations.iter().find(|evaluation| evaluation.experiment_id == experiment)
    }

    pub fn last_sealed(&self, kind: SealedKind) -> Option<&SealedPlan> {
        self.sealed.iter().find(|sealed| sealed.kind == kind)
    }

    /// What is known of an indicator; none while there is nothing to compare.
    pub fn change_of(&self, indicator: &Indicator) -> Option<Change> {
        change(indicator, self.measures_of(indicator.id))
    }
}

/// What is known of an indicator by its measures, in the order of days.
pub(super) fn change<'a>(indicator: &Indicator, measures: impl Iterator<Item = &'a Measure>) -> Option<Change> {
    let points: Vec<Point> =
        measures.map(|measure| Point { on: measure.measured_on, value: Thousandths(measure.value) }).collect();
    Change::of(baseline(indicator), &points)
}

/// Where an indicator began, where that is said.
pub(super) fn baseline(indicator: &Indicator) -> Option<Point> {
    Some(Point { on: indicator.baseline_on?, value: Thousandths(indicator.baseline?) })
}

/// Everything of these projects, as far as the asker reaches, in a constant number of statements.
pub async fn dossiers(asker: &Asker, places: &[ParticipationId]) -> AppResult<HashMap<ParticipationId, Arc<Dossier>>> {
    let scope = asker.read(act::EXPERIMENT_VIEW).await?;
    Ok(read(&scope, places).await?.into_iter().map(|(id, dossier)| (id, Arc::new(dossier))).collect())
}

pub(super) async fn read(
    scope: &ReadScope,
    places: &[ParticipationId],
) -> AppResult<HashMap<ParticipationId, Dossier>> {
    let mut dossiers: HashMap<ParticipationId, Dossier> =
        places.iter().map(|place| (*place, Dossier::default())).collect();
    macro_rules! put {
        ($field:ident, $rows:expr, |$row:ident| $place:expr) => {
            for $row in $rows {
                if let Some(dossier) = $place.and_then(|place| dossiers.get_mut(&place)) {
                    dossier.$field.push($row);
                }
            }
        };
    }
    put!(priorities, store::priorities_of(scope, places).await?, |row| Some(row.participation_id));
    let experiments = store::experiments_of(scope, places).await?;
    let of: HashMap<ExperimentId, ParticipationId> =
        experiments.iter().map(|row| (row.id, row.participation_id)).collect();
    let ids: Vec<ExperimentId> = experiments.iter().map(|row| row.id).collect();
    put!(experiments, experiments, |row| Some(row.participation_id));
    put!(actions, store::actions_of(scope, &ids).await?, |row| of.get(&row.experiment_id).copied());
    let indicators = indicator::of_participations(scope, places).await?;
    let of: HashMap<IndicatorId, ParticipationId> =
        indicators.iter().map(|row| (row.id, row.participation_id)).collect();
    let ids: Vec<IndicatorId> = indicators.iter().map(|row| row.id).collect();
    put!(indicators, indicators, |row| Some(row.participation_id));
    put!(measures, indicator::measures_of(scope, &ids).await?, |row| of.get(&row.indicator_id).copied());
    put!(evaluations, store::evaluations_of(scope, places).await?, |row| Some(row.participation_id));
    put!(sealed, store::sealed_of(scope, places).await?, |row| Some(row.participation_id));
    Ok(dossiers)
}
