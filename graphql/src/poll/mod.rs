//! Polls for the date of a session to be.

mod change;

pub use change::PollMutation;

use crate::carrier::{self, NetworkPost};
use crate::enums::{AttendanceMode, Half, PollChoice, PollStand, PollStatus, SessionKind, TrinomeRole};
use crate::error::IntoGraphql;
use crate::establishment::Establishment;
use crate::group::{Group, found};
use crate::id::GlobalId;
use crate::identity::Person;
use crate::loaders::{BoardOf, load};
use crate::scalars::Date;
use crate::session::Session;
use async_graphql::{ComplexObject, Context, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::Asker;
use cordee_app::poll::{self as app, Board, Voter};
use cordee_domain::carrier::Seat;
use cordee_domain::ids::{PersonId, PollId};
use cordee_domain::poll::{Capacity, Choices, Slot, Stand, Standing};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A question to a group: which half-day suits for a session to be.
#[derive(Clone, Debug)]
pub struct Poll(pub app::Poll);

fn asker<'a>(ctx: &'a Context<'_>) -> &'a Arc<Asker> {
    ctx.data_unchecked::<Arc<Asker>>()
}

impl Poll {
    async fn board(&self, ctx: &Context<'_>) -> Result<Arc<Board>> {
        found(load(ctx, BoardOf(self.0.clone())).await?)
    }
}

#[Object]
impl Poll {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn group(&self, ctx: &Context<'_>) -> Result<Group> {
        found(load(ctx, self.0.group_id).await?.map(Group))
    }

    /// What the session to be is for.
    async fn kind(&self) -> SessionKind {
        self.0.kind.into()
    }

    /// The number of the sequence, for a collective session.
    async fn sequence(&self) -> Option<i32> {
        self.0.sequence
    }

    /// The establishment, for individual support: those who carry it alone vote.
    async fn establishment(&self, ctx: &Context<'_>) -> Result<Option<Establishment>> {
        carrier::establishment(ctx, self.0.establishment_id).await
    }

    /// The post of a network, for individual support: its facilitator alone votes.
    async fn post(&self, ctx: &Context<'_>) -> Result<Option<NetworkPost>> {
        carrier::post(ctx, self.0.post_id).await
    }

    async fn title(&self) -> &str {
        &self.0.title
    }

    /// What the voters are told.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }

    async fn mode(&self) -> AttendanceMode {
        self.0.mode.into()
    }

    async fn place(&self) -> Option<&str> {
        self.0.place.as_deref()
    }

    async fn video_link(&self) -> Option<&str> {
        self.0.video_link.as_deref()
    }

    /// After this instant no answer is taken.
    async fn closes_at(&self) -> DateTime<Utc> {
        self.0.closes_at
    }

    /// As it stands now: one left open is closed once its closing date is past.
    async fn status(&self, ctx: &Context<'_>) -> PollStatus {
        app::status(asker(ctx), &self.0).into()
    }

    async fn cancel_reason(&self) -> Option<&str> {
        self.0.cancel_reason.as_deref()
    }

    /// The session that it became.
    async fn session(&self, ctx: &Context<'_>) -> Result<Option<Session>> {
        match self.0.session_id {
            Some(id) => Ok(load(ctx, id).await?.map(Session)),
            None => Ok(None),
        }
    }

    async fn opened_at(&self) -> DateTime<Utc> {
        self.0.opened_at
    }

    async fn opened_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        match self.0.opened_by {
            Some(id) => Ok(load(ctx, id).await?.map(Person::from)),
            None => Ok(None),
        }
    }

    /// The half-days that it proposes, the one that suits best first.
    async fn slots(&self, ctx: &Context<'_>) -> Result<Vec<PollSlot>> {
        let board = self.board(ctx).await?;
        let settled = self.0.settled_slot.as_deref();
        let slot = |standing: &Standing| PollSlot {
            settled: settled == Some(standing.slot.to_string().as_str()),
            standing: standing.clone(),
        };
        Ok(board.standings.iter().map(slot).collect())
    }

    /// Who is asked: the consultant, then whoever holds each seat and its deputy.
    async fn voters(&self, ctx: &Context<'_>) -> Result<Vec<PollVoter>> {
        Ok(self.board(ctx).await?.voters.iter().map(PollVoter::from).collect())
    }

    /// How many people are asked.
    async fn voter_count(&self, ctx: &Context<'_>) -> Result<usize> {
        let board = self.board(ctx).await?;
        Ok(people(&board, |_| true).len())
    }

    /// How many of them have answered.
    async fn answered_count(&self, ctx: &Context<'_>) -> Result<usize> {
        let board = self.board(ctx).await?;
        Ok(people(&board, |voter| voter.reply.is_some()).len())
    }

    /// Whether the asker is one of those who are asked.
    async fn votes(&self, ctx: &Context<'_>) -> Result<bool> {
        let me = asker(ctx).actor().graphql()?.person_id();
        Ok(self.board(ctx).await?.voters.iter().any(|voter| Some(voter.person) == me))
    }

    /// What the asker answered; null while it has not.
    async fn mine(&self, ctx: &Context<'_>) -> Result<Option<PollReply>> {
        let me = asker(ctx).actor().graphql()?.person_id();
        let board = self.board(ctx).await?;
        let mine = board.voters.iter().find(|voter| Some(voter.person) == me).and_then(|voter| voter.reply.clone());
        Ok(mine.map(PollReply))
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

fn people(board: &Board, counted: impl Fn(&&Voter) -> bool) -> BTreeSet<PersonId> {
    board.voters.iter().filter(counted).map(|voter| voter.person).collect()
}

/// A half-day that is proposed, as the answers make it.
#[derive(Debug)]
pub struct PollSlot {
    standing: Standing,
    settled: bool,
}

#[Object]
impl PollSlot {
    /// Its name, such as `2026-12-03/morning`.
    async fn key(&self) -> String {
        self.standing.slot.to_string()
    }

    async fn day(&self) -> Date {
        Date(self.standing.slot.day)
    }

    async fn half(&self) -> Half {
        self.standing.slot.half.into()
    }

    /// When a session of half a day would start on it.
    async fn starts_at(&self) -> DateTime<Utc> {
        self.standing.slot.hours(1).0
    }

    async fn ends_at(&self) -> DateTime<Utc> {
        self.standing.slot.hours(1).1
    }

    /// From 1; half-days that suit as well share theirs.
    async fn rank(&self) -> u32 {
        self.standing.rank
    }

    /// Whether everyone expected would be there: the consultant and every seat.
    async fn complete(&self) -> bool {
        self.standing.complete()
    }

    /// False when whoever runs the session can't come.
    async fn possible(&self) -> bool {
        self.standing.possible()
    }

    /// How the consultant stands to it; null where none is expected.
    async fn consultant(&self) -> Option<PollStand> {
        self.standing.consultant.map(Into::into)
    }

    /// The seats that would be empty.
    async fn missing(&self) -> Vec<PollSeat> {
        let seat = |(seat, stand): (Seat, Stand)| PollSeat { stand: stand.into(), seat };
        self.standing.missing().map(seat).collect()
    }

    /// How many people said yes.
    async fn yes(&self) -> u32 {
        self.standing.yes
    }

    async fn if_needed(&self) -> u32 {
        self.standing.if_needed
    }

    async fn no(&self) -> u32 {
        self.standing.no
    }

    /// Whether it is the date that was kept.
    async fn settled(&self) -> bool {
        self.settled
    }
}

/// A seat of the group, a voice of an establishment or a post of a network, and how it stands to a half-day.
#[derive(Debug, SimpleObject)]
#[graphql(complex)]
pub struct PollSeat {
    stand: PollStand,
    #[graphql(skip)]
    seat: Seat,
}

#[ComplexObject]
impl PollSeat {
    /// Null for a post.
    async fn establishment(&self, ctx: &Context<'_>) -> Result<Option<Establishment>> {
        carrier::establishment(ctx, self.seat.establishment()).await
    }

    /// Null for a post.
    async fn role(&self) -> Option<TrinomeRole> {
        self.seat.role().map(Into::into)
    }

    /// Null for a voice.
    async fn post(&self, ctx: &Context<'_>) -> Result<Option<NetworkPost>> {
        carrier::post(ctx, self.seat.post()).await
    }
}

/// Someone who is asked, in one name, and what it answered.
#[derive(Debug)]
pub struct PollVoter(Voter);

impl PollVoter {
    fn seat(&self) -> Option<Seat> {
        match self.0.capacity {
            Capacity::Consultant => None,
            Capacity::Holder { seat, .. } => Some(seat),
        }
    }
}

impl From<&Voter> for PollVoter {
    fn from(voter: &Voter) -> PollVoter {
        PollVoter(voter.clone())
    }
}

#[Object]
impl PollVoter {
    async fn person(&self, ctx: &Context<'_>) -> Result<Person> {
        found(load(ctx, self.0.person).await?.map(Person::from))
    }

    /// Null for the consultant, and for a post.
    async fn role(&self) -> Option<TrinomeRole> {
        self.seat().and_then(Seat::role).map(Into::into)
    }

    /// Whether it stands in for the voice’s titular.
    async fn deputy(&self) -> bool {
        matches!(self.0.capacity, Capacity::Holder { deputy: true, .. })
    }

    /// Null for the consultant, and for a post.
    async fn establishment(&self, ctx: &Context<'_>) -> Result<Option<Establishment>> {
        carrier::establishment(ctx, self.seat().and_then(Seat::establishment)).await
    }

    /// The post of a network whose facilitator it is.
    async fn post(&self, ctx: &Context<'_>) -> Result<Option<NetworkPost>> {
        carrier::post(ctx, self.seat().and_then(Seat::post)).await
    }

    /// Null while it has not answered.
    async fn answered_at(&self) -> Option<DateTime<Utc>> {
        self.0.reply.as_ref().map(|reply| reply.answered_at)
    }

    async fn comment(&self) -> Option<&str> {
        self.0.reply.as_ref().and_then(|reply| reply.comment.as_deref())
    }

    /// What it said of each half-day; those of which it said nothing are left out.
    async fn choices(&self) -> Vec<SlotChoice> {
        choices(&self.0.choices)
    }
}

fn choices(choices: &Choices) -> Vec<SlotChoice> {
    let pair = |(slot, choice): (&Slot, &cordee_domain::poll::Choice)| SlotChoice {
        slot: slot.to_string(),
        choice: (*choice).into(),
    };
    choices.0.iter().map(pair).collect()
}

/// What somebody said of a half-day.
#[derive(Debug, SimpleObject)]
pub struct SlotChoice {
    /// The half-day’s name.
    slot: String,
    choice: PollChoice,
}

/// One’s own answer to a poll.
#[derive(Debug)]
pub struct PollReply(app::Reply);

#[Object]
impl PollReply {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn choices(&self) -> Vec<SlotChoice> {
        choices(&Choices::read(&self.0.choices))
    }

    async fn comment(&self) -> Option<&str> {
        self.0.comment.as_deref()
    }

    async fn answered_at(&self) -> DateTime<Utc> {
        self.0.answered_at
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

#[derive(Debug, Default)]
pub struct PollQuery;

#[Object]
impl PollQuery {
    async fn poll(&self, ctx: &Context<'_>, id: GlobalId) -> Result<Option<Poll>> {
        let Ok(id) = id.as_id::<PollId>() else { return Ok(None) };
        Ok(load(ctx, id).await?.map(Poll))
    }

    /// The polls that close between two instants and were not cancelled, those that close first before the others.
    async fn polls(
        &self,
        ctx: &Context<'_>,
        closes_from: DateTime<Utc>,
        closes_to: DateTime<Utc>,
    ) -> Result<Vec<Poll>> {
        let polls = app::closing_between(asker(ctx), closes_from, closes_to).await.graphql()?;
        Ok(polls.into_iter().map(Poll).collect())
    }

    /// The open polls to which the asker has not answered in full, those that close first before
    /// the others.
    async fn awaited_polls(&self, ctx: &Context<'_>) -> Result<Vec<Poll>> {
        Ok(app::awaiting(asker(ctx)).await.graphql()?.into_iter().map(Poll).collect())
    }
}
