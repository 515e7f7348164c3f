//! Python, in which a harvester that others wrote reads the library.

use std::path::{Path, PathBuf};

use crate::failure::{Context, Failure, Outcome};
use crate::fingerprint::Stamp;
use crate::{places, process};

/// Installs what a folder's `requirements.txt` names apart from the machine's own packages, unless it is there; gives
/// where it is.
pub fn install_in(folder: &Path) -> Outcome<PathBuf> {
    let named = folder.join("requirements.txt");
    let wanted = std::fs::read_to_string(&named).context(|| format!("read {}", named.display()))?;
    let version = process::quiet(process::command("python3").arg("--version"));
    let version = version.ok_or_else(|| Failure::new("Python is missing: install python3 and python3-pip"))?;
    let target = places::target()?.join("harvester");
    let stamp = Stamp::new(target.join(".cordee-installed"), format!("{}{wanted}", version.trim()));
    if !stamp.is_current() {
        let mut pip = process::command("python3");
        pip.args(["-m", "pip", "install", "--quiet", "--upgrade", "--target"]).arg(&target).arg("-r").arg(&named);
        process::run(&mut pip)?;
        stamp.write()?;
    }
    Ok(target)
}
