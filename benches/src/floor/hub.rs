//! A WebSocket hub: what is posted is made a frame once and sent to all.

use axum::Router;
use axum::extract::State;
use axum::extract::ws::{Message, Utf8Bytes, WebSocket, WebSocketUpgrade};
use axum::response::Response;
use axum::routing::{get, post};
use futures_util::{SinkExt, StreamExt};
use tokio::sync::broadcast::{Sender, channel, error::RecvError};

type Hub = Sender<Utf8Bytes>;

pub fn routes() -> Router {
    let hub: Hub = channel(256).0;
    Router::new().route("/hub", get(join)).route("/publish", post(publish)).with_state(hub)
}

async fn publish(State(hub): State<Hub>, frame: String) -> &'static str {
    let _ = hub.send(frame.into());
    "{}"
}

async fn join(State(hub): State<Hub>, upgrade: WebSocketUpgrade) -> Response {
    let upgrade = upgrade.read_buffer_size(4 << 10).write_buffer_size(4 << 10);
    upgrade.on_upgrade(async move |socket| forward(socket, hub).await)
}

async fn forward(socket: WebSocket, hub: Hub) {
    let mut frames = hub.subscribe();
    let (mut out, mut incoming) = socket.split();
    if out.send(Message::text("ready")).await.is_err() {
        return;
    }
    loop {
        tokio::select! {
            frame = frames.recv() => match frame {
                Ok(frame) if out.send(Message::Text(frame.clone())).await.is_ok() => {}
                Err(RecvError::Lagged(_)) => {}
                _ => return,
            },
            said = incoming.next() => match said {
                Some(Ok(_)) => {}
                _ => return,
            },
        }
    }
}
