//! Requests for the agency's support, who agreed to them, and the days logged on them.

use crate::entity::{day_entry, support_agreement, support_request};
use crate::page::Keyset;
use crate::scope::ReadScope;
use crate::{Extent, Rows, StoreError, WriteScope};
use chrono::{DateTime, Utc};
use cordee_domain::carrier::Concern;
use cordee_domain::days::{DayEntryStatus, HalfDays};
use cordee_domain::ids::{GroupId, ParticipationId, PostId, SupportRequestId};
use cordee_domain::programme::Party;
use cordee_domain::support::SupportStatus;
use sea_orm::sea_query::{Condition, Query};
use sea_orm::{ColumnTrait, QueryOrder, QuerySelect};

pub use support_agreement::Model as SupportAgreement;
pub use support_request::Model as SupportRequest;

impl SupportRequest {
    /// What of its group it concerns.
    pub fn concern(&self) -> Concern {
        Concern::of(self.establishment_id, self.post_id)
    }
}

/// What requests are asked for.
#[derive(Clone, Debug, Default)]
pub struct SupportFilter {
    pub group: Option<GroupId>,
    pub participation: Option<ParticipationId>,
    pub post: Option<PostId>,
    pub status: Option<SupportStatus>,
    /// Those on which one of these parties has still to say something.
    pub waiting_for: Option<Vec<Party>>,
}

fn condition(scope: &ReadScope, filter: &SupportFilter) -> Condition {
    use support_request::Column;
    let mut condition = Condition::all();
    if let Some(group) = filter.group {
        condition = condition.add(Column::GroupId.eq(group));
    }
    if let Some(participation) = filter.participation {
        condition = condition.add(Column::ParticipationId.eq(participation));
    }
    if let Some(post) = filter.post {
        condition = condition.add(Column::PostId.eq(post));
    }
    if let Some(status) = filter.status {
        condition = condition.add(Column::Status.eq(status));
    }
    if let Some(parties) = &filter.waiting_for {
        use support_agreement::Column as A;
        let agreed = Query::select()
            .column(A::RequestId)
            .from(support_agreement::Entity)
            .and_where(A::TenantId.eq(scope.tenant()))
            .and_where(A::Party.is_in(parties.iter().copied()))
            .to_owned();
        condition = condition
            .add(Column::Status.is_in([SupportStatus::Asked, SupportStatus::Discussing]))
            .add(Column::Id.not_in_subquery(agreed));
    }
    condition
}

/// One page of requests, those that moved last first, and the count of all that match.
pub async fn page(
    scope: &ReadScope,
    filter: &SupportFilter,
    after: Option<(DateTime<Utc>, SupportRequestId)>,
    extent: Extent,
) -> Result<Rows<SupportRequest>, StoreError> {
    use support_request::Column;
    let latest = Keyset::descending(Column::MovedAt.into_expr(), Column::Id.into_expr());
    scope.select::<support_request::Entity>().filter(condition(scope, filter)).page(&latest, after, extent).await
}

pub async fn by_ids(scope: &ReadScope, ids: &[SupportRequestId]) -> Result<Vec<SupportRequest>, StoreError> {
    scope.select::<support_request::Entity>().filter(support_request::Column::Id.is_in(ids.iter().copied())).all().await
}

/// Who agreed to these requests.
pub async fn agreements_of(
    scope: &ReadScope,
    requests: &[SupportRequestId],
) -> Result<Vec<SupportAgreement>, StoreError> {
    use support_agreement::Column;
    scope
        .select::<support_agreement::Entity>()
        .filter(Column::RequestId.is_in(requests.iter().copied()))
        .map(|select| select.order_by_asc(Column::AgreedAt).order_by_asc(Column::Id))
        .all()
        .await
}

/// Forgets who agreed: something else is proposed.
pub async fn forget_agreements(scope: &WriteScope, request: SupportRequestId) -> Result<(), StoreError> {
    let of = Condition::all().add(support_agreement::Column::RequestId.eq(request));
    scope.delete::<support_agreement::Entity>(of).await?;
    Ok(())
}

/// The half-days logged on these requests that were not sent back.
pub async fn logged_on(
    scope: &ReadScope,
    requests: &[SupportRequestId],
) -> Result<Vec<(SupportRequestId, HalfDays)>, StoreError> {
    use day_entry::Column;
    let rows: Vec<(Option<SupportRequestId>, HalfDays)> = scope
        .select::<day_entry::Entity>()
        .filter(Column::SupportRequestId.is_in(requests.iter().copied()))
        .filter(Column::Status.ne(DayEntryStatus::Returned))
        .map(|select| select.select_only().column(Column::SupportRequestId).column(Column::HalfDays))
        .tuples()
        .await?;
    let mut sums: std::collections::BTreeMap<SupportRequestId, HalfDays> = std::collections::BTreeMap::new();
    for (request, half_days) in rows {
        if let Some(request) = request {
            let sum = sums.entry(request).or_default();
            *sum = sum.plus(half_days);
        }
    }
    Ok(sums.into_iter().collect())
}
