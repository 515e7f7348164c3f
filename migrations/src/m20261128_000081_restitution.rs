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
CREATE TABLE restitution (
  tenant_id uuid NOT NULL, id uuid NOT NULL, programme_id uuid NOT NULL, status text NOT NULL, title text NOT NULL, summary text,
  moments text NOT NULL, speakers text NOT NULL, mode text NOT NULL, place text, access_note text, video_link text,
  starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, closes_at timestamptz NOT NULL, capacity integer NOT NULL,
  keep_days integer NOT NULL, cancel_reason text, changed_at timestamptz NOT NULL, forgotten_at timestamptz,
  final_placed integer, final_came integer, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), CHECK (ends_at > starts_at),
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programme(tenant_id, id)
);
CREATE INDEX restitution_programme ON restitution (tenant_id, programme_id, starts_at, id);
CREATE INDEX restitution_end ON restitution (tenant_id, ends_at);
CREATE TABLE registration (
  tenant_id uuid NOT NULL, id uuid NOT NULL, restitution_id uuid NOT NULL, name text NOT NULL, email text NOT NULL,
  organisation text, access_needs text, status text NOT NULL, place_rank integer NOT NULL, registered_at timestamptz NOT NULL,
  came_at timestamptz, ended_at timestamptz, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, restitution_id, place_rank),
  FOREIGN KEY (tenant_id, restitution_id) REFERENCES restitution(tenant_id, id)
);
CREATE UNIQUE INDEX registration_once ON registration (tenant_id, restitution_id, email) WHERE ended_at IS NULL;
CREATE INDEX registration_status ON registration (tenant_id, restitution_id, status, place_rank)
",
        )
        .await?;
        sql::wall(manager, &["restitution", "registration"], None).await
    }
}
