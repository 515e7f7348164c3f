//! Search in French: what is looked for of a text, how much it weighs, and where it stands in what was written.
//!
//! The same analysis reads what is published and what is asked. Nothing of it depends on a database: see
//! `docs/decisions/search.md`.

mod analysis;
mod document;
mod near;
mod snippet;
mod stop;
mod synonyms;

pub use analysis::{Token, question, tokens};
pub use document::{Document, document};
pub use near::nearest;
pub use snippet::{Piece, as_written, snippet};
pub use synonyms::words as known_words;

/// The most words of a question that are looked for; what follows is left aside.
pub const MOST_TERMS: usize = 16;

/// The longest question that is read, in characters.
pub const MOST_CHARACTERS: usize = 200;

/// One thing that a question looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What the index holds.
    pub term: String,
    /// The word that was typed, folded; none for a notion, which is known as it is.
    pub word: Option<String>,
}

/// How rare a term is: thousandths of the logarithm that BM25 weighs a term by.
pub fn rarity(documents: u64, with: u64) -> i64 {
    #[expect(clippy::cast_precision_loss, reason = "a library has far fewer sheets than a float has integers")]
    let (all, with) = (documents as f64, with as f64);
    let rarity = (1.0 + (all - with + 0.5).max(0.0) / (with + 0.5)).ln();
    #[expect(clippy::cast_possible_truncation, reason = "at most a few thousands")]
    let thousandths = (rarity * 1000.0).round() as i64;
    thousandths.max(1)
}

/// How many of the things asked a sheet must have: half of them. Those that have more come first.
pub fn needed(asked: usize) -> usize {
    asked.div_ceil(2)
}
