use crate::sql;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, "ALTER TABLE priority ADD COLUMN cluster_id uuid").await?;
        // SQLite adds no key of two columns to a table that stands.
        if manager.get_database_backend() == DbBackend::Postgres {
            let key =
                "ALTER TABLE priority ADD FOREIGN KEY (tenant_id, cluster_id) REFERENCES board_cluster(tenant_id, id)";
            sql::run(manager, key).await?;
        }
        Ok(())
    }
}
