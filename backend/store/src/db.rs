use crate::dialect;
use crate::error::StoreError;
use crate::live::{self, Wake};
use crate::scope::{Snapshot, WriteScope};
use chrono::{DateTime, Utc};
use cordee_domain::ids::TenantId;
use cordee_domain::policy::{Permit, Write};
use cordee_migrations::Migrator;
use sea_orm::{DatabaseConnection, DbBackend};
use sea_orm_migration::MigratorTrait;

/// The database: cheap to clone.
#[derive(Clone, Debug)]
pub struct Db {
    url: String,
    reader: DatabaseConnection,
    writer: DatabaseConnection,
    wake: Wake,
}

impl Db {
    /// Connects to `sqlite://path` or `postgres://…`, without migrating.
    pub async fn connect(url: &str) -> Result<Db, StoreError> {
        let (reader, writer) = dialect::connect(url).await?;
        let wake = Wake::default();
        if reader.get_database_backend() == DbBackend::Postgres {
            tokio::spawn(live::listen(url.to_owned(), wake.clone()));
        }
        Ok(Db { url: url.to_owned(), reader, writer, wake })
    }

    /// Brings the schema up to date. Needs the rights of the tables' owner.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        Ok(Migrator::up(&self.writer, None).await?)
    }

    /// Whether every migration has been applied and the database answers.
    pub async fn ready(&self) -> Result<bool, StoreError> {
        Ok(Migrator::get_pending_migrations_read_only(&self.reader).await?.is_empty())
    }

    /// Closes every connection; the embedded database is then one whole file.
    pub async fn close(self) -> Result<(), StoreError> {
        self.reader.close().await?;
        Ok(self.writer.close().await?)
    }

    pub fn wake(&self) -> &Wake {
        &self.wake
    }

    /// Where the data is, without secrets, for messages.
    pub fn place(&self) -> &str {
        self.url.rsplit_once('@').map_or(self.url.as_str(), |(_, place)| place)
    }

    /// A consistent view of one tenant's data, for reading.
    pub async fn snapshot(&self, tenant: TenantId) -> Result<Snapshot, StoreError> {
        Ok(Snapshot::new(dialect::begin_read(&self.reader, tenant).await?, tenant))
    }

    /// Opens a change: until it ends, no other change of the tenant goes on.
    pub async fn write(&self, permit: &Permit<Write>, now: DateTime<Utc>) -> Result<WriteScope, StoreError> {
        let tx = dialect::begin_write(&self.writer, permit.tenant()).await?;
        WriteScope::open(tx, permit, now, self.wake.clone()).await
    }

    pub(crate) fn reader(&self) -> &DatabaseConnection {
        &self.reader
    }

    pub(crate) fn writer(&self) -> &DatabaseConnection {
        &self.writer
    }
}
