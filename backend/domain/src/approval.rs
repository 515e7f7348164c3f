//! The three voices: what each of direction, staff and trades says, in its own name, of what an
//! establishment is about to hold for its own. A dissent is shown; no other voice covers it.

use crate::group::TrinomeRole;
use crate::keyed;
use crate::refusal::Refusal;
use crate::text;

/// The longest reason, in characters.
pub const MAX_REASON: usize = 2_000;

keyed! {
    /// At what point of the project the voices are asked.
    pub enum Stage {
        Assessment = "assessment", "État des lieux";
        Plan = "plan", "Plan d’expérimentations";
        Evaluation = "evaluation", "Évaluation";
        Publication = "publication", "Publication de la fiche d’expérience";
    }
}

keyed! {
    /// What a voice says.
    pub enum Verdict {
        Approved = "approved", "Approuve";
        Dissented = "dissented", "Désaccord";
    }
}

/// Where a voice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoiceState {
    Waiting,
    Approved,
    Dissented,
}

/// What the three say together. A dissent is never outvoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// At least one voice has said nothing, and none dissents.
    Waiting,
    /// At least one voice dissents, whatever the others say.
    Dissent,
    Unanimous,
}

/// Where each voice is: of each, what it said last counts. `said` is in the order in which it was said.
pub fn states(said: impl IntoIterator<Item = (TrinomeRole, Verdict)>) -> Vec<(TrinomeRole, VoiceState)> {
    let mut states: Vec<_> = TrinomeRole::ALL.iter().map(|role| (*role, VoiceState::Waiting)).collect();
    for (role, verdict) in said {
        if let Some(state) = states.iter_mut().find(|(known, _)| *known == role) {
            state.1 = match verdict {
                Verdict::Approved => VoiceState::Approved,
                Verdict::Dissented => VoiceState::Dissented,
            };
        }
    }
    states
}

/// What the three say together.
pub fn outcome(states: &[(TrinomeRole, VoiceState)]) -> Outcome {
    let any = |wanted: VoiceState| states.iter().any(|(_, state)| *state == wanted);
    if any(VoiceState::Dissented) {
        Outcome::Dissent
    } else if any(VoiceState::Waiting) || states.is_empty() {
        Outcome::Waiting
    } else {
        Outcome::Unanimous
    }
}

/// The voices that have said nothing yet.
pub fn missing(states: &[(TrinomeRole, VoiceState)]) -> Vec<TrinomeRole> {
    states.iter().filter(|(_, state)| *state == VoiceState::Waiting).map(|(role, _)| *role).collect()
}

/// The words that go with a verdict: a dissent has its reason.
pub fn reason(verdict: Verdict, typed: &str) -> Result<Option<String>, Refusal> {
    let reason = text::paragraphs("reason", "Motif", typed, MAX_REASON)?;
    if verdict == Verdict::Dissented && reason.is_none() {
        let message =
            "Motif : dites ce qui fait désaccord. Il est montré avec votre voix, et aucune autre ne l’efface.";
        return Err(Refusal::invalid("reason", message));
    }
    Ok(reason)
}

#[cfg(test)]
mod tests {
    use super::*;
    use TrinomeRole::{Management, Staff, Trades};
    use Verdict::{Approved, Dissented};

    #[test]
    fn a_dissent_is_not_outvoted_and_only_its_own_voice_lifts_it() {
        let said = [(Management, Approved), (Staff, Dissented), (Trades, Approved)];
        assert_eq!(outcome(&states(said)), Outcome::Dissent);
        let lifted = said.into_iter().chain([(Staff, Approved)]);
        assert_eq!(outcome(&states(lifted)), Outcome::Unanimous);
        let insisted = said.into_iter().chain([(Management, Approved), (Trades, Approved)]);
        assert_eq!(outcome(&states(insisted)), Outcome::Dissent);
    }

    #[test]
    fn who_is_missing_is_said() {
        assert_eq!(outcome(&states([])), Outcome::Waiting);
        let two = states([(Management, Approved), (Trades, Approved)]);
        assert_eq!((outcome(&two), missing(&two)), (Outcome::Waiting, vec![Staff]));
        let early = states([(Staff, Dissented)]);
        assert_eq!((outcome(&early), missing(&early)), (Outcome::Dissent, vec![Management, Trades]));
    }

    #[test]
    fn a_dissent_says_why() {
        assert!(reason(Dissented, "  ").is_err());
        assert_eq!(reason(Dissented, "Trop court"), Ok(Some("Trop court".into())));
        assert_eq!(reason(Approved, ""), Ok(None));
        assert!(reason(Approved, &"a".repeat(MAX_REASON + 1)).is_err());
    }
}
