//! Pages that the server writes itself: read and filled in without JavaScript and without an account. They wear the
//! application's style, light, and run nothing.

use super::front;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{DOCTYPE, Markup, html};

/// Nothing but our own styles and pictures; forms go to us alone. Nothing runs that could connect: browsers ask it of
/// themselves when somebody has them judge the page, and read `robots.txt`.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; \
     base-uri 'none'; frame-ancestors 'none'",
);
const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");
const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");

/// What a page is called and holds.
#[derive(Debug)]
pub struct Document<'a> {
    pub status: StatusCode,
    /// What the page is about, before the name of the site.
    pub title: &'a str,
    /// The region's name, beside that of the site.
    pub region: Option<&'a str>,
    pub content: Markup,
    /// What search engines say of it; they keep no page that has nothing to be said.
    pub about: Option<String>,
}

impl IntoResponse for Document<'_> {
    fn into_response(self) -> Response {
        let mut response = (self.status, self.markup().into_string()).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HTML);
        headers.insert(header::CONTENT_SECURITY_POLICY, POLICY);
        headers.insert(header::CACHE_CONTROL, NO_STORE);
        response
    }
}

impl Document<'_> {
    fn markup(&self) -> Markup {
        html! {
            (DOCTYPE)
            html lang="fr" data-fr-scheme="light" data-fr-theme="light" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light";
                    @match &self.about {
                        None => meta name="robots" content="noindex";,
                        Some(about) => meta name="description" content=(about);,
                    }
                    title { (self.title) " – Cordée" }
                    link rel="icon" href="/favicon.svg" type="image/svg+xml";
                    @for sheet in front::sheets() { link rel="stylesheet" href=(sheet); }
                    link rel="stylesheet" href="/document.css";
                }
                body class="document" {
                    (skip_links())
                    header class="header" role="banner" { (banner(self.region)) }
                    main id="contenu" class="fr-container document__main" tabindex="-1" { (self.content) }
                    (footer())
                }
            }
        }
    }
}

/// What a keyboard meets first.
pub fn skip_links() -> Markup {
    html! {
        div class="fr-skiplinks" {
            nav class="fr-container" aria-label="Accès rapide" {
                ul class="fr-skiplinks__list" {
                    li { a class="fr-link" href="#contenu" { "Contenu" } }
                    li { a class="fr-link" href="#pied" { "Pied de page" } }
                }
            }
        }
    }
}

/// What stands at the foot of a page.
pub fn footer() -> Markup {
    html! {
        footer id="pied" class="footer" role="contentinfo" tabindex="-1" {
            div class="fr-container footer__bar" {
                p class="footer__about" {
                    strong { "Cordée" }
                    ", un logiciel libre au service des établissements et de leurs consultants."
                }
                ul class="footer__links" {
                    li { a href="/bibliotheque" { "Bibliothèques des régions" } }
                    li { a href="/accessibilite" { "Accessibilité : non conforme" } }
                }
            }
        }
    }
}

/// The name of the site, and the region's beside it.
pub fn banner(region: Option<&str>) -> Markup {
    html! {
        div class="fr-container header__bar" {
            a class="header__brand" href="/" title="Accueil – Cordée" {
                svg class="header__mark" width="36" height="36" viewBox="0 0 32 32" aria-hidden="true" {
                    path d="M4 26 16 6l12 20" {}
                    circle cx="8.8" cy="18.4" r="3" {}
                    circle cx="16" cy="6.4" r="3" {}
                    circle cx="23.2" cy="18.4" r="3" {}
                }
                span {
                    span class="header__name" { "Cordée" }
                    span class="header__tenant" { (region.unwrap_or("Programmes régionaux de qualité de vie au travail")) }
                }
            }
        }
    }
}
