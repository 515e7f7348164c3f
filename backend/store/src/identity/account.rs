//! People: the accounts behind the addresses.

use super::{Change, View};
use crate::entity::person::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use chrono::{DateTime, Utc};
use cordee_domain::ids::PersonId;
use cordee_domain::text;
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, QueryFilter};

/// A person with what it signs in with. Its printed form leaves the password's hash out.
#[derive(Clone, PartialEq, Eq)]
pub struct Account {
    pub id: PersonId,
    /// Normalised.
    pub email: String,
    pub name: String,
    /// In the PHC string format; none before the first password.
    pub password_hash: Option<String>,
    pub disabled: bool,
    pub version: i32,
}

impl std::fmt::Debug for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Account").field("id", &self.id).field("disabled", &self.disabled).finish_non_exhaustive()
    }
}

impl From<Model> for Account {
    fn from(row: Model) -> Account {
        Account {
            id: row.id,
            email: row.email,
            name: row.name,
            password_hash: row.password_hash,
            disabled: row.disabled_at.is_some(),
            version: row.version,
        }
    }
}

/// The account of a normalised address.
pub async fn by_email(view: View<'_>, email: &str) -> Result<Option<Account>, StoreError> {
    Ok(Entity::find().filter(Column::Email.eq(email)).one(view.tx).await?.map(Account::from))
}

pub async fn by_id(view: View<'_>, person: PersonId) -> Result<Option<Account>, StoreError> {
    Ok(Entity::find_by_id(person).one(view.tx).await?.map(Account::from))
}

/// The account of an address, made without a password if there was none. Safe under races: the
/// address is unique.
pub async fn find_or_create(
    change: Change<'_>,
    new_id: PersonId,
    email: &str,
    name: &str,
    now: DateTime<Utc>,
) -> Result<Account, StoreError> {
    if let Some(known) = by_email(*change, email).await? {
        return Ok(known);
    }
    let row = ActiveModel {
        id: Set(new_id),
        email: Set(email.to_owned()),
        name: Set(name.to_owned()),
        name_folded: Set(text::fold(name)),
        password_hash: Set(None),
        created_at: Set(now),
        disabled_at: Set(None),
        version: Set(1),
    };
    let mut unless_there = sea_orm::sea_query::OnConflict::column(Column::Email);
    Entity::insert(row).on_conflict(unless_there.do_nothing().to_owned()).exec_without_returning(change.tx).await?;
    by_email(*change, email).await?.ok_or_else(|| StoreError::Unreadable("an account just made is not there".into()))
}

/// Sets the password's hash if the account is still at `version`; says whether it did.
pub async fn set_password(change: Change<'_>, account: &Account, hash: &str) -> Result<bool, StoreError> {
    let changed = Entity::update_many()
        .col_expr(Column::PasswordHash, Expr::value(hash))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(account.id))
        .filter(Column::Version.eq(account.version))
        .filter(Column::DisabledAt.is_null())
        .exec(change.tx)
        .await?;
    Ok(changed.rows_affected == 1)
}

/// Changes the name that everyone sees.
pub async fn rename(change: Change<'_>, person: PersonId, name: &str) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Unchanged(person),
        name: Set(name.to_owned()),
        name_folded: Set(text::fold(name)),
        email: NotSet,
        password_hash: NotSet,
        created_at: NotSet,
        disabled_at: NotSet,
        version: NotSet,
    };
    row.update(change.tx).await?;
    Ok(())
}

/// Closes or opens an account again. A closed one acts no more, at once.
pub async fn set_disabled(change: Change<'_>, person: PersonId, at: Option<DateTime<Utc>>) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::DisabledAt, Expr::value(at))
        .filter(Column::Id.eq(person))
        .exec(change.tx)
        .await?;
    Ok(())
}
