//! Events where results are shown: what they are, how many places they have, and a waiting list in the order of
//! arrival.

use crate::keyed;
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

keyed! {
    /// Where an event is in its life.
    pub enum RestitutionStatus {
        /// Seen by those who prepare it alone.
        Draft = "draft", "En préparation";
        /// On its public page.
        Published = "published", "Publié";
        Cancelled = "cancelled", "Annulé";
    }
}

keyed! {
    /// What a registration gives.
    pub enum RegistrationStatus {
        Placed = "placed", "Inscrit";
        Waiting = "waiting", "Sur liste d’attente";
        Withdrawn = "withdrawn", "Désinscrit";
    }
}

/// The most places of an event.
pub const MAX_PLACES: i32 = 1_000;
/// How many may wait for a place.
pub const MAX_WAITING: i64 = 300;
/// The most items of a programme, and the most speakers.
pub const MAX_LINES: usize = 40;
/// The longest that an event lasts.
pub const MAX_LENGTH: Duration = Duration::days(3);
/// The most days for which it is kept who registered, once the event is over.
pub const MAX_KEEP_DAYS: i32 = 365;
/// How long what people need in order to attend is kept, once the event is over.
pub const NEEDS_KEPT: Duration = Duration::days(1);

/// One item of an event's programme.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Moment {
    pub starts_at: DateTime<Utc>,
    pub title: String,
    /// Who speaks, in what form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Somebody who speaks at an event.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Speaker {
    pub name: String,
    /// What it does, and for whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quality: Option<String>,
}

/// How many hold a place, how many of them came, and how many wait.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub placed: i64,
    pub waiting: i64,
    pub came: i64,
}

/// What decides whether one may register.
#[derive(Clone, Copy, Debug)]
pub struct Offer {
    pub status: RestitutionStatus,
    pub starts_at: DateTime<Utc>,
    /// After which nobody registers any more.
    pub closes_at: DateTime<Utc>,
    pub capacity: i32,
    pub counts: Counts,
}

/// Whether one may register, and to what end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A place is given.
    Place,
    /// All places are taken: one waits.
    Wait,
    /// The waiting list is full too.
    Full,
    /// The time for registering is over.
    Closed,
    Cancelled,
    Draft,
}

impl Offer {
    /// What somebody gets who registers now. Nobody passes those who wait, even where a place is free.
    pub fn entry(&self, now: DateTime<Utc>) -> Entry {
        match self.status {
            RestitutionStatus::Draft => Entry::Draft,
            RestitutionStatus::Cancelled => Entry::Cancelled,
            RestitutionStatus::Published if now >= self.closes_at || now >= self.starts_at => Entry::Closed,
            RestitutionStatus::Published if self.free() > 0 && self.counts.waiting == 0 => Entry::Place,
            RestitutionStatus::Published if self.counts.waiting < MAX_WAITING => Entry::Wait,
            RestitutionStatus::Published => Entry::Full,
        }
    }

    /// How many places nobody holds.
    pub fn free(&self) -> i64 {
        (i64::from(self.capacity) - self.counts.placed).max(0)
    }

    /// Whether few places are left: a tenth, and five at least. The public is told no number, by which one could see
    /// whether an address is registered.
    pub fn is_scarce(&self) -> bool {
        self.free() <= i64::from(self.capacity / 10).max(5)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offer(placed: i64, waiting: i64) -> Offer {
        Offer {
            status: RestitutionStatus::Published,
            starts_at: DateTime::UNIX_EPOCH + Duration::days(10),
            closes_at: DateTime::UNIX_EPOCH + Duration::days(8),
            capacity: 40,
            counts: Counts { placed, waiting, came: 0 },
        }
    }

    #[test]
    fn places_go_in_the_order_of_arrival_until_the_list_is_full() {
        let now = DateTime::UNIX_EPOCH;
        assert_eq!(offer(39, 0).entry(now), Entry::Place);
        assert_eq!(offer(40, 0).entry(now), Entry::Wait);
        assert_eq!(offer(39, 1).entry(now), Entry::Wait, "nobody passes those who wait");
        assert_eq!(offer(40, MAX_WAITING).entry(now), Entry::Full);
        assert!(offer(35, 0).is_scarce() && !offer(34, 0).is_scarce());
    }

    #[test]
    fn nobody_registers_before_it_is_public_nor_once_it_is_closed() {
        let now = DateTime::UNIX_EPOCH;
        assert_eq!(offer(0, 0).entry(now + Duration::days(8)), Entry::Closed);
        let of = |status| Offer { status, ..offer(0, 0) }.entry(now);
        assert_eq!((of(RestitutionStatus::Draft), of(RestitutionStatus::Cancelled)), (Entry::Draft, Entry::Cancelled));
    }
}
