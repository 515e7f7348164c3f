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
CREATE TABLE poll (
  tenant_id uuid NOT NULL, id uuid NOT NULL, group_id uuid NOT NULL, kind text NOT NULL, sequence integer, establishment_id uuid,
  title text NOT NULL, note text, mode text NOT NULL, place text, video_link text, slots text NOT NULL,
  closes_at timestamptz NOT NULL, status text NOT NULL, cancel_reason text, session_id uuid, settled_slot text,
  opened_at timestamptz NOT NULL, opened_by uuid REFERENCES person(id), version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id),
  FOREIGN KEY (tenant_id, session_id) REFERENCES session(tenant_id, id)
);
CREATE INDEX poll_group ON poll (tenant_id, group_id, opened_at, id);
CREATE INDEX poll_open ON poll (tenant_id, closes_at, id) WHERE status = 'open';
CREATE TABLE poll_reply (
  tenant_id uuid NOT NULL, id uuid NOT NULL, poll_id uuid NOT NULL, group_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES person(id), choices text NOT NULL, comment text, answered_at timestamptz NOT NULL, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, poll_id, person_id),
  FOREIGN KEY (tenant_id, poll_id) REFERENCES poll(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id)
)
",
        )
        .await?;
        sql::wall(manager, &["poll", "poll_reply"], None).await
    }
}
