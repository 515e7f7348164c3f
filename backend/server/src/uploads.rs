//! `/televersements`: files sent in parts, by the tus protocol 1.0.0 (core, creation, creation with upload, checksum,
//! expiration, termination).
//!
//! An upload is known by the address that `createUpload` gave, or by a token of access in `Authorization`; by the
//! second, one may be created here, which takes `filename` and `subjectId` (and `replacesId`, `sha256`) in
//! `Upload-Metadata`.

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, Query, Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cordee_app::file::{self, Checksum, CreateUpload, NotTaken, Progress, Receiver};
use cordee_app::{App, AppError, AppResult, address, identity};
use cordee_domain::file::MAX_SIZE;
use cordee_domain::ids::{FileId, Identified, Kind, UploadId};
use serde::Deserialize;
use uuid::Uuid;

const VERSION: HeaderValue = HeaderValue::from_static("1.0.0");
const EXTENSIONS: HeaderValue =
    HeaderValue::from_static("creation,creation-with-upload,checksum,expiration,termination");
const OFFSETS: &str = "application/offset+octet-stream";
/// What the protocol says where a checksum is not that of what came.
const CHECKSUM_MISMATCH: u16 = 460;

/// The routes of uploads.
pub fn routes(app: App) -> Router {
    Router::new().route("/televersements", any(at_door)).route("/televersements/{id}", any(at_upload)).with_state(app)
}

fn named(name: &'static str) -> HeaderName {
    HeaderName::from_static(name)
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    jeton: String,
}

async fn at_door(State(app): State<App>, request: Request) -> Response {
    let method = method(&request);
    let (parts, body) = request.into_parts();
    let answer = match method {
        Method::OPTIONS => options(),
        Method::POST => match same_version(&parts.headers) {
            Ok(()) => create(&app, &parts.headers, body).await.unwrap_or_else(|answer| answer),
            Err(answer) => answer,
        },
        _ => not_allowed("OPTIONS, POST"),
    };
    spoken(answer)
}

async fn at_upload(
    State(app): State<App>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
    request: Request,
) -> Response {
    let method = method(&request);
    let (parts, body) = request.into_parts();
    let headers = &parts.headers;
    let known = async {
        same_version(headers)?;
        let id = Uuid::try_parse(&id).map(UploadId).map_err(|_| refused(&AppError::NotFound))?;
        receiver(&app, id, &asked.jeton, headers).await.map_err(|error| refused(&error))
    };
    let answer = match method {
        Method::OPTIONS => options(),
        Method::HEAD => match known.await {
            Ok(receiver) => {
                let progress = receiver.progress();
                let length = HeaderValue::from(progress.size);
                let said = HeaderValue::from_str(&written(receiver.said()));
                let mut answer = told(StatusCode::OK, progress);
                answer.headers_mut().insert(named("upload-length"), length);
                if let Ok(said) = said {
                    answer.headers_mut().insert(named("upload-metadata"), said);
                }
                answer
            }
            Err(answer) => answer,
        },
        Method::PATCH => match known.await {
            Ok(receiver) => patch(receiver, headers, body).await,
            Err(answer) => answer,
        },
        Method::DELETE => match known.await {
            Ok(receiver) => match receiver.end().await {
                Ok(()) => StatusCode::NO_CONTENT.into_response(),
                Err(not) => not_taken(not),
            },
            Err(answer) => answer,
        },
        _ => not_allowed("OPTIONS, HEAD, PATCH, DELETE"),
    };
    spoken(answer)
}

/// Some networks only let GET and POST through: the protocol has a header for them.
fn method(request: &Request) -> Method {
    let over = request.headers().get("x-http-method-override").filter(|_| request.method() == Method::POST);
    let over = over.and_then(|value| Method::from_bytes(value.as_bytes()).ok());
    over.filter(|over| matches!(*over, Method::PATCH | Method::DELETE | Method::HEAD))
        .unwrap_or_else(|| request.method().clone())
}

fn options() -> Response {
    let headers = [
        (named("tus-version"), VERSION),
        (named("tus-extension"), EXTENSIONS),
        (named("tus-max-size"), HeaderValue::from(MAX_SIZE)),
        (named("tus-checksum-algorithm"), HeaderValue::from_static("sha1,sha256")),
    ];
    (StatusCode::NO_CONTENT, headers).into_response()
}

