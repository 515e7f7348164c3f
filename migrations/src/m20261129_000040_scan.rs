use crate::sql;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

const TABLES: [&str; 2] = ["attendance_scan", "attendance_scan_content"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(
            manager,
            "
CREATE TABLE attendance_scan (
  tenant_id uuid NOT NULL, id uuid NOT NULL, sheet_id uuid NOT NULL, group_id uuid NOT NULL, format text NOT NULL,
  size integer NOT NULL, sha256 text NOT NULL, added_at timestamptz NOT NULL, added_by uuid REFERENCES person(id),
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, sheet_id, sha256),
  FOREIGN KEY (tenant_id, sheet_id) REFERENCES attendance_sheet(tenant_id, id)
);
CREATE TABLE attendance_scan_content (
  tenant_id uuid NOT NULL, scan_id uuid NOT NULL, sheet_id uuid NOT NULL, group_id uuid NOT NULL, content bytea NOT NULL,
  PRIMARY KEY (tenant_id, scan_id),
  FOREIGN KEY (tenant_id, scan_id) REFERENCES attendance_scan(tenant_id, id)
)
",
        )
        .await?;
        sql::wall(manager, &TABLES, None).await?;
        seal(manager).await
    }
}

/// What is attached to a sealed sheet never changes either, whoever writes.
async fn seal(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let db = manager.get_connection();
    for table in TABLES {
        if db.get_database_backend() == DbBackend::Postgres {
            let trigger = format!(
                "CREATE TRIGGER {table}_sealed BEFORE INSERT OR UPDATE OR DELETE ON {table}
                 FOR EACH ROW EXECUTE FUNCTION attendance_of_sealed()"
            );
            db.execute_unprepared(&trigger).await?;
            continue;
        }
        for (verb, rows) in [("INSERT", &["NEW"][..]), ("UPDATE", &["OLD", "NEW"]), ("DELETE", &["OLD"])] {
            let sealed: Vec<String> = rows
                .iter()
                .map(|row| {
                    format!(
                        "EXISTS (SELECT 1 FROM attendance_sheet s WHERE s.tenant_id = {row}.tenant_id AND s.id = {row}.sheet_id AND s.sealed_at IS NOT NULL)"
                    )
                })
                .collect();
            let trigger = format!(
                "CREATE TRIGGER {table}_{verb} BEFORE {verb} ON {table} FOR EACH ROW WHEN {}
                 BEGIN SELECT RAISE(ABORT, 'a sealed attendance sheet never changes'); END",
                sealed.join(" OR ")
            );
            db.execute_unprepared(&trigger).await?;
        }
    }
    Ok(())
}
