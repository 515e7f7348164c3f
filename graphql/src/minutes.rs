//! The minutes of sessions.

use crate::enums::MinutesStatus;
use crate::error::IntoGraphql;
use crate::establishment::Establishment;
use crate::group::found;
use crate::id::{GlobalId, optional};
use crate::identity::Person;
use crate::loaders::load;
use crate::payload::answer;
use crate::session::Session;
use async_graphql::{Context, InputObject, Object, Result};
use chrono::{DateTime, Utc};
use cordee_app::minutes::{self as app};
use cordee_app::replay::ClientKey;
use cordee_app::{AppError, AppResult, Asker};
use cordee_domain::ids::{EstablishmentId, PersonId};
use std::sync::Arc;

/// One edition of a part of a session's minutes: the part shared with the group, or one kept to an establishment.
#[derive(Debug)]
pub struct Minutes(pub app::Part);

async fn person(ctx: &Context<'_>, id: Option<PersonId>) -> Result<Option<Person>> {
    match id {
        Some(id) => Ok(load(ctx, id).await?.map(Person::from)),
        None => Ok(None),
    }
}

async fn establishment(ctx: &Context<'_>, id: Option<EstablishmentId>) -> Result<Option<Establishment>> {
    match id {
        Some(id) => Ok(load(ctx, id).await?.map(Establishment::from)),
        None => Ok(None),
    }
}

#[Object]
impl Minutes {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.minutes.id)
    }

    async fn session(&self, ctx: &Context<'_>) -> Result<Session> {
        found(load(ctx, self.0.minutes.session_id).await?.map(Session))
    }

    /// The establishment that alone sees it, with its consultant and the agency; none when the group does.
    async fn kept_to(&self, ctx: &Context<'_>) -> Result<Option<Establishment>> {
        establishment(ctx, self.0.minutes.kept_to).await
    }

    /// From 1; a correction is the next.
    async fn edition(&self) -> i32 {
        self.0.minutes.edition
    }

    /// The published edition that this one corrects.
    async fn corrects_id(&self) -> Option<GlobalId> {
        self.0.minutes.corrects_id.map(GlobalId::of)
    }

    async fn correction_reason(&self) -> Option<&str> {
        self.0.minutes.correction_reason.as_deref()
    }

    async fn status(&self) -> MinutesStatus {
        self.0.minutes.status.into()
    }

    /// Who wrote in it last.
    async fn written_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.minutes.written_by).await
    }

    async fn written_at(&self) -> DateTime<Utc> {
        self.0.minutes.written_at
    }

    async fn published_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.minutes.published_by).await
    }

    async fn published_at(&self) -> Option<DateTime<Utc>> {
        self.0.minutes.published_at
    }

    async fn sections(&self) -> Vec<MinutesSection> {
        self.0.sections.iter().cloned().map(MinutesSection).collect()
    }

    async fn decisions(&self) -> Vec<Decision> {
        self.0.decisions.iter().cloned().map(Decision).collect()
    }

    async fn version(&self) -> i32 {
        self.0.minutes.version
    }
}

/// A point of the agenda, and what was said of it.
#[derive(Debug)]
pub struct MinutesSection(pub app::MinutesSection);

#[Object]
impl MinutesSection {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn title(&self) -> &str {
        &self.0.title
    }

    /// Paragraphs between blank lines; lines that begin with a dash are a list.
    async fn body(&self) -> &str {
        &self.0.body
    }

