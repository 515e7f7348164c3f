//! Finding a date: the half-days proposed, what each voter answers, and which suit best.

mod rank;
mod slot;

pub use rank::{Ballot, Capacity, Stand, Standing, rank};
pub use slot::{Choices, Half, Slot, read_slots, write_slots};

use crate::keyed;
use crate::programme::{Party, Rules};
use crate::refusal::Citation;
use chrono::{DateTime, Utc};

keyed! {
    /// Where a poll is in its life.
    pub enum PollStatus {
        Open = "open", "Ouvert";
        Closed = "closed", "Clos";
        /// One of its dates was kept: the session is planned.
        Settled = "settled", "Date retenue";
        Cancelled = "cancelled", "Annulé";
    }
}

keyed! {
    /// What a voter says of a half-day.
    pub enum Choice {
        Yes = "yes", "Oui";
        IfNeeded = "if_needed", "Si besoin";
        No = "no", "Non";
    }
}

/// A poll as it stands at an instant: one left open closes by itself at its closing date.
pub fn standing_status(status: PollStatus, closes_at: DateTime<Utc>, now: DateTime<Utc>) -> PollStatus {
    match status {
        PollStatus::Open if now >= closes_at => PollStatus::Closed,
        other => other,
    }
}

/// How a programme finds its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PollRule<'a> {
    pub min_slots: usize,
    /// Days between the closing date proposed and the first slot.
    pub closes_days_before: u32,
    pub deputies_may_vote: bool,
    pub consultant_votes: bool,
    /// Length of a collective session, in half-days.
    pub session_half_days: i32,
    pub citation: Option<&'a Citation>,
    /// Ours until a user says otherwise.
    pub proposed: bool,
}

impl PollRule<'_> {
    /// The rule of a programme; where it states none, a proposal of ours.
    pub fn of(rules: &Rules) -> PollRule<'_> {
        match &rules.scheduling {
            Some(rule) => PollRule {
                min_slots: rule.poll_min_slots as usize,
                closes_days_before: rule.poll_closes_days_before,
                deputies_may_vote: rule.deputies_may_vote,
                consultant_votes: rule.voters.contains(&Party::Consultant),
                session_half_days: rule.session.0,
                citation: rule.cite.as_ref(),
                proposed: rule.proposed,
            },
            None => PollRule {
                min_slots: 2,
                closes_days_before: 7,
                deputies_may_vote: true,
                consultant_votes: true,
                session_half_days: 1,
                citation: None,
                proposed: true,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::Rulebook;
    use chrono::TimeZone;

    #[test]
    fn an_open_poll_closes_by_itself_and_only_then() {
        let closes = Utc.with_ymd_and_hms(2026, 12, 3, 23, 0, 0).unwrap();
        let before = closes - chrono::Duration::seconds(1);
        assert_eq!(standing_status(PollStatus::Open, closes, before), PollStatus::Open);
        assert_eq!(standing_status(PollStatus::Open, closes, closes), PollStatus::Closed);
        assert_eq!(standing_status(PollStatus::Settled, closes, closes), PollStatus::Settled);
    }

    #[test]
    fn the_rule_is_the_rulebooks_where_it_has_one() {
        let ehpad = PollRule::of(Rulebook::find("occitanie-collectifs-ehpad-2023").unwrap());
        assert_eq!((ehpad.min_slots, ehpad.closes_days_before, ehpad.session_half_days), (3, 14, 1));
        assert!(ehpad.deputies_may_vote && ehpad.consultant_votes && ehpad.proposed && ehpad.citation.is_some());
        let silent = PollRule::of(Rulebook::find("hauts-de-france-ami-qvt-2023").unwrap());
        assert_eq!((silent.min_slots, silent.citation, silent.proposed), (2, None, true));
    }
}
