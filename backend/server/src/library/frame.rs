//! The frame of the library's pages: the application's style, light or dark as the reader's system is, without script.

use crate::http::document::{banner, footer, skip_links};
use crate::http::front;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use cordee_app::identity::Tenant;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// Our own styles, pictures and films; what is data is read by machines and never run. Nothing runs that could connect:
/// browsers ask it of themselves when somebody has them judge the page, and read `robots.txt`.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; form-action 'self'; \
     base-uri 'none'; frame-ancestors 'none'",
);
const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");

/// A place of the library's menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Sheets,
    Map,
    Collections,
    Calls,
}

/// A page of the library.
#[derive(Debug)]
pub struct Page<'a> {
    pub status: StatusCode,
    pub title: &'a str,
    pub tenant: Option<&'a Tenant>,
    pub place: Option<Place>,
    pub content: Markup,
    /// What the page is about, for those who link to it.
    pub about: Option<About<'a>>,
}

/// What search engines and those who link to a page are told.
#[derive(Debug)]
pub struct About<'a> {
    /// The address of what this page is one form of, without the site.
    pub canonical: String,
    pub description: &'a str,
    /// `website` or `article`.
    pub kind: &'static str,
    /// By schema.org.
    pub data: Option<serde_json::Value>,
    /// The origin of the site.
    pub site: &'a str,
}

impl IntoResponse for Page<'_> {
    fn into_response(self) -> Response {
        let mut response = (self.status, self.markup().into_string()).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HTML);
        headers.insert(header::CONTENT_SECURITY_POLICY, POLICY);
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static("fr"));
        response
    }
}

impl Page<'_> {
    fn markup(&self) -> Markup {
        let region = self.tenant.map(|tenant| tenant.name.as_str());
        html! {
            (DOCTYPE)
            html lang="fr" data-fr-scheme="system" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (self.title) @if let Some(region) = region { " – Bibliothèque " (region) } " – Cordée" }
                    @match &self.about {
                        None => meta name="robots" content="noindex";,
                        Some(about) => (about.head(self.title, region)),
                    }
                    @if let Some(tenant) = self.tenant {
                        link rel="alternate" type="application/atom+xml" title="Dernières fiches" href=(format!("/{}/bibliotheque/fil.atom", tenant.key));
                    }
                    link rel="icon" href="/favicon.svg" type="image/svg+xml";
                    @for sheet in front::sheets() { link rel="stylesheet" href=(sheet); }
                    link rel="stylesheet" href="/document.css";
                    link rel="stylesheet" href="/library.css";
                }
                body class="document library" {
                    (skip_links())
                    header class="header" role="banner" {
                        (banner(region))
                        @if let Some(tenant) = self.tenant { (self.menu(&tenant.key)) }
                    }
                    main id="contenu" class="fr-container library__main" tabindex="-1" { (self.content) }
                    (footer())
                }
            }
        }
    }

    fn menu(&self, tenant: &str) -> Markup {
        let base = format!("/{tenant}/bibliotheque");
        let places = [
            (Place::Sheets, "Fiches", base.clone()),
            (Place::Map, "Carte", format!("{base}/carte")),
            (Place::Collections, "Collections", format!("{base}/collections")),
            (Place::Calls, "Appels", format!("{base}/appels")),
        ];
        html! {
            nav class="fr-container library__menu no-print" aria-label="Bibliothèque" {
                ul class="fr-raw-list" {
                    @for (place, name, to) in places {
                        li { a href=(to) aria-current=[(self.place == Some(place)).then_some("page")] { (name) } }
                    }
                }
            }
        }
    }
}

/// The way to a page from the first of the library.
pub fn trail(steps: &[(&str, String)], here: &str) -> Markup {
    html! {
        nav class="library__trail no-print" aria-label="vous êtes ici :" {
            ol class="fr-raw-list" {
                @for (name, to) in steps { li { a href=(to) { (name) } } }
                li { span aria-current="page" { (here) } }
            }
        }
    }
}

impl About<'_> {
    fn head(&self, title: &str, region: Option<&str>) -> Markup {
        let address = format!("{}{}", self.site, self.canonical);
        html! {
            meta name="description" content=(self.description);
            link rel="canonical" href=(address);
            meta property="og:title" content=(title);
            meta property="og:description" content=(self.description);
            meta property="og:type" content=(self.kind);
            meta property="og:url" content=(address);
            meta property="og:locale" content="fr_FR";
            meta property="og:site_name" content=(format!("Bibliothèque des expériences – {}", region.unwrap_or("Cordée")));
            @if let Some(data) = &self.data {
                // Nothing in it may end the element that holds it.
                script type="application/ld+json" { (PreEscaped(data.to_string().replace('<', "\\u003c"))) }
            }
        }
    }
}
