//! The database's own processes.

use crate::outcome::Outcome;
use crate::process;
use crate::seed::connect;
use sea_orm::{ConnectionTrait, DbBackend, Statement};

/// The process that all of a server's processes are children of, and the server's version; no process where the
/// server is on another machine.
pub async fn postmaster(url: &str) -> Outcome<(Option<u32>, String)> {
    let db = connect(url).await?;
    let query = "SELECT pg_backend_pid() AS pid, current_setting('server_version') AS version";
    let row = db.query_one_raw(Statement::from_string(DbBackend::Postgres, query)).await?.ok_or("no answer")?;
    let (backend, version): (i32, String) = (row.try_get("", "pid")?, row.try_get("", "version")?);
    let backend = u32::try_from(backend)?;
    let parent = process::parent(backend).filter(|_| process::name(backend).starts_with("postgres"));
    db.close().await?;
    Ok((parent, version))
}
