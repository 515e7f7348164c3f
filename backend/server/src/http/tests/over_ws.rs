//! `graphql-transport-ws`, case by case.

use super::socket::Server;
use super::toy::ORIGIN;
use crate::http::Validity;
use crate::http::ws::{SUBPROTOCOL, SocketLimits};
use futures_util::SinkExt;
use serde_json::json;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};
use tokio_tungstenite::tungstenite::{Error, Message};

async fn server() -> Server {
    Server::start(SocketLimits { closing: Duration::from_millis(200), ..SocketLimits::default() }).await
}

#[tokio::test]
async fn subscriptions_deliver_in_order_and_complete() {
    let server = server().await;
    let mut client = server.sign_in("ada").await;
    client.subscribe("a", "subscription { count(to: 500) }").await;
    let messages = client.all_of("a").await;
    assert_eq!(messages.len(), 501);
    for (n, message) in messages[..500].iter().enumerate() {
        assert_eq!(*message, json!({"id": "a", "type": "next", "payload": {"data": {"count": n}}}));
    }
    assert_eq!(messages[500], json!({"id": "a", "type": "complete"}));
    client.subscribe("a", "subscription { count(to: 1) }").await;
    assert_eq!(client.all_of("a").await.len(), 2, "an id is free again once its operation is complete");
    server.settles_at(1, 0).await;
    client.socket.close(None).await.unwrap();
    server.settles_at(0, 0).await;
}

#[tokio::test]
async fn queries_and_mutations_run_too() {
    let server = server().await;
    let mut client = server.sign_in("ada").await;
    client.subscribe("q", "{ whoami }").await;
    assert_eq!(client.hear().await, json!({"id": "q", "type": "next", "payload": {"data": {"whoami": "ada"}}}));
    assert_eq!(client.hear().await, json!({"id": "q", "type": "complete"}));
    client
        .say(json!({"type": "subscribe", "id": "m", "payload":
            {"query": "mutation A { bump } mutation B($x: Boolean!) { bump @include(if: $x) }", "operationName": "B", "variables": {"x": true}}}))
        .await;
    assert_eq!(client.all_of("m").await[0]["payload"], json!({"data": {"bump": 1}}));
    client.subscribe("p", "{ hello uncoded }").await;
    let partial = client.all_of("p").await;
    assert_eq!(partial[0]["payload"]["errors"][0]["extensions"]["code"], "INTERNAL");
    assert_eq!(partial[0]["payload"]["errors"][0]["extensions"]["requestId"].as_str().unwrap().len(), 32);
    assert_eq!(partial[1]["type"], "complete");
}

