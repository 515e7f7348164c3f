//! The bodies of an establishment's project (`ehpad-2023`, 66-68): its comité QVCT and its spaces of
//! discussion on work; what is proposed in them, and the comité's answer.

use crate::keyed;
use crate::refusal::Refusal;
use crate::text;

/// The longest proposal, in characters.
pub const MAX_PROPOSAL: usize = 2_000;

/// The most members of a body.
pub const MAX_MEMBERS: usize = 60;

keyed! {
    /// What a body is; the keys are those of the rulebook's `bodies`.
    pub enum BodyKind {
        Committee = "qvct_committee", "Comité QVCT";
        /// A space of discussion on work (EDT).
        DiscussionSpace = "discussion_space", "Espace de discussion sur le travail";
    }
}

keyed! {
    /// How a proposal came: this is all that is kept of who made it, unless it chose to be named.
    pub enum ProposalOrigin {
        /// By someone of the body or of the establishment, with an account.
        Account = "account", "Depuis un compte";
        /// By the body's link, without an account.
        Link = "link", "Par le lien de l’espace de discussion";
    }
}

keyed! {
    /// What became of a proposal.
    pub enum ProposalStatus {
        Received = "received", "En attente de réponse";
        Accepted = "accepted", "Acceptée";
        /// Accepted in other words.
        Adapted = "adapted", "Adaptée";
        Refused = "refused", "Refusée";
        /// Moderated: its text is no longer shown, the reason is.
        SetAside = "set_aside", "Écartée";
    }
}

impl ProposalStatus {
    /// Whether the comité answered.
    pub fn is_answered(self) -> bool {
        matches!(self, ProposalStatus::Accepted | ProposalStatus::Adapted | ProposalStatus::Refused)
    }
}

/// A proposal as it is kept.
pub fn proposal_text(value: &str) -> Result<String, Refusal> {
    text::paragraphs("text", "Proposition", value, MAX_PROPOSAL)?
        .ok_or_else(|| Refusal::invalid("text", "Proposition : écrivez votre proposition avant de l’envoyer."))
}

/// The words of an answer: an adapted proposal has its new text, a refused one its reason.
pub fn answer_text(status: ProposalStatus, value: &str) -> Result<Option<String>, Refusal> {
    let words = text::paragraphs("text", "Réponse", value, MAX_PROPOSAL)?;
    match status {
        ProposalStatus::Accepted => Ok(words),
        ProposalStatus::Adapted if words.is_none() => {
            Err(Refusal::invalid("text", "Réponse : écrivez la proposition telle que le comité la retient."))
        }
        ProposalStatus::Refused if words.is_none() => {
            Err(Refusal::invalid("text", "Réponse : donnez la raison du refus, elle revient à ceux qui ont proposé."))
        }
        ProposalStatus::Adapted | ProposalStatus::Refused => Ok(words),
        ProposalStatus::Received | ProposalStatus::SetAside => {
            Err(Refusal::invalid("status", "Réponse : acceptée, adaptée ou refusée."))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::Rulebook;

    #[test]
    fn the_bodies_are_those_of_the_rulebook() {
        let rules = Rulebook::find("occitanie-collectifs-ehpad-2023").unwrap();
        let keys: Vec<&str> = rules.bodies.iter().map(|rule| rule.key.as_str()).collect();
        assert_eq!(keys, BodyKind::ALL.iter().map(|kind| kind.key()).collect::<Vec<_>>());
    }

    #[test]
    fn a_refusal_and_an_adaptation_are_said_in_words() {
        assert_eq!(answer_text(ProposalStatus::Accepted, " "), Ok(None));
        assert!(answer_text(ProposalStatus::Refused, " ").is_err());
        assert!(answer_text(ProposalStatus::Adapted, "").is_err());
        assert_eq!(answer_text(ProposalStatus::Refused, "Déjà fait"), Ok(Some("Déjà fait".into())));
        assert!(answer_text(ProposalStatus::SetAside, "Non").is_err());
    }
}
