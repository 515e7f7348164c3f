//! How a rulebook's text is read: a tree of values that know their line, a report that gathers
//! every mistake, and the reading of typed values, which goes on after a mistake.

mod node;
mod read;
mod report;
mod syntax;

pub(crate) use node::Node;
pub(crate) use read::{At, Read, Table, record, rule};
pub use report::Mistake;
pub(crate) use report::Report;
pub(crate) use syntax::tree;
