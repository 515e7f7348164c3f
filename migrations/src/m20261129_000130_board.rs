use crate::sql;
use sea_orm_migration::prelude::*;

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // A card has no author. Who put which dots is kept while a vote is open, and goes when it closes.
        sql::run(
            manager,
            "
CREATE TABLE board (
  tenant_id uuid NOT NULL, id uuid NOT NULL, participation_id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid NOT NULL,
  scheme text NOT NULL, voting text NOT NULL, dots integer NOT NULL, voters integer, link_id uuid, opened_at timestamptz NOT NULL,
  voting_opened_at timestamptz, voting_closed_at timestamptz, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, participation_id),
  FOREIGN KEY (tenant_id, participation_id) REFERENCES participation(tenant_id, id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES territorial_group(tenant_id, id),
  FOREIGN KEY (tenant_id, establishment_id) REFERENCES establishment(tenant_id, id)
);
CREATE TABLE board_cluster (
  tenant_id uuid NOT NULL, id uuid NOT NULL, board_id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid NOT NULL,
  field text NOT NULL, title text NOT NULL, rank text NOT NULL, dissolved_at timestamptz, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, board_id) REFERENCES board(tenant_id, id)
);
CREATE INDEX board_cluster_board ON board_cluster (tenant_id, board_id);
CREATE TABLE board_card (
  tenant_id uuid NOT NULL, id uuid NOT NULL, board_id uuid NOT NULL, group_id uuid NOT NULL, establishment_id uuid NOT NULL,
  kind text NOT NULL, field text NOT NULL, cluster_id uuid, text text NOT NULL, rank text NOT NULL, origin text NOT NULL,
  dots integer NOT NULL, withdrawn_at timestamptz, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, board_id) REFERENCES board(tenant_id, id),
  FOREIGN KEY (tenant_id, cluster_id) REFERENCES board_cluster(tenant_id, id)
);
CREATE INDEX board_card_board ON board_card (tenant_id, board_id);
CREATE INDEX board_card_cluster ON board_card (tenant_id, cluster_id);
CREATE TABLE board_vote (
  tenant_id uuid NOT NULL, id uuid NOT NULL, board_id uuid NOT NULL, card_id uuid NOT NULL, group_id uuid NOT NULL,
  establishment_id uuid NOT NULL, person_id uuid NOT NULL REFERENCES person(id), dots integer NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, card_id, person_id), CHECK (dots > 0),
  FOREIGN KEY (tenant_id, board_id) REFERENCES board(tenant_id, id),
  FOREIGN KEY (tenant_id, card_id) REFERENCES board_card(tenant_id, id)
);
CREATE INDEX board_vote_board ON board_vote (tenant_id, board_id);
CREATE TABLE board_snapshot (
  tenant_id uuid NOT NULL, id uuid NOT NULL, board_id uuid NOT NULL, participation_id uuid NOT NULL, group_id uuid NOT NULL,
  establishment_id uuid NOT NULL, number integer NOT NULL, note text, content text NOT NULL, sha256 bytea NOT NULL,
  cards integer NOT NULL, taken_at timestamptz NOT NULL, taken_by uuid REFERENCES person(id),
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, board_id, number),
  FOREIGN KEY (tenant_id, board_id) REFERENCES board(tenant_id, id)
);
CREATE INDEX board_snapshot_participation ON board_snapshot (tenant_id, participation_id, number)
",
        )
        .await?;
        sql::wall(manager, &["board", "board_cluster", "board_card", "board_vote", "board_snapshot"], None).await
    }
}
