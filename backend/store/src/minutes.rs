//! Minutes of sessions, their sections and decisions.

use crate::entity::{decision, minutes, minutes_section};
use crate::scope::ReadScope;
use crate::{StoreError, WriteScope};
use cordee_domain::ids::{DecisionId, MinutesId, MinutesSectionId, SessionId};
use cordee_domain::minutes::MinutesStatus;
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, QueryOrder};

pub use decision::Model as Decision;
pub use minutes::Model as Minutes;
pub use minutes_section::Model as MinutesSection;

/// What was published of these sessions, earlier editions included, edition by edition.
pub async fn published(scope: &ReadScope, sessions: &[SessionId]) -> Result<Vec<Minutes>, StoreError> {
    of_sessions(scope, sessions, minutes::Column::Status.ne(MinutesStatus::Draft)).await
}

/// What is in preparation of these sessions: for those who may read drafts.
pub async fn drafts(scope: &ReadScope, sessions: &[SessionId]) -> Result<Vec<Minutes>, StoreError> {
    of_sessions(scope, sessions, minutes::Column::Status.eq(MinutesStatus::Draft)).await
}

async fn of_sessions(
    scope: &ReadScope,
    sessions: &[SessionId],
    which: sea_orm::sea_query::SimpleExpr,
) -> Result<Vec<Minutes>, StoreError> {
    use minutes::Column;
    scope
        .select::<minutes::Entity>()
        .filter(Column::SessionId.is_in(sessions.iter().copied()))
        .filter(which)
        .map(|select| select.order_by_asc(Column::Edition).order_by_asc(Column::Id))
        .all()
        .await
}

pub async fn by_ids(scope: &ReadScope, ids: &[MinutesId]) -> Result<Vec<Minutes>, StoreError> {
    scope.select::<minutes::Entity>().filter(minutes::Column::Id.is_in(ids.iter().copied())).all().await
}

pub async fn sections_by_ids(scope: &ReadScope, ids: &[MinutesSectionId]) -> Result<Vec<MinutesSection>, StoreError> {
    let named = minutes_section::Column::Id.is_in(ids.iter().copied());
    scope.select::<minutes_section::Entity>().filter(named).all().await
}

/// The sections of minutes that the asker was let read, in their order.
pub async fn sections(scope: &ReadScope, of: &[MinutesId]) -> Result<Vec<MinutesSection>, StoreError> {
    use minutes_section::Column;
    scope
        .select::<minutes_section::Entity>()
        .filter(Column::MinutesId.is_in(of.iter().copied()))
        .map(|select| select.order_by_asc(Column::Rank).order_by_asc(Column::Id))
        .all()
        .await
}

/// The decisions of minutes that the asker was let read, in their order.
pub async fn decisions(scope: &ReadScope, of: &[MinutesId]) -> Result<Vec<Decision>, StoreError> {
    use decision::Column;
    scope
        .select::<decision::Entity>()
        .filter(Column::MinutesId.is_in(of.iter().copied()))
        .map(|select| select.order_by_asc(Column::Rank).order_by_asc(Column::Id))
        .all()
        .await
}

/// Removes a draft whole.
pub async fn remove(scope: &WriteScope, id: MinutesId) -> Result<(), StoreError> {
    scope.delete::<minutes_section::Entity>(Condition::all().add(minutes_section::Column::MinutesId.eq(id))).await?;
    scope.delete::<decision::Entity>(Condition::all().add(decision::Column::MinutesId.eq(id))).await?;
    scope.delete::<minutes::Entity>(Condition::all().add(minutes::Column::Id.eq(id))).await?;
    Ok(())
}

/// One section.
pub fn section_is(id: MinutesSectionId) -> Condition {
    Condition::all().add(minutes_section::Column::Id.eq(id))
}

/// One decision.
pub fn decision_is(id: DecisionId) -> Condition {
    Condition::all().add(decision::Column::Id.eq(id))
}
