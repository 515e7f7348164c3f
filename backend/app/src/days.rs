//! The day ledger: half-days logged against quotas, submitted, validated or returned; corrected
//! by counter-entries, never edited once validated.

mod decide;
mod log;
mod quotas;

pub use decide::{correct, return_entry, submit, validate};
pub use log::{LogDays, delete, log, update};
pub use quotas::{QuotaUse, quota_uses};

use crate::page::{Page, page_size};
use crate::{AppResult, Asker, check};
use chrono::NaiveDate;
use cordee_domain::days::{DayEntryStatus, HalfDays};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::ids::DayEntryId;
use cordee_domain::policy::act;
use cordee_store::{WriteScope, days as store};

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
    first: i64,
) -> AppResult<(Page<DayEntry>, DayTotals)> {
    let first = page_size(first)?;
    check::calendar_day("from", "Début", filter.from)?;
    check::calendar_day("to", "Fin", filter.to)?;
    let (rows, sums) = store::page(&asker.read(act::GROUP_VIEW).await?, filter, after, first + 1).await?;
    let mut totals = DayTotals::default();
    for sum in &sums {
        totals.add(sum.status, sum.half_days);
    }
    let entries = sums.iter().map(|sum| sum.entries).sum::<i64>();
    Ok((Page::cut(rows, u64::try_from(entries).unwrap_or_default(), first), totals))
}

pub async fn by_ids(asker: &Asker, ids: &[DayEntryId]) -> AppResult<Vec<DayEntry>> {
    Ok(store::by_ids(&asker.read(act::GROUP_VIEW).await?, ids).await?)
}

fn emit(scope: &mut WriteScope, kind: EventKind, entry: &DayEntry) {
    let event = NewEvent::new(kind, entry.id).programme(entry.programme_id).group(entry.group_id);
    scope.emit(event.establishment(entry.establishment_id));
}
