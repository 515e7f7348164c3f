//! The page of a sheet: what it says, how it is cited, what is beside it.

use super::frame::{About, Page, Place, trail};
use super::{lists, words};
use axum::http::StatusCode;
use chrono::Datelike;
use cordee_app::identity::Tenant;
use cordee_app::library::{Publication, Shown, Visit, day};
use cordee_domain::ids::FileId;
use cordee_domain::library::{Block, Inline, Mark, Series, SheetContent, SheetKind};
use cordee_domain::time::paris_date;
use maud::{Markup, html};
use serde_json::json;
use std::collections::HashMap;

/// A version of a sheet. `own`: at the address of the version itself.
pub fn sheet<'a>(site: &'a str, visit: &'a Visit, shown: &'a Shown, own: bool) -> Page<'a> {
    let (tenant, publication, content) = (&visit.tenant, &shown.publication, &shown.content);
    let canonical = if own && !publication.latest {
        words::version(&tenant.key, &publication.slug, publication.number)
    } else {
        words::sheet(&tenant.key, &publication.slug)
    };
    let page = html! {
        (trail(&[("Bibliothèque", format!("/{}/bibliotheque", tenant.key))], &publication.title))
        article {
            h1 class="fr-h2" { (publication.title) }
            @if !publication.latest {
                div class="fr-alert fr-alert--info" { p { "Ceci est la version " (publication.number) ". " a href=(words::sheet(&tenant.key, &publication.slug)) { "Lire la dernière version" } "." } }
            }
            p class="fr-text--lg library__summary" { (lines(&publication.summary)) }
            (facts(content))
            (body(content, &Files::Site(&words::sheet(&tenant.key, &publication.slug), publication.number)))
            (series(&content.series))
        }
        (beside(site, visit, shown))
    };
    Page {
        status: StatusCode::OK,
        title: &publication.title,
        tenant: Some(tenant),
        place: Some(Place::Sheets),
        content: page,
        about: Some(About {
            data: Some(data(site, visit, publication, content, &canonical)),
            canonical,
            description: &publication.summary,
            kind: "article",
            site,
        }),
    }
}

/// Where the files of a sheet are.
#[derive(Clone, Copy, Debug)]
pub enum Files<'a> {
    /// Under the address of the sheet, for this version.
    Site(&'a str, i32),
    /// Beside the page; what is not there is named.
    Folder(&'a HashMap<FileId, String>),
}

impl Files<'_> {
    fn of(&self, id: FileId) -> Option<String> {
        match self {
            Files::Site(base, number) => Some(format!("{base}/fichiers/{}?version={number}", id.0)),
            Files::Folder(names) => names.get(&id).cloned(),
        }
    }
}

fn lines(text: &str) -> Markup {
    html! { @for (at, line) in text.lines().enumerate() { @if at > 0 { br; } (line) } }
}

fn facts(content: &SheetContent) -> Markup {
    html! { dl class="document__facts" { @for (name, value) in words::facts(content) { div { dt { (name) } dd { (value) } } } } }
}

/// The sections.
pub fn body(content: &SheetContent, files: &Files<'_>) -> Markup {
    html! {
        @for section in content.sections.iter().filter(|section| !section.blocks.is_empty()) {
            section aria-labelledby=(section.kind.key()) {
                h2 class="fr-h4" id=(section.kind.key()) { (section.kind.label()) }
                @for block in &section.blocks { (one(block, files)) }
            }
        }
    }
}

