//! What surrounds every route, and the server from its first connection to its stop.

use super::toy::{Door, ORIGIN, Seen, endpoint, send};
use crate::config::Secret;
use crate::http::ws::SocketLimits;
use crate::http::{Limits, Metrics, Ops, SecurityHeaders, Surroundings, Watched, serve, site};
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Method, Request, StatusCode};
use futures_util::FutureExt;
use serde_json::json;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

struct Whole {
    site: Router,
    ready: Arc<AtomicBool>,
    ops: Ops,
}

fn whole(metrics_token: Option<&str>) -> Whole {
    let endpoint = endpoint(&Door::default(), Limits::default(), SocketLimits::default());
    let ready = Arc::new(AtomicBool::new(true));
    let answer = ready.clone();
    let ops = Ops {
        metrics: endpoint.metrics().clone(),
        sockets: endpoint.sockets().clone(),
        ready: Arc::new(move || std::future::ready(answer.load(Ordering::SeqCst)).boxed()),
        watched: Arc::new(|| std::future::ready(Watched::default()).boxed()),
        metrics_token: metrics_token.map(Secret::new),
    };
    let surroundings = Surroundings {
        trusted_proxies: ["10.0.0.0/8".parse().unwrap()].into(),
        headers: SecurityHeaders::new(ORIGIN, &Default::default()),
        metrics: endpoint.metrics().clone(),
    };
    let others = Router::new().route("/autre", axum::routing::get(async || "autre"));
    Whole { site: site(endpoint, ops.clone(), others, surroundings), ready, ops }
}

