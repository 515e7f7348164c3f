//! The day ledger: entries and their sums.

use crate::entity::day_entry;
use crate::page::Keyset;
use crate::scope::{Query, ReadScope};
use crate::{Extent, StoreError, WriteScope};
use chrono::NaiveDate;
use cordee_domain::days::{DayEntryStatus, HalfDays, Quota};
use cordee_domain::ids::{DayEntryId, EstablishmentId, GroupId, PersonId, ProgrammeId};
use sea_orm::sea_query::{Condition, Expr, ExprTrait};
use sea_orm::{ColumnTrait, FromQueryResult, QuerySelect, Select};
use std::collections::HashMap;

pub use day_entry::Model as DayEntry;

/// What entries are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct DayEntryFilter {
    pub group: Option<GroupId>,
    pub programme: Option<ProgrammeId>,
    pub establishment: Option<EstablishmentId>,
    pub consultant: Option<PersonId>,
    pub quota: Option<Quota>,
    pub statuses: Option<Vec<DayEntryStatus>>,
    /// Worked on this day or later.
    pub from: Option<NaiveDate>,
    /// Worked on this day or earlier.
    pub to: Option<NaiveDate>,
}

/// Half-days by state, and how many entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub struct StatusSum {
    pub status: DayEntryStatus,
    pub half_days: HalfDays,
    pub entries: i64,
}

/// One page, latest worked first, and the sums of all that match where they are asked: one
/// condition answers both.
pub async fn page(
    scope: &ReadScope,
    filter: &DayEntryFilter,
    after: Option<(NaiveDate, DayEntryId)>,
    extent: Extent,
) -> Result<(Vec<DayEntry>, Vec<StatusSum>), StoreError> {
    let query = matching(scope, filter);
    let (rows, _) = query.clone().page(&latest_worked(), after, Extent { counted: false, ..extent }).await?;
    let sums = if extent.counted { query.map(by_status).rows().await? } else { Vec::new() };
    Ok((rows, sums))
}

/// The same of each of these groups.
pub async fn pages(
    scope: &ReadScope,
    groups: &[GroupId],
    filter: &DayEntryFilter,
    after: Option<(NaiveDate, DayEntryId)>,
    extent: Extent,
) -> Result<HashMap<GroupId, (Vec<DayEntry>, Vec<StatusSum>)>, StoreError> {
    use day_entry::Column;
    let query = matching(scope, filter);
    let uncounted = Extent { counted: false, ..extent };
    let rows = query.clone().pages(Column::GroupId, groups, &latest_worked(), after, uncounted).await?;
    let mut pages: HashMap<_, _> = rows.into_iter().map(|(group, (rows, _))| (group, (rows, Vec::new()))).collect();
    if extent.counted {
        let summed: Vec<GroupSum> = query
            .filter(Column::GroupId.is_in(groups.iter().copied()))
            .map(|select| by_status(select).column(Column::GroupId).group_by(Column::GroupId))
            .rows()
            .await?;
        for GroupSum { group_id, sum } in summed {
            pages.entry(group_id).or_default().1.push(sum);
        }
    }
    Ok(pages)
}

#[derive(FromQueryResult)]
struct GroupSum {
    group_id: GroupId,
    #[sea_orm(nested)]
    sum: StatusSum,
}

fn by_status(select: Select<day_entry::Entity>) -> Select<day_entry::Entity> {
    use day_entry::Column;
    select
        .select_only()
        .column(Column::Status)
        .expr_as(summed(), "half_days")
        .column_as(Column::Id.count(), "entries")
        .group_by(Column::Status)
}

fn latest_worked() -> Keyset {
    use day_entry::Column;
    Keyset::descending(Column::WorkedOn.into_expr(), Column::Id.into_expr())
}

