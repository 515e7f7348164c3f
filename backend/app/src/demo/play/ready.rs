//! Sessions that are prepared.

use super::{Player, known};
use crate::demo::act::Act;
use crate::preparation::{self, AnswerSession, PrepareSession};
use crate::{AppError, AppResult, Asker, session};
use cordee_domain::carrier::Seat;
use cordee_domain::ids::SessionId;

impl Player {
    pub(super) async fn get_ready(&self, asker: &Asker, act: Act) -> AppResult<()> {
        let of = |group, session| -> AppResult<SessionId> { Ok(known(&self.sessions, &(group, session))?.0) };
        match act {
            Act::Prepare { group, session, agenda, access_note } => {
                let id = of(group, session)?;
                let rows = session::by_ids(&asker.again(), &[id]).await?;
                let plan = preparation::plans(&asker.again(), &rows).await?.remove(&id).unwrap_or_default();
                let proposed = plan.agenda.into_iter().map(|item| (item.title, item.minutes)).collect();
                let typed: Vec<_> =
                    agenda.into_iter().map(|(title, minutes)| (title.to_owned(), Some(minutes))).collect();
                let said = PrepareSession {
                    session: id,
                    version: plan.version,
                    aim: plan.aim,
                    agenda: if typed.is_empty() { proposed } else { typed },
                    access_note: Some(access_note.to_owned()),
                };
                preparation::prepare(asker, said).await.map(drop)
            }
            Act::Document { group, session, title, url } => {
                preparation::add_document(asker, of(group, session)?, title, url).await.map(drop)
            }
            Act::Answer { group, session, establishment, voice, coming } => {
                let establishment = known(&self.sites, &establishment)?;
                let seat = Seat::Voice { establishment, role: voice };
                let said = AnswerSession { session: of(group, session)?, seat, coming: Some(coming) };
                preparation::answer(asker, said).await.map(drop)
            }
            Act::Tick { group, session, items } => {
                let id = of(group, session)?;
                let rows = session::by_ids(&asker.again(), &[id]).await?;
                let lists = preparation::checklists(&asker.again(), &rows).await?;
                for item in lists.get(&id).into_iter().flatten() {
                    if item.key.as_deref().is_some_and(|key| items.contains(&key)) {
                        preparation::tick_item(&asker.again(), item.id, true, None).await?;
                    }
                }
                Ok(())
            }
            Act::Item { group, session, title } => {
                preparation::add_item(asker, of(group, session)?, title).await.map(drop)
            }
            _ => Err(AppError::internal("not an act of preparation")),
        }
    }
}
