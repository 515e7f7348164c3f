//! Sockets under load: too many, too slow, and the server that stops.

use super::socket::Server;
use crate::http::ws::{SUBPROTOCOL, SocketLimits};
use serde_json::json;
use std::time::{Duration, Instant};
use tokio_tungstenite::tungstenite::{Error, Message};

/// The usual bounds, without long farewells.
fn quick() -> SocketLimits {
    SocketLimits { closing: Duration::from_millis(100), ..SocketLimits::default() }
}

#[tokio::test]
async fn operations_of_a_socket_are_bounded() {
    let server = Server::start(SocketLimits::default()).await;
    let mut client = server.sign_in("ada").await;
    for n in 0..101 {
        client.subscribe(&format!("s{n}"), "subscription { count(to: 2, every: 600000) }").await;
    }
    let refused = client.hear().await;
    assert_eq!((refused["id"].as_str(), refused["type"].as_str()), (Some("s100"), Some("error")));
    assert_eq!(refused["payload"][0]["extensions"]["code"], "TOO_MANY_SUBSCRIPTIONS");
    server.settles_at(1, 100).await;
    client.say(json!({"type": "complete", "id": "s0"})).await;
    client.subscribe("again", "{ hello }").await;
    assert_eq!(client.all_of("again").await.len(), 2);
}

#[tokio::test]
async fn sockets_are_bounded_by_account_address_and_server() {
    let handshake = [("sec-websocket-protocol", SUBPROTOCOL)];
    let server = Server::start(SocketLimits { per_account: 2, ..quick() }).await;
    let _held = (server.sign_in("ada").await, server.sign_in("ada:2").await);
    let mut third = server.connect().await;
    third.say(json!({"type": "connection_init", "payload": {"authorization": "Bearer ada"}})).await;
    assert_eq!(third.closed().await, 4430);
    drop(server.sign_in("bob").await);

    for (limits, status) in
        [(SocketLimits { per_address: 1, ..quick() }, 429), (SocketLimits { total: 1, ..quick() }, 503)]
    {
        let server = Server::start(limits).await;
        let held = server.connect().await;
        match server.shake(&handshake).await {
            Err(Error::Http(response)) => {
                assert_eq!(response.status(), status);
                assert!(response.headers().contains_key("retry-after"));
            }
            other => panic!("{:?}", other.is_ok()),
        }
        drop(held);
        server.settles_at(0, 0).await;
        assert!(server.shake(&handshake).await.is_ok(), "the place is given back");
    }
}

#[tokio::test]
async fn a_reader_too_slow_is_closed_and_loses_nothing_before() {
    let limits = SocketLimits {
        stalled: Duration::from_millis(300),
        closing: Duration::from_secs(60),
        queue_bytes: 64 << 10,
        ..SocketLimits::default()
    };
    let server = Server::start(limits).await;
    let mut client = server.sign_in("ada").await;
    client.subscribe("n", "subscription { flood(size: 50000) }").await;
    assert!(client.hear().await["payload"]["data"]["flood"].as_str().unwrap().starts_with("0 "));
    // Not another word is read until the server has had enough.
    server.settles_at(1, 0).await;
    let mut expected = 1;
    let code = loop {
        match client.next().await {
            Some(Ok(Message::Text(text))) => {
                let message: serde_json::Value = serde_json::from_str(&text).unwrap();
                let text = message["payload"]["data"]["flood"].as_str().unwrap();
                assert_eq!(text.split(' ').next().unwrap(), expected.to_string());
                expected += 1;
            }
            Some(Ok(Message::Close(Some(frame)))) => break u16::from(frame.code),
            Some(Ok(Message::Ping(_))) => {}
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(code, 4413);
    assert!(expected > 1, "{expected}");
    drop(client);
    server.settles_at(0, 0).await;
}

#[tokio::test]
async fn a_reader_that_never_reads_again_is_let_go() {
    let limits = SocketLimits {
        stalled: Duration::from_millis(200),
        closing: Duration::from_millis(200),
        queue_bytes: 64 << 10,
        ..SocketLimits::default()
    };
    let server = Server::start(limits).await;
    let mut client = server.sign_in("ada").await;
    client.subscribe("n", "subscription { flood(size: 100000) }").await;
    server.settles_at(0, 0).await;
    drop(client);
}

#[tokio::test]
async fn a_stalled_socket_still_ends_with_its_session() {
    let limits = SocketLimits {
        check_every: Duration::from_millis(50),
        stalled: Duration::from_secs(60),
        closing: Duration::from_millis(100),
        queue_bytes: 64 << 10,
        ..SocketLimits::default()
    };
    let server = Server::start(limits).await;
    let mut client = server.sign_in("bob").await;
    client.subscribe("n", "subscription { flood(size: 100000) }").await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    server.door.set("bob", crate::http::Validity::Revoked);
    server.settles_at(0, 0).await;
}

#[tokio::test]
async fn peers_that_vanish_are_noticed() {
    let server = Server::start(SocketLimits { ping_every: Duration::from_secs(1), ..quick() }).await;
    let mut alive = server.sign_in("ada").await;
    let silent = server.sign_in("bob").await;
    alive.subscribe("n", "subscription { count(to: 1000000, every: 10) }").await;
    // Reading is answering: pings are answered by whoever reads.
    let reading = tokio::spawn(async move { while alive.hear().await["type"] == "next" {} });
    server.settles_at(2, 1).await;
    server.settles_at(1, 1).await;
    assert!(!reading.is_finished(), "one that answers pings stays");
    drop(silent);
}

#[tokio::test]
async fn all_close_when_the_server_stops() {
    let server = Server::start(SocketLimits::default()).await;
    let mut clients = vec![server.connect().await, server.sign_in("ada").await, server.sign_in("bob").await];
    clients[2].subscribe("n", "subscription { count(to: 1000000, every: 1) }").await;
    let sockets = server.endpoint.sockets().clone();
    let closing = tokio::spawn(async move {
        let from = Instant::now();
        sockets.close_all(Duration::from_secs(60)).await;
        from.elapsed()
    });
    for mut client in clients {
        assert_eq!(client.closed().await, 1001);
    }
    assert!(closing.await.unwrap() < Duration::from_secs(30));
    assert_eq!(server.endpoint.sockets().open(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_subscribers_get_all_in_order() {
    let server = Server::start(SocketLimits { per_account: 1_000, ..SocketLimits::default() }).await;
    let mut readers = Vec::new();
    for _ in 0..50 {
        let mut client = server.sign_in("ada").await;
        readers.push(tokio::spawn(async move {
            client.subscribe("n", "subscription { count(to: 200) }").await;
            let messages = client.all_of("n").await;
            let numbers: Vec<_> =
                messages[..200].iter().map(|m| m["payload"]["data"]["count"].as_u64().unwrap()).collect();
            assert_eq!(numbers, (0..200).collect::<Vec<_>>());
        }));
    }
    for reader in readers {
        reader.await.unwrap();
    }
    server.settles_at(0, 0).await;
}
