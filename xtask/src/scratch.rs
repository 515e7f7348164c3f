//! Where tests keep their temporary files: in memory where this machine has the room, as a quarter of their time would go
//! to making, syncing and removing files on a disk.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process;

const MEMORY: &str = "/dev/shm";
const NAME: &str = "cordee-tests.";
/// What must be free, in KiB: the files of a whole run stay far below.
const ROOM: u64 = 8 << 20;

/// The folder of a file system in memory, where there is one with room, and nobody said by `TMPDIR` where temporary files
/// go.
pub fn in_memory() -> Option<PathBuf> {
    if std::env::var_os("TMPDIR").is_some() {
        return None;
    }
    let folder = PathBuf::from(MEMORY);
    let df = process::quiet(process::command("df").args(["-Pk", MEMORY]))?;
    let memory = std::fs::read_to_string("/proc/meminfo").ok()?;
    (free_in_df(&df)? >= ROOM && available_memory(&memory)? >= ROOM).then_some(folder)
}

/// A folder of this run's own. It is removed when this is dropped; what a run that was killed has left, by the next.
#[derive(Debug)]
pub struct Scratch(Option<PathBuf>);

impl Scratch {
    /// Makes it, where it can be [in memory](in_memory).
    pub fn open() -> Self {
        Self(in_memory().and_then(|memory| {
            remove_left(&memory);
            let folder = memory.join(format!("{NAME}{}", std::process::id()));
            std::fs::create_dir(&folder).ok().map(|()| folder)
        }))
    }

    /// Has a command keep its temporary files there.
    pub fn give(&self, command: &mut Command) {
        if let Some(folder) = &self.0 {
            command.env("TMPDIR", folder);
        }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Some(folder) = &self.0 {
            let _ = std::fs::remove_dir_all(folder);
        }
    }
}

fn remove_left(memory: &Path) {
    for entry in std::fs::read_dir(memory).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let Some(process) = name.to_str().and_then(|name| name.strip_prefix(NAME)) else { continue };
        if !Path::new("/proc").join(process).exists() {
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}

/// The fourth column of the second line of `df -Pk`.
fn free_in_df(df: &str) -> Option<u64> {
    df.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()
}

fn available_memory(meminfo: &str) -> Option<u64> {
    let line = meminfo.lines().find_map(|line| line.strip_prefix("MemAvailable:"))?;
    line.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_is_free() {
        let df =
            "Filesystem 1024-blocks Used Available Capacity Mounted on\ntmpfs 25165824 1664 25164160 1% /dev/shm\n";
        assert_eq!(free_in_df(df), Some(25_164_160));
        assert_eq!(free_in_df("df: /dev/shm: No such file or directory\n"), None);
        assert_eq!(available_memory("MemTotal: 9 kB\nMemAvailable:   20000000 kB\n"), Some(20_000_000));
        assert_eq!(available_memory(""), None);
    }

    #[test]
    fn removes_its_own_folder_and_what_the_dead_have_left() {
        let memory = std::env::temp_dir().join(format!("cordee-xtask-scratch-{}", std::process::id()));
        let (left, other) = (memory.join(format!("{NAME}999999999")), memory.join("other"));
        std::fs::create_dir_all(&left).unwrap();
        std::fs::create_dir_all(&other).unwrap();
        remove_left(&memory);
        assert!(!left.exists() && other.exists());
        let own = Scratch(Some(memory.clone()));
        let mut command = Command::new("true");
        own.give(&mut command);
        assert!(command.get_envs().any(|(name, value)| name == "TMPDIR" && value == Some(memory.as_os_str())));
        drop(own);
        assert!(!memory.exists());
    }
}
