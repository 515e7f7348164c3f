//! Who may send at once, and how much of what comes is held in memory: so that bodies that come slowly, by mistake or on
//! purpose, hold back their own sender first, then their own tenant, and nobody else.

use super::receive::NotTaken;
use super::{Upload, receive::PART};
use crate::AppError;
use cordee_domain::ids::{PersonId, TenantId, UploadId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, SemaphorePermit};
use tokio::time::{Instant, timeout, timeout_at};

/// How much one process receives at once.
#[derive(Clone, Copy, Debug)]
pub struct Receiving {
    /// Requests of one person.
    pub of_person: usize,
    /// Requests of one tenant: together they hold less than `held_kib`, so that there is room for another's.
    pub of_tenant: usize,
    /// Kibibytes of what has come and is not in the store yet, over all requests.
    pub held_kib: usize,
    /// Parts on their way into the store.
    pub storing: usize,
    /// How long one waits for any of these before it is told to come back.
    pub patience: Duration,
    /// How long a part may take to come: what is there by then is kept as it is, and who sent next to nothing is gone.
    pub gathering: Duration,
}

impl Default for Receiving {
    fn default() -> Receiving {
        Receiving {
            of_person: 6,
            of_tenant: 24,
            held_kib: 40 * PART / 1024,
            storing: 24,
            patience: Duration::from_secs(5),
            gathering: Duration::from_secs(30),
        }
    }
}

/// Everybody who sends to this process.
#[derive(Debug)]
pub(super) struct Senders {
    pub(super) most: Receiving,
    table: Mutex<Table>,
    freed: Notify,
    memory: Arc<Semaphore>,
    storing: Semaphore,
}

#[derive(Debug, Default)]
struct Table {
    /// Each upload that a request sends to, and how that request is asked to end.
    uploads: HashMap<UploadId, Arc<Notify>>,
    people: HashMap<PersonId, usize>,
    tenants: HashMap<TenantId, usize>,
}

impl Senders {
    pub(super) fn new(most: Receiving) -> Arc<Senders> {
        Arc::new(Senders {
            most,
            table: Mutex::default(),
            freed: Notify::new(),
            memory: Arc::new(Semaphore::new(most.held_kib)),
            storing: Semaphore::new(most.storing),
        })
    }

    /// The turn of one request. Another of the same upload is asked to end: who comes back after a cut is not kept waiting
    /// for a connection that is dead.
    ///
    /// # Errors
    /// It does not end, or its sender has enough of them, after a while.
    pub(super) async fn enter(self: &Arc<Senders>, upload: &Upload) -> Result<Turn, NotTaken> {
        let until = Instant::now() + self.most.patience;
        let mut waited = false;
        loop {
            let freed = self.freed.notified();
            tokio::pin!(freed);
            freed.as_mut().enable();
            let why = match self.try_enter(upload) {
                Ok(ended) => {
                    let (upload, person, tenant) = (upload.id, upload.person_id, upload.tenant_id);
                    return Ok(Turn { senders: self.clone(), upload, person, tenant, ended, waited });
                }
                Err(why) => why,
            };
            waited = true;
            if timeout_at(until, freed).await.is_err() {
                return Err(why);
            }
        }
    }

    fn try_enter(&self, upload: &Upload) -> Result<Arc<Notify>, NotTaken> {
        let mut table = self.table();
        if let Some(present) = table.uploads.get(&upload.id) {
            present.notify_one();
            return Err(NotTaken::Locked);
        }
        let of_person = table.people.get(&upload.person_id).copied().unwrap_or_default();
        let of_tenant = table.tenants.get(&upload.tenant_id).copied().unwrap_or_default();
        if of_person >= self.most.of_person || of_tenant >= self.most.of_tenant {
            return Err(NotTaken::Busy);
        }
        let ended = Arc::new(Notify::new());
        table.uploads.insert(upload.id, ended.clone());
        table.people.insert(upload.person_id, of_person + 1);
        table.tenants.insert(upload.tenant_id, of_tenant + 1);
        Ok(ended)
    }

    fn table(&self) -> MutexGuard<'_, Table> {
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A way into the store, for one part.
    pub(super) async fn storing(&self) -> Result<SemaphorePermit<'_>, NotTaken> {
        let permit = timeout(self.most.patience, self.storing.acquire()).await.map_err(|_| NotTaken::Busy)?;
        permit.map_err(|closed| NotTaken::Failed(AppError::internal(closed)))
    }
}

/// The turn of one request, until it is dropped.
#[derive(Debug)]
pub(super) struct Turn {
    senders: Arc<Senders>,
    upload: UploadId,
    person: PersonId,
    tenant: TenantId,
    ended: Arc<Notify>,
    /// Whether somebody was there before: what was known of the upload may be no longer so.
    pub(super) waited: bool,
}

impl Turn {
    /// Comes when another request of the same upload wants to go on in its place.
    pub(super) async fn asked_to_end(&self) {
        self.ended.notified().await;
    }

    /// Room in memory for what this request gathers; none is taken yet.
    pub(super) fn room(&self) -> Room {
        Room { senders: self.senders.clone(), permit: None }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut table = self.senders.table();
        table.uploads.remove(&self.upload);
        one_less(&mut table.people, self.person);
        one_less(&mut table.tenants, self.tenant);
        drop(table);
        self.senders.freed.notify_waiters();
    }
}

