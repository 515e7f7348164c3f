//! Lists of sheets: the first page with its search and its filters, collections, the map.

use super::frame::{About, Page, Place, trail};
use super::query::{address, with, without};
use super::words;
use axum::http::StatusCode;
use cordee_app::identity::Tenant;
use cordee_app::library::{Ask, Card, Collection, FacetCounts, Found, Home, PAGE};
use cordee_domain::establishment::region::Region;
use cordee_domain::library::facet::{Facet, departement};
use maud::{Markup, html};
use std::collections::HashMap;
use std::sync::LazyLock;

const INTRODUCTION: &str = "Ce que des établissements ont essayé pour mieux travailler, raconté par celles et ceux qui l’ont fait : le \
                            contexte, la démarche, les résultats, et ce qu’ils referaient autrement.";

/// The list of what answers, with what narrows it.
pub fn home<'a>(site: &'a str, tenant: &'a Tenant, ask: &Ask, home: &Home) -> Page<'a> {
    let found = &home.found;
    let asked = !ask.words.trim().is_empty() || !ask.filters.is_empty();
    let content = html! {
        h1 class="fr-h2" { "Bibliothèque des expériences" }
        @if !asked && ask.page == 1 { p class="fr-text--lg" { (INTRODUCTION) } }
        (search(tenant, ask))
        (active(tenant, ask))
        div class="library__columns" {
            div class="library__results" {
                h2 class="fr-h4" id="resultats" { (words::sheets(found.total)) @if asked { " " span class="library__of" { "pour votre recherche" } } }
                @if !found.facets.is_empty() { p class="library__jump no-print" { a class="fr-link" href="#affiner" { "Affiner cette liste" } } }
                (said(tenant, ask, found))
                (cards(tenant, &found.cards))
                (pages(tenant, ask, found.total))
                @if !asked && ask.page == 1 && !home.collections.is_empty() { (shelf(tenant, &home.collections)) }
            }
            @if !found.facets.is_empty() { (facets(tenant, ask, &found.facets)) }
        }
        (exports(tenant))
    };
    Page {
        status: StatusCode::OK,
        title: "Bibliothèque des expériences",
        tenant: Some(tenant),
        place: Some(Place::Sheets),
        content,
        about: Some(About {
            canonical: address(&tenant.key, ask),
            description: INTRODUCTION,
            kind: "website",
            data: None,
            site,
        }),
    }
}

fn search(tenant: &Tenant, ask: &Ask) -> Markup {
    html! {
        form class="library__search no-print" role="search" method="get" action=(format!("/{}/bibliotheque", tenant.key)) {
            label class="fr-label" for="q" { "Rechercher une expérience" span class="fr-hint-text" { "Un sujet, un métier, un lieu. Par exemple : charge de travail la nuit" } }
            div class="library__field" {
                input class="fr-input" type="search" id="q" name="q" value=(ask.words) maxlength="200" autocomplete="off";
                button class="fr-btn" type="submit" { "Rechercher" }
            }
            @for (facet, value) in &ask.filters { input type="hidden" name=(facet.key()) value=(value); }
        }
    }
}

/// What is chosen, each taken away in one click.
fn active(tenant: &Tenant, ask: &Ask) -> Markup {
    let words = ask.words.trim();
    if words.is_empty() && ask.filters.is_empty() {
        return html! {};
    }
    let bare = Ask { words: String::new(), page: 1, ..ask.clone() };
    html! {
        div class="library__active no-print" {
            h2 class="fr-sr-only" { "Votre recherche" }
            ul class="fr-raw-list library__tags" {
                @if !words.is_empty() { (tag(&address(&tenant.key, &bare), "Mots", words)) }
                @for (facet, value) in &ask.filters {
                    (tag(&address(&tenant.key, &without(ask, *facet)), facet.label(), &facet.reads(value).unwrap_or_default()))
                }
                @if !words.is_empty() && !ask.filters.is_empty() || ask.filters.len() > 1 {
                    li { a class="fr-link" href=(format!("/{}/bibliotheque", tenant.key)) { "Tout effacer" } }
                }
            }
        }
    }
}

