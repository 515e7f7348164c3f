//! The public library: `/<region>/bibliotheque` and what is under it, `/<region>/oai` for those who harvest. Read without
//! an account and without JavaScript.

mod calls;
mod data;
mod frame;
mod lists;
mod oai;
mod query;
mod regions;
mod sheet;
mod words;
mod zip;

use crate::files;
use crate::http::Peer;
use crate::http::compress::compressed;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use cordee_app::identity::{ClientInfo, Tenant};
use cordee_app::library::{self as app, Opened, Visit};
use cordee_app::{App, AppError};
use cordee_domain::ids::FileId;
use frame::Page;
use maud::html;
use sha2::{Digest, Sha256};

/// The routes of the library.
pub fn routes(app: App) -> Router {
    let texts = Router::new()
        .route("/bibliotheque", get(regions::regions))
        .route("/{tenant}/bibliotheque", get(home))
        .route("/{tenant}/bibliotheque/carte", get(map))
        .route("/{tenant}/bibliotheque/collections", get(collections))
        .route("/{tenant}/bibliotheque/collections/{slug}", get(collection))
        .route("/{tenant}/bibliotheque/appels", get(calls))
        .route("/{tenant}/bibliotheque/fil.atom", get(data::feed))
        .route("/{tenant}/bibliotheque/plan.xml", get(data::sitemap))
        .route("/{tenant}/bibliotheque/donnees.json", get(data::json))
        .route("/{tenant}/bibliotheque/donnees.csv", get(data::csv))
        .route("/{tenant}/bibliotheque/{slug}", get(sheet))
        .route("/{tenant}/bibliotheque/{slug}/{part}", get(part))
        .route("/{tenant}/oai", get(oai::get).post(oai::post))
        .route("/robots.txt", get(data::robots))
        .route("/sitemap.xml", get(data::sitemaps))
        .layer(compressed());
    // Pictures and films, whole or by ranges: they leave as they are.
    texts.route("/{tenant}/bibliotheque/{slug}/fichiers/{file}", get(file)).with_state(app)
}

fn client(peer: &Peer) -> ClientInfo {
    ClientInfo { address: Some(peer.address), request_id: peer.request_id.to_string(), ..ClientInfo::default() }
}

/// Opens the library; when the reader has the page already, as it is now, there is nothing to write again.
async fn enter(
    app: &App,
    peer: &Peer,
    tenant: &str,
    what: &str,
    headers: &HeaderMap,
) -> Result<(Visit, HeaderValue), Response> {
    let visit = app::visit(app, &client(peer), tenant).await.map_err(|error| failed(&error, peer))?;
    let mark = Sha256::digest(format!("{}\n{tenant}\n{what}\n{}", visit.revision, visit.tenant.name));
    let styles = Sha256::digest(crate::http::front::sheets().join(" ") + env!("CARGO_PKG_VERSION"));
    let tag = format!("W/\"{}-{}\"", hex::encode(&mark[..8]), hex::encode(&styles[..8]));
    let known = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let same = known.flat_map(|value| value.split(',')).any(|one| one.trim() == tag);
    let tag = HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("W/\"\""));
    if same { Err(kept(StatusCode::NOT_MODIFIED.into_response(), tag)) } else { Ok((visit, tag)) }
}

/// An answer that anybody may keep, and asks after before showing it again: what is withdrawn is gone at once.
fn kept(mut response: Response, tag: HeaderValue) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::ETAG, tag);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    response
}

async fn home(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    Path(tenant): Path<String>,
    RawQuery(raw): RawQuery,
    headers: HeaderMap,
) -> Response {
    let ask = match query::read(raw.as_deref()) {
        Ok(ask) => ask,
        Err(cause) => {
            let visit = app::visit(&app, &client(&peer), &tenant).await.ok();
            return told(
                StatusCode::BAD_REQUEST,
                "Recherche illisible",
                cause,
                visit.as_ref().map(|visit| &visit.tenant),
            );
        }
    };
    let (visit, tag) = match enter(&app, &peer, &tenant, &query::address("", &ask), &headers).await {
        Ok(entered) => entered,
        Err(response) => return response,
    };
    match app::home(&visit, &ask).await {
        Ok(home) => kept(lists::home(&app.public_url, &visit.tenant, &ask, &home).into_response(), tag),
        Err(error) => failed(&error, &peer),
    }
}

async fn map(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    Path(tenant): Path<String>,
    headers: HeaderMap,
) -> Response {
    let (visit, tag) = match enter(&app, &peer, &tenant, "carte", &headers).await {
        Ok(entered) => entered,
        Err(response) => return response,
    };
    match app::by_departement(&visit).await {
        Ok(counts) => kept(lists::map(&app.public_url, &visit.tenant, &counts).into_response(), tag),
        Err(error) => failed(&error, &peer),
    }
}

async fn collections(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    Path(tenant): Path<String>,
    headers: HeaderMap,
) -> Response {
    let (visit, tag) = match enter(&app, &peer, &tenant, "collections", &headers).await {
        Ok(entered) => entered,
        Err(response) => return response,
    };
    match app::public_collections(&visit).await {
        Ok(all) => kept(lists::collections(&app.public_url, &visit.tenant, &all).into_response(), tag),
        Err(error) => failed(&error, &peer),
    }
}

