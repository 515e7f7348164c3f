use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, Utc, Weekday};
use cordee_domain::time::{paris_date, paris_instant};

/// Public holidays of fixed date, as (month, day).
const HOLIDAYS: [(u32, u32); 8] = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)];

/// The days laid around the one on which the demonstration is made.
#[derive(Clone, Copy, Debug)]
pub struct Calendar {
    today: NaiveDate,
}

impl Calendar {
    pub fn around(now: DateTime<Utc>) -> Calendar {
        Calendar { today: paris_date(now) }
    }

    /// The working day so many days from today: the one before when that day is off and past, the
    /// one after when it is to come. Never moves a day across today, nor past another.
    pub fn day(&self, from_today: i64) -> NaiveDate {
        let step = chrono::Duration::days(if from_today < 0 { -1 } else { 1 });
        let mut day = self.today + chrono::Duration::days(from_today);
        while !works(day) {
            day += step;
        }
        day
    }

    /// An instant of a working day, on the clocks of Paris.
    pub fn at(&self, from_today: i64, hour: u32, minute: u32) -> DateTime<Utc> {
        let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
        paris_instant(self.day(from_today).and_time(time))
    }

    /// The first day of the month so many months before today's.
    pub fn month_start(&self, months_ago: u32) -> NaiveDate {
        let first = self.today.with_day(1).unwrap_or(self.today);
        first.checked_sub_months(Months::new(months_ago)).unwrap_or(first)
    }

    /// The last day of the month so many months after today's; before it when negative.
    pub fn month_end(&self, months_from_now: i32) -> NaiveDate {
        let first = self.today.with_day(1).unwrap_or(self.today);
        let months = Months::new(months_from_now.unsigned_abs());
        let first =
            if months_from_now < 0 { first.checked_sub_months(months) } else { first.checked_add_months(months) };
        let next = first.and_then(|day| day.checked_add_months(Months::new(1)));
        next.and_then(|day| day.checked_sub_days(Days::new(1))).unwrap_or(self.today)
    }
}

fn works(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !HOLIDAYS.contains(&(day.month(), day.day()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(year: i32, month: u32, day: u32) -> Calendar {
        Calendar::around(paris_instant(
            NaiveDate::from_ymd_opt(year, month, day).unwrap().and_hms_opt(9, 0, 0).unwrap(),
        ))
    }

    #[test]
    fn days_stay_on_their_side_of_today_and_in_their_order() {
        for ordinal in 0..800 {
            let today = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + chrono::Duration::days(ordinal);
            let calendar = on(today.year(), today.month(), today.day());
            let days: Vec<_> = (-40..40).map(|offset| calendar.day(offset)).collect();
            assert!(days.is_sorted(), "{today}");
            assert!(days.iter().all(|day| works(*day)), "{today}");
            assert!(calendar.day(-1) < today && calendar.day(1) > today, "{today}");
            assert!(calendar.day(1) - today <= chrono::Duration::days(5), "{today}");
        }
    }

    #[test]
    fn months_are_whole() {
        let calendar = on(2027, 1, 31);
        assert_eq!(calendar.month_start(8).to_string(), "2026-05-01");
        assert_eq!(calendar.month_end(1).to_string(), "2027-02-28");
        assert_eq!(calendar.month_end(-14).to_string(), "2025-11-30");
    }
}
