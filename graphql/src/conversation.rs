//! Messages and comments on something.

use crate::cursor;
use crate::enums::Role;
use crate::error::IntoGraphql;
use crate::establishment::Establishment;
use crate::group::found;
use crate::id::{GlobalId, all};
use crate::identity::Person;
use crate::loaders::{MentionsOf, load};
use crate::payload::answer;
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::conversation::{self as app, PostMessage};
use cordee_app::{AppError, AppResult, Asker};
use cordee_domain::conversation::EDITABLE_MINUTES;
use cordee_domain::event::Audience;
use cordee_domain::ids::MessageId;
use std::sync::Arc;

/// A message. One that was withdrawn or hidden has no text.
#[derive(Debug)]
pub struct Message(pub app::Message);

#[Object]
impl Message {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn author(&self, ctx: &Context<'_>) -> Result<Person> {
        found(load(ctx, self.0.author_id).await?.map(Person::from))
    }

    /// Plain text, whose line ends stay.
    async fn text(&self) -> Option<&str> {
        let gone = self.0.withdrawn_at.is_some() || self.0.hidden_at.is_some();
        (!gone).then_some(self.0.text.as_str())
    }

    async fn written_at(&self) -> DateTime<Utc> {
        self.0.written_at
    }

    async fn edited_at(&self) -> Option<DateTime<Utc>> {
        self.0.edited_at
    }

    /// Until when its author may edit it.
    async fn editable_until(&self) -> DateTime<Utc> {
        self.0.written_at + chrono::Duration::minutes(EDITABLE_MINUTES)
    }

    /// Its author took it back.
    async fn withdrawn(&self) -> bool {
        self.0.withdrawn_at.is_some()
    }

    /// Why the agency hid it.
    async fn hidden_reason(&self) -> Option<&str> {
        self.0.hidden_reason.as_deref()
    }

    /// Read by the consultant and the agency alone.
    async fn reserved(&self) -> bool {
        self.0.audience == Audience::Lead
    }

