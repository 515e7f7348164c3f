//! Reading the files of the national register, in their official layout: a header, then lines
//! `structureet`, `geolocalisation` and `structureej`, cells separated by semicolons.
//!
//! [`Reader`] gives one line at a time; [`collect_register`] reads a whole file, joins positions to
//! their establishments and refuses duplicates. Nothing here fails: a line that can't be taken is
//! refused with its number and its reason, and the others go on.

mod address;
mod cells;
mod collect;
mod encoding;
mod line;
mod reader;
mod record;

pub use collect::{Register, collect_register};
pub use encoding::Encoding;
pub use line::{Understood, read_line};
pub use reader::{Reader, Remark};
pub use record::{EstablishmentRecord, Header, OrganisationRecord, PositionRecord, Record};

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
