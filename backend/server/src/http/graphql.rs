//! GraphQL over HTTP, by the specification of that name (edition September 2026): POST for all,
//! GET for queries alone.

use super::negotiate::{self, Media};
use super::{Answer, Approach, AuthFailure, Endpoint, Gatekeeper, Outcome, Params, Peer, Refusal, body, codes, ws};
use async_graphql::Executor;
use async_graphql::parser::types::OperationType;
use axum::Extension;
use axum::body::Body;
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// The status of an answer with both data and errors, which the specification proposes.
const PARTIAL_SUCCESS: u16 = 294;

/// `POST /graphql`.
pub async fn post<E: Executor, G: Gatekeeper>(
    State(endpoint): State<Endpoint<E, G>>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    content: Body,
) -> Response {
    let media = Media::accepted(&headers);
    let run = async {
        media.clone()?;
        negotiate::json_body(&headers)?;
        let params = Params::from_body(&body::read(&headers, content, endpoint.limits()).await?)?;
        serve(&endpoint, params, peer, &headers, false).await
    };
    let outcome = run.await;
    finish(&endpoint, media.unwrap_or(Media::Json), outcome)
}

/// `GET /graphql?query=…`, and the handshake of `graphql-transport-ws`.
pub async fn get<E: Executor, G: Gatekeeper>(
    State(endpoint): State<Endpoint<E, G>>,
    Extension(peer): Extension<Peer>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Response {
    if headers.contains_key(header::UPGRADE) {
        let shaken = match upgrade {
            Ok(upgrade) => ws::shake_hands(&endpoint, upgrade, peer, headers),
            Err(_) => Err(Refusal::bad_request("Demande de WebSocket mal formée.")),
        };
        return shaken.unwrap_or_else(|refusal| finish(&endpoint, Media::Json, Err(refusal)));
    }
    let media = Media::accepted(&headers);
    let run = async {
        media.clone()?;
        let params = Params::from_query(query.as_deref().unwrap_or(""))?;
        serve(&endpoint, params, peer, &headers, true).await
    };
    let outcome = run.await;
    finish(&endpoint, media.unwrap_or(Media::Json), outcome)
}

async fn serve<E: Executor, G: Gatekeeper>(
    endpoint: &Endpoint<E, G>,
    params: Params,
    peer: Peer,
    headers: &HeaderMap,
    safe_method: bool,
) -> Result<Outcome, Refusal> {
    let approach = Approach {
        headers: Arc::new(headers.clone()),
        payload: Arc::default(),
        address: peer.address,
        request_id: peer.request_id,
    };
    let session = endpoint.gatekeeper().authenticate(&approach).await.map_err(|failure| auth_refusal(&failure))?;
    let prepared = endpoint.prepare(params, &session, &approach)?;
    match prepared.kind {
        OperationType::Mutation if safe_method => Err(Refusal::http(
            StatusCode::METHOD_NOT_ALLOWED,
            codes::METHOD_NOT_ALLOWED,
            "Une mutation se demande par POST.",
        )),
        OperationType::Subscription => Err(Refusal::document(
            codes::SUBSCRIPTION_NEEDS_WEBSOCKET,
            "Un abonnement se demande par WebSocket (graphql-transport-ws).",
        )),
        _ => endpoint.run(prepared, &approach.request_id).await,
    }
}

fn finish<E: Executor, G: Gatekeeper>(
    endpoint: &Endpoint<E, G>,
    media: Media,
    outcome: Result<Outcome, Refusal>,
) -> Response {
    endpoint.count(&outcome);
    let outcome = match outcome {
        Ok(outcome) => outcome,
        Err(refusal) => return refuse(&refusal, media),
    };
    let mut response = respond(status(&outcome.answer, media), media, &outcome.answer);
    for (name, value) in &outcome.headers {
        if !matches!(*name, header::CONTENT_TYPE | header::CONTENT_LENGTH | header::TRANSFER_ENCODING) {
            response.headers_mut().append(name, value.clone());
        }
    }
    response
}

/// What is told to those who do not get in.
pub fn auth_refusal(failure: &AuthFailure) -> Refusal {
    match failure {
        AuthFailure::Invalid => Refusal::http(
            StatusCode::UNAUTHORIZED,
            codes::UNAUTHENTICATED,
            "Votre session a pris fin ou n'est pas reconnue. Reconnectez-vous.",
        ),
        AuthFailure::TooMany { retry_after } => Refusal::http(
            StatusCode::TOO_MANY_REQUESTS,
            codes::RATE_LIMITED,
            format!("Trop de tentatives. Réessayez dans {retry_after} s."),
        )
        .with("retryAfter", (*retry_after).into()),
        AuthFailure::Unavailable => Refusal::http(
            StatusCode::SERVICE_UNAVAILABLE,
            codes::UNAVAILABLE,
            "Le service est momentanément indisponible. Réessayez dans un instant.",
        ),
    }
}

fn status(answer: &Answer, media: Media) -> StatusCode {
    match (media, &answer.data, answer.errors.is_empty()) {
        (Media::Json, ..) | (_, Some(_), true) => StatusCode::OK,
        (_, Some(_), false) => StatusCode::from_u16(PARTIAL_SUCCESS).unwrap_or(StatusCode::OK),
        (_, None, _) => StatusCode::BAD_REQUEST,
    }
}

/// A refusal in this media type, with the headers that its status wants.
pub fn refuse(refusal: &Refusal, media: Media) -> Response {
    let mut response = respond(refusal.status_for(media == Media::GraphqlResponse), media, &Answer::from(refusal));
    let headers = response.headers_mut();
    match refusal.status {
        StatusCode::UNAUTHORIZED => {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        StatusCode::METHOD_NOT_ALLOWED => {
            headers.insert(header::ALLOW, HeaderValue::from_static("POST"));
        }
        _ => {}
    }
    if let Some((_, seconds)) = refusal.details.iter().find(|(key, _)| *key == "retryAfter")
        && let Ok(seconds) = HeaderValue::from_str(&seconds.to_string())
    {
        headers.insert(header::RETRY_AFTER, seconds);
    }
    response
}

fn respond(status: StatusCode, media: Media, answer: &Answer) -> Response {
    let Ok(body) = serde_json::to_vec(answer) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let headers =
        [(header::CONTENT_TYPE, media.content_type()), (header::CACHE_CONTROL, HeaderValue::from_static("no-store"))];
    (status, headers, body).into_response()
}
