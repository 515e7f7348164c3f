//! A request that the transport refuses before any resolver runs.

use super::codes;
use async_graphql::Pos;
use axum::http::StatusCode;
use serde_json::{Map, Value, json};

/// Why a request goes no further, and how to say it.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// The HTTP status. Where the answer is `application/json` and the request was well-formed,
    /// the specification wants 200 in its place: see [`Refusal::status_for`].
    pub status: StatusCode,
    /// Whether the HTTP request was a well-formed GraphQL request, whatever its document.
    pub well_formed: bool,
    /// `extensions.code`, from [`codes`].
    pub code: &'static str,
    /// In French, for a person.
    pub message: String,
    /// Where in the document.
    pub locations: Vec<Pos>,
    /// More entries of `extensions`: `field`, `limit`, `found`, `retryAfter`.
    pub details: Vec<(&'static str, Value)>,
}

impl Refusal {
    /// The HTTP request itself is wrong: it has this status in both media types.
    pub fn http(status: StatusCode, code: &'static str, message: impl Into<String>) -> Refusal {
        Refusal { status, well_formed: false, code, message: message.into(), locations: vec![], details: vec![] }
    }

    /// A well-formed GraphQL request whose document or variables are refused: 400, or 200 for
    /// `application/json`.
    pub fn document(code: &'static str, message: impl Into<String>) -> Refusal {
        Refusal { well_formed: true, ..Refusal::http(StatusCode::BAD_REQUEST, code, message) }
    }

    /// A limit of the gate: `limit` and `found` are given in `extensions`. `found` is at most one
    /// more than the limit where counting stops there.
    pub fn limit(code: &'static str, what: &str, limit: u64, found: u64) -> Refusal {
        let message = format!("Requête refusée : {what} ({found}, pour un maximum de {limit}).");
        Refusal::document(code, message).with("limit", json!(limit)).with("found", json!(found))
    }

    pub fn bad_request(message: impl Into<String>) -> Refusal {
        Refusal::http(StatusCode::BAD_REQUEST, codes::BAD_REQUEST, message)
    }

    #[must_use]
    pub fn at(mut self, pos: Pos) -> Refusal {
        self.locations.push(pos);
        self
    }

    #[must_use]
    pub fn with(mut self, key: &'static str, value: Value) -> Refusal {
        self.details.push((key, value));
        self
    }

    /// The status in an answer of `application/graphql-response+json` (true) or `application/json`.
    pub fn status_for(&self, graphql_response: bool) -> StatusCode {
        if self.well_formed && !graphql_response && self.status == StatusCode::BAD_REQUEST {
            StatusCode::OK
        } else {
            self.status
        }
    }

    /// The error as the GraphQL specification shapes it.
    pub fn to_json(&self) -> Value {
        let mut extensions = Map::new();
        extensions.insert("code".into(), json!(self.code));
        for (key, value) in &self.details {
            extensions.insert((*key).into(), value.clone());
        }
        let mut error = Map::new();
        error.insert("message".into(), json!(self.message));
        if !self.locations.is_empty() {
            error.insert("locations".into(), json!(self.locations));
        }
        error.insert("extensions".into(), Value::Object(extensions));
        Value::Object(error)
    }
}
