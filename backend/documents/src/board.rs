use crate::Document;
use crate::head::Head;
use crate::template::Template;
use crate::voices::VoicesPart;
use serde::Serialize;

/// A shared état des lieux as it was frozen.
#[derive(Clone, Debug, Serialize)]
pub struct BoardDocument {
    pub head: Head,
    pub establishment: String,
    pub group: String,
    /// «le 12 mars 2024 à 9 h 02».
    pub frozen: String,
    pub frozen_by: Option<String>,
    /// What the version marks; its line ends are kept.
    pub note: Option<String>,
    pub scheme: String,
    /// How the vote ended; none while there was none.
    pub vote: Option<String>,
    pub fields: Vec<BoardFieldPart>,
    /// None where nobody was asked about it.
    pub part: Option<VoicesPart>,
    /// The SHA-256 of what was frozen, in hexadecimal.
    pub fingerprint: String,
}

/// A field and what stands in it.
#[derive(Clone, Debug, Serialize)]
pub struct BoardFieldPart {
    pub title: String,
    /// Cards under a title; those under none come last, without one.
    pub parts: Vec<BoardPart>,
}

#[derive(Clone, Debug, Serialize)]
pub struct BoardPart {
    pub title: Option<String>,
    pub cards: Vec<BoardLine>,
}

#[derive(Clone, Debug, Serialize)]
pub struct BoardLine {
    pub kind: String,
    pub text: String,
    /// «Contribution d’un EDT», where it came so.
    pub origin: Option<String>,
    /// «3», once a vote is closed.
    pub dots: Option<String>,
}

impl Document for BoardDocument {
    const TEMPLATE: Template = Template::Board;

    fn identifier(&self) -> String {
        format!("board:{}", self.fingerprint)
    }
}
