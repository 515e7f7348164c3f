//! Subscribers: sockets that note when each event reaches them.

use crate::outcome::Outcome;
use futures_util::SinkExt;
use futures_util::stream::{FuturesUnordered, StreamExt};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::net::TcpStream;
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::http::HeaderValue;
use tokio_tungstenite::{WebSocketStream, client_async};

/// Sockets that are opened at once.
const AT_ONCE: usize = 16;

/// Where and what to follow.
#[derive(Clone, Debug)]
pub struct Feed {
    address: SocketAddr,
    path: &'static str,
    /// `connection_init` and `subscribe`; none for the hub, which sends to all who come.
    opening: Option<(String, String)>,
}

impl Feed {
    /// A subscription over `graphql-transport-ws`.
    pub fn graphql(address: SocketAddr, token: Option<&str>, query: &str, variables: Value) -> Feed {
        let payload = token.map_or(json!({}), |token| json!({"authorization": format!("Bearer {token}")}));
        let init = json!({"type": "connection_init", "payload": payload}).to_string();
        let payload = json!({"query": query, "variables": variables});
        let subscribe = json!({"id": "1", "type": "subscribe", "payload": payload}).to_string();
        Feed { address, path: "graphql", opening: Some((init, subscribe)) }
    }

    /// The hub of the floors.
    pub fn hub(address: SocketAddr) -> Feed {
        Feed { address, path: "hub", opening: None }
    }
}

/// When what was delivered came.
#[derive(Debug, Default)]
struct Arrivals {
    times: Mutex<Vec<Instant>>,
    /// The bytes of the last frame.
    bytes: Mutex<usize>,
    complaint: Mutex<Option<String>>,
    came: Notify,
}

/// Open sockets. They close when this is dropped.
#[derive(Debug)]
pub struct Followers {
    arrivals: Arc<Arrivals>,
    tasks: Vec<JoinHandle<()>>,
}

impl Drop for Followers {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

impl Followers {
    pub async fn open(feed: &Feed, count: usize) -> Outcome<Followers> {
        let arrivals = Arc::new(Arrivals::default());
        let (mut opening, mut tasks) = (FuturesUnordered::new(), Vec::with_capacity(count));
        for _ in 0..count {
            if opening.len() == AT_ONCE
                && let Some(socket) = opening.next().await
            {
                tasks.push(tokio::spawn(listen(socket?, arrivals.clone())));
            }
            opening.push(subscribed(feed.clone()));
        }
        while let Some(socket) = opening.next().await {
            tasks.push(tokio::spawn(listen(socket?, arrivals.clone())));
        }
        // The last to subscribe must be heard before the first event.
        tokio::time::sleep(Duration::from_millis(300)).await;
        Ok(Followers { arrivals, tasks })
    }

    /// Forgets what came.
    pub fn clear(&self) {
        lock(&self.arrivals.times).clear();
    }

    /// Waits until `count` deliveries came, or for as long as it may take; gives their times.
    pub async fn wait(&self, count: usize, patience: Duration) -> Outcome<Vec<Instant>> {
        let until = tokio::time::Instant::now() + patience;
        loop {
            let came = self.arrivals.came.notified();
            if lock(&self.arrivals.times).len() >= count {
                break;
            }
            if tokio::time::timeout_at(until, came).await.is_err() {
                break;
            }
        }
        if let Some(complaint) = lock(&self.arrivals.complaint).take() {
            return Err(complaint.into());
        }
        Ok(lock(&self.arrivals.times).clone())
    }

    /// The bytes of the last frame.
    pub fn frame_bytes(&self) -> usize {
        *lock(&self.arrivals.bytes)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

type Socket = WebSocketStream<TcpStream>;

async fn subscribed(feed: Feed) -> Outcome<Socket> {
    let stream = TcpStream::connect(feed.address).await?;
    stream.set_nodelay(true)?;
    let mut request = format!("ws://{}/{}", feed.address, feed.path).into_client_request()?;
    if feed.opening.is_some() {
        let protocol = HeaderValue::from_static("graphql-transport-ws");
        request.headers_mut().insert("sec-websocket-protocol", protocol);
    }
    let (mut socket, _) = client_async(request, stream).await?;
    if let Some((init, subscribe)) = feed.opening {
        socket.send(Message::text(init)).await?;
        expect(&mut socket, "connection_ack").await?;
        socket.send(Message::text(subscribe)).await?;
    } else {
        expect(&mut socket, "ready").await?;
    }
    Ok(socket)
}

async fn expect(socket: &mut Socket, word: &str) -> Outcome<()> {
    loop {
        match socket.next().await {
            Some(Ok(Message::Text(text))) if text.contains(word) => return Ok(()),
            Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
            other => return Err(format!("{word} was expected, not {other:?}").into()),
        }
    }
}

async fn listen(mut socket: Socket, arrivals: Arc<Arrivals>) {
    while let Some(said) = socket.next().await {
        match said {
            Ok(Message::Text(text)) if text.contains("\"next\"") && !text.contains("\"errors\"") => {
                let now = Instant::now();
                *lock(&arrivals.bytes) = text.len();
                lock(&arrivals.times).push(now);
                arrivals.came.notify_one();
            }
            Ok(Message::Text(text)) if text.contains("\"ping\"") => {
                if socket.send(Message::text(r#"{"type":"pong"}"#)).await.is_err() {
                    return;
                }
            }
            Ok(Message::Ping(_) | Message::Pong(_)) => {}
            other => {
                *lock(&arrivals.complaint) = Some(format!("a subscriber was told {other:?}"));
                arrivals.came.notify_one();
                return;
            }
        }
    }
}
