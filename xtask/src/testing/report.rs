//! What each step came to, and the totals.

use std::time::{Duration, Instant};

use crate::counts::{self, Counts};
use crate::failure::{Failure, Outcome};
use crate::process;

/// Why a step is not green.
#[derive(Debug)]
pub enum Trouble {
    /// It ran and found something wrong; what its runner counted.
    Failed(Counts, String),
    /// Something that it needs is missing.
    CannotRun(String),
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Failed(Counts::default(), failure.to_string())
    }
}

/// What a step gives: the tests that it counted (none for a check), or its trouble.
pub type StepResult = Result<Counts, Trouble>;

#[derive(Debug)]
struct Row {
    name: String,
    took: Duration,
    result: StepResult,
}

/// The steps run so far.
#[derive(Debug, Default)]
pub struct Report {
    rows: Vec<Row>,
}

impl Report {
    /// Runs one step under its headline; true when it is green.
    pub fn step(&mut self, name: &str, work: impl FnOnce() -> StepResult) -> bool {
        println!("\n=== {name}");
        let started = Instant::now();
        let result = work();
        let row = Row { name: name.into(), took: started.elapsed(), result };
        println!("--- {}", row.line());
        let green = row.result.is_ok();
        self.rows.push(row);
        green
    }

    /// Prints the table of steps, what failed in each and the line of totals, so that the end of a long log says it all;
    /// fails when anything failed, or was not run in CI.
    pub fn close(self) -> Outcome<()> {
        println!("\n=== Summary");
        for row in &self.rows {
            println!("{}", row.line());
        }
        for row in &self.rows {
            if let Some((_, failures)) = row.cause().and_then(|cause| cause.split_once('\n')) {
                println!("\n=== Failed: {}\n{failures}", row.name);
            }
        }
        let totals = self.totals(process::is_ci());
        println!("total: {} passed, {} failed, {} skipped", totals.passed, totals.failed, totals.skipped);
        if totals.failed == 0 { Ok(()) } else { Err(Failure::already_said()) }
    }

    /// Every step adds what its runner counted; one that failed without a count is one failure, and one that could not
    /// run is a failure where all must run, else skipped.
    fn totals(&self, all_must_run: bool) -> Counts {
        let mut totals = Counts::default();
        for row in &self.rows {
            totals += match &row.result {
                Ok(counts) => *counts,
                Err(Trouble::Failed(counts, _)) if counts.failed > 0 => *counts,
                Err(Trouble::Failed(counts, _)) => Counts { failed: 1, ..*counts },
                Err(Trouble::CannotRun(_)) if all_must_run => Counts::ONE_FAILED,
                Err(Trouble::CannotRun(_)) => Counts { skipped: 1, ..Counts::default() },
            };
        }
        totals
    }
}

impl Row {
    fn line(&self) -> String {
        let took = format!("{:.1} s", self.took.as_secs_f32());
        let name = &self.name;
        match &self.result {
            Ok(counts) if counts.run() + counts.skipped == 0 => format!("ok       {took:>8}  {name}"),
            Ok(counts) => format!("ok       {took:>8}  {name}: {} passed, {} skipped", counts.passed, counts.skipped),
            Err(Trouble::Failed(..)) => format!("FAILED   {took:>8}  {name}: {}", self.headline()),
            Err(Trouble::CannotRun(_)) => format!("NOT RUN  {took:>8}  {name}: {}", self.headline()),
        }
    }

    /// The first line of why it is not green.
    fn headline(&self) -> &str {
        self.cause().and_then(|cause| cause.lines().next()).unwrap_or_default()
    }

    fn cause(&self) -> Option<&str> {
        match &self.result {
            Ok(_) => None,
            Err(Trouble::Failed(_, cause) | Trouble::CannotRun(cause)) => Some(cause),
        }
    }
}

/// What a runner of tests came to, read from what it printed: its counts and failures, with a runner that ran no test at
/// all for a failure.
pub fn judge(count: fn(&str) -> Counts, output: &str, succeeded: bool, command: &str) -> StepResult {
    let counts = count(output);
    if !succeeded || counts.failed > 0 {
        let failures = counts::failures(output);
        let cause = format!("{} failed (`{command}`)\n{failures}", counts.failed.max(1));
        return Err(Trouble::Failed(counts, cause.trim_end().into()));
    }
    if counts.run() == 0 {
        return Err(Trouble::Failed(counts, format!("`{command}` ran no test")));
    }
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(results: Vec<StepResult>) -> Report {
        let rows =
            results.into_iter().map(|result| Row { name: "step".into(), took: Duration::ZERO, result }).collect();
        Report { rows }
    }

    fn passed(passed: u32) -> Counts {
        Counts { passed, ..Counts::default() }
    }

    #[test]
    fn checks_count_only_when_they_fail() {
        let green = report(vec![Ok(Counts::default()), Ok(passed(3)), Ok(Counts { passed: 2, failed: 0, skipped: 1 })]);
        assert_eq!(green.totals(true), Counts { passed: 5, failed: 0, skipped: 1 });
        let red = report(vec![Ok(passed(3)), Err(Failure::new("clippy").into())]);
        assert_eq!(red.totals(false), Counts { passed: 3, failed: 1, skipped: 0 });
        assert!(red.close().is_err());
        assert!(green.close().is_ok());
    }

    #[test]
    fn what_cannot_run_fails_only_where_all_must() {
        let steps = report(vec![Err(Trouble::CannotRun("no browser".into()))]);
        assert_eq!(steps.totals(true), Counts::ONE_FAILED);
        assert_eq!(steps.totals(false), Counts { skipped: 1, ..Counts::default() });
    }

    #[test]
    fn a_runner_is_green_only_with_tests_that_passed() {
        let judge = |output, succeeded| judge(counts::of_playwright, output, succeeded, "npm run e2e");
        assert_eq!(judge("  4 passed (1s)\n", true).unwrap(), passed(4));
        assert!(judge("  4 passed (1s)\n", false).is_err());
        let red = "  1) [phone] › a.spec.ts › a ──\n\n    Error: no\n\n  1 failed\n    [phone] › a.spec.ts › a ──\n  4 passed (1s)\n";
        let Err(Trouble::Failed(counts, cause)) = judge(red, true) else { panic!("green") };
        assert_eq!(counts, Counts { passed: 4, failed: 1, skipped: 0 });
        assert_eq!(cause, "1 failed (`npm run e2e`)\n  1) [phone] › a.spec.ts › a ──\n    Error: no");
        let Err(Trouble::Failed(_, cause)) = judge("", true) else { panic!("green") };
        assert_eq!(cause, "`npm run e2e` ran no test");
    }
}
