use super::{Message, Subject, may_reserve, readers, subject};
use crate::{AppError, AppResult, Asker, check, support};
use cordee_domain::conversation::{MAX_MENTIONS, check_editable, message_text};
use cordee_domain::event::{Audience, EventKind, NewEvent};
use cordee_domain::ids::{Identified, Kind, MentionId, MessageId, PersonId, SupportRequestId};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::WriteScope;
use cordee_store::conversation::Mention;
use cordee_store::entity::{message, territorial_group};
use std::collections::BTreeSet;
use uuid::Uuid;

/// A message to be written.
#[derive(Clone, Debug)]
pub struct PostMessage {
    pub subject: (Kind, Uuid),
    pub text: String,
    pub mentions: Vec<PersonId>,
    /// For the consultant and the agency alone.
    pub reserved: bool,
}

/// Writes a message.
pub async fn post(asker: &Asker, input: PostMessage) -> AppResult<Message> {
    let mut scope = asker.write(act::CONVERSATION_WRITE).await?;
    let author = scope.actor().ok_or(AppError::Denied)?;
    let mut subject = subject(&scope, input.subject).await?;
    let text = message_text(&input.text)?;
    if input.reserved {
        if !may_reserve(&scope, subject) {
            let message =
                "Seuls le consultant du groupe et l’Aract s’écrivent à part. Écrivez à tous, ou par un autre moyen.";
            return Err(Refusal::rule("reserved", message).into());
        }
        subject.audience = Audience::Lead;
    }
    let mentioned: BTreeSet<PersonId> = input.mentions.into_iter().collect();
    check_mentions(&scope, subject, &mentioned).await?;
    let id: MessageId = asker.app().new_id();
    let message = scope
        .add(Message {
            tenant_id: scope.tenant(),
            id,
            subject_kind: subject.of.0.key().to_owned(),
            subject_id: subject.of.1,
            group_id: subject.group,
            establishment_id: subject.concern.establishment(),
            post_id: subject.concern.post(),
            audience: subject.audience,
            author_id: author,
            text,
            written_at: scope.now(),
            edited_at: None,
            withdrawn_at: None,
            hidden_at: None,
            hidden_by: None,
            hidden_reason: None,
            version: 1,
        })
        .await?;
    emit(&mut scope, EventKind::MessagePosted, &message).await?;
    for person in mentioned {
        let mention = Mention {
            tenant_id: scope.tenant(),
            id: asker.app().new_id(),
            message_id: id,
            group_id: message.group_id,
            establishment_id: message.establishment_id,
            post_id: message.post_id,
            audience: message.audience,
            person_id: person,
        };
        let mention = scope.add(mention).await?;
        let event = about(&scope, NewEvent::new::<MentionId>(EventKind::PersonMentioned, mention.id), &message)
            .await?
            .person(person);
        scope.emit(event);
    }
    if let (Kind::SupportRequest, false) = (subject.of.0, input.reserved) {
        support::discussed(&scope, SupportRequestId::from_uuid(subject.of.1), author).await?;
    }
    scope.commit().await?;
    Ok(message)
}

async fn check_mentions(scope: &WriteScope, subject: Subject, mentioned: &BTreeSet<PersonId>) -> AppResult<()> {
    if mentioned.is_empty() {
        return Ok(());
    }
    if mentioned.len() > MAX_MENTIONS {
        let message = format!("Mentions : {MAX_MENTIONS} personnes au plus par message.");
        return Err(Refusal::invalid("mentionIds", message).into());
    }
    let readers = readers::of_subject(scope, subject, false).await?;
    if mentioned.iter().all(|person| readers.iter().any(|reader| reader.person == *person)) {
        return Ok(());
    }
    let message = "Mentions : une de ces personnes ne peut pas lire ce message. Retirez-la, ou écrivez-lui autrement.";
    Err(Refusal::invalid("mentionIds", message).into())
}

/// Edits one's own message, for a quarter of an hour.
pub async fn edit(asker: &Asker, id: MessageId, version: i32, text: &str) -> AppResult<Message> {
    let mut scope = asker.write(act::CONVERSATION_WRITE).await?;
    let mut message = own(&scope, id, version).await?;
    check_editable(message.written_at, scope.now())?;
    message.text = message_text(text)?;
    message.edited_at = Some(scope.now());
    let message = changed(&mut scope, message, EventKind::MessageEdited).await?;
    scope.commit().await?;
    Ok(message)
}

/// Takes one's own message back: its words are forgotten, that there was one is not.
pub async fn withdraw(asker: &Asker, id: MessageId, version: i32) -> AppResult<Message> {
    let mut scope = asker.write(act::CONVERSATION_WRITE).await?;
    let mut message = own(&scope, id, version).await?;
    message.text = String::new();
    message.withdrawn_at = Some(scope.now());
    let message = changed(&mut scope, message, EventKind::MessageWithdrawn).await?;
    scope.commit().await?;
    Ok(message)
}

/// Hides a message from everyone, for a reason that everyone sees.
pub async fn hide(asker: &Asker, id: MessageId, version: i32, reason: &str) -> AppResult<Message> {
    let mut scope = asker.write(act::CONVERSATION_HIDE).await?;
    let mut message = standing(&scope, id, version).await?;
    message.hidden_reason = Some(text::line("reason", "Motif", reason, 300)?);
    message.hidden_at = Some(scope.now());
    message.hidden_by = scope.actor();
    let message = changed(&mut scope, message, EventKind::MessageHidden).await?;
    scope.commit().await?;
    Ok(message)
}

async fn changed(scope: &mut WriteScope, mut message: Message, kind: EventKind) -> AppResult<Message> {
    message.version += 1;
    let message = scope.save(message).await?;
    emit(scope, kind, &message).await?;
    Ok(message)
}

async fn standing(scope: &WriteScope, id: MessageId, version: i32) -> AppResult<Message> {
    let message = scope.find::<message::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    check::version(version, message.version)?;
    let refusal = match (message.withdrawn_at, message.hidden_at) {
        (Some(_), _) => "Ce message est retiré : il ne change plus.",
        (None, Some(_)) => "Ce message est masqué par l’Aract : il ne change plus.",
        (None, None) => return Ok(message),
    };
    Err(Refusal::rule("id", refusal).into())
}

async fn own(scope: &WriteScope, id: MessageId, version: i32) -> AppResult<Message> {
    let message = scope.find::<message::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    if Some(message.author_id) != scope.actor() {
        let refusal = "Ce message est celui de quelqu’un d’autre : seul son auteur le modifie ou le retire.";
        return Err(Refusal::rule("id", refusal).into());
    }
    standing(scope, id, version).await
}

async fn emit(scope: &mut WriteScope, kind: EventKind, message: &Message) -> AppResult<()> {
    let event = about(scope, NewEvent::new(kind, message.id), message).await?;
    scope.emit(event);
    Ok(())
}

/// Says where an event about a message happened, and to whom it is told.
async fn about(scope: &WriteScope, event: NewEvent, message: &Message) -> AppResult<NewEvent> {
    let group = scope.find::<territorial_group::Entity, _>(message.group_id).await?.ok_or(AppError::NotFound)?;
    let event = event.programme(group.programme_id).group(group.id);
    Ok(event.establishment(message.establishment_id).post(message.post_id).told_to(message.audience))
}
