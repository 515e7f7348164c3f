//! `cargo xtask lighthouse`: what Lighthouse says of the public pages and of the sign-in page, on a phone and on a desk.
//!
//! Lighthouse is a package of its own, in `frontend/lighthouse`, installed by whoever needs it. What it says whatever the
//! machine is checked by `cargo xtask test`; how fast the pages are is measured here.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::args::Args;
use crate::failure::Outcome;
use crate::{chromium, front, node, places, process};

/// Builds the pages and the optimised server, and measures.
pub fn run(args: Vec<String>) -> Outcome<()> {
    let mut args = Args::new(args);
    let (write, times) = (args.flag("--write"), args.value("--times")?.unwrap_or_else(|| "3".into()));
    args.finish()?;

    node::check()?;
    println!("[1/3] The front");
    front::install()?;
    front::build()?;
    println!("[2/3] The server, optimised (the first build takes some minutes)");
    process::run(&mut process::cargo(["build", "--profile", "optimised", "--package", "cordee-server", "--bins"]))?;
    println!("[3/3] The visits: leave the machine alone meanwhile");
    let server = places::target()?.join("optimised").join(format!("cordee{}", std::env::consts::EXE_SUFFIX));
    let mut visits = visits(&chromium::find()?, &server)?;
    visits.args(["--times", &times]);
    if write {
        visits.arg("--write").arg(places::root().join("docs/lighthouse.md"));
    }
    process::run(&mut visits)
}

/// Installs Lighthouse; the command that visits the pages of a demonstration served by this program.
pub fn visits(chromium: &Path, server: &Path) -> Outcome<Command> {
    let folder = folder();
    front::install_in(&folder)?;
    let mut visits = process::command("node");
    visits.arg("run.mjs").current_dir(folder).env("CHROMIUM_VERSION", chromium::version(chromium));
    visits.envs([("CHROMIUM_PATH", chromium), ("CORDEE_BIN", server)].map(|(name, path)| (OsStr::new(name), path)));
    Ok(visits)
}

fn folder() -> PathBuf {
    places::frontend().join("lighthouse")
}