    async fn written_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.written_by).await
    }

    async fn written_at(&self) -> DateTime<Utc> {
        self.0.written_at
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// What was decided at a session.
#[derive(Debug)]
pub struct Decision(app::Decision);

#[Object]
impl Decision {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn wording(&self) -> &str {
        &self.0.wording
    }

    /// The establishment that it is about; none for the whole group.
    async fn establishment(&self, ctx: &Context<'_>) -> Result<Option<Establishment>> {
        establishment(ctx, self.0.establishment_id).await
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// Minutes to open.
#[derive(Debug, InputObject)]
pub struct OpenMinutesInput {
    session_id: GlobalId,
    /// The establishment that alone sees them, with its consultant and the agency; the group when absent.
    kept_to_id: Option<GlobalId>,
    /// The points of the agenda; the rulebook's when there is none.
    titles: Option<Vec<String>>,
}

/// A section as written; over the version that it was read at.
#[derive(Debug, InputObject)]
pub struct WriteMinutesSectionInput {
    id: GlobalId,
    version: i32,
    title: String,
    body: String,
    /// What the device names this change: sent again under the same name, it does nothing twice.
    client_mutation_id: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct AddMinutesSectionInput {
    minutes_id: GlobalId,
    title: String,
}

#[derive(Debug, InputObject)]
pub struct RemoveMinutesSectionInput {
    id: GlobalId,
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct AddDecisionInput {
    minutes_id: GlobalId,
    wording: String,
    /// The whole group when absent.
    establishment_id: Option<GlobalId>,
    client_mutation_id: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct ChangeDecisionInput {
    id: GlobalId,
    version: i32,
    wording: String,
    establishment_id: Option<GlobalId>,
}

#[derive(Debug, InputObject)]
pub struct RemoveDecisionInput {
    id: GlobalId,
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct PublishMinutesInput {
    id: GlobalId,
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct CorrectMinutesInput {
    id: GlobalId,
    reason: String,
}

#[derive(Debug, InputObject)]
pub struct DiscardMinutesInput {
    id: GlobalId,
    version: i32,
}

payload!(MinutesPayload { minutes: Option<Minutes> });

fn minutes(result: AppResult<app::Part>) -> Result<MinutesPayload> {
    answer(result, |part| MinutesPayload { minutes: Some(Minutes(part)), refusals: Vec::new() })
}

#[derive(Debug, Default)]
pub struct MinutesMutation;

#[Object]
impl MinutesMutation {
    /// Opens the minutes of a session, or a part of them that is kept to one establishment.
    async fn open_minutes(&self, ctx: &Context<'_>, input: OpenMinutesInput) -> Result<MinutesPayload> {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let (id, kept_to) = (input.session_id.as_id().graphql()?, optional(input.kept_to_id).graphql()?);
        minutes(app::open(asker, id, kept_to, &input.titles.unwrap_or_default()).await)
    }

    /// Writes a section of a draft. Two who write two sections never meet.
    async fn write_minutes_section(
        &self,
        ctx: &Context<'_>,
        input: WriteMinutesSectionInput,
    ) -> Result<MinutesPayload> {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let at = (input.id.as_id().graphql()?, input.version);
        minutes(match ClientKey::read(input.client_mutation_id).map_err(AppError::from) {
            Ok(key) => app::write_section(asker, at, &input.title, &input.body, key).await,
            Err(refused) => Err(refused),
        })
    }

    /// Adds a section at the end of a draft.
    async fn add_minutes_section(&self, ctx: &Context<'_>, input: AddMinutesSectionInput) -> Result<MinutesPayload> {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        minutes(app::add_section(asker, input.minutes_id.as_id().graphql()?, &input.title).await)
    }

    /// Removes an empty section of a draft.
    async fn remove_minutes_section(
        &self,
        ctx: &Context<'_>,
        input: RemoveMinutesSectionInput,
    ) -> Result<MinutesPayload> {
        let at = (input.id.as_id().graphql()?, input.version);
        minutes(app::remove_section(ctx.data_unchecked::<Arc<Asker>>(), at).await)
    }

    /// Adds a decision to a draft.
    async fn add_decision(&self, ctx: &Context<'_>, input: AddDecisionInput) -> Result<MinutesPayload> {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let (id, about) = (input.minutes_id.as_id().graphql()?, optional(input.establishment_id).graphql()?);
        minutes(match ClientKey::read(input.client_mutation_id).map_err(AppError::from) {
            Ok(key) => app::add_decision(asker, id, &input.wording, about, key).await,
            Err(refused) => Err(refused),
        })
    }

    /// Changes a decision of a draft.
    async fn change_decision(&self, ctx: &Context<'_>, input: ChangeDecisionInput) -> Result<MinutesPayload> {
        let at = (input.id.as_id().graphql()?, input.version);
        let about = optional(input.establishment_id).graphql()?;
        minutes(app::change_decision(ctx.data_unchecked::<Arc<Asker>>(), at, &input.wording, about).await)
    }

    /// Takes a decision out of a draft.
    async fn remove_decision(&self, ctx: &Context<'_>, input: RemoveDecisionInput) -> Result<MinutesPayload> {
        let at = (input.id.as_id().graphql()?, input.version);
        minutes(app::remove_decision(ctx.data_unchecked::<Arc<Asker>>(), at).await)
    }

    /// Publishes a draft to those who see its part.
    async fn publish_minutes(&self, ctx: &Context<'_>, input: PublishMinutesInput) -> Result<MinutesPayload> {
        let id = input.id.as_id().graphql()?;
        minutes(app::publish(ctx.data_unchecked::<Arc<Asker>>(), id, input.version).await)
    }

    /// Opens the next edition of published minutes. The published one stays as it is until the next is published.
    async fn correct_minutes(&self, ctx: &Context<'_>, input: CorrectMinutesInput) -> Result<MinutesPayload> {
        let id = input.id.as_id().graphql()?;
        minutes(app::correct(ctx.data_unchecked::<Arc<Asker>>(), id, &input.reason).await)
    }

    /// Gives up a draft, with what is written in it.
    async fn discard_minutes(&self, ctx: &Context<'_>, input: DiscardMinutesInput) -> Result<MinutesPayload> {
        let id = input.id.as_id().graphql()?;
        let result = app::discard(ctx.data_unchecked::<Arc<Asker>>(), id, input.version).await;
        answer(result, |()| MinutesPayload { minutes: None, refusals: Vec::new() })
    }
}
