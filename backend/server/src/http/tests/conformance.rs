//! The public audit suites, by node: `npm ci` in tests/conformance first.

use super::socket::Server;
use crate::http::ws::SocketLimits;
use std::process::Command;

async fn node(script: &'static str, arguments: Vec<String>) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/conformance");
    let run = move || Command::new("node").arg(script).args(arguments).current_dir(folder).output();
    let output = tokio::task::spawn_blocking(run).await.unwrap().unwrap();
    let told = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    println!("{told}");
    assert!(output.status.success(), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs node and `npm ci` in tests/conformance"]
async fn every_audit_of_graphql_over_http_passes() {
    let server = Server::start(SocketLimits::default()).await;
    node("http.mjs", vec![format!("http://{}/graphql", server.address)]).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs node and `npm ci` in tests/conformance"]
async fn the_real_graphql_ws_client_is_served() {
    let server = Server::start(SocketLimits { per_account: 1_000, ..SocketLimits::default() }).await;
    let url = format!("ws://{}/graphql", server.address);
    node("ws.mjs", vec![url, "ada".into(), "subscription { count(to: 5, every: 20) }".into()]).await;
}
