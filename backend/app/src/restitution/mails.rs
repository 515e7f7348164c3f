//! What those who registered are written, each with the address of its registration and, where it holds a place, an
//! appointment for its calendar.

use super::{Registration, Restitution, link, place, when};
use crate::calendar::{Entry, Invitation, Method, invitation};
use crate::identity::Tenant;
use crate::mail::{self, Mail};
use crate::{App, AppError, AppResult, address};
use cordee_domain::restitution::RegistrationStatus;
use cordee_domain::session::AttendanceMode;
use cordee_store::WriteScope;
use cordee_store::identity::tenant;

/// Why somebody is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Because {
    /// It registered: it has a place, or waits.
    Registered,
    /// A place came free.
    Promoted,
    /// The date, the hours or the place changed.
    Moved,
    Cancelled,
    /// It gave its place back, or the agency ended its registration.
    Ended,
}

/// Puts a message to each of these in the queue, with the change under way.
pub(super) async fn tell(
    app: &App,
    scope: &WriteScope,
    event: &Restitution,
    people: &[Registration],
    because: Because,
) -> AppResult<()> {
    if people.is_empty() || event.ends_at <= scope.now() {
        return Ok(());
    }
    let here = tenant::by_id(*scope.identity(), scope.tenant()).await?.ok_or(AppError::NotFound)?;
    let mails = people.iter().map(|to| written(app, &here, event, to, because)).collect();
    mail::post_all(app, scope.identity(), mails).await
}

fn written(app: &App, here: &Tenant, event: &Restitution, to: &Registration, because: Because) -> Mail {
    let waits = to.status == RegistrationStatus::Waiting;
    let subject = match because {
        Because::Registered if waits => format!("Liste d’attente : {}", event.title),
        Because::Registered => format!("Votre inscription : {}", event.title),
        Because::Promoted => format!("Une place s’est libérée : {}", event.title),
        Because::Moved => format!("Changement : {}", event.title),
        Because::Cancelled => format!("Annulé : {}", event.title),
        Because::Ended => format!("Désinscription : {}", event.title),
    };
    let mail = Mail::new(&to.email, subject, text(app, here, event, to, because));
    let mail = Mail { useless_after: Some(event.ends_at), ..mail.from_tenant(here.id, &here.name) };
    let over = matches!(because, Because::Cancelled | Because::Ended);
    if waits {
        return mail;
    }
    let ics = appointment(app, here, event, to, over);
    mail.with_calendar(if over { "CANCEL" } else { "REQUEST" }, ics)
}

fn text(app: &App, here: &Tenant, event: &Restitution, to: &Registration, because: Because) -> String {
    let waits = to.status == RegistrationStatus::Waiting;
    let said = match because {
        Because::Registered if waits => {
            "L’événement est complet : vous êtes sur la liste d’attente. Un message vous préviendra dès qu’une place se \
             libère ; vous n’avez rien à faire d’ici là."
        }
        Because::Registered => "Votre inscription est enregistrée : une place vous est réservée.",
        Because::Promoted => {
            "Une place s’est libérée : elle vous est réservée. Si vous ne pouvez plus venir, rendez-la par le lien \
             ci-dessous, d’autres personnes l’attendent."
        }
        Because::Moved if waits => "L’événement pour lequel vous êtes sur la liste d’attente a changé.",
        Because::Moved => "L’événement auquel vous êtes inscrit a changé. Votre place est conservée.",
        Because::Cancelled => "L’événement auquel vous étiez inscrit est annulé.",
        Because::Ended => "Votre inscription à cet événement a pris fin. Vos informations sont effacées.",
    };
    let mut lines =
        vec![format!("Bonjour {},", to.name), String::new(), said.to_owned(), String::new(), event.title.clone()];
    lines.push(format!("Quand : {}", when(event)));
    lines.push(format!("Où : {}", place(event)));
    let over = matches!(because, Because::Cancelled | Because::Ended);
    if over {
        if let (Because::Cancelled, Some(reason)) = (because, &event.cancel_reason) {
            lines.push(format!("Motif : {reason}"));
        }
    } else {
        if let (AttendanceMode::Remote, false, Some(link)) = (event.mode, waits, &event.video_link) {
            lines.push(format!("Lien de visioconférence : {link}"));
        }
        if let Some(note) = &event.access_note {
            lines.push(format!("Accès : {note}"));
        }
        lines.push(format!("Programme : {}{}", app.public_url, address::public_event(&here.key, event.id)));
        lines.push(String::new());
        lines.push("Voir votre inscription, ou rendre votre place :".to_owned());
        lines.push(link::url(app, here.id, to.id));
        if !waits {
            lines.push(String::new());
            lines.push("Le rendez-vous est joint : votre calendrier peut l’enregistrer.".to_owned());
        }
    }
    lines.push(String::new());
    lines.push("-- ".to_owned());
    lines.push(format!(
        "{} organise cet événement. Vous recevez ce message parce que cette adresse a été indiquée à l’inscription ; si \
         ce n’est pas vous, rendez la place ou ignorez ce message.",
        here.support_agency
    ));
    lines.push(String::new());
    lines.join("\n")
}

fn appointment(app: &App, here: &Tenant, event: &Restitution, to: &Registration, over: bool) -> String {
    let remote = event.mode == AttendanceMode::Remote;
    let page = format!("{}{}", app.public_url, address::public_event(&here.key, event.id));
    let mut description = Vec::new();
    if let (true, false, Some(link)) = (remote, over, &event.video_link) {
        description.push(format!("Lien de visioconférence : {link}"));
    }
    if let Some(note) = &event.access_note {
        description.push(format!("Accès : {note}"));
    }
    description.push(format!("Programme : {page}"));
    let entry = Entry {
        id: event.id.0,
        sequence: event.version,
        changed_at: event.changed_at,
        starts_at: event.starts_at,
        ends_at: event.ends_at,
        summary: event.title.clone(),
        description: description.join("\n"),
        location: Some(place(event)),
        access: None,
        url: page,
        cancelled: over,
    };
    let host = app.public_url.split("://").nth(1).and_then(|rest| rest.split([':', '/']).next()).unwrap_or("cordee");
    let nobody = format!("ne-pas-repondre@{host}");
    let method = if over { Method::Cancel } else { Method::Request };
    invitation(&entry, Invitation { method, from: (&here.name, &nobody), to: (&to.name, &to.email) })
}
