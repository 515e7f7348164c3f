use super::dossier::{self, baseline, dossiers};
use super::{Dossier, Evaluation, Experiment, ExperimentAction, Place, Priority, named, place};
use crate::indicator::Indicator;
use crate::{AppError, AppResult, Asker};
use cordee_domain::ids::{ExperimentId, ParticipationId};
use cordee_domain::indicator::{Change, Point, Thousandths};
use cordee_store::ReadScope;
use cordee_store::group::Participation;
use cordee_store::project::Milestone;

/// What happened in a project, for who tells it: an experience sheet is drafted from it.
#[derive(Clone, Debug)]
pub struct Story {
    pub place: Place,
    /// In the order of steps.
    pub milestones: Vec<Milestone>,
    /// By rank.
    pub priorities: Vec<Priority>,
    /// The oldest first.
    pub experiments: Vec<StoryExperiment>,
    /// Those of the project as a whole.
    pub indicators: Vec<StoryIndicator>,
    /// What is said of the project as a whole.
    pub review: Option<Evaluation>,
}

/// An experiment with all that is known of it.
#[derive(Clone, Debug)]
pub struct StoryExperiment {
    pub experiment: Experiment,
    pub actions: Vec<ExperimentAction>,
    pub indicators: Vec<StoryIndicator>,
    pub evaluation: Option<Evaluation>,
}

/// An indicator with its values, the baseline first where there is one, then the measures in the order of days.
#[derive(Clone, Debug)]
pub struct StoryIndicator {
    pub indicator: Indicator,
    pub points: Vec<Point>,
    pub change: Option<Change>,
}

/// All that happened in a project.
pub async fn story_of(asker: &Asker, participation: ParticipationId) -> AppResult<Story> {
    let place = place(asker, participation).await?.ok_or(AppError::NotFound)?;
    let dossier = dossiers(asker, &[participation]).await?.remove(&participation).unwrap_or_default();
    let milestones = match crate::project::of_participations(asker, &[participation]).await {
        // Who sits in a body sees its project and not its group.
        Err(AppError::Denied) => Vec::new(),
        other => other?,
    };
    Ok(told(place, &dossier, milestones))
}

/// The same, within a change of somebody who sees both the project and its group.
pub(crate) async fn story_in(scope: &ReadScope, participation: &Participation) -> AppResult<Story> {
    let id = participation.id;
    let dossier = dossier::read(scope, &[id]).await?.remove(&id).unwrap_or_default();
    let milestones = cordee_store::project::of_participations(scope, &[id]).await?;
    Ok(told(named(scope, participation.clone()).await?, &dossier, milestones))
}

fn told(place: Place, dossier: &Dossier, milestones: Vec<Milestone>) -> Story {
    let indicators = |of: Option<ExperimentId>| -> Vec<StoryIndicator> {
        let one = |indicator: &Indicator| {
            let measured = dossier.measures_of(indicator.id);
            let measured = measured.map(|measure| Point { on: measure.measured_on, value: Thousandths(measure.value) });
            StoryIndicator {
                points: baseline(indicator).into_iter().chain(measured).collect(),
                change: dossier.change_of(indicator),
                indicator: indicator.clone(),
            }
        };
        dossier.indicators_of(of).map(one).collect()
    };
    let experiments = dossier.experiments.iter().map(|experiment| StoryExperiment {
        experiment: experiment.clone(),
        actions: dossier.actions_of(experiment.id).cloned().collect(),
        indicators: indicators(Some(experiment.id)),
        evaluation: dossier.evaluation_of(Some(experiment.id)).cloned(),
    });
    Story {
        place,
        milestones,
        priorities: dossier.priorities.clone(),
        experiments: experiments.collect(),
        indicators: indicators(None),
        review: dossier.evaluation_of(None).cloned(),
    }
}
