use crate::sql;
use sea_orm_migration::prelude::*;

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Mail is identity's: an address belongs to a person, whatever the tenant that writes to it.
        sql::run(
            manager,
            "
CREATE TABLE outgoing_mail (
  id uuid NOT NULL PRIMARY KEY, community_id uuid REFERENCES tenant(id), recipient text NOT NULL, subject text NOT NULL,
  content text, opens_account boolean NOT NULL, state text NOT NULL, queued_at timestamptz NOT NULL, due_at timestamptz NOT NULL,
  useless_after timestamptz, attempts integer NOT NULL, settled_at timestamptz, fault text
);
CREATE INDEX outgoing_mail_due ON outgoing_mail (state, due_at);
CREATE INDEX outgoing_mail_queued ON outgoing_mail (queued_at, id);
CREATE TABLE mail_bounce (
  address text NOT NULL PRIMARY KEY, first_at timestamptz NOT NULL, last_at timestamptz NOT NULL, times integer NOT NULL, reason text NOT NULL
);
CREATE TABLE job (
  key text NOT NULL PRIMARY KEY, due_at timestamptz NOT NULL, leased_until timestamptz
);
ALTER TABLE event ADD COLUMN person_id uuid REFERENCES person(id)
",
        )
        .await?;
        sql::share(manager, &["outgoing_mail", "mail_bounce", "job"]).await
    }
}