fn tag(to: &str, name: &str, value: &str) -> Markup {
    html! {
        li { a class="library__tag" href=(to) { span class="fr-sr-only" { "Retirer : " } span class="library__name" { (name) " : " } (value) " " span aria-hidden="true" { "×" } } }
    }
}

/// What was understood of the question, where it is not what was typed.
fn said(tenant: &Tenant, ask: &Ask, found: &Found) -> Markup {
    html! {
        @if !found.corrected.is_empty() {
            p { @for (typed, word) in &found.corrected { "« " (typed) " » n’est dans aucune fiche : voici ce qui répond à « " strong { (word) } " ». " } }
        }
        @if !found.unknown.is_empty() && found.total > 0 {
            p { "Dans aucune fiche : " (found.unknown.join(", ")) "." }
        }
        @if found.partial { p { "Aucune fiche n’a tous ces mots : voici celles qui en ont une partie." } }
        @if found.total == 0 {
            div class="library__nothing" {
                @if ask.words.trim().is_empty() && ask.filters.is_empty() { p { "Aucune fiche n’est publiée pour l’instant." } }
                @else { p { "Aucune fiche ne répond à cette recherche." } }
                @if !found.suggestions.is_empty() {
                    p { "Essayez avec : "
                        @for (at, word) in found.suggestions.iter().enumerate() {
                            @if at > 0 { ", " }
                            a href=(address(&tenant.key, &Ask { words: word.clone(), filters: Vec::new(), page: 1 })) { (word) }
                        }
                        "."
                    }
                }
                @if !ask.filters.is_empty() { p { a href=(address(&tenant.key, &Ask { filters: Vec::new(), page: 1, ..ask.clone() })) { "Chercher sans les filtres" } } }
            }
        }
    }
}

/// Sheets, one under the other.
pub fn cards(tenant: &Tenant, cards: &[Card]) -> Markup {
    html! {
        ul class="fr-raw-list library__cards" {
            @for card in cards {
                li class="library__card" {
                    h3 class="fr-h6" { a href=(words::sheet(&tenant.key, &card.publication.slug)) { (card.publication.title) } }
                    p class="library__facts" { (words::line(&card.content)) }
                    @if !card.passage.is_empty() {
                        p { @for piece in &card.passage { @if piece.found { mark { (piece.text) } } @else { (piece.text) } } }
                    }
                }
            }
        }
    }
}

fn pages(tenant: &Tenant, ask: &Ask, total: u64) -> Markup {
    let last = total.div_ceil(PAGE).max(1);
    if last == 1 && ask.page == 1 {
        return html! {};
    }
    let to = |page: u64| address(&tenant.key, &Ask { page, ..ask.clone() });
    html! {
        nav class="library__pages no-print" aria-label="Pages" {
            @if ask.page > 1 { a class="fr-link" rel="prev" href=(to((ask.page - 1).min(last))) { "Page précédente" } }
            span { "Page " (ask.page) " sur " (last) }
            @if ask.page < last { a class="fr-link" rel="next" href=(to(ask.page + 1)) { "Page suivante" } }
        }
    }
}

