//! Load: requests sent one after the other on each of a number of kept connections.

use crate::http::Connection;
use crate::outcome::Outcome;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// What to send.
#[derive(Clone, Debug)]
pub struct Load {
    pub address: SocketAddr,
    /// Asked in turn, so that no answer is the one just given.
    pub requests: Arc<Vec<Vec<u8>>>,
    pub connections: usize,
    pub warm_up: Duration,
    pub measured: Duration,
}

/// What came of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sent {
    pub requests: u64,
    pub bytes: u64,
    pub seconds: f64,
    /// Processor time of whatever `cpu` told.
    pub cpu: Duration,
}

impl Sent {
    pub fn per_second(&self) -> f64 {
        self.requests as f64 / self.seconds
    }

    /// Milliseconds of processor a request.
    pub fn cpu_ms(&self) -> f64 {
        self.cpu.as_secs_f64() * 1_000.0 / self.requests as f64
    }
}

/// Sends it, and reads the processor clock around the measured part.
pub async fn send(load: &Load, cpu: impl Fn() -> Duration) -> Outcome<Sent> {
    let (stop, requests, bytes) = (AtomicBool::new(false), AtomicU64::new(0), AtomicU64::new(0));
    let shared = Arc::new((stop, requests, bytes));
    let mut tasks = Vec::new();
    for number in 0..load.connections {
        let (load, shared) = (load.clone(), shared.clone());
        tasks.push(tokio::spawn(async move {
            let mut connection = Connection::open(load.address).await?;
            // Neighbours start far apart and step alike: all is asked before anything is asked again.
            let mut at = number * load.requests.len() / load.connections;
            while !shared.0.load(Ordering::Relaxed) {
                let answer = connection.exchange(&load.requests[at % load.requests.len()]).await?;
                at += 1;
                if answer.status != 200 || answer.body.starts_with(b"{\"errors\"") {
                    let said = String::from_utf8_lossy(answer.body).chars().take(300).collect::<String>();
                    return Err(format!("status {}: {said}", answer.status).into());
                }
                shared.1.fetch_add(1, Ordering::Relaxed);
                shared.2.fetch_add(answer.body.len() as u64, Ordering::Relaxed);
            }
            Outcome::Ok(())
        }));
    }
    let told = || (shared.1.load(Ordering::Relaxed), shared.2.load(Ordering::Relaxed));
    tokio::time::sleep(load.warm_up).await;
    let (from, before, cpu_before) = (Instant::now(), told(), cpu());
    tokio::time::sleep(load.measured).await;
    let (seconds, after, cpu_after) = (from.elapsed().as_secs_f64(), told(), cpu());
    shared.0.store(true, Ordering::Relaxed);
    for task in tasks {
        task.await??;
    }
    Ok(Sent {
        requests: after.0 - before.0,
        bytes: after.1 - before.1,
        seconds,
        cpu: cpu_after.saturating_sub(cpu_before),
    })
}
