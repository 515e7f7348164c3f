//! Messages and comments on a group, a session, an establishment's project, a document or a request for
//! support: one conversation each, told to those who may read its subject. What is reserved is told to the
//! consultant and the agency alone.

mod readers;
mod write;

pub use readers::{Reader, readers};
pub use write::{PostMessage, edit, hide, post, withdraw};

use crate::page::{First, Page};
use crate::{AppError, AppResult, Asker};
use chrono::{DateTime, Utc};
use cordee_domain::carrier::Concern;
use cordee_domain::event::Audience;
use cordee_domain::group::GroupKind;
use cordee_domain::ids::{
    DeliverableId, GroupId, Identified, Kind, MessageId, ParticipationId, SessionDocumentId, SessionId,
    SupportRequestId,
};
use cordee_domain::policy::act;
use cordee_store::entity::{deliverable, participation, session, session_document, support_request, territorial_group};
use cordee_store::{ReadScope, conversation as store};
use uuid::Uuid;

pub use store::{Mention, Message};

/// What a conversation is about, and to whom it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    pub of: (Kind, Uuid),
    pub group: GroupId,
    pub concern: Concern,
    pub audience: Audience,
}

/// What a conversation may be about, if it is within reach.
pub(crate) async fn subject(scope: &ReadScope, (kind, uuid): (Kind, Uuid)) -> AppResult<Subject> {
    let to_group = |group| Subject { of: (kind, uuid), group, concern: Concern::Whole, audience: Audience::Group };
    let to_part = |group, concern| Subject { of: (kind, uuid), group, concern, audience: Audience::Establishment };
    let found = match kind {
        Kind::Group => {
            let id = GroupId::from_uuid(uuid);
            scope.find::<territorial_group::Entity, _>(id).await?.map(|row| to_group(row.id))
        }
        Kind::Session => {
            let id = SessionId::from_uuid(uuid);
            let Some(row) = scope.find::<session::Entity, _>(id).await? else { return Err(AppError::NotFound) };
            // In a network, what is said of an individual session stays with those of its post.
            let network = scope.find::<territorial_group::Entity, _>(row.group_id).await?.map(|group| group.kind);
            match row.concern() {
                concern if concern != Concern::Whole && network == Some(GroupKind::Network) => {
                    Some(to_part(row.group_id, concern))
                }
                _ => Some(to_group(row.group_id)),
            }
        }
        // What an establishment says of its project is its own, though the group sees its steps.
        Kind::Participation => {
            let id = ParticipationId::from_uuid(uuid);
            let row = scope.find::<participation::Entity, _>(id).await?;
            row.filter(|row| scope.reaches_place(row.group_id, row.establishment_id))
                .map(|row| to_part(row.group_id, Concern::Establishment(row.establishment_id)))
        }
        Kind::SupportRequest => {
            let id = SupportRequestId::from_uuid(uuid);
            let row = scope.find::<support_request::Entity, _>(id).await?;
            row.map(|row| to_part(row.group_id, row.concern()))
        }
        // A document is spoken of by those who speak of what it belongs to.
        Kind::SessionDocument => {
            let id = SessionDocumentId::from_uuid(uuid);
            let row = scope.find::<session_document::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
            let of_session = Box::pin(subject(scope, (Kind::Session, row.session_id.0))).await?;
            Some(Subject { of: (kind, uuid), ..of_session })
        }
        Kind::Deliverable => {
            let id = DeliverableId::from_uuid(uuid);
            let row = scope.find::<deliverable::Entity, _>(id).await?;
            row.map(|row| to_part(row.group_id, Concern::Post(row.post_id)))
        }
        _ => None,
    };
    found.ok_or(AppError::NotFound)
}

/// A conversation as one reads it.
#[derive(Clone, Debug)]
pub struct Conversation {
    pub subject: Subject,
    /// The oldest first.
    pub messages: Page<Message>,
    /// Whether the asker may write what only the consultant and the agency read.
    pub may_reserve: bool,
}

/// The last messages on something, or those before a message, the newest last; where that is asked, only those that
/// are reserved to the consultant and the agency.
pub async fn read(
    asker: &Asker,
    of: (Kind, Uuid),
    reserved: bool,
    before: Option<(DateTime<Utc>, MessageId)>,
    first: impl Into<First>,
) -> AppResult<Conversation> {
    let extent = first.into().extent()?;
    let scope = asker.read(act::CONVERSATION_READ).await?;
    let subject = subject(&scope, of).await?;
    let mut messages =
        Page::cut(store::page(&scope, of, reserved.then_some(Audience::Lead), before, extent).await?, extent);
    messages.items.reverse();
    Ok(Conversation { subject, messages, may_reserve: may_reserve(&scope, subject) })
}

/// The agency reaches all; of those who reach their own, who accompanies the group.
fn may_reserve(scope: &ReadScope, subject: Subject) -> bool {
    scope.own().is_none_or(|reach| reach.led.contains(&subject.group))
}

/// How many messages the asker reads about each of these things; nothing of those of which there are none, nor to
/// whom reads no conversation.
pub async fn counts(asker: &Asker, of: &[(Kind, Uuid)]) -> AppResult<Vec<((Kind, Uuid), i64)>> {
    match asker.read(act::CONVERSATION_READ).await {
        Ok(scope) => Ok(store::counts(&scope, of).await?),
        Err(AppError::Denied) => Ok(Vec::new()),
        Err(other) => Err(other),
    }
}

pub async fn by_ids(asker: &Asker, ids: &[MessageId]) -> AppResult<Vec<Message>> {
    Ok(store::by_ids(&asker.read(act::CONVERSATION_READ).await?, ids).await?)
}

/// The people named in messages.
pub async fn mentions_of(asker: &Asker, messages: &[MessageId]) -> AppResult<Vec<Mention>> {
    Ok(store::mentions_of(&asker.read(act::CONVERSATION_READ).await?, messages).await?)
}
