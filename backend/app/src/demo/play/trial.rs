use super::{Name, Player, known};
use crate::approval::{self, Give};
use crate::board;
use crate::demo::trial::Trial;
use crate::experiment::{self as app, Decide, Dossier, SaveAction, SaveEvaluation, SaveExperiment, SavePriority};
use crate::indicator::{self, SaveIndicator, SaveMeasure};
use crate::{AppError, AppResult, Asker};
use cordee_domain::ids::{ExperimentId, ParticipationId};
use cordee_domain::indicator::template;
use std::sync::Arc;

impl Player {
    pub(super) async fn trial(&self, asker: &Asker, group: Name, place: Name, trial: Trial) -> AppResult<()> {
        let participation = known(&self.participations, &(group, place))?;
        let now = dossier(asker, participation).await?;
        match trial {
            Trial::Retain { title, why, perimeter, field, status, cluster } => {
                let board = match cluster {
                    Some(_) => board::of_project(&asker.again(), participation).await?,
                    None => None,
                };
                let clusters = board.map(|board| board.clusters).unwrap_or_default();
                let save = SavePriority {
                    participation,
                    priority: None,
                    title: title.into(),
                    why: why.into(),
                    perimeter: perimeter.into(),
                    field: Some(field),
                    status,
                    cluster: clusters.iter().find(|one| Some(one.title.as_str()) == cluster).map(|one| one.id),
                };
                app::save_priority(asker, save).await.map(drop)
            }
            Trial::Try(tried) => {
                let priority = now.priorities.iter().find(|priority| priority.title == tried.priority);
                let save = SaveExperiment {
                    participation,
                    experiment: None,
                    priority: priority.map(|priority| priority.id),
                    title: tried.title.into(),
                    field: Some(tried.field),
                    theme: Some(tried.theme),
                    perimeter: tried.perimeter.into(),
                    if_we: tried.hypothesis.0.into(),
                    then: tried.hypothesis.1.into(),
                    starts_on: Some(tried.days.0),
                    ends_on: Some(tried.days.1),
                    status: tried.status,
                };
                app::save_experiment(asker, save).await.map(drop)
            }
            Trial::Do { experiment, title, owner, days, status } => {
                let save = SaveAction {
                    experiment: of(&now, experiment)?.0,
                    action: None,
                    title: title.into(),
                    owner: owner.into(),
                    starts_on: Some(days.0),
                    due_on: Some(days.1),
                    status,
                };
                app::save_action(asker, save).await.map(drop)
            }
            Trial::Follow(followed) => {
                let taken = followed.template.and_then(template);
                let [name, unit, method] = followed.said;
                let said = |own: &str, taken: Option<&str>| match own {
                    "" => taken.unwrap_or_default().to_owned(),
                    own => own.to_owned(),
                };
                let save = SaveIndicator {
                    participation,
                    indicator: None,
                    experiment: followed.experiment.map(|title| Ok::<_, AppError>(of(&now, title)?.0)).transpose()?,
                    template: followed.template.map(str::to_owned),
                    name: said(name, taken.map(|one| one.name)),
                    unit: said(unit, taken.map(|one| one.unit)),
                    wished: followed.wished,
                    method: said(method, taken.map(|one| one.method)),
                    baseline: Some(followed.baseline.0.to_owned()),
                    baseline_on: Some(followed.baseline.1),
                    target: followed.target.map(str::to_owned),
                    target_on: None,
                };
                indicator::save(asker, save).await.map(drop)
            }
            Trial::Measure { indicator: name, on, value, source, comment } => {
                let found = now.indicators.iter().find(|row| row.name == name);
                let save = SaveMeasure {
                    indicator: found.ok_or_else(|| absent(name))?.id,
                    measure: None,
                    measured_on: on,
                    value: value.into(),
                    source: source.into(),
                    comment: comment.into(),
                };
                indicator::save_measure(asker, save).await.map(drop)
            }
            Trial::Tell { experiment, said: [done, observed, discussed, unexpected] } => {
                let save = SaveEvaluation {
                    participation,
                    experiment: experiment.map(|title| Ok::<_, AppError>(of(&now, title)?.0)).transpose()?,
                    version: 0,
                    done: done.into(),
                    observed: observed.into(),
                    discussed: discussed.into(),
                    unexpected: unexpected.into(),
                };
                app::save_evaluation(asker, save).await.map(drop)
            }
            Trial::Decide { experiment, decision, reason, on } => {
                let (experiment, version) = of(&now, experiment)?;
                let decide =
                    Decide { experiment, version, decision, reason: reason.into(), decided_on: on, meeting: None };
                app::decide(asker, decide).await.map(drop)
            }
            Trial::Submit(kind) => app::submit(asker, participation, kind).await.map(drop),
            Trial::Speak { stage, verdict, reason } => {
                let asked = approval::of_participations(asker, &[participation], Some(stage)).await?;
                let request = asked.into_iter().next().ok_or_else(|| absent(stage.key()))?;
                let give =
                    Give { request: request.id, sha256: request.sha256, verdict, reason: reason.into(), key: None };
                approval::give(asker, give).await.map(drop)
            }
        }
    }
}

async fn dossier(asker: &Asker, place: ParticipationId) -> AppResult<Arc<Dossier>> {
    Ok(app::dossiers(asker, &[place]).await?.remove(&place).unwrap_or_default())
}

fn of(dossier: &Dossier, title: &str) -> AppResult<(ExperimentId, i32)> {
    let found = dossier.experiments.iter().find(|row| row.title == title);
    found.map(|row| (row.id, row.version)).ok_or_else(|| absent(title))
}

fn absent(title: &str) -> AppError {
    AppError::internal(format!("the script names {title:?} before it is there"))
}
