//! The activity feed, and live delivery.

use crate::connection::PageInfo;
use crate::error::{IntoGraphql, to_error};
use crate::group::Group;
use crate::id::{GlobalId, optional};
use crate::identity::Person;
use crate::loaders::load;
use crate::programme::Programme;
use crate::scalars::JournalPosition;
use crate::shared::Occasion;
use async_graphql::{ComplexObject, Context, Object, Result, SimpleObject, Subscription};
use chrono::{DateTime, Utc};
use cordee_app::journal::{self as app, Cursor, EventFilter};
use cordee_app::{Asker, Page};
use cordee_domain::ids::Kind;
use futures_util::Stream;
use std::collections::VecDeque;
use std::sync::Arc;

/// A line of the journal: something that happened.
#[derive(Clone, Debug)]
pub struct Event {
    row: app::Event,
    /// Who did it, where it was read with the event.
    actor: Option<cordee_app::identity::Person>,
}

impl Event {
    async fn person(&self, ctx: &Context<'_>) -> Result<Option<cordee_app::identity::Person>> {
        match (&self.actor, self.row.actor_id) {
            (Some(known), _) => Ok(Some(known.clone())),
            (None, Some(id)) => load(ctx, id).await,
            (None, None) => Ok(None),
        }
    }
}

#[Object]
impl Event {
    async fn position(&self) -> JournalPosition {
        JournalPosition(self.row.position)
    }

    async fn at(&self) -> DateTime<Utc> {
        self.row.at
    }

    /// What happened: `days.validated`, `session.moved`…
    async fn kind(&self) -> &'static str {
        self.row.kind.key()
    }

    /// Who did it; none for the platform itself.
    async fn actor(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        Ok(self.person(ctx).await?.map(Person::from))
    }

    /// A sentence in French: «Camille Durand a validé des jours».
    async fn sentence(&self, ctx: &Context<'_>) -> Result<String> {
        let actor = self.person(ctx).await?;
        let who = actor.as_ref().map_or("La plateforme", |person| person.name.as_str());
        Ok(format!("{who} {}", self.row.kind.label()))
    }

    pub async fn group(&self, ctx: &Context<'_>) -> Result<Option<Group>> {
        match self.row.group_id {
            Some(id) => Ok(load(ctx, id).await?.map(Group)),
            None => Ok(None),
        }
    }

    pub async fn programme(&self, ctx: &Context<'_>) -> Result<Option<Programme>> {
        match self.row.programme_id {
            Some(id) => Ok(load(ctx, id).await?.map(Programme)),
            None => Ok(None),
        }
    }

    /// What it happened to.
    async fn subject_id(&self) -> Option<GlobalId> {
        Kind::from_key(&self.row.subject_kind).map(|kind| GlobalId { kind, uuid: self.row.subject_id })
    }
}

#[derive(Debug, SimpleObject)]
pub struct EventEdge {
    cursor: String,
    node: Event,
}

/// A page of the journal, latest first.
#[derive(Debug, SimpleObject)]
#[graphql(complex)]
pub struct EventConnection {
    edges: Vec<EventEdge>,
    page_info: PageInfo,
}

#[ComplexObject]
impl EventConnection {
    async fn nodes(&self) -> Vec<&Event> {
        self.edges.iter().map(|edge| &edge.node).collect()
    }
}

impl EventConnection {
    pub fn listed(page: Page<app::Event>, before: bool) -> EventConnection {
        let cursor = |event: &app::Event| event.position.to_string();
        EventConnection {
            page_info: PageInfo {
                has_next_page: page.has_next,
                has_previous_page: before,
                start_cursor: page.items.first().map(cursor),
                end_cursor: page.items.last().map(cursor),
            },
            edges: page
                .items
                .into_iter()
                .map(|event| EventEdge { cursor: cursor(&event), node: Event { row: event, actor: None } })
                .collect(),
        }
    }
}

