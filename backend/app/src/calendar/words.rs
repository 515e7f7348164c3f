//! Dates as French mail writes them.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use chrono_tz::Europe::Paris;

const WEEKDAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// `jeudi 3 décembre 2026`.
pub(crate) fn day(day: NaiveDate) -> String {
    format!("{} {}", WEEKDAYS[day.weekday().num_days_from_monday() as usize], date(day))
}

/// `3 décembre 2026`.
pub(crate) fn date(day: NaiveDate) -> String {
    let first = if day.day() == 1 { "er" } else { "" };
    format!("{}{first} {} {}", day.day(), MONTHS[day.month0() as usize], day.year())
}

/// `jeudi 3 décembre 2026, de 9 h 30 à 12 h 30`, in Paris.
pub(crate) fn range(from: DateTime<Utc>, to: DateTime<Utc>) -> String {
    let (from, to) = (from.with_timezone(&Paris), to.with_timezone(&Paris));
    let time = |at: DateTime<chrono_tz::Tz>| format!("{} h {:02}", at.hour(), at.minute());
    format!("{}, de {} à {}", day(from.date_naive()), time(from), time(to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;

    #[test]
    fn dates_are_written_as_one_says_them() {
        let at = |month, day, hour| Utc.with_ymd_and_hms(2026, month, day, hour, 30, 0).unwrap();
        assert_eq!(range(at(12, 3, 8), at(12, 3, 11)), "jeudi 3 décembre 2026, de 9 h 30 à 12 h 30");
        assert_eq!(range(at(9, 1, 7), at(9, 1, 8)), "mardi 1er septembre 2026, de 9 h 30 à 10 h 30");
    }
}
