//! The journal: the activity feed, and live delivery from a position, without loss or repeat.

use crate::page::page_size;
use crate::{AppError, AppResult, Asker};
use cordee_domain::policy::act;
use cordee_store::entity::{programme, territorial_group};
use cordee_store::journal as store;
use tokio::sync::watch;

pub use cordee_store::entity::event::Model as Event;
pub use store::EventFilter;

/// The activity feed: events before a position (the end when none), newest first. Also says
/// whether there are older ones.
pub async fn before(
    asker: &Asker,
    filter: EventFilter,
    position: Option<i64>,
    first: i64,
) -> AppResult<(Vec<Event>, bool)> {
    let first = page_size(first)?;
    let scope = asker.read(act::JOURNAL_VIEW).await?;
    let mut events = store::before(&scope, filter, position, first + 1).await?;
    let has_next = events.len() as u64 > first;
    events.truncate(usize::try_from(first).unwrap_or(usize::MAX));
    Ok((events, has_next))
}

/// How many events one delivery reads at most.
const BATCH: u64 = 100;

/// Where a subscriber stands in the journal. Each event is read through the asker's rights as
/// they are then; a subscriber that falls behind reads on from its position.
#[derive(Debug)]
pub struct Cursor {
    filter: EventFilter,
    position: i64,
    woken: watch::Receiver<i64>,
}

impl Cursor {
    /// Starts after a position, or from now.
    pub async fn open(asker: &Asker, filter: EventFilter, after: Option<i64>) -> AppResult<Cursor> {
        let tenant = asker.actor()?.tenant();
        // Watching before reading: what is written in between wakes us.
        let woken = asker.app().db.wake().watch(tenant);
        let scope = asker.read(act::JOURNAL_VIEW).await?;
        visible(asker, filter).await?;
        let head = store::head(&scope).await?;
        let position = match after {
            None => head,
            Some(after) if (0..=head).contains(&after) => after,
            Some(_) => {
                let message = "Cette position n’est pas dans le journal. Reprenez sans position.";
                return Err(cordee_domain::refusal::Refusal::invalid("after", message).into());
            }
        };
        asker.forget().await;
        Ok(Cursor { filter, position, woken })
    }

    /// The next events, oldest first; never empty. Waits for the journal to grow. Fails with
    /// `Denied` or `NotFound` when the rights have ended.
    pub async fn next(&mut self, asker: &Asker) -> AppResult<Vec<Event>> {
        loop {
            // Nothing read before is kept: neither a stale view, nor a connection while waiting.
            asker.forget().await;
            self.woken.mark_unchanged();
            let scope = asker.read(act::JOURNAL_VIEW).await?;
            visible(asker, self.filter).await?;
            let events = store::after(&scope, self.filter, self.position, BATCH).await?;
            if let Some(last) = events.last() {
                self.position = last.position;
                return Ok(events);
            }
            drop(scope);
            asker.forget().await;
            // The sender lives as long as the database does.
            if self.woken.changed().await.is_err() {
                return Err(AppError::Unauthenticated);
            }
        }
    }
}

/// What is followed must be within reach, now.
async fn visible(asker: &Asker, filter: EventFilter) -> AppResult<()> {
    if let Some(group) = filter.group {
        let scope = asker.read(act::GROUP_VIEW).await?;
        scope.find::<territorial_group::Entity, _>(group).await?.ok_or(AppError::NotFound)?;
    }
    if let Some(programme) = filter.programme {
        let scope = asker.read(act::PROGRAMME_VIEW).await?;
        scope.find::<programme::Entity, _>(programme).await?.ok_or(AppError::NotFound)?;
    }
    Ok(())
}
