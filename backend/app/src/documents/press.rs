use crate::identity::throttle::{Key, Limit, Rate};
use crate::{AppError, AppResult};
use chrono::{DateTime, Duration, Utc};
use cordee_documents::DocumentError;
use cordee_domain::ids::{PersonId, TenantId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;

/// How many documents are laid out at once.
const WORKERS: usize = 2;
/// How long a document may wait for its turn.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(20);

/// Lays documents out away from the threads that answer requests: a few at once, one at a time for
/// a tenant, so that who prints a whole region's letters leaves room for others.
#[derive(Debug)]
pub struct Press {
    workers: Semaphore,
    tenants: Mutex<HashMap<TenantId, Arc<Semaphore>>>,
    people: Limit,
}

impl Default for Press {
    fn default() -> Press {
        Press {
            workers: Semaphore::new(WORKERS),
            tenants: Mutex::default(),
            // An address and its use cost one each.
            people: Limit::new(Rate { every: Duration::seconds(2), burst: 120 }),
        }
    }
}

impl Press {
    /// Counts a document against the person that asks for it.
    pub(super) fn spend(&self, person: PersonId, now: DateTime<Utc>) -> AppResult<()> {
        self.people.spend(Key::Person(person), 1, now)
    }

    pub(crate) async fn print(
        &self,
        tenant: TenantId,
        task: impl FnOnce() -> Result<Vec<u8>, DocumentError> + Send + 'static,
    ) -> AppResult<Vec<u8>> {
        let own = {
            let mut tenants = self.tenants.lock().unwrap_or_else(PoisonError::into_inner);
            tenants.entry(tenant).or_insert_with(|| Arc::new(Semaphore::new(1))).clone()
        };
        let turn = async {
            let own = own.acquire().await.ok()?;
            Some((own, self.workers.acquire().await.ok()?))
        };
        let Ok(Some(turn)) = tokio::time::timeout(PATIENCE, turn).await else {
            return Err(AppError::RateLimited { retry_after_seconds: PATIENCE.as_secs() });
        };
        let printed = tokio::task::spawn_blocking(task).await.map_err(AppError::internal)?;
        drop(turn);
        printed.map_err(AppError::internal)
    }
}
