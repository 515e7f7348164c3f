use crate::sql;
use sea_orm_migration::prelude::*;

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // A proposal has no author but the one it chose to name, and a day rather than an instant.
        sql::run(
            manager,
            "
CREATE TABLE body (
  tenant_id uuid NOT NULL, id uuid NOT NULL, participation_id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid NOT NULL,
  kind text NOT NULL, title text NOT NULL, perimeter text, rules text, facilitator text, link_id uuid,
  created_at timestamptz NOT NULL, closed_at timestamptz, closed_reason text, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, participation_id) REFERENCES participation(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id)
);
CREATE INDEX body_participation ON body (tenant_id, participation_id, created_at, id);
CREATE TABLE body_member (
  tenant_id uuid NOT NULL, id uuid NOT NULL, body_id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid NOT NULL,
  name text NOT NULL, quality text, person_id uuid REFERENCES person(id), since timestamptz NOT NULL, ended_at timestamptz,
  version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, body_id) REFERENCES body(tenant_id, id)
);
CREATE INDEX body_member_body ON body_member (tenant_id, body_id, since, id);
CREATE INDEX body_member_person ON body_member (tenant_id, person_id);
CREATE TABLE body_meeting (
  tenant_id uuid NOT NULL, id uuid NOT NULL, body_id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid NOT NULL,
  held_on date NOT NULL, agenda text, summary text, present text, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, body_id) REFERENCES body(tenant_id, id)
);
CREATE INDEX body_meeting_body ON body_meeting (tenant_id, body_id, held_on, id);
CREATE TABLE proposal (
  tenant_id uuid NOT NULL, id uuid NOT NULL, body_id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid NOT NULL,
  text text NOT NULL, origin text NOT NULL, author_name text, receipt_hash bytea, proposed_on date NOT NULL, status text NOT NULL,
  answer text, answered_on date, answered_by uuid REFERENCES person(id), version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, body_id) REFERENCES body(tenant_id, id)
);
CREATE INDEX proposal_body ON proposal (tenant_id, body_id, id);
CREATE INDEX proposal_waiting ON proposal (tenant_id, establishment_id, status)
",
        )
        .await?;
        sql::wall(manager, &["body", "body_member", "body_meeting", "proposal"], None).await
    }
}
