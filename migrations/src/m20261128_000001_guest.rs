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
CREATE TABLE guest_link (
  tenant_id uuid NOT NULL REFERENCES tenant(id), id uuid NOT NULL, hash bytea NOT NULL, purpose text NOT NULL,
  subject_kind text NOT NULL, subject_id uuid NOT NULL, name text, email text, single_use boolean NOT NULL,
  created_by uuid REFERENCES person(id), created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
  used_at timestamptz, revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX guest_link_hash ON guest_link (tenant_id, hash);
CREATE INDEX guest_link_subject ON guest_link (tenant_id, subject_id, purpose)
",
        )
        .await?;
        sql::wall(manager, &["guest_link"], None).await
    }
}
