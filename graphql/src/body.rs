//! Comité QVCT and spaces of discussion on work of establishments.

mod change;
mod guest;

pub use change::BodyMutation;
pub use guest::{GuestBodyMutation, GuestBodyQuery};

use crate::cursor;
use crate::enums::{BodyKind, ProposalOrigin, ProposalStatus};
use crate::error::IntoGraphql;
use crate::id::{GlobalId, optional};
use crate::identity::Person;
use crate::loaders::{BodyMeetingsOf, BodyMembersOf, LinksOf, PlaceNameOf, ProposalCountsOf, load};
use crate::scalars::Date;
use async_graphql::{Context, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::Asker;
use cordee_app::body as app;
use cordee_domain::body::ProposalStatus as Status;
use cordee_domain::ids::{BodyId, ProposalId};
use std::sync::Arc;

/// A comité QVCT or a space of discussion on work, of one establishment.
#[derive(Debug)]
pub struct Body(pub app::Body);

#[Object]
impl Body {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn kind(&self) -> BodyKind {
        self.0.kind.into()
    }

    /// Its topic, for a space of discussion.
    async fn title(&self) -> &str {
        &self.0.title
    }

    async fn perimeter(&self) -> Option<&str> {
        self.0.perimeter.as_deref()
    }

    /// The rules that its members made together.
    async fn rules(&self) -> Option<&str> {
        self.0.rules.as_deref()
    }

    async fn facilitator(&self) -> Option<&str> {
        self.0.facilitator.as_deref()
    }

    async fn group_id(&self) -> GlobalId {
        GlobalId::of(self.0.group_id)
    }

    async fn participation_id(&self) -> GlobalId {
        GlobalId::of(self.0.participation_id)
    }

    async fn establishment_name(&self, ctx: &Context<'_>) -> Result<String> {
        Ok(load(ctx, PlaceNameOf(self.0.establishment_id)).await?.unwrap_or_default())
    }

    async fn members(&self, ctx: &Context<'_>) -> Result<Vec<BodyMember>> {
        Ok(load(ctx, BodyMembersOf(self.0.id)).await?.unwrap_or_default().into_iter().map(BodyMember).collect())
    }

    /// The latest first.
    async fn meetings(&self, ctx: &Context<'_>) -> Result<Vec<BodyMeeting>> {
        Ok(load(ctx, BodyMeetingsOf(self.0.id)).await?.unwrap_or_default().into_iter().map(BodyMeeting).collect())
    }

    /// How many proposals are in each state.
    async fn proposal_counts(&self, ctx: &Context<'_>) -> Result<ProposalCounts> {
        let rows = load(ctx, ProposalCountsOf(self.0.id)).await?.unwrap_or_default();
        let of = |status: Status| rows.iter().find(|(s, _)| *s == status).map_or(0, |(_, count)| *count);
        Ok(ProposalCounts {
            received: of(Status::Received),
            accepted: of(Status::Accepted),
            adapted: of(Status::Adapted),
            refused: of(Status::Refused),
            set_aside: of(Status::SetAside),
        })
    }

    /// Until when the link for people without an account stands; none when there is none.
    async fn link_expires_at(&self, ctx: &Context<'_>) -> Result<Option<DateTime<Utc>>> {
        if self.0.link_id.is_none() {
            return Ok(None);
        }
        load(ctx, LinksOf(self.0.id)).await
    }

    async fn closed_at(&self) -> Option<DateTime<Utc>> {
        self.0.closed_at
    }

    async fn closed_reason(&self) -> Option<&str> {
        self.0.closed_reason.as_deref()
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// How many proposals are in each state.
#[derive(Debug, SimpleObject)]
pub struct ProposalCounts {
    received: i64,
    accepted: i64,
    adapted: i64,
    refused: i64,
    set_aside: i64,
}

/// A member of a body.
#[derive(Debug)]
pub struct BodyMember(pub app::BodyMember);

#[Object]
impl BodyMember {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn name(&self) -> &str {
        &self.0.name
    }

    async fn quality(&self) -> Option<&str> {
        self.0.quality.as_deref()
    }

    /// Its account; none when it has none.
    async fn person(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        match self.0.person_id {
            Some(id) => Ok(load(ctx, id).await?.map(Person::from)),
            None => Ok(None),
        }
    }

    async fn since(&self) -> DateTime<Utc> {
        self.0.since
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// A meeting of a body. Nothing in its summary is attributed to anybody.
#[derive(Debug)]
pub struct BodyMeeting(pub app::BodyMeeting);

#[Object]
impl BodyMeeting {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn held_on(&self) -> Date {
        Date(self.0.held_on)
    }

    async fn agenda(&self) -> Option<&str> {
        self.0.agenda.as_deref()
    }

    async fn summary(&self) -> Option<&str> {
        self.0.summary.as_deref()
    }

    /// Who was there, where that is said.
    async fn present(&self) -> Option<&str> {
        self.0.present.as_deref()
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// What was proposed in a body, and the comité's answer.
#[derive(Debug)]
pub struct Proposal(pub app::Proposal);

#[Object]
impl Proposal {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    /// None once set aside.
    async fn text(&self) -> Option<&str> {
        (self.0.status != Status::SetAside).then_some(self.0.text.as_str())
    }

    async fn origin(&self) -> ProposalOrigin {
        self.0.origin.into()
    }

    /// The name that the author chose to give; nothing else is known of it.
    async fn author_name(&self) -> Option<&str> {
        self.0.author_name.as_deref()
    }

    async fn proposed_on(&self) -> Date {
        Date(self.0.proposed_on)
    }

    async fn status(&self) -> ProposalStatus {
        self.0.status.into()
    }

    /// The comité's words, or why it was set aside.
    async fn answer(&self) -> Option<&str> {
        self.0.answer.as_deref()
    }

    async fn answered_on(&self) -> Option<Date> {
        self.0.answered_on.map(Date)
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

connection!(ProposalConnection, ProposalEdge, Proposal);

#[derive(Debug, Default)]
pub struct BodyQuery;

#[Object]
impl BodyQuery {
    /// The bodies that the asker sees, the oldest first.
    async fn bodies(
        &self,
        ctx: &Context<'_>,
        group_id: Option<GlobalId>,
        participation_id: Option<GlobalId>,
        #[graphql(default, desc = "Only those in which the asker sits.")] mine: bool,
    ) -> Result<Vec<Body>> {
        let (group, participation) = (optional(group_id).graphql()?, optional(participation_id).graphql()?);
        let filter = app::BodyFilter { group, participation, mine };
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        Ok(app::list(asker, filter).await.graphql()?.into_iter().map(Body).collect())
    }

    async fn body(&self, ctx: &Context<'_>, id: GlobalId) -> Result<Option<Body>> {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let id = id.as_id::<BodyId>().ok();
        Ok(app::by_ids(asker, id.as_slice()).await.graphql()?.pop().map(Body))
    }

    /// The proposals of a body, the latest first; null when it is out of reach.
    async fn proposals(
        &self,
        ctx: &Context<'_>,
        body_id: GlobalId,
        status: Option<ProposalStatus>,
        #[graphql(default = 30)] first: i64,
        after: Option<String>,
    ) -> Result<Option<ProposalConnection>> {
        let key: Option<ProposalId> = cursor::read(after.as_deref()).graphql()?;
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let first = crate::connection::first(ctx, first, &[]);
        let body = app::by_ids(asker, body_id.as_id::<BodyId>().ok().as_slice()).await.graphql()?.pop();
        let Some(body) = body else { return Ok(None) };
        let page = app::proposals(asker, body.id, status.map(Into::into), key, first).await.graphql()?;
        Ok(Some(ProposalConnection::of(page, after.is_some(), |row| (cursor::write(&row.id), Proposal(row)))))
    }
}