fn one(block: &Block, files: &Files<'_>) -> Markup {
    let file = |id| files.of(id);
    match block {
        Block::Heading { level, text } if *level <= 3 => html! { h3 class="fr-h6" { (text) } },
        Block::Heading { text, .. } => html! { h4 class="library__minor" { (text) } },
        Block::Paragraph { text } => html! { p { (runs(text)) } },
        Block::List { ordered: true, items } => html! { ol { @for item in items { li { (runs(item)) } } } },
        Block::List { items, .. } => html! { ul { @for item in items { li { (runs(item)) } } } },
        Block::Quote { text, source } => html! {
            figure class="library__quote" {
                blockquote { p { "« " (runs(text)) " »" } }
                @if let Some(source) = source { figcaption { (source) } }
            }
        },
        Block::Picture { file: id, alternative, caption } => html! {
            figure class="library__picture" {
                @if let Some(to) = file(*id) { img src=(to) alt=(alternative) loading="lazy"; }
                @else { p { "Image : " (alternative) } }
                @if let Some(caption) = caption { figcaption { (caption) } }
            }
        },
        Block::Film { file: id, title, captions, transcript } => html! {
            figure class="library__film" {
                @if let Some(to) = file(*id) {
                    video controls preload="none" src=(to) aria-label=(title) {
                        @if let Some(track) = captions.and_then(file) { track kind="captions" srclang="fr" label="Français" src=(track) default; }
                    }
                }
                figcaption { (title) }
                @if let Some(transcript) = transcript { details { summary { "Lire la transcription" } p { (lines(transcript)) } } }
            }
        },
    }
}

fn runs(inlines: &[Inline]) -> Markup {
    html! {
        @for inline in inlines {
            @let marked = marked(inline);
            @match inline.href.as_deref().filter(|href| href.starts_with("https://")) {
                Some(href) => a href=(href) rel="noopener external" { (marked) },
                None => (marked),
            }
        }
    }
}

fn marked(inline: &Inline) -> Markup {
    let text = html! { (inline.text) };
    let text = if inline.marks.contains(&Mark::Emphasis) {
        html! { em { (text) } }
    } else {
        text
    };
    if inline.marks.contains(&Mark::Strong) {
        html! { strong { (text) } }
    } else {
        text
    }
}

/// What was measured, as curves and as tables.
pub fn series(series: &[Series]) -> Markup {
    html! {
        @if !series.is_empty() {
            section aria-labelledby="mesures" {
                h2 class="fr-h4" id="mesures" { "Ce qui a été mesuré" }
                @for (at, one) in series.iter().enumerate() {
                    div class="library__tabled" tabindex="0" role="region" aria-labelledby=(format!("mesure-{at}")) {
                        table class="library__table" {
                            caption id=(format!("mesure-{at}")) { (one.name) @if let Some(target) = one.target { " (cible : " (words::number(target)) " " (one.unit) ")" } }
                            thead { tr { th scope="col" { "Jour" } th scope="col" class="library__number" { "Valeur (" (one.unit) ")" } } }
                            tbody { @for (day, value) in &one.points { tr { th scope="row" { (day.format("%d/%m/%Y")) } td class="library__number" { (words::number(*value)) } } } }
                        }
                    }
                    (curve(one))
                }
            }
        }
    }
}

/// The measures of an indicator as a line in time, with what was to be reached; the table before it says the same.
fn curve(of: &Series) -> Markup {
    let days: Vec<i32> = of.points.iter().map(|(day, _)| day.num_days_from_ce()).collect();
    let values = || of.points.iter().map(|(_, value)| *value);
    let all = || values().chain(of.target);
    let (Some(low), Some(high)) = (all().min(), all().max()) else { return html! {} };
    let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else { return html! {} };
    if of.points.len() < 2 || first == last {
        return html! {};
    }
    let across = |day: i32| 20.0 + 600.0 * f64::from(day - first) / f64::from(last - first);
    let down = |value: i64| {
        let share = if high == low { 0.5 } else { (high - value) as f64 / (high - low) as f64 };
        20.0 + 120.0 * share
    };
    let places: Vec<(f64, f64)> = days.iter().zip(values()).map(|(day, value)| (across(*day), down(value))).collect();
    let line: Vec<String> = places.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    html! {
        svg class="library__curve" viewBox="0 0 640 160" aria-hidden="true" focusable="false" {
            @if let Some(target) = of.target {
                @let y = format!("{:.1}", down(target));
                line x1="20" x2="620" y1=(y) y2=(y) stroke="currentColor" stroke-width="1.5" stroke-dasharray="6 5" {}
            }
            polyline points=(line.join(" ")) fill="none" stroke="currentColor" stroke-width="2.5" {}
            @for (x, y) in &places { circle cx=(format!("{x:.1}")) cy=(format!("{y:.1}")) r="4.5" fill="currentColor" {} }
        }
    }
}

