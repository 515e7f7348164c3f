//! The floors, in a second process of this program.

use super::Contestant;
use crate::data::Data;
use crate::http;
use crate::outcome::Outcome;
use crate::process::Owned;
use serde_json::json;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::Stdio;
use std::sync::Arc;
use uuid::Uuid;

/// The floors at work. They end when their standard input closes.
#[derive(Debug)]
pub struct Floor {
    process: Owned,
    pub address: SocketAddr,
}

impl Floor {
    pub fn start(data: &Data) -> Outcome<Floor> {
        let mut command = Owned::command(&std::env::current_exe()?);
        command.args(["floor", &data.url]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = Owned::spawn(command)?;
        let stdout = process.child().stdout.take().ok_or("the floors have no output")?;
        let mut address = String::new();
        BufReader::new(stdout).read_line(&mut address)?;
        Ok(Floor { process, address: address.trim().parse()? })
    }

    pub fn pid(&self) -> u32 {
        self.process.pid()
    }

    /// Fixed bytes; one statement that makes the JSON; hand-written statements.
    pub fn contestants(&self, data: &Data, database: Option<u32>) -> Vec<Contestant> {
        let of = |name: &'static str, overview: &str, group: &str| {
            let ask = |path: &str, tenant: Uuid, id: Uuid| {
                http::post(path, self.address, None, &json!({"tenant": tenant, "id": id}).to_string())
            };
            let tenants = || data.tenants.iter();
            let overviews = tenants().flat_map(|t| t.programmes.iter().map(move |p| ask(overview, t.id.0, p.0)));
            let groups = tenants().flat_map(|t| t.groups.iter().map(move |g| ask(group, t.id.0, g.0)));
            Contestant {
                name,
                address: self.address,
                overviews: Arc::new(overviews.collect()),
                groups: Arc::new(groups.collect()),
                pids: std::iter::once(self.pid()).chain(database).collect(),
            }
        };
        vec![
            of(ROWS, "/rows/overview", "/rows/group"),
            of(JSON, "/json/overview", "/json/group"),
            of(STATIC, "/static", "/static"),
        ]
    }
}

pub const ROWS: &str = "hand-written statements, sqlx + serde";
pub const JSON: &str = "one json statement passed through";
pub const STATIC: &str = "static bytes (73 kB)";
