//! Calendar feeds over HTTP: `GET /calendrier/<token>.ics`. The token is all that the reader has; it
//! is in no log.

use crate::http::Peer;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{self, HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use cordee_app::identity::ClientInfo;
use cordee_app::{App, AppError, calendar};
use sha2::{Digest, Sha256};

/// The route of the feeds.
pub fn routes(app: App) -> Router {
    Router::new().route("/calendrier/{file}", get(feed)).with_state(app)
}

async fn feed(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    Path(file): Path<String>,
    headers: HeaderMap,
) -> Response {
    let client =
        ClientInfo { address: Some(peer.address), request_id: peer.request_id.to_string(), ..ClientInfo::default() };
    // Whatever does not look like an address takes the way of one that opens nothing.
    let token = file.strip_suffix(".ics").unwrap_or_default();
    match calendar::serve(&app, &client, token).await {
        Ok(served) => answer(&served, &headers),
        Err(error) => refusal(&error, &peer),
    }
}

fn answer(served: &calendar::Served, asked: &HeaderMap) -> Response {
    let digest = Sha256::digest(&served.text);
    let tag = format!("\"{}\"", hex::encode(&digest[..16]));
    let mut response = if unchanged(asked, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let kind = [
            (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
            (header::CONTENT_DISPOSITION, "inline; filename=\"seances.ics\""),
        ];
        (kind, served.text.clone()).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    if let Some(at) = served.changed_at
        && let Ok(at) = HeaderValue::from_str(&at.format("%a, %d %b %Y %H:%M:%S GMT").to_string())
    {
        headers.insert(header::LAST_MODIFIED, at);
    }
    response
}

/// Whether the reader holds this text already (RFC 9110, weak comparison).
fn unchanged(asked: &HeaderMap, tag: &str) -> bool {
    let given = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    given.flat_map(|value| value.split(',')).map(str::trim).any(|one| one == "*" || one.trim_start_matches("W/") == tag)
}

fn refusal(error: &AppError, peer: &Peer) -> Response {
    match error {
        AppError::RateLimited { retry_after_seconds } => {
            let again = [(header::RETRY_AFTER, retry_after_seconds.to_string())];
            (StatusCode::TOO_MANY_REQUESTS, again, "Trop de lectures. Réessayez plus tard.\n").into_response()
        }
        AppError::Unavailable(_) => {
            let again = [(header::RETRY_AFTER, "60")];
            (StatusCode::SERVICE_UNAVAILABLE, again, "Le service est momentanément indisponible.\n").into_response()
        }
        AppError::Internal(cause) => {
            tracing::error!(%cause, request_id = &*peer.request_id, "a calendar feed failed");
            (StatusCode::INTERNAL_SERVER_ERROR, "Une erreur interne est survenue.\n").into_response()
        }
        _ => (StatusCode::NOT_FOUND, "Il n’y a pas de calendrier à cette adresse.\n").into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_that_holds_the_text_is_told_so() {
        let asked =
            |value: &'static str| HeaderMap::from_iter([(header::IF_NONE_MATCH, HeaderValue::from_static(value))]);
        assert!(unchanged(&asked("\"a\""), "\"a\""));
        assert!(unchanged(&asked("\"b\", W/\"a\""), "\"a\""));
        assert!(unchanged(&asked("*"), "\"a\""));
        assert!(!unchanged(&asked("\"b\""), "\"a\""));
        assert!(!unchanged(&HeaderMap::new(), "\"a\""));
    }
}
