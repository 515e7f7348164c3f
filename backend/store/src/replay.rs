//! What devices named their changes, so that sending one again does nothing twice.

use crate::entity::client_mutation::{Column, Entity, Model};
use crate::{StoreError, WriteScope};
use chrono::Duration;
use cordee_domain::ids::PersonId;
use sea_orm::ColumnTrait;
use sea_orm::sea_query::Condition;
use uuid::Uuid;

/// A device does not send again what is older than this.
const KEPT_DAYS: i64 = 90;

/// The change that this person made under this key: what was done, and to what.
pub async fn find(scope: &WriteScope, person: PersonId, key: &str) -> Result<Option<Model>, StoreError> {
    let same = Condition::all().add(Column::TenantId.eq(scope.tenant())).add(Column::PersonId.eq(person));
    scope.select::<Entity>().filter(same.add(Column::Key.eq(key))).one().await
}

/// Keeps that this person made a change under this key, and forgets its old ones.
pub async fn keep(
    scope: &WriteScope,
    person: PersonId,
    key: String,
    act: &str,
    subject: Uuid,
) -> Result<(), StoreError> {
    let old = scope.now() - Duration::days(KEPT_DAYS);
    scope.delete::<Entity>(Condition::all().add(Column::PersonId.eq(person)).add(Column::At.lt(old))).await?;
    let row = Model {
        tenant_id: scope.tenant(),
        person_id: person,
        key,
        act: act.to_owned(),
        subject_id: subject,
        at: scope.now(),
    };
    scope.add(row).await.map(|_| ())
}
