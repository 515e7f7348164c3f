use chrono::{DateTime, Utc};
use cordee_domain::ids::IdSource;
use cordee_domain::time::Clock;
use std::sync::{Mutex, PoisonError};
use uuid::{Builder, Uuid};

/// A clock that is set by hand, and identifiers that follow it: the same acts give the same
/// identifiers.
#[derive(Debug)]
pub struct Hands(Mutex<(DateTime<Utc>, u64)>);

impl Hands {
    pub fn at(now: DateTime<Utc>) -> Hands {
        Hands(Mutex::new((now, 0)))
    }

    pub fn set(&self, now: DateTime<Utc>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0 = now;
    }
}

impl Clock for Hands {
    fn now(&self) -> DateTime<Utc> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0
    }
}

impl IdSource for Hands {
    fn next(&self) -> Uuid {
        let mut hands = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        hands.1 += 1;
        let millis = u64::try_from(hands.0.timestamp_millis()).unwrap_or_default();
        let mut unique = [0; 10];
        unique[2..].copy_from_slice(&hands.1.to_be_bytes());
        Builder::from_unix_timestamp_millis(millis, &unique).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_uuid_v7_in_the_order_of_the_clock() {
        let hands = Hands::at(DateTime::from_timestamp(1_700_000_000, 0).unwrap());
        let mut ids: Vec<Uuid> = (0..1_000).map(|_| hands.next()).collect();
        hands.set(DateTime::from_timestamp(1_700_000_001, 0).unwrap());
        ids.push(hands.next());
        assert!(ids.is_sorted() && ids.iter().all(|id| id.get_version_num() == 7));
        ids.dedup();
        assert_eq!(ids.len(), 1_001);
    }
}
