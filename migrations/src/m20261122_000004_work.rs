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
CREATE TABLE session (
  tenant_id uuid NOT NULL, id uuid NOT NULL, group_id uuid NOT NULL, kind text NOT NULL, sequence integer, establishment_id uuid,
  title text NOT NULL, mode text NOT NULL, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, place text, video_link text,
  status text NOT NULL, cancel_reason text, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), CHECK (ends_at > starts_at),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id)
);
CREATE INDEX session_group ON session (tenant_id, group_id, starts_at, id);
CREATE INDEX session_dated ON session (tenant_id, starts_at, id);
CREATE TABLE attendance (
  tenant_id uuid NOT NULL, id uuid NOT NULL, session_id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid NOT NULL,
  role text NOT NULL, person_id uuid REFERENCES person(id), present boolean NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, session_id, establishment_id, role),
  FOREIGN KEY (tenant_id, session_id) REFERENCES session(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id)
);
CREATE TABLE day_entry (
  tenant_id uuid NOT NULL, id uuid NOT NULL, group_id uuid NOT NULL, programme_id uuid NOT NULL, establishment_id uuid,
  consultant_id uuid NOT NULL REFERENCES person(id), quota text NOT NULL, half_days integer NOT NULL CHECK (half_days <> 0),
  worked_on date NOT NULL, session_id uuid, note text, status text NOT NULL, return_reason text, corrects_id uuid,
  logged_at timestamptz NOT NULL, submitted_at timestamptz, decided_at timestamptz, decided_by uuid REFERENCES person(id),
  version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programme(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id),
  FOREIGN KEY (tenant_id, session_id) REFERENCES session(tenant_id, id),
  FOREIGN KEY (tenant_id, corrects_id) REFERENCES day_entry(tenant_id, id)
);
CREATE INDEX day_entry_group ON day_entry (tenant_id, group_id, quota, status, establishment_id, half_days);
CREATE INDEX day_entry_programme ON day_entry (tenant_id, programme_id, status, group_id, half_days);
CREATE INDEX day_entry_listed ON day_entry (tenant_id, worked_on, id);
CREATE INDEX day_entry_consultant ON day_entry (tenant_id, consultant_id, status);
CREATE INDEX day_entry_corrects ON day_entry (tenant_id, corrects_id);
CREATE TABLE milestone (
  tenant_id uuid NOT NULL, id uuid NOT NULL, participation_id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid NOT NULL,
  step integer NOT NULL, key text NOT NULL, title text NOT NULL, due_on date, done_on date, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, participation_id, step),
  FOREIGN KEY (tenant_id, participation_id) REFERENCES participation(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id)
);
CREATE INDEX milestone_group ON milestone (tenant_id, group_id, participation_id, step);
CREATE INDEX milestone_due ON milestone (tenant_id, due_on, id) WHERE done_on IS NULL
",
        )
        .await?;
        sql::wall(manager, &["session", "attendance", "day_entry", "milestone"], None).await
    }
}
