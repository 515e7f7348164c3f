use super::Story;
use crate::demo::act::{Act, OnSheet, Signing};
use chrono::Duration;
use cordee_domain::presence::HalfDay;

/// When one signs, on the clock of the day.
pub type Clock = (u32, u32);

/// A half-day of a session and its day: what its sheet's acts share.
#[derive(Clone, Copy, Debug)]
pub struct Sheet {
    pub session: &'static str,
    pub half_day: HalfDay,
    pub on: i64,
}

impl Story<'_> {
    fn sheet(
        &mut self,
        (hour, minute): Clock,
        by: &'static str,
        Sheet { session, half_day, on }: Sheet,
        does: Signing,
    ) {
        let act = Act::Sheet(OnSheet { group: self.group, session, half_day, does });
        self.cue((on, hour, minute), by, act);
    }

    /// Something that the consultant does to a sheet.
    pub fn on_sheet(&mut self, at: Clock, sheet: Sheet, does: Signing) {
        self.sheet(at, self.consultant, sheet, does);
    }

    /// The sheet is opened twenty minutes before, its consultant signs it, and these people sign for
    /// themselves, one or two a minute.
    pub fn signed(&mut self, sheet: Sheet, (hour, minute): Clock, people: &[&'static str]) {
        self.on_sheet((hour, minute), sheet, Signing::Open);
        self.on_sheet((hour, minute + 2), sheet, Signing::Sign);
        for (turn, person) in (0_u32..).zip(people) {
            self.sheet((hour, minute + 12 + turn / 2), person, sheet, Signing::Sign);
        }
    }

    /// The meeting's tool says when somebody was there, to the second; noted at the end.
    pub fn connected(&mut self, sheet: Sheet, name: &'static str, from: (Clock, i64), to: (Clock, i64)) {
        let at = |((hour, minute), seconds): (Clock, i64)| {
            self.calendar.at(sheet.on, hour, minute) + Duration::seconds(seconds)
        };
        let does = Signing::Connected { name, from: at(from), to: at(to) };
        self.on_sheet((12, 50), sheet, does);
    }

    /// Somebody signs for itself later than the others.
    pub fn signed_at(&mut self, at: Clock, sheet: Sheet, person: &'static str) {
        self.sheet(at, person, sheet, Signing::Sign);
    }
}
