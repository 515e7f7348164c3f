//! Events where results are shown, and who registered.

use crate::StoreError;
use crate::entity::{registration, restitution, territorial_group};
use crate::page::Keyset;
use crate::scope::{ReadScope, WriteScope};
use crate::{Extent, Rows};
use chrono::{DateTime, Utc};
use cordee_domain::group::GroupKind;
use cordee_domain::ids::{GroupId, ProgrammeId, RegistrationId, RestitutionId};
use cordee_domain::restitution::{Counts, RegistrationStatus, RestitutionStatus};
use sea_orm::sea_query::{Condition, Expr, Func};
use sea_orm::{ColumnTrait, IntoSimpleExpr, QueryOrder, QuerySelect};
use std::collections::HashMap;

pub use registration::Model as Registration;
pub use restitution::Model as Restitution;

/// The most events that one list holds.
const MOST: u64 = 200;

/// The events of a programme, the latest first.
pub async fn of_programme(scope: &ReadScope, programme: ProgrammeId) -> Result<Vec<Restitution>, StoreError> {
    use restitution::Column;
    scope
        .select::<restitution::Entity>()
        .filter(Column::ProgrammeId.eq(programme))
        .map(|select| select.order_by_desc(Column::StartsAt).order_by_desc(Column::Id).limit(MOST))
        .all()
        .await
}

pub async fn by_ids(scope: &ReadScope, ids: &[RestitutionId]) -> Result<Vec<Restitution>, StoreError> {
    scope.select::<restitution::Entity>().filter(restitution::Column::Id.is_in(ids.iter().copied())).all().await
}

/// What is on public pages and ends after an instant, the next first.
pub async fn public_after(scope: &ReadScope, at: DateTime<Utc>) -> Result<Vec<Restitution>, StoreError> {
    use restitution::Column;
    scope
        .select::<restitution::Entity>()
        .filter(Column::EndsAt.gte(at))
        .filter(Column::Status.ne(RestitutionStatus::Draft))
        .map(|select| select.order_by_asc(Column::StartsAt).order_by_asc(Column::Id).limit(MOST))
        .all()
        .await
}

/// What ended before an instant, and of which it is still known who registered.
pub async fn ended_before(scope: &ReadScope, at: DateTime<Utc>) -> Result<Vec<Restitution>, StoreError> {
    use restitution::Column;
    let ended = scope.select::<restitution::Entity>().filter(Column::EndsAt.lt(at));
    ended
        .filter(Column::ForgottenAt.is_null())
        .map(|select| select.order_by_asc(Column::EndsAt).limit(MOST))
        .all()
        .await
}

/// The group of a programme's network, if it is one.
pub async fn network_group(scope: &ReadScope, programme: ProgrammeId) -> Result<Option<GroupId>, StoreError> {
    use territorial_group::Column;
    let of = scope.select::<territorial_group::Entity>().filter(Column::ProgrammeId.eq(programme));
    Ok(of.filter(Column::Kind.eq(GroupKind::Network)).one().await?.map(|group| group.id))
}

/// How many are registered for each of these.
pub async fn counts(scope: &ReadScope, ids: &[RestitutionId]) -> Result<HashMap<RestitutionId, Counts>, StoreError> {
    use registration::Column;
    let rows: Vec<(RestitutionId, RegistrationStatus, i64, i64)> = scope
        .select::<registration::Entity>()
        .filter(Column::RestitutionId.is_in(ids.iter().copied()))
        .filter(Column::EndedAt.is_null())
        .map(|select| {
            select
                .select_only()
                .column(Column::RestitutionId)
                .column(Column::Status)
                .column_as(Column::Id.count(), "count")
                .column_as(Column::CameAt.count(), "came")
                .group_by(Column::RestitutionId)
                .group_by(Column::Status)
        })
        .tuples()
        .await?;
    let mut counts: HashMap<RestitutionId, Counts> = HashMap::new();
    for (id, status, count, came) in rows {
        let of = counts.entry(id).or_default();
        match status {
            RegistrationStatus::Placed => (of.placed, of.came) = (count, came),
            RegistrationStatus::Waiting => of.waiting = count,
            RegistrationStatus::Withdrawn => {}
        }
    }
    Ok(counts)
}

/// One page of those who hold a place or wait, in the order of arrival.
pub async fn page(
    scope: &ReadScope,
    id: RestitutionId,
    status: Option<RegistrationStatus>,
    after: Option<(i32, RegistrationId)>,
    extent: Extent,
) -> Result<Rows<Registration>, StoreError> {
    use registration::Column;
    let condition = Condition::all()
        .add(Column::RestitutionId.eq(id))
        .add(Column::EndedAt.is_null())
        .add_option(status.map(|status| Column::Status.eq(status)));
    let by = Keyset::ascending(Column::PlaceRank.into_simple_expr(), Column::Id.into_simple_expr());
    scope.select::<registration::Entity>().filter(condition).page(&by, after, extent).await
}

/// Everyone who holds a place or waits, in the order of arrival.
pub async fn active(scope: &ReadScope, id: RestitutionId) -> Result<Vec<Registration>, StoreError> {
    use registration::Column;
    let of = scope.select::<registration::Entity>().filter(Column::RestitutionId.eq(id));
    of.filter(Column::EndedAt.is_null()).map(|select| select.order_by_asc(Column::PlaceRank)).all().await
}

/// Those who waited longest.
pub async fn waiting(scope: &ReadScope, id: RestitutionId, most: u64) -> Result<Vec<Registration>, StoreError> {
    use registration::Column;
    let of = scope.select::<registration::Entity>().filter(Column::RestitutionId.eq(id));
    let waiting = of.filter(Column::Status.eq(RegistrationStatus::Waiting));
    waiting.map(|select| select.order_by_asc(Column::PlaceRank).limit(most)).all().await
}

/// The registration that an address holds.
pub async fn of_address(scope: &ReadScope, id: RestitutionId, email: &str) -> Result<Option<Registration>, StoreError> {
    use registration::Column;
    let of = scope.select::<registration::Entity>().filter(Column::RestitutionId.eq(id));
    of.filter(Column::Email.eq(email)).filter(Column::EndedAt.is_null()).one().await
}

/// How many registered before, those who withdrew among them.
pub async fn last_rank(scope: &ReadScope, id: RestitutionId) -> Result<i32, StoreError> {
    use registration::Column;
    let rows: Vec<Option<i32>> = scope
        .select::<registration::Entity>()
        .filter(Column::RestitutionId.eq(id))
        .map(|select| select.select_only().column_as(Expr::expr(Func::max(Expr::col(Column::PlaceRank))), "last"))
        .tuples()
        .await?;
    Ok(rows.into_iter().flatten().next().unwrap_or_default())
}

/// Removes who registered for these events.
pub async fn forget(scope: &WriteScope, ids: &[RestitutionId]) -> Result<u64, StoreError> {
    let rows = Condition::all().add(registration::Column::RestitutionId.is_in(ids.iter().copied()));
    scope.delete::<registration::Entity>(rows).await
}

/// Those who registered for these events and said what they need in order to attend.
pub async fn with_needs(scope: &ReadScope, ids: &[RestitutionId]) -> Result<Vec<Registration>, StoreError> {
    use registration::Column;
    let of = scope.select::<registration::Entity>().filter(Column::RestitutionId.is_in(ids.iter().copied()));
    of.filter(Column::AccessNeeds.is_not_null()).all().await
}
