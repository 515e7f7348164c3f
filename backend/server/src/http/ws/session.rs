//! One socket, from its handshake to its close.

use super::Close;
use super::message::{ClientMessage, ServerMessage};
use super::operation::{self, Frame};
use super::outgoing::Outgoing;
use super::sockets::{Place, SocketLimits};
use crate::http::{Approach, AuthFailure, Endpoint, Gatekeeper, Params, Refusal, Validity, codes};
use async_graphql::Executor;
use axum::extract::ws::{Message, Utf8Bytes, WebSocket};
use axum::http::StatusCode;
use futures_util::future::{AbortHandle, BoxFuture, pending};
use futures_util::stream::{Abortable, BoxStream, SelectAll, SplitStream};
use futures_util::{FutureExt, StreamExt};
use serde_json::{Map, Value, json};
use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use tokio::time::{Instant, MissedTickBehavior, interval_at, sleep_until, timeout};
use uuid::Uuid;

/// Serves a socket until it closes.
pub(super) async fn serve<E: Executor, G: Gatekeeper>(
    endpoint: Endpoint<E, G>,
    socket: WebSocket,
    approach: Approach,
    place: Place,
) {
    let limits = endpoint.sockets().limits().clone();
    let subprotocol = socket.protocol().is_some();
    let (sink, mut incoming) = socket.split();
    let mut connection = Connection {
        outgoing: Outgoing::new(sink, limits.queue_bytes),
        operations: SelectAll::new(),
        running: HashMap::new(),
        waiting: None,
        session: None,
        watch: pending().boxed(),
        heard: Instant::now(),
        endpoint,
        approach,
        place,
        limits,
    };
    let close = if subprotocol {
        let run = AssertUnwindSafe(connection.run(&mut incoming)).catch_unwind();
        run.await.unwrap_or_else(|_| {
            tracing::error!("a socket's loop panicked");
            Some(Close::INTERNAL)
        })
    } else {
        Some(Close::SUBPROTOCOL)
    };
    let Connection { outgoing, operations, running, limits, mut place, .. } = connection;
    drop((operations, running));
    place.set_operations(0);
    tracing::debug!(code = close.as_ref().map(|close| close.code), "a socket closes");
    let farewell = async {
        // After an error nothing more can be read, but a connection dropped on what was not read is
        // reset, and the peer may not see why it was closed: it has the whole time to close itself.
        let deaf = close.as_ref().is_some_and(|close| matches!(close.code, 1002 | 1009));
        outgoing.finish(close.map(Message::from)).await;
        while let Some(Ok(_)) = incoming.next().await {}
        if deaf {
            pending::<()>().await;
        }
    };
    let _ = timeout(limits.closing, farewell).await;
    drop(place);
}

struct Connection<E, G: Gatekeeper> {
    endpoint: Endpoint<E, G>,
    approach: Approach,
    limits: SocketLimits,
    place: Place,
    outgoing: Outgoing,
    /// Frames of the operations under way.
    operations: SelectAll<Abortable<BoxStream<'static, Frame>>>,
    running: HashMap<Arc<str>, AbortHandle>,
    /// A frame for which there is no room yet, and since when. Nothing else is read meanwhile: the
    /// sources wait, and lose nothing.
    waiting: Option<(Utf8Bytes, Instant)>,
    /// Who, once `connection_ack` is sent.
    session: Option<G::Session>,
    /// Ends when the session does.
    watch: BoxFuture<'static, Close>,
    heard: Instant,
}

