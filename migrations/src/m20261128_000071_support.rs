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
CREATE TABLE support_request (
  tenant_id uuid NOT NULL, id uuid NOT NULL, group_id uuid NOT NULL, programme_id uuid NOT NULL, establishment_id uuid NOT NULL,
  participation_id uuid NOT NULL, title text NOT NULL, need text, status text NOT NULL, half_days integer,
  asked_by uuid NOT NULL REFERENCES person(id), asked_for text NOT NULL, asked_at timestamptz NOT NULL, moved_at timestamptz NOT NULL,
  ended_by uuid REFERENCES person(id), ended_reason text, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programme(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id),
  FOREIGN KEY (tenant_id, participation_id) REFERENCES participation(tenant_id, id)
);
CREATE INDEX support_request_listed ON support_request (tenant_id, moved_at, id);
CREATE INDEX support_request_group ON support_request (tenant_id, group_id, moved_at);
CREATE TABLE support_agreement (
  tenant_id uuid NOT NULL, id uuid NOT NULL, request_id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid NOT NULL,
  party text NOT NULL, person_id uuid NOT NULL REFERENCES person(id), half_days integer NOT NULL, agreed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, request_id, party),
  FOREIGN KEY (tenant_id, request_id) REFERENCES support_request(tenant_id, id)
);
ALTER TABLE day_entry ADD COLUMN support_request_id uuid;
CREATE INDEX day_entry_support ON day_entry (tenant_id, support_request_id) WHERE support_request_id IS NOT NULL
",
        )
        .await?;
        sql::wall(manager, &["support_request", "support_agreement"], None).await
    }
}
