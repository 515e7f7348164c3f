//! A tenant's share of the server: how many of its operations run at once. Others of the same tenant
//! wait their turn, those of another tenant do not wait for them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Turns, by tenant.
#[derive(Debug)]
pub struct Shares {
    each: usize,
    tenants: Mutex<HashMap<Arc<str>, Weak<Semaphore>>>,
}

impl Shares {
    /// `each` tenant has this many operations under way at most.
    pub fn new(each: usize) -> Shares {
        Shares { each: each.max(1), tenants: Mutex::default() }
    }

    /// Waits for a turn; it ends when the value is dropped.
    pub async fn turn(&self, tenant: &Arc<str>) -> Option<Turn> {
        let turns = {
            let mut tenants = self.tenants.lock().unwrap_or_else(PoisonError::into_inner);
            match tenants.get(tenant).and_then(Weak::upgrade) {
                Some(turns) => turns,
                None => {
                    tenants.retain(|_, turns| turns.strong_count() > 0);
                    let turns = Arc::new(Semaphore::new(self.each));
                    tenants.insert(tenant.clone(), Arc::downgrade(&turns));
                    turns
                }
            }
        };
        turns.acquire_owned().await.ok().map(|permit| Turn { _permit: permit })
    }
}

/// One operation's turn.
#[derive(Debug)]
pub struct Turn {
    _permit: OwnedSemaphorePermit,
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::FutureExt;

    #[tokio::test]
    async fn a_tenant_waits_for_itself_alone() {
        let shares = Shares::new(2);
        let (one, other): (Arc<str>, Arc<str>) = ("one".into(), "other".into());
        let first = shares.turn(&one).await;
        let _second = shares.turn(&one).await;
        assert!(shares.turn(&one).now_or_never().is_none());
        assert!(shares.turn(&other).now_or_never().is_some());
        drop(first);
        assert!(shares.turn(&one).now_or_never().is_some());
        assert!(shares.tenants.lock().unwrap().len() <= 2);
    }
}