#[derive(Debug, Default)]
pub struct JournalQuery;

#[Object]
impl JournalQuery {
    /// What happened, latest first, as far as the asker may see.
    async fn activity(
        &self,
        ctx: &Context<'_>,
        programme_id: Option<GlobalId>,
        group_id: Option<GlobalId>,
        #[graphql(default = 30)] first: i64,
        before: Option<JournalPosition>,
    ) -> Result<EventConnection> {
        let filter = EventFilter { group: optional(group_id).graphql()?, programme: optional(programme_id).graphql()? };
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let page = app::before(asker, filter, before.map(|p| p.0), first).await.graphql()?;
        Ok(EventConnection::listed(page, before.is_some()))
    }
}

/// A change delivered live. `position` is where to resume.
#[derive(Debug, SimpleObject)]
#[graphql(complex)]
pub struct Change {
    position: JournalPosition,
    event: Event,
}

#[ComplexObject]
impl Change {
    /// The group that changed, as it is now.
    async fn group(&self, ctx: &Context<'_>) -> Result<Option<Group>> {
        self.event.group(ctx).await
    }

    /// The programme that changed, as it is now.
    async fn programme(&self, ctx: &Context<'_>) -> Result<Option<Programme>> {
        self.event.programme(ctx).await
    }
}

#[derive(Debug, Default)]
pub struct JournalSubscription;

#[Subscription]
impl JournalSubscription {
    /// Each change of a group after a position of the journal (from now when absent), in order,
    /// none left out, none twice. Ends with an error when the right to see the group ends.
    async fn group_changed(
        &self,
        ctx: &Context<'_>,
        group_id: GlobalId,
        after: Option<JournalPosition>,
    ) -> Result<impl Stream<Item = Result<Change>>> {
        let filter = EventFilter { group: Some(group_id.as_id().graphql()?), programme: None };
        changes(ctx, filter, after).await
    }

    /// Each change of a programme and of its groups, likewise.
    async fn programme_changed(
        &self,
        ctx: &Context<'_>,
        programme_id: GlobalId,
        after: Option<JournalPosition>,
    ) -> Result<impl Stream<Item = Result<Change>>> {
        let filter = EventFilter { group: None, programme: Some(programme_id.as_id().graphql()?) };
        changes(ctx, filter, after).await
    }

    /// Everything that happens in the tenant and that the asker may see, likewise.
    async fn activity(
        &self,
        ctx: &Context<'_>,
        after: Option<JournalPosition>,
    ) -> Result<impl Stream<Item = Result<Change>>> {
        changes(ctx, EventFilter::default(), after).await
    }
}

async fn changes(
    ctx: &Context<'_>,
    filter: EventFilter,
    after: Option<JournalPosition>,
) -> Result<impl Stream<Item = Result<Change>> + use<>> {
    let asker = ctx.data_unchecked::<Arc<Asker>>().clone();
    let cursor = Cursor::open(&asker, filter, after.map(|p| p.0)).await.graphql()?;
    let occasion = ctx.data_opt::<Arc<Occasion>>().cloned().unwrap_or_default();
    let start = (Some(cursor), VecDeque::<Arc<app::Happened>>::new(), asker, occasion);
    Ok(futures_util::stream::unfold(start, |(mut cursor, mut waiting, asker, occasion)| async move {
        if waiting.is_empty() {
            match cursor.as_mut()?.next(&asker).await {
                Ok(events) => waiting.extend(events),
                Err(error) => {
                    occasion.is_about(None);
                    return Some((Err(to_error(&error)), (None, waiting, asker, occasion)));
                }
            }
        }
        let happened = waiting.pop_front()?;
        occasion.is_about(Some(happened.event.position));
        let event = Event { row: happened.event.clone(), actor: happened.actor.clone() };
        let change = Change { position: JournalPosition(happened.event.position), event };
        Some((Ok(change), (cursor, waiting, asker, occasion)))
    }))
}
