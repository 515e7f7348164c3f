//! Events where results are shown, and who registered. The public has pages of its own, without GraphQL.

use crate::cursor;
use crate::enums::{AttendanceMode, RegistrationStatus, RestitutionStatus};
use crate::error::IntoGraphql;
use crate::id::GlobalId;
use crate::loaders::load;
use crate::payload::answer;
use crate::programme::Programme;
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::restitution::{self as app, Counted, PlanRestitution};
use cordee_app::{AppResult, Asker};
use cordee_domain::ids::{ProgrammeId, RegistrationId, RestitutionId};
use cordee_domain::restitution as domain;
use std::sync::Arc;

/// An event where results are shown.
#[derive(Debug)]
pub struct Restitution(pub Counted);

/// One item of an event's programme.
#[derive(Debug, SimpleObject)]
pub struct RestitutionMoment {
    starts_at: DateTime<Utc>,
    title: String,
    /// Who speaks, in what form.
    note: Option<String>,
}

/// Somebody who speaks at an event.
#[derive(Debug, SimpleObject)]
pub struct RestitutionSpeaker {
    name: String,
    /// What it does, and for whom.
    quality: Option<String>,
}

#[Object]
impl Restitution {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.event.id)
    }

    async fn programme(&self, ctx: &Context<'_>) -> Result<Option<Programme>> {
        Ok(load(ctx, self.0.event.programme_id).await?.map(Programme))
    }

    async fn status(&self) -> RestitutionStatus {
        self.0.event.status.into()
    }

    async fn title(&self) -> &str {
        &self.0.event.title
    }

    async fn summary(&self) -> Option<&str> {
        self.0.event.summary.as_deref()
    }

    /// In the order of time.
    async fn moments(&self) -> Result<Vec<RestitutionMoment>> {
        let rows = app::moments(&self.0.event).graphql()?;
        let shown = |domain::Moment { starts_at, title, note }| RestitutionMoment { starts_at, title, note };
        Ok(rows.into_iter().map(shown).collect())
    }

    async fn speakers(&self) -> Result<Vec<RestitutionSpeaker>> {
        let rows = app::speakers(&self.0.event).graphql()?;
        Ok(rows.into_iter().map(|domain::Speaker { name, quality }| RestitutionSpeaker { name, quality }).collect())
    }

    async fn mode(&self) -> AttendanceMode {
        self.0.event.mode.into()
    }

    async fn place(&self) -> Option<&str> {
        self.0.event.place.as_deref()
    }

    /// How one gets there and in.
    async fn access_note(&self) -> Option<&str> {
        self.0.event.access_note.as_deref()
    }

    /// Sent to those who have a place; shown to those who keep the registrations.
    async fn video_link(&self, ctx: &Context<'_>) -> Result<Option<&str>> {
        let keeps = app::keeps(ctx.data_unchecked::<Arc<Asker>>()).graphql()?;
        Ok(self.0.event.video_link.as_deref().filter(|_| keeps))
    }

    async fn starts_at(&self) -> DateTime<Utc> {
        self.0.event.starts_at
    }

    async fn ends_at(&self) -> DateTime<Utc> {
        self.0.event.ends_at
    }

    /// After which nobody registers any more.
    async fn closes_at(&self) -> DateTime<Utc> {
        self.0.event.closes_at
    }

    async fn capacity(&self) -> i32 {
        self.0.event.capacity
    }

    /// How many hold a place.
    async fn placed_count(&self) -> i64 {
        self.0.counts.placed
    }

    async fn waiting_count(&self) -> i64 {
        self.0.counts.waiting
    }

    /// How many of those who held a place were seen there.
    async fn came_count(&self) -> i64 {
        self.0.counts.came
    }

    /// Days after the event until it is forgotten who registered.
    async fn keep_days(&self) -> i32 {
        self.0.event.keep_days
    }

    /// When it was forgotten who registered: the counts are all that is left.
    async fn forgotten_at(&self) -> Option<DateTime<Utc>> {
        self.0.event.forgotten_at
    }

    async fn cancel_reason(&self) -> Option<&str> {
        self.0.event.cancel_reason.as_deref()
    }

    async fn version(&self) -> i32 {
        self.0.event.version
    }
}

