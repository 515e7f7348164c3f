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
CREATE TABLE managing_organisation (
  tenant_id uuid NOT NULL REFERENCES tenant(id), id uuid NOT NULL, finess text NOT NULL, name text NOT NULL,
  search_text text NOT NULL, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, finess)
);
CREATE TABLE establishment (
  tenant_id uuid NOT NULL REFERENCES tenant(id), id uuid NOT NULL, organisation_id uuid,
  finess text NOT NULL, name text NOT NULL, category text NOT NULL, category_label text NOT NULL, sector text NOT NULL,
  siret text, mft text, address_line text, postcode text, town text, insee text, department text NOT NULL, phone text,
  longitude double precision, latitude double precision, search_text text NOT NULL, sort_key text NOT NULL,
  register_digest text, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, finess),
  FOREIGN KEY (tenant_id, organisation_id) REFERENCES managing_organisation(tenant_id, id)
);
CREATE INDEX establishment_sorted ON establishment (tenant_id, sort_key, id);
CREATE INDEX establishment_category ON establishment (tenant_id, category, department);
CREATE INDEX establishment_organisation ON establishment (tenant_id, organisation_id)
",
        )
        .await?;
        sql::wall(manager, &["managing_organisation", "establishment"], None).await
    }
}
