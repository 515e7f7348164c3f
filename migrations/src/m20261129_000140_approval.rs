use crate::sql;
use sea_orm_migration::prelude::*;

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // What voices say is only ever added to: a change of mind is a new row.
        sql::run(
            manager,
            "
CREATE TABLE approval_request (
  tenant_id uuid NOT NULL, id uuid NOT NULL, participation_id uuid, programme_id uuid NOT NULL, group_id uuid NOT NULL,
  establishment_id uuid, post_id uuid, by_post_id uuid, stage text NOT NULL, subject_kind text NOT NULL, subject_id uuid NOT NULL, lineage_id uuid NOT NULL,
  number integer NOT NULL, title text NOT NULL, sha256 text NOT NULL, asked_at timestamptz NOT NULL, asked_by uuid REFERENCES person(id),
  closed_at timestamptz, closed_reason text, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, participation_id) REFERENCES participation(tenant_id, id),
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programme(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id),
  FOREIGN KEY (tenant_id, post_id) REFERENCES post(tenant_id, id),
  FOREIGN KEY (tenant_id, by_post_id) REFERENCES post(tenant_id, id)
);
CREATE INDEX approval_request_participation ON approval_request (tenant_id, participation_id, id);
CREATE INDEX approval_request_lineage ON approval_request (tenant_id, lineage_id, id);
CREATE INDEX approval_request_subject ON approval_request (tenant_id, subject_id);
CREATE TABLE approval (
  tenant_id uuid NOT NULL, id uuid NOT NULL, request_id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid,
  post_id uuid, role text, by_post_id uuid, person_id uuid NOT NULL REFERENCES person(id), name text NOT NULL, verdict text NOT NULL, reason text,
  sha256 text NOT NULL, given_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, request_id) REFERENCES approval_request(tenant_id, id),
  FOREIGN KEY (tenant_id, by_post_id) REFERENCES post(tenant_id, id)
);
CREATE INDEX approval_of_request ON approval (tenant_id, request_id, id)
",
        )
        .await?;
        sql::wall(manager, &["approval_request", "approval"], None).await
    }
}
