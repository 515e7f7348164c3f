use super::store;
use crate::group::today;
use crate::{AppResult, Asker};
use chrono::NaiveDate;
use cordee_domain::experiment::{ActionStatus, ExperimentStatus, PriorityStatus};
use cordee_domain::french;
use cordee_domain::ids::ParticipationId;
use cordee_domain::path::{PathItem, PathPlace, PathState, PathStep};
use cordee_domain::policy::act;
use cordee_store::experiment::{Experiment, ExperimentAction, Priority};

/// What of a project's path is chosen and tried.
pub(crate) async fn on_path(asker: &Asker, project: ParticipationId) -> AppResult<[PathItem; 2]> {
    let scope = asker.read(act::EXPERIMENT_VIEW).await?;
    let priorities = store::priorities_of(&scope, &[project]).await?;
    let experiments = store::experiments_of(&scope, &[project]).await?;
    let running: Vec<_> = experiments.iter().filter(|one| !decided(one)).map(|one| one.id).collect();
    let actions = if running.is_empty() { Vec::new() } else { store::actions_of(&scope, &running).await? };
    Ok([chosen(&priorities), tried(&experiments, &actions, today(asker))])
}

fn decided(experiment: &Experiment) -> bool {
    experiment.status == ExperimentStatus::Evaluated
}

fn chosen(priorities: &[Priority]) -> PathItem {
    let kept = priorities.iter().filter(|one| one.status != PriorityStatus::SetAside).count();
    PathItem {
        step: PathStep::Experiment,
        label: "retenir les situations à travailler".into(),
        state: if kept == 0 { PathState::ToDo } else { PathState::Done },
        detail: (kept > 0).then(|| format!("{kept} retenue{}", plural(kept))),
        who: "le comité QVCT",
        place: PathPlace::Part("plan"),
    }
}

fn tried(experiments: &[Experiment], actions: &[ExperimentAction], today: NaiveDate) -> PathItem {
    let running = experiments.iter().filter(|one| !decided(one)).count();
    let (label, state, detail) = match (experiments.len(), running) {
        (0, _) => ("écrire une première expérimentation", PathState::ToDo, None),
        (all, 0) => {
            let said = format!("{all} évaluée{}", plural(all));
            ("conduire les expérimentations et décider de leur suite", PathState::Done, Some(said))
        }
        (all, running) => {
            let mut said = vec![format!("{} sur {all} évaluée{}", all - running, plural(all - running))];
            said.extend(next_action(actions, today));
            ("conduire les expérimentations et décider de leur suite", PathState::Doing, Some(said.join("\u{a0}; ")))
        }
    };
    PathItem {
        step: PathStep::Experiment,
        label: label.into(),
        state,
        detail,
        who: "l’établissement, avec le comité QVCT",
        place: PathPlace::Part("plan"),
    }
}

/// What is to be done first of what is left, by whom and for when; and how many actions are late.
fn next_action(actions: &[ExperimentAction], today: NaiveDate) -> Option<String> {
    let left = || actions.iter().filter(|one| matches!(one.status, ActionStatus::Todo | ActionStatus::Doing));
    let next = left().min_by_key(|one| (one.due_on.is_none(), one.due_on, one.id))?;
    let owner = next.owner.as_ref().map_or_else(String::new, |owner| format!(", par {owner}"));
    let due = next.due_on.map_or_else(String::new, |day| format!(", pour le {}", french::day(day)));
    let late = left().filter(|one| one.due_on.is_some_and(|day| day < today)).count();
    let late = if late == 0 { String::new() } else { format!("\u{a0}; {late} action{} en retard", plural(late)) };
    Some(format!("prochaine action\u{a0}: «\u{a0}{}\u{a0}»{owner}{due}{late}", next.title))
}

fn plural(count: usize) -> &'static str {
    if count > 1 { "s" } else { "" }
}
