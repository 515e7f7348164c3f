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
CREATE TABLE file (
  tenant_id uuid NOT NULL, id uuid NOT NULL, subject_kind text NOT NULL, subject_id uuid NOT NULL,
  group_id uuid, establishment_id uuid, organisation_id uuid, post_id uuid, audience text NOT NULL,
  name text NOT NULL, state text NOT NULL, current_id uuid, number integer NOT NULL,
  created_at timestamptz NOT NULL, created_by uuid REFERENCES person(id), changed_at timestamptz NOT NULL,
  trashed_at timestamptz, trashed_by uuid REFERENCES person(id), version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id),
  FOREIGN KEY (tenant_id, organisation_id) REFERENCES managing_organisation(tenant_id, id),
  FOREIGN KEY (tenant_id, post_id) REFERENCES post(tenant_id, id)
);
CREATE INDEX file_subject ON file (tenant_id, subject_kind, subject_id, id);
CREATE INDEX file_trash ON file (tenant_id, trashed_at);
CREATE TABLE file_version (
  tenant_id uuid NOT NULL, id uuid NOT NULL, file_id uuid NOT NULL,
  group_id uuid, establishment_id uuid, organisation_id uuid, post_id uuid, audience text NOT NULL,
  number integer NOT NULL, upload_id uuid NOT NULL, name text NOT NULL, state text NOT NULL, refusal text,
  media_type text, size bigint NOT NULL, sha256 text, expected_sha256 text, thumbnail integer NOT NULL,
  width integer, height integer, created_at timestamptz NOT NULL, created_by uuid REFERENCES person(id),
  leased_until timestamptz, tries integer NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, file_id, number),
  FOREIGN KEY (tenant_id, file_id) REFERENCES file(tenant_id, id)
);
CREATE INDEX file_version_state ON file_version (tenant_id, state);
CREATE TABLE upload (
  tenant_id uuid NOT NULL, id uuid NOT NULL, person_id uuid NOT NULL REFERENCES person(id),
  subject_kind text NOT NULL, subject_id uuid NOT NULL, replaces_id uuid, name text NOT NULL, size bigint NOT NULL,
  received bigint NOT NULL, expected_sha256 text, version_id uuid, created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX upload_person ON upload (tenant_id, person_id);
CREATE INDEX upload_expiry ON upload (tenant_id, expires_at);
CREATE TABLE upload_part (
  tenant_id uuid NOT NULL, upload_id uuid NOT NULL, start bigint NOT NULL, id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES person(id), size bigint NOT NULL,
  PRIMARY KEY (tenant_id, upload_id, start),
  FOREIGN KEY (tenant_id, upload_id) REFERENCES upload(tenant_id, id)
);
CREATE TABLE file_quota (
  tenant_id uuid NOT NULL, limit_bytes bigint NOT NULL, changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id)
)
",
        )
        .await?;
        sql::wall(manager, &["file", "file_version", "upload", "upload_part", "file_quota"], None).await
    }
}
