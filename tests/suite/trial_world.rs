//! What is tried in a place of the world: priorities, experiments, indicators, and what is frozen of them.

use crate::served::gid;
use crate::world::{Place, World, today};
use chrono::Duration;
use cordee_app::approval::{self, ApprovalRequest, Give};
use cordee_app::experiment::{
    self, Dossier, Evaluation, Experiment, ExperimentAction, Priority, SaveAction, SaveEvaluation, SaveExperiment,
    SavePriority, SealedPlan,
};
use cordee_app::indicator::{self, Indicator, Measure, SaveIndicator, SaveMeasure};
use cordee_app::{AppResult, Asker, group};
use cordee_domain::approval::Verdict;
use cordee_domain::experiment::{ActionStatus, ExperimentStatus, PriorityStatus};
use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{Identified, Kind, ParticipationId};
use cordee_domain::indicator::Wished;
use cordee_domain::policy::{Actor, Held, Role};
use cordee_domain::sealed::SealedKind;
use std::sync::Arc;

pub fn priority_of(participation: ParticipationId) -> SavePriority {
    SavePriority {
        participation,
        priority: None,
        title: "La relève du soir".into(),
        why: "On s’y perd".into(),
        perimeter: "Premier étage".into(),
        field: None,
        status: PriorityStatus::Retained,
        cluster: None,
    }
}

pub fn experiment_of(participation: ParticipationId) -> SaveExperiment {
    SaveExperiment {
        participation,
        experiment: None,
        priority: None,
        title: "Une relève debout".into(),
        field: None,
        theme: None,
        perimeter: "Premier étage".into(),
        if_we: "on se retrouve dix minutes".into(),
        then: "on oublie moins".into(),
        starts_on: None,
        ends_on: None,
        status: ExperimentStatus::Planned,
    }
}

pub fn indicator_of(participation: ParticipationId) -> SaveIndicator {
    SaveIndicator {
        participation,
        indicator: None,
        experiment: None,
        template: Some("absenteeism".into()),
        name: "Taux d’absentéisme".into(),
        unit: "%".into(),
        wished: Wished::Down,
        method: String::new(),
        baseline: None,
        baseline_on: None,
        target: Some("8".into()),
        target_on: None,
    }
}

pub async fn retained(asker: &Asker, place: &Place) -> Priority {
    experiment::save_priority(&asker.again(), priority_of(place.participation)).await.unwrap()
}

pub async fn tried(asker: &Asker, place: &Place) -> Experiment {
    experiment::save_experiment(&asker.again(), experiment_of(place.participation)).await.unwrap()
}

pub async fn to_do(asker: &Asker, of: &Experiment) -> ExperimentAction {
    let save = SaveAction {
        experiment: of.id,
        action: None,
        title: "Afficher l’horaire".into(),
        owner: "L’équipe de nuit".into(),
        starts_on: None,
        due_on: None,
        status: ActionStatus::Todo,
    };
    experiment::save_action(&asker.again(), save).await.unwrap().1
}

pub async fn followed(asker: &Asker, place: &Place) -> Indicator {
    indicator::save(&asker.again(), indicator_of(place.participation)).await.unwrap()
}

/// A measure of so many days ago.
pub async fn measured(asker: &Asker, of: &Indicator, days: i64, value: &str) -> AppResult<Measure> {
    let save = SaveMeasure {
        indicator: of.id,
        measure: None,
        measured_on: today(asker.app()) - Duration::days(days),
        value: value.into(),
        source: "Paie".into(),
        comment: String::new(),
    };
    indicator::save_measure(&asker.again(), save).await
}

async fn dossier(asker: &Asker, place: &Place) -> Arc<Dossier> {
    let mut all = experiment::dossiers(&asker.again(), &[place.participation]).await.unwrap();
    all.remove(&place.participation).unwrap()
}

/// A priority that is there, or a new one: a project has so many at most.
pub async fn any_retained(asker: &Asker, place: &Place) -> Priority {
    match dossier(asker, place).await.priorities.first() {
        Some(row) => row.clone(),
        None => retained(asker, place).await,
    }
}

