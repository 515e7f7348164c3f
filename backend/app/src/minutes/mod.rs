//! The minutes of sessions: written section by section, by several at once; published to the group, or a part of them
//! to one establishment; corrected by a new edition that names the old.

mod publish;
mod write;

pub use publish::{correct, discard, publish};
pub use write::{add_decision, add_section, change_decision, open, remove_decision, remove_section, write_section};

use crate::session::Session;
use crate::task::{self, Task};
use crate::{AppError, AppResult, Asker};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::group::GroupKind;
use cordee_domain::ids::{DecisionId, MinutesId, MinutesSectionId, SessionId};
use cordee_domain::minutes::MinutesStatus;
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_store::entity::{minutes, session, territorial_group};
use cordee_store::{ReadScope, WriteScope, minutes as store};
use std::collections::HashMap;

pub use store::{Decision, Minutes, MinutesSection};

/// One edition of a part of a session's minutes, whole.
#[derive(Clone, Debug)]
pub struct Part {
    pub minutes: Minutes,
    pub sections: Vec<MinutesSection>,
    pub decisions: Vec<Decision>,
}

/// What there is to read of a session: the parts that the asker sees, and the tasks.
#[derive(Clone, Debug)]
pub struct SessionMinutes {
    pub parts: Vec<Part>,
    /// Those set at the session.
    pub tasks: Vec<Task>,
    /// Those that earlier sessions left to it.
    pub carried_over: Vec<Task>,
}

/// All that the asker may read of one session's minutes, in one call.
pub async fn of_session(asker: &Asker, id: SessionId) -> AppResult<SessionMinutes> {
    let session: Session = crate::session::by_ids(asker, &[id]).await?.pop().ok_or(AppError::NotFound)?;
    let parts = of_sessions(asker, &[id]).await?.remove(&id).unwrap_or_default();
    let tasks = task::of_sessions(asker, &[id]).await?;
    let carried_over = task::carried_over(asker, &[session]).await?.remove(&id).unwrap_or_default();
    Ok(SessionMinutes { parts, tasks, carried_over })
}

/// The parts of each of these sessions that the asker sees, every edition: the shared part first.
pub async fn of_sessions(asker: &Asker, sessions: &[SessionId]) -> AppResult<HashMap<SessionId, Vec<Part>>> {
    let scope = asker.read(act::GROUP_VIEW).await?;
    let mut rows = store::published(&scope, sessions).await?;
    if let Some(writing) = writing(asker).await? {
        rows.extend(store::drafts(&writing, sessions).await?);
    }
    rows.sort_by_key(|row| (row.kept_to.is_some(), row.kept_to, row.edition, row.id));
    let mut by_session: HashMap<SessionId, Vec<Part>> = HashMap::new();
    for part in whole(&scope, rows).await? {
        by_session.entry(part.minutes.session_id).or_default().push(part);
    }
    Ok(by_session)
}

/// Minutes by their ids, as far as the asker sees them.
pub async fn by_ids(asker: &Asker, ids: &[MinutesId]) -> AppResult<Vec<Part>> {
    let scope = asker.read(act::GROUP_VIEW).await?;
    let may_draft = asker.actor()?.may(act::MINUTES_DRAFT).is_ok();
    let mut rows = store::by_ids(&scope, ids).await?;
    rows.retain(|row| row.status != MinutesStatus::Draft);
    if may_draft && rows.len() < ids.len() {
        let drafts = store::by_ids(&asker.read(act::MINUTES_DRAFT).await?, ids).await?;
        rows.extend(drafts.into_iter().filter(|row| row.status == MinutesStatus::Draft));
    }
    whole(&scope, rows).await
}

/// Sections by their ids, of minutes that the asker sees.
pub async fn sections_by_ids(asker: &Asker, ids: &[MinutesSectionId]) -> AppResult<Vec<MinutesSection>> {
    let found = store::sections_by_ids(&asker.read(act::GROUP_VIEW).await?, ids).await?;
    let of: Vec<MinutesId> = found.iter().map(|section| section.minutes_id).collect();
    let readable = by_ids(asker, &of).await?;
    Ok(found.into_iter().filter(|section| readable.iter().any(|part| part.minutes.id == section.minutes_id)).collect())
}

/// A scope that reads drafts, for those who may.
async fn writing(asker: &Asker) -> AppResult<Option<ReadScope>> {
    match asker.read(act::MINUTES_DRAFT).await {
        Ok(scope) => Ok(Some(scope)),
        Err(AppError::Denied) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Rows that the asker was let read, with their sections and decisions.
async fn whole(scope: &ReadScope, rows: Vec<Minutes>) -> AppResult<Vec<Part>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<MinutesId> = rows.iter().map(|row| row.id).collect();
    let sections = store::sections(scope, &ids).await?;
    let decisions = store::decisions(scope, &ids).await?;
    let mut parts: Vec<Part> =
        rows.into_iter().map(|minutes| Part { minutes, sections: Vec::new(), decisions: Vec::new() }).collect();
    let place: HashMap<MinutesId, usize> = parts.iter().enumerate().map(|(at, part)| (part.minutes.id, at)).collect();
    for section in sections {
        if let Some(part) = place.get(&section.minutes_id).and_then(|&at| parts.get_mut(at)) {
            part.sections.push(section);
        }
    }
    for decision in decisions {
        if let Some(part) = place.get(&decision.minutes_id).and_then(|&at| parts.get_mut(at)) {
            part.decisions.push(decision);
        }
    }
    Ok(parts)
}

/// Minutes that may still be written.
async fn draft(scope: &WriteScope, id: MinutesId) -> AppResult<Minutes> {
    let minutes = scope.find::<minutes::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    if minutes.status == MinutesStatus::Draft {
        return Ok(minutes);
    }
    let message = "Ce compte rendu est publié : il ne change plus. Pour y revenir, ouvrez une version corrigée.";
    Err(Refusal::rule("id", message).into())
}

/// Keeps that minutes were written just now, and by whom.
async fn touch(scope: &mut WriteScope, mut minutes: Minutes, kind: EventKind) -> AppResult<Minutes> {
    minutes.written_by = scope.actor();
    minutes.written_at = scope.now();
    let minutes = scope.save(minutes).await?;
    emit(scope, kind, &minutes).await?;
    Ok(minutes)
}

/// Tells what happened to minutes; of a part kept to one establishment, without saying which.
async fn emit(scope: &mut WriteScope, kind: EventKind, minutes: &Minutes) -> AppResult<()> {
    let group = scope.find::<territorial_group::Entity, _>(minutes.group_id).await?.ok_or(AppError::NotFound)?;
    let mut event = NewEvent::new(kind, minutes.id).programme(group.programme_id).group(group.id);
    if group.kind == GroupKind::Network {
        let of = scope.find::<session::Entity, _>(minutes.session_id).await?.ok_or(AppError::NotFound)?;
        event = event.concern(of.concern());
    }
    scope.emit(event);
    Ok(())
}

/// The part as the one who has just changed it sees it.
async fn read_back(asker: &Asker, id: MinutesId) -> AppResult<Part> {
    by_ids(asker, &[id]).await?.pop().ok_or(AppError::NotFound)
}

/// What names a change of a section or a decision.
pub(crate) const SECTION_WRITTEN: &str = "minutes.section";
pub(crate) const DECISION_ADDED: &str = "minutes.decision";

/// Which section or decision is meant, with the version that it was read at.
pub type At<I> = (I, i32);
pub type SectionAt = At<MinutesSectionId>;
pub type DecisionAt = At<DecisionId>;
