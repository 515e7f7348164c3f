use super::Span;
use crate::programme::Rules;
use chrono::{DateTime, Duration, Utc};

/// The times of attendance sheets, as the rulebook states them or as proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    pub opens_before: Duration,
    pub late_after: Duration,
    pub code: Duration,
    pub codes_held: u32,
    pub ticket: Duration,
}

impl Times {
    /// Of a programme; where its rulebook says nothing, what we propose.
    pub fn of(rules: &Rules) -> Times {
        let Some(rule) = &rules.attendance else { return Times::PROPOSED };
        Times {
            opens_before: Duration::minutes(rule.opens_minutes_before.into()),
            late_after: Duration::minutes(rule.late_after_minutes.into()),
            code: Duration::seconds(rule.code_seconds.into()),
            codes_held: rule.codes_held,
            ticket: Duration::minutes(rule.ticket_minutes.into()),
        }
    }

    pub const PROPOSED: Times = Times {
        opens_before: Duration::minutes(30),
        late_after: Duration::minutes(30),
        code: Duration::seconds(15),
        codes_held: 3,
        ticket: Duration::minutes(5),
    };

    /// When signing opens.
    pub fn opens_at(&self, span: Span) -> DateTime<Utc> {
        span.starts_at - self.opens_before
    }

    /// From when a signature is late.
    pub fn late_from(&self, ends_at: DateTime<Utc>) -> DateTime<Utc> {
        ends_at + self.late_after
    }

    /// The number of the code shown at an instant.
    pub fn window(&self, now: DateTime<Utc>) -> i64 {
        now.timestamp().div_euclid(self.code.num_seconds().max(1))
    }

    /// Whether the code of a window holds at an instant: it was shown, and not long ago.
    pub fn holds(&self, window: i64, now: DateTime<Utc>) -> bool {
        (0..i64::from(self.codes_held)).contains(&(self.window(now) - window))
    }

    /// When the next code is shown.
    pub fn next_code_at(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let seconds = (self.window(now) + 1) * self.code.num_seconds();
        DateTime::from_timestamp(seconds, 0).unwrap_or(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_holds_while_shown_and_half_a_minute_more() {
        let times = Times::PROPOSED;
        let at = |second: i64| DateTime::from_timestamp(1_700_000_010 + second, 0).unwrap();
        let shown = times.window(at(0));
        assert_eq!((times.window(at(14)), times.window(at(15))), (shown, shown + 1));
        assert!(!times.holds(shown, at(-1)) && times.holds(shown, at(0)) && times.holds(shown, at(44)));
        assert!(!times.holds(shown, at(45)) && !times.holds(shown, at(60)));
        assert_eq!(times.next_code_at(at(3)), at(15));
    }
}
