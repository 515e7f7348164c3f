//! The floors: what the same answers cost with nothing in between. They check no right and no token, and know no
//! GraphQL.

mod hub;
mod json;
mod page;
mod rows;

use crate::outcome::Outcome;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Json, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use sea_orm::sqlx::postgres::PgPoolOptions;
use sea_orm::sqlx::sqlite::SqlitePoolOptions;
use sea_orm::sqlx::{PgPool, SqlitePool};
use serde::Deserialize;
use std::io::{Read, Write};
use tokio::net::TcpListener;
use uuid::Uuid;

/// As many connections as the server takes.
const CONNECTIONS: u32 = 16;

/// The database under the floors.
#[derive(Clone, Debug)]
pub enum Pool {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

/// What is asked for.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Asked {
    pub tenant: Uuid,
    pub id: Uuid,
}

/// One of the two pages.
#[derive(Clone, Copy, Debug)]
pub enum Page {
    Overview,
    Group,
}

#[derive(Clone, Debug)]
struct Floors {
    pool: Pool,
    json: json::Statements,
    filler: Bytes,
}

/// Serves until standard input closes; prints its address first.
pub async fn serve(url: &str) -> Outcome<()> {
    let pool = if url.starts_with("sqlite:") {
        Pool::Sqlite(SqlitePoolOptions::new().max_connections(CONNECTIONS / 2).connect(url).await?)
    } else {
        Pool::Postgres(PgPoolOptions::new().max_connections(CONNECTIONS).connect(url).await?)
    };
    let json = json::Statements::of(&pool);
    let floors = Floors { pool, json, filler: Bytes::from("x".repeat(73_000)) };
    let routes = Router::new()
        .route("/static", post(async |State(floors): State<Floors>| json_answer(Ok(floors.filler.clone()))))
        .route("/json/overview", post(async |state, asked| by_json(state, asked, Page::Overview).await))
        .route("/json/group", post(async |state, asked| by_json(state, asked, Page::Group).await))
        .route("/rows/overview", post(async |state, asked| by_rows(state, asked, Page::Overview).await))
        .route("/rows/group", post(async |state, asked| by_rows(state, asked, Page::Group).await))
        .with_state(floors)
        .merge(hub::routes());
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    std::io::stdout().flush()?;
    let leash = tokio::task::spawn_blocking(|| std::io::stdin().read_to_end(&mut Vec::new()));
    tokio::select! {
        served = axum::serve(listener, routes) => Ok(served?),
        _ = leash => Ok(()),
    }
}

async fn by_json(State(floors): State<Floors>, Json(asked): Json<Asked>, page: Page) -> Response {
    json_answer(floors.json.run(&floors.pool, asked, page).await)
}

async fn by_rows(State(floors): State<Floors>, Json(asked): Json<Asked>, page: Page) -> Response {
    json_answer(rows::run(&floors.pool, asked, page).await)
}

fn json_answer(body: Outcome<Bytes>) -> Response {
    match body {
        Ok(body) => ([(header::CONTENT_TYPE, "application/json")], body).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}
