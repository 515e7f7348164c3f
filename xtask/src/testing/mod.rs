//! `cargo xtask test`: every check and every test, each step with its headline and duration, and one line of totals.

mod front;
mod report;
mod rust;

use crate::args::Args;
use crate::failure::{Failure, Outcome};
use crate::scratch::Scratch;
use crate::server::With;

use report::Report;

/// Which part of the suite is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Rust,
    Front,
    EndToEnd,
}

/// Runs what is asked: all of it, one part (`--only`), or only what is quick (`--fast`: no PostgreSQL, no browser).
pub fn run(args: Vec<String>) -> Outcome<()> {
    let mut args = Args::new(args);
    let only = match args.value("--only")?.as_deref() {
        None => None,
        Some("rust") => Some(Part::Rust),
        Some("front") => Some(Part::Front),
        Some("e2e") => Some(Part::EndToEnd),
        Some(other) => return Err(Failure::new(format!("--only takes rust, front or e2e, not `{other}`"))),
    };
    let fast = args.flag("--fast");
    args.finish()?;
    let asked = |part| only.is_none_or(|only| only == part);

    // Once for all that follows.
    let with = if asked(Part::Rust) && !fast { With::Tests } else { With::Nothing };

    let scratch = Scratch::open();
    let mut report = Report::default();
    if asked(Part::Front) || asked(Part::EndToEnd) {
        front::prepare(&mut report);
    }
    if asked(Part::Rust) {
        rust::run(&mut report, with, fast, &scratch);
    }
    if asked(Part::Front) {
        front::check_all(&mut report);
    }
    if asked(Part::EndToEnd) && (!fast || only == Some(Part::EndToEnd)) {
        front::browse(&mut report, with, &scratch);
    }
    report.close()
}
