//! The three voices: what each of direction, staff and trades says, in its own name, of what an
//! establishment is about to hold for its own; in a network, what the post that carries it says. A
//! dissent is shown; no other voice covers it.

use crate::carrier::Seat;
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

/// What all say together. A dissent is never outvoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// At least one voice has said nothing, and none dissents.
    Waiting,
    /// At least one voice dissents, whatever the others say.
    Dissent,
    Unanimous,
}

/// Where each of these seats is: of each, what it said last counts. `said` is in the order in which it was said.
pub fn states(seats: &[Seat], said: impl IntoIterator<Item = (Seat, Verdict)>) -> Vec<(Seat, VoiceState)> {
    let mut states: Vec<_> = seats.iter().map(|seat| (*seat, VoiceState::Waiting)).collect();
    for (seat, verdict) in said {
        if let Some(state) = states.iter_mut().find(|(known, _)| *known == seat) {
            state.1 = match verdict {
                Verdict::Approved => VoiceState::Approved,
                Verdict::Dissented => VoiceState::Dissented,
            };
        }
    }
    states
}

/// What all say together.
pub fn outcome(states: &[(Seat, VoiceState)]) -> Outcome {
    let any = |wanted: VoiceState| states.iter().any(|(_, state)| *state == wanted);
    if any(VoiceState::Dissented) {
        Outcome::Dissent
    } else if any(VoiceState::Waiting) || states.is_empty() {
        Outcome::Waiting
    } else {
        Outcome::Unanimous
    }
}

/// Those who are in this state.
pub fn which(states: &[(Seat, VoiceState)], wanted: VoiceState) -> impl Iterator<Item = Seat> + '_ {
    states.iter().filter(move |(_, state)| *state == wanted).map(|(seat, _)| *seat)
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
    use crate::group::TrinomeRole::{self, Management, Staff, Trades};
    use crate::ids::{EstablishmentId, PostId};
    use Verdict::{Approved, Dissented};
    use uuid::Uuid;

    const PLACE: EstablishmentId = EstablishmentId(Uuid::from_u128(1));

    fn place(said: &[(TrinomeRole, Verdict)]) -> Vec<(Seat, VoiceState)> {
        let seats: Vec<Seat> = Seat::voices(PLACE).collect();
        states(&seats, said.iter().map(|(role, verdict)| (Seat::Voice { establishment: PLACE, role: *role }, *verdict)))
    }

    #[test]
    fn a_dissent_is_not_outvoted_and_only_its_own_voice_lifts_it() {
        let said = [(Management, Approved), (Staff, Dissented), (Trades, Approved)];
        assert_eq!(outcome(&place(&said)), Outcome::Dissent);
        let more = |after: &[_]| [&said[..], after].concat();
        assert_eq!(outcome(&place(&more(&[(Staff, Approved)]))), Outcome::Unanimous);
        assert_eq!(outcome(&place(&more(&[(Management, Approved), (Trades, Approved)]))), Outcome::Dissent);
    }

    #[test]
    fn who_is_missing_is_said() {
        let missing =
            |said: &[_]| -> Vec<_> { which(&place(said), VoiceState::Waiting).filter_map(Seat::role).collect() };
        assert_eq!(outcome(&place(&[])), Outcome::Waiting);
        let two = [(Management, Approved), (Trades, Approved)];
        assert_eq!((outcome(&place(&two)), missing(&two)), (Outcome::Waiting, vec![Staff]));
        let early = [(Staff, Dissented)];
        assert_eq!((outcome(&place(&early)), missing(&early)), (Outcome::Dissent, vec![Management, Trades]));
    }

    #[test]
    fn a_post_speaks_alone_and_nobody_elses_word_is_its_own() {
        let (post, other) = (Seat::Post(PostId(Uuid::from_u128(2))), Seat::Post(PostId(Uuid::from_u128(3))));
        let voice = Seat::Voice { establishment: PLACE, role: Staff };
        assert_eq!(outcome(&states(&[post], [(other, Approved), (voice, Approved)])), Outcome::Waiting);
        assert_eq!(outcome(&states(&[post], [(post, Approved)])), Outcome::Unanimous);
        assert_eq!(outcome(&states(&[post], [(post, Approved), (post, Dissented)])), Outcome::Dissent);
    }

    #[test]
    fn a_dissent_says_why() {
        assert!(reason(Dissented, "  ").is_err());
        assert_eq!(reason(Dissented, "Trop court"), Ok(Some("Trop court".into())));
        assert_eq!(reason(Approved, ""), Ok(None));
        assert!(reason(Approved, &"a".repeat(MAX_REASON + 1)).is_err());
    }
}
