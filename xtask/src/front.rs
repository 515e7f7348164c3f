//! Making the front when it needs to be made, and installing what npm installs.

use std::path::Path;

use crate::failure::{Context, Failure, Outcome};
use crate::fingerprint::{self, Stamp};
use crate::{places, process};

/// Folders under `frontend/` that do not go into the built pages.
const NOT_SOURCES: [&str; 7] =
    ["node_modules", "dist", "e2e", "lighthouse", "test-results", "playwright-report", "coverage"];

/// Installs the front's packages.
pub fn install() -> Outcome<()> {
    install_in(&places::frontend())
}

/// Installs a folder's packages with `npm ci`, unless those of this very lock file are there.
pub fn install_in(folder: &Path) -> Outcome<()> {
    let lock = folder.join("package-lock.json");
    let locked = std::fs::read_to_string(&lock).context(|| format!("read {}", lock.display()))?;
    let node = process::quiet(process::command("node").arg("--version")).unwrap_or_default();
    // `npm ci` empties node_modules, the stamp with it: one that was cut short is never taken for current.
    let stamp = Stamp::new(folder.join("node_modules/.cordee-installed"), format!("{}{locked}", node.trim()));
    if stamp.is_current() {
        println!("The packages are installed already.");
        return Ok(());
    }
    process::run(process::npm(["ci", "--no-audit", "--no-fund"]).current_dir(folder))?;
    stamp.write()
}

/// Builds the pages into `frontend/dist`, unless they were built from these very sources.
pub fn build() -> Outcome<()> {
    let folder = places::frontend();
    let brand = std::env::var("CORDEE_BRAND").unwrap_or_default();
    let sources = fingerprint::of_folder(&folder, &NOT_SOURCES, &brand)?;
    let stamp = Stamp::new(folder.join("node_modules/.cordee-built"), sources);
    let page = folder.join("dist/index.html");
    if stamp.is_current() && page.is_file() {
        println!("The front is built already.");
        return Ok(());
    }
    process::run(&mut process::npm(["run", "build"]))?;
    if !page.is_file() {
        return Err(Failure::new(format!("`npm run build` left no {}", page.display())));
    }
    stamp.write()
}
