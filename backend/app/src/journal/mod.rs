//! The journal: the activity feed, and live delivery from a position, without loss or repeat.

mod cursor;
mod tail;

pub use cursor::Cursor;
pub use tail::{Happened, Tails};

use crate::page::{First, Page};
use crate::{AppResult, Asker};
use cordee_domain::ids::GroupId;
use cordee_domain::policy::act;
use cordee_store::journal as store;
use std::collections::HashMap;

pub use cordee_store::entity::event::Model as Event;
pub use store::EventFilter;

/// The activity feed: events before a position (the end when none), newest first.
pub async fn before(
    asker: &Asker,
    filter: EventFilter,
    position: Option<i64>,
    first: impl Into<First>,
) -> AppResult<Page<Event>> {
    let extent = first.into().extent()?;
    let scope = asker.read(act::JOURNAL_VIEW).await?;
    Ok(Page::cut((store::before(&scope, filter, position, extent.limit).await?, None), extent))
}

/// The same of each of these groups.
pub async fn before_in_groups(
    asker: &Asker,
    groups: &[GroupId],
    position: Option<i64>,
    first: First,
) -> AppResult<HashMap<GroupId, Page<Event>>> {
    let extent = first.extent()?;
    let scope = asker.read(act::JOURNAL_VIEW).await?;
    let mut events: HashMap<GroupId, Vec<Event>> = groups.iter().map(|group| (*group, Vec::new())).collect();
    for event in store::before_in_groups(&scope, groups, position, extent.limit).await? {
        if let Some(group) = event.group_id {
            events.entry(group).or_default().push(event);
        }
    }
    Ok(events.into_iter().map(|(group, events)| (group, Page::cut((events, None), extent))).collect())
}
