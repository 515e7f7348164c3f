//! How much one caller may ask, by the cost that the gate counted: aliases, duplicates and batches
//! of fields weigh what they ask, so none of them passes by.
//!
//! Limits on one act (a sign-in, a mail) are in its use case; these are on the whole.

use std::collections::HashMap;
use std::fmt::{self, Debug, Formatter};
use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Who is charged.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Payer {
    Account(Arc<str>),
    /// An IPv4 address, or the /64 of an IPv6 one: a household or an office has a whole block.
    Network(IpAddr),
}

impl Payer {
    pub fn network(address: IpAddr) -> Payer {
        Payer::Network(network(address))
    }
}

/// What stands for the network of an address: itself in IPv4, its /64 in IPv6.
pub fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() >> 64 << 64)),
        v4 => v4,
    }
}

/// A steady allowance with a burst, in units of cost.
#[derive(Clone, Copy, Debug)]
pub struct Allowance {
    /// Units that come back each second.
    pub per_second: u32,
    /// Units that may be spent at once.
    pub burst: u32,
}

/// Until when what was spent weighs, by payer (GCRA), for a bounded number of payers.
pub struct RateLimiter<K = Payer> {
    allowance: Allowance,
    capacity: usize,
    clock: Arc<dyn Fn() -> Duration + Send + Sync>,
    debts: Mutex<HashMap<K, Duration>>,
}

impl<K> Debug for RateLimiter<K> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("RateLimiter").field("allowance", &self.allowance).finish_non_exhaustive()
    }
}

impl<K: Eq + Hash + Clone> RateLimiter<K> {
    pub fn new(allowance: Allowance) -> RateLimiter<K> {
        let start = Instant::now();
        RateLimiter::with_clock(allowance, 100_000, Arc::new(move || start.elapsed()))
    }

    /// With a clock of one's own, which only goes forward, and room for `capacity` payers.
    pub fn with_clock(
        allowance: Allowance,
        capacity: usize,
        clock: Arc<dyn Fn() -> Duration + Send + Sync>,
    ) -> RateLimiter<K> {
        RateLimiter { allowance, capacity: capacity.max(1), clock, debts: Mutex::default() }
    }

    /// Spends `cost` units. What costs more than the burst is taken as the whole burst: it runs for
    /// one who has spent nothing.
    ///
    /// # Errors
    /// How long to wait. Nothing is spent then.
    pub fn check(&self, payer: &K, cost: u64) -> Result<(), Duration> {
        let unit = Duration::from_secs(1) / self.allowance.per_second.max(1);
        let units = u32::try_from(cost).unwrap_or(u32::MAX).min(self.allowance.burst);
        let (now, most) = ((self.clock)(), unit * self.allowance.burst);
        let mut debts = self.debts.lock().unwrap_or_else(PoisonError::into_inner);
        let until = debts.get(payer).map_or(now, |until| *until.max(&now)) + unit * units;
        if let Some(wait) = (until - now).checked_sub(most).filter(|wait| !wait.is_zero()) {
            return Err(wait);
        }
        if debts.len() >= self.capacity && !debts.contains_key(payer) {
            make_room(&mut debts, now);
        }
        debts.insert(payer.clone(), until);
        Ok(())
    }
}

/// Forgets those who owe nothing; if all do, the half that owes least: who floods the table with
/// new names does not wash an old debt away.
fn make_room<K: Eq + Hash>(debts: &mut HashMap<K, Duration>, now: Duration) {
    let before = debts.len();
    debts.retain(|_, until| *until > now);
    if debts.len() > before / 2 {
        let mut ends: Vec<Duration> = debts.values().copied().collect();
        let middle = ends.len() / 2;
        let (_, cut, _) = ends.select_nth_unstable(middle);
        let cut = *cut;
        debts.retain(|_, until| *until > cut);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU64, Ordering};

    fn limiter(capacity: usize) -> (RateLimiter<u32>, Arc<AtomicU64>) {
        let millis = Arc::new(AtomicU64::new(0));
        let clock = millis.clone();
        let now = Arc::new(move || Duration::from_millis(clock.load(Ordering::SeqCst)));
        (RateLimiter::with_clock(Allowance { per_second: 10, burst: 20 }, capacity, now), millis)
    }

    #[test]
    fn a_burst_then_a_steady_rate() {
        let (limiter, millis) = limiter(100);
        assert_eq!(limiter.check(&1, 15), Ok(()));
        assert_eq!(limiter.check(&1, 5), Ok(()));
        assert_eq!(limiter.check(&1, 1), Err(Duration::from_millis(100)));
        assert_eq!(limiter.check(&2, 20), Ok(()), "others are not touched");
        millis.store(100, Ordering::SeqCst);
        assert_eq!(limiter.check(&1, 1), Ok(()));
        assert_eq!(limiter.check(&1, 1), Err(Duration::from_millis(100)));
        millis.store(10_000, Ordering::SeqCst);
        assert_eq!(limiter.check(&1, u64::MAX), Ok(()), "the dearest runs for one who owes nothing");
        assert_eq!(limiter.check(&1, 1), Err(Duration::from_millis(100)));
        assert_eq!(limiter.check(&1, 0), Ok(()));
    }

    #[test]
    fn names_made_up_do_not_fill_the_memory_nor_wash_debts() {
        let (limiter, _) = limiter(1_000);
        assert_eq!(limiter.check(&0, 20), Ok(()));
        for stranger in 1..50_000 {
            assert_eq!(limiter.check(&stranger, 1), Ok(()));
        }
        assert!(limiter.debts.lock().unwrap().len() <= 1_000);
        assert!(limiter.check(&0, 1).is_err());
    }

    #[test]
    fn a_block_of_addresses_pays_together() {
        let network = |text: &str| Payer::network(text.parse().unwrap());
        assert_eq!(network("2001:db8::1"), network("2001:db8::ffff"));
        assert_ne!(network("2001:db8::1"), network("2001:db8:0:1::1"));
        assert_eq!(network("::ffff:1.2.3.4"), network("1.2.3.4"));
        assert_ne!(network("1.2.3.4"), network("1.2.3.5"));
    }
}
