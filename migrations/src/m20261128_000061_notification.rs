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
CREATE TABLE notification (
  tenant_id uuid NOT NULL REFERENCES tenant(id), person_id uuid NOT NULL REFERENCES person(id), position bigint NOT NULL,
  at timestamptz NOT NULL, kind text NOT NULL, topic text NOT NULL, urgency text NOT NULL, actor_id uuid REFERENCES person(id),
  named boolean NOT NULL, subject_kind text NOT NULL, subject_id uuid NOT NULL, programme_id uuid, group_id uuid, establishment_id uuid,
  read_at timestamptz, mail_due_at timestamptz, mailed_at timestamptz,
  PRIMARY KEY (tenant_id, person_id, position)
);
CREATE INDEX notification_mail ON notification (tenant_id, mail_due_at, person_id) WHERE mail_due_at IS NOT NULL;
CREATE INDEX notification_unread ON notification (tenant_id, person_id, group_id) WHERE read_at IS NULL;
CREATE TABLE notification_reader (
  tenant_id uuid NOT NULL PRIMARY KEY REFERENCES tenant(id), position bigint NOT NULL
);
CREATE TABLE notification_preference (
  tenant_id uuid NOT NULL REFERENCES tenant(id), person_id uuid NOT NULL REFERENCES person(id), at_once boolean NOT NULL,
  rhythm text NOT NULL, hour integer NOT NULL, weekday integer NOT NULL, muted text NOT NULL, version integer NOT NULL,
  PRIMARY KEY (tenant_id, person_id)
);
CREATE TABLE unsubscribe_link (
  tenant_id uuid NOT NULL REFERENCES tenant(id), hash bytea NOT NULL, person_id uuid NOT NULL REFERENCES person(id),
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, hash)
);
CREATE TABLE silence (
  tenant_id uuid NOT NULL, group_id uuid NOT NULL, programme_id uuid NOT NULL, since timestamptz NOT NULL,
  carrier_told_at timestamptz, agency_told_at timestamptz,
  PRIMARY KEY (tenant_id, group_id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id)
);
CREATE TABLE session_reminder (
  tenant_id uuid NOT NULL, session_id uuid NOT NULL, starts_at timestamptz NOT NULL, reminded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, session_id, starts_at),
  FOREIGN KEY (tenant_id, session_id) REFERENCES session(tenant_id, id)
);
CREATE INDEX event_kind ON event (tenant_id, kind, group_id, position)
",
        )
        .await?;
        let tables = [
            "notification",
            "notification_reader",
            "notification_preference",
            "unsubscribe_link",
            "silence",
            "session_reminder",
        ];
        sql::wall(manager, &tables, None).await
    }
}
