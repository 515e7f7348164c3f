//! An empty database of each engine with all its tables, made once and copied for each test.

use crate::harness::postgres_at;
use cordee_migrations::Migrator;
use sea_orm::{ConnectionTrait, Database, Statement};
use sea_orm_migration::MigratorTrait;
use std::path::Path;
use std::time::Duration;
use tempfile::TempDir;
use tokio::sync::OnceCell;
use uuid::{NoContext, Timestamp, Uuid};

static FILE: OnceCell<TempDir> = OnceCell::const_new();
static DATABASE: OnceCell<String> = OnceCell::const_new();

const NAME: &str = "cordee_mold_";
const A_DAY: u64 = 24 * 60 * 60;

async fn migrated(url: &str) {
    // Not by `Db`, which goes on listening, and what has users is not copied.
    let database = Database::connect(url).await.unwrap();
    Migrator::up(&database, None).await.unwrap();
    database.close().await.unwrap();
}

/// A copy in this file; gives its URL.
pub async fn sqlite(to: &Path) -> String {
    let url = |path: &Path| format!("sqlite://{}?mode=rwc", path.display());
    let mold = FILE.get_or_init(async || {
        let dir = tempfile::tempdir().unwrap();
        migrated(&url(&dir.path().join("mold.db"))).await;
        dir
    });
    std::fs::copy(mold.await.path().join("mold.db"), to).unwrap();
    url(to)
}

/// A copy on this server; gives its URL.
pub async fn postgres(server: &str) -> String {
    let admin = Database::connect(server).await.unwrap();
    let mold = DATABASE.get_or_init(async || {
        let molds = Statement::from_sql_and_values(
            admin.get_database_backend(),
            "SELECT datname FROM pg_database WHERE starts_with(datname, $1)",
            [NAME.into()],
        );
        // A run has no end at which to remove its own: the next one removes those of days before.
        let now = Timestamp::now(NoContext).to_unix().0;
        let yesterday = Uuid::new_v7(Timestamp::from_unix(NoContext, now - A_DAY, 0)).simple().to_string();
        for row in admin.query_all_raw(molds).await.unwrap() {
            let name: String = row.try_get("", "datname").unwrap();
            if name[NAME.len()..] < *yesterday {
                admin.execute_unprepared(&format!("DROP DATABASE IF EXISTS {name}")).await.unwrap();
            }
        }
        let name = format!("{NAME}{}", Uuid::now_v7().simple());
        admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
        migrated(&postgres_at(server, &name)).await;
        // A closed connection has its process for a moment more.
        let users = Statement::from_sql_and_values(
            admin.get_database_backend(),
            "SELECT 1 AS one FROM pg_stat_activity WHERE datname = $1",
            [name.as_str().into()],
        );
        while admin.query_one_raw(users.clone()).await.unwrap().is_some() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        name
    });
    let name = format!("cordee_{}", Uuid::now_v7().simple());
    admin.execute_unprepared(&format!("CREATE DATABASE {name} TEMPLATE {}", mold.await)).await.unwrap();
    postgres_at(server, &name)
}
