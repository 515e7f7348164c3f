//! Refresh tokens, kept as their SHA-256.

use super::{Change, View};
use crate::entity::refresh_token::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use chrono::{DateTime, Utc};
use cordee_domain::ids::LoginSessionId;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

pub type RefreshToken = Model;

pub async fn issue(
    change: Change<'_>,
    hash: [u8; 32],
    session: LoginSessionId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let row = ActiveModel {
        hash: Set(hash.to_vec()),
        login_session_id: Set(session),
        issued_at: Set(now),
        used_at: Set(None),
        successor_salt: Set(None),
    };
    Entity::insert(row).exec_without_returning(change.tx).await?;
    Ok(())
}

pub async fn by_hash(view: View<'_>, hash: [u8; 32]) -> Result<Option<RefreshToken>, StoreError> {
    Ok(Entity::find_by_id(hash.to_vec()).one(view.tx).await?)
}

/// The same, for changing it: until this change ends, no other one reads it so.
pub async fn lock(change: Change<'_>, hash: [u8; 32]) -> Result<Option<RefreshToken>, StoreError> {
    Ok(Entity::find_by_id(hash.to_vec()).lock_exclusive().one(change.tx).await?)
}

/// Marks a token used if it was not; says whether it was this call that did.
pub async fn spend(
    change: Change<'_>,
    hash: [u8; 32],
    successor_salt: [u8; 32],
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let spent = Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(now))
        .col_expr(Column::SuccessorSalt, Expr::value(successor_salt.to_vec()))
        .filter(Column::Hash.eq(hash.to_vec()))
        .filter(Column::UsedAt.is_null())
        .exec(change.tx)
        .await?;
    Ok(spent.rows_affected == 1)
}
