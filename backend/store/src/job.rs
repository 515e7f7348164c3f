//! Whose turn it is to do what comes back from time to time: one replica's at once.

use crate::error::StoreError;
use crate::identity::{Change, View};
use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, Statement, Value};

/// The jobs that were ever done, and when each is due.
pub async fn due(view: View<'_>) -> Result<Vec<(String, DateTime<Utc>)>, StoreError> {
    let backend = view.tx().get_database_backend();
    let rows = view.tx().query_all_raw(Statement::from_string(backend, "SELECT key, due_at FROM job")).await?;
    let read = |row: sea_orm::QueryResult| Ok((row.try_get("", "key")?, row.try_get("", "due_at")?));
    rows.into_iter().map(read).collect()
}

/// Takes a job that is due until `until`; says whether it was there to be taken.
pub async fn claim(
    change: Change<'_>,
    key: &str,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let known = "INSERT INTO job (key, due_at) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING";
    run(change, known, [key.into(), now.into()]).await?;
    let claim = "UPDATE job SET leased_until = $3 WHERE key = $1 AND due_at <= $2 \
                 AND (leased_until IS NULL OR leased_until <= $2)";
    Ok(run(change, claim, [key.into(), now.into(), until.into()]).await? == 1)
}

/// Says when a job that was taken is due again.
pub async fn done(change: Change<'_>, key: &str, due_at: DateTime<Utc>) -> Result<(), StoreError> {
    run(change, "UPDATE job SET due_at = $2, leased_until = NULL WHERE key = $1", [key.into(), due_at.into()]).await?;
    Ok(())
}

async fn run<const N: usize>(change: Change<'_>, sql: &str, values: [Value; N]) -> Result<u64, StoreError> {
    let statement = Statement::from_sql_and_values(change.tx().get_database_backend(), sql, values);
    Ok(change.tx().execute_raw(statement).await?.rows_affected())
}
