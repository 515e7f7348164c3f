//! How a rulebook's text is read: a tree of values that know their line, a report that gathers
//! every mistake, and the reading of typed values, which goes on after a mistake.

mod node;
mod read;
mod record;
mod report;
mod syntax;
mod table;

pub(crate) use node::Node;
pub(crate) use read::Read;
pub(crate) use record::{record, rule};
pub use report::Mistake;
pub(crate) use report::Report;
pub(crate) use syntax::tree;
pub(crate) use table::{At, Table};
