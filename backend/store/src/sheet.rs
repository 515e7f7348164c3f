//! Experience sheets on their way to the library, and the changes of their text.

use crate::entity::{
    decision, establishment, managing_organisation, minutes, participation, proposal, session, sheet, sheet_update,
    territorial_group,
};
use crate::page::Keyset;
use crate::scope::{ReadScope, WriteScope};
use crate::{Extent, Rows, StoreError};
use chrono::{DateTime, Utc};
use cordee_domain::body::ProposalStatus;
use cordee_domain::carrier::Concern;
use cordee_domain::establishment::category::Sector;
use cordee_domain::group::GroupStatus;
use cordee_domain::ids::{EstablishmentId, GroupId, ManagingOrganisationId, PersonId, ProgrammeId, SheetId};
use cordee_domain::minutes::MinutesStatus;
use cordee_domain::sheet::SheetStatus;
use sea_orm::sea_query::{Condition, Expr, Func};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

pub use sheet::Model as Sheet;
pub use sheet_update::Model as SheetUpdate;

impl Sheet {
    /// What of its group it concerns.
    pub fn concern(&self) -> Concern {
        Concern::of(self.establishment_id, self.post_id)
    }
}

/// What sheets are asked for.
#[derive(Clone, Debug, Default)]
pub struct SheetFilter {
    pub statuses: Vec<SheetStatus>,
    pub group: Option<GroupId>,
    pub programme: Option<ProgrammeId>,
    pub sector: Option<Sector>,
}

fn condition(filter: &SheetFilter) -> Condition {
    use sheet::Column;
    let mut condition = Condition::all()
        .add_option(filter.group.map(|group| Column::GroupId.eq(group)))
        .add_option(filter.programme.map(|programme| Column::ProgrammeId.eq(programme)))
        .add_option(filter.sector.map(|sector| Column::Sector.eq(sector)));
    if !filter.statuses.is_empty() {
        condition = condition.add(Column::Status.is_in(filter.statuses.iter().copied()));
    }
    condition
}

/// One page of sheets, those that moved last first, and the count of all that match.
pub async fn page(
    scope: &ReadScope,
    filter: &SheetFilter,
    after: Option<(DateTime<Utc>, SheetId)>,
    extent: Extent,
) -> Result<Rows<Sheet>, StoreError> {
    use sheet::Column;
    let latest = Keyset::descending(Column::MovedAt.into_expr(), Column::Id.into_expr());
    scope.select::<sheet::Entity>().filter(condition(filter)).page(&latest, after, extent).await
}

/// The sheets of an establishment in a group that were not put aside, those that moved last first; ten at most.
pub async fn of_place(
    scope: &ReadScope,
    group: GroupId,
    establishment: EstablishmentId,
) -> Result<Vec<Sheet>, StoreError> {
    use sheet::Column;
    scope
        .select::<sheet::Entity>()
        .filter(Column::GroupId.eq(group))
        .filter(Column::EstablishmentId.eq(establishment))
        .filter(Column::Status.ne(SheetStatus::Discarded))
        .map(|select| select.order_by_desc(Column::MovedAt).order_by_desc(Column::Id).limit(10))
        .all()
        .await
}

pub async fn by_ids(scope: &ReadScope, ids: &[SheetId]) -> Result<Vec<Sheet>, StoreError> {
    scope.select::<sheet::Entity>().filter(sheet::Column::Id.is_in(ids.iter().copied())).all().await
}

/// The project that a sheet tells, the present one where an establishment came twice; none for what tells of no
/// establishment.
pub async fn project_of(scope: &ReadScope, sheet: &Sheet) -> Result<Option<participation::Model>, StoreError> {
    use participation::Column;
    let (Some(group), Some(establishment)) = (sheet.group_id, sheet.establishment_id) else { return Ok(None) };
    let rows = scope
        .select::<participation::Entity>()
        .filter(Column::GroupId.eq(group))
        .filter(Column::EstablishmentId.eq(establishment))
        .map(|select| select.order_by_desc(Column::Id))
        .all()
        .await?;
    let present = rows.iter().position(|row| row.left_at.is_none()).unwrap_or_default();
    Ok(rows.into_iter().nth(present))
}

/// How many sheets are in each state.
pub async fn counts(scope: &ReadScope, filter: &SheetFilter) -> Result<Vec<(SheetStatus, i64)>, StoreError> {
    use sheet::Column;
    scope
        .select::<sheet::Entity>()
        .filter(condition(filter))
        .map(|select| {
            select
                .select_only()
                .column(Column::Status)
                .column_as(Column::Id.count(), "sheets")
                .group_by(Column::Status)
                .order_by_asc(Column::Status)
        })
        .tuples()
        .await
}

/// The groups under way of which there is no sheet at all, by name.
pub async fn groups_without(scope: &ReadScope) -> Result<Vec<territorial_group::Model>, StoreError> {
    use territorial_group::Column as G;
    let with = scope
        .tenant_rows::<sheet::Entity>()
        .filter(sheet::Column::GroupId.is_not_null())
        .filter(sheet::Column::Status.ne(SheetStatus::Discarded))
        .select_only()
        .column(sheet::Column::GroupId)
        .into_query();
    scope
        .select::<territorial_group::Entity>()
        .filter(G::Status.ne(GroupStatus::Forming))
        .filter(G::Id.not_in_subquery(with))
        .map(|select| select.order_by_asc(G::NameFolded).order_by_asc(G::Id))
        .all()
        .await
}