fn facets(tenant: &Tenant, ask: &Ask, facets: &[FacetCounts]) -> Markup {
    html! {
        nav class="library__facets no-print" aria-labelledby="affiner" {
            h2 class="fr-h4" id="affiner" tabindex="-1" { "Affiner" }
            @for (at, (facet, choices)) in facets.iter().enumerate() {
                details open[at < 2 || choices.iter().any(|choice| choice.chosen)] {
                    summary { (facet.label()) }
                    ul class="fr-raw-list" {
                        @for choice in choices {
                            li {
                                @if choice.chosen {
                                    a aria-current="true" href=(address(&tenant.key, &without(ask, *facet))) { span class="fr-sr-only" { "Retirer : " } (choice.label) " " span class="library__count" { (choice.count) } }
                                } @else {
                                    a href=(address(&tenant.key, &with(ask, *facet, &choice.value))) { (choice.label) " " span class="library__count" { (choice.count) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn shelf(tenant: &Tenant, collections: &[Collection]) -> Markup {
    html! {
        h2 class="fr-h4" { "Collections" }
        ul class="fr-raw-list library__cards" { @for collection in collections { (shelved(tenant, collection, true)) } }
    }
}

/// A collection in a list that a heading of the second level announces, or that stands by itself.
fn shelved(tenant: &Tenant, collection: &Collection, announced: bool) -> Markup {
    let name = html! { a href=(words::collection(&tenant.key, &collection.row.slug)) { (collection.row.title) } };
    html! {
        li class="library__card" {
            @if announced { h3 class="fr-h6" { (name) } } @else { h2 class="fr-h6" { (name) } }
            p class="library__facts" { (words::sheets(collection.sheets.len() as u64)) }
            @if let Some(summary) = &collection.row.summary { p { (summary) } }
        }
    }
}

fn exports(tenant: &Tenant) -> Markup {
    let base = format!("/{}/bibliotheque", tenant.key);
    html! {
        section class="library__exports no-print" aria-labelledby="reprendre" {
            h2 class="fr-h6" id="reprendre" { "Reprendre ces fiches" }
            ul class="fr-raw-list library__links" {
                li { a class="fr-link" href=(format!("{base}/fil.atom")) { "S’abonner (Atom)" } }
                li { a class="fr-link" href=(format!("{base}/donnees.csv")) { "Données ouvertes (CSV)" } }
                li { a class="fr-link" href=(format!("{base}/donnees.json")) { "Données ouvertes (JSON)" } }
                li { a class="fr-link" href=(format!("/{}/oai?verb=Identify", tenant.key)) { "Moissonner (OAI-PMH)" } }
            }
        }
    }
}

/// All collections.
pub fn collections<'a>(site: &'a str, tenant: &'a Tenant, collections: &[Collection]) -> Page<'a> {
    let content = html! {
        h1 class="fr-h2" { "Collections" }
        p class="fr-text--lg" { "Des fiches réunies par " (tenant.support_agency) " autour d’une question." }
        @if collections.is_empty() { p { "Aucune collection n’est publiée pour l’instant." } }
        @else { ul class="fr-raw-list library__cards" { @for collection in collections { (shelved(tenant, collection, false)) } } }
    };
    let about = About {
        canonical: format!("/{}/bibliotheque/collections", tenant.key),
        description: "Des expériences réunies autour d’une question.",
        kind: "website",
        data: None,
        site,
    };
    Page {
        status: StatusCode::OK,
        title: "Collections",
        tenant: Some(tenant),
        place: Some(Place::Collections),
        content,
        about: Some(about),
    }
}

/// One collection.
pub fn collection<'a>(site: &'a str, tenant: &'a Tenant, one: &'a Collection, inside: &[Card]) -> Page<'a> {
    let content = html! {
        (trail(&[("Bibliothèque", format!("/{}/bibliotheque", tenant.key)), ("Collections", format!("/{}/bibliotheque/collections", tenant.key))], &one.row.title))
        h1 class="fr-h2" { (one.row.title) }
        @if let Some(summary) = &one.row.summary { p class="fr-text--lg" { (summary) } }
        h2 class="fr-h4" { (words::sheets(inside.len() as u64)) }
        (cards(tenant, inside))
    };
    let about = About {
        canonical: words::collection(&tenant.key, &one.row.slug),
        description: one.row.summary.as_deref().unwrap_or("Des expériences réunies autour d’une question."),
        kind: "website",
        data: None,
        site,
    };
    Page {
        status: StatusCode::OK,
        title: &one.row.title,
        tenant: Some(tenant),
        place: Some(Place::Collections),
        content,
        about: Some(about),
    }
}

/// An outline of the map: code, the box around it, its path.
struct Outline {
    code: &'static str,
    edges: [f64; 4],
    path: &'static str,
}

/// The outlines, in the order of their file.
static OUTLINES: LazyLock<Vec<Outline>> = LazyLock::new(|| {
    let lines = include_str!("departements.tsv").lines().filter(|line| !line.starts_with('#'));
    let read = |line: &'static str| {
        let mut cells = line.split('\t');
        let code = cells.next()?;
        let mut number = || cells.next()?.parse().ok();
        let edges = [number()?, number()?, number()?, number()?];
        Some(Outline { code, edges, path: cells.next()? })
    };
    lines.filter_map(read).collect()
});

/// Where the sheets come from: a map of the region, and the same in a table.
pub fn map<'a>(site: &'a str, tenant: &'a Tenant, counts: &HashMap<String, u64>) -> Page<'a> {
    let own = Region::of_code(&tenant.region_code).map_or(&[][..], |region| region.departments);
    let mut codes: Vec<&str> = own.iter().map(|one| one.code).chain(counts.keys().map(String::as_str)).collect();
    codes.sort_unstable();
    codes.dedup();
    let drawn: Vec<&Outline> = OUTLINES.iter().filter(|outline| codes.contains(&outline.code)).collect();
    let most = counts.values().copied().max().unwrap_or(1).max(1);
    let of = |code: &str| counts.get(code).copied().unwrap_or_default();
    let to = |code: &str| {
        address(&tenant.key, &Ask { filters: vec![(Facet::Departement, code.to_owned())], page: 1, ..Ask::default() })
    };
    let content = html! {
        h1 class="fr-h2" { "Carte des expériences" }
        p { "Le nombre de fiches publiées pour chaque département. Une fiche qui concerne plusieurs départements compte dans chacun." }
        div class="library__columns" {
            @if !drawn.is_empty() {
                figure class="library__map" {
                    svg viewBox=(view(&drawn)) role="img" aria-label="Carte : la couleur est d’autant plus forte qu’un département a de fiches. Le tableau donne les mêmes nombres." {
                        @for outline in &drawn {
                            path d=(outline.path) class=(shade(of(outline.code), most)) { title { (departement(outline.code).unwrap_or_default()) " : " (words::sheets(of(outline.code))) } }
                        }
                    }
                    figcaption class="fr-hint-text" { "Contours : Victor Cazanave, CC BY 4.0" }
                }
            }
            div class="library__tabled" tabindex="0" role="region" aria-labelledby="par-departement" {
                table class="library__table" {
                    caption id="par-departement" { "Fiches par département" }
                    thead { tr { th scope="col" { "Département" } th scope="col" class="library__number" { "Fiches" } } }
                    tbody {
                        @for code in &codes {
                            tr {
                                th scope="row" { @if of(code) > 0 { a href=(to(code)) { (departement(code).unwrap_or_default()) " (" (code) ")" } } @else { (departement(code).unwrap_or_default()) " (" (code) ")" } }
                                td class="library__number" { (of(code)) }
                            }
                        }
                    }
                }
            }
        }
    };
    let about = About {
        canonical: format!("/{}/bibliotheque/carte", tenant.key),
        description: "Les expériences publiées, par département.",
        kind: "website",
        data: None,
        site,
    };
    Page {
        status: StatusCode::OK,
        title: "Carte des expériences",
        tenant: Some(tenant),
        place: Some(Place::Map),
        content,
        about: Some(about),
    }
}

/// The part of the map that holds these, with a margin.
fn view(drawn: &[&Outline]) -> String {
    let start = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
    let around = drawn.iter().fold(start, |all, one| {
        let [a, b, c, d] = one.edges;
        [all[0].min(a), all[1].min(b), all[2].max(c), all[3].max(d)]
    });
    let [left, top, right, bottom] = around;
    format!("{:.0} {:.0} {:.0} {:.0}", left - 4.0, top - 4.0, right - left + 8.0, bottom - top + 8.0)
}

fn shade(count: u64, most: u64) -> &'static str {
    match (count * 4).div_ceil(most) {
        0 => "library__land",
        1 => "library__land library__land--1",
        2 => "library__land library__land--2",
        3 => "library__land library__land--3",
        _ => "library__land library__land--4",
    }
}
