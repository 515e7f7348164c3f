//! Sessions of groups, and who attended them.

use crate::carrier::{self, NetworkPost};
use crate::cursor;
use crate::enums::{AttendanceMode, HalfDay, SessionKind, SessionStatus, TrinomeRole};
use crate::error::IntoGraphql;
use crate::establishment::Establishment;
use crate::file::FileConnection;
use crate::group::{Group, found};
use crate::id::{GlobalId, optional};
use crate::identity::Person;
use crate::loaders::{
    AttendanceOf, CarriedOverTo, ChecklistOf, DocumentsOf, MinutesOf, PlanOf, PollsOf, ReadinessOf, TasksOf, VoicesOf,
    load,
};
use crate::minutes::Minutes;
use crate::payload::answer;
use crate::poll::Poll;
use crate::preparation::{ChecklistItem, Readiness, SessionDocument, SessionPlan, VoiceAnswer};
use crate::presence::AttendanceSheet;
use crate::task::Task;
use async_graphql::{Context, InputObject, Object, Result};
use chrono::{DateTime, Utc};
use cordee_app::session::{self as app, Appointment, PlanSession, Presence, With};
use cordee_app::{AppResult, Asker};
use cordee_domain::ids::SessionId;
use cordee_domain::policy::act;
use std::sync::Arc;

/// A dated work session of a group.
#[derive(Debug)]
pub struct Session(pub app::Session);

#[Object]
impl Session {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn group(&self, ctx: &Context<'_>) -> Result<Group> {
        found(load(ctx, self.0.group_id).await?.map(Group))
    }

    async fn kind(&self) -> SessionKind {
        self.0.kind.into()
    }

    /// The number of the sequence, for a collective session.
    async fn sequence(&self) -> Option<i32> {
        self.0.sequence
    }

    /// The establishment, for individual support.
    async fn establishment(&self, ctx: &Context<'_>) -> Result<Option<Establishment>> {
        carrier::establishment(ctx, self.0.establishment_id).await
    }

    /// The post of a network, for individual support of its facilitator.
    async fn post(&self, ctx: &Context<'_>) -> Result<Option<NetworkPost>> {
        carrier::post(ctx, self.0.post_id).await
    }

    async fn title(&self) -> &str {
        &self.0.title
    }

    async fn mode(&self) -> AttendanceMode {
        self.0.mode.into()
    }

    async fn starts_at(&self) -> DateTime<Utc> {
        self.0.starts_at
    }

    async fn ends_at(&self) -> DateTime<Utc> {
        self.0.ends_at
    }

    async fn place(&self) -> Option<&str> {
        self.0.place.as_deref()
    }

    async fn video_link(&self) -> Option<&str> {
        self.0.video_link.as_deref()
    }

    async fn status(&self) -> SessionStatus {
        self.0.status.into()
    }

    async fn cancel_reason(&self) -> Option<&str> {
        self.0.cancel_reason.as_deref()
    }

    /// Who attended, once held: a line for each seat that was recorded.
    async fn attendance(&self, ctx: &Context<'_>) -> Result<Vec<Attendance>> {
        Ok(load(ctx, AttendanceOf(self.0.id)).await?.unwrap_or_default().into_iter().map(Attendance).collect())
    }

    /// The poll that made its date.
    async fn poll(&self, ctx: &Context<'_>) -> Result<Option<Poll>> {
        let polls = load(ctx, PollsOf(self.0.group_id)).await?.unwrap_or_default();
        Ok(polls.into_iter().find(|poll| poll.session_id == Some(self.0.id)).map(Poll))
    }

    /// Its minutes, as far as the asker sees them: every edition, the shared part first.
    async fn minutes(&self, ctx: &Context<'_>) -> Result<Vec<Minutes>> {
        Ok(load(ctx, MinutesOf(self.0.id)).await?.unwrap_or_default().into_iter().map(Minutes).collect())
    }

    /// The tasks set at it.
    async fn tasks(&self, ctx: &Context<'_>) -> Result<Vec<Task>> {
        Ok(load(ctx, TasksOf(self.0.id)).await?.unwrap_or_default().into_iter().map(Task).collect())
    }

    /// The tasks that earlier sessions left to it: open when it began, or now if it is to come.
    async fn carried_over_tasks(&self, ctx: &Context<'_>) -> Result<Vec<Task>> {
        Ok(load(ctx, CarriedOverTo(self.0.clone())).await?.unwrap_or_default().into_iter().map(Task).collect())
    }