fn not_allowed(allowed: &'static str) -> Response {
    (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, allowed)]).into_response()
}

fn spoken(mut answer: Response) -> Response {
    answer.headers_mut().insert(named("tus-resumable"), VERSION);
    answer
}

#[expect(clippy::result_large_err, reason = "an answer, made once a request and sent as it is")]
fn same_version(headers: &HeaderMap) -> Result<(), Response> {
    if headers.get("tus-resumable") == Some(&VERSION) {
        return Ok(());
    }
    Err((StatusCode::PRECONDITION_FAILED, [(named("tus-version"), VERSION)]).into_response())
}

async fn receiver(app: &App, id: UploadId, ticket: &str, headers: &HeaderMap) -> AppResult<Receiver> {
    if !ticket.is_empty() {
        return file::receive(app, id, ticket).await;
    }
    let token = bearer(headers).ok_or(AppError::Unauthenticated)?;
    file::receive_by(identity::authenticate(app, token).await?.asker, id).await
}

/// The token of access, if one is there.
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// How far it has come, and until when it may go on.
fn told(status: StatusCode, progress: Progress) -> Response {
    let expires = progress.expires_at.format("%a, %d %b %Y %H:%M:%S GMT").to_string();
    let headers = [
        (named("upload-offset"), HeaderValue::from(progress.received)),
        (named("upload-expires"), HeaderValue::from_str(&expires).unwrap_or(HeaderValue::from_static("0"))),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (status, headers).into_response()
}

fn number(headers: &HeaderMap, name: &str) -> Option<i64> {
    let text = headers.get(name)?.to_str().ok()?;
    text.parse().ok().filter(|number: &i64| *number >= 0 && text.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether the body is bytes of the file.
fn carries(headers: &HeaderMap) -> bool {
    let media = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    media.split(';').next().is_some_and(|media| media.trim().eq_ignore_ascii_case(OFFSETS))
}

async fn patch(receiver: Receiver, headers: &HeaderMap, body: Body) -> Response {
    if !carries(headers) {
        return said(StatusCode::UNSUPPORTED_MEDIA_TYPE, "Content-Type: application/offset+octet-stream");
    }
    let Some(offset) = number(headers, "upload-offset") else {
        return said(StatusCode::BAD_REQUEST, "Upload-Offset");
    };
    let checksum = match checksum_of(headers) {
        Ok(checksum) => checksum,
        Err(answer) => return answer,
    };
    let expect = number(headers, "content-length");
    let left = receiver.progress().size - receiver.progress().received;
    if offset == receiver.progress().received && expect.is_some_and(|length| length > left) {
        return not_taken(NotTaken::TooLong);
    }
    match take(receiver, offset, checksum, body).await {
        Ok(progress) => told(StatusCode::NO_CONTENT, progress),
        Err(not) => not_taken(not),
    }
}

async fn take(receiver: Receiver, offset: i64, checksum: Option<Checksum>, body: Body) -> Result<Progress, NotTaken> {
    // What was received is kept even when its sender goes away: the handler is dropped then, and this is not.
    let taking = tokio::spawn(async move { receiver.take(offset, checksum, body.into_data_stream()).await });
    taking.await.map_err(AppError::internal)?
}

#[expect(clippy::result_large_err, reason = "an answer, made once a request and sent as it is")]
fn checksum_of(headers: &HeaderMap) -> Result<Option<Checksum>, Response> {
    let Some(value) = headers.get("upload-checksum") else { return Ok(None) };
    checksum(value).map(Some).ok_or_else(|| said(StatusCode::BAD_REQUEST, "Upload-Checksum: sha1 ou sha256"))
}

fn checksum(value: &HeaderValue) -> Option<Checksum> {
    let (algorithm, sum) = value.to_str().ok()?.split_once(' ')?;
    let sum = STANDARD.decode(sum.trim()).ok()?;
    match (algorithm, sum.len()) {
        ("sha1", 20) => Some(Checksum::Sha1(sum)),
        ("sha256", 32) => Some(Checksum::Sha256(sum)),
        _ => None,
    }
}

/// `key base64,key base64`, as the protocol writes them.
fn metadata(headers: &HeaderMap) -> Option<Vec<(String, String)>> {
    let text = headers.get("upload-metadata")?.to_str().ok()?;
    let pair = |pair: &str| {
        let (key, value) = pair.trim().split_once(' ').unwrap_or((pair.trim(), ""));
        Some((key.to_owned(), String::from_utf8(STANDARD.decode(value.trim()).ok()?).ok()?))
    };
    text.split(',').map(pair).collect()
}

/// What [`metadata`] reads.
fn written(pairs: Vec<(&str, String)>) -> String {
    pairs.iter().map(|(key, value)| format!("{key} {}", STANDARD.encode(value))).collect::<Vec<_>>().join(",")
}

async fn create(app: &App, headers: &HeaderMap, body: Body) -> Result<Response, Response> {
    let token = bearer(headers).ok_or_else(|| refused(&AppError::Unauthenticated))?;
    let asker = identity::authenticate(app, token).await.map_err(|error| refused(&error))?.asker;
    let Some(size) = number(headers, "upload-length") else {
        return Err(said(StatusCode::BAD_REQUEST, "Upload-Length"));
    };
    if size > MAX_SIZE {
        return Err(said(StatusCode::PAYLOAD_TOO_LARGE, "2 Go au plus."));
    }
    let said_of = metadata(headers).ok_or_else(|| said(StatusCode::BAD_REQUEST, "Upload-Metadata"))?;
    let value = |key: &str| said_of.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone());
    let (name, subject) = (value("filename").unwrap_or_default(), value("subjectId").unwrap_or_default());
    let nothing = || refused(&AppError::NotFound);
    let subject: (Kind, Uuid) = address::read_global(&subject).ok_or_else(nothing)?;
    let replaces = match value("replacesId") {
        None => None,
        Some(id) => {
            let (kind, id) = address::read_global(&id).filter(|(kind, _)| *kind == Kind::File).ok_or_else(nothing)?;
            debug_assert_eq!(kind, FileId::KIND);
            Some(FileId::from_uuid(id))
        }
    };
    let checksum = checksum_of(headers)?;
    let new = CreateUpload { subject, name, size, replaces, sha256: value("sha256") };
    let made = file::create(&asker, new).await.map_err(|error| refused(&error))?;
    let location = format!("/televersements/{}", made.upload.id.0);
    let location = HeaderValue::from_str(&location).unwrap_or(HeaderValue::from_static("/televersements"));
    let mut progress = Progress { received: 0, size, expires_at: made.upload.expires_at };
    if carries(headers) {
        let receiver = async || file::receive_by(asker.again(), made.upload.id).await.map_err(|error| refused(&error));
        match take(receiver().await?, 0, checksum, body).await {
            Ok(further) => progress = further,
            // Who is told so does not learn where the upload is: nothing of it stays.
            Err(NotTaken::Checksum) => {
                receiver().await?.end().await.map_err(not_taken)?;
                return Err(not_taken(NotTaken::Checksum));
            }
            // What does not come with it comes after it: the upload is there.
            Err(_) => {}
        }
    }
    let mut answer = told(StatusCode::CREATED, progress);
    answer.headers_mut().insert(header::LOCATION, location);
    Ok(answer)
}

fn not_taken(not: NotTaken) -> Response {
    match not {
        NotTaken::Offset => {
            said(StatusCode::CONFLICT, "L’envoi en est à un autre point : demandez où, et reprenez de là.")
        }
        NotTaken::TooLong => said(StatusCode::PAYLOAD_TOO_LARGE, "Plus d’octets que ce qui était annoncé."),
        NotTaken::Checksum => {
            let status = StatusCode::from_u16(CHECKSUM_MISMATCH).unwrap_or(StatusCode::BAD_REQUEST);
            said(status, "Cette partie n’est pas arrivée telle qu’elle a été envoyée. Envoyez-la à nouveau.")
        }
        NotTaken::Over => said(StatusCode::GONE, "Cet envoi est terminé."),
        NotTaken::Cut => said(StatusCode::REQUEST_TIMEOUT, "L’envoi s’est interrompu. Reprenez-le."),
        NotTaken::Locked => said(
            StatusCode::LOCKED,
            "Une autre page envoie déjà ce fichier. Attendez qu’elle ait fini, ou reprenez dans un instant.",
        ),
        NotTaken::Busy => {
            let message = "Trop de fichiers arrivent à la fois. L’envoi reprendra dans un instant.";
            later(said(StatusCode::SERVICE_UNAVAILABLE, message))
        }
        NotTaken::Failed(error) => refused(&error),
    }
}

/// With the time after which to come back.
fn later(mut answer: Response) -> Response {
    answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(5));
    answer
}

fn refused(error: &AppError) -> Response {
    match error {
        AppError::Refused(refusals) => {
            let messages: Vec<_> = refusals.iter().map(ToString::to_string).collect();
            said(StatusCode::UNPROCESSABLE_ENTITY, &messages.join(" "))
        }
        AppError::RateLimited { retry_after_seconds } => {
            let mut answer = said(StatusCode::TOO_MANY_REQUESTS, &error.to_string());
            answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*retry_after_seconds));
            answer
        }
        AppError::Unauthenticated => said(StatusCode::UNAUTHORIZED, &error.to_string()),
        AppError::Denied => said(StatusCode::FORBIDDEN, &error.to_string()),
        AppError::Unavailable(cause) => {
            tracing::warn!(%cause, "a part could not be kept");
            later(said(StatusCode::SERVICE_UNAVAILABLE, &error.to_string()))
        }
        AppError::Internal(cause) => {
            tracing::error!(%cause, "a part could not be kept");
            said(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string())
        }
        AppError::NotFound => said(
            StatusCode::NOT_FOUND,
            "Cet envoi n’existe pas, ou n’est plus possible. Choisissez à nouveau le fichier.",
        ),
    }
}

