//! Telling whether files changed since something was made from them: by content, so that a fresh checkout of the same
//! text is not a change.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::failure::{Context, Outcome};

/// A fingerprint of every file under `folder`, folders called as in `skipped` and hidden ones left out, plus `extra`.
pub fn of_folder(folder: &Path, skipped: &[&str], extra: &str) -> Outcome<String> {
    let mut files = BTreeMap::new();
    collect(folder, folder, skipped, &mut files)?;
    let mut hasher = DefaultHasher::new();
    extra.hash(&mut hasher);
    for (name, path) in &files {
        name.hash(&mut hasher);
        fs::read(path).context(|| format!("read {}", path.display()))?.hash(&mut hasher);
    }
    Ok(format!("{:016x} {} files", hasher.finish(), files.len()))
}

fn collect(root: &Path, folder: &Path, skipped: &[&str], files: &mut BTreeMap<PathBuf, PathBuf>) -> Outcome<()> {
    let entries = fs::read_dir(folder).context(|| format!("read {}", folder.display()))?;
    for entry in entries {
        let entry = entry.context(|| format!("read {}", folder.display()))?;
        let (name, path) = (entry.file_name(), entry.path());
        let name = name.to_string_lossy();
        if path.is_dir() {
            if !name.starts_with('.') && !skipped.contains(&name.as_ref()) {
                collect(root, &path, skipped, files)?;
            }
        } else {
            files.insert(path.strip_prefix(root).unwrap_or(&path).to_path_buf(), path);
        }
    }
    Ok(())
}

/// A note, in a file, of the fingerprint that something was last made from.
#[derive(Debug)]
pub struct Stamp {
    file: PathBuf,
    fingerprint: String,
}

impl Stamp {
    /// The note kept in `file` about what now has this `fingerprint`.
    pub fn new(file: PathBuf, fingerprint: String) -> Self {
        Self { file, fingerprint }
    }

    /// Whether what was made is still current.
    pub fn is_current(&self) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|noted| noted == self.fingerprint)
    }

    /// Notes that it has been made.
    pub fn write(&self) -> Outcome<()> {
        fs::write(&self.file, &self.fingerprint).context(|| format!("write {}", self.file.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scratch(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("cordee-xtask-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("src/deep")).unwrap();
        fs::write(folder.join("src/deep/a.ts"), "one").unwrap();
        folder
    }

    #[test]
    fn follows_content_names_and_extra_only() {
        let folder = scratch("fingerprint");
        let of = |extra: &str| of_folder(&folder, &["dist"], extra).unwrap();
        let first = of("20");
        fs::create_dir_all(folder.join("dist")).unwrap();
        fs::write(folder.join("dist/out.js"), "skipped").unwrap();
        fs::write(folder.join("src/deep/a.ts"), "one").unwrap();
        assert_eq!(of("20"), first, "rewriting the same text is no change");
        assert_ne!(of("22"), first);
        fs::write(folder.join("src/deep/a.ts"), "two").unwrap();
        assert_ne!(of("20"), first);
        fs::write(folder.join("src/deep/a.ts"), "one").unwrap();
        fs::rename(folder.join("src/deep/a.ts"), folder.join("src/deep/b.ts")).unwrap();
        assert_ne!(of("20"), first);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn stamps_are_current_only_for_their_fingerprint() {
        let folder = scratch("stamp");
        let file = folder.join("stamp");
        let stamp = Stamp::new(file.clone(), "x".into());
        assert!(!stamp.is_current());
        stamp.write().unwrap();
        assert!(stamp.is_current());
        assert!(!Stamp::new(file, "y".into()).is_current());
        fs::remove_dir_all(folder).unwrap();
    }
}
