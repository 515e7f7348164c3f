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
CREATE TABLE library (
  tenant_id uuid NOT NULL, licence text NOT NULL, revision bigint NOT NULL, version integer NOT NULL,
  PRIMARY KEY (tenant_id)
);
CREATE TABLE publication (
  tenant_id uuid NOT NULL, id uuid NOT NULL, sheet_id uuid NOT NULL, number integer NOT NULL, slug text NOT NULL,
  kind text NOT NULL, title text NOT NULL, summary text NOT NULL, content text NOT NULL, sha256 text NOT NULL,
  sets text NOT NULL, published_at timestamptz NOT NULL, withdrawn_at timestamptz, withdraw_reason text,
  latest boolean NOT NULL, shown boolean NOT NULL, stamp timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, sheet_id, number), UNIQUE (tenant_id, slug, number)
);
CREATE UNIQUE INDEX publication_latest ON publication (tenant_id, sheet_id) WHERE latest;
CREATE INDEX publication_stamp ON publication (tenant_id, latest, stamp, id);
CREATE INDEX publication_shown ON publication (tenant_id, shown, published_at, id);
CREATE TABLE publication_facet (
  tenant_id uuid NOT NULL, publication_id uuid NOT NULL, facet text NOT NULL, value text NOT NULL,
  PRIMARY KEY (tenant_id, publication_id, facet, value),
  FOREIGN KEY (tenant_id, publication_id) REFERENCES publication(tenant_id, id)
);
CREATE INDEX publication_facet_value ON publication_facet (tenant_id, facet, value, publication_id);
CREATE TABLE search_posting (
  tenant_id uuid NOT NULL, term text NOT NULL, publication_id uuid NOT NULL, impact integer NOT NULL,
  PRIMARY KEY (tenant_id, term, publication_id),
  FOREIGN KEY (tenant_id, publication_id) REFERENCES publication(tenant_id, id)
);
CREATE INDEX search_posting_publication ON search_posting (tenant_id, publication_id);
CREATE TABLE search_word (
  tenant_id uuid NOT NULL, word text NOT NULL, term text NOT NULL, sheets integer NOT NULL,
  PRIMARY KEY (tenant_id, word)
);
CREATE TABLE collection (
  tenant_id uuid NOT NULL, id uuid NOT NULL, slug text NOT NULL, title text NOT NULL, summary text,
  changed_at timestamptz NOT NULL, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, slug)
);
CREATE TABLE collection_item (
  tenant_id uuid NOT NULL, collection_id uuid NOT NULL, sheet_id uuid NOT NULL, place integer NOT NULL,
  PRIMARY KEY (tenant_id, collection_id, sheet_id),
  FOREIGN KEY (tenant_id, collection_id) REFERENCES collection(tenant_id, id)
)
",
        )
        .await?;
        let tables = [
            "library",
            "publication",
            "publication_facet",
            "search_posting",
            "search_word",
            "collection",
            "collection_item",
        ];
        sql::wall(manager, &tables, None).await
    }
}
