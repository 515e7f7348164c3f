//! One SQL for two engines, and the second wall on PostgreSQL.

use sea_orm_migration::prelude::{DbErr, SchemaManager};
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

/// The role under which the server works: it owns no table, so row-level security binds it.
pub const APPLICATION_ROLE: &str = "cordee_app";

const SQLITE_TYPES: [(&str, &str); 7] = [
    (" uuid", " BLOB"),
    (" timestamptz", " TEXT"),
    (" date", " TEXT"),
    (" bytea", " BLOB"),
    (" double precision", " REAL"),
    (" bigint", " INTEGER"),
    (" gen_random_uuid()", " randomblob(16)"),
];

/// Runs statements separated by `;`, with the column types of the engine at hand.
pub async fn run(manager: &SchemaManager<'_>, statements: &str) -> Result<(), DbErr> {
    let db = manager.get_connection();
    let mut statements = statements.to_owned();
    if db.get_database_backend() == DbBackend::Sqlite {
        for (postgres, sqlite) in SQLITE_TYPES {
            statements = statements.replace(postgres, sqlite);
        }
    }
    for statement in statements.split(';').map(str::trim).filter(|s| !s.is_empty()) {
        db.execute_unprepared(statement).await?;
    }
    Ok(())
}

/// Lets the application role use tables that belong to no tenant.
pub async fn share(manager: &SchemaManager<'_>, tables: &[&str]) -> Result<(), DbErr> {
    if manager.get_connection().get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    for table in tables {
        run(manager, &format!("GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {APPLICATION_ROLE}")).await?;
    }
    Ok(())
}

/// Walls tables by tenant on PostgreSQL: row-level security, forced, so that a query that forgets
/// the tenant sees no row. `also` is a further condition under which a row may be read.
pub async fn wall(manager: &SchemaManager<'_>, tables: &[&str], also: Option<&str>) -> Result<(), DbErr> {
    share(manager, tables).await?;
    if manager.get_connection().get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    let same_tenant = "tenant_id = nullif(current_setting('cordee.tenant', true), '')::uuid";
    for table in tables {
        let mut statements = format!(
            "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
             ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
             CREATE POLICY same_tenant ON {table} USING ({same_tenant}) WITH CHECK ({same_tenant})"
        );
        if let Some(condition) = also {
            statements.push_str(&format!("; CREATE POLICY also_readable ON {table} FOR SELECT USING ({condition})"));
        }
        run(manager, &statements).await?;
    }
    Ok(())
}

/// Lets columns of a table be empty that could not be before: each with its type in PostgreSQL's words.
pub async fn optional(manager: &SchemaManager<'_>, table: &str, columns: &[(&str, &str)]) -> Result<(), DbErr> {
    let db = manager.get_connection();
    if db.get_database_backend() == DbBackend::Postgres {
        for (column, _) in columns {
            run(manager, &format!("ALTER TABLE {table} ALTER COLUMN {column} DROP NOT NULL")).await?;
        }
        return Ok(());
    }
    // SQLite's own way to take a constraint off a column without making the table anew.
    let mut written = "sql".to_owned();
    for (column, kind) in columns {
        let kind =
            SQLITE_TYPES.iter().find(|(postgres, _)| postgres.trim() == *kind).map_or(*kind, |(_, own)| own.trim());
        written = format!("replace({written}, '{column} {kind} NOT NULL', '{column} {kind}')");
    }
    // One call, and so one connection.
    db.execute_unprepared(&format!(
        "PRAGMA writable_schema = ON; \
         UPDATE sqlite_schema SET sql = {written} WHERE type = 'table' AND name = '{table}'; \
         PRAGMA writable_schema = RESET"
    ))
    .await?;
    Ok(())
}

/// Makes a table anew that no other refers to, with its rows: `rows` copies from the table whose name follows it.
pub async fn rebuild(manager: &SchemaManager<'_>, table: &str, create: &str, rows: &str) -> Result<(), DbErr> {
    let old = format!("{table}_before");
    let postgres = manager.get_connection().get_database_backend() == DbBackend::Postgres;
    run(manager, &format!("ALTER TABLE {table} RENAME TO {old}")).await?;
    if postgres {
        // The owner is bound by the wall too, and copies the rows of every tenant.
        run(
            manager,
            &format!("ALTER TABLE {old} DISABLE ROW LEVEL SECURITY; ALTER INDEX {table}_pkey RENAME TO {old}_pkey"),
        )
        .await?;
    }
    run(manager, create).await?;
    run(manager, &format!("{rows} {old}; DROP TABLE {old}")).await?;
    wall(manager, &[table], None).await
}
