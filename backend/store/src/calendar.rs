//! Calendar feeds, and the sessions that they show.

use crate::StoreError;
use crate::entity::{calendar_feed, membership, person, session};
use crate::scope::ReadScope;
use chrono::{DateTime, Utc};
use cordee_domain::ids::{CalendarFeedId, GroupId, PersonId};
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef};

pub use calendar_feed::Model as Feed;

/// The most sessions that a feed shows.
const MOST: u64 = 2_000;

/// The feeds of one person.
pub async fn of_person(scope: &ReadScope, person: PersonId) -> Result<Vec<Feed>, StoreError> {
    use calendar_feed::Column;
    scope
        .select::<calendar_feed::Entity>()
        .filter(Column::PersonId.eq(person))
        .map(|select| select.order_by_asc(Column::Id))
        .all()
        .await
}

pub async fn by_id(scope: &ReadScope, id: CalendarFeedId) -> Result<Option<Feed>, StoreError> {
    scope.find::<calendar_feed::Entity, _>(id).await
}

/// The sessions within reach that end after an instant, or were changed after it; of one group where
/// one is named. In the order of time.
pub async fn sessions(
    scope: &ReadScope,
    group: Option<GroupId>,
    since: DateTime<Utc>,
) -> Result<Vec<session::Model>, StoreError> {
    use session::Column;
    let mut wanted =
        Condition::all().add(Condition::any().add(Column::EndsAt.gte(since)).add(Column::ChangedAt.gte(since)));
    if let Some(group) = group {
        wanted = wanted.add(Column::GroupId.eq(group));
    }
    scope
        .select::<session::Entity>()
        .filter(wanted)
        .map(|select| select.order_by_asc(Column::StartsAt).order_by_asc(Column::Id).limit(MOST))
        .all()
        .await
}

/// Somebody who attends, and where it is written to.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Attendee {
    pub id: PersonId,
    pub name: String,
    pub email: String,
}

/// Those of these people who have joined the tenant and whose account is open, whatever the reach:
/// who plans a session calls all who attend it.
pub async fn attendees(scope: &ReadScope, people: &[PersonId]) -> Result<Vec<Attendee>, StoreError> {
    use membership::Column as M;
    use person::Column as P;
    let to_person: RelationDef = membership::Entity::belongs_to(person::Entity).from(M::PersonId).to(P::Id).into();
    let select = scope
        .tenant_rows::<membership::Entity>()
        .filter(M::PersonId.is_in(people.iter().copied()))
        .filter(M::JoinedAt.is_not_null())
        .filter(M::EndedAt.is_null())
        .filter(P::DisabledAt.is_null())
        .join(JoinType::InnerJoin, to_person)
        .select_only()
        .columns([P::Id, P::Name, P::Email])
        .distinct()
        .order_by_asc(P::Id);
    Ok(select.into_model::<Attendee>().all(scope.tx()).await?)
}
