//! Those who are measured: each a process of its own that answers the same two pages.

pub mod cordee;
pub mod floor;
pub mod postgraphile;
mod postgres;

pub use postgres::postmaster;

use crate::http::Connection;
use crate::outcome::Outcome;
use crate::process::{self, Owned};
use serde_json::Value;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

/// A running contestant, or one of its ways of answering.
#[derive(Clone, Debug)]
pub struct Contestant {
    pub name: &'static str,
    pub address: SocketAddr,
    pub overviews: Arc<Vec<Vec<u8>>>,
    pub groups: Arc<Vec<Vec<u8>>>,
    /// The processes whose time an answer takes: its own, and the database's.
    pub pids: Vec<u32>,
}

impl Contestant {
    /// The processor time that it and its database have had.
    pub fn cpu(&self) -> Duration {
        self.pids.iter().map(|pid| process::cpu(*pid)).sum()
    }

    /// The answer to one request.
    pub async fn ask(&self, request: &[u8]) -> Outcome<Value> {
        let mut connection = Connection::open(self.address).await?;
        let answer = connection.exchange(request).await?;
        let body: Value = serde_json::from_slice(answer.body)?;
        if answer.status != 200 || body.get("errors").is_some() {
            let said: String = body.to_string().chars().take(600).collect();
            return Err(format!("{} answered {}: {said}", self.name, answer.status).into());
        }
        Ok(body)
    }
}

/// Waits until a process listens.
pub async fn listening(process: &mut Owned, address: SocketAddr, patience: Duration) -> Outcome<()> {
    let from = std::time::Instant::now();
    while tokio::net::TcpStream::connect(address).await.is_err() {
        process.still_runs()?;
        if from.elapsed() > patience {
            return Err(format!("nothing listens on {address} after {} s", patience.as_secs()).into());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Ok(())
}
