//! Limits on how often something is tried. Counted in memory, inside the use cases, so that
//! neither aliases nor another way in pass by them.

use crate::{AppError, AppResult};
use chrono::{DateTime, Duration, Utc};
use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

/// The most keys that one limit remembers.
const CAPACITY: usize = 50_000;

/// What a limit is counted by. Addresses of mail are counted whether or not an account has them,
/// so that the answer does not tell.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    Email(String),
    /// Someone who came in from this place before: a stranger's tries do not shut it out.
    Known(String, IpAddr),
    Network(IpAddr),
    Person(cordee_domain::ids::PersonId),
    Tenant(cordee_domain::ids::TenantId),
    Feed(cordee_domain::ids::CalendarFeedId),
    /// A guest's link.
    Link(uuid::Uuid),
}

/// A steady rate with a burst (GCRA): one every `every`, and up to `burst` at once.
#[derive(Clone, Copy, Debug)]
pub struct Rate {
    pub every: Duration,
    pub burst: i32,
}

/// Remembers, by key, until when what was spent weighs.
#[derive(Debug)]
struct Debts<V>(Mutex<HashMap<Key, V>>);

impl<V> Default for Debts<V> {
    fn default() -> Debts<V> {
        Debts(Mutex::default())
    }
}

trait Debt {
    /// After this instant the entry can be forgotten.
    fn until(&self) -> DateTime<Utc>;
}

impl Debt for DateTime<Utc> {
    fn until(&self) -> DateTime<Utc> {
        *self
    }
}

impl<V: Debt> Debts<V> {
    fn with<T>(&self, now: DateTime<Utc>, then: impl FnOnce(&mut HashMap<Key, V>) -> T) -> T {
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if entries.len() >= CAPACITY {
            entries.retain(|_, debt| debt.until() > now);
            if entries.len() >= CAPACITY {
                // The least indebted go first: who floods the table does not wash itself clean.
                let mut ends: Vec<_> = entries.values().map(Debt::until).collect();
                let (_, middle, _) = ends.select_nth_unstable(CAPACITY / 10);
                let cut = *middle;
                entries.retain(|_, debt| debt.until() > cut);
            }
        }
        then(&mut entries)
    }
}

/// A limit at a steady rate.
#[derive(Debug)]
pub struct Limit {
    rate: Rate,
    debts: Debts<DateTime<Utc>>,
}

impl Limit {
    pub fn new(rate: Rate) -> Limit {
        Limit { rate, debts: Debts::default() }
    }

    /// Spends `cost` units, or says when to come back.
    pub fn spend(&self, key: Key, cost: i32, now: DateTime<Utc>) -> AppResult<()> {
        let allowance = self.rate.every * self.rate.burst;
        self.debts.with(now, |debts| {
            let due = debts.get(&key).map_or(now, |due| (*due).max(now));
            let after = due + self.rate.every * cost;
            if after - now > allowance {
                return Err(limited(after - now - allowance));
            }
            debts.insert(key, after);
            Ok(())
        })
    }

    /// Gives units back that turned out not to weigh.
    pub fn refund(&self, key: &Key, cost: i32, now: DateTime<Utc>) {
        self.debts.with(now, |debts| {
            if let Some(due) = debts.get_mut(key) {
                *due -= self.rate.every * cost;
            }
        });
    }
}

/// A limit on failures, whose delays grow and never shut anyone out for good: after five, 5 s,
/// then twice as long each time, up to 15 minutes; forgotten after a quiet day.
#[derive(Debug, Default)]
pub struct Failures {
    debts: Debts<Failing>,
}

#[derive(Clone, Copy, Debug)]
struct Failing {
    count: u32,
    blocked_until: DateTime<Utc>,
    forgotten_at: DateTime<Utc>,
}

impl Debt for Failing {
    fn until(&self) -> DateTime<Utc> {
        self.forgotten_at
    }
}

const FREE_FAILURES: u32 = 5;
const FIRST_DELAY_SECONDS: i64 = 5;
const LONGEST_DELAY_SECONDS: i64 = 15 * 60;

impl Failures {
    /// Begins a try, counted as failed until [`Failures::succeeded`]: tries made at the same time
    /// count too.
    pub fn begin(&self, key: Key, now: DateTime<Utc>) -> AppResult<()> {
        self.debts.with(now, |debts| {
            let before = debts.get(&key).copied().filter(|f| now < f.forgotten_at);
            if let Some(failing) = before
                && now < failing.blocked_until
            {
                return Err(limited(failing.blocked_until - now));
            }
            let count = before.map_or(0, |f| f.count).saturating_add(1);
            let delay = Duration::seconds(match count.checked_sub(FREE_FAILURES) {
                None => 0,
                Some(beyond) => (FIRST_DELAY_SECONDS << beyond.min(20)).min(LONGEST_DELAY_SECONDS),
            });
            let failing = Failing { count, blocked_until: now + delay, forgotten_at: now + delay + Duration::days(1) };
            debts.insert(key, failing);
            Ok(())
        })
    }

    /// Says that the try was right: what failed before is forgotten.
    pub fn succeeded(&self, key: &Key, now: DateTime<Utc>) {
        self.debts.with(now, |debts| debts.remove(key));
    }
}

fn limited(wait: Duration) -> AppError {
    let seconds = (wait.num_milliseconds().max(1) as u64).div_ceil(1000);
    AppError::RateLimited { retry_after_seconds: seconds }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(n: usize) -> Key {
        Key::Email(format!("{n}@b.fr"))
    }

    fn wait(result: AppResult<()>) -> u64 {
        match result {
            Err(AppError::RateLimited { retry_after_seconds }) => retry_after_seconds,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_burst_passes_then_the_rate_holds() {
        let limit = Limit::new(Rate { every: Duration::seconds(6), burst: 3 });
        let now = DateTime::UNIX_EPOCH;
        for _ in 0..3 {
            limit.spend(key(0), 1, now).unwrap();
        }
        assert_eq!(wait(limit.spend(key(0), 1, now)), 6);
        limit.spend(key(1), 3, now).unwrap();
        limit.spend(key(0), 1, now + Duration::seconds(6)).unwrap();
        assert!(limit.spend(key(0), 1, now + Duration::seconds(6)).is_err());
        limit.refund(&key(0), 1, now);
        limit.spend(key(0), 1, now + Duration::seconds(6)).unwrap();
    }

    #[test]
    fn delays_grow_to_a_ceiling_and_end() {
        let failures = Failures::default();
        let mut now = DateTime::UNIX_EPOCH;
        for _ in 0..5 {
            failures.begin(key(0), now).unwrap();
        }
        let mut waits = Vec::new();
        for _ in 0..12 {
            let seconds = wait(failures.begin(key(0), now));
            waits.push(seconds);
            now += Duration::seconds(seconds as i64);
            failures.begin(key(0), now).unwrap();
        }
        assert_eq!(waits[..4], [5, 10, 20, 40]);
        assert_eq!(waits[11], 900);
        failures.succeeded(&key(0), now);
        failures.begin(key(0), now).unwrap();
    }

    #[test]
    fn memory_is_bounded_and_flooding_washes_nobody_clean() {
        let failures = Failures::default();
        let now = DateTime::UNIX_EPOCH;
        for _ in 0..5 {
            failures.begin(key(0), now).unwrap();
        }
        for n in 1..CAPACITY + 5_000 {
            failures.begin(key(n), now).unwrap();
        }
        assert!(failures.begin(key(0), now).is_err());
        assert!(failures.debts.0.lock().unwrap().len() <= CAPACITY);
    }
}