    /// The people named in it.
    async fn mentions(&self, ctx: &Context<'_>) -> Result<Vec<Mention>> {
        Ok(load(ctx, MentionsOf(self.0.id)).await?.unwrap_or_default().into_iter().map(Mention).collect())
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// A person named in a message.
#[derive(Debug)]
pub struct Mention(app::Mention);

#[Object]
impl Mention {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn person(&self, ctx: &Context<'_>) -> Result<Person> {
        found(load(ctx, self.0.person_id).await?.map(Person::from))
    }
}

/// What is said about something.
#[derive(Debug, SimpleObject)]
pub struct Conversation {
    /// What it is about.
    subject_id: GlobalId,
    /// The oldest first, up to the latest or to the one asked before.
    messages: Vec<Message>,
    /// How many there are in all.
    total_count: u64,
    /// Whether there are earlier ones: ask for those before `startCursor`.
    has_earlier: bool,
    start_cursor: Option<String>,
    /// Whether the asker may write what only the consultant and the agency read.
    may_reserve: bool,
    /// Whether it is kept to one establishment, its consultant and the agency.
    kept_to_establishment: bool,
}

/// Somebody who may read a conversation, and so be mentioned in it.
#[derive(Debug)]
pub struct ConversationReader(app::Reader);

#[Object]
impl ConversationReader {
    async fn person(&self, ctx: &Context<'_>) -> Result<Person> {
        found(load(ctx, self.0.person).await?.map(Person::from))
    }

    async fn role(&self) -> Role {
        self.0.role.into()
    }

    async fn establishment(&self, ctx: &Context<'_>) -> Result<Option<Establishment>> {
        match self.0.establishment {
            Some(id) => Ok(load(ctx, id).await?.map(Establishment::from)),
            None => Ok(None),
        }
    }
}

#[derive(Debug, Default)]
pub struct ConversationQuery;

#[Object]
impl ConversationQuery {
    /// The last messages on a group, a session, an establishment's place in a group, a document of a session, a
    /// deliverable or a request for support; null when it does not exist or is out of reach.
    async fn conversation(
        &self,
        ctx: &Context<'_>,
        subject_id: GlobalId,
        #[graphql(default, desc = "Only those reserved to the consultant and the agency.")] reserved: bool,
        #[graphql(default = 30)] first: i64,
        #[graphql(desc = "Only those before this cursor.")] before: Option<String>,
    ) -> Result<Option<Conversation>> {
        let key: Option<(DateTime<Utc>, MessageId)> = cursor::read(before.as_deref()).graphql()?;
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let read = match app::read(asker, (subject_id.kind, subject_id.uuid), reserved, key, first).await {
            Err(AppError::NotFound) => return Ok(None),
            other => other.graphql()?,
        };
        let page = read.messages;
        Ok(Some(Conversation {
            subject_id,
            start_cursor: page.items.first().map(|row| cursor::write(&(row.written_at, row.id))),
            total_count: page.total.unwrap_or_default(),
            has_earlier: page.has_next,
            messages: page.items.into_iter().map(Message).collect(),
            may_reserve: read.may_reserve,
            kept_to_establishment: read.subject.audience == Audience::Establishment,
        }))
    }

    /// Those who may read a conversation, and so be mentioned in it; null when it is out of reach.
    async fn conversation_readers(
        &self,
        ctx: &Context<'_>,
        subject_id: GlobalId,
        #[graphql(default, desc = "Those who may read what is reserved.")] reserved: bool,
    ) -> Result<Option<Vec<ConversationReader>>> {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        match app::readers(asker, (subject_id.kind, subject_id.uuid), reserved).await {
            Err(AppError::NotFound) => Ok(None),
            other => Ok(Some(other.graphql()?.into_iter().map(ConversationReader).collect())),
        }
    }
}

/// A message to write.
#[derive(Debug, InputObject)]
pub struct PostMessageInput {
    subject_id: GlobalId,
    text: String,
    /// The people named in it; they must be able to read it.
    mention_ids: Option<Vec<GlobalId>>,
    /// For the consultant and the agency alone.
    #[graphql(default)]
    reserved: bool,
}

#[derive(Debug, InputObject)]
pub struct EditMessageInput {
    id: GlobalId,
    version: i32,
    text: String,
}

#[derive(Debug, InputObject)]
pub struct WithdrawMessageInput {
    id: GlobalId,
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct HideMessageInput {
    id: GlobalId,
    version: i32,
    /// What everyone reads in its place.
    reason: String,
}

payload!(MessagePayload { message: Option<Message> });

fn message(result: AppResult<app::Message>) -> Result<MessagePayload> {
    answer(result, |message| MessagePayload { message: Some(Message(message)), refusals: Vec::new() })
}

#[derive(Debug, Default)]
pub struct ConversationMutation;

#[Object]
impl ConversationMutation {
    /// Writes a message.
    async fn post_message(&self, ctx: &Context<'_>, input: PostMessageInput) -> Result<MessagePayload> {
        let post = PostMessage {
            subject: (input.subject_id.kind, input.subject_id.uuid),
            text: input.text,
            mentions: all(input.mention_ids.unwrap_or_default()).graphql()?,
            reserved: input.reserved,
        };
        message(app::post(ctx.data_unchecked::<Arc<Asker>>(), post).await)
    }

    /// Edits one's own message, for a quarter of an hour.
    async fn edit_message(&self, ctx: &Context<'_>, input: EditMessageInput) -> Result<MessagePayload> {
        let id = input.id.as_id().graphql()?;
        message(app::edit(ctx.data_unchecked::<Arc<Asker>>(), id, input.version, &input.text).await)
    }

    /// Takes one's own message back; that there was one stays to be seen.
    async fn withdraw_message(&self, ctx: &Context<'_>, input: WithdrawMessageInput) -> Result<MessagePayload> {
        let id = input.id.as_id().graphql()?;
        message(app::withdraw(ctx.data_unchecked::<Arc<Asker>>(), id, input.version).await)
    }

    /// Hides a message from everyone, for a reason that everyone reads.
    async fn hide_message(&self, ctx: &Context<'_>, input: HideMessageInput) -> Result<MessagePayload> {
        let id = input.id.as_id().graphql()?;
        message(app::hide(ctx.data_unchecked::<Arc<Asker>>(), id, input.version, &input.reason).await)
    }
}
