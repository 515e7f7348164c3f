//! The real server: `cordee serve` on the seeded data, asked by tokens that `cordee token` made.

use super::{Contestant, listening};
use crate::data::{Data, Kind, global};
use crate::http;
use crate::outcome::Outcome;
use crate::process::{Owned, free_port};
use crate::{queries, seed};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

/// A server at work.
#[derive(Debug)]
pub struct Cordee {
    process: Owned,
    binary: PathBuf,
    dir: PathBuf,
    database: String,
    pub address: SocketAddr,
}

impl Cordee {
    /// Starts one; `database` where it is not reached at the data's own address.
    pub async fn start(binary: &Path, dir: &Path, data: &Data, database: Option<&str>) -> Outcome<Cordee> {
        std::fs::create_dir_all(dir)?;
        let address = SocketAddr::from(([127, 0, 0, 1], free_port()?));
        let database = database.unwrap_or(&data.url).to_owned();
        if data.engine == Kind::Postgres {
            make_keys(binary, dir)?;
        }
        let mut command = Owned::command(binary);
        settings(&mut command, dir, &database)?;
        command.arg("serve").env("CORDEE_LISTEN", address.to_string()).env("CORDEE_LOG_FILTER", "error");
        let mut process = Owned::spawn(command)?;
        listening(&mut process, address, Duration::from_secs(30)).await?;
        Ok(Cordee { process, binary: binary.to_owned(), dir: dir.to_owned(), database, address })
    }

    pub fn pid(&self) -> u32 {
        self.process.pid()
    }

    /// A token that acts in a tenant for five minutes.
    pub fn token(&self, tenant_key: &str) -> Outcome<String> {
        let mut command = Command::new(&self.binary);
        settings(&mut command, &self.dir, &self.database)?;
        command.args(["token", "--json", "--email", &seed::email(tenant_key), "--tenant", tenant_key]);
        let done = command.output()?;
        if !done.status.success() {
            return Err(format!("cordee token: {}", String::from_utf8_lossy(&done.stderr).trim()).into());
        }
        let made: Value = serde_json::from_slice(&done.stdout)?;
        Ok(made["token"].as_str().ok_or("cordee token printed no token")?.to_owned())
    }

    /// Its two pages for everything that may be asked, with fresh tokens.
    pub fn contestant(&self, name: &'static str, data: &Data, database: Option<u32>) -> Outcome<Contestant> {
        let (mut overviews, mut groups) = (Vec::new(), Vec::new());
        for tenant in &data.tenants {
            let token = self.token(&tenant.key)?;
            let ask = |query: &str, id: String| {
                let body = json!({"query": query, "variables": {"id": id}}).to_string();
                http::post("/graphql", self.address, Some(&token), &body)
            };
            overviews.extend(tenant.programmes.iter().map(|id| ask(queries::OVERVIEW, global(*id))));
            groups.extend(tenant.groups.iter().map(|id| ask(queries::GROUP, global(*id))));
        }
        let pids = std::iter::once(self.pid()).chain(database).collect();
        let (overviews, groups) = (Arc::new(overviews), Arc::new(groups));
        Ok(Contestant { name, address: self.address, overviews, groups, pids })
    }
}

fn settings(command: &mut Command, dir: &Path, database: &str) -> Outcome<()> {
    command.arg("--dir").arg(dir).env("CORDEE_DATABASE_URL", database).stdin(Stdio::null());
    if database.starts_with("postgres") {
        command.env("CORDEE_SIGNING_KEYS", keys(dir)?.ok_or("no signing key")?);
    }
    Ok(())
}

fn keys(dir: &Path) -> Outcome<Option<String>> {
    let Ok(folder) = std::fs::read_dir(dir.join("keys")) else { return Ok(None) };
    match folder.flatten().next() {
        Some(key) => Ok(Some(std::fs::read_to_string(key.path())?)),
        None => Ok(None),
    }
}

/// On PostgreSQL the keys are given; the command line makes some for an embedded database.
fn make_keys(binary: &Path, dir: &Path) -> Outcome<()> {
    if keys(dir)?.is_some() {
        return Ok(());
    }
    let done = Command::new(binary).args(["key", "rotate", "--dir"]).arg(dir).stdin(Stdio::null()).output()?;
    if done.status.success() && keys(dir)?.is_some() {
        return Ok(());
    }
    Err(format!("cordee key rotate: {}", String::from_utf8_lossy(&done.stderr).trim()).into())
}
