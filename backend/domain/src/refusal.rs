//! Expected refusals: what a person asked for and a rule does not allow. Each names the field,
//! the rule and the remedy, in French.

use crate::days::HalfDays;
use serde::{Deserialize, Serialize};

/// Where a rule comes from: a source document and its lines, with the words it states.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Citation {
    /// Short name of the source document, such as `ehpad-2023`.
    pub source: String,
    /// First line of the passage, from 1.
    pub line: u32,
    /// Last line of the passage; equal to `line` for a single one.
    pub end_line: u32,
    /// The words of the source, as short as they can be.
    pub text: String,
}

/// One expected refusal.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// What was typed can't be taken.
    #[error("{message}")]
    InvalidInput { field: String, message: String },
    /// A rule of the programme, or of the platform when `citation` is none, does not allow it.
    #[error("{message}")]
    RuleBroken { field: Option<String>, message: String, citation: Option<Citation> },
    /// The quota would be exceeded.
    #[error("{message}")]
    QuotaExceeded { message: String, quota: HalfDays, used: HalfDays, asked: HalfDays, citation: Option<Citation> },
    /// Somebody else changed it since it was read; `current` is the version that stands.
    #[error("{message}")]
    VersionConflict { message: String, expected: i32, current: i32 },
}

impl Refusal {
    pub fn invalid(field: impl Into<String>, message: impl Into<String>) -> Refusal {
        Refusal::InvalidInput { field: field.into(), message: message.into() }
    }

    pub fn rule(field: impl Into<String>, message: impl Into<String>) -> Refusal {
        Refusal::RuleBroken { field: Some(field.into()), message: message.into(), citation: None }
    }

    pub fn cited(field: impl Into<String>, message: impl Into<String>, citation: &Citation) -> Refusal {
        Refusal::RuleBroken { field: Some(field.into()), message: message.into(), citation: Some(citation.clone()) }
    }
}
