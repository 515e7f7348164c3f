//! What an establishment works on in its project, as the script tells it. Things go by their titles.

use chrono::NaiveDate;
use cordee_domain::approval::{Stage, Verdict};
use cordee_domain::experiment::{ActionStatus, ExperimentDecision, ExperimentStatus, PriorityStatus};
use cordee_domain::indicator::Wished;
use cordee_domain::library::Theme;
use cordee_domain::qvct::QvctField;
use cordee_domain::sealed::SealedKind;

/// Something that happens in the project of an establishment.
#[derive(Clone, Debug)]
pub enum Trial {
    Retain {
        title: &'static str,
        why: &'static str,
        perimeter: &'static str,
        field: QvctField,
        status: PriorityStatus,
        /// The title of the cluster of the board that it comes from.
        cluster: Option<&'static str>,
    },
    Try(Tried),
    Do {
        experiment: &'static str,
        title: &'static str,
        owner: &'static str,
        days: (NaiveDate, NaiveDate),
        status: ActionStatus,
    },
    Follow(Followed),
    Measure {
        indicator: &'static str,
        on: NaiveDate,
        value: &'static str,
        source: &'static str,
        comment: &'static str,
    },
    /// Of an experiment, or of the whole project: done, observed, discussed, unexpected.
    Tell {
        experiment: Option<&'static str>,
        said: [&'static str; 4],
    },
    Decide {
        experiment: &'static str,
        decision: ExperimentDecision,
        reason: &'static str,
        on: NaiveDate,
    },
    Submit(SealedKind),
    Speak {
        stage: Stage,
        verdict: Verdict,
        reason: &'static str,
    },
}

/// An experiment.
#[derive(Clone, Debug)]
pub struct Tried {
    pub title: &'static str,
    pub priority: &'static str,
    pub hypothesis: (&'static str, &'static str),
    pub perimeter: &'static str,
    pub field: QvctField,
    pub theme: Theme,
    pub days: (NaiveDate, NaiveDate),
    pub status: ExperimentStatus,
}

/// An indicator: from a template by its key, or in words of its own.
#[derive(Clone, Debug)]
pub struct Followed {
    pub experiment: Option<&'static str>,
    pub template: Option<&'static str>,
    /// Name, unit, method; those of the template when empty.
    pub said: [&'static str; 3],
    pub wished: Wished,
    pub baseline: (&'static str, NaiveDate),
    pub target: Option<&'static str>,
}
