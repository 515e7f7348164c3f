//! `GET /documents/pdf?jeton=…`: documents outside GraphQL, at addresses of short life.

use axum::Router;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::header::{self, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use cordee_app::{App, AppError, documents};
use serde::Deserialize;
use std::fmt::Write as _;

/// The routes of documents.
pub fn routes(app: App) -> Router {
    Router::new().route("/documents/pdf", get(pdf)).with_state(app)
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    jeton: String,
}

async fn pdf(State(app): State<App>, asked: Result<Query<Asked>, QueryRejection>) -> Response {
    let ticket = asked.map(|Query(asked)| asked.jeton).unwrap_or_default();
    match documents::open(&app, &ticket).await {
        Ok(file) => {
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static(file.media_type)),
                (header::CONTENT_DISPOSITION, disposition(&file.name)),
                (header::CONTENT_LANGUAGE, HeaderValue::from_static("fr")),
            ];
            (headers, file.bytes).into_response()
        }
        Err(error) => refused(&error),
    }
}

fn refused(error: &AppError) -> Response {
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    let status = match error {
        AppError::RateLimited { retry_after_seconds } => {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(*retry_after_seconds));
            StatusCode::TOO_MANY_REQUESTS
        }
        AppError::Unavailable(cause) => {
            tracing::warn!(%cause, "a document could not be read");
            StatusCode::SERVICE_UNAVAILABLE
        }
        AppError::Internal(cause) => {
            tracing::error!(%cause, "a document could not be made");
            StatusCode::INTERNAL_SERVER_ERROR
        }
        _ => {
            let message = "Ce document n’existe pas, ne vous est pas accessible, ou son adresse a expiré : elle vaut une minute. Revenez à la page d’où vous veniez, et demandez-le à nouveau.\n";
            return (StatusCode::NOT_FOUND, headers, message).into_response();
        }
    };
    (status, headers, format!("{error}\n")).into_response()
}

/// `attachment`, with the name in ASCII for old readers and in full by RFC 5987 for the others.
pub(crate) fn disposition(name: &str) -> HeaderValue {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "pdf"));
    let extension: String = extension.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    let ascii: String = cordee_domain::text::fold(stem).replace(' ', "-");
    let ascii: String = ascii.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(120).collect();
    let mut full = String::new();
    for byte in
        name.chars().filter(|c| !c.is_control() && !matches!(c, '/' | '\\')).take(150).collect::<String>().bytes()
    {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            full.push(char::from(byte));
        } else {
            let _ = write!(full, "%{byte:02X}");
        }
    }
    HeaderValue::from_str(&format!("attachment; filename=\"{ascii}.{extension}\"; filename*=UTF-8''{full}"))
        .unwrap_or(HeaderValue::from_static("attachment"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_french_for_those_who_can_and_plain_for_the_others() {
        let of = |name: &str| disposition(name).to_str().unwrap().to_owned();
        assert_eq!(
            of("Lettre d’engagement – Les Tilleuls.pdf"),
            "attachment; filename=\"lettre-d-engagement-les-tilleuls.pdf\"; \
             filename*=UTF-8''Lettre%20d%E2%80%99engagement%20%E2%80%93%20Les%20Tilleuls.pdf"
        );
        let hostile = of("a\"\r\nSet-Cookie: x=1;/../é.pdf");
        assert!(!hostile.contains(['\r', '\n', '/']) && hostile.matches('"').count() == 2, "{hostile}");
    }
}
