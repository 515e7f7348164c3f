//! Changes of polls.

use super::Poll;
use crate::enums::{AttendanceMode, PollChoice, SessionKind};
use crate::error::IntoGraphql;
use crate::id::{GlobalId, optional};
use crate::payload::answer;
use crate::scalars::Date;
use crate::session::Session;
use async_graphql::{Context, InputObject, Object, Result};
use chrono::{DateTime, Utc};
use cordee_app::poll::{self as app, Answer, Asked, ChangePoll, Hours, OpenPoll, Settle};
use cordee_app::session::With;
use cordee_app::{AppResult, Asker};
use std::sync::Arc;

/// A poll for the date of a session to be. A collective one names its sequence, an individual one
/// its establishment.
#[derive(Debug, InputObject)]
pub struct OpenPollInput {
    group_id: GlobalId,
    kind: SessionKind,
    sequence: Option<i32>,
    establishment_id: Option<GlobalId>,
    post_id: Option<GlobalId>,
    /// The sequence's title when absent.
    title: Option<String>,
    /// What the voters are told.
    note: Option<String>,
    mode: AttendanceMode,
    place: Option<String>,
    video_link: Option<String>,
    /// Names of half-days, such as `2026-12-03/morning`.
    slots: Vec<String>,
    /// The last day on which one may answer; as the rulebook proposes when absent.
    closes_on: Option<Date>,
}

/// Another question for a poll that nothing has decided yet. What is absent is cleared.
#[derive(Debug, InputObject)]
pub struct ChangePollInput {
    id: GlobalId,
    version: i32,
    title: Option<String>,
    note: Option<String>,
    mode: AttendanceMode,
    place: Option<String>,
    video_link: Option<String>,
    slots: Vec<String>,
    closes_on: Option<Date>,
    /// Half-days may be taken away although somebody answered for them.
    confirmed: Option<bool>,
}

/// One's answer to a poll, whole: it takes the place of the one before.
#[derive(Debug, InputObject)]
pub struct AnswerPollInput {
    id: GlobalId,
    /// The version of the answer that it replaces; 0 for a first one.
    version: i32,
    choices: Vec<SlotChoiceInput>,
    /// Read by everyone in the group.
    comment: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct SlotChoiceInput {
    slot: String,
    choice: PollChoice,
}

#[derive(Debug, InputObject)]
pub struct ClosePollInput {
    id: GlobalId,
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct ReopenPollInput {
    id: GlobalId,
    version: i32,
    closes_on: Date,
}

#[derive(Debug, InputObject)]
pub struct CancelPollInput {
    id: GlobalId,
    version: i32,
    reason: String,
}

/// The date to keep. The hours, where they are not the usual ones, are given together.
#[derive(Debug, InputObject)]
pub struct SettlePollInput {
    id: GlobalId,
    version: i32,
    slot: String,
    starts_at: Option<DateTime<Utc>>,
    ends_at: Option<DateTime<Utc>>,
    place: Option<String>,
    video_link: Option<String>,
}

payload!(PollPayload { poll: Option<Poll> });
payload!(
    /// A poll whose date is kept, and the session that it became.
    SettlePollPayload { poll: Option<Poll>, session: Option<Session> }
);

fn poll(result: AppResult<app::Poll>) -> Result<PollPayload> {
    answer(result, |poll| PollPayload { poll: Some(Poll(poll)), refusals: Vec::new() })
}

fn asker<'a>(ctx: &'a Context<'_>) -> &'a Arc<Asker> {
    ctx.data_unchecked::<Arc<Asker>>()
}

#[derive(Debug, Default)]
pub struct PollMutation;

#[Object]
impl PollMutation {
    /// Opens a poll for the date of a session to be.
    async fn open_poll(&self, ctx: &Context<'_>, input: OpenPollInput) -> Result<PollPayload> {
        let group = input.group_id.as_id().graphql()?;
        let establishment = optional(input.establishment_id).graphql()?;
        let with = With { establishment, post: optional(input.post_id).graphql()? };
        let asked = Asked {
            title: input.title,
            note: input.note,
            mode: input.mode.into(),
            place: input.place,
            video_link: input.video_link,
            slots: input.slots,
            closes_on: input.closes_on.map(|day| day.0),
        };
        let open = OpenPoll { group, kind: input.kind.into(), sequence: input.sequence, with, asked };
        poll(app::open(asker(ctx), open).await)
    }

    /// Changes what a poll asks.
    async fn change_poll(&self, ctx: &Context<'_>, input: ChangePollInput) -> Result<PollPayload> {
        let id = input.id.as_id().graphql()?;
        let asked = Asked {
            title: input.title,
            note: input.note,
            mode: input.mode.into(),
            place: input.place,
            video_link: input.video_link,
            slots: input.slots,
            closes_on: input.closes_on.map(|day| day.0),
        };
        let confirmed = input.confirmed.unwrap_or_default();
        poll(app::change(asker(ctx), ChangePoll { id, version: input.version, asked, confirmed }).await)
    }

    /// Answers a poll, or changes one's answer while it is open.
    async fn answer_poll(&self, ctx: &Context<'_>, input: AnswerPollInput) -> Result<PollPayload> {
        let id = input.id.as_id().graphql()?;
        let choices = input.choices.into_iter().map(|given| (given.slot, given.choice.into())).collect();
        let given = Answer { poll: id, version: input.version, choices, comment: input.comment };
        poll(app::answer(asker(ctx), given).await)
    }

    /// Closes a poll before its time.
    async fn close_poll(&self, ctx: &Context<'_>, input: ClosePollInput) -> Result<PollPayload> {
        let id = input.id.as_id().graphql()?;
        poll(app::close(asker(ctx), id, input.version).await)
    }

    /// Takes answers again, until another day.
    async fn reopen_poll(&self, ctx: &Context<'_>, input: ReopenPollInput) -> Result<PollPayload> {
        let id = input.id.as_id().graphql()?;
        poll(app::reopen(asker(ctx), id, input.version, input.closes_on.0).await)
    }

    /// Gives a poll up, with the reason that everyone sees.
    async fn cancel_poll(&self, ctx: &Context<'_>, input: CancelPollInput) -> Result<PollPayload> {
        let id = input.id.as_id().graphql()?;
        poll(app::cancel(asker(ctx), id, input.version, &input.reason).await)
    }

    /// Keeps one of the dates: the session is planned and everyone is told.
    async fn settle_poll(&self, ctx: &Context<'_>, input: SettlePollInput) -> Result<SettlePollPayload> {
        let id = input.id.as_id().graphql()?;
        let hours = match (input.starts_at, input.ends_at) {
            (Some(start), Some(end)) => Hours::At(start, end),
            (None, None) => Hours::Usual,
            _ => Hours::Half,
        };
        let settle = Settle {
            id,
            version: input.version,
            slot: input.slot,
            hours,
            place: input.place,
            video_link: input.video_link,
        };
        let settled = app::settle(asker(ctx), settle).await;
        answer(settled, |(poll, session)| SettlePollPayload {
            poll: Some(Poll(poll)),
            session: Some(Session(session)),
            refusals: Vec::new(),
        })
    }
}