fn one_less<K: Eq + std::hash::Hash>(counts: &mut HashMap<K, usize>, key: K) {
    if let Some(count) = counts.get_mut(&key) {
        *count -= 1;
        if *count == 0 {
            counts.remove(&key);
        }
    }
}

/// What one request holds of the memory for all.
#[derive(Debug)]
pub(super) struct Room {
    senders: Arc<Senders>,
    permit: Option<OwnedSemaphorePermit>,
}

impl Room {
    /// Takes room for so many bytes in all, if it is there at once.
    pub(super) fn try_reach(&mut self, bytes: usize) -> bool {
        match self.lacking(bytes) {
            0 => true,
            lacking => self.senders.memory.clone().try_acquire_many_owned(lacking).is_ok_and(|more| self.add(more)),
        }
    }

    /// Waits for room for so many bytes in all. To be asked by who holds nothing, since others may wait too.
    pub(super) async fn reach(&mut self, bytes: usize) -> Result<(), NotTaken> {
        let lacking = self.lacking(bytes);
        if lacking > 0 {
            let more = self.senders.memory.clone().acquire_many_owned(lacking);
            let more = timeout(self.senders.most.patience, more).await.map_err(|_| NotTaken::Busy)?;
            self.add(more.map_err(|closed| NotTaken::Failed(AppError::internal(closed)))?);
        }
        Ok(())
    }

    /// Gives back what these bytes do not need.
    pub(super) fn shrink(&mut self, bytes: usize) {
        let surplus = self.held().saturating_sub(bytes.div_ceil(1024));
        drop(self.permit.as_mut().and_then(|permit| permit.split(surplus)));
    }

    fn held(&self) -> usize {
        self.permit.as_ref().map_or(0, OwnedSemaphorePermit::num_permits)
    }

    fn lacking(&self, bytes: usize) -> u32 {
        let wanted = bytes.div_ceil(1024).min(self.senders.most.held_kib);
        u32::try_from(wanted.saturating_sub(self.held())).unwrap_or(u32::MAX)
    }

    fn add(&mut self, more: OwnedSemaphorePermit) -> bool {
        match &mut self.permit {
            Some(permit) => permit.merge(more),
            none => *none = Some(more),
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cordee_domain::ids::Kind;
    use uuid::Uuid;

    fn upload(tenant: u128, person: u128) -> Upload {
        Upload {
            tenant_id: TenantId(Uuid::from_u128(tenant)),
            id: UploadId(Uuid::now_v7()),
            person_id: PersonId(Uuid::from_u128(person)),
            subject_kind: Kind::Session.key().to_owned(),
            subject_id: Uuid::nil(),
            replaces_id: None,
            name: "a.txt".into(),
            size: 1,
            received: 0,
            expected_sha256: None,
            version_id: None,
            created_at: chrono::DateTime::UNIX_EPOCH,
            expires_at: chrono::DateTime::UNIX_EPOCH,
        }
    }

    fn senders(of_person: usize, of_tenant: usize) -> Arc<Senders> {
        let patience = Duration::from_millis(50);
        Senders::new(Receiving { of_person, of_tenant, held_kib: 10, patience, ..Receiving::default() })
    }

    #[tokio::test]
    async fn a_few_of_a_person_and_of_a_tenant_have_their_turn() {
        let senders = senders(2, 3);
        let one = senders.enter(&upload(1, 1)).await.unwrap();
        let two = senders.enter(&upload(1, 1)).await.unwrap();
        assert!(matches!(senders.enter(&upload(1, 1)).await, Err(NotTaken::Busy)), "a third of the same person");
        let three = senders.enter(&upload(1, 2)).await.unwrap();
        assert!(matches!(senders.enter(&upload(1, 3)).await, Err(NotTaken::Busy)), "a fourth of the same tenant");
        let other = senders.enter(&upload(2, 4)).await.unwrap();
        assert!(!other.waited);
        let next = upload(1, 1);
        let (next, ()) = tokio::join!(senders.enter(&next), async { drop(two) });
        assert!(next.is_ok_and(|turn| turn.waited));
        drop((one, three, other));
        assert!(senders.table().people.is_empty() && senders.table().tenants.is_empty());
    }

    #[tokio::test]
    async fn one_request_of_an_upload_sends_and_another_takes_its_place_or_is_told_to_wait() {
        let senders = senders(9, 9);
        let same = upload(1, 1);
        let first = senders.enter(&same).await.unwrap();
        let second = senders.enter(&same);
        let (second, ()) = tokio::join!(second, async {
            first.asked_to_end().await;
            drop(first);
        });
        let _kept = second.unwrap();
        assert!(matches!(senders.enter(&same).await, Err(NotTaken::Locked)), "this one does not end");
    }

    #[tokio::test]
    async fn memory_is_held_by_what_has_come_and_given_back() {
        let senders = senders(9, 9);
        let (one, two) = (senders.enter(&upload(1, 1)).await.unwrap(), senders.enter(&upload(2, 2)).await.unwrap());
        let (mut mine, mut theirs) = (one.room(), two.room());
        assert!((1..=3_000).all(|bytes| mine.try_reach(bytes)) && mine.held() == 3, "many small pieces are no more");
        assert!(mine.try_reach(8_000) && !theirs.try_reach(3_000));
        assert!(matches!(theirs.reach(3_000).await, Err(NotTaken::Busy)));
        mine.shrink(1);
        theirs.reach(3_000).await.unwrap();
        theirs.shrink(0);
        drop(theirs);
        assert!(mine.try_reach(1_000_000), "a piece of more than all there is takes all there is");
    }
}
