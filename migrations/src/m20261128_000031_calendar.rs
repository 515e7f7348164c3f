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
ALTER TABLE session ADD COLUMN changed_at timestamptz;
CREATE TABLE calendar_feed (
  tenant_id uuid NOT NULL, id uuid NOT NULL, person_id uuid NOT NULL REFERENCES person(id), group_id uuid,
  generation integer NOT NULL, issued_at timestamptz NOT NULL, revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id)
);
CREATE UNIQUE INDEX calendar_feed_person ON calendar_feed (tenant_id, person_id) WHERE group_id IS NULL;
CREATE UNIQUE INDEX calendar_feed_group ON calendar_feed (tenant_id, person_id, group_id) WHERE group_id IS NOT NULL
",
        )
        .await?;
        sql::wall(manager, &["calendar_feed"], None).await
    }
}
