//! PostGraphile 5 on the same database, as the role that owns it: it checks neither token nor tenant.

use super::{Contestant, listening};
use crate::args::Postgraphile;
use crate::data::Data;
use crate::http;
use crate::outcome::Outcome;
use crate::process::{Owned, free_port};
use crate::queries;
use crate::seed::connect;
use sea_orm::ConnectionTrait;
use serde_json::json;
use std::fs;
use std::net::SocketAddr;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

pub const NAME: &str = "PostGraphile 5";

/// What the pages need beyond tables: sums by quota, the next session, and the live change.
const FUNCTIONS: &str = include_str!("../../postgraphile/functions.sql");
const CONFIG: &str = include_str!("../../postgraphile/graphile.config.mjs");

/// A PostGraphile at work.
#[derive(Debug)]
pub struct Running {
    process: Owned,
    pub address: SocketAddr,
}

impl Running {
    pub async fn start(installed: &Postgraphile, data: &Data) -> Outcome<Running> {
        let Postgraphile::Installed { node, folder } = installed else {
            let Postgraphile::Missing(why) = installed else { return Err("unknown".into()) };
            return Err(why.clone().into());
        };
        let db = connect(&data.url).await?;
        db.execute_unprepared(FUNCTIONS).await?;
        db.close().await?;
        fs::write(folder.join("graphile.config.mjs"), CONFIG)?;
        let address = SocketAddr::from(([127, 0, 0, 1], free_port()?));
        let log = fs::File::create(folder.join("postgraphile.log"))?;
        let mut command = Owned::command(node);
        command
            .arg(folder.join("node_modules/postgraphile/dist/cli-run.js"))
            .args(["--port", &address.port().to_string(), "--host", "127.0.0.1"])
            .current_dir(folder)
            .env("BENCH_DATABASE_URL", &data.url)
            .env("NODE_ENV", "production")
            .env("GRAPHILE_ENV", "production")
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log);
        let mut process = Owned::spawn(command)?;
        listening(&mut process, address, Duration::from_secs(60)).await?;
        Ok(Running { process, address })
    }

    pub fn pid(&self) -> u32 {
        self.process.pid()
    }

    pub fn contestant(&self, data: &Data, database: Option<u32>) -> Contestant {
        let (mut overviews, mut groups) = (Vec::new(), Vec::new());
        for tenant in &data.tenants {
            let ask = |query: &str, id: uuid::Uuid| {
                let variables = json!({"tenant": tenant.id.0, "id": id});
                http::post("/graphql", self.address, None, &json!({"query": query, "variables": variables}).to_string())
            };
            overviews.extend(tenant.programmes.iter().map(|id| ask(queries::POSTGRAPHILE_OVERVIEW, id.0)));
            groups.extend(tenant.groups.iter().map(|id| ask(queries::POSTGRAPHILE_GROUP, id.0)));
        }
        let pids = std::iter::once(self.pid()).chain(database).collect();
        let (overviews, groups) = (Arc::new(overviews), Arc::new(groups));
        Contestant { name: NAME, address: self.address, overviews, groups, pids }
    }
}
