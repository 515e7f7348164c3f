//! Waking those who wait for a journal to grow. Only the fact is told; each reads from its own
//! cursor, so that a lost or repeated wake loses and repeats nothing.

use crate::dialect::CHANNEL;
use cordee_domain::ids::TenantId;
use sea_orm::sqlx::postgres::PgListener;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::watch;
use uuid::Uuid;

/// What is said, in a position's place, when people have new notifications.
pub const BELL: &str = "bell";

/// What is known of a journal without reading it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// It reaches at least this position.
    pub position: i64,
    /// How many times what was told may have been missed: look for yourself when it grew.
    pub missed: u64,
}

/// What is told of each tenant's journal.
#[derive(Clone, Debug, Default)]
pub struct Wake {
    tenants: Arc<Mutex<HashMap<TenantId, watch::Sender<Told>>>>,
    /// How many times somebody of each tenant was told something by name.
    bells: Arc<Mutex<HashMap<TenantId, watch::Sender<u64>>>>,
    /// How many times anything was told.
    any: watch::Sender<u64>,
}

impl Wake {
    /// Says that the tenant's journal reaches at least `position`.
    pub fn tell(&self, tenant: TenantId, position: i64) {
        self.with(tenant, |sender| {
            sender.send_if_modified(|seen| {
                let grew = position > seen.position;
                seen.position = position.max(seen.position);
                grew
            })
        });
        self.any.send_modify(|told| *told += 1);
    }

    /// Says that people of the tenant have new notifications.
    pub fn ring(&self, tenant: TenantId) {
        self.bell(tenant, |sender| sender.send_modify(|rung| *rung += 1));
    }

    /// Watches the tenant's bell.
    pub fn watch_bell(&self, tenant: TenantId) -> watch::Receiver<u64> {
        self.bell(tenant, |sender| sender.subscribe())
    }

    fn bell<T>(&self, tenant: TenantId, then: impl FnOnce(&watch::Sender<u64>) -> T) -> T {
        let mut bells = self.bells.lock().unwrap_or_else(PoisonError::into_inner);
        then(bells.entry(tenant).or_default())
    }

    /// Watches all journals at once.
    pub fn watch_any(&self) -> watch::Receiver<u64> {
        self.any.subscribe()
    }

    /// The tenants that something was told of, and what.
    pub fn told(&self) -> Vec<(TenantId, Told)> {
        let tenants = self.tenants.lock().unwrap_or_else(PoisonError::into_inner);
        tenants.iter().map(|(tenant, sender)| (*tenant, *sender.borrow())).collect()
    }

    /// Watches the tenant's journal.
    pub fn watch(&self, tenant: TenantId) -> watch::Receiver<Told> {
        self.with(tenant, |sender| sender.subscribe())
    }

    /// Wakes everyone to look again, when what was told meanwhile may have been missed.
    fn tell_all(&self) {
        for sender in self.tenants.lock().unwrap_or_else(PoisonError::into_inner).values() {
            sender.send_modify(|told| told.missed += 1);
        }
        for sender in self.bells.lock().unwrap_or_else(PoisonError::into_inner).values() {
            sender.send_modify(|rung| *rung += 1);
        }
        self.any.send_modify(|told| *told += 1);
    }

    fn with<T>(&self, tenant: TenantId, then: impl FnOnce(&watch::Sender<Told>) -> T) -> T {
        let mut tenants = self.tenants.lock().unwrap_or_else(PoisonError::into_inner);
        then(tenants.entry(tenant).or_insert_with(|| watch::Sender::new(Told::default())))
    }
}

/// Forwards what other replicas write, for as long as the process lives.
pub async fn listen(url: String, wake: Wake) {
    loop {
        match forward(&url, &wake).await {
            Ok(()) => return,
            Err(error) => tracing::warn!(%error, "listening to the journal was interrupted"),
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
        wake.tell_all();
    }
}

async fn forward(url: &str, wake: &Wake) -> Result<(), sea_orm::sqlx::Error> {
    let mut listener = PgListener::connect(url).await?;
    listener.listen(CHANNEL).await?;
    wake.tell_all();
    loop {
        // Nothing, once the connection was lost and is there again: what came meanwhile was told
        // to nobody.
        let Some(notification) = listener.try_recv().await? else {
            tracing::warn!("listening to the journal was interrupted");
            wake.tell_all();
            continue;
        };
        let mut words = notification.payload().split(' ');
        let tenant = words.next().and_then(|w| Uuid::parse_str(w).ok());
        let said = words.next();
        if let (Some(tenant), Some(BELL)) = (tenant, said) {
            wake.ring(TenantId(tenant));
            continue;
        }
        let position = said.and_then(|w| w.parse().ok());
        if let (Some(tenant), Some(position)) = (tenant, position) {
            wake.tell(TenantId(tenant), position);
        }
    }
}
