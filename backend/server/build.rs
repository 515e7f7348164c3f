//! The optimised binary carries the front: this lists the files of `frontend/dist` for it. An
//! unoptimised one reads them where they are, so that building the front does not mean building the
//! server again.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rustc-check-cfg=cfg(carries_pages)");
    let mut list = String::from("&[\n");
    if env::var("PROFILE").as_deref() == Ok("release") {
        println!("cargo::rustc-cfg=carries_pages");
        let dist = PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../../frontend/dist");
        println!("cargo::rerun-if-changed={}", dist.display());
        if dist.is_dir() {
            let dist = dist.canonicalize()?;
            add(&mut list, &dist, &dist)?;
        } else {
            println!("cargo::warning=frontend/dist is not there: this binary will have no pages");
        }
    }
    list.push_str("]\n");
    fs::write(PathBuf::from(env::var("OUT_DIR").unwrap_or_default()).join("pages.rs"), list)
}

fn add(list: &mut String, dist: &Path, folder: &Path) -> io::Result<()> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path())).collect::<io::Result<_>>()?;
    paths.sort();
    for path in paths {
        if path.is_dir() {
            add(list, dist, &path)?;
        } else {
            let name = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            let _ = writeln!(list, "    ({name:?}, include_bytes!({path:?})),");
        }
    }
    Ok(())
}