/// An experiment that nothing is said of yet, or a new one.
pub async fn any_tried(asker: &Asker, place: &Place) -> Experiment {
    let all = dossier(asker, place).await;
    let untold = |row: &&Experiment| row.decision.is_none() && all.evaluation_of(Some(row.id)).is_none();
    match all.experiments.iter().find(untold) {
        Some(row) => row.clone(),
        None => tried(asker, place).await,
    }
}

/// One of its actions, or a new one.
pub async fn any_to_do(asker: &Asker, place: &Place, of: &Experiment) -> ExperimentAction {
    match dossier(asker, place).await.actions_of(of.id).next() {
        Some(row) => row.clone(),
        None => to_do(asker, of).await,
    }
}

/// An indicator that is there, or a new one.
pub async fn any_followed(asker: &Asker, place: &Place) -> Indicator {
    match dossier(asker, place).await.indicators.first() {
        Some(row) => row.clone(),
        None => followed(asker, place).await,
    }
}

/// One of its measures, or a new one.
pub async fn any_measured(asker: &Asker, place: &Place, of: &Indicator) -> Measure {
    match dossier(asker, place).await.measures_of(of.id).last() {
        Some(row) => row.clone(),
        None => measured(asker, of, 2, "9").await.unwrap(),
    }
}

/// Says what is observed of an experiment, or of the project.
pub async fn told(asker: &Asker, place: &Place, of: Option<&Experiment>) -> AppResult<Evaluation> {
    let save = SaveEvaluation {
        participation: place.participation,
        experiment: of.map(|of| of.id),
        version: 0,
        done: "On a essayé.".into(),
        observed: "On oublie moins.".into(),
        discussed: String::new(),
        unexpected: String::new(),
    };
    experiment::save_evaluation(&asker.again(), save).await
}

/// A plan that is new each time, submitted.
pub async fn submitted(asker: &Asker, place: &Place) -> (SealedPlan, ApprovalRequest) {
    tried(asker, place).await;
    experiment::submit(&asker.again(), place.participation, SealedKind::Plan).await.unwrap()
}

pub fn says(request: &ApprovalRequest, verdict: Verdict, reason: &str) -> Give {
    Give { request: request.id, sha256: request.sha256.clone(), verdict, reason: reason.into(), key: None }
}

/// Whoever holds a voice of a place.
pub async fn voice(world: &World, place: &Place, role: TrinomeRole) -> Asker {
    let voices = group::trinomes_of(&world.aract.again(), &[place.participation]).await.unwrap();
    let member = voices.iter().find(|voice| voice.role == role && !voice.deputy).unwrap();
    let held = vec![Held { role: Role::Trinome, establishment: Some(place.establishment), organisation: None }];
    Asker::new(world.app.clone(), Some(Actor::person(world.tenant, member.person_id, None, held)))
}

/// An id of each kind, of the first place of the first group.
pub async fn ids(world: &World) -> Vec<(Kind, String)> {
    fn one<I: Identified>(id: I) -> (Kind, String) {
        (I::KIND, gid(id))
    }
    let (work, place) = (&world.works[0], &world.works[0].places[0]);
    let priority = retained(&work.manager, place).await;
    let (sealed, request) = submitted(&work.manager, place).await;
    let tried = tried(&work.manager, place).await;
    let action = to_do(&work.manager, &tried).await;
    let indicator = followed(&work.manager, place).await;
    let measure = measured(&work.manager, &indicator, 3, "9,2").await.unwrap();
    let evaluation = told(&work.manager, place, Some(&tried)).await.unwrap();
    approval::give(&work.trinome.again(), says(&request, Verdict::Approved, "")).await.unwrap();
    let said = approval::said(&work.manager.again(), &[request.id]).await.unwrap();
    vec![
        one(priority.id),
        one(sealed.id),
        one(request.id),
        one(tried.id),
        one(action.id),
        one(indicator.id),
        one(measure.id),
        one(evaluation.id),
        one(said[0].id),
    ]
}
