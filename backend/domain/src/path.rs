//! The path of a project in the four steps that the Anact-Aract network publishes (`ph-2022`, 133, counts them): what
//! is done, what is due, and by whom. Which things stand on which step is proposed.

use crate::french;
use crate::group::GroupKind;
use crate::ids::SheetId;
use crate::keyed;
use chrono::NaiveDate;

keyed! {
    /// A step of the path; the keys are those of the rulebooks' milestones.
    pub enum PathStep {
        Design = "design", "Concevoir et piloter";
        Diagnose = "diagnose", "Diagnostiquer";
        Experiment = "experiment", "Expérimenter et évaluer";
        Sustain = "sustain", "Pérenniser";
    }
}

keyed! {
    /// Where something of the path is.
    pub enum PathState {
        ToDo = "to_do", "À faire";
        Doing = "doing", "En cours";
        Done = "done", "Fait";
    }
}

/// One thing to be done on a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathItem {
    pub step: PathStep,
    pub label: String,
    pub state: PathState,
    /// Where it is, in words: «2 voix sur 3».
    pub detail: Option<String>,
    /// Who does it, in words.
    pub who: &'static str,
    pub place: PathPlace,
}

/// Where something of the path is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathPlace {
    /// A part of the project's page.
    Part(&'static str),
    /// A tab of the page of its group.
    Tab(&'static str),
    Sheet(SheetId),
}

/// A step's own dates, as its milestone keeps them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StepDates {
    pub due_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
}

/// Who speaks for a project, in words: the voices of an establishment or, in a network, the post.
pub fn speakers(kind: GroupKind) -> &'static str {
    match kind {
        GroupKind::Territorial => "chaque voix du trinôme",
        GroupKind::Network => "l’animateur du poste",
    }
}

/// The next thing to do, in one sentence; when all is done, it says so. A step that was said to be done is behind, and
/// what of it was never done is told at the end.
pub fn next(items: &[PathItem], dates: impl Fn(PathStep) -> StepDates) -> String {
    let ahead = PathStep::ALL.iter().filter(|step| dates(**step).done_on.is_none());
    for step in ahead {
        let of = |state| items.iter().find(|item| item.step == *step && item.state == state);
        let due = match dates(*step).due_on {
            Some(day) => format!(", d’ici au {}", french::day(day)),
            None => String::new(),
        };
        if let Some(item) = of(PathState::Doing).or_else(|| of(PathState::ToDo)) {
            let verb = if item.state == PathState::Doing { "continuer" } else { "faire" };
            return format!("À {verb} maintenant : {}, par {}{due}.", item.label, item.who);
        }
        if items.iter().any(|item| item.step == *step) {
            return format!("Tout est fait à l’étape « {} » : indiquez qu’elle est achevée{due}.", step.label());
        }
    }
    let left: Vec<&str> =
        items.iter().filter(|one| one.state != PathState::Done).map(|one| one.label.as_str()).collect();
    match left.as_slice() {
        [] => "Toutes les étapes du chemin sont achevées.".into(),
        left => format!("Toutes les étapes sont indiquées comme achevées. Reste ouvert : {}.", left.join(" ; ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(step: PathStep, state: PathState, label: &str) -> PathItem {
        PathItem {
            step, label: label.into(), state, detail: None, who: "le trinôme", place: PathPlace::Part("chemin")
        }
    }

    #[test]
    fn the_next_thing_is_the_first_that_is_not_done_of_the_first_step_ahead() {
        use PathState::{Doing, Done, ToDo};
        use PathStep::{Design, Diagnose};
        let items =
            [item(Design, ToDo, "la lettre"), item(Diagnose, ToDo, "la carte"), item(Diagnose, Doing, "le vote")];
        let day = NaiveDate::from_ymd_opt(2024, 5, 1);
        let none = |_| StepDates::default();
        assert_eq!(next(&items, none), "À faire maintenant : la lettre, par le trinôme.");
        let past = |step| match step {
            Design => StepDates { due_on: None, done_on: day },
            _ => StepDates { due_on: day, done_on: None },
        };
        let said = "À continuer maintenant : le vote, par le trinôme, d’ici au 1er mai 2024.";
        assert_eq!(next(&items, past), said);
        assert!(next(&[item(Design, Done, "tout")], none).starts_with("Tout est fait à l’étape « Concevoir"));
        assert!(next(&[], none).starts_with("Toutes les étapes"));
    }
}
