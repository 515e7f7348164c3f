//! Memory of a fresh server: idle, then with 1,000 sockets that follow one group.

use super::follow::{Feed, Followers};
use super::{EngineFigures, Field, say};
use crate::args::Options;
use crate::contestant::cordee::Cordee;
use crate::data::global;
use crate::outcome::Outcome;
use crate::{process, queries};
use serde_json::json;
use std::path::Path;
use std::time::Duration;

const SOCKETS: usize = 1_000;
/// For what starting up leaves to be given back.
const SETTLED: Duration = Duration::from_secs(2);

pub async fn measure(options: &Options, home: &Path, field: &Field, engine: &mut EngineFigures) -> Outcome<()> {
    let server = Cordee::start(&options.server, home, &field.data, None).await?;
    tokio::time::sleep(SETTLED).await;
    engine.idle = Some(process::memory(server.pid()));
    engine.postgraphile_idle = field.postgraphile.as_ref().map(|p| process::memory(p.pid()));
    let tenant = &field.data.tenants[0];
    let feed = Feed::graphql(
        server.address,
        Some(&server.token(&tenant.key)?),
        queries::FOLLOW,
        json!({"id": global(tenant.groups[0])}),
    );
    let followers = Followers::open(&feed, SOCKETS).await?;
    tokio::time::sleep(SETTLED).await;
    engine.sockets = Some(process::memory(server.pid()));
    drop(followers);
    let megabytes = |bytes: Option<u64>| bytes.unwrap_or(0) as f64 / 1e6;
    say(&format!(
        "  memory: {:.1} MB idle, {:.1} MB with {SOCKETS} sockets",
        megabytes(engine.idle),
        megabytes(engine.sockets)
    ));
    Ok(())
}
