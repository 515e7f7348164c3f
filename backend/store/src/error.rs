use sea_orm::{DbErr, RuntimeErr};

/// The database failed. What went wrong is for the log alone.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// It can't be reached, or is too busy: trying again later may succeed.
    #[error("database unavailable: {0}")]
    Unavailable(#[source] DbErr),
    #[error("database: {0}")]
    Failed(#[source] DbErr),
    /// The store of files can't be reached, or is too busy.
    #[error("file store unavailable: {0}")]
    Files(String),
    /// What is kept can't be read as what it should be.
    #[error("unreadable data: {0}")]
    Unreadable(String),
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> StoreError {
        let unavailable = match &error {
            DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => true,
            DbErr::Exec(RuntimeErr::SqlxError(e)) | DbErr::Query(RuntimeErr::SqlxError(e)) => {
                use sea_orm::sqlx::Error;
                match e.as_ref() {
                    Error::Io(_) | Error::PoolTimedOut | Error::PoolClosed | Error::WorkerCrashed => true,
                    // SQLITE_BUSY and its kin; PostgreSQL shutting down or starting up.
                    Error::Database(d) => {
                        d.code().is_some_and(|c| matches!(&*c, "5" | "261" | "517" | "57P01" | "57P03"))
                    }
                    _ => false,
                }
            }
            _ => false,
        };
        if unavailable { StoreError::Unavailable(error) } else { StoreError::Failed(error) }
    }
}
