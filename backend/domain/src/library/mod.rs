//! Experience sheets: what an establishment did, told so that the next one can find and trust it.

mod content;

pub use content::{Block, Inline, Mark, Section, SectionKind, Series, SheetContent, SheetKind, SizeBand, Theme};
