//! For those who watch over the server: is it alive, can it work, how does it go.

use super::{Metrics, Peer, Watched};
use crate::config::Secret;
use crate::http::ws::Sockets;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use futures_util::future::BoxFuture;
use sha2::{Digest, Sha256};
use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;

/// Time for the parts that the server needs to answer.
const READY_WITHIN: Duration = Duration::from_secs(2);

/// What the routes of this file need.
#[derive(Clone)]
pub struct Ops {
    pub metrics: Metrics,
    pub sockets: Sockets,
    /// Whether the database answers.
    pub ready: Arc<dyn Fn() -> BoxFuture<'static, bool> + Send + Sync>,
    /// Looks up what is not counted as it happens.
    pub watched: Arc<dyn Fn() -> BoxFuture<'static, Watched> + Send + Sync>,
    /// Lets `/metrics` be read from elsewhere than this machine.
    pub metrics_token: Option<Secret>,
}

impl Debug for Ops {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ops").finish_non_exhaustive()
    }
}

/// `/healthz`, `/readyz` and `/metrics`.
pub fn routes(ops: Ops) -> Router {
    Router::new()
        .route("/healthz", get(async || "ok\n"))
        .route("/readyz", get(readyz))
        .route("/metrics", get(metrics))
        .with_state(ops)
}

async fn readyz(State(ops): State<Ops>) -> (StatusCode, &'static str) {
    let ready = !ops.sockets.is_stopping() && timeout(READY_WITHIN, (ops.ready)()).await.unwrap_or(false);
    if ready { (StatusCode::OK, "ready\n") } else { (StatusCode::SERVICE_UNAVAILABLE, "not ready\n") }
}

/// With the token, or from this machine or a trusted proxy's block where there is none. For others
/// it is not there.
async fn metrics(State(ops): State<Ops>, Extension(peer): Extension<Peer>, headers: HeaderMap) -> Response {
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    let allowed = match (&ops.metrics_token, given) {
        (Some(token), Some(given)) => same(token.expose(), given),
        (Some(_), None) | (None, Some(_)) => false,
        (None, None) => peer.trusted,
    };
    if !allowed {
        return (StatusCode::NOT_FOUND, "Il n'y a rien à cette adresse.\n").into_response();
    }
    ops.metrics.watch(&(ops.watched)().await);
    let kind = [(header::CONTENT_TYPE, "application/openmetrics-text; version=1.0.0; charset=utf-8")];
    (kind, ops.metrics.text(&ops.sockets)).into_response()
}

/// Compares hashes, so that the time does not tell how far the texts agree.
fn same(one: &str, other: &str) -> bool {
    Sha256::digest(one) == Sha256::digest(other)
}
