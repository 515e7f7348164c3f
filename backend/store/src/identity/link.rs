//! One-time sign-in links, kept as their SHA-256.

use super::Change;
use crate::entity::one_time_link::{ActiveModel, Column, Entity};
use crate::error::StoreError;
use chrono::{DateTime, Utc};
use cordee_domain::ids::PersonId;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Keeps a new link of a person; the ones before it can no longer be used.
pub async fn issue(
    change: Change<'_>,
    hash: [u8; 32],
    person: PersonId,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    withdraw(change, person, now).await?;
    let row = ActiveModel {
        hash: Set(hash.to_vec()),
        person_id: Set(person),
        created_at: Set(now),
        expires_at: Set(expires_at),
        used_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(change.tx).await?;
    Ok(())
}

/// Uses a link up, and says whose it is; none when it is unknown, used or too old.
pub async fn redeem(change: Change<'_>, hash: [u8; 32], now: DateTime<Utc>) -> Result<Option<PersonId>, StoreError> {
    let Some(link) = Entity::find_by_id(hash.to_vec()).one(change.tx).await? else { return Ok(None) };
    if now >= link.expires_at {
        return Ok(None);
    }
    let used = Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(now))
        .filter(Column::Hash.eq(hash.to_vec()))
        .filter(Column::UsedAt.is_null())
        .exec(change.tx)
        .await?;
    Ok((used.rows_affected == 1).then_some(link.person_id))
}

/// Makes the unused links of a person unusable.
pub async fn withdraw(change: Change<'_>, person: PersonId, now: DateTime<Utc>) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(now))
        .filter(Column::PersonId.eq(person))
        .filter(Column::UsedAt.is_null())
        .exec(change.tx)
        .await?;
    Ok(())
}

/// Forgets the links that expired before an instant.
pub async fn forget(change: Change<'_>, before: DateTime<Utc>) -> Result<(), StoreError> {
    Entity::delete_many().filter(Column::ExpiresAt.lt(before)).exec(change.tx).await?;
    Ok(())
}