fn from(address: &str, path: &str, headers: &[(&str, &str)]) -> Request<Body> {
    let mut request = Request::get(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let mut request = request.body(Body::empty()).unwrap();
    request.extensions_mut().insert(ConnectInfo(SocketAddr::new(address.parse().unwrap(), 5)));
    request
}

#[tokio::test]
async fn every_answer_has_the_headers_of_safety() {
    let Whole { site, .. } = whole(None);
    for path in ["/graphql?query=%7Bhello%7D", "/graphql", "/healthz", "/autre", "/", "/nowhere.js", "/metrics"] {
        let seen = send(&site, from("1.2.3.4", path, &[("origin", "https://evil.example")])).await;
        for name in [
            "content-security-policy",
            "x-content-type-options",
            "referrer-policy",
            "permissions-policy",
            "strict-transport-security",
            "x-frame-options",
            "cache-control",
            "x-request-id",
            "cross-origin-opener-policy",
        ] {
            assert!(seen.headers.contains_key(name), "{path} has no {name}");
        }
        for name in ["access-control-allow-origin", "server", "x-powered-by"] {
            assert!(!seen.headers.contains_key(name), "{path} has {name}");
        }
    }
}

#[tokio::test]
async fn readiness_follows_the_database_and_the_stop() {
    let Whole { site, ready, ops } = whole(None);
    assert_eq!(send(&site, from("1.2.3.4", "/healthz", &[])).await.text, "ok\n");
    assert_eq!(send(&site, from("1.2.3.4", "/readyz", &[])).await.status, StatusCode::OK);
    ready.store(false, Ordering::SeqCst);
    assert_eq!(send(&site, from("1.2.3.4", "/readyz", &[])).await.status, StatusCode::SERVICE_UNAVAILABLE);
    ready.store(true, Ordering::SeqCst);
    ops.sockets.close_all(Duration::from_secs(1)).await;
    assert_eq!(send(&site, from("1.2.3.4", "/readyz", &[])).await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(send(&site, from("1.2.3.4", "/healthz", &[])).await.status, StatusCode::OK);
}

#[tokio::test]
async fn metrics_are_not_for_everyone() {
    let status = |token: Option<&'static str>, address: &'static str, headers: &'static [(&str, &str)]| async move {
        send(&whole(token).site, from(address, "/metrics", headers)).await.status.as_u16()
    };
    assert_eq!(status(None, "127.0.0.1", &[]).await, 200);
    assert_eq!(status(None, "10.1.1.1", &[]).await, 200);
    assert_eq!(status(None, "1.2.3.4", &[]).await, 404);
    assert_eq!(status(None, "10.1.1.1", &[("x-forwarded-for", "1.2.3.4")]).await, 404);
    assert_eq!(status(None, "127.0.0.1", &[("x-forwarded-for", "127.0.0.1")]).await, 404);
    assert_eq!(status(None, "1.2.3.4", &[("x-forwarded-for", "127.0.0.1")]).await, 404);
    let token = Some("0123456789abcdef");
    assert_eq!(status(token, "1.2.3.4", &[("authorization", "Bearer 0123456789abcdef")]).await, 200);
    assert_eq!(status(token, "127.0.0.1", &[]).await, 404);
    assert_eq!(status(token, "127.0.0.1", &[("authorization", "Bearer 0123456789abcdeg")]).await, 404);
}

#[tokio::test]
async fn what_happens_is_counted() {
    let Whole { site, ops, .. } = whole(None);
    for query in ["query%20Page%7Bhello%7D", "%7Bnothing%7D", "%7Buncoded%7D", "mutation%7Bbump%7D"] {
        send(&site, from("1.2.3.4", &format!("/graphql?query={query}"), &[])).await;
    }
    let metrics: &Metrics = &ops.metrics;
    let text = metrics.text(&ops.sockets);
    for line in [
        "cordee_operation_duration_seconds_count{operation=\"other\",kind=\"query\",outcome=\"ok\"} 1",
        "cordee_operation_duration_seconds_count{operation=\"anonymous\",kind=\"query\",outcome=\"errors\"} 2",
        "cordee_errors_total{code=\"GRAPHQL_VALIDATION_FAILED\"} 1",
        "cordee_errors_total{code=\"INTERNAL\"} 1",
        "cordee_errors_total{code=\"METHOD_NOT_ALLOWED\"} 1",
        "cordee_http_requests_total{method=\"GET\",status=\"405\"} 1",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}

#[tokio::test]
async fn one_address_may_only_ask_so_much_without_signing_in() {
    let Whole { site, .. } = whole(None);
    let page = "/graphql?query=%7Bitems(first:10000)%7Bnodes%7Bid%20name%7D%7D%7D";
    let mut refused = None;
    for _ in 0..40 {
        let seen = send(&site, from("1.2.3.4", page, &[("accept", super::toy::RESPONSE_JSON)])).await;
        if seen.status != StatusCode::OK {
            refused = Some(seen);
            break;
        }
    }
    let seen = refused.expect("30,001 units each were never refused");
    assert_eq!((seen.status, seen.code().as_str()), (StatusCode::TOO_MANY_REQUESTS, "RATE_LIMITED"));
    assert!(seen.headers.contains_key("retry-after"));
    assert_eq!(send(&site, from("1.2.3.5", page, &[])).await.status, StatusCode::OK);
    let forged = from("1.2.3.4", page, &[("x-forwarded-for", "7.7.7.7")]);
    assert_eq!(send(&site, forged).await.status, StatusCode::TOO_MANY_REQUESTS);
}

async fn raw(address: SocketAddr, request: &str) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    let _ = tokio::time::timeout(Duration::from_secs(30), stream.read_to_end(&mut answer)).await;
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn the_server_serves_and_stops_in_order() {
    let door = Door::default();
    let endpoint = endpoint(&door, Limits::default(), SocketLimits::default());
    let sockets = endpoint.sockets().clone();
    let site = crate::http::surround(crate::http::graphql_routes(endpoint), Surroundings::default());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let stopped = async { drop(stopped.await) };
    let server = tokio::spawn(serve::serve(listener, site, sockets, stopped, Duration::from_secs(60)));

    let body = json!({"query": "mutation { slowBump }"}).to_string();
    let post = format!(
        "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: {}\r\n",
        body.len()
    );
    let under_way = tokio::spawn(async move { raw(address, &format!("{post}\r\n{body}")).await });
    let idle = TcpStream::connect(address).await.unwrap();

    for smuggled in [
        "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\nabcd",
        "POST /graphql HTTP/1.1\r\nhost: x\r\ntransfer-encoding: xchunked\r\n\r\n0\r\n\r\n",
        "GET /graphql HTTP/1.1\r\nhost: x\r\nbad header\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "\0\0\0\r\n\r\n",
    ] {
        let answer = raw(address, smuggled).await;
        assert!(answer.starts_with("HTTP/1.1 400"), "{smuggled:?}: {answer}");
    }
    tokio::time::sleep(Duration::from_millis(30)).await;
    stop.send(()).unwrap();
    let from = Instant::now();
    let answer = under_way.await.unwrap();
    assert!(answer.contains("\"slowBump\":1"), "what was under way is finished: {answer}");
    server.await.unwrap();
    assert!(from.elapsed() < Duration::from_secs(30), "an idle connection does not hold the stop");
    drop(idle);
    assert!(TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn only_reading_methods_reach_the_pages() {
    let Whole { site, .. } = whole(None);
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::OPTIONS, Method::TRACE] {
        let request = Request::builder().method(method.clone()).uri("/groupes").body(Body::empty()).unwrap();
        let seen: Seen = send(&site, request).await;
        assert_eq!(seen.status, StatusCode::METHOD_NOT_ALLOWED, "{method}");
    }
}
