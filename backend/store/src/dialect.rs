//! What differs between SQLite and PostgreSQL, all of it.

use cordee_domain::ids::{PersonId, TenantId};
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, SqliteTransactionMode,
    Statement, TransactionOptions, TransactionTrait,
};
use std::time::Duration;

/// The channel on which PostgreSQL tells every replica that a journal grew.
pub const CHANNEL: &str = "cordee_journal";

const READERS: u32 = 8;

/// Pools for reading and for writing. They are one on PostgreSQL; on SQLite there is one writer,
/// because there can only be one.
pub async fn connect(url: &str) -> Result<(DatabaseConnection, DatabaseConnection), DbErr> {
    if url.starts_with("sqlite:") {
        let writer = sea_orm::Database::connect(sqlite(url, 1)).await?;
        let reader = sea_orm::Database::connect(sqlite(url, READERS)).await?;
        Ok((reader, writer))
    } else {
        let mut options = ConnectOptions::new(url);
        options
            .max_connections(READERS * 2)
            .acquire_timeout(Duration::from_secs(4))
            .connect_timeout(Duration::from_secs(4))
            // A round trip less at each request; what broke while it lay idle is still found out.
            .test_before_acquire_if_idle_for(Duration::from_secs(1))
            .sqlx_logging(false);
        let pool = sea_orm::Database::connect(options).await?;
        Ok((pool.clone(), pool))
    }
}

fn sqlite(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(20))
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .create_if_missing(true)
                .foreign_keys(true)
                .journal_mode(SqliteJournalMode::Wal)
                // NORMAL would lose acknowledged writes on power loss.
                .synchronous(SqliteSynchronous::Full)
                .busy_timeout(Duration::from_secs(10))
                // Rows cross from the engine's thread one by one: a whole page goes without waiting.
                .row_buffer_size(512)
                .pragma("cache_size", "-16000")
                .pragma("temp_store", "memory")
        });
    options
}

/// Begins a reading transaction: one snapshot, so that counts and lists agree.
pub async fn begin_read(db: &DatabaseConnection, tenant: TenantId) -> Result<DatabaseTransaction, DbErr> {
    let tx = db.begin().await?;
    if db.get_database_backend() == DbBackend::Postgres {
        let isolation = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";
        tx.execute_unprepared(&format!("{isolation}; {}", as_tenant(tenant))).await?;
    }
    Ok(tx)
}

/// Begins a writing transaction and makes it the tenant's only one until it ends.
pub async fn begin_write(db: &DatabaseConnection, tenant: TenantId) -> Result<DatabaseTransaction, DbErr> {
    let tx = db.begin_with_options(immediate()).await?;
    if db.get_database_backend() == DbBackend::Postgres {
        let lock = "SELECT position FROM journal_head FOR UPDATE";
        tx.execute_unprepared(&format!("{}; {lock}", as_tenant(tenant))).await?;
    }
    Ok(tx)
}

/// Begins a change of identity's tables, which belong to no tenant.
pub async fn begin_identity(db: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    let tx = db.begin_with_options(immediate()).await?;
    if db.get_database_backend() == DbBackend::Postgres {
        tx.execute_unprepared(ROLE).await?;
    }
    Ok(tx)
}

/// Begins a view of identity's tables.
pub async fn begin_identity_view(db: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    let tx = db.begin().await?;
    if db.get_database_backend() == DbBackend::Postgres {
        tx.execute_unprepared(&format!("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; {ROLE}")).await?;
    }
    Ok(tx)
}

/// Lets the transaction see one person's memberships in every tenant; nobody's when none.
pub async fn as_person(tx: &DatabaseTransaction, person: Option<PersonId>) -> Result<(), DbErr> {
    if tx.get_database_backend() == DbBackend::Postgres {
        let person = person.map(|p| p.0.to_string()).unwrap_or_default();
        tx.execute_unprepared(&format!("SET LOCAL cordee.person = '{person}'")).await?;
    }
    Ok(())
}

const ROLE: &str = "SET LOCAL ROLE cordee_app";

// A `Uuid` prints hexadecimal digits and hyphens only: nothing to escape.
fn as_tenant(tenant: TenantId) -> String {
    format!("{ROLE}; SET LOCAL cordee.tenant = '{}'", tenant.0)
}

fn immediate() -> TransactionOptions {
    TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    }
}

/// Tells the other replicas, at commit, that the tenant's journal grew.
pub async fn notify(tx: &DatabaseTransaction, tenant: TenantId, position: i64) -> Result<(), DbErr> {
    say(tx, format!("{} {position}", tenant.0)).await
}

/// Tells the other replicas, at commit, that people of the tenant have new notifications.
pub async fn ring(tx: &DatabaseTransaction, tenant: TenantId) -> Result<(), DbErr> {
    say(tx, format!("{} {}", tenant.0, crate::live::BELL)).await
}

async fn say(tx: &DatabaseTransaction, payload: String) -> Result<(), DbErr> {
    if tx.get_database_backend() == DbBackend::Postgres {
        let notify = Statement::from_sql_and_values(
            DbBackend::Postgres,
            "SELECT pg_notify($1, $2)",
            [CHANNEL.into(), payload.into()],
        );
        tx.execute_raw(notify).await?;
    }
    Ok(())
}

/// What a claim of rows adds, so that two replicas that claim at once pass by each other's rows.
/// SQLite has one writer.
pub fn skip_claimed(backend: DbBackend) -> &'static str {
    match backend {
        DbBackend::Postgres => "FOR UPDATE SKIP LOCKED",
        _ => "",
    }
}
