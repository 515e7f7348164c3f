//! The public pages of events: `/<region>/evenements`, each event under it with its form, and `/inscription/<token>`,
//! the private address of a registration. The token is in no log.

mod form;
mod page;

use crate::http::Peer;
use crate::http::compress::compressed;
use crate::http::document::Document;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use cordee_app::identity::ClientInfo;
use cordee_app::restitution as app;
use cordee_app::{App, AppError, address};
use cordee_domain::ids::{Identified, Kind, RestitutionId};
use form::Typed;
use maud::html;
use std::sync::Arc;

/// More than the longest of what may be typed takes, written as forms are.
const MAX_BODY: usize = 16 << 10;

#[derive(Clone, Debug)]
struct Site {
    app: App,
    /// Those of our own pages: forms are taken from them alone.
    origins: Arc<[String]>,
}

/// The routes of the public pages.
pub fn routes(app: App, origins: &[String]) -> Router {
    Router::new()
        .route("/{tenant}/evenements", get(list).layer(compressed()))
        .route("/{tenant}/evenements/{event}", get(show).layer(compressed()).post(register))
        .route("/{tenant}/evenements/{event}/recue", get(received))
        .route("/inscription/{token}", get(held).post(withdraw))
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .with_state(Site { app, origins: origins.into() })
}

fn client(peer: &Peer) -> ClientInfo {
    ClientInfo { address: Some(peer.address), request_id: peer.request_id.to_string(), ..ClientInfo::default() }
}

/// The event that an address names; of anything else, the id of nothing.
fn event_id(text: &str) -> RestitutionId {
    match address::read_global(text) {
        Some((Kind::Restitution, uuid)) => RestitutionId::from_uuid(uuid),
        _ => RestitutionId::from_uuid(uuid::Uuid::max()),
    }
}

async fn list(State(site): State<Site>, Extension(peer): Extension<Peer>, Path(tenant): Path<String>) -> Response {
    match app::public_events(&site.app, &client(&peer), &tenant).await {
        Ok((tenant, events)) => page::list(&tenant, &events).into_response(),
        Err(error) => failed(&error, &peer),
    }
}

async fn show(
    State(site): State<Site>,
    Extension(peer): Extension<Peer>,
    Path((tenant, event)): Path<(String, String)>,
) -> Response {
    match app::public_event(&site.app, &client(&peer), &tenant, event_id(&event)).await {
        Ok(public) => page::event(&public, &Typed::default(), &[]).into_response(),
        Err(error) => failed(&error, &peer),
    }
}

async fn register(
    State(site): State<Site>,
    Extension(peer): Extension<Peer>,
    Path((tenant, event)): Path<(String, String)>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    if !is_own(&headers, &site.origins) {
        return stranger();
    }
    let Some(typed) = body.ok().filter(|_| is_form(&headers)).map(|body| Typed::read(&body)) else {
        return not_a_form();
    };
    let (id, client) = (event_id(&event), client(&peer));
    match app::register(&site.app, &client, &tenant, id, typed.asked()).await {
        Ok(()) => see_other(&format!("{}/recue", address::public_event(&tenant, id))),
        Err(AppError::Refused(refusals)) => match app::public_event(&site.app, &client, &tenant, id).await {
            Ok(public) => page::event(&public, &typed, &refusals).into_response(),
            Err(error) => failed(&error, &peer),
        },
        Err(error) => failed(&error, &peer),
    }
}

async fn received(
    State(site): State<Site>,
    Extension(peer): Extension<Peer>,
    Path((tenant, event)): Path<(String, String)>,
) -> Response {
    match app::public_event(&site.app, &client(&peer), &tenant, event_id(&event)).await {
        Ok(public) => page::received(&public).into_response(),
        Err(error) => failed(&error, &peer),
    }
}

async fn held(State(site): State<Site>, Extension(peer): Extension<Peer>, Path(token): Path<String>) -> Response {
    match app::held(&site.app, &client(&peer), &token).await {
        Ok(held) => page::held(&held).into_response(),
        Err(error) => failed(&error, &peer),
    }
}

async fn withdraw(
    State(site): State<Site>,
    Extension(peer): Extension<Peer>,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Response {
    if !is_own(&headers, &site.origins) {
        return stranger();
    }
    match app::withdraw(&site.app, &client(&peer), &token).await {
        Ok(_) => see_other(&format!("/inscription/{token}")),
        Err(error) => failed(&error, &peer),
    }
}

fn see_other(to: &str) -> Response {
    match HeaderValue::from_str(to) {
        Ok(to) => (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded"))
}

/// Whether a form was sent from one of our pages, as the browser tells. One that is too old to tell sends none of these.
/// Under our own referrer policy the origin of a form is written `null`.
fn is_own(headers: &HeaderMap, origins: &[String]) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    match (text("sec-fetch-site"), text("origin")) {
        (Some(site), _) => site == "same-origin",
        (None, Some(origin)) => origin == "null" || origins.iter().any(|ours| ours == origin),
        (None, None) => true,
    }
}

fn stranger() -> Response {
    told(
        StatusCode::FORBIDDEN,
        "Formulaire refusé",
        "Ce formulaire a été envoyé depuis un autre site. Ouvrez la page de l’événement, puis inscrivez-vous là.",
    )
}

fn not_a_form() -> Response {
    told(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "Formulaire illisible",
        "Ce qui a été envoyé n’est pas le formulaire d’inscription, ou est trop long. Revenez à la page de l’événement.",
    )
}

fn failed(error: &AppError, peer: &Peer) -> Response {
    let (status, title, text) = match error {
        AppError::RateLimited { .. } => (
            StatusCode::TOO_MANY_REQUESTS,
            "Trop de demandes",
            "Beaucoup de demandes viennent de votre réseau. Réessayez dans quelques minutes : rien de ce qui était inscrit n’est perdu.",
        ),
        AppError::Unavailable(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "Service indisponible",
            "Le service est momentanément indisponible. Réessayez dans quelques instants.",
        ),
        AppError::Internal(cause) => {
            tracing::error!(%cause, request_id = &*peer.request_id, "a public page failed");
            (StatusCode::INTERNAL_SERVER_ERROR, "Une erreur est survenue", "Réessayez dans quelques instants.")
        }
        _ => (
            StatusCode::NOT_FOUND,
            "Page introuvable",
            "Il n’y a rien à cette adresse, ou plus rien. Vérifiez que vous l’avez copiée en entier.",
        ),
    };
    let mut response = told(status, title, text);
    if let AppError::RateLimited { retry_after_seconds } = error {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*retry_after_seconds));
    }
    response
}

fn told(status: StatusCode, title: &str, text: &str) -> Response {
    let content = html! { h1 class="fr-h2" { (title) } p { (text) } };
    Document { status, title, region: None, content, about: None }.into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderName;

    #[test]
    fn forms_are_taken_from_our_own_pages_alone() {
        let ours = ["https://cordee.example".to_owned()];
        let asked = |pairs: &[(&'static str, &'static str)]| {
            let headers =
                pairs.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
            is_own(&headers.collect(), &ours)
        };
        assert!(asked(&[]) && asked(&[("origin", "null")]) && asked(&[("origin", "https://cordee.example")]));
        assert!(asked(&[("sec-fetch-site", "same-origin"), ("origin", "null")]));
        assert!(!asked(&[("origin", "https://evil.example")]));
        assert!(!asked(&[("sec-fetch-site", "cross-site"), ("origin", "null")]));
        assert!(!asked(&[("sec-fetch-site", "same-site")]));
    }
}
