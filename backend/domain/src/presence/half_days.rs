use super::HalfDay;
use crate::time::{paris_date, paris_instant};
use chrono::{DateTime, Duration, NaiveTime, Utc};

/// The part of a session that falls in one half-day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub half_day: HalfDay,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

impl Span {
    /// Whether somebody can't attend both.
    pub fn overlaps(&self, starts_at: DateTime<Utc>, ends_at: DateTime<Utc>) -> bool {
        self.starts_at < ends_at && starts_at < self.ends_at
    }
}

/// Where a day is cut, on the clocks of Paris.
const NOON: Option<NaiveTime> = NaiveTime::from_hms_opt(13, 0, 0);

/// What must lie on a side of noon for it to be a half-day of its own.
const LEAST: Duration = Duration::minutes(60);

/// The half-days of a session, in the order of time: two when an hour at least lies on each side of
/// one o'clock, else the one in which its middle falls.
pub fn half_days(starts_at: DateTime<Utc>, ends_at: DateTime<Utc>) -> Vec<Span> {
    let noon = paris_instant(paris_date(starts_at).and_time(NOON.unwrap_or_default()));
    if noon - starts_at >= LEAST && ends_at - noon >= LEAST {
        return vec![
            Span { half_day: HalfDay::Morning, starts_at, ends_at: noon },
            Span { half_day: HalfDay::Afternoon, starts_at: noon, ends_at },
        ];
    }
    let middle = starts_at + (ends_at - starts_at) / 2;
    let half_day = if middle < noon { HalfDay::Morning } else { HalfDay::Afternoon };
    vec![Span { half_day, starts_at, ends_at }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn cut(from: (u32, u32), to: (u32, u32)) -> Vec<(HalfDay, i64)> {
        let at = |(h, m)| paris_instant(NaiveDate::from_ymd_opt(2024, 6, 3).unwrap().and_hms_opt(h, m, 0).unwrap());
        let spans = half_days(at(from), at(to));
        assert!(spans.first().unwrap().starts_at == at(from) && spans.last().unwrap().ends_at == at(to));
        spans.iter().map(|s| (s.half_day, (s.ends_at - s.starts_at).num_minutes())).collect()
    }

    #[test]
    fn a_day_has_two_and_a_morning_that_overruns_has_one() {
        use HalfDay::{Afternoon, Morning};
        assert_eq!(cut((9, 30), (12, 30)), [(Morning, 180)]);
        assert_eq!(cut((9, 30), (13, 45)), [(Morning, 255)]);
        assert_eq!(cut((9, 30), (16, 30)), [(Morning, 210), (Afternoon, 210)]);
        assert_eq!(cut((14, 0), (17, 0)), [(Afternoon, 180)]);
        assert_eq!(cut((12, 15), (16, 0)), [(Afternoon, 225)]);
        assert_eq!(cut((12, 0), (14, 0)), [(Morning, 60), (Afternoon, 60)]);
    }
}
