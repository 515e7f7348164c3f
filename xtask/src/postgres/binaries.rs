//! Finding `initdb` and `postgres`, which most systems keep out of `PATH`.

use std::path::{Path, PathBuf};

use crate::{places, process};

/// The oldest major version that Cordée runs on.
pub const OLDEST: u32 = 15;

/// Folders that hold one folder a version, and what lies between the version and the binaries.
const VERSIONED: [(&str, &str); 3] = [("/usr/lib/postgresql", "bin"), ("/usr", "bin"), ("/opt/homebrew/opt", "bin")];

/// A folder with the server's binaries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binaries {
    /// Where `initdb` and `postgres` are.
    pub folder: PathBuf,
    /// The server's major version.
    pub major: u32,
}

/// The first of `PATH`, else the newest of the usual places, that is recent enough.
pub fn find() -> Option<Binaries> {
    let in_path = places::path_folders().find_map(|folder| usable(&folder));
    in_path.or_else(|| {
        VERSIONED
            .iter()
            .flat_map(|(parent, below)| versions_in(Path::new(parent), below))
            .chain([PathBuf::from("/usr/local/pgsql/bin")])
            .filter_map(|folder| usable(&folder))
            .max_by_key(|found| found.major)
    })
}

fn versions_in(parent: &Path, below: &str) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(parent) else { return Vec::new() };
    entries
        .flatten()
        .filter(|entry| {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let version = name.trim_start_matches("postgresql@").trim_start_matches("pgsql-");
            version.starts_with(|c: char| c.is_ascii_digit())
        })
        .map(|entry| entry.path().join(below))
        .collect()
}

/// `initdb` looks for `postgres` beside where it really is, so links are followed first.
fn usable(folder: &Path) -> Option<Binaries> {
    let postgres = std::fs::canonicalize(folder.join("postgres")).ok()?;
    let folder = postgres.parent()?.to_path_buf();
    if !folder.join("initdb").is_file() {
        return None;
    }
    let said = process::quiet(process::command(&postgres).arg("--version"))?;
    let major = major(&said)?;
    (major >= OLDEST).then_some(Binaries { folder, major })
}

/// `postgres (PostgreSQL) 15.18 (Debian …)` → 15.
fn major(said: &str) -> Option<u32> {
    let version = said.split_once("(PostgreSQL)")?.1.trim_start();
    let digits: String = version.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_major_version() {
        assert_eq!(major("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n"), Some(15));
        assert_eq!(major("postgres (PostgreSQL) 18beta1\n"), Some(18));
        assert_eq!(major("postgres 15"), None);
    }

    #[test]
    fn a_folder_without_a_server_is_not_usable() {
        assert_eq!(usable(Path::new("/nonexistent")), None);
        assert_eq!(usable(&std::env::temp_dir()), None);
    }
}