impl<E: Executor, G: Gatekeeper> Connection<E, G> {
    /// Gives why to close; none if the peer has.
    async fn run(&mut self, incoming: &mut SplitStream<WebSocket>) -> Option<Close> {
        let stopping = self.endpoint.sockets().clone();
        let mut stopping = std::pin::pin!(stopping.stopping());
        let init_until = Instant::now() + self.limits.init;
        let mut pings = interval_at(Instant::now() + self.limits.ping_every, self.limits.ping_every);
        pings.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            let full_until = self.waiting.as_ref().map(|(_, since)| *since + self.limits.stalled);
            tokio::select! {
                biased;
                () = &mut stopping => return Some(Close::GOING_AWAY),
                close = &mut self.watch => return Some(close),
                () = sleep_until(init_until), if self.session.is_none() => return Some(Close::INIT_TIMEOUT),
                () = sleep_until(full_until.unwrap_or(init_until)), if full_until.is_some() => {
                    return Some(Close::TOO_SLOW);
                }
                () = self.outgoing.broken() => return None,
                _ = pings.tick() => {
                    if self.waiting.is_none() && self.heard.elapsed() > self.limits.ping_every * 2 {
                        return None;
                    }
                    self.outgoing.ping();
                }
                room = room(&self.outgoing, &self.waiting), if self.waiting.is_some() => {
                    if let (Some(room), Some((frame, _))) = (room, self.waiting.take()) {
                        self.outgoing.send(frame, room);
                    }
                }
                message = incoming.next(), if self.waiting.is_none() => {
                    self.heard = Instant::now();
                    if let Err(close) = self.receive(message).await {
                        return close;
                    }
                }
                Some(frame) = self.operations.next(), if self.waiting.is_none() => self.deliver(frame),
            }
        }
    }

    /// Takes what came; an error ends the socket, with a close or, if the peer has gone, without.
    async fn receive(&mut self, message: Option<Result<Message, axum::Error>>) -> Result<(), Option<Close>> {
        match message {
            Some(Ok(Message::Text(text))) => self.obey(ClientMessage::parse(&text)?).await.map_err(Some),
            Some(Ok(Message::Binary(_))) => Err(Some(Close::bad_message("Message is not text"))),
            Some(Ok(Message::Ping(_) | Message::Pong(_))) => Ok(()),
            Some(Ok(Message::Close(_))) | None => Err(None),
            Some(Err(error)) => {
                let error = error.to_string();
                Err(Some(if error.contains("too long") || error.contains("too big") {
                    Close::TOO_BIG
                } else {
                    Close::PROTOCOL
                }))
            }
        }
    }

    async fn obey(&mut self, message: ClientMessage) -> Result<(), Close> {
        match message {
            ClientMessage::Init { payload } => {
                if self.session.is_some() {
                    return Err(Close::TOO_MANY_INITS);
                }
                self.init(payload).await
            }
            ClientMessage::Ping { payload } if self.session.is_some() && payload.contains_key("authorization") => {
                let renewed = self.renew(payload).await?;
                self.send(ServerMessage::Pong { payload: Some(json!({ "renewed": renewed })) }.frame());
                Ok(())
            }
            ClientMessage::Ping { payload } => {
                let echo = !payload.is_empty() && !payload.contains_key("authorization");
                let payload = echo.then_some(Value::Object(payload));
                self.send(ServerMessage::Pong { payload }.frame());
                Ok(())
            }
            ClientMessage::Pong => Ok(()),
            ClientMessage::Subscribe { id, params } => self.subscribe(&id, params),
            ClientMessage::Complete { id } => {
                if let Some(running) = self.running.remove(id.as_str()) {
                    running.abort();
                    self.place.set_operations(self.running.len());
                }
                Ok(())
            }
        }
    }

    async fn init(&mut self, payload: Map<String, Value>) -> Result<(), Close> {
        self.approach.payload = Arc::new(payload);
        let session = match timeout(self.limits.init, self.endpoint.gatekeeper().authenticate(&self.approach)).await {
            Ok(Ok(session)) => session,
            Ok(Err(AuthFailure::Invalid)) => return Err(Close::FORBIDDEN),
            Ok(Err(AuthFailure::TooMany { .. } | AuthFailure::Unavailable)) | Err(_) => return Err(Close::TRY_LATER),
        };
        self.place.assign(self.endpoint.gatekeeper().rights(&session).account)?;
        self.begin(session);
        self.send(ServerMessage::ConnectionAck.frame());
        Ok(())
    }

    /// Takes a new token of the same account; false if it can't be checked just now.
    async fn renew(&mut self, payload: Map<String, Value>) -> Result<bool, Close> {
        let approach = Approach { payload: Arc::new(payload), ..self.approach.clone() };
        let session = match timeout(self.limits.check, self.endpoint.gatekeeper().authenticate(&approach)).await {
            Ok(Ok(session)) => session,
            Ok(Err(AuthFailure::Invalid)) => return Err(Close::FORBIDDEN),
            Ok(Err(AuthFailure::TooMany { .. } | AuthFailure::Unavailable)) | Err(_) => return Ok(false),
        };
        if self.endpoint.gatekeeper().rights(&session).account.as_ref() != self.place.account() {
            return Err(Close::FORBIDDEN);
        }
        self.approach = approach;
        self.begin(session);
        Ok(true)
    }

    fn begin(&mut self, session: G::Session) {
        self.watch = watch(self.endpoint.gatekeeper().clone(), session.clone(), self.limits.clone()).boxed();
        self.session = Some(session);
    }

    fn subscribe(&mut self, id: &str, params: Params) -> Result<(), Close> {
        let Some(session) = &self.session else { return Err(Close::UNAUTHORIZED) };
        if self.running.contains_key(id) {
            return Err(Close::duplicate(id));
        }
        let id: Arc<str> = id.into();
        if self.running.len() >= self.limits.operations {
            let most = self.limits.operations;
            let message = format!("Cette connexion a déjà {most} opérations en cours.");
            let refusal = Refusal::http(StatusCode::TOO_MANY_REQUESTS, codes::TOO_MANY_SUBSCRIPTIONS, message);
            self.send(operation::refused(&id, &refusal).text);
            return Ok(());
        }
        let request_id = Uuid::now_v7().simple().to_string().into();
        let approach = Approach { request_id, ..self.approach.clone() };
        let frames = operation::run(self.endpoint.clone(), session, &approach, id.clone(), params);
        let (handle, registration) = AbortHandle::new_pair();
        self.operations.push(Abortable::new(frames, registration));
        self.running.insert(id, handle);
        self.place.set_operations(self.running.len());
        Ok(())
    }

    fn deliver(&mut self, frame: Frame) {
        if frame.last && self.running.remove(&frame.id).is_some() {
            self.place.set_operations(self.running.len());
        }
        self.send(frame.text);
    }

    fn send(&mut self, frame: Utf8Bytes) {
        match self.outgoing.room_now(&frame) {
            Some(room) => self.outgoing.send(frame, room),
            None => self.waiting = Some((frame, Instant::now())),
        }
    }
}

async fn room(
    outgoing: &Outgoing,
    waiting: &Option<(Utf8Bytes, Instant)>,
) -> Option<tokio::sync::OwnedSemaphorePermit> {
    match waiting {
        Some((frame, _)) => outgoing.room_for(frame).await,
        None => None,
    }
}

/// Looks at the session again and again; gives why to close once it no longer holds.
async fn watch<G: Gatekeeper>(gatekeeper: G, session: G::Session, limits: SocketLimits) -> Close {
    let mut unknown = 0;
    loop {
        tokio::time::sleep(limits.check_every).await;
        match timeout(limits.check, gatekeeper.still_valid(&session)).await.unwrap_or(Validity::Unknown) {
            Validity::Valid => unknown = 0,
            Validity::Expired => return Close::FORBIDDEN,
            Validity::Revoked => return Close::UNAUTHORIZED,
            Validity::Unknown => {
                unknown += 1;
                if unknown >= 3 {
                    return Close::TRY_LATER;
                }
            }
        }
    }
}
