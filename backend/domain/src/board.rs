//! The shared état des lieux of an establishment's project: cards in the fields of QVCT, grouped and
//! voted with dots. Cards carry no name.

pub mod rank;

use crate::keyed;
use crate::qvct::{FieldScheme, QvctField};
use crate::refusal::Refusal;
use crate::text;
use serde::{Deserialize, Serialize};

/// The longest text of a card, in characters.
pub const MAX_CARD: usize = 500;

/// The longest title of a cluster, in characters.
pub const MAX_TITLE: usize = 120;

/// The most cards and the most clusters on a board.
pub const MAX_CARDS: usize = 200;
pub const MAX_CLUSTERS: usize = 60;

/// The most snapshots that are kept of a board.
pub const MAX_SNAPSHOTS: usize = 100;

/// How many dots each person has, where nobody says otherwise.
pub const DOTS: i32 = 6;

/// The most dots that a board may give each person.
pub const MAX_DOTS: i32 = 20;

keyed! {
    /// What a card says.
    pub enum CardKind {
        Observation = "observation", "Constat";
        Cause = "cause", "Cause";
        Idea = "idea", "Idée";
        Proposal = "proposal", "Proposition";
    }
}

keyed! {
    /// How a card came; nothing else is kept of who wrote it.
    pub enum CardOrigin {
        Account = "account", "Depuis un compte";
        /// By the board's link, without an account.
        Link = "link", "Contribution d’un EDT";
    }
}

keyed! {
    /// Where the vote of a board is.
    pub enum Voting {
        Before = "before", "Pas encore ouvert";
        Open = "open", "Ouvert";
        Closed = "closed", "Clos";
    }
}

/// The text of a card as it is kept.
pub fn card_text(value: &str) -> Result<String, Refusal> {
    text::paragraphs("text", "Carte", value, MAX_CARD)?
        .ok_or_else(|| Refusal::invalid("text", "Carte : écrivez un texte avant de l’ajouter."))
}

/// Refuses a field that the board's scheme does not have.
pub fn check_field(scheme: FieldScheme, field: QvctField) -> Result<(), Refusal> {
    if field.scheme() == scheme {
        return Ok(());
    }
    let message = format!(
        "Champ : « {} » n’est pas un champ de ce tableau. Choisissez-en un de « {} ».",
        field.label(),
        scheme.label()
    );
    Err(Refusal::invalid("field", message))
}

/// Refuses a number of dots that no board gives.
pub fn check_dots(dots: i32) -> Result<(), Refusal> {
    if (1..=MAX_DOTS).contains(&dots) {
        return Ok(());
    }
    Err(Refusal::invalid("dots", format!("Gommettes : de 1 à {MAX_DOTS} par personne.")))
}

/// Refuses more dots than a person has left; `others` are those that it put on other cards.
pub fn check_vote(dots: i32, others: i32, each: i32) -> Result<(), Refusal> {
    if dots < 0 {
        return Err(Refusal::invalid("dots", "Gommettes : un nombre de 0 ou plus."));
    }
    if dots.saturating_add(others) <= each {
        return Ok(());
    }
    let message = format!(
        "Gommettes : chacun en a {each}, et {} sont déjà posées. Retirez-en d’une autre carte.",
        others.min(each)
    );
    Err(Refusal::rule("dots", message))
}

/// A board as it stood one day: what is frozen, printed and approved. Dots are those of a closed vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    pub scheme: FieldScheme,
    /// Those of the scheme, in its order, empty ones too.
    pub fields: Vec<FieldContent>,
    /// How many people voted; none while no vote is closed.
    pub voters: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldContent {
    pub field: QvctField,
    pub clusters: Vec<ClusterContent>,
    /// Those in no cluster.
    pub cards: Vec<CardContent>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClusterContent {
    pub title: String,
    pub cards: Vec<CardContent>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardContent {
    pub kind: CardKind,
    pub text: String,
    pub origin: CardOrigin,
    pub dots: i32,
}

impl Content {
    /// How many cards there are in all.
    pub fn cards(&self) -> usize {
        self.fields.iter().map(|f| f.cards.len() + f.clusters.iter().map(|c| c.cards.len()).sum::<usize>()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_puts_more_dots_than_it_has() {
        assert_eq!(check_vote(2, 4, 6), Ok(()));
        assert!(check_vote(3, 4, 6).is_err());
        assert!(check_vote(-1, 0, 6).is_err());
        assert!(check_vote(i32::MAX, 4, 6).is_err());
        assert!(check_dots(0).is_err() && check_dots(MAX_DOTS + 1).is_err() && check_dots(DOTS).is_ok());
    }

    #[test]
    fn a_card_is_of_a_field_of_its_boards_scheme() {
        assert_eq!(check_field(FieldScheme::Ani, QvctField::Health), Ok(()));
        assert!(check_field(FieldScheme::Ani, QvctField::Health2023).is_err());
        assert!(card_text("  \n").is_err());
        assert!(card_text(&"é".repeat(MAX_CARD + 1)).is_err());
        assert_eq!(card_text(" Des relèves trop courtes "), Ok("Des relèves trop courtes".into()));
    }
}
