//! Reading a feed: whoever holds the address reads what its owner may see at that moment.

use super::address::Named;
use super::ics::{self, Entry};
use crate::identity::ClientInfo;
use crate::identity::throttle::Key;
use crate::session::Session;
use crate::{App, AppError, AppResult, address};
use chrono::{DateTime, Duration, Utc};
use cordee_domain::carrier::Concern;
use cordee_domain::ids::{EstablishmentId, GroupId, SessionId};
use cordee_domain::policy::{Actor, Held, act};
use cordee_domain::session::{AttendanceMode, SessionKind, SessionStatus};
use cordee_store::identity::{account, membership, tenant};
use cordee_store::{ReadScope, calendar as store, establishment, group, preparation};
use std::collections::HashMap;

/// Sessions stay in a feed this long after they ended, or after they were cancelled: calendars
/// that read now and then must hear of a cancellation.
const KEPT_DAYS: i64 = 90;

/// A feed as it is served.
#[derive(Clone, Debug)]
pub struct Served {
    pub text: String,
    /// When the latest of what it shows was changed.
    pub changed_at: Option<DateTime<Utc>>,
}

/// The feed at an address. An address that is forged, foreign, revoked or renewed, and one whose
/// owner may see nothing any more, are not found, alike.
pub async fn serve(app: &App, client: &ClientInfo, token: &str) -> AppResult<Served> {
    let now = app.clock.now();
    let Some(named) = Named::read(token, app.identity.keys.links()) else {
        app.identity.spend_network(client, now)?;
        return Err(AppError::NotFound);
    };
    app.identity.feeds.spend(Key::Feed(named.feed), 1, now)?;
    let snapshot = app.db.snapshot(named.tenant).await?;
    let whole = snapshot.scope(&Actor::system(named.tenant).may(act::TENANT_VIEW)?).await?;
    let feed = store::by_id(&whole, named.feed).await?.ok_or(AppError::NotFound)?;
    if feed.revoked_at.is_some() || feed.generation != named.generation {
        return Err(AppError::NotFound);
    }
    let owner = account::by_id(snapshot.identity(), feed.person_id).await?.filter(|account| !account.disabled);
    let owner = owner.ok_or(AppError::NotFound)?;
    let held: Vec<Held> = membership::of_person(&whole, owner.id)
        .await?
        .into_iter()
        .filter(|row| row.joined_at.is_some())
        .map(|row| Held { role: row.role, establishment: row.establishment_id, organisation: row.organisation_id })
        .collect();
    let permit = Actor::person(named.tenant, owner.id, None, held).may(act::GROUP_VIEW);
    let scope = snapshot.scope(&permit.map_err(|_| AppError::NotFound)?).await?;
    let here = tenant::by_id(snapshot.identity(), named.tenant).await?.ok_or(AppError::NotFound)?;
    let name = match feed.group_id {
        Some(id) => {
            let found = group::by_ids(&scope, &[id]).await?.pop().ok_or(AppError::NotFound)?;
            format!("Séances – {}", found.name)
        }
        None => format!("Mes séances – {}", here.name),
    };
    let since = now - Duration::days(KEPT_DAYS);
    let sessions = concerning(&scope, store::sessions(&scope, feed.group_id, since).await?, feed.group_id.is_some());
    let entries = entries(app, &scope, &here.key, &sessions).await?;
    let changed_at = entries.iter().map(|entry| entry.changed_at).max();
    Ok(Served { text: ics::write(&name, &entries), changed_at })
}

/// Those that a person attends or follows: individual support of a neighbour is on the group's page
/// and in the group's feed, not among one's own sessions.
fn concerning(scope: &ReadScope, sessions: Vec<Session>, whole_group: bool) -> Vec<Session> {
    let own = scope.own();
    let concerns = |session: &Session| match (session.concern(), &own) {
        (Concern::Establishment(id), Some(own)) => whole_group || own.establishments.contains(&id),
        (Concern::Post(id), Some(own)) => own.posts.contains(&id),
        _ => true,
    };
    sessions.into_iter().filter(concerns).collect()
}

