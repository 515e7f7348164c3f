//! Polls for a date and their replies.

use crate::entity::{poll, poll_reply};
use crate::scope::ReadScope;
use crate::{StoreError, WriteScope};
use chrono::{DateTime, Utc};
use cordee_domain::carrier::Concern;
use cordee_domain::ids::{GroupId, PersonId, PollId, PollReplyId};
use cordee_domain::poll::PollStatus;
use sea_orm::{ColumnTrait, QueryOrder, QuerySelect};

pub use poll::Model as Poll;
pub use poll_reply::Model as Reply;

impl Poll {
    /// What of its group it concerns.
    pub fn concern(&self) -> Concern {
        Concern::of(self.establishment_id, self.post_id)
    }
}

/// The most polls that a list gives.
const MOST: u64 = 100;

/// The polls of these groups, latest opened first.
pub async fn of_groups(scope: &ReadScope, groups: &[GroupId]) -> Result<Vec<Poll>, StoreError> {
    use poll::Column;
    scope
        .select::<poll::Entity>()
        .filter(Column::GroupId.is_in(groups.iter().copied()))
        .map(|select| select.order_by_desc(Column::OpenedAt).order_by_desc(Column::Id))
        .all()
        .await
}

pub async fn by_ids(scope: &ReadScope, ids: &[PollId]) -> Result<Vec<Poll>, StoreError> {
    scope.select::<poll::Entity>().filter(poll::Column::Id.is_in(ids.iter().copied())).all().await
}

/// The polls that take answers at an instant, those that close first before the others.
pub async fn open_at(scope: &ReadScope, now: DateTime<Utc>) -> Result<Vec<Poll>, StoreError> {
    use poll::Column;
    scope
        .select::<poll::Entity>()
        .filter(Column::Status.eq(PollStatus::Open))
        .filter(Column::ClosesAt.gt(now))
        .map(|select| select.order_by_asc(Column::ClosesAt).order_by_asc(Column::Id).limit(MOST))
        .all()
        .await
}

/// The polls that were to close between two instants and were not cancelled, those that close first before the others.
pub async fn closing_between(
    scope: &ReadScope,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<Poll>, StoreError> {
    use poll::Column;
    scope
        .select::<poll::Entity>()
        .filter(Column::Status.ne(PollStatus::Cancelled))
        .filter(Column::ClosesAt.gte(from))
        .filter(Column::ClosesAt.lte(to))
        .map(|select| select.order_by_asc(Column::ClosesAt).order_by_asc(Column::Id).limit(MOST))
        .all()
        .await
}

/// The replies to these polls, in the order in which they came.
pub async fn replies_of(scope: &ReadScope, polls: &[PollId]) -> Result<Vec<Reply>, StoreError> {
    use poll_reply::Column;
    scope
        .select::<poll_reply::Entity>()
        .filter(Column::PollId.is_in(polls.iter().copied()))
        .map(|select| select.order_by_asc(Column::Id))
        .all()
        .await
}

pub async fn replies_by_ids(scope: &ReadScope, ids: &[PollReplyId]) -> Result<Vec<Reply>, StoreError> {
    scope.select::<poll_reply::Entity>().filter(poll_reply::Column::Id.is_in(ids.iter().copied())).all().await
}

/// What one person replied to a poll.
pub async fn reply_of(scope: &ReadScope, poll: PollId, person: PersonId) -> Result<Option<Reply>, StoreError> {
    use poll_reply::Column;
    scope.select::<poll_reply::Entity>().filter(Column::PollId.eq(poll)).filter(Column::PersonId.eq(person)).one().await
}

/// Keeps what somebody replied, first or again.
pub async fn keep(scope: &WriteScope, reply: Reply) -> Result<Reply, StoreError> {
    if reply.version == 1 { scope.add(reply).await } else { scope.save(reply).await }
}
