use cordee_domain::board::CardKind;
use cordee_domain::qvct::QvctField;

/// A card: what it says, where, and under which title.
pub type Written = (CardKind, QvctField, Option<&'static str>, &'static str);

/// What is done in the room of an establishment's project.
#[derive(Clone, Debug)]
pub enum ProjectAct {
    /// The board is opened if it is not, and cards are written on it.
    Write {
        cards: &'static [Written],
    },
    /// Cards that came by the link.
    Contribute {
        cards: &'static [(CardKind, QvctField, &'static str)],
    },
    OpenVotes,
    /// How many dots go on the cards of these beginnings.
    Vote {
        dots: &'static [(&'static str, i32)],
    },
    CloseVotes,
    Freeze {
        note: &'static str,
    },
    /// What was frozen last is submitted to the three voices.
    Submit,
    /// A self-assessment is opened.
    Assess {
        title: &'static str,
    },
    /// Each item's step in order, 0 for «ne sait pas», and what is said of some blocks.
    Answer {
        steps: [i32; 18],
        comments: &'static [(&'static str, &'static str)],
    },
    CloseAssessment,
}
