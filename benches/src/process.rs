//! Other processes: started, ended with us, and what they cost.

use crate::outcome::Outcome;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::Duration;

/// A process that ends when this is dropped, or when we end in any way where `setpriv` is there to see to it.
#[derive(Debug)]
pub struct Owned(Child);

impl Owned {
    /// The command that starts `program` so. To be called from the main thread, whose end the kernel watches.
    pub fn command(program: &Path) -> Command {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let setpriv: Option<PathBuf> =
            std::env::split_paths(&path).map(|folder| folder.join("setpriv")).find(|file| file.is_file());
        match setpriv {
            Some(setpriv) => {
                let mut command = Command::new(setpriv);
                command.args(["--pdeathsig", "KILL"]).arg(program);
                command
            }
            None => Command::new(program),
        }
    }

    pub fn spawn(mut command: Command) -> Outcome<Owned> {
        Ok(Owned(command.spawn()?))
    }

    pub fn pid(&self) -> u32 {
        self.0.id()
    }

    /// Fails if it has ended by itself.
    pub fn still_runs(&mut self) -> Outcome<()> {
        match self.0.try_wait()? {
            None => Ok(()),
            Some(status) => Err(format!("it ended by itself ({status})").into()),
        }
    }

    pub fn child(&mut self) -> &mut Child {
        &mut self.0
    }
}

impl Drop for Owned {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A port of the loopback address that nobody listens on.
pub fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// `/proc/PID/stat` after the program's name: parent, and the processor time of it and of its ended children.
fn stat(pid: u32) -> Option<(u32, u64)> {
    let text = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let words: Vec<&str> = text.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = words.get(11..15)?.iter().filter_map(|word| word.parse::<u64>().ok()).sum();
    Some((words.get(1)?.parse().ok()?, ticks))
}

/// The processor time that a process, its present children and its ended ones have had.
pub fn cpu(pid: u32) -> Duration {
    let own = stat(pid).map_or(0, |(_, ticks)| ticks);
    let children = fs::read_dir("/proc").into_iter().flatten().flatten();
    let pids = children.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let theirs: u64 = pids.filter_map(stat).filter(|(parent, _)| *parent == pid).map(|(_, ticks)| ticks).sum();
    // The kernel counts in hundredths of a second for whoever asks (USER_HZ).
    Duration::from_millis((own + theirs) * 10)
}

/// The parent of a process.
pub fn parent(pid: u32) -> Option<u32> {
    stat(pid).map(|(parent, _)| parent)
}

/// The name of a process.
pub fn name(pid: u32) -> String {
    fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default().trim().to_owned()
}

/// Memory that a process holds now, in bytes.
pub fn memory(pid: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) * 1_024
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sees_what_this_process_costs() {
        let own = std::process::id();
        let before = cpu(own);
        let mut sum = 0_u64;
        while cpu(own) < before + Duration::from_millis(30) {
            sum = (0..100_000).fold(sum, |sum: u64, n| sum.wrapping_mul(31).wrapping_add(n));
        }
        assert!(memory(own) > 1 << 20, "{sum}");
        assert!(parent(own).is_some_and(|parent| parent > 0));
    }
}
