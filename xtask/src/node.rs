//! Node.js, which builds the front.

use crate::failure::{Failure, Outcome};
use crate::process;

/// The oldest Node that the front's build tools run on.
const OLDEST: (u32, u32) = (20, 19);

/// Fails with one line, saying what to install, unless Node and npm are there and recent enough.
pub fn check() -> Outcome<()> {
    let found = process::quiet(process::command("node").arg("--version"));
    judge(found.as_deref())?;
    match process::quiet(process::npm(["--version"]).current_dir(crate::places::root())) {
        Some(_) => Ok(()),
        None => {
            Err(Failure::new("npm is missing beside Node: reinstall Node with it from https://nodejs.org/en/download"))
        }
    }
}

fn judge(version: Option<&str>) -> Outcome<()> {
    let (major, minor) = OLDEST;
    let remedy = "install the current LTS from https://nodejs.org/en/download, then run this again";
    let Some(version) = version else {
        return Err(Failure::new(format!("Node is missing: Node {major}.{minor} or newer builds the front; {remedy}")));
    };
    match parse(version) {
        Some(found) if found >= OLDEST => Ok(()),
        _ => Err(Failure::new(format!(
            "Node {} is too old: Node {major}.{minor} or newer builds the front; {remedy}",
            version.trim()
        ))),
    }
}

/// `v20.20.2` → (20, 20).
fn parse(version: &str) -> Option<(u32, u32)> {
    let mut parts = version.trim().trim_start_matches('v').split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_versions() {
        assert_eq!(parse("v20.20.2\n"), Some((20, 20)));
        assert_eq!(parse("22.0.0"), Some((22, 0)));
        assert_eq!(parse("v20"), None);
        assert_eq!(parse("nonsense"), None);
    }

    #[test]
    fn refuses_old_and_missing_in_one_line() {
        assert!(judge(Some("v20.19.0")).is_ok());
        assert!(judge(Some("v24.1.0")).is_ok());
        for bad in [None, Some("v18.19.0"), Some("v20.18.3"), Some("?")] {
            let said = judge(bad).unwrap_err().to_string();
            assert!(said.contains("20.19") && said.contains("https://nodejs.org"), "{said}");
            assert_eq!(said.lines().count(), 1);
        }
        assert!(judge(Some("v18.19.0\n")).unwrap_err().to_string().starts_with("Node v18.19.0 is too old"));
    }
}
