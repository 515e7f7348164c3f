use crate::sql;
use sea_orm_migration::prelude::*;

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // A facilitator carries a network as a voice carries its group: what named an establishment alone
        // may name a post instead.
        sql::run(
            manager,
            "
ALTER TABLE session ADD COLUMN post_id uuid;
ALTER TABLE poll ADD COLUMN post_id uuid;
ALTER TABLE event ADD COLUMN post_id uuid;
ALTER TABLE message ADD COLUMN post_id uuid;
ALTER TABLE mention ADD COLUMN post_id uuid;
ALTER TABLE attendance ADD COLUMN post_id uuid;
ALTER TABLE attendance_line ADD COLUMN post_id uuid;
ALTER TABLE support_request ADD COLUMN post_id uuid;
ALTER TABLE support_agreement ADD COLUMN post_id uuid;
CREATE INDEX session_post ON session (tenant_id, post_id) WHERE post_id IS NOT NULL;
CREATE UNIQUE INDEX attendance_post ON attendance (tenant_id, session_id, post_id) WHERE post_id IS NOT NULL
",
        )
        .await?;
        sql::optional(manager, "attendance", &[("establishment_id", "uuid"), ("role", "text")]).await?;
        let places = [("establishment_id", "uuid"), ("participation_id", "uuid")];
        sql::optional(manager, "support_request", &places).await?;
        sql::optional(manager, "support_agreement", &places[..1]).await?;
        sql::rebuild(
            manager,
            "session_answer",
            "
CREATE TABLE session_answer (
  tenant_id uuid NOT NULL, id uuid NOT NULL, session_id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid, role text,
  post_id uuid, coming text NOT NULL, answered_at timestamptz NOT NULL, answered_by uuid REFERENCES person(id),
  PRIMARY KEY (tenant_id, id), CHECK ((establishment_id IS NULL) = (role IS NULL)), CHECK ((post_id IS NULL) = (role IS NOT NULL)),
  FOREIGN KEY (tenant_id, session_id) REFERENCES session(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id),
  FOREIGN KEY (tenant_id, post_id) REFERENCES post(tenant_id, id)
);
CREATE UNIQUE INDEX session_answer_voice ON session_answer (tenant_id, session_id, establishment_id, role) WHERE role IS NOT NULL;
CREATE UNIQUE INDEX session_answer_post ON session_answer (tenant_id, session_id, post_id) WHERE post_id IS NOT NULL
",
            "INSERT INTO session_answer (tenant_id, id, session_id, group_id, establishment_id, role, coming, answered_at, answered_by)
             SELECT tenant_id, gen_random_uuid(), session_id, group_id, establishment_id, role, coming, answered_at, answered_by FROM",
        )
        .await?;
        // A silence is of a group, of one of its establishments or of one of its posts: of what its id says.
        sql::rebuild(
            manager,
            "silence",
            "
CREATE TABLE silence (
  tenant_id uuid NOT NULL, id uuid NOT NULL, group_id uuid NOT NULL, programme_id uuid NOT NULL, establishment_id uuid, post_id uuid,
  since timestamptz NOT NULL, carrier_told_at timestamptz, agency_told_at timestamptz,
  PRIMARY KEY (tenant_id, id), CHECK (establishment_id IS NULL OR post_id IS NULL),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id),
  FOREIGN KEY (tenant_id, post_id) REFERENCES post(tenant_id, id)
);
CREATE INDEX silence_group ON silence (tenant_id, group_id)
",
            "INSERT INTO silence (tenant_id, id, group_id, programme_id, since, carrier_told_at, agency_told_at)
             SELECT tenant_id, group_id, group_id, programme_id, since, carrier_told_at, agency_told_at FROM",
        )
        .await
    }
}
