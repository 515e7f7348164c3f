//! A project in words, as it is frozen.

use super::dossier::{baseline, change};
use super::{Dossier, Evaluation, Experiment, Place};
use crate::indicator::Indicator;
use chrono::NaiveDate;
use cordee_domain::french;
use cordee_domain::ids::ExperimentId;
use cordee_domain::indicator::{Thousandths, written};
use cordee_domain::sealed::{SealedKind, SealedSection, SealedTable, SealedText};

/// What is said wherever values are compared.
pub const NO_CAUSE: &str = "Ces évolutions sont constatées pendant la période ; elles ne disent pas, à elles seules, que l’expérimentation en est la cause.";

pub(super) fn compose(kind: SealedKind, place: &Place, dossier: &Dossier) -> SealedText {
    let sections = match kind {
        SealedKind::Plan => plan(dossier),
        SealedKind::Evaluation => evaluation(dossier),
    };
    SealedText {
        kind,
        establishment: place.establishment.clone(),
        group: place.group.clone(),
        programme: place.programme.clone(),
        sections,
    }
}

fn section(level: u8, title: impl Into<String>) -> SealedSection {
    SealedSection { level, title: title.into(), ..SealedSection::default() }
}

fn table(caption: &str, header: &[&str], lines: Vec<Vec<String>>) -> Option<SealedTable> {
    let header = header.iter().map(|cell| (*cell).to_owned()).collect();
    (!lines.is_empty()).then(|| SealedTable { caption: caption.to_owned(), header, lines })
}

fn or_dash(text: Option<&str>) -> String {
    text.unwrap_or("–").to_owned()
}

fn on(day: Option<NaiveDate>) -> String {
    day.map_or_else(|| "–".to_owned(), french::day)
}

fn plan(dossier: &Dossier) -> Vec<SealedSection> {
    let mut sections = Vec::new();
    let lines = dossier.priorities.iter().map(|priority| {
        vec![
            priority.rank.to_string(),
            priority.title.clone(),
            or_dash(priority.why.as_deref()),
            or_dash(priority.perimeter.as_deref()),
        ]
    });
    let header = ["Rang", "Situation", "Pourquoi", "Périmètre"];
    let mut priorities = section(2, "Les priorités");
    priorities.table = table("Les situations retenues, par rang", &header, lines.collect());
    if priorities.table.is_none() {
        priorities.paragraphs.push("Aucune priorité n’est écrite.".into());
    }
    sections.push(priorities);
    for (number, experiment) in (1..).zip(&dossier.experiments) {
        sections.push(presented(dossier, number, experiment));
        let lines = dossier.actions_of(experiment.id).map(|action| {
            let cells = [action.title.clone(), or_dash(action.owner.as_deref())];
            cells.into_iter().chain([on(action.starts_on), on(action.due_on)]).collect()
        });
        if let Some(table) = table("Les actions", &["Action", "Qui", "Début", "Échéance"], lines.collect()) {
            sections.push(SealedSection { table: Some(table), ..section(3, "Les actions") });
        }
        sections.extend(to_measure(dossier, Some(experiment.id), (3, "Ce qui sera mesuré")));
    }
    sections.extend(to_measure(dossier, None, (2, "Les indicateurs du projet")));
    sections
}

fn presented(dossier: &Dossier, number: usize, experiment: &Experiment) -> SealedSection {
    let mut part = section(2, format!("Expérimentation {number} : {}", experiment.title));
    part.paragraphs.push(format!("Si {}", experiment.if_we));
    part.paragraphs.push(format!("Alors {}", experiment.then_so));
    let mut row = |label: &str, value: Option<String>| {
        part.rows.extend(value.map(|value| (label.to_owned(), value)));
    };
    let priority = dossier.priorities.iter().find(|priority| Some(priority.id) == experiment.priority_id);
    row("Priorité", priority.map(|priority| priority.title.clone()));
    row("Champ de la QVCT", experiment.field.map(|field| field.label().to_owned()));
    row("Périmètre", experiment.perimeter.clone());
    let dates = match (experiment.starts_on, experiment.ends_on) {
        (Some(start), Some(end)) => Some(format!("du {} au {}", french::day(start), french::day(end))),
        (Some(start), None) => Some(format!("à partir du {}", french::day(start))),
        (None, Some(end)) => Some(format!("jusqu’au {}", french::day(end))),
        (None, None) => None,
    };
    row("Dates", dates);
    part
}

