//! The steps of each establishment's project.

use crate::entity::{establishment, milestone, participation, territorial_group};
use crate::page::Keyset;
use crate::scope::ReadScope;
use crate::{Extent, Rows, StoreError};
use chrono::NaiveDate;
use cordee_domain::ids::{GroupId, MilestoneId, ParticipationId, ProgrammeId};
use sea_orm::sea_query::{Condition, Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use std::collections::HashMap;

pub use milestone::Model as Milestone;
pub use participation::Model as Participation;

/// Where an establishment's project is worked on.
#[derive(Clone, Debug)]
pub struct Room {
    pub participation: Participation,
    pub establishment: String,
    pub group: territorial_group::Model,
}

/// The room of a project, for those of its establishment and whoever accompanies it.
pub async fn room(scope: &ReadScope, id: ParticipationId) -> Result<Option<Room>, StoreError> {
    use establishment::Column as E;
    let Some(participation) = scope.find_anyhow::<participation::Entity, _>(id).await? else { return Ok(None) };
    if !scope.reaches_place(participation.group_id, participation.establishment_id) {
        return Ok(None);
    }
    let name = scope
        .tenant_rows::<establishment::Entity>()
        .filter(E::Id.eq(participation.establishment_id))
        .select_only()
        .column(E::Name)
        .into_tuple()
        .one(scope.tx())
        .await?;
    let group = scope.find_anyhow::<territorial_group::Entity, _>(participation.group_id).await?;
    Ok(name.zip(group).map(|(establishment, group)| Room { participation, establishment, group }))
}

/// What milestones are asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct MilestoneFilter {
    pub group: Option<GroupId>,
    pub programme: Option<ProgrammeId>,
    /// Only those due before this day and not done.
    pub late_on: Option<NaiveDate>,
    /// Only those due on this day or later.
    pub due_from: Option<NaiveDate>,
    /// Only those due on this day or before.
    pub due_to: Option<NaiveDate>,
}

/// The milestones of these participations, in the order of steps.
pub async fn of_participations(
    scope: &ReadScope,
    participations: &[ParticipationId],
) -> Result<Vec<Milestone>, StoreError> {
    use milestone::Column;
    scope
        .select::<milestone::Entity>()
        .filter(Column::ParticipationId.is_in(participations.iter().copied()))
        .map(|select| select.order_by_asc(Column::ParticipationId).order_by_asc(Column::Step))
        .all()
        .await
}

/// How many milestones of each of these groups are late.
pub async fn late_counts(
    scope: &ReadScope,
    groups: &[GroupId],
    today: NaiveDate,
) -> Result<HashMap<GroupId, i64>, StoreError> {
    use milestone::Column;
    let rows: Vec<(GroupId, i64)> = scope
        .select::<milestone::Entity>()
        .filter(Column::GroupId.is_in(groups.iter().copied()))
        .filter(late(today))
        .map(|select| {
            select.select_only().column(Column::GroupId).column_as(Column::Id.count(), "late").group_by(Column::GroupId)
        })
        .tuples()
        .await?;
    Ok(rows.into_iter().collect())
}

/// Late: due before today, and not done.
pub(crate) fn late(today: NaiveDate) -> Condition {
    use milestone::Column;
    Condition::all().add(Column::DueOn.lt(today)).add(Column::DoneOn.is_null())
}

/// One page in the order of due dates, and the count of all that match.
pub async fn page(
    scope: &ReadScope,
    filter: MilestoneFilter,
    after: Option<(NaiveDate, MilestoneId)>,
    extent: Extent,
) -> Result<Rows<Milestone>, StoreError> {
    use milestone::{Column, Entity};
    let mut condition = Condition::all();
    if let Some(group) = filter.group {
        condition = condition.add(Column::GroupId.eq(group));
    }
    if let Some(programme) = filter.programme {
        use crate::entity::territorial_group::{Column as G, Entity as Groups};
        let groups = Groups::find()
            .select_only()
            .column(G::Id)
            .filter(G::TenantId.eq(scope.tenant()))
            .filter(G::ProgrammeId.eq(programme));
        condition = condition.add(Column::GroupId.in_subquery(groups.into_query()));
    }
    if let Some(today) = filter.late_on {
        condition = condition.add(late(today));
    }
    if let Some(from) = filter.due_from {
        condition = condition.add(Column::DueOn.gte(from));
    }
    if let Some(to) = filter.due_to {
        condition = condition.add(Column::DueOn.lte(to));
    }
    // Those without a due date come last.
    let due = Expr::col(Column::DueOn).if_null(Expr::value(far()));
    let by = Keyset::ascending(due, Column::Id.into_expr());
    scope.select::<Entity>().filter(condition).page(&by, after, extent).await
}

/// The day that stands for «no due date» when sorting.
pub fn far() -> NaiveDate {
    NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or(NaiveDate::MAX)
}