fn beside(site: &str, visit: &Visit, shown: &Shown) -> Markup {
    let (tenant, publication) = (&visit.tenant, &shown.publication);
    let base = words::sheet(&tenant.key, &publication.slug);
    html! {
        section class="library__cite" aria-labelledby="citer" {
            h2 class="fr-h6" id="citer" { "Citer cette fiche" }
            p { (words::citation(site, tenant, publication, &shown.content)) }
            p class="fr-hint-text" { "Licence : " a href=(visit.licence.url()) rel="license noopener external" { (visit.licence.label()) } }
            @if shown.versions.len() > 1 {
                p { "Versions : "
                    @for (at, version) in shown.versions.iter().enumerate() {
                        @if at > 0 { ", " }
                        a href=(words::version(&tenant.key, &publication.slug, version.number)) aria-current=[(version.number == publication.number).then_some("page")] { "version " (version.number) } " (" (day(version.published_at)) ")"
                    }
                }
            }
            ul class="fr-raw-list library__links no-print" {
                li { a class="fr-link" href=(format!("{base}/fiche.pdf?version={}", publication.number)) { "Télécharger (PDF)" } }
                li { a class="fr-link" href=(format!("{base}/dossier.zip?version={}", publication.number)) { "Télécharger le dossier complet (ZIP)" } }
            }
        }
        @if !shown.collections.is_empty() {
            section class="no-print" aria-labelledby="dans" {
                h2 class="fr-h6" id="dans" { "Dans les collections" }
                ul { @for collection in &shown.collections { li { a href=(words::collection(&tenant.key, &collection.row.slug)) { (collection.row.title) } } } }
            }
        }
        @if !shown.related.is_empty() {
            section class="no-print" aria-labelledby="voisines" {
                h2 class="fr-h4" id="voisines" { "Fiches voisines" }
                (lists::cards(tenant, &shown.related))
            }
        }
    }
}

/// What the page is about, by schema.org.
fn data(
    site: &str,
    visit: &Visit,
    publication: &Publication,
    content: &SheetContent,
    canonical: &str,
) -> serde_json::Value {
    let tenant = &visit.tenant;
    let kind = if content.kind == SheetKind::Film { "VideoObject" } else { "Article" };
    let keywords: Vec<&str> = content
        .themes
        .iter()
        .map(|theme| theme.label())
        .chain(content.fields.iter().map(|field| field.label()))
        .collect();
    let author = content.establishment.clone().unwrap_or_else(|| tenant.support_agency.clone());
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": kind,
        "name": publication.title,
        "description": publication.summary,
        "inLanguage": "fr",
        "url": format!("{site}{canonical}"),
        "datePublished": paris_date(publication.published_at).to_string(),
        "version": publication.number.to_string(),
        "license": visit.licence.url(),
        "keywords": keywords,
        "author": {"@type": "Organization", "name": author},
        "publisher": {"@type": "Organization", "name": tenant.support_agency},
        "isAccessibleForFree": true,
    });
    if let Some(place) = words::territory(content) {
        data["spatialCoverage"] = json!(place);
    }
    if kind == "VideoObject" {
        data["uploadDate"] = json!(publication.published_at.to_rfc3339());
    } else {
        data["headline"] = json!(publication.title);
    }
    data
}

/// What is at the address of a sheet that was withdrawn: not even its title, which may be why.
pub fn withdrawn<'a>(tenant: &'a Tenant, publication: &'a Publication) -> Page<'a> {
    let content = html! {
        h1 class="fr-h2" { "Fiche retirée" }
        p { "La fiche publiée ici le " (day(publication.published_at)) " a été retirée"
            @if let Some(at) = publication.withdrawn_at { " le " (day(at)) } " par " (tenant.support_agency) "." }
        @if let Some(reason) = &publication.withdraw_reason { p { "Motif : " (lines(reason)) } }
        p { a class="fr-link" href=(format!("/{}/bibliotheque", tenant.key)) { "Toutes les fiches" } }
    };
    Page {
        status: StatusCode::GONE,
        title: "Fiche retirée",
        tenant: Some(tenant),
        place: Some(Place::Sheets),
        content,
        about: None,
    }
}
