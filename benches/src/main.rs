//! The bench: the real server against yardsticks on the same data, in one run.
//!
//! `cordee-bench run …` seeds, starts the contestants, measures them in turn and prints a table; `cargo xtask bench`
//! builds everything and calls it. `cordee-bench floor …` serves the floors: what the same answer costs without
//! GraphQL, without rights, in the end without a database.
//!
//! Absolute times mean something only within one run on one machine; the ratios are what is claimed.

// The schema is one type of every room: an optimised build lays it out through all of them.
#![recursion_limit = "256"]

mod args;
mod contestant;
mod data;
mod floor;
mod http;
mod load;
mod measure;
mod outcome;
mod process;
mod queries;
mod report;
mod seed;
mod tally;

use outcome::Outcome;
use std::process::ExitCode;
use tokio::signal::unix::{SignalKind, signal};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main(worker_threads = 2)]
async fn main() -> ExitCode {
    let work = async {
        match args::read(std::env::args().skip(1))? {
            args::Command::Floor(database) => floor::serve(&database).await,
            args::Command::Run(options) => run(&options).await,
        }
    };
    // Children are ended when dropped, so an interruption must drop the work rather than end the process.
    let ended = tokio::select! {
        ended = work => ended,
        said = interrupted() => said,
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(cause) => {
            eprintln!("cordee-bench: {cause}");
            ExitCode::FAILURE
        }
    }
}

async fn interrupted() -> Outcome<()> {
    let mut terminated = signal(SignalKind::terminate())?;
    tokio::select! {
        _ = terminated.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
    Err("interrupted".into())
}

async fn run(options: &args::Options) -> Outcome<()> {
    let figures = measure::all(options).await?;
    let text = report::text(options, &figures);
    println!("\n{text}");
    if let Some(file) = &options.write {
        std::fs::write(file, report::document(options, &figures))?;
        println!("Written to {}.", file.display());
    }
    Ok(())
}
