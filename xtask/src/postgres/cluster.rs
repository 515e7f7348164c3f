//! A throw-away cluster on a loopback port, run by a guardian (`guardian.sh`) that outlives us just long enough to
//! remove it.

use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::{Duration, Instant};

use super::binaries::Binaries;
use crate::failure::{Context, Failure, Outcome};
use crate::{places, process, scratch};

const GUARDIAN: &str = include_str!("guardian.sh");
const PATIENCE: Duration = Duration::from_secs(60);
const TRIES: u32 = 3;

/// A running cluster; it is stopped and its files removed when this is dropped, or when this process ends in any way.
#[derive(Debug)]
pub struct Cluster {
    url: String,
    major: u32,
    folder: PathBuf,
    guardian: Child,
    leash: Option<ChildStdin>,
}

impl Cluster {
    /// Makes and starts one; another port is tried when the chosen one is taken in between.
    pub fn start(binaries: &Binaries) -> Outcome<Self> {
        let mut last = Failure::new("PostgreSQL could not be started");
        for _ in 0..TRIES {
            match Self::try_start(binaries) {
                Ok(cluster) => return Ok(cluster),
                Err(failure) if failure.to_string().contains("could not bind") => last = failure,
                Err(failure) => return Err(failure),
            }
        }
        Err(last)
    }

    /// Its address, password included, for the role that owns it all.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// What it is, for the record of the run.
    pub fn describe(&self) -> String {
        format!("PostgreSQL {}, a throw-away cluster in {}", self.major, self.folder.display())
    }

    fn try_start(binaries: &Binaries) -> Outcome<Self> {
        let (port, password) = (free_port()?, random_word()?);
        let mut command = unprivileged_shell(GUARDIAN)?;
        command
            .env("PG_BIN", &binaries.folder)
            .env("PG_PORT", port.to_string())
            .env("PG_PASSWORD", &password)
            .envs(scratch::in_memory().map(|folder| ("PG_PARENT", folder)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        #[cfg(unix)]
        {
            // Out of the terminal's group: Ctrl-C must not reach it before it has cleaned up.
            use std::os::unix::process::CommandExt;
            command.process_group(0);
        }
        let mut guardian = command.spawn().context(|| "start the shell that runs PostgreSQL".into())?;
        let leash = guardian.stdin.take();
        let mut folder = String::new();
        if let Some(stdout) = guardian.stdout.take() {
            BufReader::new(stdout).read_line(&mut folder).context(|| "read where PostgreSQL keeps its files".into())?;
        }
        let cluster = Self {
            url: format!("postgres://cordee:{password}@127.0.0.1:{port}/postgres"),
            major: binaries.major,
            folder: PathBuf::from(folder.trim_end()),
            guardian,
            leash,
        };
        cluster.wait_until_ready()?;
        Ok(cluster)
    }

    fn wait_until_ready(&self) -> Outcome<()> {
        if self.folder.as_os_str().is_empty() {
            return Err(Failure::new("PostgreSQL's files could not be made in the temporary folder"));
        }
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            let log = self.log("server.log");
            if log.contains("ready to accept connections") {
                return Ok(());
            }
            if let Some(cause) = log.lines().find(|line| line.contains("FATAL:") || line.contains("could not bind")) {
                return Err(Failure::new(format!("PostgreSQL did not start: {cause}")));
            }
            let failed = self.log("failed.log");
            if !failed.is_empty() {
                return Err(Failure::new(format!("initdb failed: {}", failed.trim().replace('\n', " · "))));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err(Failure::new(format!("PostgreSQL was not ready within {} s", PATIENCE.as_secs())))
    }

    fn log(&self, name: &str) -> String {
        std::fs::read_to_string(self.folder.join(name)).unwrap_or_default()
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.leash.take());
        let _ = self.guardian.wait();
    }
}

/// `sh -c script`, as a user that PostgreSQL accepts to run as: any but root.
fn unprivileged_shell(script: &str) -> Outcome<Command> {
    if !process::is_root() {
        let mut shell = process::command("sh");
        shell.args(["-c", script]).env("PG_PARENT", std::env::temp_dir());
        return Ok(shell);
    }
    let user = ["postgres", "nobody"]
        .into_iter()
        .find(|user| process::quiet(process::command("id").args(["-u", user])).is_some())
        .ok_or_else(|| {
            Failure::new("PostgreSQL refuses to run as root, and there is no user `postgres` nor `nobody`")
        })?;
    let group = process::quiet(process::command("id").args(["-gn", user])).unwrap_or_default();
    let mut shell;
    if places::in_path("setpriv").is_some() {
        shell = process::command("setpriv");
        shell.args(["--reuid", user, "--regid", group.trim(), "--clear-groups", "sh", "-c", script]);
    } else if places::in_path("runuser").is_some() {
        shell = process::command("runuser");
        shell.args(["-u", user, "--", "sh", "-c", script]);
    } else {
        shell = process::command("su");
        shell.args(["-s", "/bin/sh", user, "-c", script]);
    }
    shell.current_dir("/");
    Ok(shell)
}

/// A port of the loopback address that nobody listens on.
fn free_port() -> Outcome<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").context(|| "find a free port".into())?;
    Ok(listener.local_addr().context(|| "find a free port".into())?.port())
}

/// 128 random bits, as hexadecimal digits.
fn random_word() -> Outcome<String> {
    let mut bytes = [0_u8; 16];
    let mut source = std::fs::File::open("/dev/urandom").context(|| "open /dev/urandom".into())?;
    source.read_exact(&mut bytes).context(|| "read /dev/urandom".into())?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_random_and_safe_in_an_address() {
        let (one, two) = (random_word().unwrap(), random_word().unwrap());
        assert_ne!(one, two);
        assert_eq!(one.len(), 32);
        assert!(one.chars().all(|c| c.is_ascii_hexdigit()));
    }

    #[test]
    fn a_cluster_answers_and_leaves_nothing() {
        let Some(binaries) = super::super::binaries::find() else {
            eprintln!("NOT TESTED: no PostgreSQL is installed");
            return;
        };
        let cluster = Cluster::start(&binaries).unwrap();
        let address = cluster.url().split_once('@').unwrap().1.split_once('/').unwrap().0.to_owned();
        assert!(std::net::TcpStream::connect(&address).is_ok());
        let folder = cluster.folder.clone();
        assert!(folder.is_dir());
        drop(cluster);
        assert!(std::net::TcpStream::connect(&address).is_err());
        assert!(!folder.exists());
    }
}
