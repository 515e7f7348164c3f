use crate::sql;
use sea_orm_migration::prelude::*;

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // A round keeps the questionnaire that it was opened under: later versions change nothing of it.
        sql::run(
            manager,
            "
CREATE TABLE assessment_scheme (
  tenant_id uuid NOT NULL, id uuid NOT NULL, number integer NOT NULL, content text NOT NULL, written_at timestamptz NOT NULL,
  written_by uuid REFERENCES person(id),
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, number), FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
CREATE TABLE assessment_round (
  tenant_id uuid NOT NULL, id uuid NOT NULL, participation_id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid NOT NULL,
  number integer NOT NULL, title text NOT NULL, scheme text NOT NULL, opened_at timestamptz NOT NULL, closed_at timestamptz,
  version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, participation_id, number),
  FOREIGN KEY (tenant_id, participation_id) REFERENCES participation(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id)
);
CREATE TABLE assessment_answer (
  tenant_id uuid NOT NULL, id uuid NOT NULL, round_id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES person(id), voice text, answers text NOT NULL, complete boolean NOT NULL,
  answered_at timestamptz NOT NULL, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, round_id, person_id),
  FOREIGN KEY (tenant_id, round_id) REFERENCES assessment_round(tenant_id, id)
)
",
        )
        .await?;
        sql::wall(manager, &["assessment_scheme", "assessment_round", "assessment_answer"], None).await
    }
}
