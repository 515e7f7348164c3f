//! What is made ready before a session, and who comes.

use crate::carrier::{self, NetworkPost};
use crate::enums::{Coming, ReadinessState, ReadinessSubject, TrinomeRole};
use crate::error::IntoGraphql;
use crate::establishment::Establishment;
use crate::id::GlobalId;
use crate::identity::Person;
use crate::loaders::{MessageCountOf, load};
use crate::refusal::Citation;
use crate::session::{SessionPayload, payload};
use async_graphql::{ComplexObject, Context, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::preparation::{self as app, AnswerSession, PrepareSession};
use cordee_app::replay::ClientKey;
use cordee_app::{AppError, Asker};
use cordee_domain::ids::{EstablishmentId, PersonId};
use cordee_domain::policy::act;
use cordee_domain::preparation as domain;
use std::sync::Arc;

/// Whether a session can be held as it should be, point by point.
#[derive(Debug, SimpleObject)]
pub struct Readiness {
    /// Whether nothing is left to do.
    ready: bool,
    points: Vec<ReadinessPoint>,
}

/// One point of a session's readiness.
#[derive(Debug, SimpleObject)]
#[graphql(complex)]
pub struct ReadinessPoint {
    subject: ReadinessSubject,
    state: ReadinessState,
    /// What is done or to be done, in French, without a final stop.
    text: String,
    #[graphql(skip)]
    establishment_id: Option<EstablishmentId>,
}

#[ComplexObject]
impl ReadinessPoint {
    /// The establishment that it is about, if it is about one.
    async fn establishment(&self, ctx: &Context<'_>) -> Result<Option<Establishment>> {
        match self.establishment_id {
            Some(id) => Ok(load(ctx, id).await?.map(Establishment::from)),
            None => Ok(None),
        }
    }
}

impl From<domain::Readiness> for Readiness {
    fn from(readiness: domain::Readiness) -> Readiness {
        let ready = readiness.is_ready();
        let point = |point: domain::Point| ReadinessPoint {
            subject: point.subject.into(),
            state: point.state.into(),
            text: point.text,
            establishment_id: point.establishment,
        };
        Readiness { ready, points: readiness.points.into_iter().map(point).collect() }
    }
}

/// What a session is for and goes through.
#[derive(Debug, SimpleObject)]
pub struct SessionPlan {
    aim: Option<String>,
    agenda: Vec<AgendaItem>,
    /// How one gets in: parking, entrance, whom to call.
    access_note: Option<String>,
    /// The aim and agenda are the rulebook's, until somebody confirms or changes them.
    proposed: bool,
    /// The passage that states the sequence.
    citation: Option<Citation>,
    /// The rulebook's aim and agenda are a proposal of its authors: the source gives the title alone.
    agenda_is_ours: bool,
    /// Zero until somebody has said something.
    version: i32,
}

/// An item of a session's agenda.
#[derive(Debug, SimpleObject)]
pub struct AgendaItem {
    title: String,
    /// How long it is meant to last.
    minutes: Option<i32>,
    /// It takes up something that an earlier session left.
    carried_over: bool,
}

impl From<app::Plan> for SessionPlan {
    fn from(plan: app::Plan) -> SessionPlan {
        let item = |item: domain::AgendaItem| AgendaItem {
            title: item.title,
            minutes: item.minutes,
            carried_over: item.task.is_some(),
        };
        SessionPlan {
            aim: plan.aim,
            agenda: plan.agenda.into_iter().map(item).collect(),
            access_note: plan.access_note,
            proposed: plan.proposed,
            agenda_is_ours: plan.rule.as_ref().is_some_and(|(_, ours)| *ours),
            citation: plan.rule.as_ref().map(|(citation, _)| Citation::from(citation)),
            version: plan.version,
        }
    }
}

/// A seat whose holder is expected at a session, and what they say of their coming.
#[derive(Debug)]
pub struct VoiceAnswer(pub app::Voice);

#[Object]
impl VoiceAnswer {
    /// Null for a post.
    async fn establishment(&self, ctx: &Context<'_>) -> Result<Option<Establishment>> {
        carrier::establishment(ctx, self.0.seat.establishment()).await
    }

    /// Null for a post.
    async fn role(&self) -> Option<TrinomeRole> {
        self.0.seat.role().map(Into::into)
    }

    /// Null for a voice.
    async fn post(&self, ctx: &Context<'_>) -> Result<Option<NetworkPost>> {
        carrier::post(ctx, self.0.seat.post()).await
    }

    /// Who holds it; null when nobody was named.
    async fn holder(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.holder).await
    }

    async fn deputy(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.deputy).await
    }

    /// Null until it has answered.
    async fn coming(&self) -> Option<Coming> {
        self.0.coming.map(Into::into)
    }

    async fn answered_at(&self) -> Option<DateTime<Utc>> {
        self.0.answered_at
    }

    async fn answered_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.answered_by).await
    }
}

async fn person(ctx: &Context<'_>, id: Option<PersonId>) -> Result<Option<Person>> {
    match id {
        Some(id) => Ok(load(ctx, id).await?.map(Person::from)),
        None => Ok(None),
    }
}

/// Something that is made ready before a session.
#[derive(Debug)]
pub struct ChecklistItem(pub app::ChecklistItem);

#[Object]
impl ChecklistItem {
    async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn title(&self) -> &str {
        &self.0.title
    }

    /// It comes from the rulebook's list.
    async fn proposed(&self) -> bool {
        self.0.key.is_some()
    }

    /// Null until it is ticked.
    async fn done_at(&self) -> Option<DateTime<Utc>> {
        self.0.done_at
    }

    async fn done_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.done_by).await
    }
}

