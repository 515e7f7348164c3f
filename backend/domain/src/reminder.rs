//! When people are reminded of what waits for them: a session, a task, an answer to a poll, a signature.

use crate::programme::Rules;
use crate::refusal::Citation;
use chrono::{DateTime, Duration, Utc};

/// How long before it is due people are reminded, where the rulebook says nothing: ours, no source states one.
const DAYS_BEFORE: u32 = 3;

/// A letter with no session to be signed before is waited for as long: ours, no source states it.
const LETTER_DAYS: i64 = 14;

/// Nobody is reminded of what was asked so recently.
const FRESH: Duration = Duration::days(1);

/// How long before something is due the people of a programme are reminded of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReminderRule<'a> {
    pub days_before: u32,
    pub citation: Option<&'a Citation>,
    /// Ours until a user says otherwise.
    pub proposed: bool,
}

impl ReminderRule<'_> {
    /// The rule of a programme; where it states none, a proposal of ours.
    pub fn of(rules: &Rules) -> ReminderRule<'_> {
        match &rules.scheduling {
            Some(rule) => ReminderRule {
                days_before: rule.reminder_days_before,
                citation: rule.cite.as_ref(),
                proposed: rule.proposed,
            },
            None => ReminderRule { days_before: DAYS_BEFORE, citation: None, proposed: true },
        }
    }

    /// Whether what is due at an instant is near, or past.
    pub fn is_near(&self, due: DateTime<Utc>, now: DateTime<Utc>) -> bool {
        due - now <= Duration::days(i64::from(self.days_before))
    }

    /// Whether somebody is to be reminded now of what it was asked then.
    pub fn is_due(&self, asked: DateTime<Utc>, due: DateTime<Utc>, now: DateTime<Utc>) -> bool {
        self.is_near(due, now) && now - asked >= FRESH
    }
}

/// The instant by which a letter is to be signed: the start of the first session that it is required
/// before, where one is planned.
pub fn letter_due(issued_at: DateTime<Utc>, required_at: Option<DateTime<Utc>>) -> DateTime<Utc> {
    required_at.unwrap_or_else(|| issued_at + Duration::days(LETTER_DAYS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::Rulebook;
    use chrono::TimeZone;

    fn day(day: u32) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 12, day, 9, 0, 0).unwrap()
    }

    #[test]
    fn the_delay_is_the_rulebooks_where_it_has_one_and_ours_otherwise() {
        let ehpad = ReminderRule::of(Rulebook::find("occitanie-collectifs-ehpad-2023").unwrap());
        assert!(ehpad.days_before == 3 && ehpad.citation.is_some());
        let silent = ReminderRule::of(Rulebook::find("hauts-de-france-ami-qvt-2023").unwrap());
        assert_eq!(silent, ReminderRule { days_before: 3, citation: None, proposed: true });
    }

    #[test]
    fn one_is_reminded_of_what_is_near_or_past_and_not_of_what_was_just_asked() {
        let rule = ReminderRule { days_before: 3, citation: None, proposed: true };
        assert!(!rule.is_due(day(1), day(10), day(6)));
        assert!(rule.is_due(day(1), day(10), day(7)) && rule.is_due(day(1), day(10), day(12)));
        assert!(!rule.is_due(day(9), day(10), day(9)));
    }

    #[test]
    fn a_letter_is_due_before_its_session_or_after_two_weeks() {
        assert_eq!(letter_due(day(1), Some(day(20))), day(20));
        assert_eq!(letter_due(day(1), None), day(15));
    }
}
