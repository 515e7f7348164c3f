//! Whether a version was published without telling of people and places. Of those that stand nobody knows: they are taken
//! for versions that do.

use crate::sql;
use sea_orm_migration::prelude::*;

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, "ALTER TABLE publication ADD COLUMN anonymous boolean NOT NULL DEFAULT false").await
    }
}
