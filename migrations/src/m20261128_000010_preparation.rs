use crate::sql;
use sea_orm_migration::prelude::*;

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // The agenda is written and read whole, so it is kept whole: a list in JSON.
        sql::run(
            manager,
            "
CREATE TABLE session_preparation (
  tenant_id uuid NOT NULL, session_id uuid NOT NULL, group_id uuid NOT NULL, aim text, agenda text NOT NULL, access_note text,
  version integer NOT NULL,
  PRIMARY KEY (tenant_id, session_id),
  FOREIGN KEY (tenant_id, session_id) REFERENCES session(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id)
);
CREATE TABLE checklist_item (
  tenant_id uuid NOT NULL, id uuid NOT NULL, session_id uuid NOT NULL, group_id uuid NOT NULL, key text, title text NOT NULL,
  done_at timestamptz, done_by uuid REFERENCES person(id),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, session_id) REFERENCES session(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id)
);
CREATE UNIQUE INDEX checklist_item_key ON checklist_item (tenant_id, session_id, key) WHERE key IS NOT NULL;
CREATE INDEX checklist_item_session ON checklist_item (tenant_id, session_id, id, done_at);
CREATE TABLE session_document (
  tenant_id uuid NOT NULL, id uuid NOT NULL, session_id uuid NOT NULL, group_id uuid NOT NULL, title text NOT NULL, url text NOT NULL,
  added_at timestamptz NOT NULL, added_by uuid REFERENCES person(id),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, session_id) REFERENCES session(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id)
);
CREATE INDEX session_document_session ON session_document (tenant_id, session_id, id);
CREATE TABLE session_answer (
  tenant_id uuid NOT NULL, session_id uuid NOT NULL, establishment_id uuid NOT NULL, role text NOT NULL, group_id uuid NOT NULL,
  coming text NOT NULL, answered_at timestamptz NOT NULL, answered_by uuid REFERENCES person(id),
  PRIMARY KEY (tenant_id, session_id, establishment_id, role),
  FOREIGN KEY (tenant_id, session_id) REFERENCES session(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id)
)
",
        )
        .await?;
        sql::wall(manager, &["session_preparation", "checklist_item", "session_document", "session_answer"], None).await
    }
}