    /// The half-days that it falls in: each has an attendance sheet of its own.
    async fn half_days(&self) -> Vec<HalfDay> {
        let spans = cordee_domain::presence::half_days(self.0.starts_at, self.0.ends_at);
        spans.into_iter().map(|span| span.half_day.into()).collect()
    }

    /// Its attendance sheets, in the order of time, those that correct after those they correct.
    async fn attendance_sheets(&self, ctx: &Context<'_>) -> Result<Vec<AttendanceSheet>> {
        crate::presence::of_session(ctx, self.0.id).await
    }

    /// The files on it, as far as the asker reads them, the latest first.
    async fn files(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 50)] first: i64,
        after: Option<String>,
    ) -> Result<FileConnection> {
        crate::file::on(ctx, self.0.id, first, after).await
    }

    /// Whether it is ready to be held, and what is left to do.
    async fn readiness(&self, ctx: &Context<'_>) -> Result<Readiness> {
        Ok(load(ctx, ReadinessOf(self.0.clone())).await?.unwrap_or_default().into())
    }

    /// What it is for and goes through.
    async fn plan(&self, ctx: &Context<'_>) -> Result<SessionPlan> {
        Ok(load(ctx, PlanOf(self.0.clone())).await?.unwrap_or_default().into())
    }

    /// The seats whose holders are expected, and whether each comes.
    async fn answers(&self, ctx: &Context<'_>) -> Result<Vec<VoiceAnswer>> {
        Ok(load(ctx, VoicesOf(self.0.clone())).await?.unwrap_or_default().into_iter().map(VoiceAnswer).collect())
    }

    /// What is made ready before it; empty for those who don't prepare it.
    async fn checklist(&self, ctx: &Context<'_>) -> Result<Vec<ChecklistItem>> {
        Ok(load(ctx, ChecklistOf(self.0.clone())).await?.unwrap_or_default().into_iter().map(ChecklistItem).collect())
    }

    /// What it works on.
    async fn documents(&self, ctx: &Context<'_>) -> Result<Vec<SessionDocument>> {
        Ok(load(ctx, DocumentsOf(self.0.id)).await?.unwrap_or_default().into_iter().map(SessionDocument).collect())
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// Whether the holder of a seat attended a session: a voice of an establishment or, in a network, a post.
#[derive(Debug)]
pub struct Attendance(app::Attendance);

#[Object]
impl Attendance {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    /// Null for a post.
    async fn establishment(&self, ctx: &Context<'_>) -> Result<Option<Establishment>> {
        carrier::establishment(ctx, self.0.establishment_id).await
    }

    /// Null for a post.
    async fn role(&self) -> Option<TrinomeRole> {
        self.0.role.map(Into::into)
    }

    /// Null for a voice.
    async fn post(&self, ctx: &Context<'_>) -> Result<Option<NetworkPost>> {
        carrier::post(ctx, self.0.post_id).await
    }

    async fn person(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        match self.0.person_id {
            Some(id) => Ok(load(ctx, id).await?.map(Person::from)),
            None => Ok(None),
        }
    }

    async fn present(&self) -> bool {
        self.0.present
    }
}

connection!(SessionConnection, SessionEdge, Session);

#[derive(Debug, Default)]
pub struct SessionQuery;

#[Object]
impl SessionQuery {
    /// The sessions that the asker sees, in the order of time.
    async fn sessions(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only those that end at this instant or later.")] from: Option<DateTime<Utc>>,
        #[graphql(desc = "Only those that start before this instant.")] to: Option<DateTime<Utc>>,
        status: Option<SessionStatus>,
        #[graphql(default = 20)] first: i64,
        after: Option<String>,
    ) -> Result<SessionConnection> {
        let filter = app::SessionFilter { from, to, status: status.map(Into::into) };
        let key: Option<(DateTime<Utc>, SessionId)> = cursor::read(after.as_deref()).graphql()?;
        let page =
            app::page(ctx.data_unchecked::<Arc<Asker>>(), filter, key, crate::connection::first(ctx, first, &[]))
                .await
                .graphql()?;
        Ok(SessionConnection::of(page, after.is_some(), |row| (cursor::write(&(row.starts_at, row.id)), Session(row))))
    }

    async fn session(&self, ctx: &Context<'_>, id: GlobalId) -> Result<Option<Session>> {
        let Ok(id) = id.as_id::<SessionId>() else { return Ok(None) };
        Ok(load(ctx, id).await?.map(Session))
    }
}

/// A session to plan. A collective one names its sequence, an individual one its establishment or, in a network,
/// a post or one of its structures.
#[derive(Debug, InputObject)]
pub struct PlanSessionInput {
    group_id: GlobalId,
    kind: SessionKind,
    sequence: Option<i32>,
    establishment_id: Option<GlobalId>,
    post_id: Option<GlobalId>,
    /// The sequence's title when absent.
    title: Option<String>,
    mode: AttendanceMode,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    place: Option<String>,
    video_link: Option<String>,
}

/// Another date, place or mode for a planned session.
#[derive(Debug, InputObject)]
pub struct MoveSessionInput {
    id: GlobalId,
    version: i32,
    /// Kept as it is when absent.
    title: Option<String>,
    mode: AttendanceMode,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    place: Option<String>,
    video_link: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct CancelSessionInput {
    id: GlobalId,
    version: i32,
    reason: String,
}

/// Who attended a session that took place. May be sent again to correct it.
#[derive(Debug, InputObject)]
pub struct HoldSessionInput {
    id: GlobalId,
    version: i32,
    attendance: Vec<AttendanceInput>,
}

#[derive(Debug, InputObject)]
pub struct AttendanceInput {
    /// With `role`: a voice of an establishment.
    establishment_id: Option<GlobalId>,
    role: Option<TrinomeRole>,
    /// In a network: a post.
    post_id: Option<GlobalId>,
    person_id: Option<GlobalId>,
    present: bool,
}

payload!(SessionPayload { session: Option<Session> });

pub(crate) fn payload(result: AppResult<app::Session>) -> Result<SessionPayload> {
    answer(result, |session| SessionPayload { session: Some(Session(session)), refusals: Vec::new() })
}

#[derive(Debug, Default)]
pub struct SessionMutation;

#[Object]
impl SessionMutation {
    /// Plans a session of a group.
    async fn plan_session(&self, ctx: &Context<'_>, input: PlanSessionInput) -> Result<SessionPayload> {
        let plan = PlanSession {
            group: input.group_id.as_id().graphql()?,
            kind: input.kind.into(),
            sequence: input.sequence,
            with: With {
                establishment: optional(input.establishment_id).graphql()?,
                post: optional(input.post_id).graphql()?,
            },
            appointment: Appointment {
                mode: input.mode.into(),
                starts_at: input.starts_at,
                ends_at: input.ends_at,
                place: input.place,
                video_link: input.video_link,
                title: input.title,
            },
        };
        payload(app::plan(ctx.data_unchecked::<Arc<Asker>>(), plan).await)
    }

    /// Moves a planned session.
    async fn move_session(&self, ctx: &Context<'_>, input: MoveSessionInput) -> Result<SessionPayload> {
        let appointment = Appointment {
            mode: input.mode.into(),
            starts_at: input.starts_at,
            ends_at: input.ends_at,
            place: input.place,
            video_link: input.video_link,
            title: input.title,
        };
        let id = input.id.as_id().graphql()?;
        payload(app::move_to(ctx.data_unchecked::<Arc<Asker>>(), id, input.version, appointment).await)
    }

    /// Cancels a planned session.
    async fn cancel_session(&self, ctx: &Context<'_>, input: CancelSessionInput) -> Result<SessionPayload> {
        let id = input.id.as_id().graphql()?;
        payload(app::cancel(ctx.data_unchecked::<Arc<Asker>>(), id, input.version, &input.reason).await)
    }

    /// Records that a session was held and who attended.
    async fn hold_session(&self, ctx: &Context<'_>, input: HoldSessionInput) -> Result<SessionPayload> {
        carrier::may(ctx, act::SESSION_PLAN).graphql()?;
        let presence = |input: AttendanceInput| -> AppResult<Presence> {
            Ok(Presence {
                seat: carrier::seat(input.establishment_id, input.role, input.post_id)?,
                person: optional(input.person_id)?,
                present: input.present,
            })
        };
        let id = input.id.as_id().graphql()?;
        payload(match input.attendance.into_iter().map(presence).collect::<AppResult<_>>() {
            Ok(attendance) => app::hold(ctx.data_unchecked::<Arc<Asker>>(), id, input.version, attendance).await,
            Err(refused) => Err(refused),
        })
    }
}
