//! The files of the front: within the optimised binary, or on disk where an unoptimised one was
//! built.

use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::HashMap;
use std::path::{Component, Path};
use std::sync::LazyLock;

/// A file, and a mark of its content.
#[derive(Clone, Debug)]
pub struct File {
    pub bytes: Cow<'static, [u8]>,
    pub mark: String,
}

impl File {
    pub fn new(bytes: impl Into<Cow<'static, [u8]>>) -> File {
        let bytes = bytes.into();
        let mark = hex::encode(&Sha256::digest(&bytes)[..12]);
        File { bytes, mark }
    }
}

/// Empty where the binary is not optimised.
static CARRIED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/pages.rs"));
static BY_PATH: LazyLock<HashMap<&str, File>> =
    LazyLock::new(|| CARRIED.iter().map(|(path, bytes)| (*path, File::new(*bytes))).collect());

/// Whether the files are within the binary, and do not change.
pub const CARRIES: bool = cfg!(carries_pages);

/// The file at a path of the front, such as `assets/app.js`.
pub fn get(path: &str) -> Option<File> {
    if CARRIES { BY_PATH.get(path).cloned() } else { on_disk(path) }
}

fn on_disk(path: &str) -> Option<File> {
    let path = Path::new(path);
    let plain = path.components().all(|part| matches!(part, Component::Normal(_)));
    let dist = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../frontend/dist"));
    if plain { std::fs::read(dist.join(path)).ok().map(File::new) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_folder_is_read() {
        for path in ["../package.json", "/etc/passwd", "assets/../../package.json", "./../index.html", ""] {
            assert!(on_disk(path).is_none(), "{path}");
        }
    }
}
