//! Days, hours and words as French writes them, for documents, mails and sentences.

use crate::time::paris_date;
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use chrono_tz::Europe::Paris;

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
const WEEKDAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/// `1er mars 2024`, `12 mars 2024`.
pub fn day(day: NaiveDate) -> String {
    let number = if day.day() == 1 { "1er".to_owned() } else { day.day().to_string() };
    format!("{number} {} {}", MONTHS.get(day.month0() as usize).copied().unwrap_or_default(), day.year())
}

/// A title within a sentence: `transmise à l’Aract` for `Transmise à l’Aract`.
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// `mardi 12 mars 2024`.
pub fn weekday(of: NaiveDate) -> String {
    let index = of.weekday().num_days_from_monday() as usize;
    format!("{} {}", WEEKDAYS.get(index).copied().unwrap_or_default(), day(of))
}

/// The hour in Paris: `9 h`, `14 h 05`, with no-break spaces.
pub fn hour(instant: DateTime<Utc>) -> String {
    let local = instant.with_timezone(&Paris);
    match local.minute() {
        0 => format!("{}\u{a0}h", local.hour()),
        minute => format!("{}\u{a0}h\u{a0}{minute:02}", local.hour()),
    }
}

/// `le 12 mars 2024 à 9 h 02`, in Paris.
pub fn at(instant: DateTime<Utc>) -> String {
    format!("le {} à {}", day(paris_date(instant)), hour(instant))
}

/// `jeudi 3 décembre 2026, de 9 h 30 à 12 h`, in Paris.
pub fn range(from: DateTime<Utc>, to: DateTime<Utc>) -> String {
    format!("{}, de {} à {}", weekday(paris_date(from)), hour(from), hour(to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_hours_read_as_french() {
        let date = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(day(date(2024, 3, 1)), "1er mars 2024");
        assert_eq!(weekday(date(2024, 3, 12)), "mardi 12 mars 2024");
        let instant: DateTime<Utc> = "2024-07-12T07:02:30Z".parse().unwrap();
        assert_eq!(at(instant), "le 12 juillet 2024 à 9\u{a0}h\u{a0}02");
        assert_eq!(hour("2024-01-12T13:00:00Z".parse().unwrap()), "14\u{a0}h");
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        assert_eq!(
            range(at("2026-09-01T07:30:00Z"), at("2026-09-01T10:00:00Z")),
            "mardi 1er septembre 2026, de 9\u{a0}h\u{a0}30 à 12\u{a0}h"
        );
    }
}