#[tokio::test]
async fn refusals_end_the_operation_and_not_the_socket() {
    let server = server().await;
    let mut client = server.sign_in("ada").await;
    for (document, code) in [
        ("{ hello", "GRAPHQL_PARSE_FAILED"),
        ("subscription { nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("subscription($n: Int!) { count(to: $n) }", "BAD_USER_INPUT"),
        ("query A { hello } query B { hello }", "OPERATION_RESOLUTION_FAILURE"),
        ("subscription { ...f } fragment f on Live { ...f }", "FRAGMENT_CYCLE"),
        ("subscription { refused }", "FORBIDDEN"),
        ("subscription { a: count(to: 1) b: count(to: 1) }", "GRAPHQL_VALIDATION_FAILED"),
        ("subscription { ...f } fragment f on Live { __typename }", "GRAPHQL_VALIDATION_FAILED"),
        ("{ panics }", "INTERNAL"),
    ] {
        client.subscribe("x", document).await;
        let messages = client.all_of("x").await;
        assert_eq!(messages.len(), 1, "{messages:?}");
        assert_eq!(messages[0]["type"], "error", "{messages:?}");
        assert_eq!(messages[0]["payload"][0]["extensions"]["code"], code);
        assert!(!messages[0].to_string().contains("secret"));
    }
    client.subscribe("x", "subscription { explodes }").await;
    let messages = client.all_of("x").await;
    assert_eq!(messages[2]["payload"][0]["extensions"]["code"], "INTERNAL", "two values, then the panic");
    client.subscribe("x", "{ hello }").await;
    assert_eq!(client.all_of("x").await.len(), 2);
}

#[tokio::test]
async fn a_completed_operation_says_no_more_and_stops() {
    let server = server().await;
    let mut client = server.sign_in("ada").await;
    client.subscribe("a", "subscription { count(to: 1000000, every: 1) }").await;
    client.hear().await;
    client.say(json!({"type": "complete", "id": "a"})).await;
    client.say(json!({"type": "complete", "id": "unknown"})).await;
    server.settles_at(1, 0).await;
    client.say(json!({"type": "ping"})).await;
    while client.hear().await["type"] != "pong" {}
    client.subscribe("a", "{ hello }").await;
    assert_eq!(client.all_of("a").await[0]["payload"]["data"]["hello"], "bonjour");
}

#[tokio::test]
async fn a_mutation_completed_by_the_client_still_runs() {
    let server = server().await;
    let mut client = server.sign_in("ada").await;
    client.subscribe("m", "mutation { slowBump }").await;
    tokio::time::sleep(Duration::from_millis(30)).await;
    client.say(json!({"type": "complete", "id": "m"})).await;
    let until = Instant::now() + Duration::from_secs(60);
    while server.door.bumps.load(Ordering::SeqCst) == 0 {
        assert!(Instant::now() < until);
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

#[tokio::test]
async fn pings_are_answered_before_and_after_the_init() {
    let server = server().await;
    let mut client = server.connect().await;
    client.say(json!({"type": "ping", "payload": {"n": 1}})).await;
    assert_eq!(client.hear().await, json!({"type": "pong", "payload": {"n": 1}}));
    client.say(json!({"type": "pong"})).await;
    client.say(json!({"type": "connection_init"})).await;
    assert_eq!(client.hear().await, json!({"type": "connection_ack"}));
    client.say(json!({"type": "ping"})).await;
    assert_eq!(client.hear().await, json!({"type": "pong"}));
    client.subscribe("q", "{ whoami }").await;
    assert_eq!(client.all_of("q").await[0]["payload"], json!({"data": {"whoami": null}}), "as nobody");
}

#[tokio::test]
async fn the_handshake_checks_origin_and_subprotocol() {
    let server = server().await;
    let good = ("sec-websocket-protocol", SUBPROTOCOL);
    assert!(server.shake(&[good, ("origin", ORIGIN)]).await.is_ok());
    for origin in ["https://evil.example", "null", "https://cordee.example.evil.example", "http://cordee.example", ""] {
        match server.shake(&[good, ("origin", origin)]).await {
            Err(Error::Http(response)) => assert_eq!(response.status(), 403, "{origin}"),
            other => panic!("{origin}: {:?}", other.is_ok()),
        }
    }
    assert!(matches!(
        server.shake(&[good, ("origin", ORIGIN), ("origin", "https://evil.example")]).await,
        Err(Error::Http(_))
    ));
    assert_eq!(server.shake(&[]).await.unwrap().closed().await, 4406);
    // A client that asks for another is not given it; ours refuses the handshake by itself then.
    assert!(server.shake(&[("sec-websocket-protocol", "graphql-ws")]).await.is_err());
    assert!(server.shake(&[("sec-websocket-protocol", "graphql-ws, graphql-transport-ws")]).await.is_ok());
}

#[tokio::test]
async fn each_fault_has_its_close_code() {
    let server = server().await;
    let init = json!({"type": "connection_init"});

    let mut client = server.connect().await;
    client.subscribe("a", "{ hello }").await;
    assert_eq!(client.closed().await, 4401);

    let mut client = server.sign_in("ada").await;
    client.say(init.clone()).await;
    assert_eq!(client.closed().await, 4429);

    let mut client = server.sign_in("ada").await;
    client.subscribe("a", "subscription { count(to: 9, every: 1000) }").await;
    client.subscribe("a", "{ hello }").await;
    assert_eq!(client.closed().await, 4409);

    for token in ["eve", ""] {
        let mut client = server.connect().await;
        client.say(json!({"type": "connection_init", "payload": {"authorization": format!("Bearer {token}")}})).await;
        assert_eq!(client.closed().await, 4403);
    }
    for bad in [
        "",
        "x",
        "{}",
        "[]",
        r#"{"type":"nope"}"#,
        r#"{"type":"subscribe","id":"1"}"#,
        r#"{"type":"next","id":"1","payload":{}}"#,
    ] {
        let mut client = server.sign_in("ada").await;
        client.say_text(bad).await;
        assert_eq!(client.closed().await, 4400, "{bad}");
    }
    let mut client = server.sign_in("ada").await;
    client.socket.send(Message::Binary(b"{\"type\":\"ping\"}".to_vec().into())).await.unwrap();
    assert_eq!(client.closed().await, 4400);

    let mut client = server.sign_in("ada").await;
    client.say(json!({"type": "ping", "payload": {"p": "x".repeat(1 << 20)}})).await;
    assert_eq!(client.closed().await, 1009);
    server.settles_at(0, 0).await;
}

#[tokio::test]
async fn without_an_init_the_socket_closes() {
    let server = Server::start(SocketLimits { init: Duration::from_millis(80), ..SocketLimits::default() }).await;
    let from = Instant::now();
    let mut client = server.connect().await;
    client.say(json!({"type": "ping"})).await;
    assert_eq!(client.closed().await, 4408);
    assert!(from.elapsed() >= Duration::from_millis(80));
    assert_eq!(SocketLimits::default().init.as_secs(), 3);
}

#[tokio::test]
async fn a_socket_ends_with_its_session() {
    let limits = SocketLimits { check_every: Duration::from_millis(20), ..SocketLimits::default() };
    let server = Server::start(limits).await;
    for (validity, code) in [(Validity::Revoked, 4401), (Validity::Expired, 4403), (Validity::Unknown, 1013)] {
        server.door.admit("bob");
        let mut client = server.sign_in("bob").await;
        client.subscribe("a", "subscription { count(to: 1000000, every: 5) }").await;
        tokio::time::sleep(Duration::from_millis(100)).await;
        server.door.set("bob", validity);
        assert_eq!(client.closed().await, code);
    }
    let SocketLimits { check_every, check, .. } = SocketLimits::default();
    assert!(check_every + check <= Duration::from_secs(4), "within the 5 s that were promised");
}

#[tokio::test]
async fn a_token_is_renewed_without_closing() {
    let limits = SocketLimits { check_every: Duration::from_millis(30), ..SocketLimits::default() };
    let server = Server::start(limits).await;
    let mut client = server.sign_in("ada").await;
    let renew = |token: &str| json!({"type": "ping", "payload": {"authorization": format!("Bearer {token}")}});
    client.say(renew("ada:2")).await;
    assert_eq!(client.hear().await, json!({"type": "pong", "payload": {"renewed": true}}));
    server.door.set("ada", Validity::Expired);
    tokio::time::sleep(Duration::from_millis(150)).await;
    client.subscribe("q", "{ whoami }").await;
    assert_eq!(client.all_of("q").await[0]["payload"]["data"]["whoami"], "ada");
    server.door.set("ada:2", Validity::Unknown);
    client.say(renew("ada:2")).await;
    assert_eq!(client.hear().await, json!({"type": "pong", "payload": {"renewed": false}}));
    client.say(renew("bob")).await;
    assert_eq!(client.closed().await, 4403, "of another account");
    let mut client = server.sign_in("bob").await;
    client.say(renew("eve")).await;
    assert_eq!(client.closed().await, 4403);
}
