//! Which half-days suit best, and who would miss.

use super::{Choice, Choices, Slot};
use crate::carrier::Seat;
use crate::ids::PersonId;
use std::cmp::Reverse;

/// In what name somebody votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Capacity {
    /// Runs the session: without them it is not held.
    Consultant,
    /// Holds a seat of the group, or stands in for whoever does.
    Holder { seat: Seat, deputy: bool },
}

/// A voter and what it answered; one who votes in several names has a ballot for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    pub person: PersonId,
    pub capacity: Capacity,
    /// None when it did not answer the poll at all.
    pub choices: Option<Choices>,
}

/// How a seat, or the consultant, stands to a half-day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stand {
    /// The titular or the deputy can come.
    Yes,
    IfNeeded,
    /// Nobody has answered yet who could still say yes.
    Silent,
    /// All of its holders said no.
    No,
    /// Nobody holds it.
    Vacant,
}

impl Stand {
    /// Whether it would be there.
    pub fn comes(self) -> bool {
        matches!(self, Stand::Yes | Stand::IfNeeded)
    }

    fn of(choice: Option<Choice>) -> Stand {
        match choice {
            Some(Choice::Yes) => Stand::Yes,
            Some(Choice::IfNeeded) => Stand::IfNeeded,
            Some(Choice::No) => Stand::No,
            None => Stand::Silent,
        }
    }
}

/// A half-day as the answers make it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub slot: Slot,
    /// From 1; those that suit as well share theirs.
    pub rank: u32,
    /// None where nobody is expected to run it.
    pub consultant: Option<Stand>,
    /// Every seat that is expected, in the order in which they were given.
    pub seats: Vec<(Seat, Stand)>,
    /// People, counted once each.
    pub yes: u32,
    pub if_needed: u32,
    pub no: u32,
}

impl Standing {
    /// Whether whoever runs it can come, as far as they have said.
    pub fn possible(&self) -> bool {
        self.consultant != Some(Stand::No)
    }

    /// The seats that would be empty, vacant ones included.
    pub fn missing(&self) -> impl Iterator<Item = (Seat, Stand)> + '_ {
        self.seats.iter().copied().filter(|(_, stand)| !stand.comes())
    }

    /// Whether everyone expected would be there.
    pub fn complete(&self) -> bool {
        self.consultant.is_none_or(Stand::comes) && self.missing().next().is_none()
    }

    /// Smaller is better: whoever runs it first, then the seats that miss, those who refused
    /// before those who may still come, then how willingly the others come.
    fn weight(&self) -> (u8, usize, usize, usize, Reverse<u32>) {
        let runs = match self.consultant {
            None | Some(Stand::Yes | Stand::IfNeeded) => 0,
            Some(Stand::Silent | Stand::Vacant) => 1,
            Some(Stand::No) => 2,
        };
        let count = |of: &[Stand]| self.seats.iter().filter(|(_, stand)| of.contains(stand)).count();
        let unwilling = usize::from(self.consultant == Some(Stand::IfNeeded)) + count(&[Stand::IfNeeded]);
        (runs, count(&[Stand::No, Stand::Silent]), count(&[Stand::No]), unwilling, Reverse(self.yes))
    }
}

/// The half-days, best first; of those that suit as well, the earliest. A deputy's yes covers its
/// seat. `expected` are the seats that are, held or vacant.
pub fn rank(slots: &[Slot], expected: &[Seat], ballots: &[Ballot]) -> Vec<Standing> {
    let mut standings: Vec<Standing> = slots.iter().map(|slot| stand(*slot, expected, ballots)).collect();
    standings.sort_by_key(|standing| (standing.weight(), standing.slot));
    let mut rank = 0;
    let mut before = None;
    for (place, standing) in (1..).zip(&mut standings) {
        let weight = standing.weight();
        if before != Some(weight) {
            rank = place;
            before = Some(weight);
        }
        standing.rank = rank;
    }
    standings
}

