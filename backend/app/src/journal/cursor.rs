use super::{Event, EventFilter, Happened};
use crate::{AppError, AppResult, Asker};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_store::entity::{programme, territorial_group};
use cordee_store::{OwnReach, Told, journal as store};
use std::sync::Arc;
use tokio::sync::watch;

/// Where a subscriber stands in the journal. It is told nothing it could not read; one that falls
/// behind reads on from its position.
#[derive(Debug)]
pub struct Cursor {
    filter: EventFilter,
    position: i64,
    woken: watch::Receiver<Told>,
    sight: Sight,
}

/// What the subscriber sees: read again whenever something happened that may change rights.
#[derive(Debug)]
enum Sight {
    All,
    Own(Arc<OwnReach>),
}

impl Sight {
    /// What the asker sees now. Fails with `Denied` or `NotFound` when what is followed is out of
    /// reach.
    async fn now(asker: &Asker, filter: EventFilter) -> AppResult<Sight> {
        let scope = asker.read(act::JOURNAL_VIEW).await?;
        if let Some(group) = filter.group {
            let groups = asker.read(act::GROUP_VIEW).await?;
            groups.find::<territorial_group::Entity, _>(group).await?.ok_or(AppError::NotFound)?;
        }
        if let Some(programme) = filter.programme {
            let programmes = asker.read(act::PROGRAMME_VIEW).await?;
            programmes.find::<programme::Entity, _>(programme).await?.ok_or(AppError::NotFound)?;
        }
        Ok(scope.own().map_or(Sight::All, Sight::Own))
    }

    fn covers(&self, event: &Event, filter: EventFilter) -> bool {
        let asked = filter.group.is_none_or(|group| event.group_id == Some(group))
            && filter.programme.is_none_or(|programme| event.programme_id == Some(programme));
        asked
            && match self {
                Sight::All => true,
                Sight::Own(reach) => {
                    reach.is_told(event.group_id, (event.establishment_id, event.post_id), event.audience)
                }
            }
    }
}

impl Cursor {
    /// Starts after a position, or from now.
    pub async fn open(asker: &Asker, filter: EventFilter, after: Option<i64>) -> AppResult<Cursor> {
        // Watching before reading: what is written in between wakes us.
        let woken = asker.app().db.wake().watch(asker.tenant()?);
        asker.forget().await;
        let sight = Sight::now(asker, filter).await?;
        let head = store::head(&asker.read(act::JOURNAL_VIEW).await?).await?;
        asker.forget().await;
        let position = match after {
            None => head,
            Some(after) if (0..=head).contains(&after) => after,
            Some(_) => {
                let message = "Cette position n’est pas dans le journal. Reprenez sans position.";
                return Err(Refusal::invalid("after", message).into());
            }
        };
        Ok(Cursor { filter, position, woken, sight })
    }

    /// The next events, oldest first; never empty. Waits for the journal to grow. Fails with
    /// `Denied`, `NotFound` or `Unauthenticated` when the rights have ended.
    pub async fn next(&mut self, asker: &Asker) -> AppResult<Vec<Arc<Happened>>> {
        // Nothing read for the last delivery is kept: neither a stale view, nor a connection.
        asker.forget().await;
        let tenant = asker.tenant()?;
        loop {
            let told = *self.woken.borrow_and_update();
            let app = asker.app();
            let read = app.tails().after(app, tenant, self.filter, self.position, told).await?;
            if read.events.iter().any(|happened| happened.event.kind.changes_rights()) {
                asker.forget().await;
                self.sight = Sight::now(asker, self.filter).await?;
                asker.forget().await;
            }
            let behind = read.upto > self.position;
            self.position = read.upto;
            let mut events = read.events;
            events.retain(|happened| self.sight.covers(&happened.event, self.filter));
            if !events.is_empty() {
                return Ok(events);
            }
            if behind {
                continue;
            }
            // The sender lives as long as the database does.
            if self.woken.changed().await.is_err() {
                return Err(AppError::Unauthenticated);
            }
        }
    }
}
