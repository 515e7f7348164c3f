//! Half-days, and the texts in which a poll keeps them.

use super::Choice;
use crate::keyed;
use crate::refusal::Refusal;
use crate::time::paris_instant;
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use std::collections::BTreeMap;
use std::fmt;

keyed! {
    pub enum Half {
        Morning = "morning", "Matin";
        Afternoon = "afternoon", "Après-midi";
    }
}

/// A half-day that is proposed. Its printed form, `2026-12-03/morning`, is its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    pub day: NaiveDate,
    pub half: Half,
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.day, self.half)
    }
}

const WEEKDAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

impl Slot {
    /// Reads a slot's name; refuses what is not one.
    pub fn parse(name: &str) -> Result<Slot, Refusal> {
        let read = || {
            let (day, half) = name.split_once('/')?;
            let day = NaiveDate::parse_from_str(day, "%Y-%m-%d").ok().filter(|day| day.to_string().len() == 10)?;
            Some(Slot { day, half: Half::from_key(half)? })
        };
        read().ok_or_else(|| {
            let message = "Créneau : il n’est pas lisible. Choisissez un jour, et le matin ou l’après-midi.";
            Refusal::invalid("slots", message)
        })
    }

    /// When a session of that many half-days starts and ends on it, in Paris.
    pub fn hours(self, half_days: i32) -> (DateTime<Utc>, DateTime<Utc>) {
        let ((start, start_minute), (end, end_minute)) = match (self.half, half_days) {
            (Half::Morning, ..=1) => ((9, 0), (12, 30)),
            (Half::Morning, _) => ((9, 0), (17, 30)),
            (Half::Afternoon, _) => ((14, 0), (17, 30)),
        };
        let at = |hour, minute| {
            let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN);
            paris_instant(self.day.and_time(time))
        };
        (at(start, start_minute), at(end, end_minute))
    }

    /// As people say it: `jeudi 03/12/2026, matin`.
    pub fn words(self) -> String {
        let weekday = WEEKDAYS[self.day.weekday().num_days_from_monday() as usize];
        format!("{weekday} {}, {}", self.day.format("%d/%m/%Y"), self.half.label().to_lowercase())
    }
}

/// Slots as a poll keeps them, in the order of time.
pub fn write_slots(slots: &[Slot]) -> String {
    let names: Vec<String> = slots.iter().map(Slot::to_string).collect();
    names.join(",")
}

/// Reads what [`write_slots`] wrote.
pub fn read_slots(text: &str) -> Vec<Slot> {
    text.split(',').filter_map(|name| Slot::parse(name).ok()).collect()
}

/// What one person answered, slot by slot; a slot left out was not answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices(pub BTreeMap<Slot, Choice>);

impl Choices {
    pub fn of(&self, slot: Slot) -> Option<Choice> {
        self.0.get(&slot).copied()
    }

    /// As a reply keeps them.
    pub fn write(&self) -> String {
        let pairs: Vec<String> = self.0.iter().map(|(slot, choice)| format!("{slot}={choice}")).collect();
        pairs.join(",")
    }

    /// Reads what [`Choices::write`] wrote.
    pub fn read(text: &str) -> Choices {
        let pair = |pair: &str| {
            let (slot, choice) = pair.split_once('=')?;
            Some((Slot::parse(slot).ok()?, Choice::from_key(choice)?))
        };
        Choices(text.split(',').filter_map(pair).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn slots_and_choices_read_back() {
        let slots = [
            Slot { day: day(2026, 12, 3), half: Half::Morning },
            Slot { day: day(2026, 12, 3), half: Half::Afternoon },
        ];
        assert_eq!(write_slots(&slots), "2026-12-03/morning,2026-12-03/afternoon");
        assert_eq!(read_slots(&write_slots(&slots)), slots);
        assert_eq!(read_slots(""), []);
        let choices = Choices([(slots[0], Choice::Yes), (slots[1], Choice::IfNeeded)].into());
        assert_eq!(Choices::read(&choices.write()), choices);
        assert_eq!(Choices::read(""), Choices::default());
        for wrong in ["", "2026-12-03", "2026-12-03/noon", "+12026-12-03/morning", "2026-13-03/morning", "x/morning"] {
            assert!(Slot::parse(wrong).is_err(), "{wrong}");
        }
        assert_eq!(slots[0].words(), "jeudi 03/12/2026, matin");
    }

    #[test]
    fn hours_are_those_of_paris_before_and_after_the_change() {
        let morning = |day| Slot { day, half: Half::Morning }.hours(1).0.to_rfc3339();
        assert_eq!(morning(day(2026, 10, 24)), "2026-10-24T07:00:00+00:00");
        assert_eq!(morning(day(2026, 10, 25)), "2026-10-25T08:00:00+00:00");
        assert_eq!(morning(day(2027, 3, 28)), "2027-03-28T07:00:00+00:00");
        let whole = Slot { day: day(2026, 12, 3), half: Half::Morning }.hours(2);
        assert_eq!((whole.1 - whole.0).num_minutes(), 510);
    }
}
