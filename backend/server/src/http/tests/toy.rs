//! A schema with one of each kind, and a gatekeeper with a list of tokens.

use crate::http::ws::{SocketLimits, Sockets};
use crate::http::{
    Approach, AuthFailure, Endpoint, Gatekeeper, Limits, QueryCost, Rights, Surroundings, Transport, Validity,
    graphql_routes, surround,
};
use async_graphql::{
    Context, Data, Enum, Error, ErrorExtensions, InputObject, Object, Result, Schema, SimpleObject, Subscription,
};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::response::Response;
use futures_util::stream::{self, Stream, StreamExt};
use serde_json::Value;
use std::collections::HashMap;
use std::sync::atomic::{AtomicI32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tower::ServiceExt;

pub type Toy = Schema<Query, Mutation, Live>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum Colour {
    Red,
    Green,
}

#[derive(InputObject)]
pub struct Line {
    label: String,
    #[graphql(default = 1)]
    count: i32,
    colour: Option<Colour>,
}

#[derive(Clone, SimpleObject)]
pub struct Item {
    id: i32,
    name: String,
}

#[derive(SimpleObject)]
pub struct ItemConnection {
    nodes: Vec<Item>,
}

pub struct Tree(u32);

#[Object]
impl Tree {
    async fn depth(&self) -> u32 {
        self.0
    }

    async fn child(&self) -> Tree {
        Tree(self.0 + 1)
    }

    async fn children(&self) -> Vec<Tree> {
        vec![Tree(self.0 + 1), Tree(self.0 + 1)]
    }
}

/// Fields that end in another order than they are asked.
pub struct Slow;

#[Object]
impl Slow {
    async fn late(&self) -> i32 {
        tokio::time::sleep(Duration::from_millis(30)).await;
        1
    }

    async fn middle(&self) -> i32 {
        tokio::time::sleep(Duration::from_millis(10)).await;
        2
    }

    async fn early(&self) -> i32 {
        3
    }

    /// Not null, and fails.
    async fn broken(&self) -> Result<i32> {
        Err(Error::new("non").extend_with(|_, e| e.set("code", "BROKEN")))
    }
}

/// Its flag is always false.
pub struct Query(bool);

#[Object]
impl Query {
    async fn hello(&self) -> &str {
        "bonjour"
    }

    async fn echo(&self, text: String) -> String {
        text
    }

    async fn lines(&self, lines: Vec<Line>) -> Vec<String> {
        lines.iter().map(|l| format!("{} {} {:?}", l.label, l.count, l.colour)).collect()
    }

    async fn small(&self, number: i32) -> i32 {
        number
    }

    async fn day(&self, day: chrono::NaiveDate) -> String {
        day.to_string()
    }

    async fn items(&self, #[graphql(default = 2)] first: i32) -> ItemConnection {
        let nodes = (1..=first.min(100)).map(|id| Item { id, name: format!("n{id}") }).collect();
        ItemConnection { nodes }
    }

    async fn tree(&self) -> Tree {
        Tree(0)
    }

    async fn slow(&self) -> Slow {
        Slow
    }

    /// May be null, whatever fails below.
    async fn maybe(&self) -> Option<Slow> {
        Some(Slow)
    }

    async fn uncoded(&self) -> Result<i32> {
        Err(std::io::Error::other("/var/lib/secret: permission denied").into())
    }

    async fn missing_data(&self, ctx: &Context<'_>) -> Result<i32> {
        ctx.data::<Arc<Mutex<Vec<u8>>>>().map(|_| 1)
    }

    async fn panics(&self) -> i32 {
        assert!(self.0, "a secret in a panic");
        1
    }

    async fn never(&self) -> i32 {
        futures_util::future::pending().await
    }

    async fn whoami(&self, ctx: &Context<'_>) -> Option<String> {
        ctx.data::<Session>().ok().and_then(|s| s.account.as_deref().map(str::to_owned))
    }

    async fn cost(&self, ctx: &Context<'_>) -> Result<i32> {
        Ok(ctx.data::<QueryCost>()?.0 as i32)
    }
}

pub struct Mutation;

#[Object]
impl Mutation {
    async fn bump(&self, ctx: &Context<'_>) -> Result<i32> {
        Ok(ctx.data::<Door>()?.bumps.fetch_add(1, Ordering::SeqCst) + 1)
    }

    async fn slow_bump(&self, ctx: &Context<'_>) -> Result<i32> {
        tokio::time::sleep(Duration::from_millis(150)).await;
        Ok(ctx.data::<Door>()?.bumps.fetch_add(1, Ordering::SeqCst) + 1)
    }

    async fn sign_in(&self, ctx: &Context<'_>) -> bool {
        ctx.append_http_header("Set-Cookie", "__Host-r=1; HttpOnly");
        ctx.append_http_header("Set-Cookie", "__Host-s=2; HttpOnly");
        true
    }
}

pub struct Live;

#[Subscription]
impl Live {
    /// Counts up, one number each `every` milliseconds.
    async fn count(
        &self,
        #[graphql(default = 0)] from: i32,
        to: i32,
        #[graphql(default = 0)] every: u64,
    ) -> impl Stream<Item = i32> {
        stream::unfold(from, move |at| async move {
            if at >= to {
                return None;
            }
            if every > 0 {
                tokio::time::sleep(Duration::from_millis(every)).await;
            }
            Some((at, at + 1))
        })
    }

    /// Numbered texts of a given size, without end.
    async fn flood(&self, size: usize) -> impl Stream<Item = String> {
        stream::iter(0_u64..).map(move |n| format!("{n} {}", "x".repeat(size)))
    }

    async fn refused(&self) -> Result<impl Stream<Item = i32>> {
        Err::<stream::Empty<i32>, _>(Error::new("Interdit.").extend_with(|_, e| e.set("code", "FORBIDDEN")))
    }

    async fn explodes(&self) -> impl Stream<Item = i32> {
        stream::iter(0..3).inspect(|n| assert!(*n < 2, "a secret in a panic"))
    }
}

/// Knows the tokens that were given to it, each with its account.
#[derive(Clone, Default)]
pub struct Door {
    pub tokens: Arc<Mutex<HashMap<String, Validity>>>,
    pub bumps: Arc<AtomicI32>,
}

#[derive(Clone, Debug)]
pub struct Session {
    pub account: Option<Arc<str>>,
    token: String,
}

impl Door {
    pub fn admit(&self, token: &str) {
        self.set(token, Validity::Valid);
    }

    pub fn set(&self, token: &str, validity: Validity) {
        self.tokens.lock().unwrap().insert(token.into(), validity);
    }
}

impl Gatekeeper for Door {
    type Session = Session;

    async fn authenticate(&self, approach: &Approach) -> Result<Session, AuthFailure> {
        let Some(token) = approach.bearer() else { return Ok(Session { account: None, token: String::new() }) };
        match self.tokens.lock().unwrap().get(token) {
            Some(Validity::Valid) => {
                // `ada:2` is another token of the account `ada`.
                let account = token.split(':').next().unwrap_or(token);
                Ok(Session { account: Some(account.into()), token: token.into() })
            }
            Some(Validity::Unknown) => Err(AuthFailure::Unavailable),
            _ if token == "hammer" => Err(AuthFailure::TooMany { retry_after: 30 }),
            _ => Err(AuthFailure::Invalid),
        }
    }

    fn rights(&self, session: &Session) -> Rights {
        Rights { account: session.account.clone(), tenant: None, introspection: session.account.is_some() }
    }

    fn data(&self, session: &Session, approach: &Approach) -> Data {
        let mut data = Data::default();
        data.insert(session.clone());
        data.insert(approach.clone());
        data.insert(self.clone());
        data
    }

    async fn still_valid(&self, session: &Session) -> Validity {
        self.tokens.lock().unwrap().get(&session.token).copied().unwrap_or(Validity::Valid)
    }
}

pub const ORIGIN: &str = "https://cordee.example";

pub fn endpoint(door: &Door, limits: Limits, sockets: SocketLimits) -> Endpoint<Toy, Door> {
    let schema = Schema::build(Query(false), Mutation, Live).disable_suggestions().finish();
    let sdl = schema.sdl();
    let sockets = Sockets::new(sockets, vec![ORIGIN.into()]);
    Endpoint::new(schema, &sdl, door.clone(), Transport { limits, sockets, ..Transport::default() }).unwrap()
}

pub fn site() -> (Router, Door) {
    site_within(Limits::default())
}

pub fn site_within(limits: Limits) -> (Router, Door) {
    let door = Door::default();
    door.admit("ada");
    let site = surround(graphql_routes(endpoint(&door, limits, SocketLimits::default())), Surroundings::default());
    (site, door)
}

/// One answer, read whole.
#[derive(Debug)]
pub struct Seen {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Seen {
    pub async fn of(response: Response) -> Seen {
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        Seen { status: parts.status, headers: parts.headers, text: String::from_utf8(bytes.to_vec()).unwrap() }
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("not JSON: {self:?}"))
    }

    /// The code of the only error.
    pub fn code(&self) -> String {
        let json = self.json();
        let errors = json["errors"].as_array().unwrap_or_else(|| panic!("no error: {json}"));
        assert_eq!(errors.len(), 1, "{json}");
        errors[0]["extensions"]["code"].as_str().unwrap_or_else(|| panic!("no code: {json}")).to_owned()
    }
}

pub async fn send(site: &Router, request: Request<Body>) -> Seen {
    Seen::of(site.clone().oneshot(request).await.unwrap()).await
}

pub const RESPONSE_JSON: &str = "application/graphql-response+json";

/// A POST of JSON that accepts `application/graphql-response+json`.
pub fn request(body: &Value) -> Request<Body> {
    Request::post("/graphql")
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::ACCEPT, RESPONSE_JSON)
        .body(Body::from(body.to_string()))
        .unwrap()
}

pub async fn query(site: &Router, document: &str) -> Seen {
    send(site, request(&serde_json::json!({"query": document}))).await
}

/// The same as a signed-in person.
pub async fn query_as(site: &Router, token: &str, document: &str) -> Seen {
    let mut request = request(&serde_json::json!({"query": document}));
    request.headers_mut().insert(header::AUTHORIZATION, format!("Bearer {token}").parse().unwrap());
    send(site, request).await
}
