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
ALTER TABLE event ADD COLUMN audience text NOT NULL DEFAULT 'group';
CREATE TABLE message (
  tenant_id uuid NOT NULL, id uuid NOT NULL, subject_kind text NOT NULL, subject_id uuid NOT NULL,
  group_id uuid NOT NULL, establishment_id uuid, audience text NOT NULL, author_id uuid NOT NULL REFERENCES person(id), text text NOT NULL,
  written_at timestamptz NOT NULL, edited_at timestamptz, withdrawn_at timestamptz,
  hidden_at timestamptz, hidden_by uuid REFERENCES person(id), hidden_reason text, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id)
);
CREATE INDEX message_subject ON message (tenant_id, subject_kind, subject_id, written_at, id);
CREATE TABLE mention (
  tenant_id uuid NOT NULL, id uuid NOT NULL, message_id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid,
  audience text NOT NULL, person_id uuid NOT NULL REFERENCES person(id),
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, message_id, person_id),
  FOREIGN KEY (tenant_id, message_id) REFERENCES message(tenant_id, id)
);
CREATE INDEX mention_person ON mention (tenant_id, person_id)
",
        )
        .await?;
        sql::wall(manager, &["message", "mention"], None).await
    }
}
