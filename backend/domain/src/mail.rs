//! Mail: what becomes of a message, and how long one tries.

use crate::keyed;
use chrono::{DateTime, Duration, Utc};

keyed! {
    /// What has become of a message.
    pub enum MailState {
        Waiting = "waiting", "En attente";
        Sent = "sent", "Envoyé";
        /// The addressee's server wants none of it, for good.
        Bounced = "bounced", "Refusé";
        /// Tried for two days, as often as it may be.
        Dead = "dead", "Abandonné";
        /// No longer of use before it could be sent.
        Expired = "expired", "Périmé";
    }
}

/// How often a message is tried.
pub const MAX_ATTEMPTS: i32 = 18;

/// How long whoever claimed a message has to send it, before another may.
pub const LEASE: Duration = Duration::minutes(3);

/// When a message that failed is tried again: after 30 s, then twice as long each time, six hours at
/// most, more or less a fifth. `chance` is any number, and spreads those that failed together.
pub fn retry_at(now: DateTime<Utc>, attempts: i32, chance: u64) -> DateTime<Utc> {
    let doublings = u32::try_from(attempts.clamp(1, 12) - 1).unwrap_or_default();
    let seconds = (30_i64 << doublings).min(6 * 3_600);
    let spread = i64::try_from(chance % 401).unwrap_or_default() - 200;
    now + Duration::milliseconds(seconds * (1_000 + spread))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tries_are_further_and_further_apart_for_more_than_a_day() {
        let now = DateTime::UNIX_EPOCH;
        let waits: Vec<i64> = (1..MAX_ATTEMPTS).map(|n| (retry_at(now, n, 200) - now).num_seconds()).collect();
        assert_eq!(&waits[..4], [30, 60, 120, 240]);
        assert!(waits.is_sorted() && waits.iter().all(|wait| *wait <= 21_600));
        assert!(waits.iter().sum::<i64>() > 48 * 3_600, "{waits:?}");
        let around: Vec<i64> = (0..401).map(|c| (retry_at(now, 1, c) - now).num_milliseconds()).collect();
        assert_eq!((around.iter().min(), around.iter().max()), (Some(&24_000), Some(&36_000)));
    }
}
