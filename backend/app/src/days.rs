//! The day ledger: half-days logged against quotas, submitted, validated or returned; corrected
//! by counter-entries, never edited once validated.

mod decide;
mod log;
mod quotas;

pub use decide::{correct, return_entry, submit, validate};
pub use log::{LogDays, delete, log, update};
pub use quotas::{QuotaUse, quota_uses};
pub(crate) use quotas::{check_quota, logged};

use crate::page::{First, Page};
use crate::{AppResult, Asker, check};
use chrono::NaiveDate;
use cordee_domain::days::{DayEntryStatus, HalfDays};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::ids::{DayEntryId, GroupId};
use cordee_domain::policy::act;
use cordee_store::{Extent, WriteScope, days as store};
use std::collections::HashMap;

pub use store::{DayEntry, DayEntryFilter};

/// Half-days by state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayTotals {
    pub draft: HalfDays,
    pub submitted: HalfDays,
    pub validated: HalfDays,
    pub returned: HalfDays,
}

impl DayTotals {
    fn add(&mut self, status: DayEntryStatus, half_days: HalfDays) {
        let total = match status {
            DayEntryStatus::Draft => &mut self.draft,
            DayEntryStatus::Submitted => &mut self.submitted,
            DayEntryStatus::Validated => &mut self.validated,
            DayEntryStatus::Returned => &mut self.returned,
        };
        *total = total.plus(half_days);
    }
}

/// One page of entries, latest worked first, and the sums of all that match.
pub async fn page(
    asker: &Asker,
    filter: &DayEntryFilter,
    after: Option<(NaiveDate, DayEntryId)>,
    first: impl Into<First>,
) -> AppResult<(Page<DayEntry>, DayTotals)> {
    let extent = first.into().extent()?;
    check::calendar_day("from", "Début", filter.from)?;
    check::calendar_day("to", "Fin", filter.to)?;
    let (rows, sums) = store::page(&asker.read(act::GROUP_VIEW).await?, filter, after, extent).await?;
    Ok(totalled(rows, &sums, extent))
}

/// The same of each of these groups.
pub async fn pages_of_groups(
    asker: &Asker,
    groups: &[GroupId],
    filter: &DayEntryFilter,
    after: Option<(NaiveDate, DayEntryId)>,
    first: First,
) -> AppResult<HashMap<GroupId, (Page<DayEntry>, DayTotals)>> {
    let extent = first.extent()?;
    check::calendar_day("from", "Début", filter.from)?;
    check::calendar_day("to", "Fin", filter.to)?;
    let pages = store::pages(&asker.read(act::GROUP_VIEW).await?, groups, filter, after, extent).await?;
    Ok(pages.into_iter().map(|(group, (rows, sums))| (group, totalled(rows, &sums, extent))).collect())
}

fn totalled(rows: Vec<DayEntry>, sums: &[store::StatusSum], extent: Extent) -> (Page<DayEntry>, DayTotals) {
    let mut totals = DayTotals::default();
    for sum in sums {
        totals.add(sum.status, sum.half_days);
    }
    let entries = sums.iter().map(|sum| sum.entries).sum::<i64>().unsigned_abs();
    (Page::cut((rows, extent.counted.then_some(entries)), extent), totals)
}

pub async fn by_ids(asker: &Asker, ids: &[DayEntryId]) -> AppResult<Vec<DayEntry>> {
    Ok(store::by_ids(&asker.read(act::GROUP_VIEW).await?, ids).await?)
}

fn emit(scope: &mut WriteScope, kind: EventKind, entry: &DayEntry) {
    let event = NewEvent::new(kind, entry.id).programme(entry.programme_id).group(entry.group_id);
    scope.emit(event.establishment(entry.establishment_id));
}
