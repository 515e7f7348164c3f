//! Indicators: what is measured before, during and after, how it is computed, and what may be said of it. Nothing
//! here says that an experiment is the cause of what is measured.

mod template;
mod value;

pub use template::{TEMPLATES, Template, template};
pub use value::{MAX_UNITS, Thousandths, parse, written};

use crate::keyed;
use chrono::NaiveDate;

/// The most measures of an indicator.
pub const MAX_MEASURES: usize = 200;

keyed! {
    /// The way in which one wishes it to go.
    pub enum Wished {
        Up = "up", "À augmenter";
        Down = "down", "À diminuer";
    }
}

keyed! {
    /// Whether it went the way that was wished.
    pub enum Trend {
        Wished = "wished", "dans le sens souhaité";
        Opposite = "opposite", "à l’opposé du sens souhaité";
        Same = "same", "sans changement";
    }
}

/// A value on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    pub on: NaiveDate,
    pub value: Thousandths,
}

/// What is known of an indicator: where it began, and where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub before: Point,
    pub after: Point,
    /// How many measures were made, what it began with left out.
    pub measures: usize,
}

impl Change {
    /// From the baseline, or else the first measure, to the last one; none while there is nothing to compare. The
    /// measures are in the order of days.
    pub fn of(baseline: Option<Point>, measures: &[Point]) -> Option<Change> {
        let after = *measures.last()?;
        let before = match (baseline, measures) {
            (Some(baseline), _) => baseline,
            (None, [first, _, ..]) => *first,
            (None, _) => return None,
        };
        Some(Change { before, after, measures: measures.len() })
    }

    pub fn difference(&self) -> Thousandths {
        Thousandths(self.after.value.0 - self.before.value.0)
    }

    pub fn trend(&self, wished: Wished) -> Trend {
        match (self.difference().0.signum(), wished) {
            (0, _) => Trend::Same,
            (1, Wished::Up) | (-1, Wished::Down) => Trend::Wished,
            _ => Trend::Opposite,
        }
    }

    /// «de 9,2 % à 7,8 %, −1,4 point ; 3 mesures».
    pub fn sentence(&self, unit: &str) -> String {
        let difference = self.difference();
        let sign = if difference.0 > 0 { "+" } else { "" };
        let unit_of_difference = match unit {
            "%" if difference.0.abs() < 2_000 => "point",
            "%" => "points",
            other => other,
        };
        let plural = if self.measures > 1 { "s" } else { "" };
        let moved = match difference.0 {
            0 => "inchangé".to_owned(),
            _ => format!("{sign}{}", written(difference, unit_of_difference)),
        };
        format!(
            "de {} à {}, {moved}\u{a0}; {} mesure{plural}",
            written(self.before.value, unit),
            written(self.after.value, unit),
            self.measures
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(day: u32, value: i64) -> Point {
        Point { on: NaiveDate::from_ymd_opt(2024, 3, day).unwrap(), value: Thousandths(value) }
    }

    #[test]
    fn before_and_after_are_said_plainly() {
        let measures = [point(2, 9_000), point(9, 8_300), point(16, 7_800)];
        let change = Change::of(Some(point(1, 9_200)), &measures).unwrap();
        assert_eq!(change.sentence("%"), "de 9,2\u{a0}% à 7,8\u{a0}%, −1,4\u{a0}point\u{a0}; 3 mesures");
        assert_eq!((change.trend(Wished::Down), change.trend(Wished::Up)), (Trend::Wished, Trend::Opposite));
        let one = Change::of(Some(point(1, 5_000)), &[point(2, 12_000)]).unwrap();
        assert_eq!(one.sentence("%"), "de 5\u{a0}% à 12\u{a0}%, +7\u{a0}points\u{a0}; 1 mesure");
        let same = Change::of(Some(point(1, 4_000)), &[point(2, 4_000)]).unwrap();
        assert_eq!(same.sentence("jours"), "de 4\u{a0}jours à 4\u{a0}jours, inchangé\u{a0}; 1 mesure");
        assert_eq!(same.trend(Wished::Up), Trend::Same);
    }

    #[test]
    fn nothing_is_compared_with_nothing() {
        assert_eq!(Change::of(Some(point(1, 9_200)), &[]), None);
        assert_eq!(Change::of(None, &[point(1, 9_200)]), None);
        let own = Change::of(None, &[point(1, 9_200), point(2, 9_000)]).unwrap();
        assert_eq!((own.before.value.0, own.measures), (9_200, 2));
    }
}
