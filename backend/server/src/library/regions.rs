//! Which regions have a library: the way in for whoever knows none.

use super::frame::{About, Page};
use super::{failed, told};
use crate::http::Peer;
use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use cordee_app::App;
use cordee_app::identity::{self, Tenant};
use cordee_domain::text::fold;
use maud::{Markup, html};

pub async fn regions(State(app): State<App>, Extension(peer): Extension<Peer>) -> Response {
    let mut tenants = match identity::tenants(&app).await {
        Ok(tenants) => tenants,
        Err(error) => return failed(&error, &peer),
    };
    if tenants.is_empty() {
        let text = "Aucune région n’a encore d’espace ici.";
        return told(StatusCode::OK, "Bibliothèques des régions", text, None);
    }
    tenants.sort_by_cached_key(|tenant| fold(&tenant.name));
    let page = Page {
        status: StatusCode::OK,
        title: "Bibliothèques des régions",
        tenant: None,
        place: None,
        content: list(&tenants),
        about: Some(About {
            canonical: "/bibliotheque".into(),
            description: "Ce que des établissements de santé et médico-sociaux ont essayé pour mieux travailler, région par région.",
            kind: "website",
            data: None,
            site: &app.public_url,
        }),
    };
    let mut response = page.into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
    response
}

fn list(tenants: &[Tenant]) -> Markup {
    html! {
        h1 class="fr-h2" { "Bibliothèques des régions" }
        p class="fr-text--lead" {
            "Ce que des établissements ont essayé pour mieux travailler, raconté par celles et ceux qui l’ont fait. "
            "Chaque région publie les siennes."
        }
        ul class="regions fr-raw-list" {
            @for tenant in tenants {
                li {
                    h2 class="fr-h6" { a href=(format!("/{}/bibliotheque", tenant.key)) { (tenant.name) } }
                    p { (tenant.support_agency) ", " (tenant.funding_agency) " · "
                        a href=(format!("/{}/bibliotheque/appels", tenant.key)) { "Appels à candidatures" span class="fr-sr-only" { " : " (tenant.name) } }
                    }
                }
            }
        }
    }
}
