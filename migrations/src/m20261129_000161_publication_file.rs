//! What a published version shows stays as it was: which version of each of its files.

use crate::sql;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

/// What was published before shows its files as they are now.
const PRESENT: &str = "
INSERT INTO publication_file (tenant_id, publication_id, file_id, version_id, name, media_type, size, sha256)
SELECT p.tenant_id, p.id, f.id, v.id, f.name, v.media_type, v.size, v.sha256
FROM publication p
JOIN file f ON f.tenant_id = p.tenant_id AND f.subject_kind = 'sheet' AND f.subject_id = p.sheet_id
JOIN file_version v ON v.tenant_id = f.tenant_id AND v.id = f.current_id AND v.state = 'ready'
WHERE p.withdrawn_at IS NULL AND ";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(
            manager,
            "
CREATE TABLE publication_file (
  tenant_id uuid NOT NULL, publication_id uuid NOT NULL, file_id uuid NOT NULL, version_id uuid NOT NULL,
  name text NOT NULL, media_type text NOT NULL, size bigint NOT NULL, sha256 text NOT NULL,
  PRIMARY KEY (tenant_id, publication_id, file_id),
  FOREIGN KEY (tenant_id, publication_id) REFERENCES publication(tenant_id, id),
  FOREIGN KEY (tenant_id, version_id) REFERENCES file_version(tenant_id, id)
);
CREATE INDEX publication_file_version ON publication_file (tenant_id, version_id);
CREATE INDEX publication_file_file ON publication_file (tenant_id, file_id)
",
        )
        .await?;
        if manager.get_connection().get_database_backend() == DbBackend::Postgres {
            // The owner is bound by the wall too, and copies for every tenant.
            let walled = ["publication", "file", "file_version"];
            let all =
                |verb: &str| walled.map(|table| format!("ALTER TABLE {table} {verb} ROW LEVEL SECURITY")).join(";");
            sql::run(manager, &all("NO FORCE")).await?;
            sql::run(manager, &format!("{PRESENT} position(f.id::text in p.content) > 0")).await?;
            sql::run(manager, &all("FORCE")).await?;
        } else {
            let parts = [(1, 8), (9, 4), (13, 4), (17, 4), (21, 12)];
            let parts = parts.map(|(from, length)| format!("substr(hex(f.id), {from}, {length})"));
            let written = format!("lower({})", parts.join(" || '-' || "));
            sql::run(manager, &format!("{PRESENT} instr(p.content, {written}) > 0")).await?;
        }
        sql::wall(manager, &["publication_file"], None).await
    }
}
