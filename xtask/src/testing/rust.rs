//! The Rust half: form, lints, the committed schema, and the tests on both databases.

use std::process::Command;

use super::report::{Report, StepResult, Trouble, judge};
use crate::counts::{self, Counts};
use crate::failure::Outcome;
use crate::scratch::Scratch;
use crate::server::With;
use crate::{apt, front, node, places, postgres, process, python, schema};

/// Runs it all; `fast` leaves out PostgreSQL and what needs Node.
pub fn run(report: &mut Report, with: With, fast: bool, scratch: &Scratch) {
    report.step("Format (cargo fmt --check)", || check(process::cargo(["fmt", "--all", "--check"])));
    report.step("Lints (cargo clippy, warnings denied)", || {
        let mut clippy = process::cargo(["clippy", "--workspace", "--all-targets"]);
        if process::is_ci() {
            // A lock file that does not fit the manifests would be mended in silence, and differently tomorrow.
            clippy.arg("--locked");
        }
        clippy.args(["--", "-D", "warnings"]);
        check(clippy)
    });
    report.step("The committed GraphQL schema is the one served", || {
        Ok(schema::check_sdl(with).map(|()| Counts::default())?)
    });
    if fast {
        report.step("Rust tests on SQLite", || tests(None, scratch));
        return;
    }
    report.step("Rust tests on SQLite and PostgreSQL", || {
        let server = postgres::server().map_err(|cause| Trouble::CannotRun(cause.to_string()))?;
        println!("On {}.", server.describe());
        programs_of_others().map_err(|cause| Trouble::CannotRun(cause.to_string()))?;
        tests(Some(server.url()), scratch)
    });
    report.step(
        "The public audit suites of GraphQL over HTTP and graphql-transport-ws; calendars and the library read by others",
        || audits(scratch),
    );
}

/// What others wrote and tests need, as a program and Debian's package: what reads documents back, and an antivirus.
const OTHERS: [(&str, &str); 2] = [("pdftotext", "poppler-utils"), ("clamd", "clamav-daemon")];

/// Installs them, where that is ours to do. Without them those tests say that they did not run, and fail in CI.
fn programs_of_others() -> Outcome<()> {
    for (program, package) in OTHERS {
        if places::in_path(program).is_none() && apt::available() {
            apt::install(package)?;
        }
    }
    Ok(())
}

/// Tests that are left out of `cargo test` because they need Node, Python and packages of their own.
const AUDITS: &str = "tests::conformance::";

fn audits(scratch: &Scratch) -> StepResult {
    node::check().map_err(|cause| Trouble::CannotRun(cause.to_string()))?;
    let folder = places::root().join("tests/conformance");
    front::install_in(&folder)?;
    let harvester = python::install_in(&folder).map_err(|cause| Trouble::CannotRun(cause.to_string()))?;
    // The whole workspace, as for the other tests: a choice of packages would have its features built anew.
    let mut cargo =
        process::cargo(["test", "--workspace", "--lib", "--test", "suite", "--", "--include-ignored", AUDITS]);
    let server = postgres::server().map_err(|cause| Trouble::CannotRun(cause.to_string()))?;
    cargo.env(postgres::URL_VARIABLE, server.url()).env("PYTHONPATH", harvester);
    scratch.give(&mut cargo);
    let line = process::line(&cargo);
    let (output, succeeded) = process::run_and_read(&mut process::within("10m", cargo))?;
    judge(counts::of_cargo, &output, succeeded, &line)
}

/// All tests of the workspace but [`AUDITS`]. Those that need a database run on SQLite, and once more on the server that is named.
fn tests(database: Option<&str>, scratch: &Scratch) -> StepResult {
    let mut cargo = process::cargo(["test", "--workspace", "--no-fail-fast", "--", "--skip", AUDITS]);
    match database {
        Some(url) => cargo.env(postgres::URL_VARIABLE, url),
        None => cargo.env_remove(postgres::URL_VARIABLE),
    };
    scratch.give(&mut cargo);
    let line = process::line(&cargo);
    let (output, succeeded) = process::run_and_read(&mut process::within("35m", cargo))?;
    judge(counts::of_cargo, &output, succeeded, &line)
}

/// A check without tests of its own.
pub fn check(mut command: Command) -> StepResult {
    process::run(&mut command)?;
    Ok(Counts::default())
}
