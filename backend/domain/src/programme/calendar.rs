//! The dates that a source states.

use super::kind::Party;
use super::text::rule;
use crate::keyed;
use crate::refusal::Citation;
use crate::time::{paris_instant, paris_start_of};
use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};

keyed! {
    /// What a date of the calendar is.
    pub enum CalendarKind {
        /// The last moment for something.
        Deadline = "deadline", "Date limite";
        Event = "event", "Rendez-vous";
        /// The first moment from which something is possible or happens.
        From = "from", "À partir du";
        /// A span in which something happens.
        Period = "period", "Période";
        /// A date that the source only expects.
        Forecast = "forecast", "Date prévisionnelle";
    }
}

rule! {
    /// One date of the calendar. Without `date`, the source doesn't state it wholly.
    pub struct CalendarItem {
        pub key: String,
        pub title: String,
        pub kind: CalendarKind,
        /// Who must act.
        pub party: Option<Party>,
        pub date: Option<NaiveDate>,
        pub time: Option<NaiveTime>,
        pub end_date: Option<NaiveDate>,
        pub end_time: Option<NaiveTime>,
        /// Month and day, when the source leaves out the year.
        pub month: Option<u32>,
        pub day: Option<u32>,
        /// The day, or the time, itself still counts.
        pub inclusive: bool,
        /// The date as the source words it.
        pub display: String,
    } check(item, at) {
        at.require(
            item.end_date.is_none_or(|end| item.date.is_none_or(|start| end >= start)),
            "end_date",
            "la fin précède le début.",
        );
        at.require(
            !(item.end_date.is_none() && item.end_time.zip(item.time).is_some_and(|(end, start)| end < start)),
            "end_time",
            "la fin précède le début.",
        );
        at.require(item.end_date.is_none() || item.date.is_some(), "date", "une fin est donnée sans début.");
        at.require(
            item.month.is_some() == item.day.is_some() && (item.month.is_none() || item.date.is_none()),
            "month",
            "donnez « month » et « day » ensemble, et seulement quand la source tait l’année.",
        );
        at.require(
            item.month.zip(item.day).is_none_or(|(month, day)| NaiveDate::from_ymd_opt(2024, month, day).is_some()),
            "day",
            "ce jour n’existe pas dans ce mois.",
        );
    }
}

impl CalendarItem {
    /// The deadline, when this is one and its year is stated.
    pub fn deadline(&self) -> Option<Deadline> {
        self.deadline_on(self.date?)
    }

    /// The deadline in a year that the source leaves out; none when it states its year.
    pub fn deadline_in(&self, year: i32) -> Option<Deadline> {
        self.deadline_on(NaiveDate::from_ymd_opt(year, self.month?, self.day?)?)
    }

    fn deadline_on(&self, date: NaiveDate) -> Option<Deadline> {
        (self.kind == CalendarKind::Deadline).then(|| Deadline {
            key: self.key.clone(),
            title: self.title.clone(),
            date,
            time: self.time,
            inclusive: self.inclusive,
            display: self.display.clone(),
            cite: self.cite.clone(),
            note: self.note.clone(),
        })
    }

    /// The first instant of the item, in Europe/Paris.
    pub fn starts_at(&self) -> Option<DateTime<Utc>> {
        self.date.map(|date| paris_instant(date.and_time(self.time.unwrap_or(NaiveTime::MIN))))
    }

    /// The last second of the item, in Europe/Paris; none when the source gives no end.
    pub fn ends_at(&self) -> Option<DateTime<Utc>> {
        match (self.end_date.or(self.date.filter(|_| self.end_time.is_some())), self.end_time) {
            (Some(date), Some(time)) => Some(paris_instant(date.and_time(time))),
            (Some(date), None) => Some(last_second_of(date)),
            (None, _) => None,
        }
    }
}

/// The last moment for something.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Deadline {
    pub key: String,
    pub title: String,
    pub date: NaiveDate,
    pub time: Option<NaiveTime>,
    /// The day, or the time, itself still counts.
    pub inclusive: bool,
    /// The date as the source words it.
    pub display: String,
    pub cite: Option<Citation>,
    pub note: Option<String>,
}

impl Deadline {
    /// In Europe/Paris: the last second that still counts when the deadline is inclusive, the
    /// first instant that no longer does otherwise.
    ///
    /// A day that counts runs to 23:59:59.
    pub fn instant(&self) -> DateTime<Utc> {
        match (self.time, self.inclusive) {
            (None, true) => last_second_of(self.date),
            (None, false) => paris_start_of(self.date),
            (Some(time), _) => paris_instant(self.date.and_time(time)),
        }
    }

    /// Whether what happens at this instant is in time.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        if self.inclusive { now < self.instant() + Duration::seconds(1) } else { now < self.instant() }
    }
}

fn last_second_of(date: NaiveDate) -> DateTime<Utc> {
    date.succ_opt().map_or(DateTime::<Utc>::MAX_UTC, |next| paris_start_of(next) - Duration::seconds(1))
}

rule! {
    /// A span of time that the source states for something.
    pub struct Period {
        pub key: String,
        pub title: String,
        pub starts_on: NaiveDate,
        pub ends_on: NaiveDate,
        /// The period as the source words it.
        pub display: String,
    } check(period, at) {
        at.require(period.ends_on >= period.starts_on, "ends_on", "la période finit avant de commencer.");
    }
}
