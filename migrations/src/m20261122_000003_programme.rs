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
CREATE TABLE programme (
  tenant_id uuid NOT NULL REFERENCES tenant(id), id uuid NOT NULL, rulebook_key text NOT NULL, rulebook_version integer NOT NULL,
  rulebook_text text NOT NULL, title text NOT NULL, starts_on date, ends_on date,
  opened_at timestamptz NOT NULL, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE TABLE approved_consultant (
  tenant_id uuid NOT NULL, id uuid NOT NULL, programme_id uuid NOT NULL, person_id uuid NOT NULL REFERENCES person(id),
  since timestamptz NOT NULL, ended_at timestamptz,
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, programme_id) REFERENCES programme(tenant_id, id)
);
CREATE UNIQUE INDEX approved_consultant_once ON approved_consultant (tenant_id, programme_id, person_id) WHERE ended_at IS NULL;
CREATE TABLE territorial_group (
  tenant_id uuid NOT NULL, id uuid NOT NULL, programme_id uuid NOT NULL, name text NOT NULL, name_folded text NOT NULL,
  status text NOT NULL, consultant_id uuid REFERENCES person(id), formed_at timestamptz NOT NULL, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, programme_id) REFERENCES programme(tenant_id, id)
);
CREATE INDEX territorial_group_listed ON territorial_group (tenant_id, programme_id, name_folded, id);
CREATE INDEX territorial_group_consultant ON territorial_group (tenant_id, consultant_id);
CREATE TABLE participation (
  tenant_id uuid NOT NULL, id uuid NOT NULL, group_id uuid NOT NULL, programme_id uuid NOT NULL, establishment_id uuid NOT NULL,
  joined_at timestamptz NOT NULL, left_at timestamptz, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programme(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id)
);
CREATE UNIQUE INDEX participation_once ON participation (tenant_id, programme_id, establishment_id) WHERE left_at IS NULL;
CREATE INDEX participation_group ON participation (tenant_id, group_id, left_at, establishment_id, id);
CREATE INDEX participation_establishment ON participation (tenant_id, establishment_id);
CREATE TABLE trinome_member (
  tenant_id uuid NOT NULL, id uuid NOT NULL, participation_id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid NOT NULL,
  role text NOT NULL, deputy boolean NOT NULL, person_id uuid NOT NULL REFERENCES person(id),
  since timestamptz NOT NULL, ended_at timestamptz, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, participation_id) REFERENCES participation(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id)
);
CREATE UNIQUE INDEX trinome_member_voice ON trinome_member (tenant_id, participation_id, role, deputy) WHERE ended_at IS NULL;
CREATE INDEX trinome_member_group ON trinome_member (tenant_id, group_id);
CREATE INDEX trinome_member_person ON trinome_member (tenant_id, person_id)
",
        )
        .await?;
        sql::wall(
            manager,
            &["programme", "approved_consultant", "territorial_group", "participation", "trinome_member"],
            None,
        )
        .await
    }
}
