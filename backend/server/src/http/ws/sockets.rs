//! The sockets that are open, and how many may be.

use super::Close;
use crate::http::rate::network;
use crate::http::{Refusal, codes};
use axum::http::{HeaderMap, StatusCode, header};
use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::watch;

/// Bounds of the sockets.
#[derive(Clone, Debug)]
pub struct SocketLimits {
    /// Time from the handshake to `connection_init`.
    pub init: Duration,
    /// Time between two looks at the session. A sign-out closes its sockets within this and
    /// [`SocketLimits::check`] together.
    pub check_every: Duration,
    /// Time for one look at the session, or for one renewal of the token.
    pub check: Duration,
    /// Time between two WebSocket pings; a peer silent for two of them is gone.
    pub ping_every: Duration,
    /// Time that a full queue may stay full before the socket closes with 4413.
    pub stalled: Duration,
    /// Time for the peer to answer our close.
    pub closing: Duration,
    /// Bytes of a message, either way of counting (one frame or several).
    pub message_bytes: usize,
    /// Bytes that may wait to be sent on one socket.
    pub queue_bytes: usize,
    /// Operations under way on one socket.
    pub operations: usize,
    /// Sockets of one account.
    pub per_account: usize,
    /// Sockets of one network (see [`crate::http::rate::network`]): a hospital's people share one.
    pub per_address: usize,
    /// Sockets of the server.
    pub total: usize,
}

impl Default for SocketLimits {
    fn default() -> SocketLimits {
        SocketLimits {
            init: Duration::from_secs(3),
            check_every: Duration::from_secs(3),
            check: Duration::from_secs(1),
            ping_every: Duration::from_secs(25),
            stalled: Duration::from_secs(10),
            closing: Duration::from_secs(2),
            message_bytes: 1 << 20,
            queue_bytes: 1 << 20,
            operations: 100,
            per_account: 2_000,
            per_address: 4_000,
            total: 10_000,
        }
    }
}

/// Counts the open sockets, and closes them all when the server stops. Cloning shares it.
#[derive(Clone, Debug)]
pub struct Sockets(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    limits: SocketLimits,
    origins: Vec<String>,
    open: Mutex<Open>,
    operations: AtomicUsize,
    stopping: watch::Sender<bool>,
}

#[derive(Debug, Default)]
struct Open {
    total: usize,
    by_address: HashMap<IpAddr, usize>,
    by_account: HashMap<Arc<str>, usize>,
}

impl Sockets {
    /// `origins` are those of the pages that may open sockets, such as `https://cordee.example`.
    pub fn new(limits: SocketLimits, origins: Vec<String>) -> Sockets {
        let stopping = watch::Sender::new(false);
        Sockets(Arc::new(Inner { limits, origins, open: Mutex::default(), operations: AtomicUsize::new(0), stopping }))
    }

    pub fn limits(&self) -> &SocketLimits {
        &self.0.limits
    }

    /// Sockets open now.
    pub fn open(&self) -> usize {
        self.lock().total
    }

    /// Operations under way on all sockets.
    pub fn operations(&self) -> usize {
        self.0.operations.load(Ordering::Relaxed)
    }

    /// Asks every socket to close (1001) and waits, within `patience`, until all have.
    pub async fn close_all(&self, patience: Duration) {
        self.0.stopping.send_replace(true);
        let all_closed = async {
            while self.open() > 0 {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        let _ = tokio::time::timeout(patience, all_closed).await;
    }

    /// Whether the server is about to stop.
    pub fn is_stopping(&self) -> bool {
        *self.0.stopping.borrow()
    }

    /// Ends when the server stops.
    pub(super) async fn stopping(&self) {
        let _ = self.0.stopping.subscribe().wait_for(|stopping| *stopping).await;
    }

    /// Checks the `Origin` of a handshake. A browser always sends it and a page cannot change it; a
    /// program sends none, and no cookie of anybody's either.
    pub(super) fn check_origin(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        let mut origins = headers.get_all(header::ORIGIN).iter();
        let known = match (origins.next(), origins.next()) {
            (None, _) => true,
            (Some(origin), None) => self.0.origins.iter().any(|known| origin.as_bytes() == known.as_bytes()),
            _ => false,
        };
        if known {
            return Ok(());
        }
        let message = "Cette page n'a pas le droit d'ouvrir de connexion ici.";
        Err(Refusal::http(StatusCode::FORBIDDEN, codes::FORBIDDEN, message))
    }

    /// Takes a place for a socket.
    pub(super) fn admit(&self, address: IpAddr) -> Result<Place, Refusal> {
        let mut open = self.lock();
        if open.total >= self.0.limits.total {
            let message = "Trop de connexions sont ouvertes sur ce serveur. Réessayez dans un instant.";
            return Err(Refusal::http(StatusCode::SERVICE_UNAVAILABLE, codes::TOO_MANY_SOCKETS, message)
                .with("retryAfter", 5.into()));
        }
        if !enter(&mut open.by_address, network(address), self.0.limits.per_address) {
            let message = "Trop de connexions sont ouvertes depuis votre adresse.";
            return Err(Refusal::http(StatusCode::TOO_MANY_REQUESTS, codes::TOO_MANY_SOCKETS, message)
                .with("retryAfter", 5.into()));
        }
        open.total += 1;
        drop(open);
        Ok(Place { sockets: self.clone(), network: network(address), account: None, operations: 0 })
    }

    fn lock(&self) -> MutexGuard<'_, Open> {
        self.0.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One socket's place; dropped with it.
#[derive(Debug)]
pub(super) struct Place {
    sockets: Sockets,
    network: IpAddr,
    account: Option<Arc<str>>,
    operations: usize,
}

impl Place {
    /// Counts the socket for its account.
    pub fn assign(&mut self, account: Option<Arc<str>>) -> Result<(), Close> {
        let Some(account) = account else { return Ok(()) };
        let limit = self.sockets.0.limits.per_account;
        if !enter(&mut self.sockets.lock().by_account, account.clone(), limit) {
            return Err(Close::TOO_MANY_SOCKETS);
        }
        self.account = Some(account);
        Ok(())
    }

    /// The account it was opened for.
    pub fn account(&self) -> Option<&Arc<str>> {
        self.account.as_ref()
    }

    /// Tells how many operations are under way on this socket.
    pub fn set_operations(&mut self, now: usize) {
        let all = &self.sockets.0.operations;
        if now >= self.operations {
            all.fetch_add(now - self.operations, Ordering::Relaxed);
        } else {
            all.fetch_sub(self.operations - now, Ordering::Relaxed);
        }
        self.operations = now;
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.set_operations(0);
        let mut open = self.sockets.lock();
        open.total -= 1;
        leave(&mut open.by_address, &self.network);
        if let Some(account) = &self.account {
            leave(&mut open.by_account, account);
        }
    }
}

fn enter<K: Eq + Hash>(counts: &mut HashMap<K, usize>, key: K, limit: usize) -> bool {
    let count = counts.entry(key).or_default();
    let may = *count < limit;
    if may {
        *count += 1;
    }
    may
}

fn leave<K: Eq + Hash>(counts: &mut HashMap<K, usize>, key: &K) {
    if let Some(count) = counts.get_mut(key) {
        *count -= 1;
        if *count == 0 {
            counts.remove(key);
        }
    }
}
