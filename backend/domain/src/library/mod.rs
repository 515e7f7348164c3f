//! Experience sheets: what an establishment did, told so that the next one can find and trust it.

mod content;
pub mod facet;
mod files;
pub mod licence;
pub mod search;
pub mod slug;

pub use files::{files, neutral_name};

pub use content::{Block, Inline, Mark, Section, SectionKind, Series, SheetContent, SheetKind, SizeBand, Theme};
