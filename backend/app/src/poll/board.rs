//! A poll with its voters, what they said, and what that makes of each half-day.

use super::{Poll, Reply};
use crate::{AppResult, Asker, programme};
use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, PollId};
use cordee_domain::policy::act;
use cordee_domain::poll::{self, Ballot, Choices, PollRule, Seat, Slot, Standing, read_slots};
use cordee_store::poll::{self as store, SeatRow};
use std::collections::HashMap;

/// What a poll has come to.
#[derive(Clone, Debug)]
pub struct Board {
    pub slots: Vec<Slot>,
    /// Best first.
    pub standings: Vec<Standing>,
    /// In the order consultant, then establishment by establishment.
    pub voters: Vec<Voter>,
}

/// Someone who is asked, in one name.
#[derive(Clone, Debug)]
pub struct Voter {
    pub person: PersonId,
    pub seat: Seat,
    pub reply: Option<Reply>,
    pub choices: Choices,
}

impl Board {
    pub(super) fn of(
        poll: &Poll,
        consultant: Option<PersonId>,
        rule: PollRule<'_>,
        seats: &[SeatRow],
        replies: &[Reply],
    ) -> Board {
        let slots = read_slots(&poll.slots);
        let (establishments, seated) = seated(poll, consultant, rule, seats);
        let voter = |(person, seat): (PersonId, Seat)| {
            let reply = replies.iter().find(|r| r.poll_id == poll.id && r.person_id == person).cloned();
            let choices = reply.as_ref().map(|r| Choices::read(&r.choices)).unwrap_or_default();
            Voter { person, seat, reply, choices }
        };
        let voters: Vec<Voter> = seated.into_iter().map(voter).collect();
        let ballot =
            |v: &Voter| Ballot { person: v.person, seat: v.seat, choices: v.reply.as_ref().map(|_| v.choices.clone()) };
        let ballots: Vec<Ballot> = voters.iter().map(ballot).collect();
        Board { standings: poll::rank(&slots, &establishments, &ballots), slots, voters }
    }

    /// Whether somebody votes and has not said something of each half-day.
    pub fn awaits(&self, person: PersonId) -> bool {
        self.silent().any(|voter| voter.person == person)
    }

    /// Those who have not said something of each half-day, each once.
    pub fn awaited(&self) -> Vec<PersonId> {
        let mut people: Vec<PersonId> = self.silent().map(|voter| voter.person).collect();
        people.sort_unstable();
        people.dedup();
        people
    }

    fn silent(&self) -> impl Iterator<Item = &Voter> {
        self.voters.iter().filter(|v| self.slots.iter().any(|slot| v.choices.of(*slot).is_none()))
    }
}

/// The establishments that a poll concerns, and who votes in it in which name.
pub(super) fn seated(
    poll: &Poll,
    consultant: Option<PersonId>,
    rule: PollRule<'_>,
    seats: &[SeatRow],
) -> (Vec<EstablishmentId>, Vec<(PersonId, Seat)>) {
    let here = |seat: &&SeatRow| {
        seat.group_id == poll.group_id && poll.establishment_id.is_none_or(|only| only == seat.establishment_id)
    };
    let mut establishments: Vec<EstablishmentId> =
        seats.iter().filter(here).map(|seat| seat.establishment_id).collect();
    establishments.dedup();
    let mut voters: Vec<(PersonId, Seat)> = Vec::new();
    if rule.consultant_votes {
        voters.extend(consultant.map(|person| (person, Seat::Consultant)));
    }
    for establishment in &establishments {
        let mut of_place: Vec<(PersonId, Seat)> = seats
            .iter()
            .filter(here)
            .filter(|seat| seat.establishment_id == *establishment)
            .filter_map(|seat| {
                let (role, deputy, person) = (seat.role?, seat.deputy?, seat.person_id?);
                Some((person, Seat::Voice { establishment: *establishment, role, deputy }))
            })
            .filter(|(_, seat)| rule.deputies_may_vote || !matches!(seat, Seat::Voice { deputy: true, .. }))
            .collect();
        of_place.sort_by_key(|(_, seat)| *seat);
        voters.extend(of_place);
    }
    (establishments, voters)
}

/// What each of these polls has come to.
pub async fn boards(asker: &Asker, polls: &[Poll]) -> AppResult<HashMap<PollId, Board>> {
    if polls.is_empty() {
        return Ok(HashMap::new());
    }
    let scope = asker.read(act::GROUP_VIEW).await?;
    let ids: Vec<PollId> = polls.iter().map(|poll| poll.id).collect();
    let mut groups: Vec<GroupId> = polls.iter().map(|poll| poll.group_id).collect();
    groups.sort_unstable();
    groups.dedup();
    let replies = store::replies_of(&scope, &ids).await?;
    let seats = store::seats(&scope, &groups).await?;
    let rows = crate::group::by_ids(asker, &groups).await?;
    let ruled = programme::with_rulebooks(asker, rows).await?;
    let board = |poll: &Poll| {
        let (group, rulebook) = ruled.iter().find(|(group, _)| group.id == poll.group_id)?;
        Some((poll.id, Board::of(poll, group.consultant_id, PollRule::of(rulebook), &seats, &replies)))
    };
    Ok(polls.iter().filter_map(board).collect())
}
