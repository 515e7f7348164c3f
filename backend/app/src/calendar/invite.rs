//! Invitations by mail: what a calendar takes in when a session is planned, moved or cancelled.

use super::feed::entries;
use super::ics::{Entry, Invitation, Method, invitation};
use crate::mail::{self, Mail};
use crate::session::Session;
use crate::{App, AppError, AppResult, notification};
use cordee_domain::french;
use cordee_domain::ids::PersonId;
use cordee_domain::notification::{Preference, Urgency};
use cordee_domain::session::AttendanceMode;
use cordee_domain::time::paris_date;
use cordee_store::calendar::{self as store, Attendee};
use cordee_store::identity::tenant;
use cordee_store::{WriteScope, carrier, group};

/// What became of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Became {
    Planned,
    Moved,
    Cancelled,
}

impl Became {
    /// Who has noted a date has to know that it holds no more.
    fn urgency(self) -> Urgency {
        match self {
            Became::Planned => Urgency::Ordinary,
            Became::Moved | Became::Cancelled => Urgency::Urgent,
        }
    }

    fn words(self) -> &'static str {
        match self {
            Became::Planned => "programmée",
            Became::Moved => "déplacée",
            Became::Cancelled => "annulée",
        }
    }
}

/// Tells those who attend a session what became of it, one message each, with the change under way, as each chose to
/// be written to. Whoever made the change knows, and a session that is over calls nobody.
pub(crate) async fn tell(app: &App, scope: &WriteScope, session: &Session, became: Became) -> AppResult<()> {
    if session.ends_at <= scope.now() {
        return Ok(());
    }
    let group = group::by_ids(scope, &[session.group_id]).await?.pop().ok_or(AppError::NotFound)?;
    let chairs = carrier::chairs(scope, &[group.id]).await?;
    let mut wanted: Vec<PersonId> = carrier::people(&chairs, group.id, session.concern());
    // In a network, whoever plans the session calls: it has no consultant.
    let caller = group.consultant_id.or(scope.actor());
    wanted.extend(caller);
    wanted.sort_unstable();
    wanted.dedup();
    let attendees = store::attendees(scope, &wanted).await?;
    let here = tenant::by_id(*scope.identity(), scope.tenant()).await?.ok_or(AppError::NotFound)?;
    let Some(entry) = entries(app, scope, &here.key, std::slice::from_ref(session)).await?.pop() else {
        return Ok(());
    };
    let leads = attendees.iter().find(|attendee| Some(attendee.id) == caller);
    let host = app.public_url.split("://").nth(1).and_then(|rest| rest.split([':', '/']).next()).unwrap_or("cordee");
    let nobody = format!("ne-pas-repondre@{host}");
    let from = leads.map_or((here.name.as_str(), nobody.as_str()), |a| (a.name.as_str(), a.email.as_str()));
    let method = if became == Became::Cancelled { Method::Cancel } else { Method::Request };
    let mail = |to: &Attendee| {
        let ics = invitation(&entry, Invitation { method, from, to: (&to.name, &to.email) });
        let text = text(session, became, &group.name, &entry, &to.name);
        let subject = format!(
            "Séance {} : {}, {}",
            became.words(),
            session.title,
            french::weekday(paris_date(session.starts_at))
        );
        let mail = Mail::new(&to.email, subject, text).from_tenant(here.id, &here.name);
        let named = if method == Method::Cancel { "CANCEL" } else { "REQUEST" };
        Mail {
            reply_to: leads.map(|leads| leads.email.clone()),
            useless_after: Some(session.ends_at),
            ..mail.with_calendar(named, ics)
        }
    };
    let chosen = notification::choices_of(scope, &wanted).await?;
    let default = Preference::default();
    let takes = |to: &&Attendee| chosen.get(&to.id).unwrap_or(&default).takes_invitation(became.urgency());
    let mails = attendees.iter().filter(|to| Some(to.id) != scope.actor()).filter(takes).map(mail).collect();
    mail::post_all(app, scope.identity(), mails).await
}

fn text(session: &Session, became: Became, group: &str, entry: &Entry, name: &str) -> String {
    let mut lines = vec![
        format!("Bonjour {name},"),
        String::new(),
        format!("La séance « {} » du groupe {group} est {}.", session.title, became.words()),
        String::new(),
        format!("Quand : {}", french::range(session.starts_at, session.ends_at)),
    ];
    if became == Became::Cancelled {
        if let Some(reason) = &session.cancel_reason {
            lines.push(format!("Motif : {reason}"));
        }
    } else {
        lines.push(format!("Comment : {}", session.mode.label().to_lowercase()));
        if let Some(place) = &session.place {
            lines.push(format!("Où : {place}"));
        }
        if let Some(note) = &entry.access {
            lines.push(format!("Accès : {note}"));
        }
        if let (AttendanceMode::Remote, Some(link)) = (session.mode, &session.video_link) {
            lines.push(format!("Lien de visioconférence : {link}"));
        }
    }
    lines.push(String::new());
    lines.push(format!("Page de la séance : {}", entry.url));
    if became != Became::Cancelled {
        lines.push("Le rendez-vous est joint : votre calendrier peut l’enregistrer.".to_owned());
    }
    lines.push(String::new());
    lines.join("\n")
}
