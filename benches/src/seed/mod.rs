//! The yardsticks' data, made once for a fingerprint and kept: in a file for SQLite, in a database of its own on the
//! PostgreSQL server at hand.

mod place;
mod rows;

use crate::data::{Data, Kind};
use crate::outcome::Outcome;
use cordee_migrations::Migrator;
use place::Place;
use sea_orm::{
    ActiveModelTrait, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, EntityTrait, IntoActiveModel,
    ModelTrait, TransactionTrait,
};
use sea_orm_migration::MigratorTrait;
use std::path::Path;
use std::time::Instant;

/// How much there is in every programme and group (the yardsticks' shape).
pub mod shape {
    pub const PROGRAMMES: usize = 5;
    pub const GROUPS: usize = 40;
    pub const ESTABLISHMENTS: usize = 4;
    pub const SESSIONS: usize = 8;
    pub const ENTRIES: usize = 30;
}

/// Tenants of the whole data, and of a tenth of it.
pub const TENANTS: usize = 20;
pub const FEW_TENANTS: usize = 2;

/// The address of the person who asks in a tenant.
pub fn email(tenant_key: &str) -> String {
    format!("banc@{tenant_key}.example.org")
}

/// The seeded data, made now if it is not there.
pub async fn ready(kind: Kind, dir: &Path, postgres: Option<&str>, fingerprint: &str, tenants: usize) -> Outcome<Data> {
    let place = match kind {
        Kind::Sqlite => Place::file(dir, fingerprint, tenants)?,
        Kind::Postgres => Place::database(postgres.ok_or("no PostgreSQL")?, fingerprint, tenants).await?,
    };
    if !place.is_whole().await? {
        let from = Instant::now();
        eprintln!("Seeding {} with {tenants} tenants…", kind.name());
        place.make_empty().await?;
        let db = connect(&place.making()).await?;
        fill(&db, tenants).await?;
        db.close().await?;
        place.keep().await?;
        eprintln!("  done in {:.1} s", from.elapsed().as_secs_f32());
    }
    let db = connect(&place.url()).await?;
    let data = Data::read(kind, &place.url(), &db).await?;
    db.close().await?;
    Ok(data)
}

/// One tenant, made anew to be changed: the address of its database.
pub async fn fresh(kind: Kind, dir: &Path, postgres: Option<&str>, fingerprint: &str) -> Outcome<String> {
    let place = match kind {
        Kind::Sqlite => Place::file(dir, fingerprint, 1)?,
        Kind::Postgres => Place::database(postgres.ok_or("no PostgreSQL")?, fingerprint, 1).await?,
    };
    place.make_empty().await?;
    let db = connect(&place.making()).await?;
    fill(&db, 1).await?;
    db.close().await?;
    Ok(place.making())
}

/// One connection, with the rights of the owner.
pub async fn connect(url: &str) -> Outcome<DatabaseConnection> {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false);
    Ok(Database::connect(options).await?)
}

async fn fill(db: &DatabaseConnection, tenants: usize) -> Outcome<()> {
    let sqlite = db.get_database_backend() == sea_orm::DbBackend::Sqlite;
    if sqlite {
        db.execute_unprepared("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF").await?;
    }
    Migrator::up(db, None).await?;
    for number in 0..tenants {
        let tx = db.begin().await?;
        let made = rows::tenant(number)?;
        insert(&tx, made.tenants).await?;
        insert(&tx, made.people).await?;
        insert(&tx, made.memberships).await?;
        insert(&tx, made.establishments).await?;
        insert(&tx, made.programmes).await?;
        insert(&tx, made.groups).await?;
        insert(&tx, made.participations).await?;
        insert(&tx, made.milestones).await?;
        insert(&tx, made.sessions).await?;
        insert(&tx, made.entries).await?;
        let tenant = made.id.0.simple();
        let head = if sqlite { format!("x'{tenant}'") } else { format!("'{tenant}'") };
        tx.execute_unprepared(&format!("INSERT INTO journal_head (tenant_id, position) VALUES ({head}, 0)")).await?;
        tx.commit().await?;
    }
    db.execute_unprepared(if sqlite { "ANALYZE" } else { "VACUUM (ANALYZE)" }).await?;
    if sqlite {
        db.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await?;
    }
    Ok(())
}

pub async fn insert<M>(db: &impl ConnectionTrait, rows: Vec<M>) -> Outcome<()>
where
    M: ModelTrait + IntoActiveModel<<M::Entity as EntityTrait>::ActiveModel>,
    <M::Entity as EntityTrait>::ActiveModel: ActiveModelTrait<Entity = M::Entity> + Send,
{
    let mut rows = rows.into_iter().map(|row| row.into_active_model().reset_all()).peekable();
    while rows.peek().is_some() {
        // PostgreSQL takes 65 535 parameters a statement, SQLite 32 766.
        let batch: Vec<_> = rows.by_ref().take(1_000).collect();
        <M::Entity as EntityTrait>::insert_many(batch).exec_without_returning(db).await?;
    }
    Ok(())
}
