//! Priorities, experiments and their actions, what the comité decides and how they are looked back on.

use crate::keyed;
use crate::refusal::Refusal;
use crate::text;
use chrono::NaiveDate;

/// The longest of what is told, in characters.
pub const MAX_TEXT: usize = 4_000;

/// The most priorities, experiments or indicators of a project.
pub const MAX_LINES: usize = 60;

/// The most actions of an experiment.
pub const MAX_ACTIONS: usize = 60;

keyed! {
    /// What became of a situation that was to be worked on.
    pub enum PriorityStatus {
        Retained = "retained", "Retenue";
        Tried = "tried", "En expérimentation";
        Settled = "settled", "Traitée";
        SetAside = "set_aside", "Écartée";
    }
}

keyed! {
    /// Where an experiment is.
    pub enum ExperimentStatus {
        Planned = "planned", "Prévue";
        Running = "running", "En cours";
        /// The comité has decided what becomes of it.
        Evaluated = "evaluated", "Évaluée";
    }
}

keyed! {
    /// What becomes of an experiment.
    pub enum ExperimentDecision {
        Continue = "continue", "Poursuivre";
        Adapt = "adapt", "Adapter";
        Stop = "stop", "Arrêter";
    }
}

keyed! {
    pub enum ActionStatus {
        Todo = "todo", "À faire";
        Doing = "doing", "En cours";
        Done = "done", "Faite";
        Dropped = "dropped", "Abandonnée";
    }
}

/// What is supposed: if one does this, then that follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hypothesis {
    pub if_we: String,
    pub then: String,
}

impl Hypothesis {
    /// # Errors
    /// One half without the other says nothing that could be tried.
    pub fn typed(if_we: &str, then: &str) -> Result<Hypothesis, Refusal> {
        let of = |field, label, value| {
            text::paragraphs(field, label, value, 1_000)?.ok_or_else(|| {
                Refusal::invalid(field, format!("{label} : une expérimentation part d’une hypothèse, « si… alors… »."))
            })
        };
        Ok(Hypothesis { if_we: of("ifWe", "Si", if_we)?, then: of("thenSo", "Alors", then)? })
    }
}

/// Refuses an end before the beginning.
pub fn check_dates(starts_on: Option<NaiveDate>, ends_on: Option<NaiveDate>) -> Result<(), Refusal> {
    match (starts_on, ends_on) {
        (Some(start), Some(end)) if end < start => {
            Err(Refusal::invalid("endsOn", "Fin : elle précède le début. Vérifiez les deux dates."))
        }
        _ => Ok(()),
    }
}

/// Whether an experiment may be moved so by hand. Evaluated, it is by a decision alone; decided, it moves no more but
/// by another decision.
pub fn check_move(from: ExperimentStatus, to: ExperimentStatus) -> Result<(), Refusal> {
    use ExperimentStatus::Evaluated;
    match (from, to) {
        (Evaluated, Evaluated) => Ok(()),
        (Evaluated, _) => Err(Refusal::rule(
            "status",
            "Le comité a décidé de cette expérimentation : ouvrez-en une autre pour continuer à essayer.",
        )),
        (_, Evaluated) => Err(Refusal::rule(
            "status",
            "Une expérimentation est évaluée quand le comité en décide : poursuivre, adapter ou arrêter.",
        )),
        _ => Ok(()),
    }
}

/// What the comité QVCT decides, and why.
pub fn decision_reason(observed: Option<&str>, reason: &str) -> Result<String, Refusal> {
    if observed.is_none_or(|text| text.trim().is_empty()) {
        let message = "Avant de décider, dites dans l’évaluation ce qui est observé : la décision se lit avec.";
        return Err(Refusal::rule("decision", message));
    }
    text::paragraphs("reason", "Motif", reason, 2_000)?
        .ok_or_else(|| Refusal::invalid("reason", "Motif : dites pourquoi le comité en décide ainsi."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hypothesis_has_its_two_halves() {
        assert!(Hypothesis::typed("on décale la relève", " ").is_err());
        assert!(Hypothesis::typed("", "on est moins interrompu").is_err());
        assert!(Hypothesis::typed("on décale la relève", "on est moins interrompu").is_ok());
    }

    #[test]
    fn only_the_comite_closes_an_experiment() {
        use ExperimentStatus::{Evaluated, Planned, Running};
        assert!(check_move(Planned, Running).is_ok() && check_move(Running, Planned).is_ok());
        assert!(check_move(Running, Evaluated).is_err() && check_move(Evaluated, Running).is_err());
        assert!(check_move(Evaluated, Evaluated).is_ok());
    }

    #[test]
    fn nothing_is_decided_before_something_is_observed() {
        assert!(decision_reason(None, "Utile").is_err());
        assert!(decision_reason(Some(" "), "Utile").is_err());
        assert!(decision_reason(Some("Moins d’interruptions"), "").is_err());
        assert_eq!(decision_reason(Some("Moins d’interruptions"), " Utile "), Ok("Utile".into()));
    }

    #[test]
    fn an_end_does_not_precede_its_beginning() {
        let day = |d| NaiveDate::from_ymd_opt(2024, 3, d);
        assert!(check_dates(day(4), day(4)).is_ok() && check_dates(None, day(1)).is_ok());
        assert!(check_dates(day(4), day(3)).is_err());
    }
}
