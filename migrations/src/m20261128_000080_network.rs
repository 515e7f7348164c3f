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
ALTER TABLE territorial_group ADD COLUMN kind text NOT NULL DEFAULT 'territorial';
CREATE UNIQUE INDEX territorial_group_network ON territorial_group (tenant_id, programme_id) WHERE kind = 'network';
CREATE TABLE post (
  tenant_id uuid NOT NULL, id uuid NOT NULL, programme_id uuid NOT NULL, group_id uuid NOT NULL, organisation_id uuid NOT NULL,
  number integer NOT NULL, status text NOT NULL, selected_on date NOT NULL, starts_on date, ended_on date, stop_reason text,
  job_secured boolean, commitment_note text, continuation text, continuation_note text, continuation_on date, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, programme_id, number),
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programme(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, organisation_id) REFERENCES managing_organisation(tenant_id, id)
);
CREATE INDEX post_organisation ON post (tenant_id, organisation_id);
CREATE INDEX post_group ON post (tenant_id, group_id);
CREATE TABLE post_mandate (
  tenant_id uuid NOT NULL, id uuid NOT NULL, post_id uuid NOT NULL, group_id uuid NOT NULL, person_id uuid NOT NULL REFERENCES person(id),
  starts_on date NOT NULL, working_time_percent integer NOT NULL, internal boolean NOT NULL, since timestamptz NOT NULL,
  ended_at timestamptz, ended_on date, end_reason text, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, post_id) REFERENCES post(tenant_id, id)
);
CREATE UNIQUE INDEX post_mandate_once ON post_mandate (tenant_id, post_id) WHERE ended_at IS NULL;
CREATE INDEX post_mandate_person ON post_mandate (tenant_id, person_id);
CREATE TABLE post_structure (
  tenant_id uuid NOT NULL, id uuid NOT NULL, post_id uuid NOT NULL, group_id uuid NOT NULL, programme_id uuid NOT NULL,
  establishment_id uuid NOT NULL, status text NOT NULL, direction_agreed_on date, staff_agreed_on date, note text,
  waiver_reason text, waived_at timestamptz, waived_by uuid REFERENCES person(id), participation_id uuid, proposed_at timestamptz NOT NULL,
  decided_at timestamptz, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, post_id, establishment_id),
  FOREIGN KEY (tenant_id, post_id) REFERENCES post(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id),
  FOREIGN KEY (tenant_id, participation_id) REFERENCES participation(tenant_id, id)
);
CREATE UNIQUE INDEX post_structure_once ON post_structure (tenant_id, programme_id, establishment_id) WHERE status = 'selected';
CREATE INDEX post_structure_establishment ON post_structure (tenant_id, establishment_id);
CREATE TABLE network_step (
  tenant_id uuid NOT NULL, id uuid NOT NULL, programme_id uuid NOT NULL, group_id uuid NOT NULL, post_id uuid, establishment_id uuid,
  step text NOT NULL, planned_on date, done_on date, note text, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, post_id) REFERENCES post(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id)
);
CREATE INDEX network_step_group ON network_step (tenant_id, group_id, post_id, step);
CREATE TABLE deliverable (
  tenant_id uuid NOT NULL, id uuid NOT NULL, programme_id uuid NOT NULL, group_id uuid NOT NULL, post_id uuid NOT NULL,
  establishment_id uuid, key text NOT NULL, step text NOT NULL, due_on date, status text NOT NULL, link text, body text,
  delivered_at timestamptz, delivered_by uuid REFERENCES person(id), decided_at timestamptz, decided_by uuid REFERENCES person(id),
  return_reason text, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, post_id) REFERENCES post(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id)
);
CREATE INDEX deliverable_group ON deliverable (tenant_id, group_id, post_id, step);
CREATE TABLE post_move (
  tenant_id uuid NOT NULL, id uuid NOT NULL, group_id uuid NOT NULL, post_id uuid NOT NULL, kind text NOT NULL,
  amount_cents bigint NOT NULL CHECK (amount_cents > 0), moved_on date NOT NULL, note text, recorded_at timestamptz NOT NULL,
  recorded_by uuid REFERENCES person(id), PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, post_id) REFERENCES post(tenant_id, id)
);
CREATE INDEX post_move_group ON post_move (tenant_id, group_id, post_id);
CREATE TABLE post_decision (
  tenant_id uuid NOT NULL, id uuid NOT NULL, group_id uuid NOT NULL, post_id uuid NOT NULL, months integer NOT NULL,
  proposed_cents bigint NOT NULL, decided_cents bigint NOT NULL CHECK (decided_cents >= 0), reason text, decided_at timestamptz NOT NULL,
  decided_by uuid REFERENCES person(id), PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, post_id) REFERENCES post(tenant_id, id)
);
CREATE INDEX post_decision_group ON post_decision (tenant_id, group_id, post_id)
",
        )
        .await?;
        let tables =
            ["post", "post_mandate", "post_structure", "network_step", "deliverable", "post_move", "post_decision"];
        sql::wall(manager, &tables, None).await
    }
}
