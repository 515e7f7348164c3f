//! Where seeded data is kept.

use super::connect;
use crate::outcome::Outcome;
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use std::fs;
use std::path::{Path, PathBuf};

/// What marks a database of ours as whole.
const WHOLE: &str = "seeded";

/// Where the data of one fingerprint and size is.
#[derive(Debug)]
pub enum Place {
    File(PathBuf),
    Database { server: String, name: String },
}

impl Place {
    /// A file of the folder; those of other fingerprints are removed.
    pub fn file(dir: &Path, fingerprint: &str, tenants: usize) -> Outcome<Place> {
        fs::create_dir_all(dir)?;
        let current = format!("seed-{fingerprint}-");
        for entry in fs::read_dir(dir)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with("seed-") && !name.starts_with(&current) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(Place::File(dir.join(format!("{current}{tenants}.db"))))
    }

    /// A database of the server; those of other fingerprints are dropped.
    pub async fn database(server: &str, fingerprint: &str, tenants: usize) -> Outcome<Place> {
        let current = format!("cordee_bench_{fingerprint}_");
        let db = connect(server).await?;
        let query = "SELECT datname::text AS name FROM pg_database WHERE datname LIKE 'cordee\\_bench\\_%'";
        for row in db.query_all_raw(Statement::from_string(DbBackend::Postgres, query)).await? {
            let name: String = row.try_get("", "name")?;
            if !name.starts_with(&current) {
                db.execute_unprepared(&format!("DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)")).await?;
            }
        }
        db.close().await?;
        Ok(Place::Database { server: server.to_owned(), name: format!("{current}{tenants}") })
    }

    pub fn url(&self) -> String {
        match self {
            Place::File(path) => format!("sqlite://{}", path.display()),
            Place::Database { server, name } => on(server, name),
        }
    }

    /// The address to fill it at.
    pub fn making(&self) -> String {
        match self {
            Place::File(path) => format!("sqlite://{}?mode=rwc", path.with_extension("making").display()),
            Place::Database { .. } => self.url(),
        }
    }

    pub async fn is_whole(&self) -> Outcome<bool> {
        let Place::Database { server, name } = self else {
            return Ok(matches!(self, Place::File(path) if path.is_file()));
        };
        let db = connect(server).await?;
        let query = "SELECT shobj_description(oid, 'pg_database') AS said FROM pg_database WHERE datname = $1";
        let query = Statement::from_sql_and_values(DbBackend::Postgres, query, [name.as_str().into()]);
        let said = db.query_one_raw(query).await?.map(|row| row.try_get::<Option<String>>("", "said")).transpose()?;
        db.close().await?;
        Ok(said.flatten().as_deref() == Some(WHOLE))
    }

    pub async fn make_empty(&self) -> Outcome<()> {
        match self {
            Place::File(path) => match fs::remove_file(path.with_extension("making")) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
                _ => Ok(()),
            },
            Place::Database { server, name } => {
                let db = connect(server).await?;
                db.execute_unprepared(&format!("DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)")).await?;
                db.execute_unprepared(&format!("CREATE DATABASE \"{name}\"")).await?;
                Ok(db.close().await?)
            }
        }
    }

    /// Marks it whole.
    pub async fn keep(&self) -> Outcome<()> {
        match self {
            Place::File(path) => Ok(fs::rename(path.with_extension("making"), path)?),
            Place::Database { server, name } => {
                let db = connect(server).await?;
                db.execute_unprepared(&format!("COMMENT ON DATABASE \"{name}\" IS '{WHOLE}'")).await?;
                Ok(db.close().await?)
            }
        }
    }
}

/// The address of another database of a server.
fn on(server: &str, name: &str) -> String {
    let (address, query) = server.split_once('?').map_or((server, None), |(address, query)| (address, Some(query)));
    let base = address.rsplit_once('/').map_or(address, |(base, _)| base);
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    format!("{base}/{name}{query}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_database_of_the_same_server() {
        assert_eq!(on("postgres://a:b@h:1/postgres", "x"), "postgres://a:b@h:1/x");
        assert_eq!(on("postgres://a@h/p?host=/tmp", "x"), "postgres://a@h/x?host=/tmp");
    }
}
