//! The private addresses at which calendars read sessions.

use crate::error::IntoGraphql;
use crate::group::Group;
use crate::id::{GlobalId, optional};
use crate::identity::secret;
use crate::loaders::load;
use crate::payload::answer;
use async_graphql::{Context, InputObject, Object, Result};
use chrono::{DateTime, Utc};
use cordee_app::calendar::{self as app, Issued};
use cordee_app::{AppResult, Asker};
use std::sync::Arc;

/// A private address at which a calendar reads the asker’s sessions, or those of one group. Whoever
/// holds it reads what its owner may see at that moment.
pub struct CalendarFeed(Issued);

secret!(CalendarFeed);

#[Object]
impl CalendarFeed {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.feed.id)
    }

    /// Null for all the sessions that concern the asker.
    async fn group(&self, ctx: &Context<'_>) -> Result<Option<Group>> {
        match self.0.feed.group_id {
            Some(id) => Ok(load(ctx, id).await?.map(Group)),
            None => Ok(None),
        }
    }

    /// The address, as good as a key.
    async fn url(&self) -> &str {
        &self.0.url
    }

    async fn issued_at(&self) -> DateTime<Utc> {
        self.0.feed.issued_at
    }
}

/// Which sessions the calendar is to read.
#[derive(Debug, InputObject)]
pub struct SubscribeCalendarInput {
    /// All that concern the asker when absent.
    group_id: Option<GlobalId>,
}

#[derive(Debug, InputObject)]
pub struct RenewCalendarFeedInput {
    id: GlobalId,
}

#[derive(Debug, InputObject)]
pub struct RevokeCalendarFeedInput {
    id: GlobalId,
}

payload!(CalendarFeedPayload { calendar_feed: Option<CalendarFeed> });
payload!(
    /// Which feed opens nothing any more.
    RevokeCalendarFeedPayload { id: Option<GlobalId> }
);

fn asker<'a>(ctx: &'a Context<'_>) -> &'a Arc<Asker> {
    ctx.data_unchecked::<Arc<Asker>>()
}

fn issued(result: AppResult<Issued>) -> Result<CalendarFeedPayload> {
    answer(result, |feed| CalendarFeedPayload { calendar_feed: Some(CalendarFeed(feed)), refusals: Vec::new() })
}

#[derive(Debug, Default)]
pub struct CalendarQuery;

#[Object]
impl CalendarQuery {
    /// The asker's own feeds in force, with their addresses.
    async fn calendar_feeds(&self, ctx: &Context<'_>) -> Result<Vec<CalendarFeed>> {
        Ok(app::mine(asker(ctx)).await.graphql()?.into_iter().map(CalendarFeed).collect())
    }
}

#[derive(Debug, Default)]
pub struct CalendarMutation;

#[Object]
impl CalendarMutation {
    /// Gives the asker an address for its calendar; the one that it has already where it has one.
    async fn subscribe_calendar(
        &self,
        ctx: &Context<'_>,
        input: SubscribeCalendarInput,
    ) -> Result<CalendarFeedPayload> {
        let group = optional(input.group_id).graphql()?;
        issued(app::issue(asker(ctx), group).await)
    }

    /// Gives a feed another address: the one before opens nothing from then on.
    async fn renew_calendar_feed(
        &self,
        ctx: &Context<'_>,
        input: RenewCalendarFeedInput,
    ) -> Result<CalendarFeedPayload> {
        let id = input.id.as_id().graphql()?;
        issued(app::renew(asker(ctx), id).await)
    }

    /// Revokes the address of a feed, at once.
    async fn revoke_calendar_feed(
        &self,
        ctx: &Context<'_>,
        input: RevokeCalendarFeedInput,
    ) -> Result<RevokeCalendarFeedPayload> {
        let id = input.id.as_id().graphql()?;
        answer(app::revoke(asker(ctx), id).await, |feed| RevokeCalendarFeedPayload {
            id: Some(GlobalId::of(feed.id)),
            refusals: Vec::new(),
        })
    }
}
