//! The commitment letter (`ehpad-2023`, 170): the text that the three voices of an establishment
//! sign, frozen when it is issued, and where it is in its life.

use crate::group::TrinomeRole;
use crate::keyed;
use crate::refusal::Citation;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

mod compose;

pub use compose::{Parties, Signed, compose};

keyed! {
    /// Where a letter is in its life.
    pub enum LetterStatus {
        /// Voices may sign it.
        Issued = "issued", "À signer";
        /// Every voice has signed: it never changes again.
        Signed = "signed", "Signée";
        /// The group or its consultant changed before every voice had signed; another took its place.
        Superseded = "superseded", "Remplacée";
        /// Taken back by the agency, with a reason, before the programme began.
        Withdrawn = "withdrawn", "Retirée";
    }
}

impl LetterStatus {
    /// Whether it counts for its establishment: to be signed, or signed.
    pub fn stands(self) -> bool {
        matches!(self, LetterStatus::Issued | LetterStatus::Signed)
    }
}

/// What each voice declares as it signs, in its own name.
pub const STATEMENT: &str =
    "J’ai lu cette lettre en entier et je m’engage, en mon nom, à ce que mon établissement tienne ce qui y est écrit.";

/// The text of a letter, whole: what is signed, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterText {
    /// 1 for this form of text.
    pub format: u8,
    pub title: String,
    /// Such as «2024-0193-1»: unique in the region, told on every page.
    pub reference: String,
    pub issued_on: NaiveDate,
    /// Who runs the programme, by name.
    pub agencies: Vec<String>,
    pub programme: String,
    pub rulebook: RulebookRef,
    pub establishment: String,
    /// Its numbers and address, a line each.
    pub establishment_details: Vec<String>,
    pub group: String,
    pub sections: Vec<Section>,
    pub signatories: Vec<Signatory>,
    pub statement: String,
}

/// Which rules the letter rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RulebookRef {
    pub key: String,
    pub version: i32,
}

/// A part of the letter under its own heading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    pub title: String,
    pub paragraphs: Vec<String>,
    pub items: Vec<Item>,
    pub rows: Vec<Row>,
}

/// One item of a list, with the passage that it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub text: String,
    pub cite: Option<Citation>,
}

/// One line of a table of two columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    pub label: String,
    pub value: String,
}

/// A voice that signs, and who held it when the letter was issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatory {
    pub role: TrinomeRole,
    pub name: Option<String>,
}
