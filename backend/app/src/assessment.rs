//! The self-assessments of an establishment: rounds in which each voice answers for itself, and the profile that
//! their answers draw. While a round is open, nobody sees what the others answered.

mod answer;
mod scheme;

pub use answer::{answer, close_round, open_round};
pub use scheme::{scheme, write_scheme};

use crate::{AppError, AppResult, Asker};
use cordee_domain::assessment::{Answers, BlockProfile, Scheme};
use cordee_domain::group::{GroupKind, TrinomeRole};
use cordee_domain::ids::{AssessmentRoundId, ParticipationId};
use cordee_domain::path::{PathItem, PathPlace, PathState, PathStep, speakers};
use cordee_domain::policy::act;
use cordee_store::assessment as store;
use std::collections::BTreeMap;

pub use store::{AssessmentAnswer, AssessmentRound};

/// A round as one person sees it.
#[derive(Clone, Debug)]
pub struct RoundView {
    pub round: AssessmentRound,
    /// The questionnaire that it was opened under.
    pub scheme: Scheme,
    /// The asker's own answers, with their version.
    pub own: Option<(Answers, i32)>,
    /// In what voice each answered, none for whoever has no voice; and whether to everything.
    pub answered: Vec<(Option<TrinomeRole>, bool)>,
    /// Empty while the round is open.
    pub profile: Vec<BlockProfile>,
    /// What was said of each block, by nobody in particular; nothing while the round is open.
    pub comments: BTreeMap<String, Vec<String>>,
}

/// The rounds of a project, in order.
pub async fn rounds(asker: &Asker, project: ParticipationId) -> AppResult<Vec<RoundView>> {
    let scope = asker.read(act::PROJECT_VIEW).await?;
    crate::project::reached(&scope, project).await?;
    let rounds = store::rounds(&scope, project).await?;
    let ids: Vec<AssessmentRoundId> = rounds.iter().map(|round| round.id).collect();
    let answers = if ids.is_empty() { Vec::new() } else { store::answers(&scope, &ids).await? };
    let person = asker.person()?;
    let view = |round: AssessmentRound| {
        let scheme: Scheme = serde_json::from_str(&round.scheme).map_err(AppError::internal)?;
        let here: Vec<&AssessmentAnswer> = answers.iter().filter(|answer| answer.round_id == round.id).collect();
        let mut read = Vec::new();
        let mut own = None;
        for answer in &here {
            let said: Answers = serde_json::from_str(&answer.answers).map_err(AppError::internal)?;
            if answer.person_id == person {
                own = Some((said.clone(), answer.version));
            }
            read.push(said);
        }
        let mut comments: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut profile = Vec::new();
        if round.closed_at.is_some() {
            profile = scheme.profile(read.iter());
            for (block, comment) in read.into_iter().flat_map(|said| said.comments) {
                comments.entry(block).or_default().push(comment);
            }
            // In the order of the alphabet, which tells nothing of who came first.
            comments.values_mut().for_each(|said| said.sort_unstable());
        }
        let answered = here.iter().map(|answer| (answer.voice, answer.complete)).collect();
        Ok(RoundView { round, scheme, own, answered, profile, comments })
    };
    rounds.into_iter().map(view).collect()
}

/// One round of a project, after a change of it.
async fn left(asker: &Asker, project: ParticipationId, id: AssessmentRoundId) -> AppResult<RoundView> {
    let rounds = rounds(asker, project).await?;
    rounds.into_iter().find(|view| view.round.id == id).ok_or(AppError::NotFound)
}

/// What of a project's path is answered here: where one stands at the start, and at the end.
pub(crate) async fn on_path(asker: &Asker, project: ParticipationId, kind: GroupKind) -> AppResult<[PathItem; 2]> {
    let rounds = store::rounds(&asker.read(act::PROJECT_VIEW).await?, project).await?;
    let item = |step, label: &str, round: Option<&AssessmentRound>| PathItem {
        step,
        label: label.into(),
        state: match round.map(|round| round.closed_at.is_some()) {
            Some(true) => PathState::Done,
            Some(false) => PathState::Doing,
            None => PathState::ToDo,
        },
        detail: round.map(|round| round.title.clone()),
        who: speakers(kind),
        place: PathPlace::Part("auto-evaluation"),
    };
    Ok([
        item(PathStep::Diagnose, "répondre à l’auto-évaluation de départ", rounds.first()),
        item(PathStep::Sustain, "refaire l’auto-évaluation et comparer", rounds.get(1..).and_then(<[_]>::last)),
    ])
}
