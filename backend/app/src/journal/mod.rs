//! The journal: the activity feed, and live delivery from a position, without loss or repeat.

mod cursor;
mod tail;

pub use cursor::Cursor;
pub use tail::{Happened, Tails};

use crate::page::page_size;
use crate::{AppResult, Asker};
use cordee_domain::policy::act;
use cordee_store::journal as store;

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
