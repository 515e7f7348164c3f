use async_graphql::{SimpleObject, Union};
use cordee_domain::refusal as domain;

/// Where a rule comes from: a source document, its lines and its words.
#[derive(Clone, Debug, SimpleObject)]
pub struct Citation {
    /// Short name of the source document.
    source: String,
    /// First line of the passage, from 1.
    line: u32,
    /// Last line of the passage.
    end_line: u32,
    /// The words of the source.
    text: String,
}

impl From<&domain::Citation> for Citation {
    fn from(citation: &domain::Citation) -> Citation {
        Citation {
            source: citation.source.clone(),
            line: citation.line,
            end_line: citation.end_line,
            text: citation.text.clone(),
        }
    }
}

/// An expected refusal: what a rule does not allow, with the remedy.
#[derive(Debug, Union)]
pub enum Refusal {
    Invalid(InvalidInput),
    Broken(RuleBroken),
    Exceeded(QuotaExceeded),
    Conflict(VersionConflict),
}

/// What was typed in `field` can't be taken.
#[derive(Debug, SimpleObject)]
pub struct InvalidInput {
    message: String,
    field: String,
}

/// A rule of the programme, or of the platform when it has no citation, does not allow it.
#[derive(Debug, SimpleObject)]
pub struct RuleBroken {
    message: String,
    field: Option<String>,
    citation: Option<Citation>,
}

/// A quota would be exceeded. All figures are half-days.
#[derive(Debug, SimpleObject)]
pub struct QuotaExceeded {
    message: String,
    quota_half_days: i32,
    used_half_days: i32,
    asked_half_days: i32,
    citation: Option<Citation>,
}

/// Somebody changed it meanwhile; read the current version, then send again.
#[derive(Debug, SimpleObject)]
pub struct VersionConflict {
    message: String,
    expected: i32,
    current: i32,
}

impl From<domain::Refusal> for Refusal {
    fn from(refusal: domain::Refusal) -> Refusal {
        match refusal {
            domain::Refusal::InvalidInput { field, message } => Refusal::Invalid(InvalidInput { message, field }),
            domain::Refusal::RuleBroken { field, message, citation } => {
                Refusal::Broken(RuleBroken { message, field, citation: citation.as_ref().map(Citation::from) })
            }
            domain::Refusal::QuotaExceeded { message, quota, used, asked, citation } => {
                Refusal::Exceeded(QuotaExceeded {
                    message,
                    quota_half_days: quota.0,
                    used_half_days: used.0,
                    asked_half_days: asked.0,
                    citation: citation.as_ref().map(Citation::from),
                })
            }
            domain::Refusal::VersionConflict { message, expected, current } => {
                Refusal::Conflict(VersionConflict { message, expected, current })
            }
        }
    }
}
