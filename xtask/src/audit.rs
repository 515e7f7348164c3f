//! `cargo xtask audit`: what the project is made of. Apart from the tests, because it needs tools that take minutes to
//! build, and the network.
//!
//! `cargo-deny` (bans, licences, sources, advisories; its rules are in `deny.toml`) and `cargo-machete` (unused
//! dependencies) are installed by cargo into `target/tools` the first time; `npm audit` speaks for the front.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::args::Args;
use crate::failure::{Context, Failure, Outcome};
use crate::{front, node, places, process};

const DENY: (&str, &str) = ("cargo-deny", "0.20.2");
const MACHETE: (&str, &str) = ("cargo-machete", "0.9.2");

/// What a check came to.
#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Clean,
    Found,
    /// The network would not give what it compares with.
    NotChecked,
}

/// Runs every check, shows what each found, and fails when any found something.
pub fn run(args: Vec<String>) -> Outcome<()> {
    Args::new(args).finish()?;
    let deny = tool(DENY)?;
    let machete = tool(MACHETE)?;
    let mut wrong = Vec::new();
    let mut note = |what: &'static str, verdict: Verdict| match verdict {
        Verdict::Clean => println!("{what}: nothing found"),
        Verdict::Found => {
            println!("{what}: see above");
            wrong.push(what);
        }
        Verdict::NotChecked => println!("{what}: NOT CHECKED, the network does not give the list of known advisories"),
    };
    note("Bans, licences, sources", verdict(process::command(&deny).args(["check", "bans", "licenses", "sources"]))?);
    note("Advisories on crates", verdict(process::command(&deny).args(["check", "advisories"]))?);
    note("Unused dependencies", verdict(&mut process::command(&machete))?);
    note("Advisories on the front's packages", npm_verdict()?);
    if wrong.is_empty() { Ok(()) } else { Err(Failure::new(format!("findings in: {}", wrong.join(", ")))) }
}

/// The tool, installed at the version we name when it is not there.
fn tool((name, version): (&str, &str)) -> Outcome<PathBuf> {
    let folder = places::tools()?.join(format!("{name}-{version}"));
    let binary = folder.join("bin").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    if !binary.is_file() {
        println!("Installing {name} {version} into {}: this takes some minutes, once…", folder.display());
        let mut install = process::cargo(["install", "--locked", name, "--version", version, "--root"]);
        process::run(install.arg(&folder))?;
    }
    Ok(binary)
}

fn verdict(command: &mut Command) -> Outcome<Verdict> {
    println!("\n=== {}", process::line(command));
    // cargo-deny is a cargo subcommand, and asks the cargo of its environment about the workspace.
    let output = command.output().context(|| format!("start {}", process::line(command)))?;
    let verdict = judge(&output);
    if verdict != Verdict::NotChecked {
        print!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    }
    Ok(verdict)
}

fn judge(output: &Output) -> Verdict {
    if output.status.success() {
        return Verdict::Clean;
    }
    let said = String::from_utf8_lossy(&output.stderr);
    if said.contains("failed to fetch advisory database") { Verdict::NotChecked } else { Verdict::Found }
}

fn npm_verdict() -> Outcome<Verdict> {
    if !Path::new(&places::frontend().join("package-lock.json")).is_file() {
        return Err(Failure::new("frontend/package-lock.json is missing"));
    }
    node::check()?;
    front::install()?;
    let mut report = process::npm(["audit", "--json"]);
    println!("\n=== {}", process::line(&report));
    let output = report.output().context(|| "start npm".into())?;
    let verdict = judge_npm(output.status.success(), &String::from_utf8_lossy(&output.stdout));
    if verdict == Verdict::Found {
        // Once more for people: npm's own table, whose failure is the finding itself.
        let _ = process::run(&mut process::npm(["audit"]));
    }
    Ok(verdict)
}

/// npm answers its JSON report, or a JSON error when the registry has no such service.
fn judge_npm(succeeded: bool, json: &str) -> Verdict {
    match (json.contains("\"auditReportVersion\""), succeeded) {
        (true, true) => Verdict::Clean,
        (true, false) => Verdict::Found,
        (false, _) => Verdict::NotChecked,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_a_finding_from_a_registry_without_audits() {
        assert_eq!(judge_npm(true, r#"{ "auditReportVersion": 2, "vulnerabilities": {} }"#), Verdict::Clean);
        assert_eq!(judge_npm(false, r#"{ "auditReportVersion": 2, "vulnerabilities": { "x": {} } }"#), Verdict::Found);
        assert_eq!(judge_npm(false, r#"{ "message": "404 Not Found", "statusCode": 404 }"#), Verdict::NotChecked);
        assert_eq!(judge_npm(false, ""), Verdict::NotChecked);
    }
}
