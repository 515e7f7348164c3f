//! What a sheet takes from experiments: what was supposed, done, observed and decided, and what was measured. Who does
//! something is told by function, never by name; nothing says that an experiment is the cause of what is measured.

use super::draft::{Draft, ended};
use crate::experiment::{Evaluation, ExperimentAction, NO_CAUSE, Story, StoryExperiment, StoryIndicator};
use chrono::NaiveDate;
use cordee_domain::experiment::ActionStatus::{Done, Dropped, Todo};
use cordee_domain::experiment::{ExperimentDecision, ExperimentStatus};
use cordee_domain::french;
use cordee_domain::library::SectionKind::{Actions, Lessons, Otherwise, Results};
use cordee_domain::library::{SectionKind, Series};
use cordee_domain::sheet::{MAX_POINTS, MAX_SERIES, function};

/// Whether it was tried: what is planned is not told yet.
pub fn begun(one: &StoryExperiment) -> bool {
    one.experiment.status != ExperimentStatus::Planned
}

pub fn tell(draft: &mut Draft, story: &Story) {
    for one in story.experiments.iter().filter(|one| begun(one)) {
        tell_one(draft, one);
    }
    let of_project = "Évaluation du projet";
    draft.under(Results, "Sur l’ensemble du projet", |draft| {
        if let Some(review) = &story.review {
            observed(draft, review, of_project);
        }
        measured(draft, &story.indicators);
    });
    if let Some(review) = &story.review {
        draft.paragraphs(Actions, review.done.as_deref(), of_project);
        draft.paragraphs(Lessons, review.unexpected.as_deref(), of_project);
    }
    let compared = story.experiments.iter().filter(|one| begun(one)).flat_map(|one| &one.indicators);
    if compared.chain(&story.indicators).any(|one| one.change.is_some()) {
        draft.paragraph(Results, NO_CAUSE, "Règle de lecture des mesures");
    }
}

fn tell_one(draft: &mut Draft, one: &StoryExperiment) {
    let title = one.experiment.title.as_str();
    let evaluated = format!("Évaluation de l’expérimentation « {title} »");
    draft.under(Actions, title, |draft| {
        supposed(draft, one);
        let done = one.actions.iter().filter(|action| action.status != Todo).map(said).collect();
        draft.list(Actions, done, &format!("Actions de l’expérimentation « {title} »"));
        if let Some(evaluation) = &one.evaluation {
            draft.paragraphs(Actions, evaluation.done.as_deref(), &evaluated);
        }
    });
    draft.under(Results, title, |draft| {
        if let Some(evaluation) = &one.evaluation {
            observed(draft, evaluation, &evaluated);
        }
        measured(draft, &one.indicators);
    });
    if let Some(evaluation) = &one.evaluation {
        draft.paragraphs(Lessons, evaluation.unexpected.as_deref(), &evaluated);
    }
    decided(draft, one);
}

fn supposed(draft: &mut Draft, one: &StoryExperiment) {
    let (row, origin) = (&one.experiment, format!("Expérimentation « {} »", one.experiment.title));
    let (if_we, then_so) = (row.if_we.trim().trim_end_matches('.'), ended(&row.then_so));
    draft.paragraph(Actions, format!("Hypothèse : si {if_we}, alors {then_so}"), &origin);
    let days = match (row.starts_on, row.ends_on) {
        (Some(from), Some(to)) => Some(format!("Du {} au {}.", french::day(from), french::day(to))),
        (Some(from), None) => Some(format!("À partir du {}.", french::day(from))),
        (None, Some(to)) => Some(format!("Jusqu’au {}.", french::day(to))),
        (None, None) => None,
    };
    let perimeter = row.perimeter.as_deref().map(|perimeter| format!("Périmètre : {}", ended(perimeter)));
    let said: Vec<String> = perimeter.into_iter().chain(days).collect();
    draft.paragraph(Actions, said.join(" "), &origin);
}

fn said(action: &ExperimentAction) -> String {
    let who = action.owner.as_deref().and_then(function);
    let state = match action.status {
        Done => None,
        Dropped => Some("abandonnée"),
        _ => Some("en cours"),
    };
    let beside: Vec<&str> = who.into_iter().chain(state).collect();
    let title = action.title.trim().trim_end_matches('.');
    if beside.is_empty() { format!("{title}.") } else { format!("{title} ({}).", beside.join(" ; ")) }
}

fn observed(draft: &mut Draft, said: &Evaluation, origin: &str) {
    draft.paragraphs(Results, said.observed.as_deref(), origin);
    draft.paragraphs(
        Results,
        said.discussed.as_deref(),
        &format!("{origin}, ce qu’en disent les espaces de discussion"),
    );
}

/// Before and after in a sentence, for each indicator that has both.
fn measured(draft: &mut Draft, indicators: &[StoryIndicator]) {
    for one in indicators {
        let Some(change) = &one.change else { continue };
        let days = match (change.before.on, change.after.on) {
            (from, to) if from == to => format!("le {}", french::day(to)),
            (from, to) => format!("entre le {} et le {}", french::day(from), french::day(to)),
        };
        let text = format!("{} : {} ({days}).", one.indicator.name, change.sentence(&one.indicator.unit));
        draft.paragraph(Results, text, "Indicateurs du projet");
    }
}

fn decided(draft: &mut Draft, one: &StoryExperiment) {
    let row = &one.experiment;
    let (Some(decision), Some(reason)) = (row.decision, &row.decision_reason) else { return };
    let (part, became): (SectionKind, &str) = match decision {
        ExperimentDecision::Continue => (Lessons, "de poursuivre"),
        ExperimentDecision::Adapt => (Otherwise, "d’adapter"),
        ExperimentDecision::Stop => (Otherwise, "d’arrêter"),
    };
    let on = row.decided_on.map(|day| format!(", le {}", french::day(day))).unwrap_or_default();
    let text = format!("« {} » : le comité QVCT a décidé {became}. {}", row.title, ended(reason));
    draft.paragraph(part, text, &format!("Décision du comité QVCT{on}"));
}

/// What was measured at least twice, as a sheet shows it: where it began, and the latest measures.
pub fn series(story: &Story) -> Vec<Series> {
    let of_experiments = story.experiments.iter().filter(|one| begun(one)).flat_map(|one| &one.indicators);
    of_experiments.chain(&story.indicators).filter_map(shown).take(MAX_SERIES).collect()
}

fn shown(one: &StoryIndicator) -> Option<Series> {
    one.change.as_ref()?;
    let mut points: Vec<(NaiveDate, i64)> = one.points.iter().map(|point| (point.on, point.value.0)).collect();
    points.sort_unstable_by_key(|(on, _)| *on);
    if points.len() > MAX_POINTS {
        points.drain(1..=points.len() - MAX_POINTS);
    }
    Some(Series {
        name: one.indicator.name.clone(),
        unit: one.indicator.unit.clone(),
        points,
        target: one.indicator.target,
    })
}
