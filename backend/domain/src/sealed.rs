//! A plan or an evaluation as it is frozen for the three voices: one shape for the page, the hash and the PDF.

use crate::keyed;
use serde::{Deserialize, Serialize};

keyed! {
    /// What is frozen.
    pub enum SealedKind {
        Plan = "plan", "Plan d’expérimentations";
        Evaluation = "evaluation", "Évaluation";
    }
}

/// What is frozen, in words. What it is the hash of says neither when nor by whom it was, so that the same words have
/// the same hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedText {
    pub kind: SealedKind,
    pub establishment: String,
    pub group: String,
    pub programme: String,
    pub sections: Vec<SealedSection>,
}

/// A part under its heading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedSection {
    /// 2 for a part, 3 for what stands in it.
    pub level: u8,
    pub title: String,
    pub paragraphs: Vec<String>,
    /// What is said of what.
    pub rows: Vec<(String, String)>,
    pub table: Option<SealedTable>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedTable {
    pub caption: String,
    pub header: Vec<String>,
    /// As many cells each as the header has.
    pub lines: Vec<Vec<String>>,
}
