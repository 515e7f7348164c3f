//! A poll with its voters, what they said, and what that makes of each half-day.

use super::{Poll, Reply};
use crate::{AppResult, Asker, programme};
use cordee_domain::carrier::Seat;
use cordee_domain::ids::{GroupId, PersonId, PollId};
use cordee_domain::policy::act;
use cordee_domain::poll::{self, Ballot, Capacity, Choices, PollRule, Slot, Standing, read_slots};
use cordee_store::carrier::{self, Chair};
use cordee_store::poll as store;
use std::collections::HashMap;

/// What a poll has come to.
#[derive(Clone, Debug)]
pub struct Board {
    pub slots: Vec<Slot>,
    /// Best first.
    pub standings: Vec<Standing>,
    /// In the order consultant, then seat by seat.
    pub voters: Vec<Voter>,
}

/// Someone who is asked, in one name.
#[derive(Clone, Debug)]
pub struct Voter {
    pub person: PersonId,
    pub capacity: Capacity,
    pub reply: Option<Reply>,
    pub choices: Choices,
}

impl Board {
    pub(super) fn of(
        poll: &Poll,
        consultant: Option<PersonId>,
        rule: PollRule<'_>,
        chairs: &[Chair],
        replies: &[Reply],
    ) -> Board {
        let slots = read_slots(&poll.slots);
        let (expected, seated) = seated(poll, consultant, rule, chairs);
        let voter = |(person, capacity): (PersonId, Capacity)| {
            let reply = replies.iter().find(|r| r.poll_id == poll.id && r.person_id == person).cloned();
            let choices = reply.as_ref().map(|r| Choices::read(&r.choices)).unwrap_or_default();
            Voter { person, capacity, reply, choices }
        };
        let voters: Vec<Voter> = seated.into_iter().map(voter).collect();
        let ballot = |v: &Voter| Ballot {
            person: v.person,
            capacity: v.capacity,
            choices: v.reply.as_ref().map(|_| v.choices.clone()),
        };
        let ballots: Vec<Ballot> = voters.iter().map(ballot).collect();
        Board { standings: poll::rank(&slots, &expected, &ballots), slots, voters }
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

/// The seats that a poll calls, and who votes in it in which name.
pub(super) fn seated(
    poll: &Poll,
    consultant: Option<PersonId>,
    rule: PollRule<'_>,
    chairs: &[Chair],
) -> (Vec<Seat>, Vec<(PersonId, Capacity)>) {
    let called: Vec<&Chair> = chairs.iter().filter(|chair| chair.is_of(poll.group_id, poll.concern())).collect();
    let mut voters: Vec<(PersonId, Capacity)> = Vec::new();
    if rule.consultant_votes {
        voters.extend(consultant.map(|person| (person, Capacity::Consultant)));
    }
    for chair in &called {
        let voting = chair.holders.iter().filter(|holder| rule.deputies_may_vote || !holder.deputy);
        let holds = |deputy| Capacity::Holder { seat: chair.seat, deputy };
        voters.extend(voting.map(|holder| (holder.person, holds(holder.deputy))));
    }
    (called.iter().map(|chair| chair.seat).collect(), voters)
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
    let chairs = carrier::chairs(&scope, &groups).await?;
    let rows = crate::group::by_ids(asker, &groups).await?;
    let ruled = programme::with_rulebooks(asker, rows).await?;
    let board = |poll: &Poll| {
        let (group, rulebook) = ruled.iter().find(|(group, _)| group.id == poll.group_id)?;
        Some((poll.id, Board::of(poll, group.consultant_id, PollRule::of(rulebook), &chairs, &replies)))
    };
    Ok(polls.iter().filter_map(board).collect())
}
