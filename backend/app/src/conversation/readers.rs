use super::{Subject, subject};
use crate::{AppResult, Asker};
use cordee_domain::event::Audience;
use cordee_domain::ids::Kind;
use cordee_domain::policy::act;
use cordee_store::{ReadScope, conversation as store};
use std::collections::HashSet;
use uuid::Uuid;

pub use store::Reader;

/// Those who may read a conversation, and so be mentioned in it; or those who may read what is
/// reserved in it.
pub async fn readers(asker: &Asker, of: (Kind, Uuid), reserved: bool) -> AppResult<Vec<Reader>> {
    let scope = asker.read(act::CONVERSATION_READ).await?;
    let subject = subject(&scope, of).await?;
    let mut readers = of_subject(&scope, subject, reserved).await?;
    let mut seen = HashSet::new();
    readers.retain(|reader| seen.insert(reader.person));
    Ok(readers)
}

pub(super) async fn of_subject(scope: &ReadScope, subject: Subject, reserved: bool) -> AppResult<Vec<Reader>> {
    let lead_only = reserved || subject.audience == Audience::Lead;
    Ok(store::readers(scope, subject.group, subject.concern, lead_only).await?)
}
