//! One-click unsubscription (RFC 8058): a mail reader posts to the address that came with the message.

use super::{Peer, front};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use axum::{Extension, Router};
use cordee_app::identity::ClientInfo;
use cordee_app::{App, AppError, notification};
use serde::Deserialize;

/// The one thing that is posted.
const ONE_CLICK: &str = "List-Unsubscribe=One-Click";

#[derive(Deserialize)]
struct Asked {
    jeton: String,
}

/// `POST /desabonnement?jeton=…`. A person who opens the same address gets a page that asks first: what
/// looks at links before their reader does must change nothing.
pub fn routes(app: App) -> Router {
    let methods = MethodRouter::new().post(post).fallback(front::serve);
    Router::new().route("/desabonnement", methods).with_state(app)
}

async fn post(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    Query(Asked { jeton }): Query<Asked>,
    body: String,
) -> (StatusCode, &'static str) {
    if body.trim() != ONE_CLICK {
        return (StatusCode::BAD_REQUEST, "List-Unsubscribe=One-Click est attendu.\n");
    }
    let client =
        ClientInfo { address: Some(peer.address), request_id: peer.request_id.to_string(), ..ClientInfo::default() };
    match notification::unsubscribe(&app, &client, &jeton, None).await {
        Ok(_) => (StatusCode::OK, "Vous ne recevrez plus ces courriers.\n"),
        Err(AppError::Refused(_)) => (StatusCode::NOT_FOUND, "Ce lien n’est plus valable.\n"),
        Err(AppError::RateLimited { .. }) => (StatusCode::TOO_MANY_REQUESTS, "Trop de tentatives.\n"),
        Err(error) => {
            tracing::error!(?error, request_id = &*peer.request_id, "an unsubscription failed");
            (StatusCode::SERVICE_UNAVAILABLE, "Réessayez plus tard.\n")
        }
    }
}
