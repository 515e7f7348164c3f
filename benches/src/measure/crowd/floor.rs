//! What nobody can spare: the same number of rows, written by hand with the same care for a loss of power.

use crate::outcome::Outcome;
use crate::seed;
use sea_orm::{ConnectionTrait, DatabaseConnection, TransactionTrait};
use std::fmt::Write;
use std::time::{Duration, Instant};

/// The size of a row of ours.
const ROW: usize = 300;

async fn table(url: &str) -> Outcome<DatabaseConnection> {
    let db = seed::connect(url).await?;
    if db.get_database_backend() == sea_orm::DbBackend::Sqlite {
        db.execute_unprepared("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL").await?;
    }
    db.execute_unprepared("CREATE TABLE IF NOT EXISTS bench_floor (n INTEGER NOT NULL, said TEXT NOT NULL)").await?;
    Ok(db)
}

/// A transaction of one row for each, one after the other as a tenant's writes are.
pub async fn transactions(url: &str, count: usize) -> Outcome<Duration> {
    let db = table(url).await?;
    let said = "x".repeat(ROW);
    let from = Instant::now();
    for n in 0..count {
        let tx = db.begin().await?;
        tx.execute_unprepared(&format!("INSERT INTO bench_floor (n, said) VALUES ({n}, '{said}')")).await?;
        tx.commit().await?;
    }
    let took = from.elapsed();
    db.close().await?;
    Ok(took)
}

/// A row for each, five hundred to a transaction.
pub async fn batches(url: &str, count: usize) -> Outcome<Duration> {
    let db = table(url).await?;
    let said = "x".repeat(ROW);
    let from = Instant::now();
    for batch in (0..count).collect::<Vec<_>>().chunks(500) {
        let mut insert = String::from("INSERT INTO bench_floor (n, said) VALUES ");
        for (at, n) in batch.iter().enumerate() {
            let _ = write!(insert, "{}({n}, '{said}')", if at == 0 { "" } else { ", " });
        }
        let tx = db.begin().await?;
        tx.execute_unprepared(&insert).await?;
        tx.commit().await?;
    }
    let took = from.elapsed();
    db.close().await?;
    Ok(took)
}