fn matching<'a>(scope: &'a ReadScope, filter: &DayEntryFilter) -> Query<'a, day_entry::Entity> {
    use day_entry::Column;
    let mut condition = Condition::all();
    if let Some(group) = filter.group {
        condition = condition.add(Column::GroupId.eq(group));
    }
    if let Some(programme) = filter.programme {
        condition = condition.add(Column::ProgrammeId.eq(programme));
    }
    if let Some(establishment) = filter.establishment {
        condition = condition.add(Column::EstablishmentId.eq(establishment));
    }
    if let Some(consultant) = filter.consultant {
        condition = condition.add(Column::ConsultantId.eq(consultant));
    }
    if let Some(quota) = filter.quota {
        condition = condition.add(Column::Quota.eq(quota));
    }
    if let Some(statuses) = &filter.statuses {
        condition = condition.add(Column::Status.is_in(statuses.iter().copied()));
    }
    if let Some(from) = filter.from {
        condition = condition.add(Column::WorkedOn.gte(from));
    }
    if let Some(to) = filter.to {
        condition = condition.add(Column::WorkedOn.lte(to));
    }
    scope.select::<day_entry::Entity>().filter(condition)
}

pub async fn by_ids(scope: &ReadScope, ids: &[DayEntryId]) -> Result<Vec<DayEntry>, StoreError> {
    scope.select::<day_entry::Entity>().filter(day_entry::Column::Id.is_in(ids.iter().copied())).all().await
}

/// What has been logged: half-days by group, quota, establishment and state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Logged {
    pub group_id: GroupId,
    pub quota: Quota,
    pub establishment_id: Option<EstablishmentId>,
    pub status: DayEntryStatus,
    pub half_days: HalfDays,
    /// The part of `half_days` that counter-entries take back: negative or zero.
    pub taken_back: HalfDays,
}

/// The sums of these groups.
pub async fn logged(scope: &ReadScope, groups: &[GroupId]) -> Result<Vec<Logged>, StoreError> {
    sums(scope, day_entry::Column::GroupId.is_in(groups.iter().copied())).await
}

/// The sums of all groups of these programmes.
pub async fn programme_logged(scope: &ReadScope, programmes: &[ProgrammeId]) -> Result<Vec<Logged>, StoreError> {
    sums(scope, day_entry::Column::ProgrammeId.is_in(programmes.iter().copied())).await
}

async fn sums(scope: &ReadScope, which: sea_orm::sea_query::SimpleExpr) -> Result<Vec<Logged>, StoreError> {
    use day_entry::Column;
    scope
        .select::<day_entry::Entity>()
        .filter(which)
        .map(|select| {
            select
                .select_only()
                .column(Column::GroupId)
                .column(Column::Quota)
                .column(Column::EstablishmentId)
                .column(Column::Status)
                .expr_as(summed(), "half_days")
                .expr_as(taken_back(), "taken_back")
                .group_by(Column::GroupId)
                .group_by(Column::Quota)
                .group_by(Column::EstablishmentId)
                .group_by(Column::Status)
        })
        .rows()
        .await
}

/// Removes an entry.
pub async fn delete(scope: &WriteScope, id: DayEntryId) -> Result<(), StoreError> {
    scope.delete::<day_entry::Entity>(Condition::all().add(day_entry::Column::Id.eq(id))).await?;
    Ok(())
}

/// What is left of a validated entry once its counter-entries are taken into account.
pub async fn standing(scope: &ReadScope, entry: &DayEntry) -> Result<HalfDays, StoreError> {
    use day_entry::Column;
    let sums: Vec<Option<HalfDays>> = scope
        .select::<day_entry::Entity>()
        .filter(Column::CorrectsId.eq(entry.id))
        .filter(Column::Status.ne(DayEntryStatus::Returned))
        .map(|select| select.select_only().expr_as(summed(), "half_days"))
        .tuples()
        .await?;
    Ok(entry.half_days.plus(sums.into_iter().flatten().next().unwrap_or_default()))
}

// PostgreSQL sums integers to bigint; a ledger fits in 32 bits.
fn summed() -> sea_orm::sea_query::SimpleExpr {
    Expr::col(day_entry::Column::HalfDays).sum().cast_as("integer")
}

fn taken_back() -> sea_orm::sea_query::SimpleExpr {
    let half_days = || Expr::col(day_entry::Column::HalfDays);
    let negative = Expr::case(half_days().lt(0), half_days()).finally(0);
    Expr::expr(negative).sum().cast_as("integer")
}