/// The changes of a sheet's text, in the order of arrival.
pub async fn updates(scope: &ReadScope, id: SheetId) -> Result<Vec<SheetUpdate>, StoreError> {
    use sheet_update::Column;
    scope
        .select::<sheet_update::Entity>()
        .filter(Column::SheetId.eq(id))
        .map(|select| select.order_by_asc(Column::Rank))
        .all()
        .await
}

/// The rank of the last change, and how many there are.
pub async fn extent(scope: &ReadScope, id: SheetId) -> Result<(i32, i64), StoreError> {
    use sheet_update::Column;
    let rows: Vec<(Option<i32>, i64)> = scope
        .select::<sheet_update::Entity>()
        .filter(Column::SheetId.eq(id))
        .map(|select| {
            select
                .select_only()
                .column_as(Expr::expr(Func::max(Expr::col(Column::Rank))), "last")
                .column_as(Column::Id.count(), "updates")
        })
        .tuples()
        .await?;
    Ok(rows.into_iter().next().map_or((0, 0), |(last, count)| (last.unwrap_or_default(), count)))
}

/// Removes the changes up to a rank: they were merged into the one that has it.
pub async fn forget_updates(scope: &WriteScope, id: SheetId, up_to: i32) -> Result<u64, StoreError> {
    use sheet_update::Column;
    let merged = Condition::all().add(Column::SheetId.eq(id)).add(Column::Rank.lte(up_to));
    scope.delete::<sheet_update::Entity>(merged).await
}

/// Who wrote in a sheet since an instant, each once with the last time.
pub async fn writers(
    scope: &ReadScope,
    id: SheetId,
    since: DateTime<Utc>,
) -> Result<Vec<(PersonId, DateTime<Utc>)>, StoreError> {
    use sheet_update::Column;
    let rows: Vec<(Option<PersonId>, DateTime<Utc>)> = scope
        .select::<sheet_update::Entity>()
        .filter(Column::SheetId.eq(id))
        .filter(Column::WrittenAt.gte(since))
        .map(|select| {
            let by = select.select_only().column(Column::WrittenBy).column(Column::WrittenAt);
            by.order_by_desc(Column::Rank).limit(200)
        })
        .tuples()
        .await?;
    let mut writers: Vec<(PersonId, DateTime<Utc>)> = Vec::new();
    for (person, at) in rows {
        if let Some(person) = person
            && !writers.iter().any(|(known, _)| *known == person)
        {
            writers.push((person, at));
        }
    }
    Ok(writers)
}

/// Names and towns of the whole register: what a text may tell.
pub async fn register_names(scope: &ReadScope) -> Result<Vec<(String, Option<String>)>, StoreError> {
    use establishment::Column;
    let named = scope.tenant_rows::<establishment::Entity>().select_only().columns([Column::Name, Column::Town]);
    Ok(named.into_tuple().all(scope.tx()).await?)
}

/// The name of a managing organisation.
pub async fn organisation_name(scope: &ReadScope, id: ManagingOrganisationId) -> Result<Option<String>, StoreError> {
    Ok(scope.find_anyhow::<managing_organisation::Entity, _>(id).await?.map(|organisation| organisation.name))
}

/// A decision that published minutes hold, and when the session was.
#[derive(Clone, Debug)]
pub struct Decided {
    pub wording: String,
    pub at: DateTime<Utc>,
}

/// What was decided for a whole group or for one of its establishments, in minutes that the group reads, oldest first.
pub async fn decided(
    scope: &ReadScope,
    group: GroupId,
    establishment: EstablishmentId,
    most: u64,
) -> Result<Vec<Decided>, StoreError> {
    use decision::Column as D;
    use minutes::Column as M;
    let published = scope
        .select::<minutes::Entity>()
        .filter(M::GroupId.eq(group))
        .filter(M::KeptTo.is_null())
        .filter(M::Status.eq(MinutesStatus::Published))
        .all()
        .await?;
    let decisions = scope
        .select::<decision::Entity>()
        .filter(D::MinutesId.is_in(published.iter().map(|row| row.id)))
        .filter(Condition::any().add(D::EstablishmentId.is_null()).add(D::EstablishmentId.eq(establishment)))
        .map(|select| select.order_by_asc(D::WrittenAt).order_by_asc(D::Rank).limit(most))
        .all()
        .await?;
    let held = scope
        .select::<session::Entity>()
        .filter(session::Column::Id.is_in(published.iter().map(|row| row.session_id)))
        .all()
        .await?;
    let at = |decision: &decision::Model| {
        let of = published.iter().find(|row| row.id == decision.minutes_id)?;
        held.iter().find(|row| row.id == of.session_id).map(|row| row.starts_at)
    };
    let mut decided: Vec<Decided> = decisions
        .into_iter()
        .filter_map(|decision| at(&decision).map(|at| Decided { wording: decision.wording, at }))
        .collect();
    decided.sort_by_key(|one| one.at);
    Ok(decided)
}

/// The proposals of an establishment that its comité took up, oldest first.
pub async fn taken_up(
    scope: &ReadScope,
    group: GroupId,
    establishment: EstablishmentId,
    most: u64,
) -> Result<Vec<proposal::Model>, StoreError> {
    use proposal::Column;
    scope
        .select::<proposal::Entity>()
        .filter(Column::GroupId.eq(group))
        .filter(Column::EstablishmentId.eq(establishment))
        .filter(Column::Status.is_in([ProposalStatus::Accepted, ProposalStatus::Adapted]))
        .map(|select| select.order_by_asc(Column::AnsweredOn).order_by_asc(Column::Id).limit(most))
        .all()
        .await
}
