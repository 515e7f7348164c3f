//! One SQL for two engines, and the second wall on PostgreSQL.

use sea_orm_migration::prelude::{DbErr, SchemaManager};
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

/// The role under which the server works: it owns no table, so row-level security binds it.
pub const APPLICATION_ROLE: &str = "cordee_app";

const SQLITE_TYPES: [(&str, &str); 6] = [
    (" uuid", " BLOB"),
    (" timestamptz", " TEXT"),
    (" date", " TEXT"),
    (" bytea", " BLOB"),
    (" double precision", " REAL"),
    (" bigint", " INTEGER"),
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