fn to_measure(
    dossier: &Dossier,
    experiment: Option<ExperimentId>,
    (level, title): (u8, &str),
) -> Option<SealedSection> {
    let value = |value: Option<i64>, unit: &str| value.map(|value| written(Thousandths(value), unit));
    let lines = dossier.indicators_of(experiment).map(|indicator| {
        vec![
            indicator.name.clone(),
            or_dash(indicator.method.as_deref()),
            or_dash(value(indicator.baseline, &indicator.unit).as_deref()),
            or_dash(value(indicator.target, &indicator.unit).as_deref()),
        ]
    });
    let table = table(title, &["Indicateur", "Calcul", "Départ", "Cible"], lines.collect())?;
    Some(SealedSection { table: Some(table), ..section(level, title) })
}

fn evaluation(dossier: &Dossier) -> Vec<SealedSection> {
    let mut sections = Vec::new();
    for (number, experiment) in (1..).zip(&dossier.experiments) {
        let mut part = section(2, format!("Expérimentation {number} : {}", experiment.title));
        part.rows.push(("État".into(), experiment.status.label().to_owned()));
        if let (Some(decision), Some(day)) = (experiment.decision, experiment.decided_on) {
            let decided = format!("{}, le {}", decision.label(), french::day(day));
            part.rows.push(("Décision du comité QVCT".into(), decided));
            part.rows.extend(experiment.decision_reason.clone().map(|reason| ("Motif".to_owned(), reason)));
        }
        sections.push(part);
        sections.extend(told(dossier.evaluation_of(Some(experiment.id)), 3));
        sections.extend(measured(dossier, Some(experiment.id), (3, "Les mesures")));
    }
    sections.extend(measured(dossier, None, (2, "Les indicateurs du projet")));
    if let Some(review) = dossier.evaluation_of(None) {
        sections.push(section(2, "Le bilan d’ensemble"));
        sections.extend(told(Some(review), 3));
    }
    sections
}

fn told(evaluation: Option<&Evaluation>, level: u8) -> Vec<SealedSection> {
    let Some(said) = evaluation else { return Vec::new() };
    let parts = [
        ("Ce qui a été fait", &said.done),
        ("Ce qui est observé", &said.observed),
        ("Ce qu’en disent les espaces de discussion", &said.discussed),
        ("Effets inattendus", &said.unexpected),
    ];
    let written = parts.into_iter().filter_map(|(title, text)| Some((title, text.as_ref()?)));
    written
        .map(|(title, text)| SealedSection {
            paragraphs: text.split('\n').filter(|line| !line.trim().is_empty()).map(str::to_owned).collect(),
            ..section(level, title)
        })
        .collect()
}

fn measured(dossier: &Dossier, experiment: Option<ExperimentId>, (level, title): (u8, &str)) -> Option<SealedSection> {
    let line = |indicator: &Indicator| {
        let change = change(indicator, dossier.measures_of(indicator.id));
        let moved = match &change {
            Some(change) => {
                format!("{} ({})", change.sentence(&indicator.unit), change.trend(indicator.wished).label())
            }
            None => match baseline(indicator) {
                Some(start) => format!("départ : {} ; pas encore de mesure", written(start.value, &indicator.unit)),
                None => "pas encore de quoi comparer".to_owned(),
            },
        };
        let target = indicator.target.map(|value| written(Thousandths(value), &indicator.unit));
        vec![indicator.name.clone(), moved, or_dash(target.as_deref())]
    };
    let lines = dossier.indicators_of(experiment).map(line).collect();
    let table = table(title, &["Indicateur", "Ce qui est mesuré", "Cible"], lines)?;
    Some(SealedSection { table: Some(table), paragraphs: vec![NO_CAUSE.to_owned()], ..section(level, title) })
}
