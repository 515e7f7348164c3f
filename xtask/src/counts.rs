//! How many tests a runner says it ran, read from what it printed.

use std::ops::AddAssign;

/// Tests that passed, failed, and were left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed, or were cut short.
    pub failed: u32,
    /// Tests that were not run, by their own choice.
    pub skipped: u32,
}

impl Counts {
    /// One failure that no runner counted: a check, or a runner that died before its tests.
    pub const ONE_FAILED: Self = Self { passed: 0, failed: 1, skipped: 0 };

    /// Tests that were run, whatever came of them.
    pub fn run(self) -> u32 {
        self.passed + self.failed
    }

    fn add(&mut self, number: u32, word: &str) {
        match word {
            "passed" | "flaky" => self.passed += number,
            "failed" | "interrupted" => self.failed += number,
            // Playwright's «did not run»: their worker was stopped by another's failure, which is counted.
            "skipped" | "ignored" | "todo" | "did" => self.skipped += number,
            _ => {}
        }
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// Sums the `test result:` lines of `cargo test`, one for each test binary and each crate's documentation.
pub fn of_cargo(output: &str) -> Counts {
    let mut counts = Counts::default();
    for line in output.lines().map(plain) {
        if let Some((_, rest)) = line.split_once("test result: ") {
            rest.split(['.', ';']).for_each(|part| add_pair(&mut counts, part));
        }
    }
    counts
}

/// Reads vitest's ` Tests  1 failed | 11 passed | 2 skipped (14)`, and its files that failed before any test.
pub fn of_vitest(output: &str) -> Counts {
    let mut counts = Counts::default();
    let mut files = Counts::default();
    for line in output.lines().map(plain) {
        let line = line.trim_start();
        if let Some(rest) = line.strip_prefix("Test Files ") {
            rest.split('|').for_each(|part| add_pair(&mut files, part));
        } else if let Some(rest) = line.strip_prefix("Tests ") {
            rest.split('|').for_each(|part| add_pair(&mut counts, part));
        }
    }
    counts.failed = counts.failed.max(files.failed);
    counts
}

/// Reads the closing lines of Playwright's list, line and dot reporters: `  12 passed (34.5s)`, `  1 failed`.
pub fn of_playwright(output: &str) -> Counts {
    let mut counts = Counts::default();
    for line in output.lines().map(plain) {
        if is_closing(&line) {
            add_pair(&mut counts, &line);
        }
    }
    counts
}

/// Whether this is one of the lines with which Playwright ends.
fn is_closing(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    matches!(words[..], [_, "passed" | "failed" | "flaky" | "skipped" | "interrupted"])
        || matches!(words[..], [_, "passed", time] if time.starts_with('('))
        || matches!(words[..], [_, "did", "not", "run"])
}

/// What the runner says of each test that failed, from its heading on: enough to know which and why where only the end
/// of a long run is kept. Empty when it names none.
pub fn failures(output: &str) -> String {
    const FAILURES: usize = 12;
    const LINES: usize = 8;
    let mut said = String::new();
    let (mut failures, mut left) = (0, 0);
    for line in output.lines().map(plain) {
        if is_heading(&line) {
            failures += 1;
            left = if failures > FAILURES { 1 } else { LINES };
        } else if line.starts_with("failures:") || line.starts_with("test result:") || is_closing(&line) {
            left = 0;
        }
        if left > 0 && !line.trim().is_empty() {
            left -= 1;
            said.push_str(line.trim_end());
            said.push('\n');
        }
    }
    said
}

/// Where a runner begins to tell of one failure: cargo's `---- name stdout ----`, vitest's ` FAIL  file > name`,
/// Playwright's `  1) [project] › file › name`.
fn is_heading(line: &str) -> bool {
    let line = line.trim_start();
    let numbered = || line.split_once(") [").is_some_and(|(number, _)| number.parse::<u32>().is_ok());
    (line.starts_with("---- ") && line.ends_with(" stdout ----")) || line.starts_with("FAIL  ") || numbered()
}

fn add_pair(counts: &mut Counts, part: &str) {
    let mut words = part.split_whitespace();
    if let (Some(number), Some(word)) = (words.next().and_then(|number| number.parse().ok()), words.next()) {
        counts.add(number, word);
    }
}

/// The line without its colours.
fn plain(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        if c == '\u{1b}' {
            chars.by_ref().find(char::is_ascii_alphabetic);
        } else {
            text.push(c);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passed: u32, failed: u32, skipped: u32) -> Counts {
        Counts { passed, failed, skipped }
    }

    #[test]
    fn sums_every_binary_of_cargo_test() {
        let output = "running 3 tests\n\
            test a ... ok\n\
            test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
            test says::test_result ... ok\n\
            test result: FAILED. 40 passed; 2 failed; 0 ignored; 0 measured; 3 filtered out; finished in 1.20s\n\
               Doc-tests cordee_domain\n\
            test result: \u{1b}[32mok\u{1b}[0m. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.5s\n";
        assert_eq!(of_cargo(output), counts(43, 2, 1));
        assert_eq!(of_cargo("error: could not compile"), Counts::default());
    }

    #[test]
    fn reads_vitest_with_and_without_colours() {
        let green = " Test Files  3 passed (3)\n      Tests  12 passed (12)\n   Start at  10:00:00\n";
        assert_eq!(of_vitest(green), counts(12, 0, 0));
        let red = "\u{1b}[2m Test Files \u{1b}[22m \u{1b}[1m\u{1b}[31m1 failed\u{1b}[39m\u{1b}[22m | 2 passed (3)\n\
            \u{1b}[2m      Tests \u{1b}[22m \u{1b}[31m1 failed\u{1b}[39m | \u{1b}[32m11 passed\u{1b}[39m | 2 skipped (14)\n";
        assert_eq!(of_vitest(red), counts(11, 1, 2));
    }

    #[test]
    fn a_vitest_file_that_cannot_load_is_a_failure() {
        assert_eq!(of_vitest(" Test Files  1 failed | 1 passed (2)\n      Tests  4 passed (4)\n"), counts(4, 1, 0));
        assert_eq!(of_vitest(" Test Files  1 failed (1)\n      Tests  no tests\n"), counts(0, 1, 0));
    }

    #[test]
    fn tells_of_each_failure_in_the_words_of_its_runner() {
        let cargo = "test a ... ok\ntest b ... FAILED\n\nfailures:\n\n---- b stdout ----\n\nthread 'b' panicked at a.rs:1:2:\nwrong\n\n\
            failures:\n    b\n\ntest result: FAILED. 1 passed; 1 failed\n";
        assert_eq!(failures(cargo), "---- b stdout ----\nthread 'b' panicked at a.rs:1:2:\nwrong\n");
        let vitest = "\u{1b}[31m FAIL \u{1b}[39m src/a.test.ts > adds\nAssertionError: 1\n";
        assert_eq!(failures(vitest), " FAIL  src/a.test.ts > adds\nAssertionError: 1\n");
        let playwright = "  ✘  1 [phone] › e2e/a.spec.ts:1:1 › a (1s)\n\n  1) [phone] › e2e/a.spec.ts:1:1 › a ───\n\n    Error: no\n";
        assert_eq!(failures(playwright), "  1) [phone] › e2e/a.spec.ts:1:1 › a ───\n    Error: no\n");
        let many = (1..=20).map(|n| format!("  {n}) [phone] › x\n{}", "line\n".repeat(30))).collect::<String>();
        assert_eq!(failures(&many).lines().count(), 12 * 8 + 8);
        assert_eq!(failures("test a ... ok\n"), "");
    }

    #[test]
    fn reads_playwright_closing_lines_only() {
        let green =
            "Running 4 tests using 1 worker\n  ✓  1 e2e/group.spec.ts:3:1 › 2 passed by (1.2s)\n\n  4 passed (34.5s)\n";
        assert_eq!(of_playwright(green), counts(4, 0, 0));
        let red = "  2 failed\n    [desktop] › e2e/a.spec.ts:1:1 › a ────\n  1 interrupted\n  1 flaky\n  3 skipped\n  2 did not run\n  7 passed (2.1m)\n";
        assert_eq!(of_playwright(red), counts(8, 3, 5));
        assert_eq!(of_playwright("Error: No tests found\n"), Counts::default());
    }
}
