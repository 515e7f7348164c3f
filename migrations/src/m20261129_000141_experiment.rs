use crate::sql;
use sea_orm_migration::prelude::*;

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Values are in thousandths of their unit. A sealed plan never changes.
        sql::run(
            manager,
            "
CREATE TABLE priority (
  tenant_id uuid NOT NULL, id uuid NOT NULL, participation_id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid NOT NULL,
  title text NOT NULL, why text, perimeter text, field text, rank integer NOT NULL, status text NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, participation_id) REFERENCES participation(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id)
);
CREATE INDEX priority_participation ON priority (tenant_id, participation_id, rank, id);
CREATE TABLE experiment (
  tenant_id uuid NOT NULL, id uuid NOT NULL, participation_id uuid NOT NULL, programme_id uuid NOT NULL, group_id uuid NOT NULL,
  establishment_id uuid NOT NULL, priority_id uuid, title text NOT NULL, field text, theme text, perimeter text, if_we text NOT NULL,
  then_so text NOT NULL, starts_on date, ends_on date, status text NOT NULL, decision text, decision_reason text, decided_on date,
  meeting_id uuid, decided_by uuid REFERENCES person(id), version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, participation_id) REFERENCES participation(tenant_id, id),
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programme(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id),
  FOREIGN KEY (tenant_id, priority_id) REFERENCES priority(tenant_id, id),
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES body_meeting(tenant_id, id)
);
CREATE INDEX experiment_participation ON experiment (tenant_id, participation_id, id);
CREATE TABLE experiment_action (
  tenant_id uuid NOT NULL, id uuid NOT NULL, experiment_id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid NOT NULL,
  title text NOT NULL, owner text, starts_on date, due_on date, status text NOT NULL, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, experiment_id) REFERENCES experiment(tenant_id, id)
);
CREATE INDEX experiment_action_experiment ON experiment_action (tenant_id, experiment_id, id);
CREATE TABLE indicator (
  tenant_id uuid NOT NULL, id uuid NOT NULL, participation_id uuid NOT NULL, programme_id uuid NOT NULL, group_id uuid NOT NULL,
  establishment_id uuid NOT NULL, experiment_id uuid, template text, name text NOT NULL, unit text NOT NULL, wished text NOT NULL,
  method text, baseline_on date, baseline bigint, target_on date, target bigint, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, participation_id) REFERENCES participation(tenant_id, id),
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programme(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id),
  FOREIGN KEY (tenant_id, experiment_id) REFERENCES experiment(tenant_id, id)
);
CREATE INDEX indicator_participation ON indicator (tenant_id, participation_id, id);
CREATE INDEX indicator_experiment ON indicator (tenant_id, experiment_id, id);
CREATE INDEX indicator_programme ON indicator (tenant_id, programme_id, id);
CREATE TABLE measure (
  tenant_id uuid NOT NULL, id uuid NOT NULL, indicator_id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid NOT NULL,
  measured_on date NOT NULL, value bigint NOT NULL, source text, comment text, recorded_by uuid REFERENCES person(id),
  version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, indicator_id) REFERENCES indicator(tenant_id, id)
);
CREATE UNIQUE INDEX measure_indicator ON measure (tenant_id, indicator_id, measured_on);
CREATE TABLE evaluation (
  tenant_id uuid NOT NULL, id uuid NOT NULL, participation_id uuid NOT NULL, experiment_id uuid, group_id uuid NOT NULL,
  establishment_id uuid NOT NULL, done text, observed text, discussed text, unexpected text, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, participation_id) REFERENCES participation(tenant_id, id),
  FOREIGN KEY (tenant_id, experiment_id) REFERENCES experiment(tenant_id, id)
);
CREATE UNIQUE INDEX evaluation_experiment ON evaluation (tenant_id, participation_id, experiment_id);
CREATE UNIQUE INDEX evaluation_project ON evaluation (tenant_id, participation_id) WHERE experiment_id IS NULL;
CREATE TABLE sealed_plan (
  tenant_id uuid NOT NULL, id uuid NOT NULL, participation_id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid NOT NULL,
  kind text NOT NULL, number integer NOT NULL, content text NOT NULL, sha256 text NOT NULL, sealed_at timestamptz NOT NULL,
  sealed_by uuid REFERENCES person(id),
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, participation_id) REFERENCES participation(tenant_id, id)
);
CREATE UNIQUE INDEX sealed_plan_number ON sealed_plan (tenant_id, participation_id, kind, number)
",
        )
        .await?;
        sql::wall(
            manager,
            &["priority", "experiment", "experiment_action", "indicator", "measure", "evaluation", "sealed_plan"],
            None,
        )
        .await
    }
}
