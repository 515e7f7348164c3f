use super::open;
use crate::session::Session;
use crate::{AppError, AppResult, Asker};
use cordee_domain::event::EventKind;
use cordee_domain::ids::{SessionDocumentId, SessionId};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::entity::session_document;
use cordee_store::preparation::{self as store, SessionDocument};
use std::collections::HashMap;

/// The most documents of a session.
const MOST: usize = 30;

/// What these sessions work on.
pub async fn documents(asker: &Asker, sessions: &[SessionId]) -> AppResult<HashMap<SessionId, Vec<SessionDocument>>> {
    let mut lists: HashMap<SessionId, Vec<SessionDocument>> = HashMap::new();
    for document in store::documents_of(&asker.read(act::GROUP_VIEW).await?, sessions).await? {
        lists.entry(document.session_id).or_default().push(document);
    }
    Ok(lists)
}

/// Adds a document where it is kept: before the session or after it.
pub async fn add_document(asker: &Asker, session: SessionId, title: &str, url: &str) -> AppResult<Session> {
    let mut scope = asker.write(act::SESSION_PREPARE).await?;
    let opened = open(asker, &scope, session).await?;
    opened.not_cancelled()?;
    let title = text::line("title", "Titre", title, 200)?;
    let url = text::line("url", "Adresse", url, 1000)?;
    if !url.starts_with("https://") || url.len() <= "https://".len() || url.contains(char::is_whitespace) {
        let message = "Adresse : elle commence par https:// et ne contient pas d’espace. Copiez-la en entier.";
        return Err(Refusal::invalid("url", message).into());
    }
    if store::documents_of(&scope, &[session]).await?.len() >= MOST {
        let message = format!("Cette séance a déjà {MOST} documents. Retirez-en un d’abord.");
        return Err(Refusal::rule("title", message).into());
    }
    let row = SessionDocument {
        tenant_id: scope.tenant(),
        id: asker.app().new_id(),
        session_id: session,
        group_id: opened.session.group_id,
        title,
        url,
        added_at: scope.now(),
        added_by: scope.actor(),
    };
    scope.add(row).await?;
    scope.emit(opened.event(EventKind::SessionDocumentChanged, session));
    scope.commit().await?;
    Ok(opened.session)
}

/// Takes a document off a session.
pub async fn remove_document(asker: &Asker, id: SessionDocumentId) -> AppResult<Session> {
    let mut scope = asker.write(act::SESSION_PREPARE).await?;
    let document = scope.find::<session_document::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let opened = open(asker, &scope, document.session_id).await?;
    store::remove_document(&scope, id).await?;
    scope.emit(opened.event(EventKind::SessionDocumentChanged, document.session_id));
    scope.commit().await?;
    Ok(opened.session)
}
