use crate::identity::throttle::{Key, Limit, Rate};
use crate::{AppError, AppResult};
use chrono::{DateTime, Duration, Utc};
use cordee_documents::DocumentError;
use cordee_domain::ids::{PersonId, TenantId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{Semaphore, SemaphorePermit};

/// How many documents are laid out at once.
const WORKERS: usize = 2;
/// How long a document may wait for its turn.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(20);

/// Lays documents out away from the threads that answer requests: a few at once, one at a time for
/// a tenant, so that who prints a whole region's letters leaves room for others.
#[derive(Debug)]
pub struct Press {
    workers: Semaphore,
    pictures: Semaphore,
    tenants: Mutex<HashMap<TenantId, Arc<Semaphore>>>,
    people: Limit,
}

impl Default for Press {
    fn default() -> Press {
        Press {
            workers: Semaphore::new(WORKERS),
            pictures: Semaphore::new(WORKERS),
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

    /// A turn to decode a picture that is printed: a few at once, each is held in memory.
    pub(crate) async fn picture(&self) -> AppResult<SemaphorePermit<'_>> {
        self.pictures.acquire().await.map_err(AppError::internal)
    }

    pub(crate) async fn print(
        &self,
        tenant: TenantId,
        task: impl FnOnce() -> Result<Vec<u8>, DocumentError> + Send + 'static,
    ) -> AppResult<Vec<u8>> {
        self.print_read(tenant, async { Ok(task) }).await
    }

    /// The same for a document of which a part is read first, in the tenant's turn.
    pub(crate) async fn print_read<T>(
        &self,
        tenant: TenantId,
        read: impl Future<Output = AppResult<T>>,
    ) -> AppResult<Vec<u8>>
    where
        T: FnOnce() -> Result<Vec<u8>, DocumentError> + Send + 'static,
    {
        let own = {
            let mut tenants = self.tenants.lock().unwrap_or_else(PoisonError::into_inner);
            tenants.entry(tenant).or_insert_with(|| Arc::new(Semaphore::new(1))).clone()
        };
        let own = turn(&own).await?;
        let task = read.await?;
        let worker = turn(&self.workers).await?;
        let printed = tokio::task::spawn_blocking(task).await.map_err(AppError::internal)?;
        drop((own, worker));
        printed.map_err(AppError::internal)
    }
}

async fn turn(of: &Semaphore) -> AppResult<SemaphorePermit<'_>> {
    match tokio::time::timeout(PATIENCE, of.acquire()).await {
        Ok(Ok(turn)) => Ok(turn),
        _ => Err(AppError::RateLimited { retry_after_seconds: PATIENCE.as_secs() }),
    }
}
