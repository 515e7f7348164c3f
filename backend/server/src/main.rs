//! The binary `cordee`: one file is a deployment.

// The schema is one type of every room: an optimised build lays it out through all of them.
#![recursion_limit = "256"]

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cordee_server::cli::run()
}
