//! The server's program, built.

use std::path::PathBuf;

use crate::failure::Outcome;
use crate::{places, process};

/// What is built beside the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum With {
    Nothing,
    /// Every test of the workspace. Tests ask more of some libraries: built apart, most of the tree would be built twice.
    Tests,
}

/// Builds it, and says where it is.
pub fn build(with: With) -> Outcome<PathBuf> {
    let mut cargo = process::cargo(["build", "--bin", "cordee"]);
    cargo.args(match with {
        With::Nothing => ["--package", "cordee-server"],
        With::Tests => ["--workspace", "--tests"],
    });
    process::run(&mut cargo)?;
    places::built("cordee")
}
