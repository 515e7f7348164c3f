//! What the public pages of events show.

use super::form::{Typed, form};
use crate::http::document::Document;
use axum::http::StatusCode;
use cordee_app::address;
use cordee_app::identity::Tenant;
use cordee_app::restitution::{Held, Public, Restitution, place, time_of, when};
use cordee_domain::refusal::Refusal;
use cordee_domain::restitution::{Entry, RegistrationStatus, RestitutionStatus};
use cordee_domain::time::paris_date;
use maud::{Markup, html};

/// The events of a region.
pub fn list<'a>(tenant: &'a Tenant, events: &[Public]) -> Document<'a> {
    let line = |public: &Public| {
        html! {
            li class="document__event" {
                h3 class="fr-h6" { a href=(address::public_event(&tenant.key, public.event.id)) { (public.event.title) } }
                p { (when(&public.event)) br; (place(&public.event)) }
                p { (badge(public)) }
            }
        }
    };
    let (past, next): (Vec<_>, Vec<_>) = events.iter().partition(|public| public.over);
    let content = html! {
        h1 class="fr-h2" { "Événements de restitution" }
        p class="fr-text--lg" {
            "Les démarches de qualité de vie et des conditions de travail des établissements, racontées par ceux qui les mènent."
        }
        h2 class="fr-h4" { "À venir" }
        @if next.is_empty() { p { "Aucun événement n’est annoncé pour l’instant." } }
        @else { ul class="fr-raw-list document__events" { @for public in next { (line(public)) } } }
        @if !past.is_empty() {
            h2 class="fr-h4" { "Passés" }
            ul class="fr-raw-list document__events" { @for public in past { (line(public)) } }
        }
    };
    Document {
        status: StatusCode::OK,
        title: "Événements de restitution",
        region: Some(&tenant.name),
        content,
        about: Some("Les événements où des établissements de la région racontent leur démarche de qualité de vie et des conditions de travail : dates, lieux, inscriptions.".into()),
    }
}

fn badge(public: &Public) -> Markup {
    let (class, text) = match public.entry {
        _ if public.over && public.event.status == RestitutionStatus::Published => ("fr-badge", "Passé"),
        Entry::Cancelled => ("fr-badge fr-badge--error fr-badge--no-icon", "Annulé"),
        Entry::Place if public.scarce => ("fr-badge fr-badge--warning fr-badge--no-icon", "Dernières places"),
        Entry::Place => ("fr-badge fr-badge--success fr-badge--no-icon", "Inscriptions ouvertes"),
        Entry::Wait => ("fr-badge fr-badge--info fr-badge--no-icon", "Complet, liste d’attente ouverte"),
        Entry::Full => ("fr-badge fr-badge--error fr-badge--no-icon", "Complet"),
        Entry::Closed | Entry::Draft => ("fr-badge", "Inscriptions closes"),
    };
    html! { span class=(class) { (text) } }
}

/// One event and, while one may register, the form.
pub fn event<'a>(public: &'a Public, typed: &Typed, refusals: &'a [Refusal]) -> Document<'a> {
    let action = address::public_event(&public.tenant.key, public.event.id);
    let content = html! {
        (described(public))
        @match public.entry {
            Entry::Place => (form(&action, public, typed, refusals, false)),
            Entry::Wait => (form(&action, public, typed, refusals, true)),
            _ => @for refusal in refusals {
                div class="fr-alert fr-alert--error fr-mt-2w" role="alert" { p { (refusal) } }
            }
        }
    };
    let status = if refusals.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let about = Some(format!("{}, {}. Programme et inscription.", when(&public.event), place(&public.event)));
    Document { status, title: &public.event.title, region: Some(&public.tenant.name), content, about }
}

fn described(public: &Public) -> Markup {
    let Public { tenant, event, moments, speakers, .. } = public;
    let several = paris_date(event.starts_at) != paris_date(event.ends_at);
    html! {
        p class="back no-print" {
            a class="fr-link" href=(format!("/{}/evenements", tenant.key)) { "Tous les événements" }
        }
        h1 class="fr-h2" { (event.title) }
        p { (badge(public)) }
        @if event.status == RestitutionStatus::Cancelled {
            div class="fr-alert fr-alert--error" {
                p class="fr-alert__title" { "Événement annulé" }
                @if let Some(reason) = &event.cancel_reason { p { (reason) } }
            }
        }
        (facts(event, &tenant.support_agency))
        @if let Some(summary) = &event.summary { (paragraphs(summary)) }
        @if !moments.is_empty() {
            h2 class="fr-h4" { "Programme" }
            ol class="fr-raw-list document__moments" {
                @for moment in moments {
                    li {
                        span class="document__time" { (time_of(moment.starts_at, several)) }
                        div {
                            p class="document__moment" { (moment.title) }
                            @if let Some(note) = &moment.note { p class="fr-hint-text" { (note) } }
                        }
                    }
                }
            }
        }
        @if !speakers.is_empty() {
            h2 class="fr-h4" { "Intervenants" }
            ul { @for speaker in speakers {
                li { strong { (speaker.name) } @if let Some(quality) = &speaker.quality { ", " (quality) } }
            } }
        }
        (entry(public))
    }
}