/// Somebody's place at an event, or on its waiting list.
#[derive(Debug)]
pub struct Registration(app::Registration);

#[Object]
impl Registration {
    async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn name(&self) -> &str {
        &self.0.name
    }

    async fn email(&self) -> &str {
        &self.0.email
    }

    async fn organisation(&self) -> Option<&str> {
        self.0.organisation.as_deref()
    }

    /// What it needs in order to attend; forgotten a day after the event.
    async fn access_needs(&self) -> Option<&str> {
        self.0.access_needs.as_deref()
    }

    async fn status(&self) -> RegistrationStatus {
        self.0.status.into()
    }

    async fn registered_at(&self) -> DateTime<Utc> {
        self.0.registered_at
    }

    /// When it was noted that it came.
    async fn came_at(&self) -> Option<DateTime<Utc>> {
        self.0.came_at
    }
}

connection!(RegistrationConnection, RegistrationEdge, Registration);

#[derive(Debug, Default)]
pub struct RestitutionQuery;

#[Object]
impl RestitutionQuery {
    /// The events of a programme, the latest first.
    async fn restitutions(&self, ctx: &Context<'_>, programme_id: GlobalId) -> Result<Vec<Restitution>> {
        let id = programme_id.as_id::<ProgrammeId>().graphql()?;
        let rows = app::of_programme(ctx.data_unchecked::<Arc<Asker>>(), id).await.graphql()?;
        Ok(rows.into_iter().map(Restitution).collect())
    }

    /// An event by its id; null when it does not exist or is out of reach.
    async fn restitution(&self, ctx: &Context<'_>, id: GlobalId) -> Result<Option<Restitution>> {
        let Ok(id) = id.as_id::<RestitutionId>() else { return Ok(None) };
        Ok(app::by_ids(ctx.data_unchecked::<Arc<Asker>>(), &[id]).await.graphql()?.pop().map(Restitution))
    }

    /// Who is registered for an event, in the order of arrival.
    async fn registrations(
        &self,
        ctx: &Context<'_>,
        restitution_id: GlobalId,
        status: Option<RegistrationStatus>,
        #[graphql(default = 50)] first: i64,
        after: Option<String>,
    ) -> Result<RegistrationConnection> {
        let id = restitution_id.as_id::<RestitutionId>().graphql()?;
        let key: Option<(i32, RegistrationId)> = cursor::read(after.as_deref()).graphql()?;
        let first = crate::connection::first(ctx, first, &[]);
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let page = app::registrations(asker, id, status.map(Into::into), key, first).await.graphql()?;
        Ok(RegistrationConnection::of(page, after.is_some(), |row| {
            (cursor::write(&(row.place_rank, row.id)), Registration(row))
        }))
    }
}