fn stand(slot: Slot, expected: &[Seat], ballots: &[Ballot]) -> Standing {
    let said = |ballot: &Ballot| ballot.choices.as_ref().and_then(|choices| choices.of(slot));
    let consultant = ballots.iter().find(|b| b.capacity == Capacity::Consultant).map(|b| Stand::of(said(b)));
    let of_seat = |seat: Seat| {
        let holds = |b: &&Ballot| matches!(b.capacity, Capacity::Holder { seat: held, .. } if held == seat);
        // The best of its holders speaks for it: `Stand` is in that order.
        ballots.iter().filter(holds).map(|b| Stand::of(said(b))).min().unwrap_or(Stand::Vacant)
    };
    let seats = expected.iter().map(|seat| (*seat, of_seat(*seat))).collect();
    let mut people: Vec<(PersonId, Choice)> = ballots.iter().filter_map(|b| Some((b.person, said(b)?))).collect();
    people.sort_unstable();
    people.dedup();
    let count = |of: Choice| people.iter().filter(|(_, choice)| *choice == of).count() as u32;
    let (yes, if_needed, no) = (count(Choice::Yes), count(Choice::IfNeeded), count(Choice::No));
    Standing { slot, rank: 0, consultant, seats, yes, if_needed, no }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::group::TrinomeRole;
    use crate::ids::{EstablishmentId, PostId};
    use crate::poll::Half;
    use chrono::NaiveDate;
    use uuid::Uuid;

    fn slot(day: u32) -> Slot {
        Slot { day: NaiveDate::from_ymd_opt(2026, 12, day).unwrap(), half: Half::Morning }
    }

    /// `said` has a letter for each slot: y, i, n, or - for nothing.
    fn ballot(person: u128, capacity: Capacity, said: &str) -> Ballot {
        let choice = |c| match c {
            'y' => Some(Choice::Yes),
            'i' => Some(Choice::IfNeeded),
            'n' => Some(Choice::No),
            _ => None,
        };
        let choices = (1..).zip(said.chars()).filter_map(|(day, c)| Some((slot(day), choice(c)?))).collect();
        let choices = (!said.is_empty()).then_some(Choices(choices));
        Ballot { person: PersonId(Uuid::from_u128(person)), capacity, choices }
    }

    fn seat(at: u128, role: TrinomeRole) -> Seat {
        Seat::Voice { establishment: EstablishmentId(Uuid::from_u128(at)), role }
    }

    fn seats(places: &[u128]) -> Vec<Seat> {
        places.iter().flat_map(|at| TrinomeRole::ALL.iter().map(|role| seat(*at, *role))).collect()
    }

    fn voice(person: u128, at: u128, role: TrinomeRole, deputy: bool, said: &str) -> Ballot {
        ballot(person, Capacity::Holder { seat: seat(at, role), deputy }, said)
    }

    fn days(standings: &[Standing]) -> Vec<(String, u32)> {
        standings.iter().map(|s| (s.slot.day.format("%d").to_string(), s.rank)).collect()
    }

    fn trinome(at: u128, said: [&str; 3]) -> Vec<Ballot> {
        let voices = TrinomeRole::ALL.iter().zip(said);
        (at * 10..).zip(voices).map(|(person, (role, said))| voice(person, at, *role, false, said)).collect()
    }

    #[test]
    fn a_date_that_the_consultant_refuses_comes_last_whoever_else_can() {
        let mut ballots = trinome(1, ["yny", "yny", "yny"]);
        ballots.push(ballot(1, Capacity::Consultant, "nyy"));
        let ranked = rank(&[slot(1), slot(2), slot(3)], &seats(&[1]), &ballots);
        assert_eq!(days(&ranked), [("03".into(), 1), ("02".into(), 2), ("01".into(), 3)]);
        assert!(!ranked[2].possible() && !ranked[2].complete());
        assert!(ranked[0].complete());
        assert_eq!((ranked[0].yes, ranked[0].if_needed, ranked[0].no), (4, 0, 0));
    }

    #[test]
    fn every_voice_there_is_worth_more_than_many_willing_ones() {
        let mut ballots = trinome(1, ["yi", "yi", "ni"]);
        ballots.push(ballot(1, Capacity::Consultant, "yi"));
        let ranked = rank(&[slot(1), slot(2)], &seats(&[1]), &ballots);
        assert_eq!(days(&ranked), [("02".into(), 1), ("01".into(), 2)]);
        let missing: Vec<_> = ranked[1].missing().collect();
        assert_eq!(missing, [(seat(1, TrinomeRole::Trades), Stand::No)]);
    }

    #[test]
    fn a_deputys_yes_covers_its_voice() {
        let mut ballots = trinome(1, ["ny", "yy", "yy"]);
        let without = rank(&[slot(1), slot(2)], &seats(&[1]), &ballots);
        assert_eq!(days(&without)[0].0, "02");
        ballots.push(voice(99, 1, TrinomeRole::Management, true, "yn"));
        let ranked = rank(&[slot(1), slot(2)], &seats(&[1]), &ballots);
        assert!(ranked.iter().all(Standing::complete), "the deputy comes when the titular can't");
        assert_eq!(days(&ranked), [("01".into(), 1), ("02".into(), 1)]);
    }

    #[test]
    fn who_may_still_come_weighs_less_than_who_refused() {
        let mut ballots = trinome(1, ["yy", "yy", "n-"]);
        ballots.push(ballot(1, Capacity::Consultant, "yy"));
        let ranked = rank(&[slot(1), slot(2)], &seats(&[1]), &ballots);
        assert_eq!(days(&ranked), [("02".into(), 1), ("01".into(), 2)]);
        let silent_deputy = voice(99, 1, TrinomeRole::Trades, true, "");
        ballots.push(silent_deputy);
        let ranked = rank(&[slot(1)], &seats(&[1]), &ballots);
        assert_eq!(ranked[0].missing().next().unwrap().1, Stand::Silent, "its deputy has not answered");
    }

    #[test]
    fn yes_goes_before_if_need_be_and_the_earliest_first() {
        let mut ballots = trinome(1, ["iyy", "yyy", "yyy"]);
        ballots.push(ballot(1, Capacity::Consultant, "yyy"));
        let ranked = rank(&[slot(1), slot(2), slot(3)], &seats(&[1]), &ballots);
        assert_eq!(days(&ranked), [("02".into(), 1), ("03".into(), 1), ("01".into(), 3)]);
    }

    #[test]
    fn a_vacant_voice_misses_everywhere_and_weighs_nowhere() {
        let ballots = [voice(1, 1, TrinomeRole::Staff, false, "ny"), voice(1, 2, TrinomeRole::Staff, false, "ny")];
        let ranked = rank(&[slot(1), slot(2)], &seats(&[1, 2]), &ballots);
        assert_eq!(days(&ranked), [("02".into(), 1), ("01".into(), 2)]);
        assert_eq!(ranked[0].missing().filter(|(_, stand)| *stand == Stand::Vacant).count(), 4);
        assert_eq!((ranked[0].yes, ranked[0].consultant), (1, None), "one person with two seats counts once");
    }

    #[test]
    fn in_a_network_the_posts_that_miss_are_told_and_rank_the_dates() {
        let post = |n| Seat::Post(PostId(Uuid::from_u128(n)));
        let says = |person, n, said| ballot(person, Capacity::Holder { seat: post(n), deputy: false }, said);
        let ballots = [says(1, 1, "ny"), says(2, 2, "yi")];
        let ranked = rank(&[slot(1), slot(2)], &[post(1), post(2), post(3)], &ballots);
        assert_eq!(days(&ranked), [("02".into(), 1), ("01".into(), 2)]);
        let missing = |at: usize| ranked[at].missing().collect::<Vec<_>>();
        assert_eq!(missing(0), [(post(3), Stand::Vacant)]);
        assert_eq!(missing(1), [(post(1), Stand::No), (post(3), Stand::Vacant)]);
    }
}
