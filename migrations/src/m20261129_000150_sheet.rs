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
CREATE TABLE sheet (
  tenant_id uuid NOT NULL REFERENCES tenant(id), id uuid NOT NULL, kind text NOT NULL, status text NOT NULL, edition integer NOT NULL,
  programme_id uuid, group_id uuid, establishment_id uuid, post_id uuid,
  title text NOT NULL, sector text, year integer, facts text NOT NULL,
  anonymous boolean NOT NULL, replacements text NOT NULL, kept text NOT NULL,
  opened_by uuid REFERENCES person(id), opened_at timestamptz NOT NULL,
  written_by uuid REFERENCES person(id), written_at timestamptz NOT NULL, moved_at timestamptz NOT NULL,
  note text, note_by uuid REFERENCES person(id), published_edition integer, published_at timestamptz, published text,
  version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programme(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id),
  FOREIGN KEY (tenant_id, post_id) REFERENCES post(tenant_id, id)
);
CREATE INDEX sheet_listed ON sheet (tenant_id, moved_at, id);
CREATE INDEX sheet_group ON sheet (tenant_id, group_id, moved_at);
CREATE INDEX sheet_status ON sheet (tenant_id, status, moved_at);
CREATE TABLE sheet_update (
  tenant_id uuid NOT NULL, id uuid NOT NULL, sheet_id uuid NOT NULL, group_id uuid, establishment_id uuid, post_id uuid,
  rank integer NOT NULL, content bytea NOT NULL, written_by uuid REFERENCES person(id), written_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, sheet_id, rank),
  FOREIGN KEY (tenant_id, sheet_id) REFERENCES sheet(tenant_id, id)
)
",
        )
        .await?;
        sql::wall(manager, &["sheet", "sheet_update"], None).await
    }
}