fn said(status: StatusCode, message: &str) -> Response {
    (status, [("content-type", "text/plain; charset=utf-8")], Bytes::from(message.to_owned())).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_to_come_back_is_told_when() {
        let busy = not_taken(NotTaken::Busy);
        assert_eq!((busy.status().as_u16(), busy.headers()["retry-after"].to_str().unwrap()), (503, "5"));
        assert_eq!(not_taken(NotTaken::Locked).status().as_u16(), 423);
    }

    #[test]
    fn a_body_says_what_it_is_in_any_case_and_with_parameters() {
        for (media, is) in [
            ("application/offset+octet-stream", true),
            ("Application/Offset+Octet-Stream; charset=binary", true),
            ("text/plain", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert("content-type", HeaderValue::from_static(media));
            assert_eq!(carries(&headers), is, "{media}");
        }
    }

    #[test]
    fn metadata_and_checksums_are_read_or_refused() {
        let mut headers = HeaderMap::new();
        headers.insert("upload-metadata", HeaderValue::from_static("filename w6kucGRm,empty,subjectId YQ=="));
        let read = metadata(&headers).unwrap();
        assert_eq!(read[0], ("filename".into(), "é.pdf".into()));
        assert_eq!(read[1], ("empty".into(), String::new()));
        headers.insert("upload-metadata", HeaderValue::from_static("filename !!"));
        assert_eq!(metadata(&headers), None);
        let pairs = vec![("filename", "é, \"1\".pdf".to_owned()), ("subjectId", "a".to_owned())];
        headers.insert("upload-metadata", HeaderValue::from_str(&written(pairs)).unwrap());
        assert_eq!(metadata(&headers).unwrap()[0].1, "é, \"1\".pdf");
        let sum = HeaderValue::from_static("sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=");
        assert!(matches!(checksum(&sum), Some(Checksum::Sha1(_))));
        for wrong in ["md5 Kq5sNclPz7QV2+lfQIuc6Q==", "sha1", "sha1 x", "sha256 Kq5sNclPz7QV2+lfQIuc6R7oRu0="] {
            assert_eq!(checksum(&HeaderValue::from_static(wrong)), None, "{wrong}");
        }
    }
}
