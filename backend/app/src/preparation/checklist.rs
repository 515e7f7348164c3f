use super::{Opened, open};
use crate::replay::{self, ClientKey};
use crate::session::Session;
use crate::{App, AppError, AppResult, Asker};
use cordee_domain::event::EventKind;
use cordee_domain::ids::{ChecklistItemId, GroupId, SessionId};
use cordee_domain::policy::act;
use cordee_domain::preparation::MOST_ITEMS;
use cordee_domain::programme::Rulebook;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::WriteScope;
use cordee_store::entity::checklist_item;
use cordee_store::preparation::{self as store, ChecklistItem};
use std::collections::HashMap;

/// How a tick is named among what devices send again.
const TICKED: &str = "checklist.tick";

/// What is made ready before these sessions, for those who may prepare them; nothing for others.
pub async fn checklists(asker: &Asker, sessions: &[Session]) -> AppResult<HashMap<SessionId, Vec<ChecklistItem>>> {
    let Ok(permit) = asker.actor()?.may(act::SESSION_PREPARE) else { return Ok(HashMap::new()) };
    let scope = asker.read(act::GROUP_VIEW).await?;
    let snapshot = asker.snapshot().await?;
    let mut reached: HashMap<GroupId, bool> = HashMap::new();
    let mut ids = Vec::new();
    for session in sessions {
        let known = reached.get(&session.group_id).copied();
        let reaches = match known {
            Some(reaches) => reaches,
            None => snapshot.reaches_group(&permit, session.group_id).await?,
        };
        reached.insert(session.group_id, reaches);
        if reaches {
            ids.push(session.id);
        }
    }
    let mut lists: HashMap<SessionId, Vec<ChecklistItem>> = HashMap::new();
    for item in store::checklists_of(&scope, &ids).await? {
        lists.entry(item.session_id).or_default().push(item);
    }
    Ok(lists)
}

/// The rulebook's items for a session, as rows that are not there yet.
pub(crate) fn first_checklist(app: &App, session: &Session, rulebook: &Rulebook) -> Vec<ChecklistItem> {
    let items = rulebook.preparation.iter().filter(|item| item.serves(session.kind, session.sequence));
    items.map(|item| line(app, session, Some(item.key.clone()), item.title.clone())).collect()
}

fn line(app: &App, session: &Session, key: Option<String>, title: String) -> ChecklistItem {
    ChecklistItem {
        tenant_id: session.tenant_id,
        id: app.new_id(),
        session_id: session.id,
        group_id: session.group_id,
        key,
        title,
        done_at: None,
        done_by: None,
    }
}

/// Takes the rulebook's items again: those that were removed, and those of a later version.
pub async fn propose_checklist(asker: &Asker, session: SessionId) -> AppResult<Session> {
    let mut scope = asker.write(act::SESSION_PREPARE).await?;
    let opened = open(asker, &scope, session).await?;
    opened.to_come()?;
    let present = store::checklists_of(&scope, &[session]).await?;
    let mut items = first_checklist(asker.app(), &opened.session, &opened.rulebook);
    items.retain(|item| !present.iter().any(|one| one.key == item.key));
    if !items.is_empty() {
        scope.add_all(items).await?;
        scope.emit(opened.event(EventKind::SessionChecklistChanged, session));
    }
    scope.commit().await?;
    Ok(opened.session)
}

/// Adds an item of one's own.
pub async fn add_item(asker: &Asker, session: SessionId, title: &str) -> AppResult<Session> {
    let mut scope = asker.write(act::SESSION_PREPARE).await?;
    let opened = open(asker, &scope, session).await?;
    opened.to_come()?;
    let title = text::line("title", "À préparer", title, 200)?;
    let present = store::checklists_of(&scope, &[session]).await?;
    if present.len() >= MOST_ITEMS {
        let message = format!("Cette liste compte déjà {MOST_ITEMS} points. Retirez-en un d’abord.");
        return Err(Refusal::rule("title", message).into());
    }
    scope.add(line(asker.app(), &opened.session, None, title)).await?;
    scope.emit(opened.event(EventKind::SessionChecklistChanged, session));
    scope.commit().await?;
    Ok(opened.session)
}

/// Ticks an item, or takes the tick back. Saying it twice changes nothing.
pub async fn tick_item(asker: &Asker, id: ChecklistItemId, done: bool, key: Option<ClientKey>) -> AppResult<Session> {
    let mut scope = asker.write(act::SESSION_PREPARE).await?;
    let (mut item, opened) = item(asker, &scope, id).await?;
    if replay::before::<ChecklistItemId>(&scope, key.as_ref(), TICKED).await?.is_some() {
        return Ok(opened.session);
    }
    opened.not_cancelled()?;
    if done != item.done_at.is_some() {
        item.done_at = done.then(|| scope.now());
        item.done_by = if done { scope.actor() } else { None };
        scope.save(item).await?;
        scope.emit(opened.event(EventKind::SessionChecklistChanged, opened.session.id));
    }
    replay::after(&scope, key, TICKED, id).await?;
    scope.commit().await?;
    Ok(opened.session)
}

/// Takes an item off the list.
pub async fn remove_item(asker: &Asker, id: ChecklistItemId) -> AppResult<Session> {
    let mut scope = asker.write(act::SESSION_PREPARE).await?;
    let (item, opened) = item(asker, &scope, id).await?;
    opened.to_come()?;
    store::remove_item(&scope, item.id).await?;
    scope.emit(opened.event(EventKind::SessionChecklistChanged, opened.session.id));
    scope.commit().await?;
    Ok(opened.session)
}

async fn item(asker: &Asker, scope: &WriteScope, id: ChecklistItemId) -> AppResult<(ChecklistItem, Opened)> {
    let item = scope.find::<checklist_item::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let opened = open(asker, scope, item.session_id).await?;
    Ok((item, opened))
}
