//! The Chromium that the browser tests drive.

use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::{apt, places, process};

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

const USUAL_PLACES: [&str; 5] = [
    "/usr/bin/chromium",
    "/usr/lib/chromium/chromium",
    "/opt/google/chrome/chrome",
    "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Finds one: `CHROMIUM_PATH`, Playwright's own, `PATH`, the usual places; else installs Debian's, as root; else says
/// how to get one.
pub fn find() -> Outcome<PathBuf> {
    if let Some(given) = std::env::var_os("CHROMIUM_PATH").filter(|path| !path.is_empty()).map(PathBuf::from) {
        return if given.is_file() {
            Ok(given)
        } else {
            Err(Failure::new(format!("CHROMIUM_PATH names {}, which is not a file", given.display())))
        };
    }
    if let Some(found) = playwright_own().or_else(installed) {
        return Ok(found);
    }
    if apt::available() {
        apt::install("chromium")?;
        if let Some(found) = installed() {
            return Ok(found);
        }
    }
    Err(Failure::new(
        "no Chromium was found: run `npx playwright install chromium` in frontend/, or install the package `chromium` \
         of your system (or set CHROMIUM_PATH)",
    ))
}

fn installed() -> Option<PathBuf> {
    NAMES
        .iter()
        .find_map(|name| places::in_path(name))
        .or_else(|| USUAL_PLACES.iter().map(PathBuf::from).find(|path| path.is_file()))
}

/// The newest browser in Playwright's own store.
fn playwright_own() -> Option<PathBuf> {
    let store = match std::env::var_os("PLAYWRIGHT_BROWSERS_PATH").filter(|path| path != "0") {
        Some(path) => PathBuf::from(path),
        None => {
            let home = PathBuf::from(std::env::var_os("HOME")?);
            home.join(if cfg!(target_os = "macos") { "Library/Caches/ms-playwright" } else { ".cache/ms-playwright" })
        }
    };
    newest_in(&store)
}

fn newest_in(store: &Path) -> Option<PathBuf> {
    let mut revisions: Vec<(u32, PathBuf)> = std::fs::read_dir(store)
        .ok()?
        .flatten()
        .filter_map(|entry| {
            let revision = entry.file_name().to_str()?.strip_prefix("chromium-")?.parse().ok()?;
            Some((revision, entry.path()))
        })
        .collect();
    revisions.sort_unstable();
    let binaries = [
        "chrome-linux/chrome",
        "chrome-linux64/chrome",
        "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
        "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
    ];
    revisions
        .into_iter()
        .rev()
        .find_map(|(_, folder)| binaries.iter().map(|binary| folder.join(binary)).find(|path| path.is_file()))
}

/// What the browser calls itself, for the record of the run.
pub fn version(chromium: &Path) -> String {
    process::quiet(process::command(chromium).arg("--version"))
        .map_or_else(|| "of unknown version".into(), |said| said.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_newest_revision_that_is_whole() {
        let store = std::env::temp_dir().join(format!("cordee-xtask-chromium-{}", std::process::id()));
        for revision in ["chromium-999", "chromium-1200", "chromium_headless_shell-1300"] {
            std::fs::create_dir_all(store.join(revision).join("chrome-linux")).unwrap();
            std::fs::write(store.join(revision).join("chrome-linux/chrome"), "").unwrap();
        }
        std::fs::create_dir_all(store.join("chromium-1400")).unwrap();
        assert_eq!(newest_in(&store), Some(store.join("chromium-1200/chrome-linux/chrome")));
        std::fs::remove_dir_all(&store).unwrap();
        assert_eq!(newest_in(&store), None);
    }
}
