//! Time: the injected clock, and what the calendar in Europe/Paris makes of instants.

use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::Paris;
use std::ops::RangeInclusive;

/// The years that a programme, or what is measured in one, could mean: others are slips.
pub const PLAUSIBLE_YEARS: RangeInclusive<i32> = 2000..=2100;

/// Tells the time. Injected, so that expiry and deadlines can be tested.
pub trait Clock: Send + Sync {
    fn now(&self) -> DateTime<Utc>;
}

/// The calendar day in Paris at an instant.
pub fn paris_date(instant: DateTime<Utc>) -> NaiveDate {
    instant.with_timezone(&Paris).date_naive()
}

/// The wall-clock time in Paris at an instant.
pub fn paris_local(instant: DateTime<Utc>) -> NaiveDateTime {
    instant.with_timezone(&Paris).naive_local()
}

/// The instant of a wall-clock time in Paris. A time that the change of hour skips is read as the
/// moment after the gap; one that it repeats, as the first of the two.
pub fn paris_instant(local: NaiveDateTime) -> DateTime<Utc> {
    match Paris.from_local_datetime(&local) {
        LocalResult::Single(instant) => instant.to_utc(),
        LocalResult::Ambiguous(first, _) => first.to_utc(),
        LocalResult::None => {
            let after = local + chrono::Duration::hours(1);
            Paris.from_local_datetime(&after).earliest().map_or_else(|| local.and_utc(), |i| i.to_utc())
        }
    }
}

/// The first instant of a day in Paris.
pub fn paris_start_of(day: NaiveDate) -> DateTime<Utc> {
    paris_instant(day.and_time(NaiveTime::MIN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_start_at_midnight_in_paris_in_summer_and_in_winter() {
        let day = |m, d| NaiveDate::from_ymd_opt(2023, m, d).unwrap();
        assert_eq!(paris_start_of(day(9, 30)).to_rfc3339(), "2023-09-29T22:00:00+00:00");
        assert_eq!(paris_start_of(day(12, 1)).to_rfc3339(), "2023-11-30T23:00:00+00:00");
        let skipped = day(3, 26).and_hms_opt(2, 30, 0).unwrap();
        assert_eq!(paris_instant(skipped).to_rfc3339(), "2023-03-26T01:30:00+00:00");
    }
}
