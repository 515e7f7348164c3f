//! A bare WebSocket client, and a real server for it.

use super::toy::{Door, Toy, endpoint};
use crate::http::ws::{SUBPROTOCOL, SocketLimits};
use crate::http::{Endpoint, Limits, Surroundings, graphql_routes, surround};
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{WebSocketStream, client_async};

pub struct Server {
    pub address: SocketAddr,
    pub door: Door,
    pub endpoint: Endpoint<Toy, Door>,
}

impl Server {
    pub async fn start(sockets: SocketLimits) -> Server {
        let door = Door::default();
        for token in ["ada", "ada:2", "bob"] {
            door.admit(token);
        }
        let endpoint = endpoint(&door, Limits::default(), sockets);
        let site = surround(graphql_routes(endpoint.clone()), Surroundings::default());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let service = site.into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async { axum::serve(listener, service).await });
        Server { address, door, endpoint }
    }

    /// A handshake with these headers.
    pub async fn shake(&self, headers: &[(&'static str, &str)]) -> Result<Client, Error> {
        let mut request = format!("ws://{}/graphql", self.address).into_client_request().unwrap();
        for (name, value) in headers {
            request.headers_mut().append(*name, value.parse().unwrap());
        }
        let stream = TcpStream::connect(self.address).await.unwrap();
        client_async(request, stream).await.map(|(socket, _)| Client { socket })
    }

    pub async fn connect(&self) -> Client {
        self.shake(&[("sec-websocket-protocol", SUBPROTOCOL)]).await.unwrap()
    }

    /// Connected and acknowledged, as the bearer of this token.
    pub async fn sign_in(&self, token: &str) -> Client {
        let mut client = self.connect().await;
        client.say(json!({"type": "connection_init", "payload": {"authorization": format!("Bearer {token}")}})).await;
        assert_eq!(client.hear().await, json!({"type": "connection_ack"}));
        client
    }

    /// Waits until this many sockets are open.
    pub async fn settles_at(&self, sockets: usize, operations: usize) {
        let settled = async {
            while (self.endpoint.sockets().open(), self.endpoint.sockets().operations()) != (sockets, operations) {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        timeout(Duration::from_secs(60), settled).await.unwrap_or_else(|_| {
            let sockets = self.endpoint.sockets();
            panic!("{} sockets, {} operations", sockets.open(), sockets.operations())
        });
    }
}

pub struct Client {
    pub socket: WebSocketStream<TcpStream>,
}

impl Client {
    pub async fn say(&mut self, message: Value) {
        self.say_text(&message.to_string()).await;
    }

    pub async fn say_text(&mut self, text: &str) {
        // The server may have closed already: what it said is what counts.
        let _ = self.socket.send(Message::Text(text.into())).await;
    }

    pub async fn subscribe(&mut self, id: &str, document: &str) {
        self.say(json!({"type": "subscribe", "id": id, "payload": {"query": document}})).await;
    }

    pub async fn next(&mut self) -> Option<Result<Message, Error>> {
        timeout(Duration::from_secs(60), self.socket.next()).await.expect("the server says nothing")
    }

    /// The next message, WebSocket pings apart.
    pub async fn hear(&mut self) -> Value {
        loop {
            match self.next().await {
                Some(Ok(Message::Text(text))) => return serde_json::from_str(&text).unwrap(),
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                other => panic!("{other:?}"),
            }
        }
    }

    /// The code with which the server closes, whatever it says before.
    pub async fn closed(&mut self) -> u16 {
        loop {
            match self.next().await {
                Some(Ok(Message::Close(Some(frame)))) => return frame.code.into(),
                Some(Ok(_)) => {}
                other => panic!("closed without a code: {other:?}"),
            }
        }
    }

    /// The messages of one operation, until its last.
    pub async fn all_of(&mut self, id: &str) -> Vec<Value> {
        let mut messages = Vec::new();
        loop {
            let message = self.hear().await;
            assert_eq!(message["id"], id, "{message}");
            let last = message["type"] != "next";
            messages.push(message);
            if last {
                return messages;
            }
        }
    }
}
