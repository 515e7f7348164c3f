//! Where things are in the repository and in the build.

use std::path::{Path, PathBuf};

use crate::failure::{Context, Failure, Outcome};

/// The repository's root.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The front's folder.
pub fn frontend() -> PathBuf {
    root().join("frontend")
}

/// A program of the workspace as `cargo build` leaves it: beside this one, whatever the target folder is.
pub fn built(program: &str) -> Outcome<PathBuf> {
    let here = std::env::current_exe().context(|| "find where xtask was built".into())?;
    let beside = here.with_file_name(format!("{program}{}", std::env::consts::EXE_SUFFIX));
    if beside.is_file() {
        return Ok(beside);
    }
    Err(Failure::new(format!("{} was not built", beside.display())))
}

/// The folder of the tools that `cargo xtask audit` installs for itself, kept with the build.
pub fn tools() -> Outcome<PathBuf> {
    Ok(target()?.join("tools"))
}

/// The target folder that this was built in.
pub fn target() -> Outcome<PathBuf> {
    let here = std::env::current_exe().context(|| "find where xtask was built".into())?;
    Ok(here.parent().and_then(Path::parent).unwrap_or(&here).to_path_buf())
}

/// The first file called `program` in `PATH`.
pub fn in_path(program: &str) -> Option<PathBuf> {
    path_folders().map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// The folders of `PATH`, in order.
pub fn path_folders() -> impl Iterator<Item = PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).collect::<Vec<_>>().into_iter()
}
