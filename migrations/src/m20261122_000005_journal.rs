use crate::sql;
use sea_orm_migration::prelude::*;

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(
            manager,
            "
CREATE TABLE journal_head (tenant_id uuid NOT NULL PRIMARY KEY REFERENCES tenant(id), position bigint NOT NULL);
CREATE TABLE event (
  tenant_id uuid NOT NULL REFERENCES tenant(id), position bigint NOT NULL, at timestamptz NOT NULL, actor_id uuid REFERENCES person(id),
  kind text NOT NULL, subject_kind text NOT NULL, subject_id uuid NOT NULL,
  programme_id uuid, group_id uuid, establishment_id uuid,
  PRIMARY KEY (tenant_id, position)
);
CREATE INDEX event_group ON event (tenant_id, group_id, position);
CREATE INDEX event_programme ON event (tenant_id, programme_id, position)
",
        )
        .await?;
        sql::wall(manager, &["journal_head", "event"], None).await?;
        // The journal is append-only, for the application as for everyone who borrows its role.
        if manager.get_connection().get_database_backend() == sea_orm_migration::sea_orm::DbBackend::Postgres {
            sql::run(manager, &format!("REVOKE UPDATE, DELETE ON event FROM {}", sql::APPLICATION_ROLE)).await?;
        }
        Ok(())
    }
}