async fn collection(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    Path((tenant, slug)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let (visit, tag) = match enter(&app, &peer, &tenant, &format!("collections/{slug}"), &headers).await {
        Ok(entered) => entered,
        Err(response) => return response,
    };
    match app::public_collection(&visit, &slug).await {
        Ok((one, cards)) => kept(lists::collection(&app.public_url, &visit.tenant, &one, &cards).into_response(), tag),
        Err(error) => failed_in(&error, &peer, Some(&visit.tenant)),
    }
}

async fn calls(State(app): State<App>, Extension(peer): Extension<Peer>, Path(tenant): Path<String>) -> Response {
    match app::visit(&app, &client(&peer), &tenant).await {
        Ok(visit) => calls::calls(&app.public_url, &visit.tenant, app.clock.now()).into_response(),
        Err(error) => failed(&error, &peer),
    }
}

async fn sheet(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    Path((tenant, slug)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    read(&app, &peer, &tenant, &slug, None, &headers).await
}

async fn read(app: &App, peer: &Peer, tenant: &str, slug: &str, number: Option<i32>, headers: &HeaderMap) -> Response {
    let (visit, tag) = match enter(app, peer, tenant, &format!("{slug}/{number:?}"), headers).await {
        Ok(entered) => entered,
        Err(response) => return response,
    };
    match app::sheet(&visit, slug, number).await {
        Ok(Opened::Sheet(shown)) => {
            kept(sheet::sheet(&app.public_url, &visit, &shown, number.is_some()).into_response(), tag)
        }
        Ok(Opened::Withdrawn(publication)) => kept(sheet::withdrawn(&visit.tenant, &publication).into_response(), tag),
        Err(error) => failed_in(&error, peer, Some(&visit.tenant)),
    }
}

/// What is under a sheet: a version, the printed sheet, its folder.
async fn part(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    Path((tenant, slug, part)): Path<(String, String, String)>,
    RawQuery(raw): RawQuery,
    headers: HeaderMap,
) -> Response {
    if let Some(number) = part.strip_prefix('v').and_then(number) {
        return read(&app, &peer, &tenant, &slug, Some(number), &headers).await;
    }
    let asked = raw.as_deref().and_then(|raw| raw.strip_prefix("version=")).and_then(number);
    let what = format!("{slug}/{part}/{asked:?}");
    let (visit, tag) = match enter(&app, &peer, &tenant, &what, &headers).await {
        Ok(entered) => entered,
        Err(response) => return response,
    };
    let made = match &*part {
        "fiche.pdf" => data::pdf(&app, visit, &slug, asked).await,
        "dossier.zip" => data::folder(&app, visit, &slug, asked).await,
        _ => Err(AppError::NotFound),
    };
    made.map_or_else(|error| failed(&error, &peer), |response| kept(response, tag))
}

/// A picture or a film of a published version; whatever that one does not show is not found.
async fn file(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    Path((tenant, slug, file)): Path<(String, String, String)>,
    RawQuery(raw): RawQuery,
    method: Method,
    headers: HeaderMap,
) -> Response {
    let asked = raw.as_deref().and_then(|raw| raw.strip_prefix("version=")).and_then(number);
    match shown_file(&app, &peer, &tenant, &slug, asked, &file).await {
        Ok(opened) => files::answer(&opened, &method, &headers, files::Keeping::Public).await,
        Err(error) => failed(&error, &peer),
    }
}

async fn shown_file(
    app: &App,
    peer: &Peer,
    tenant: &str,
    slug: &str,
    number: Option<i32>,
    file: &str,
) -> Result<cordee_app::file::Opened, AppError> {
    let id = uuid::Uuid::try_parse(file).ok().filter(|id| id.to_string() == file).ok_or(AppError::NotFound)?;
    let visit = app::visit_for_file(app, &client(peer), tenant).await?;
    app::public_file(app, &visit, slug, number, FileId(id)).await
}

/// The number of a version, written as we write it.
fn number(text: &str) -> Option<i32> {
    text.parse().ok().filter(|number: &i32| *number > 0 && number.to_string() == text)
}

fn failed(error: &AppError, peer: &Peer) -> Response {
    failed_in(error, peer, None)
}

/// What went wrong in the library of a tenant, which one goes back to.
fn failed_in(error: &AppError, peer: &Peer, tenant: Option<&Tenant>) -> Response {
    let (status, title, text) = match error {
        AppError::RateLimited { .. } => (
            StatusCode::TOO_MANY_REQUESTS,
            "Trop de demandes",
            "Beaucoup de demandes viennent de votre réseau. Réessayez dans quelques minutes.",
        ),
        AppError::Unavailable(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "Service indisponible",
            "Le service est momentanément indisponible. Réessayez dans quelques instants.",
        ),
        AppError::Internal(cause) => {
            tracing::error!(%cause, request_id = &*peer.request_id, "a page of the library failed");
            (StatusCode::INTERNAL_SERVER_ERROR, "Une erreur est survenue", "Réessayez dans quelques instants.")
        }
        _ => (
            StatusCode::NOT_FOUND,
            "Page introuvable",
            "Il n’y a rien à cette adresse, ou plus rien. Vérifiez que vous l’avez copiée en entier.",
        ),
    };
    let mut response = told(status, title, text, tenant);
    if let AppError::RateLimited { retry_after_seconds } = error {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*retry_after_seconds));
    }
    response
}

fn told(status: StatusCode, title: &str, text: &str, tenant: Option<&Tenant>) -> Response {
    let content = html! {
        h1 class="fr-h2" { (title) }
        p { (text) }
        @if let Some(tenant) = tenant { p { a class="fr-link" href=(format!("/{}/bibliotheque", tenant.key)) { "Toutes les fiches" } } }
        @else { p { a class="fr-link" href="/" { "Accueil de Cordée" } } }
    };
    Page { status, title, tenant, place: None, content, about: None }.into_response()
}
