//! Documents to print and to keep: letters, attendance sheets, preparation sheets and minutes as accessible PDF
//! (tagged, PDF/UA-1, French, fonts embedded), the same bytes for the same input.
//!
//! Depends on `domain` at most. To add a document: a struct that holds all it says, in words; a
//! template of its name in `templates/`; a line in `template.rs`. Text reaches the template as
//! data and is never read as markup; a template has no files but the pictures that its data bring, no packages, no clock.

mod attendance;
mod board;
mod clean;
mod fonts;
mod head;
mod letter;
mod minutes;
mod preparation;
mod sealed;
mod sheet;
mod template;
mod voices;
mod world;

pub use attendance::{AttendanceDocument, Facilitator, Participant, SignatureCell, Structure};
pub use board::{BoardDocument, BoardFieldPart, BoardLine, BoardPart};
pub use head::Head;
pub use letter::LetterDocument;
pub use minutes::{MinutesDocument, MinutesItem, MinutesSection, MinutesTask};
pub use preparation::{AgendaLine, ChecklistLine, ExpectedVoice, LinkedDocument, PreparationDocument};
pub use sealed::SealedDocument;
pub use sheet::{SheetDocument, SheetPicture, SheetSection, SheetSeries};
pub use voices::{VoiceLine, VoicesPart};

use serde::Serialize;

/// Why a document was not made. The words are for the log.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    #[error("the template refused its data: {0}")]
    Template(String),
    #[error("the document can't be written as PDF/UA-1: {0}")]
    Export(String),
    #[error("the data can't be written: {0}")]
    Data(#[from] serde_json::Error),
}

/// A document that has a template.
pub trait Document: Serialize {
    #[doc(hidden)]
    const TEMPLATE: template::Template;

    /// A stable name of what is documented, from which the file's identifier is made.
    fn identifier(&self) -> String;

    /// What the template draws: paths of its own, each with the bytes of a JPEG or a PNG.
    fn files(&self) -> Vec<(String, Vec<u8>)> {
        Vec::new()
    }
}

/// The document as PDF/UA-1. Takes some tens of milliseconds of one core: not for an async task.
///
/// # Errors
/// A fault of a template, never of what people wrote.
pub fn pdf<D: Document>(document: &D) -> Result<Vec<u8>, DocumentError> {
    let mut data = serde_json::to_value(document)?;
    clean::value(&mut data);
    world::render(D::TEMPLATE, &data.to_string(), &document.identifier(), document.files())
}
