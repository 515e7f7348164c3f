//! The queue of mail, and the addresses that refuse it. Both are identity's: an address belongs to a
//! person, whatever the tenant that writes to it.

use crate::dialect;
use crate::entity::{mail_bounce, outgoing_mail};
use crate::error::StoreError;
use crate::identity::{Change, View};
use chrono::{DateTime, Utc};
use cordee_domain::mail::MailState;
use outgoing_mail::{Column, Entity};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult,
    IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, Statement,
};
use uuid::Uuid;

pub use mail_bounce::Model as Bounce;
pub use outgoing_mail::Model as Outgoing;

/// Puts messages in the queue; sent once the change commits.
pub async fn add(change: Change<'_>, messages: Vec<Outgoing>) -> Result<(), StoreError> {
    let mut rows: Vec<_> = messages.into_iter().map(|message| message.into_active_model().reset_all()).collect();
    // SQLite takes 32 766 parameters a statement.
    while !rows.is_empty() {
        let rest = rows.split_off(rows.len().min(500));
        Entity::insert_many(std::mem::replace(&mut rows, rest)).exec_without_returning(change.tx()).await?;
    }
    Ok(())
}

/// Whether a message is to be tried.
pub async fn is_due(view: View<'_>, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let due = Entity::find().filter(Column::State.eq(MailState::Waiting)).filter(Column::DueAt.lte(now));
    let first: Option<Uuid> = due.select_only().column(Column::Id).limit(1).into_tuple().one(view.tx()).await?;
    Ok(first.is_some())
}

/// Takes the messages that are due, the longest waiting first: until `until` they are nobody else's.
pub async fn claim(
    change: Change<'_>,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
    limit: u64,
) -> Result<Vec<Outgoing>, StoreError> {
    let backend = change.tx().get_database_backend();
    let sql = format!(
        "UPDATE outgoing_mail SET due_at = $1, attempts = attempts + 1 WHERE id IN (\
         SELECT id FROM outgoing_mail WHERE state = 'waiting' AND due_at <= $2 ORDER BY due_at, id LIMIT $3 {}) \
         AND state = 'waiting' RETURNING *",
        dialect::skip_claimed(backend)
    );
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let claim = Statement::from_sql_and_values(backend, sql, [until.into(), now.into(), limit.into()]);
    let mut claimed = Outgoing::find_by_statement(claim).all(change.tx()).await?;
    claimed.sort_by_key(|message| (message.queued_at, message.id));
    Ok(claimed)
}

/// What becomes of a claimed message.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub state: MailState,
    /// When it is tried again, while it waits.
    pub due_at: DateTime<Utc>,
    pub fault: Option<String>,
    /// Whether what it says may be read later.
    pub keep: bool,
}

/// Settles a message that this claim took; nothing when another has claimed it since.
pub async fn settle(
    change: Change<'_>,
    claimed: &Outgoing,
    outcome: Outcome,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let waits = outcome.state == MailState::Waiting;
    let mut update = Entity::update_many()
        .col_expr(Column::State, Expr::value(outcome.state))
        .col_expr(Column::DueAt, Expr::value(outcome.due_at))
        .col_expr(Column::Fault, Expr::value(outcome.fault))
        .col_expr(Column::SettledAt, Expr::value((!waits).then_some(now)));
    if !waits && !outcome.keep {
        update = update.col_expr(Column::Content, Expr::value(Option::<String>::None));
    }
    let mine = update
        .filter(Column::Id.eq(claimed.id))
        .filter(Column::Attempts.eq(claimed.attempts))
        .filter(Column::State.eq(MailState::Waiting));
    mine.exec(change.tx()).await?;
    Ok(())
}

/// Notes that an address refused a message for good.
pub async fn bounced(change: Change<'_>, address: &str, reason: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
    use mail_bounce::Column as B;
    let row = mail_bounce::ActiveModel {
        address: Set(address.to_owned()),
        first_at: Set(now),
        last_at: Set(now),
        times: Set(1),
        reason: Set(reason.to_owned()),
    };
    let again = OnConflict::column(B::Address)
        .update_columns([B::LastAt, B::Reason])
        .value(B::Times, Expr::col((mail_bounce::Entity, B::Times)).add(1))
        .to_owned();
    mail_bounce::Entity::insert(row).on_conflict(again).exec_without_returning(change.tx()).await?;
    Ok(())
}

/// Forgets that an address refused a message: it has taken one.
pub async fn received(change: Change<'_>, address: &str) -> Result<(), StoreError> {
    mail_bounce::Entity::delete_by_id(address.to_owned()).exec(change.tx()).await?;
    Ok(())
}

/// Which of these addresses refuse mail.
pub async fn bounces(view: View<'_>, addresses: &[String]) -> Result<Vec<Bounce>, StoreError> {
    if addresses.is_empty() {
        return Ok(Vec::new());
    }
    let refused = mail_bounce::Entity::find().filter(mail_bounce::Column::Address.is_in(addresses.iter().cloned()));
    Ok(refused.all(view.tx()).await?)
}

/// Messages in the order of their queueing, the latest first, before the one with this id.
pub async fn latest(
    view: View<'_>,
    state: Option<MailState>,
    before: Option<Uuid>,
    limit: u64,
) -> Result<Vec<Outgoing>, StoreError> {
    let mut listed = Condition::all();
    if let Some(state) = state {
        listed = listed.add(Column::State.eq(state));
    }
    if let Some(before) = before {
        // Identifiers are in the order of time.
        listed = listed.add(Column::Id.lt(before));
    }
    let listed = Entity::find().filter(listed).order_by_desc(Column::Id).limit(limit);
    Ok(listed.all(view.tx()).await?)
}

/// How many messages there are in each state.
pub async fn counts(view: View<'_>) -> Result<Vec<(MailState, i64)>, StoreError> {
    let counts = Entity::find()
        .select_only()
        .column(Column::State)
        .column_as(Column::Id.count(), "messages")
        .group_by(Column::State)
        .into_tuple();
    Ok(counts.all(view.tx()).await?)
}

/// Forgets messages that were settled before an instant.
pub async fn forget(change: Change<'_>, before: DateTime<Utc>) -> Result<(), StoreError> {
    Entity::delete_many().filter(Column::SettledAt.lt(before)).exec(change.tx()).await?;
    Ok(())
}