/// One item of an event's programme, within its hours.
#[derive(Debug, InputObject)]
pub struct RestitutionMomentInput {
    starts_at: DateTime<Utc>,
    title: String,
    note: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct RestitutionSpeakerInput {
    name: String,
    quality: Option<String>,
}

/// What an event is.
#[derive(Debug, InputObject)]
pub struct PlanRestitutionInput {
    programme_id: GlobalId,
    title: String,
    summary: Option<String>,
    moments: Vec<RestitutionMomentInput>,
    speakers: Vec<RestitutionSpeakerInput>,
    mode: AttendanceMode,
    place: Option<String>,
    access_note: Option<String>,
    video_link: Option<String>,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    /// The start when absent.
    closes_at: Option<DateTime<Utc>>,
    capacity: i32,
    keep_days: i32,
}

/// What an event becomes; what is left out is cleared.
#[derive(Debug, InputObject)]
pub struct UpdateRestitutionInput {
    id: GlobalId,
    version: i32,
    title: String,
    summary: Option<String>,
    moments: Vec<RestitutionMomentInput>,
    speakers: Vec<RestitutionSpeakerInput>,
    mode: AttendanceMode,
    place: Option<String>,
    access_note: Option<String>,
    video_link: Option<String>,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    closes_at: Option<DateTime<Utc>>,
    capacity: i32,
    keep_days: i32,
}

#[derive(Debug, InputObject)]
pub struct PublishRestitutionInput {
    id: GlobalId,
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct CancelRestitutionInput {
    id: GlobalId,
    version: i32,
    /// Everyone reads it.
    reason: String,
}

/// A tick, or its taking back. Saying it twice changes nothing.
#[derive(Debug, InputObject)]
pub struct TickRegistrationInput {
    id: GlobalId,
    came: bool,
}

#[derive(Debug, InputObject)]
pub struct RemoveRegistrationInput {
    id: GlobalId,
}

payload!(RestitutionPayload { restitution: Option<Restitution> });
payload!(RegistrationPayload { registration: Option<Registration> });

macro_rules! what {
    ($input:expr) => {
        PlanRestitution {
            title: $input.title,
            summary: $input.summary,
            moments: $input.moments.into_iter().map(moment).collect(),
            speakers: $input.speakers.into_iter().map(speaker).collect(),
            mode: $input.mode.into(),
            place: $input.place,
            access_note: $input.access_note,
            video_link: $input.video_link,
            starts_at: $input.starts_at,
            ends_at: $input.ends_at,
            closes_at: $input.closes_at,
            capacity: $input.capacity,
            keep_days: $input.keep_days,
        }
    };
}

fn moment(RestitutionMomentInput { starts_at, title, note }: RestitutionMomentInput) -> domain::Moment {
    domain::Moment { starts_at, title, note }
}

fn speaker(RestitutionSpeakerInput { name, quality }: RestitutionSpeakerInput) -> domain::Speaker {
    domain::Speaker { name, quality }
}

fn event(result: AppResult<Counted>) -> Result<RestitutionPayload> {
    answer(result, |row| RestitutionPayload { restitution: Some(Restitution(row)), refusals: Vec::new() })
}

#[derive(Debug, Default)]
pub struct RestitutionMutation;

#[Object]
impl RestitutionMutation {
    /// Plans an event of a programme. Nobody else sees it before it is published.
    async fn plan_restitution(&self, ctx: &Context<'_>, input: PlanRestitutionInput) -> Result<RestitutionPayload> {
        let programme = input.programme_id.as_id().graphql()?;
        event(app::plan(ctx.data_unchecked::<Arc<Asker>>(), programme, what!(input)).await)
    }

    /// Changes an event. More places go to those who waited longest; who is registered is told of another date or place.
    async fn update_restitution(&self, ctx: &Context<'_>, input: UpdateRestitutionInput) -> Result<RestitutionPayload> {
        let (id, version) = (input.id.as_id().graphql()?, input.version);
        event(app::update(ctx.data_unchecked::<Arc<Asker>>(), id, version, what!(input)).await)
    }

    /// Puts an event on its public page, and opens its registrations.
    async fn publish_restitution(
        &self,
        ctx: &Context<'_>,
        input: PublishRestitutionInput,
    ) -> Result<RestitutionPayload> {
        let id = input.id.as_id().graphql()?;
        event(app::publish(ctx.data_unchecked::<Arc<Asker>>(), id, input.version).await)
    }

    /// Cancels an event, and tells those who registered.
    async fn cancel_restitution(&self, ctx: &Context<'_>, input: CancelRestitutionInput) -> Result<RestitutionPayload> {
        let id = input.id.as_id().graphql()?;
        event(app::cancel(ctx.data_unchecked::<Arc<Asker>>(), id, input.version, &input.reason).await)
    }

    /// Notes that somebody came to an event, or that it did not.
    async fn tick_registration(&self, ctx: &Context<'_>, input: TickRegistrationInput) -> Result<RegistrationPayload> {
        let id = input.id.as_id().graphql()?;
        let ticked = app::tick(ctx.data_unchecked::<Arc<Asker>>(), id, input.came).await;
        answer(ticked, |row| RegistrationPayload { registration: Some(Registration(row)), refusals: Vec::new() })
    }

    /// Ends somebody's registration, at its request; its place is given on.
    async fn remove_registration(
        &self,
        ctx: &Context<'_>,
        input: RemoveRegistrationInput,
    ) -> Result<RestitutionPayload> {
        let id = input.id.as_id().graphql()?;
        event(app::remove(ctx.data_unchecked::<Arc<Asker>>(), id).await)
    }
}
