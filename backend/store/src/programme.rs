//! Programmes opened from rulebooks, and their approved lists.

use crate::entity::{approved_consultant, programme, territorial_group};
use crate::scope::ReadScope;
use crate::{StoreError, WriteScope};
use cordee_domain::ids::{PersonId, ProgrammeId};
use sea_orm::{ColumnTrait, QueryOrder, QuerySelect};
use std::collections::HashMap;

pub use approved_consultant::Model as ApprovedConsultant;
pub use programme::Model as Programme;

/// The tenant's programmes, latest opened first.
pub async fn list(scope: &ReadScope) -> Result<Vec<Programme>, StoreError> {
    use programme::Column;
    scope
        .select::<programme::Entity>()
        .map(|select| select.order_by_desc(Column::OpenedAt).order_by_desc(Column::Id).limit(200))
        .all()
        .await
}

pub async fn by_ids(scope: &ReadScope, ids: &[ProgrammeId]) -> Result<Vec<Programme>, StoreError> {
    scope.select::<programme::Entity>().filter(programme::Column::Id.is_in(ids.iter().copied())).all().await
}

/// Who is on the approved lists of these programmes now, in the order they were put there.
pub async fn approved(scope: &ReadScope, programmes: &[ProgrammeId]) -> Result<Vec<ApprovedConsultant>, StoreError> {
    use approved_consultant::Column;
    scope
        .select::<approved_consultant::Entity>()
        .filter(Column::ProgrammeId.is_in(programmes.iter().copied()))
        .filter(Column::EndedAt.is_null())
        .map(|select| select.order_by_asc(Column::Since).order_by_asc(Column::Id))
        .all()
        .await
}

/// Whether someone is on the programme's approved list now.
pub async fn is_approved(scope: &ReadScope, programme: ProgrammeId, person: PersonId) -> Result<bool, StoreError> {
    let found = find_approved(scope, programme, person).await?;
    Ok(found.is_some())
}

/// The place of someone on the programme's approved list now.
pub async fn find_approved(
    scope: &ReadScope,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Option<ApprovedConsultant>, StoreError> {
    use approved_consultant::Column;
    scope
        .select::<approved_consultant::Entity>()
        .filter(Column::ProgrammeId.eq(programme))
        .filter(Column::PersonId.eq(person))
        .filter(Column::EndedAt.is_null())
        .one()
        .await
}

/// How many groups each programme has, and how many each of its consultants accompanies.
pub async fn group_counts(
    scope: &ReadScope,
    programmes: &[ProgrammeId],
) -> Result<HashMap<(ProgrammeId, Option<PersonId>), i64>, StoreError> {
    use territorial_group::Column;
    let rows: Vec<(ProgrammeId, Option<PersonId>, i64)> = scope
        .select::<territorial_group::Entity>()
        .filter(Column::ProgrammeId.is_in(programmes.iter().copied()))
        .map(|select| {
            select
                .select_only()
                .column(Column::ProgrammeId)
                .column(Column::ConsultantId)
                .column_as(Column::Id.count(), "groups")
                .group_by(Column::ProgrammeId)
                .group_by(Column::ConsultantId)
        })
        .tuples()
        .await?;
    Ok(rows.into_iter().map(|(programme, consultant, count)| ((programme, consultant), count)).collect())
}

/// Takes a consultant off the list it is on.
pub async fn withdraw(scope: &WriteScope, approved: ApprovedConsultant) -> Result<ApprovedConsultant, StoreError> {
    let mut row: approved_consultant::ActiveModel = approved.into();
    row.ended_at = sea_orm::ActiveValue::Set(Some(scope.now()));
    scope.update(row).await
}