fn facts(event: &Restitution, agency: &str) -> Markup {
    html! {
        dl class="document__facts" {
            div { dt { "Quand" } dd { (when(event)) } }
            div { dt { "Où" } dd { (place(event)) } }
            @if let Some(note) = &event.access_note { div { dt { "Accès" } dd { (lines(note)) } } }
            div { dt { "Organisé par" } dd { (agency) } }
        }
    }
}

fn entry(public: &Public) -> Markup {
    let said = match public.entry {
        _ if public.over => return html! {},
        Entry::Place if public.scarce => "Il reste quelques places.",
        Entry::Place => "Des places sont disponibles.",
        Entry::Wait => {
            "Toutes les places sont prises. Inscrivez-vous sur la liste d’attente : les places rendues sont données dans \
             l’ordre d’arrivée, et vous êtes prévenu par courriel."
        }
        Entry::Full => "Toutes les places sont prises, et la liste d’attente est complète.",
        Entry::Closed => "Les inscriptions sont closes.",
        Entry::Cancelled | Entry::Draft => return html! {},
    };
    html! { p class="document__entry" { strong { (said) } } }
}

fn paragraphs(text: &str) -> Markup {
    html! { @for part in text.split("\n\n").filter(|part| !part.trim().is_empty()) { p { (lines(part)) } } }
}

fn lines(text: &str) -> Markup {
    html! { @for (at, line) in text.lines().enumerate() { @if at > 0 { br; } (line) } }
}

/// What somebody reads who has just registered: the same whether or not its address was registered before.
pub fn received(public: &Public) -> Document<'_> {
    let content = html! {
        h1 class="fr-h2" { "Votre demande est enregistrée" }
        div class="fr-alert fr-alert--success" {
            p class="fr-alert__title" { "Un message vous attend" }
            p {
                "Nous l’avons envoyé à l’adresse que vous avez indiquée. Il dit si une place vous est réservée ou si vous êtes sur \
                la liste d’attente, et porte le lien par lequel vous pouvez rendre votre place."
            }
        }
        p class="fr-mt-2w" { strong { (public.event.title) } br; (when(&public.event)) br; (place(&public.event)) }
        p { "Rien reçu dans l’heure ? Regardez dans les courriers indésirables, puis vérifiez l’adresse en vous inscrivant à nouveau." }
        p { a href=(address::public_event(&public.tenant.key, public.event.id)) { "Revenir à l’événement" } }
    };
    Document {
        status: StatusCode::OK,
        title: "Votre demande est enregistrée",
        region: Some(&public.tenant.name),
        content,
        about: None,
    }
}

/// A registration, and what gives the place back.
pub fn held(held: &Held) -> Document<'_> {
    let Held { tenant, event, registration, open } = held;
    let placed = registration.status == RegistrationStatus::Placed;
    let title = match registration.status {
        RegistrationStatus::Placed => "Votre inscription",
        RegistrationStatus::Waiting => "Votre place sur la liste d’attente",
        RegistrationStatus::Withdrawn => "Votre inscription a pris fin",
    };
    let content = html! {
        h1 class="fr-h2" { (title) }
        @match (registration.status, event.status) {
            (RegistrationStatus::Withdrawn, _) => {
                div class="fr-alert fr-alert--info" {
                    p { "Votre place est rendue, et vos informations sont effacées. Merci de nous avoir prévenus." }
                }
            }
            (_, RestitutionStatus::Cancelled) => {
                div class="fr-alert fr-alert--error" {
                    p class="fr-alert__title" { "Événement annulé" }
                    @if let Some(reason) = &event.cancel_reason { p { (reason) } }
                }
            }
            (RegistrationStatus::Placed, _) => {
                div class="fr-alert fr-alert--success" {
                    p { (registration.name) ", une place vous est réservée." }
                }
            }
            (RegistrationStatus::Waiting, _) => {
                div class="fr-alert fr-alert--info" {
                    p { (registration.name) ", vous êtes sur la liste d’attente. Un message vous préviendra si une place se libère." }
                }
            }
        }
        h2 class="fr-h4 fr-mt-3w" { (event.title) }
        (facts(event, &tenant.support_agency))
        p { a href=(address::public_event(&tenant.key, event.id)) { "Voir le programme" } }
        @if *open {
            h2 class="fr-h4" { @if placed { "Vous ne pouvez plus venir ?" } @else { "Vous ne souhaitez plus venir ?" } }
            p {
                @if placed { "Rendez votre place : elle est donnée aussitôt à la première personne qui attend. " }
                "Vos informations sont effacées."
            }
            form method="post" {
                button class="fr-btn fr-btn--secondary" type="submit" {
                    @if placed { "Rendre ma place" } @else { "Quitter la liste d’attente" }
                }
            }
        }
    };
    Document { status: StatusCode::OK, title, region: Some(&tenant.name), content, about: None }
}
