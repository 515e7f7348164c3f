//! Preparing a session: its aim and agenda, how one gets in, what it works on, what is made ready,
//! who comes, and whether all of it is done.

mod agenda;
mod answers;
mod checklist;
mod documents;
mod readiness;

pub use agenda::{Plan, PrepareSession, carry_over, plans, prepare};
pub use answers::{AnswerSession, Voice, answer, voices};
pub use checklist::{add_item, checklists, propose_checklist, remove_item, tick_item};
pub use documents::{add_document, documents, remove_document};
pub use readiness::readiness;

pub(crate) use checklist::first_checklist;
pub use cordee_store::preparation::{ChecklistItem, SessionDocument};

use crate::session::Session;
use crate::{AppError, AppResult, Asker, group};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::ids::{Identified, SessionId};
use cordee_domain::programme::Rulebook;
use cordee_domain::refusal::Refusal;
use cordee_domain::session::SessionStatus;
use cordee_store::WriteScope;
use cordee_store::entity::session;
use cordee_store::programme::Programme;
use std::sync::Arc;

/// A session read for being prepared, with the rules that hold for it.
struct Opened {
    session: Session,
    programme: Programme,
    rulebook: Arc<Rulebook>,
}

impl Opened {
    /// Refuses to prepare what took place or will not.
    fn to_come(&self) -> Result<(), Refusal> {
        match self.session.status {
            SessionStatus::Planned => Ok(()),
            SessionStatus::Held => {
                Err(Refusal::rule("sessionId", "Cette séance a eu lieu : sa préparation ne change plus."))
            }
            SessionStatus::Cancelled => self.not_cancelled(),
        }
    }

    fn not_cancelled(&self) -> Result<(), Refusal> {
        if self.session.status == SessionStatus::Cancelled {
            return Err(Refusal::rule("sessionId", "Cette séance est annulée : programmez-en une nouvelle."));
        }
        Ok(())
    }

    fn event<I: Identified>(&self, kind: EventKind, subject: I) -> NewEvent {
        let event = NewEvent::new(kind, subject).programme(self.programme.id).group(self.session.group_id);
        event.concern(self.session.concern())
    }
}

async fn open(asker: &Asker, scope: &WriteScope, id: SessionId) -> AppResult<Opened> {
    let session = scope.find::<session::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let (_, programme, rulebook) = group::open_for(asker, scope, session.group_id).await?;
    Ok(Opened { session, programme, rulebook })
}

/// These sessions with the rules that hold for each.
async fn ruled(asker: &Asker, sessions: &[Session]) -> AppResult<Vec<(Session, group::Group, Arc<Rulebook>)>> {
    let mut ids: Vec<_> = sessions.iter().map(|session| session.group_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let groups = group::by_ids(asker, &ids).await?;
    let ruled = crate::programme::with_rulebooks(asker, groups).await?;
    let with = |session: &Session| {
        let (group, rulebook) = ruled.iter().find(|(group, _)| group.id == session.group_id)?;
        Some((session.clone(), group.clone(), rulebook.clone()))
    };
    Ok(sessions.iter().filter_map(with).collect())
}
