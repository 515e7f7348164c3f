//! Statements of a page: a relay between the server and PostgreSQL that counts what passes.

use super::figures::Counted;
use super::pages::CORDEE;
use super::{EngineFigures, say};
use crate::args::Options;
use crate::contestant::cordee::Cordee;
use crate::data::Data;
use crate::http::Connection;
use crate::outcome::Outcome;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// Pages asked before counting, so that every connection knows its statements, and while counting.
const BEFORE: usize = 60;
const COUNTED: usize = 20;

#[derive(Debug, Default)]
struct Passed {
    executed: AtomicU64,
    prepared: AtomicU64,
    control: AtomicU64,
}

pub async fn measure(options: &Options, home: &Path, data: &Data, engine: &mut EngineFigures) -> Outcome<()> {
    let Some(tap) = Tap::open(&data.url).await? else {
        say("  the statements are not counted: the database has no plain address");
        return Ok(());
    };
    let server = Cordee::start(&options.server, home, data, Some(&tap.url)).await?;
    let asked = server.contestant(CORDEE, data, None)?;
    let (mut overview, mut group) = (Counted::default(), Counted::default());
    for (requests, counted) in [(&asked.overviews, &mut overview), (&asked.groups, &mut group)] {
        let mut connection = Connection::open(asked.address).await?;
        for number in 0..BEFORE {
            connection.exchange(&requests[number % requests.len()]).await?;
        }
        let from = tap.counts();
        for number in 0..COUNTED {
            connection.exchange(&requests[number % requests.len()]).await?;
        }
        let [executed, prepared, control] = tap.counts();
        let each = |now: u64, then: u64| (now - then) as f64 / COUNTED as f64;
        *counted = Counted {
            executed: each(executed, from[0]),
            prepared: each(prepared, from[1]),
            control: each(control, from[2]),
        };
    }
    say(&format!("  statements: {:.1} for Q1, {:.1} for Q2", overview.executed, group.executed));
    engine.statements = Some((overview, group));
    Ok(())
}

/// A way to PostgreSQL on which what passes is counted, for as long as it is kept.
#[derive(Debug)]
pub struct Tap {
    /// The address of the database by this way.
    pub url: String,
    passed: Arc<Passed>,
    relay: JoinHandle<Outcome<()>>,
}

impl Tap {
    /// None where the database has no plain address.
    pub async fn open(url: &str) -> Outcome<Option<Tap>> {
        let Some((before, place, after)) = address(url) else { return Ok(None) };
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("{before}{}{after}", listener.local_addr()?);
        let passed = Arc::new(Passed::default());
        let relay = tokio::spawn(relay(listener, place, passed.clone()));
        Ok(Some(Tap { url, passed, relay }))
    }

    /// Executed, of these prepared anew, and plain messages, so far.
    pub fn counts(&self) -> [u64; 3] {
        [&self.passed.executed, &self.passed.prepared, &self.passed.control].map(|count| count.load(Ordering::SeqCst))
    }
}

impl Drop for Tap {
    fn drop(&mut self) {
        self.relay.abort();
    }
}

/// What is before the host and port of an address, these, and what is after.
fn address(url: &str) -> Option<(&str, String, &str)> {
    let from = url.find('@').map_or_else(|| url.find("://").map(|at| at + 3), |at| Some(at + 1))?;
    let to = url[from..].find('/').map_or(url.len(), |at| from + at);
    let place = &url[from..to];
    if place.is_empty() {
        return None;
    }
    let place = if place.contains(':') { place.to_owned() } else { format!("{place}:5432") };
    Some((&url[..from], place, &url[to..]))
}

async fn relay(listener: TcpListener, place: String, passed: Arc<Passed>) -> Outcome<()> {
    loop {
        let (client, _): (TcpStream, SocketAddr) = listener.accept().await?;
        let server = TcpStream::connect(&place).await?;
        client.set_nodelay(true)?;
        server.set_nodelay(true)?;
        let ((from_client, mut to_client), (mut from_server, to_server)) = (client.into_split(), server.into_split());
        tokio::spawn(forward(from_client, to_server, passed.clone()));
        tokio::spawn(async move { copy(&mut from_server, &mut to_client).await });
    }
}

/// Forwards the client's messages one by one.
async fn forward(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, passed: Arc<Passed>) -> Outcome<()> {
    // The first has no type; one that asks for TLS is answered before the real first.
    loop {
        let length = from.read_u32().await?;
        let mut rest = vec![0; (length as usize).saturating_sub(4)];
        from.read_exact(&mut rest).await?;
        to.write_all(&[&length.to_be_bytes()[..], &rest].concat()).await?;
        if rest.len() != 4 {
            break;
        }
    }
    loop {
        let kind = from.read_u8().await?;
        let length = from.read_u32().await?;
        let mut message = vec![kind];
        message.extend_from_slice(&length.to_be_bytes());
        message.resize(1 + length as usize, 0);
        from.read_exact(&mut message[5..]).await?;
        match kind {
            b'E' => passed.executed.fetch_add(1, Ordering::SeqCst),
            b'P' => passed.prepared.fetch_add(1, Ordering::SeqCst),
            b'Q' => passed.control.fetch_add(1, Ordering::SeqCst),
            _ => 0,
        };
        to.write_all(&message).await?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_of_a_database_is_found_in_its_address() {
        let found = address("postgres://a:b@127.0.0.1:5433/x").unwrap();
        assert_eq!(found, ("postgres://a:b@", "127.0.0.1:5433".to_owned(), "/x"));
        assert_eq!(address("postgres://h/x").unwrap().1, "h:5432");
        assert!(address("postgres:///x?host=/tmp").is_none());
    }
}
