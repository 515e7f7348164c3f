//! Calls of the region, as its rulebooks tell them: those that are open, and what became of earlier ones.

use super::frame::{About, Page, Place};
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use cordee_app::identity::Tenant;
use cordee_domain::programme::Rulebook;
use maud::{Markup, html};

/// Open calls and the published figures of past ones.
pub fn calls<'a>(site: &'a str, tenant: &'a Tenant, now: DateTime<Utc>) -> Page<'a> {
    let own: Vec<&Rulebook> = Rulebook::builtin().iter().filter(|one| one.region_code == tenant.region_code).collect();
    let (open, closed): (Vec<&Rulebook>, Vec<&Rulebook>) = own.iter().partition(|one| is_open(one, now));
    let past: Vec<&Rulebook> = own.into_iter().filter(|one| !one.past_calls.is_empty()).collect();
    let content = html! {
        h1 class="fr-h2" { "Appels" }
        h2 class="fr-h4" { "Ouverts" }
        @if open.is_empty() { p { "Aucun appel n’est ouvert pour l’instant." } }
        @else { ul class="fr-raw-list library__cards" { @for one in &open { (call(one)) } } }
        @if !closed.is_empty() {
            h2 class="fr-h4" { "Clos, ou dont la date n’est pas publiée" }
            ul class="fr-raw-list library__cards" { @for one in &closed { (call(one)) } }
        }
        @if !past.is_empty() {
            h2 class="fr-h4" { "Ce qu’ont donné les appels passés" }
            (figures(&past))
        }
    };
    let about = About {
        canonical: format!("/{}/bibliotheque/appels", tenant.key),
        description: "Les appels ouverts de la région, et ce qu’ont donné les précédents.",
        kind: "website",
        data: None,
        site,
    };
    Page {
        status: StatusCode::OK,
        title: "Appels",
        tenant: Some(tenant),
        place: Some(Place::Calls),
        content,
        about: Some(about),
    }
}

fn is_open(one: &Rulebook, now: DateTime<Utc>) -> bool {
    let deadline =
        one.calendar.iter().find(|item| item.key == one.submission.deadline).and_then(|item| item.deadline());
    deadline.is_some_and(|deadline| deadline.is_open(now))
}

fn call(one: &Rulebook) -> Markup {
    let deadline = one.calendar.iter().find(|item| item.key == one.submission.deadline);
    html! {
        li class="library__card" {
            h3 class="fr-h6" { (one.title) }
            @if let Some(deadline) = deadline { p class="library__facts" { (deadline.title) " : " (deadline.display) } }
            @if let Some(url) = one.submission.url.as_deref().filter(|url| url.starts_with("https://")) { p { a href=(url) rel="noopener external" { "Déposer un dossier" } } }
        }
    }
}

fn figures(past: &[&Rulebook]) -> Markup {
    let range = |low: u32, high: u32| if low == high { low.to_string() } else { format!("{low} à {high}") };
    html! {
        div class="library__tabled" tabindex="0" role="region" aria-labelledby="chiffres" {
            table class="library__table" {
                caption id="chiffres" { "Chiffres publiés" }
                thead { tr {
                    th scope="col" { "Appel" } th scope="col" { "Année" } th scope="col" class="library__number" { "Dossiers reçus" }
                    th scope="col" class="library__number" { "Soutenus" } th scope="col" class="library__number" { "Montant" }
                } }
                tbody {
                    @for (one, call) in past.iter().flat_map(|one| one.past_calls.iter().map(move |call| (one, call))) {
                        tr {
                            th scope="row" { (call.title)
                                @if let Some(cite) = &call.cite { br; span class="fr-hint-text" { "« " (cite.text) " »" @if let Some(source) = one.sources.iter().find(|source| source.key == cite.source) { ", " (source.issuer) } } } }
                            td { @match call.year { Some(year) => (year), None => "non indiquée par la source" } }
                            td class="library__number" { (range(call.received_min, call.received_max)) }
                            td class="library__number" { @match call.funded { Some(funded) => (funded), None => "–" } }
                            td class="library__number" { @match call.amount { Some(amount) => (amount.to_string()), None => "–" } }
                        }
                    }
                }
            }
        }
    }
}
