//! `POST /documents/emargement?jeton=…`: the scan of a paper sheet, as it is. The address says who
//! sends it and for which sheet, and is read before the first byte.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use cordee_app::presence::{self, too_heavy};
use cordee_app::{App, AppError};
use cordee_domain::presence::MOST_SCAN_BYTES;
use serde::Deserialize;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// How many are received at once: each is held whole in memory.
const AT_ONCE: usize = 8;

/// How long one may take to come: a place is not held for ever.
const PATIENCE: Duration = Duration::from_secs(180);

#[derive(Clone)]
struct Desk {
    app: App,
    places: Arc<Semaphore>,
}

/// The route of scans.
pub fn routes(app: App) -> Router {
    let desk = Desk { app, places: Arc::new(Semaphore::new(AT_ONCE)) };
    Router::new().route("/documents/emargement", post(take)).with_state(desk)
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    jeton: String,
}

async fn take(State(desk): State<Desk>, asked: Result<Query<Asked>, QueryRejection>, body: Body) -> Response {
    let ticket = asked.map(|Query(asked)| asked.jeton).unwrap_or_default();
    let Ok(_place) = desk.places.try_acquire() else {
        return said(
            StatusCode::SERVICE_UNAVAILABLE,
            "Trop de fichiers arrivent à la fois. Réessayez dans un instant.",
        );
    };
    let receiver = match presence::receive(&desk.app, &ticket).await {
        Ok(receiver) => receiver,
        Err(error) => return refused(&error),
    };
    let content = match timeout(PATIENCE, to_bytes(body, MOST_SCAN_BYTES)).await {
        Ok(Ok(content)) => content,
        Ok(Err(_)) => return said(StatusCode::PAYLOAD_TOO_LARGE, &too_heavy()),
        Err(_) => {
            return said(
                StatusCode::REQUEST_TIMEOUT,
                "L’envoi a pris trop de temps. Réessayez sur un meilleur réseau.",
            );
        }
    };
    match receiver.take(content.into()).await {
        Ok(_) => StatusCode::NO_CONTENT.into_response(),
        Err(error) => refused(&error),
    }
}

fn refused(error: &AppError) -> Response {
    match error {
        AppError::Refused(refusals) => {
            let messages: Vec<_> = refusals.iter().map(ToString::to_string).collect();
            said(StatusCode::UNPROCESSABLE_ENTITY, &messages.join(" "))
        }
        AppError::RateLimited { .. } => said(StatusCode::TOO_MANY_REQUESTS, &error.to_string()),
        AppError::Unavailable(cause) => {
            tracing::warn!(%cause, "a scan could not be kept");
            said(StatusCode::SERVICE_UNAVAILABLE, "Réessayez plus tard.")
        }
        AppError::Internal(cause) => {
            tracing::error!(%cause, "a scan could not be kept");
            said(StatusCode::INTERNAL_SERVER_ERROR, "Le fichier n’a pas pu être enregistré. Réessayez plus tard.")
        }
        _ => said(
            StatusCode::NOT_FOUND,
            "Cette adresse n’est plus valable. Revenez à la feuille, et choisissez à nouveau le fichier.",
        ),
    }
}

fn said(status: StatusCode, message: &str) -> Response {
    (status, [("content-type", "text/plain; charset=utf-8")], message.to_owned()).into_response()
}
