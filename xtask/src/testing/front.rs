//! The front's half: packages, types, lint, unit tests, the build, and the browser.

use std::process::Command;

use super::report::{Report, StepResult, Trouble, judge};
use super::rust::check;
use crate::counts::{self, Counts};
use crate::scratch::Scratch;
use crate::server::{self, With};
use crate::{chromium, front, lighthouse, node, process};

/// Packages and pages: the server carries the pages within it, so they come before anything of Rust.
pub fn prepare(report: &mut Report) {
    report.step("Front: packages (npm ci)", || {
        node::check().map_err(|cause| Trouble::CannotRun(cause.to_string()))?;
        front::install()?;
        Ok(Counts::default())
    });
    report.step("Front: build", || {
        front::build()?;
        Ok(Counts::default())
    });
}

/// Types, lint, generated types, unit tests.
pub fn check_all(report: &mut Report) {
    report.step("Front: generated types are current", || check(process::npm(["run", "codegen:check"])));
    report.step("Front: types", || check(process::npm(["run", "typecheck"])));
    report.step("Front: lint", || check(process::npm(["run", "lint"])));
    report.step("Front: what a first visit costs", || check(process::npm(["run", "--silent", "size"])));
    report.step("Front: unit tests", || runner(process::npm(["run", "test"]), counts::of_vitest));
}

/// The browser tests and Lighthouse's judgement, against the server that was just built.
pub fn browse(report: &mut Report, with: With, scratch: &Scratch) {
    report.step("Browser tests", || {
        let chromium = chromium::find().map_err(|cause| Trouble::CannotRun(cause.to_string()))?;
        println!("In {} ({}).", chromium::version(&chromium), chromium.display());
        let server = server::build(with)?;
        let mut tests = process::npm(["run", "e2e"]);
        tests.env("CHROMIUM_PATH", &chromium).env("CORDEE_BIN", &server);
        scratch.give(&mut tests);
        runner(tests, counts::of_playwright)
    });
    report.step("Lighthouse: accessibility, practices, search engines, what public pages weigh", || {
        let chromium = chromium::find().map_err(|cause| Trouble::CannotRun(cause.to_string()))?;
        let mut visits = lighthouse::visits(&chromium, &server::build(with)?)?;
        scratch.give(&mut visits);
        let line = process::line(&visits);
        let (output, succeeded) = process::run_and_read(&mut process::within("5m", visits))?;
        judge(counts::of_playwright, &output, succeeded, &line)
    });
}

fn runner(npm: Command, count: fn(&str) -> Counts) -> StepResult {
    let line = process::line(&npm);
    let (output, succeeded) = process::run_and_read(&mut process::within("45m", npm))?;
    judge(count, &output, succeeded, &line)
}
