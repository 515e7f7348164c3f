//! The real server on a port of its own, and the clients that come to it: one that speaks GraphQL
//! over HTTP, one that speaks `graphql-transport-ws`.

use crate::harness::{Bed, who};
use cordee_app::{Asker, identity};
use cordee_domain::ids::Identified;
use cordee_graphql::GlobalId;
use cordee_server::config::Settings;
use cordee_server::{assemble, http};
use futures_util::{SinkExt, StreamExt};
use http_body_util::{BodyExt, Full};
use hyper::Request;
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HOST};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::time::{Instant, timeout, timeout_at};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::{WebSocketStream, client_async};

/// How long anything may take before the test gives up.
const PATIENCE: Duration = Duration::from_secs(20);

/// A server at work. It stops when dropped.
#[derive(Debug)]
pub struct Served {
    pub address: SocketAddr,
    _stop: oneshot::Sender<()>,
}

impl Served {
    /// Serves the bed's platform, all of it, as `cordee serve` does.
    pub async fn start(bed: &Bed) -> Served {
        Served::of(&bed.app, bed.dir()).await
    }

    /// Serves a platform; its files are in the folder.
    pub async fn of(app: &cordee_app::App, dir: &std::path::Path) -> Served {
        let settings = Settings::load(Some(dir), &[]).unwrap();
        let (site, sockets) = assemble::served(app, &settings).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        tokio::spawn(async move {
            let stopped = async { drop(stopped.await) };
            http::serve::serve(listener, site, sockets, stopped, Duration::from_secs(1)).await;
        });
        Served { address, _stop: stop }
    }

    /// Somebody without a token.
    pub fn nobody(&self) -> Caller {
        Caller::new(self.address, None)
    }

    /// This person, signed in.
    pub async fn caller(&self, asker: &Asker) -> Caller {
        Caller::new(self.address, Some(token(asker).await))
    }
}

/// A bearer token for a person of the bed.
pub async fn token(asker: &Asker) -> String {
    let tenant = asker.actor().unwrap().tenant();
    let tenants = identity::tenants(asker.app()).await.unwrap();
    let key = &tenants.iter().find(|t| t.id == tenant).unwrap().key;
    let email = format!("{}@example.org", who(asker).0.simple());
    identity::machine_token(asker.app(), &email, key).await.unwrap().text
}

/// The global id that the API gives and takes.
pub fn gid<I: Identified>(id: I) -> String {
    GlobalId::of(id).to_string()
}

/// A client of the API, with or without a token. Its connections are kept; cloning shares them.
#[derive(Clone, Debug)]
pub struct Caller {
    pub address: SocketAddr,
    pub token: Option<String>,
    idle: Arc<Mutex<Vec<SendRequest<Full<Bytes>>>>>,
}

/// What a GraphQL call was answered.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub body: Value,
}

impl Answer {
    /// The data, where there is no error at all.
    #[track_caller]
    pub fn data(self) -> Value {
        assert!(self.status == 200 && self.body.get("errors").is_none(), "{self:?}");
        self.body["data"].clone()
    }

    /// Whether a busy server asks to come back: the same act sent again is done once.
    pub fn is_busy(&self) -> bool {
        let codes = self.codes();
        !codes.is_empty() && codes.iter().all(|code| matches!(*code, "RATE_LIMITED" | "UNAVAILABLE" | "TIMEOUT"))
    }

    /// The code of each error; an error without one is told as `none`.
    pub fn codes(&self) -> Vec<&str> {
        let errors = self.body["errors"].as_array().map(Vec::as_slice).unwrap_or_default();
        errors.iter().map(|error| error["extensions"]["code"].as_str().unwrap_or("none")).collect()
    }
}

/// No answer came: nothing is known of what was asked.
#[derive(Clone, Copy, Debug)]
pub struct Broken;

/// What can be read of a refusal.
const REFUSAL: &str = "refusals { __typename
  ... on InvalidInput { message field }
  ... on RuleBroken { message at: field citation { source line text } }
  ... on QuotaExceeded { message quotaHalfDays usedHalfDays askedHalfDays citation { source line text } }
  ... on VersionConflict { message expected current } }";

/// A mutation by the conventions of the schema: one argument, named after it.
pub fn mutation(name: &str, selection: &str) -> String {
    let capital = name[..1].to_uppercase() + &name[1..];
    format!("mutation($input: {capital}Input!) {{ {name}(input: $input) {{ {selection} {REFUSAL} }} }}")
}

impl Caller {
    pub fn new(address: SocketAddr, token: Option<String>) -> Caller {
        Caller { address, token, idle: Arc::default() }
    }

    /// Sends one operation over HTTP.
    pub async fn call(&self, document: &str, variables: Value) -> Answer {
        self.try_call(document, variables).await.unwrap()
    }

    /// Sends one operation to a server that may die meanwhile.
    pub async fn try_call(&self, document: &str, variables: Value) -> Result<Answer, Broken> {
        let body = json!({"query": document, "variables": variables}).to_string();
        let sent = timeout(PATIENCE, self.post(body)).await;
        sent.unwrap_or_else(|_| panic!("no answer in time to {document}"))
    }

