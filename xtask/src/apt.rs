//! Installing what is missing, where that is ours to do: as root, where `apt-get` is.

use crate::failure::Outcome;
use crate::places;
use crate::process;

/// Whether packages can be installed without asking anyone.
pub fn available() -> bool {
    places::in_path("apt-get").is_some() && process::is_root()
}

/// Installs one package and what it needs. The package lists are refreshed first: a fresh machine has none.
pub fn install(package: &str) -> Outcome<()> {
    println!("Installing the package `{package}` with apt-get…");
    process::run(process::command("apt-get").args(["update", "-qq"]))?;
    process::run(process::command("apt-get").env("DEBIAN_FRONTEND", "noninteractive").args([
        "install",
        "-y",
        "-qq",
        "--no-install-recommends",
        package,
    ]))
}