/// What calendars are told of these sessions.
pub(crate) async fn entries(app: &App, scope: &ReadScope, tenant: &str, sessions: &[Session]) -> AppResult<Vec<Entry>> {
    let groups: Vec<GroupId> = sessions.iter().map(|session| session.group_id).collect();
    let groups: HashMap<GroupId, String> =
        group::by_ids(scope, &groups).await?.into_iter().map(|group| (group.id, group.name)).collect();
    let places: Vec<EstablishmentId> = sessions.iter().filter_map(|session| session.establishment_id).collect();
    let places: HashMap<EstablishmentId, String> = if places.is_empty() {
        HashMap::new()
    } else {
        establishment::by_ids(scope, &places).await?.into_iter().map(|row| (row.id, row.name)).collect()
    };
    let prepared = preparation::access_notes(scope, &groups.keys().copied().collect::<Vec<_>>()).await?;
    let notes: HashMap<SessionId, String> = prepared.into_iter().collect();
    let entry = |session: &Session| {
        let about = About {
            group: groups.get(&session.group_id).map(String::as_str).unwrap_or_default(),
            establishment: session.establishment_id.and_then(|id| places.get(&id)).map(String::as_str),
            access: notes.get(&session.id).map(String::as_str),
        };
        entry(app, tenant, session, about)
    };
    Ok(sessions.iter().map(entry).collect())
}

/// What is said with a session.
#[derive(Clone, Copy, Debug)]
struct About<'a> {
    group: &'a str,
    establishment: Option<&'a str>,
    /// How one gets in.
    access: Option<&'a str>,
}

/// The longest access note that stands beside a place.
const SHORT: usize = 100;

/// Where one goes: the place and, where it is short, how one gets in. A link is left as it is.
fn location(session: &Session, access: Option<&str>) -> Option<String> {
    if let (AttendanceMode::Remote, Some(link)) = (session.mode, &session.video_link) {
        return Some(link.clone());
    }
    let place = session.place.clone()?;
    let short = access.map(str::trim).filter(|note| !note.contains('\n') && note.chars().count() <= SHORT);
    Some(match short {
        Some(note) => format!("{place} ({})", note.trim_end_matches('.')),
        None => place,
    })
}

fn entry(app: &App, tenant: &str, session: &Session, About { group, establishment, access }: About<'_>) -> Entry {
    let url = address::session(app, tenant, session.id);
    let cancelled = session.status == SessionStatus::Cancelled;
    let mut lines = vec![format!("Groupe : {group}")];
    if let (SessionKind::Individual, Some(establishment)) = (session.kind, establishment) {
        lines.push(format!("Établissement : {establishment}"));
    }
    lines.push(session.mode.label().to_owned());
    if let Some(link) = &session.video_link {
        lines.push(format!("Visioconférence : {link}"));
    }
    if let Some(note) = access {
        lines.push(format!("Accès : {note}"));
    }
    if let (true, Some(reason)) = (cancelled, &session.cancel_reason) {
        lines.push(format!("Séance annulée : {reason}"));
    }
    lines.push(format!("Page de la séance : {url}"));
    let of = establishment.unwrap_or(group);
    let summary = format!("{}{} – {of}", if cancelled { "Annulée : " } else { "" }, session.title);
    Entry {
        id: session.id.0,
        // The version grows at each move and at the cancellation, and never goes back.
        sequence: (session.version - 1).max(0),
        changed_at: session.changed_at.unwrap_or(session.starts_at.min(session.ends_at)),
        starts_at: session.starts_at,
        ends_at: session.ends_at,
        summary,
        description: lines.join("\n"),
        location: location(session, access),
        access: access.map(str::to_owned),
        url,
        cancelled,
    }
}