    async fn post(&self, body: String) -> Result<Answer, Broken> {
        let mut request = Request::post("/graphql")
            .header(HOST, self.address.to_string())
            .header(ACCEPT, "application/graphql-response+json")
            .header(CONTENT_TYPE, "application/json");
        if let Some(token) = &self.token {
            request = request.header(AUTHORIZATION, format!("Bearer {token}"));
        }
        let request = request.body(Full::from(body)).unwrap();
        let mut connection = self.connection().await?;
        let response = connection.send_request(request).await.map_err(|_| Broken)?;
        let status = response.status().as_u16();
        let bytes = response.into_body().collect().await.map_err(|_| Broken)?.to_bytes();
        self.idle.lock().unwrap().push(connection);
        let body = serde_json::from_slice(&bytes);
        let body = body.unwrap_or_else(|_| json!({"notJson": String::from_utf8_lossy(&bytes)}));
        Ok(Answer { status, body })
    }

    async fn connection(&self) -> Result<SendRequest<Full<Bytes>>, Broken> {
        loop {
            let idle = self.idle.lock().unwrap().pop();
            let Some(mut connection) = idle else { break };
            if connection.ready().await.is_ok() {
                return Ok(connection);
            }
        }
        let stream = TcpStream::connect(self.address).await.map_err(|_| Broken)?;
        stream.set_nodelay(true).map_err(|_| Broken)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await.map_err(|_| Broken)?;
        tokio::spawn(connection);
        Ok(sender)
    }

    /// The data of a question, which must have no error.
    #[track_caller]
    pub fn ask(&self, document: &str, variables: Value) -> impl Future<Output = Value> {
        let at = std::panic::Location::caller();
        async move {
            let answer = self.call(document, variables).await;
            assert!(answer.status == 200 && answer.body.get("errors").is_none(), "{at}: {answer:?}");
            answer.body["data"].clone()
        }
    }

    /// Sends a mutation that must be done, and gives its payload.
    #[track_caller]
    pub fn done(&self, name: &str, input: Value, selection: &str) -> impl Future<Output = Value> {
        let at = std::panic::Location::caller();
        async move {
            let answer = self.call(&mutation(name, selection), json!({"input": input})).await;
            let payload = &answer.body["data"][name];
            assert!(answer.codes().is_empty() && payload["refusals"] == json!([]), "{at}: {name}: {answer:?}");
            payload.clone()
        }
    }

    /// Sends a mutation that must be refused by a rule, and gives the refusals.
    #[track_caller]
    pub fn refused(&self, name: &str, input: Value) -> impl Future<Output = Vec<Value>> {
        let at = std::panic::Location::caller();
        async move {
            let answer = self.call(&mutation(name, ""), json!({"input": input})).await;
            let refusals = answer.body["data"][name]["refusals"].as_array().cloned().unwrap_or_default();
            assert!(answer.codes().is_empty() && !refusals.is_empty(), "{at}: {name}: {answer:?}");
            refusals
        }
    }

    /// An open socket, acknowledged. Where a busy server asks to come back, it does, as browsers do.
    pub async fn socket(&self) -> Socket {
        let payload =
            self.token.as_ref().map_or(json!({}), |token| json!({"authorization": format!("Bearer {token}")}));
        let until = Instant::now() + PATIENCE;
        loop {
            let mut socket = self.handshake().await;
            socket.say(json!({"type": "connection_init", "payload": payload})).await;
            match socket.hear().await {
                COME_BACK if Instant::now() < until => tokio::time::sleep(Duration::from_millis(200)).await,
                heard => {
                    assert_eq!(heard, Heard::Message(json!({"type": "connection_ack"})));
                    return socket;
                }
            }
        }
    }

    async fn handshake(&self) -> Socket {
        let mut request = format!("ws://{}/graphql", self.address).into_client_request().unwrap();
        request.headers_mut().insert("sec-websocket-protocol", http::ws::SUBPROTOCOL.parse().unwrap());
        let stream = TcpStream::connect(self.address).await.unwrap();
        let (stream, _) = client_async(request, stream).await.unwrap();
        Socket { stream }
    }
}

/// A client's end of a socket.
#[derive(Debug)]
pub struct Socket {
    stream: WebSocketStream<TcpStream>,
}

/// What a socket says.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    Message(Value),
    /// The server closed it, with this code.
    Closed(u16),
    /// It broke, or nothing came in time.
    Nothing,
}

/// The server is too busy to tell whose socket it is: a client comes back by itself.
pub const COME_BACK: Heard = Heard::Closed(1013);

impl Socket {
    pub async fn say(&mut self, message: Value) {
        // The server may have closed already: what it said is what counts.
        let _ = self.stream.send(Message::Text(message.to_string().into())).await;
    }

    pub async fn subscribe(&mut self, id: &str, document: &str, variables: Value) {
        let payload = json!({"query": document, "variables": variables});
        self.say(json!({"type": "subscribe", "id": id, "payload": payload})).await;
    }

    /// The next message, or the close.
    pub async fn hear(&mut self) -> Heard {
        self.hear_within(PATIENCE).await
    }

    /// The next message within a time, pings apart.
    pub async fn hear_within(&mut self, time: Duration) -> Heard {
        let until = Instant::now() + time;
        loop {
            match timeout_at(until, self.stream.next()).await {
                Ok(Some(Ok(Message::Text(text)))) => return Heard::Message(serde_json::from_str(&text).unwrap()),
                Ok(Some(Ok(Message::Close(Some(frame))))) => return Heard::Closed(frame.code.into()),
                Ok(Some(Ok(_))) => {}
                Ok(Some(Err(_)) | None) | Err(_) => return Heard::Nothing,
            }
        }
    }
}
