//! What a reader finds in the page.

use crate::page::{First, Page};
use crate::{AppError, AppResult, Asker};
use cordee_domain::ids::{GroupId, PersonId};
use cordee_domain::policy::act;
use cordee_store::ReadScope;
use cordee_store::notification::{self as store, Asked};
use std::collections::BTreeSet;
use tokio::sync::watch;

pub use store::Notification;

/// What the asker may read at this moment.
struct Sight {
    scope: ReadScope,
    person: PersonId,
    groups: Option<BTreeSet<GroupId>>,
}

impl Sight {
    async fn of(asker: &Asker) -> AppResult<Sight> {
        let scope = asker.read(act::NOTIFICATION_VIEW).await?;
        let groups = match asker.read(act::GROUP_VIEW).await {
            Ok(readable) => readable.own_groups().cloned(),
            Err(AppError::Denied) => Some(BTreeSet::new()),
            Err(other) => return Err(other),
        };
        Ok(Sight { scope, person: asker.person()?, groups })
    }

    fn asked(&self, unread: bool) -> Asked<'_> {
        Asked { person: self.person, groups: self.groups.as_ref(), unread }
    }
}

/// The asker's notifications before a position (the end when none), latest first, of what it may
/// still read.
pub async fn before(
    asker: &Asker,
    unread: bool,
    position: Option<i64>,
    first: impl Into<First>,
) -> AppResult<Page<Notification>> {
    let extent = first.into().extent()?;
    let sight = Sight::of(asker).await?;
    let rows = store::before(&sight.scope, sight.asked(unread), position, extent.limit).await?;
    Ok(Page::cut((rows, None), extent))
}

/// How many the asker has not read.
pub async fn unread(asker: &Asker) -> AppResult<u64> {
    let sight = Sight::of(asker).await?;
    Ok(store::count(&sight.scope, sight.asked(true)).await?)
}

/// Marks the asker's notifications at these positions as read; without positions, all of them.
pub async fn mark_read(asker: &Asker, positions: Option<&[i64]>) -> AppResult<()> {
    let person = asker.person()?;
    let scope = asker.write(act::NOTIFICATION_KEEP).await?;
    let which = positions.map_or(store::up_to(i64::MAX), store::these);
    store::mark(&scope, person, which, Some(scope.now())).await?;
    scope.commit_and_ring().await?;
    Ok(())
}

/// Marks the asker's notifications at these positions as unread again.
pub async fn mark_unread(asker: &Asker, positions: &[i64]) -> AppResult<()> {
    let person = asker.person()?;
    let scope = asker.write(act::NOTIFICATION_KEEP).await?;
    store::mark(&scope, person, store::these(positions), None).await?;
    scope.commit_and_ring().await?;
    Ok(())
}

/// Rings when the asker's notifications may have changed.
#[derive(Debug)]
pub struct Bell {
    rung: watch::Receiver<u64>,
    last: Option<u64>,
}

impl Bell {
    pub fn open(asker: &Asker) -> AppResult<Bell> {
        asker.person()?;
        Ok(Bell { rung: asker.app().db.wake().watch_bell(asker.tenant()?), last: None })
    }

    /// How many the asker has not read, each time that this changes; at once the first time.
    pub async fn next(&mut self, asker: &Asker) -> AppResult<u64> {
        loop {
            self.rung.borrow_and_update();
            asker.forget().await;
            let unread = unread(asker).await;
            asker.forget().await;
            let unread = unread?;
            if self.last != Some(unread) {
                self.last = Some(unread);
                return Ok(unread);
            }
            // The sender lives as long as the database does.
            if self.rung.changed().await.is_err() {
                return Err(AppError::Unauthenticated);
            }
        }
    }
}
