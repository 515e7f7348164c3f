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
CREATE TABLE client_mutation (
  tenant_id uuid NOT NULL REFERENCES tenant(id), person_id uuid NOT NULL REFERENCES person(id), key text NOT NULL,
  act text NOT NULL, subject_id uuid NOT NULL, at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, person_id, key)
);
CREATE INDEX client_mutation_at ON client_mutation (tenant_id, person_id, at);
CREATE TABLE minutes (
  tenant_id uuid NOT NULL, id uuid NOT NULL, session_id uuid NOT NULL, group_id uuid NOT NULL, kept_to uuid,
  edition integer NOT NULL, corrects_id uuid, correction_reason text, status text NOT NULL,
  opened_by uuid REFERENCES person(id), opened_at timestamptz NOT NULL,
  written_by uuid REFERENCES person(id), written_at timestamptz NOT NULL,
  published_by uuid REFERENCES person(id), published_at timestamptz, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, session_id) REFERENCES session(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, kept_to) REFERENCES establishment(tenant_id, id),
  FOREIGN KEY (tenant_id, corrects_id) REFERENCES minutes(tenant_id, id)
);
CREATE INDEX minutes_session ON minutes (tenant_id, session_id, edition);
CREATE TABLE minutes_section (
  tenant_id uuid NOT NULL, id uuid NOT NULL, minutes_id uuid NOT NULL, group_id uuid NOT NULL, kept_to uuid,
  rank integer NOT NULL, title text NOT NULL, body text NOT NULL,
  written_by uuid REFERENCES person(id), written_at timestamptz NOT NULL, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, minutes_id) REFERENCES minutes(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id)
);
CREATE INDEX minutes_section_minutes ON minutes_section (tenant_id, minutes_id, rank);
CREATE TABLE decision (
  tenant_id uuid NOT NULL, id uuid NOT NULL, minutes_id uuid NOT NULL, group_id uuid NOT NULL, kept_to uuid,
  establishment_id uuid, rank integer NOT NULL, wording text NOT NULL,
  written_by uuid REFERENCES person(id), written_at timestamptz NOT NULL, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, minutes_id) REFERENCES minutes(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id)
);
CREATE INDEX decision_minutes ON decision (tenant_id, minutes_id, rank);
CREATE TABLE task (
  tenant_id uuid NOT NULL, id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid, kept_to uuid, session_id uuid,
  wording text NOT NULL, owner_id uuid REFERENCES person(id), due_on date, remind_days integer, remind_on date,
  reminded_at timestamptz, status text NOT NULL, set_by uuid REFERENCES person(id), set_at timestamptz NOT NULL,
  closed_by uuid REFERENCES person(id), closed_at timestamptz, drop_reason text, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), CHECK (kept_to IS NULL OR kept_to = establishment_id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id),
  FOREIGN KEY (tenant_id, session_id) REFERENCES session(tenant_id, id)
);
CREATE INDEX task_group ON task (tenant_id, group_id, status, due_on, id);
CREATE INDEX task_session ON task (tenant_id, session_id);
CREATE INDEX task_due ON task (tenant_id, status, due_on, id);
CREATE INDEX task_reminder ON task (tenant_id, remind_on) WHERE reminded_at IS NULL
",
        )
        .await?;
        sql::wall(manager, &["client_mutation", "minutes", "minutes_section", "decision", "task"], None).await
    }
}
