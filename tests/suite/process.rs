//! The server's own binary, run as people run it.

use crate::harness::Bed;
use crate::served::Caller;
use serde_json::{Value, json};
use std::net::{SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The binary with these words, on the bed's database and folder.
fn command(bed: &Bed, words: &[&str]) -> Command {
    let keys = std::fs::read_dir(bed.dir().join("keys")).unwrap().map(|entry| entry.unwrap().path());
    let mut keys = keys.filter(|path| path.extension().is_some_and(|extension| extension == "pem"));
    let pem = std::fs::read_to_string(keys.next().unwrap()).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_cordee-tested"));
    command
        .args(words)
        .arg("--dir")
        .arg(bed.dir())
        .env("CORDEE_DATABASE_URL", bed.url.trim_end_matches("?mode=rwc"))
        .env("CORDEE_SIGNING_KEYS", pem);
    command
}

/// What a command prints, as JSON; it must succeed.
pub fn cordee(bed: &Bed, words: &[&str]) -> Value {
    cordee_with(bed, &[], words)
}

/// The same, with settings of its own.
pub fn cordee_with(bed: &Bed, settings: &[(&str, String)], words: &[&str]) -> Value {
    let done = command(bed, words).arg("--json").envs(settings.iter().cloned()).output().unwrap();
    let (out, complaints) = (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    assert!(done.status.success(), "cordee {}: {complaints}", words.join(" "));
    serde_json::from_str(&out).unwrap_or_else(|e| panic!("cordee {}: {e}: {out}", words.join(" ")))
}

/// The server's own binary, on the bed's database. It is killed when dropped.
pub struct Process {
    child: Child,
    pub address: SocketAddr,
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Process {
    /// The most memory that it ever held, in KiB.
    pub fn peak_kib(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse().ok()).unwrap_or_default()
    }

    /// Starts it, and says how long it took to be ready.
    pub async fn start(bed: &Bed) -> (Process, Duration) {
        Process::start_with(bed, &[]).await
    }

    /// The same, with settings of its own.
    pub async fn start_with(bed: &Bed, settings: &[(&str, String)]) -> (Process, Duration) {
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let from = Instant::now();
        let mut serve = command(bed, &["serve"]);
        serve.env("CORDEE_LISTEN", address.to_string()).env("CORDEE_LOG_FILTER", "error").stdout(Stdio::null());
        serve.envs(settings.iter().cloned());
        let child = serve.spawn().unwrap();
        let mut process = Process { child, address };
        let nobody = Caller::new(address, None);
        loop {
            if nobody.try_call("{ __typename }", json!({})).await.is_ok_and(|answer| answer.status == 200) {
                return (process, from.elapsed());
            }
            assert!(process.child.try_wait().unwrap().is_none(), "the server ended by itself");
            assert!(from.elapsed() < Duration::from_secs(30), "the server does not start");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}
