//! `GET /fichiers?jeton=…`: files, whole or by ranges, as they come from the store.

use axum::Router;
use axum::body::Body;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::header::{self, HeaderValue};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use cordee_app::file::{self, Opened};
use cordee_app::{App, AppError};
use cordee_domain::file::{Class, MediaType};
use serde::Deserialize;
use std::ops::Range;

/// The routes of files.
pub fn routes(app: App) -> Router {
    Router::new().route("/fichiers", get(read)).with_state(app)
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    jeton: String,
}

async fn read(
    State(app): State<App>,
    method: Method,
    headers: HeaderMap,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Response {
    let ticket = asked.map(|Query(asked)| asked.jeton).unwrap_or_default();
    match file::open(&app, &ticket).await {
        Ok(opened) => answer(&opened, &method, &headers, Keeping::Private).await,
        Err(error) => refused(&error),
    }
}

/// Who may keep an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Nobody.
    Private,
    /// Whoever, who asks after it before showing it again: what is withdrawn is gone at once.
    Public,
}

/// A file, or the range of it that is asked (RFC 9110, section 14).
pub async fn answer(opened: &Opened, method: &Method, asked: &HeaderMap, keeping: Keeping) -> Response {
    let mut headers = HeaderMap::new();
    let tag = HeaderValue::from_str(&opened.tag).unwrap_or(HeaderValue::from_static("\"\""));
    headers.insert(header::ETAG, tag.clone());
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    let cached = match keeping {
        Keeping::Private => "private, no-store",
        Keeping::Public => "public, no-cache",
    };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cached));
    if keeping == Keeping::Public && matches(asked.get(header::IF_NONE_MATCH), &tag) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(opened.media.content_type()));
    headers.insert(header::CONTENT_DISPOSITION, disposition(&opened.name, opened.shown));
    headers.insert(header::CONTENT_SECURITY_POLICY, policy(opened));
    if opened.shown && opened.media == MediaType::Pdf {
        headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
    }
    let same = asked.get(header::IF_RANGE).is_none_or(|said| *said == tag);
    let range = match asked.get(header::RANGE).filter(|_| same).and_then(|value| value.to_str().ok()) {
        None => None,
        Some(text) => match range(text, opened.size) {
            Wanted::Whole => None,
            Wanted::Part(range) => Some(range),
            Wanted::Nothing => {
                headers.remove(header::CONTENT_DISPOSITION);
                headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
                headers.insert(header::CONTENT_RANGE, number(&format!("bytes */{}", opened.size)));
                return (StatusCode::RANGE_NOT_SATISFIABLE, headers).into_response();
            }
        },
    };
    let (status, length) = match &range {
        None => (StatusCode::OK, opened.size),
        Some(Range { start, end }) => {
            headers.insert(header::CONTENT_RANGE, number(&format!("bytes {start}-{}/{}", end - 1, opened.size)));
            (StatusCode::PARTIAL_CONTENT, end - start)
        }
    };
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    if method == Method::HEAD {
        return (status, headers).into_response();
    }
    match opened.read(range).await {
        Ok(bytes) => (status, headers, Body::from_stream(bytes)).into_response(),
        Err(error) => refused(&error),
    }
}

fn number(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static("bytes */*"))
}

fn matches(said: Option<&HeaderValue>, tag: &HeaderValue) -> bool {
    let (Some(Ok(said)), Ok(tag)) = (said.map(HeaderValue::to_str), tag.to_str()) else { return false };
    said.split(',').map(|one| one.trim().trim_start_matches("W/")).any(|one| one == tag || one == "*")
}

/// Nothing in a file runs. A PDF can't be in a sandbox and be shown, so that it is only held to be shown by us.
fn policy(opened: &Opened) -> HeaderValue {
    HeaderValue::from_static(match opened.media.class() {
        Class::Document if opened.shown => {
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
        }
        Class::Sound | Class::Film if opened.shown => {
            "default-src 'none'; media-src 'self'; frame-ancestors 'none'; sandbox"
        }
        _ => "default-src 'none'; frame-ancestors 'none'; sandbox",
    })
}

