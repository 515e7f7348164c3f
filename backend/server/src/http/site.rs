//! The routes, and what surrounds every one of them.

use super::graphql::{get, post, refuse};
use super::headers::SecurityHeaders;
use super::negotiate::Media;
use super::peer::{Block, REQUEST_ID};
use super::{Endpoint, Gatekeeper, Metrics, Ops, Peer, Refusal, codes, front, internal, ops};
use async_graphql::Executor;
use axum::Router;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::MethodRouter;
use futures_util::FutureExt;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Instant;

/// What holds for every route.
#[derive(Clone, Debug, Default)]
pub struct Surroundings {
    /// See [`super::peer`].
    pub trusted_proxies: Arc<[Block]>,
    pub headers: SecurityHeaders,
    pub metrics: Metrics,
}

/// All that the server serves: `/graphql`, `/healthz`, `/readyz`, `/metrics`, `others`, and the pages
/// on every other path.
pub fn site<E: Executor, G: Gatekeeper>(
    endpoint: Endpoint<E, G>,
    ops: Ops,
    others: Router,
    surroundings: Surroundings,
) -> Router {
    let routes = graphql_routes(endpoint).merge(ops::routes(ops)).merge(others).fallback(front::serve);
    surround(routes, surroundings)
}

/// `/graphql`.
pub fn graphql_routes<E: Executor, G: Gatekeeper>(endpoint: Endpoint<E, G>) -> Router {
    let methods = MethodRouter::new().get(get::<E, G>).post(post::<E, G>).fallback(async || {
        let message = "Méthode non servie ici : GET ou POST.";
        let refusal = Refusal::http(StatusCode::METHOD_NOT_ALLOWED, codes::METHOD_NOT_ALLOWED, message);
        let mut response = refuse(&refusal, Media::Json);
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD, POST"));
        response
    });
    Router::new().route("/graphql", methods).with_state(endpoint)
}

/// Puts routes in their surroundings. To be called last: it holds for the routes that are there.
pub fn surround(routes: Router, surroundings: Surroundings) -> Router {
    routes.layer(from_fn_with_state(surroundings, around))
}

/// Tells who is at the other end, answers for a handler that panics, adds the headers that every
/// answer has, counts it and logs it: its path, never its query, which may carry a token.
async fn around(State(surroundings): State<Surroundings>, mut request: Request, next: Next) -> Response {
    let from = Instant::now();
    let connection = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let connection = connection.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
    let peer = Peer::new(connection, request.headers(), &surroundings.trusted_proxies);
    let request_id = peer.request_id.clone();
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    request.extensions_mut().insert(peer);

    let mut response = AssertUnwindSafe(next.run(request)).catch_unwind().await.unwrap_or_else(|_| {
        tracing::error!(request_id = &*request_id, "a handler panicked");
        refuse(&internal(&request_id), Media::Json)
    });
    surroundings.headers.apply(&mut response);
    if let Ok(id) = HeaderValue::from_str(&request_id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    let (status, ms) = (response.status().as_u16(), from.elapsed().as_millis() as u64);
    surroundings.metrics.request(&method, status);
    let path = logged(&path);
    tracing::debug!(target: "cordee_server::access", %method, path, status, ms, request_id = &*request_id);
    response
}

/// A path as the log has it: the private part of an address stays out.
fn logged(path: &str) -> &str {
    const PRIVATE: [&str; 2] = ["/calendrier/", "/inscription/"];
    PRIVATE.into_iter().find(|private| path.starts_with(private)).unwrap_or(path)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_log_never_has_a_private_address() {
        assert_eq!(super::logged("/calendrier/secret.ics"), "/calendrier/");
        assert_eq!(super::logged("/inscription/secret"), "/inscription/");
        assert_eq!(super::logged("/graphql"), "/graphql");
    }
}
