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
ALTER TABLE poll ADD COLUMN reminded_for timestamptz;
ALTER TABLE commitment_letter ADD COLUMN reminded_for timestamptz
",
        )
        .await
    }
}
