//! What one snapshot was already asked: no row is read twice for the same page.

use crate::AppResult;
use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, ProgrammeId};
use cordee_store::days::Logged;
use cordee_store::establishment::Establishment;
use cordee_store::group::{Group, Participation};
use cordee_store::identity::people::Person;
use cordee_store::programme::Programme;
use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use tokio::sync::Mutex;

/// The rows that several parts of one page need.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    pub people: Kept<PersonId, Person>,
    pub establishments: Kept<EstablishmentId, Establishment>,
    pub programmes: Kept<ProgrammeId, Programme>,
    /// All of the tenant.
    pub programme_list: Kept<(), Programme>,
    pub groups: Kept<GroupId, Group>,
    /// The present participations of groups.
    pub participations: Kept<GroupId, Participation>,
    /// The sums of the days logged in groups.
    pub logged: Kept<GroupId, Logged>,
}

impl Memory {
    pub async fn forget(&self) {
        self.people.forget().await;
        self.establishments.forget().await;
        self.programmes.forget().await;
        self.programme_list.forget().await;
        self.groups.forget().await;
        self.participations.forget().await;
        self.logged.forget().await;
    }
}

/// Rows by the key that they were asked with; a key without rows is kept too. Forgotten with the
/// snapshot.
#[derive(Debug)]
pub(crate) struct Kept<K, T>(Mutex<HashMap<K, Vec<T>>>);

impl<K, T> Default for Kept<K, T> {
    fn default() -> Self {
        Kept(Mutex::default())
    }
}

impl<K: Copy + Eq + Hash, T: Clone> Kept<K, T> {
    /// The rows of these keys, key by key in the order asked; `read` gives those of the keys that
    /// are not here yet, each with a key of its own.
    pub async fn of(
        &self,
        keys: &[K],
        key: impl Fn(&T) -> K,
        read: impl AsyncFnOnce(&[K]) -> AppResult<Vec<T>>,
    ) -> AppResult<Vec<T>> {
        // Held while reading: whoever asks for the same meanwhile finds it here.
        let mut kept = self.0.lock().await;
        let mut seen = HashSet::new();
        let unread: Vec<K> = keys.iter().copied().filter(|k| !kept.contains_key(k) && seen.insert(*k)).collect();
        if !unread.is_empty() {
            let rows = read(&unread).await?;
            kept.extend(unread.into_iter().map(|key| (key, Vec::new())));
            for row in rows {
                kept.entry(key(&row)).or_default().push(row);
            }
        }
        let mut given = HashSet::new();
        let asked = keys.iter().filter(|key| given.insert(**key));
        Ok(asked.filter_map(|key| kept.get(key)).flatten().cloned().collect())
    }

    async fn forget(&self) {
        self.0.lock().await.clear();
    }
}
