//! What a term weighs in a sheet is read in the index itself: a question over ten thousand sheets fetches tens of thousands
//! of postings, and each was a visit to the table.

use crate::sql;
use sea_orm_migration::prelude::*;

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let index = "CREATE INDEX search_posting_impact ON search_posting (tenant_id, term, publication_id, impact)";
        sql::run(manager, index).await
    }
}