#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    Whole,
    Part(Range<u64>),
    /// No byte of it is there.
    Nothing,
}

/// One range of bytes. Several at once, or what is no range, is answered whole, as the standard lets one.
fn range(text: &str, size: u64) -> Wanted {
    let Some((first, last)) = text.strip_prefix("bytes=").and_then(|one| one.trim().split_once('-')) else {
        return Wanted::Whole;
    };
    let parsed = |text: &str| text.parse::<u64>().ok().filter(|_| text.bytes().all(|b| b.is_ascii_digit()));
    match (first.trim(), last.trim()) {
        ("", last) => match parsed(last) {
            Some(0) => Wanted::Nothing,
            Some(count) if size > 0 => Wanted::Part(size.saturating_sub(count)..size),
            Some(_) => Wanted::Nothing,
            None => Wanted::Whole,
        },
        (first, last) => match (parsed(first), parsed(last), last.is_empty()) {
            (Some(first), Some(last), _) if first > last => Wanted::Whole,
            (Some(first), _, _) if first >= size && (last.is_empty() || parsed(last).is_some()) => Wanted::Nothing,
            (Some(first), Some(last), _) => Wanted::Part(first..last.saturating_add(1).min(size)),
            (Some(first), None, true) => Wanted::Part(first..size),
            _ => Wanted::Whole,
        },
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
            tracing::warn!(%cause, "a file could not be read");
            headers.insert(header::RETRY_AFTER, HeaderValue::from(5));
            StatusCode::SERVICE_UNAVAILABLE
        }
        AppError::Internal(cause) => {
            tracing::error!(%cause, "a file could not be read");
            StatusCode::INTERNAL_SERVER_ERROR
        }
        _ => {
            let message = "Ce fichier n’existe pas, ne vous est pas accessible, ou son adresse a expiré. Revenez à la page d’où vous veniez, et ouvrez-le à nouveau.\n";
            return (StatusCode::NOT_FOUND, headers, message).into_response();
        }
    };
    (status, headers, format!("{error}\n")).into_response()
}

/// The name in ASCII for old readers, and in full for the others (RFC 6266).
pub fn disposition(name: &str, shown: bool) -> HeaderValue {
    let kept = crate::documents::disposition(name);
    if !shown {
        return kept;
    }
    let inline = kept.to_str().ok().and_then(|text| text.strip_prefix("attachment"));
    inline
        .and_then(|rest| HeaderValue::from_str(&format!("inline{rest}")).ok())
        .unwrap_or(HeaderValue::from_static("inline"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_those_of_the_standard() {
        for (text, wanted) in [
            ("bytes=0-9", Wanted::Part(0..10)),
            ("bytes=90-", Wanted::Part(90..100)),
            ("bytes=90-1000", Wanted::Part(90..100)),
            ("bytes=-10", Wanted::Part(90..100)),
            ("bytes=-1000", Wanted::Part(0..100)),
            ("bytes=0-18446744073709551615", Wanted::Part(0..100)),
            ("bytes=100-", Wanted::Nothing),
            ("bytes=-0", Wanted::Nothing),
            ("bytes=100-200", Wanted::Nothing),
            ("bytes=9-1", Wanted::Whole),
            ("bytes=0-1,5-9", Wanted::Whole),
            ("octets=0-1", Wanted::Whole),
            ("bytes=+1-2", Wanted::Whole),
            ("bytes=a-b", Wanted::Whole),
            ("bytes=", Wanted::Whole),
        ] {
            assert_eq!(range(text, 100), wanted, "{text}");
        }
        assert_eq!(range("bytes=0-", 0), Wanted::Nothing);
    }

    #[test]
    fn what_is_shown_says_so() {
        assert!(disposition("é\"\r\n.pdf", true).to_str().unwrap().starts_with("inline; filename=\"e.pdf\""));
        assert!(disposition("a.pdf", false).to_str().unwrap().starts_with("attachment; "));
    }
}