/// A document that a session works on, where it is kept.
#[derive(Debug)]
pub struct SessionDocument(pub app::SessionDocument);

#[Object]
impl SessionDocument {
    async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn title(&self) -> &str {
        &self.0.title
    }

    async fn url(&self) -> &str {
        &self.0.url
    }

    async fn added_at(&self) -> DateTime<Utc> {
        self.0.added_at
    }

    /// How many messages about it the asker reads: `conversation` gives them.
    async fn message_count(&self, ctx: &Context<'_>) -> Result<i64> {
        Ok(load(ctx, MessageCountOf::about(self.0.id)).await?.unwrap_or_default())
    }
}

/// What a session to come is for, what it goes through and how one gets in.
#[derive(Debug, InputObject)]
pub struct PrepareSessionInput {
    session_id: GlobalId,
    /// That of the plan that was read.
    version: i32,
    aim: Option<String>,
    access_note: Option<String>,
    /// In order.
    agenda: Vec<AgendaItemInput>,
}

#[derive(Debug, InputObject)]
pub struct AgendaItemInput {
    title: String,
    minutes: Option<i32>,
}

/// Whether the holder of a seat comes to a session; without an answer, what was said is taken back.
#[derive(Debug, InputObject)]
pub struct AnswerSessionInput {
    session_id: GlobalId,
    /// With `role`: a voice of an establishment.
    establishment_id: Option<GlobalId>,
    role: Option<TrinomeRole>,
    /// In a network: a post.
    post_id: Option<GlobalId>,
    coming: Option<Coming>,
}

#[derive(Debug, InputObject)]
pub struct AddChecklistItemInput {
    session_id: GlobalId,
    title: String,
}

/// A tick, or its taking back. Saying it twice changes nothing.
#[derive(Debug, InputObject)]
pub struct TickChecklistItemInput {
    id: GlobalId,
    done: bool,
    /// What the device names this change: sent again under the same name, it does nothing twice.
    client_mutation_id: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct RemoveChecklistItemInput {
    id: GlobalId,
}

#[derive(Debug, InputObject)]
pub struct ProposeChecklistInput {
    session_id: GlobalId,
}

#[derive(Debug, InputObject)]
pub struct AddSessionDocumentInput {
    session_id: GlobalId,
    title: String,
    /// It begins with `https://`.
    url: String,
}

#[derive(Debug, InputObject)]
pub struct RemoveSessionDocumentInput {
    id: GlobalId,
}

#[derive(Debug, Default)]
pub struct PreparationMutation;

#[Object]
impl PreparationMutation {
    /// Says what a session is for, what it goes through and how one gets in.
    async fn prepare_session(&self, ctx: &Context<'_>, input: PrepareSessionInput) -> Result<SessionPayload> {
        let said = PrepareSession {
            session: input.session_id.as_id().graphql()?,
            version: input.version,
            aim: input.aim,
            agenda: input.agenda.into_iter().map(|item| (item.title, item.minutes)).collect(),
            access_note: input.access_note,
        };
        payload(app::prepare(asker(ctx), said).await)
    }

    /// Says whether the holder of a seat comes to a session.
    async fn answer_session(&self, ctx: &Context<'_>, input: AnswerSessionInput) -> Result<SessionPayload> {
        carrier::may(ctx, act::SESSION_ANSWER).graphql()?;
        let session = input.session_id.as_id().graphql()?;
        payload(match carrier::seat(input.establishment_id, input.role, input.post_id) {
            Ok(seat) => {
                let said = AnswerSession { session, seat, coming: input.coming.map(Into::into) };
                app::answer(asker(ctx), said).await
            }
            Err(refused) => Err(refused),
        })
    }

    /// Adds an item to the checklist of a session.
    async fn add_checklist_item(&self, ctx: &Context<'_>, input: AddChecklistItemInput) -> Result<SessionPayload> {
        let id = input.session_id.as_id().graphql()?;
        payload(app::add_item(asker(ctx), id, &input.title).await)
    }

    /// Ticks an item of a checklist.
    async fn tick_checklist_item(&self, ctx: &Context<'_>, input: TickChecklistItemInput) -> Result<SessionPayload> {
        let id = input.id.as_id().graphql()?;
        payload(match ClientKey::read(input.client_mutation_id).map_err(AppError::from) {
            Ok(key) => app::tick_item(asker(ctx), id, input.done, key).await,
            Err(refused) => Err(refused),
        })
    }

    /// Takes an item off a checklist.
    async fn remove_checklist_item(
        &self,
        ctx: &Context<'_>,
        input: RemoveChecklistItemInput,
    ) -> Result<SessionPayload> {
        payload(app::remove_item(asker(ctx), input.id.as_id().graphql()?).await)
    }

    /// Takes the items of the rulebook again.
    async fn propose_checklist(&self, ctx: &Context<'_>, input: ProposeChecklistInput) -> Result<SessionPayload> {
        payload(app::propose_checklist(asker(ctx), input.session_id.as_id().graphql()?).await)
    }

    /// Adds a document to a session, where it is kept.
    async fn add_session_document(&self, ctx: &Context<'_>, input: AddSessionDocumentInput) -> Result<SessionPayload> {
        let id = input.session_id.as_id().graphql()?;
        payload(app::add_document(asker(ctx), id, &input.title, &input.url).await)
    }

    /// Takes a document off a session.
    async fn remove_session_document(
        &self,
        ctx: &Context<'_>,
        input: RemoveSessionDocumentInput,
    ) -> Result<SessionPayload> {
        payload(app::remove_document(asker(ctx), input.id.as_id().graphql()?).await)
    }
}

fn asker<'a>(ctx: &'a Context<'_>) -> &'a Asker {
    ctx.data_unchecked::<Arc<Asker>>()
}
