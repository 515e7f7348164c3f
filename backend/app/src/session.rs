//! Sessions: planned, moved, cancelled, held; who attended, seat by seat.

use crate::calendar::{self, Became};
use crate::page::{First, Page};
use crate::{AppError, AppResult, Asker, check, group, letter, presence};
use chrono::{DateTime, Duration, Utc};
use cordee_domain::carrier::{Concern, Seat};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::group::{GroupKind, GroupStatus};
use cordee_domain::ids::{AttendanceId, EstablishmentId, GroupId, PersonId, PostId, SessionId};
use cordee_domain::policy::act;
use cordee_domain::programme::Rulebook;
use cordee_domain::refusal::Refusal;
use cordee_domain::session::{AttendanceMode, SessionKind, SessionStatus};
use cordee_domain::text;
use cordee_domain::time::paris_date;
use cordee_store::entity::session;
use cordee_store::programme::Programme;
use cordee_store::{WriteScope, carrier, group as groups, session as store};
use std::collections::HashSet;

pub use store::{Attendance, Session, SessionFilter};

/// One page of the sessions that the asker sees, in the order of time.
pub async fn page(
    asker: &Asker,
    filter: SessionFilter,
    after: Option<(DateTime<Utc>, SessionId)>,
    first: impl Into<First>,
) -> AppResult<Page<Session>> {
    let extent = first.into().extent()?;
    check::calendar_day("from", "Début", filter.from.map(|from| from.date_naive()))?;
    check::calendar_day("to", "Fin", filter.to.map(|to| to.date_naive()))?;
    let rows = store::page(&asker.read(act::GROUP_VIEW).await?, filter, after, extent).await?;
    Ok(Page::cut(rows, extent))
}

pub async fn by_ids(asker: &Asker, ids: &[SessionId]) -> AppResult<Vec<Session>> {
    Ok(store::by_ids(&asker.read(act::GROUP_VIEW).await?, ids).await?)
}

/// The sessions of groups, in the order of time.
pub async fn of_groups(asker: &Asker, groups: &[GroupId]) -> AppResult<Vec<Session>> {
    Ok(store::of_groups(&asker.read(act::GROUP_VIEW).await?, groups).await?)
}

/// The next planned session of each of these groups.
pub async fn next_of_groups(asker: &Asker, groups: &[GroupId]) -> AppResult<Vec<Session>> {
    let now = asker.app().clock.now();
    Ok(store::next_of_groups(&asker.read(act::GROUP_VIEW).await?, groups, now).await?)
}

/// Who attended sessions.
pub async fn attendance_of(asker: &Asker, sessions: &[SessionId]) -> AppResult<Vec<Attendance>> {
    Ok(store::attendance_of(&asker.read(act::GROUP_VIEW).await?, sessions).await?)
}

/// When and how a session takes place.
#[derive(Clone, Debug)]
pub struct Appointment {
    pub mode: AttendanceMode,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub place: Option<String>,
    pub video_link: Option<String>,
    pub title: Option<String>,
}

/// A session to be planned.
#[derive(Clone, Debug)]
pub struct PlanSession {
    pub group: GroupId,
    pub kind: SessionKind,
    pub sequence: Option<i32>,
    pub with: With,
    pub appointment: Appointment,
}

/// With whom an individual session is: one establishment, or, in a network, the holder of one post.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct With {
    pub establishment: Option<EstablishmentId>,
    pub post: Option<PostId>,
}

impl From<Option<EstablishmentId>> for With {
    fn from(establishment: Option<EstablishmentId>) -> With {
        With { establishment, post: None }
    }
}

/// Plans a session. The rulebook says which sequences there are and how each may be attended.
pub async fn plan(asker: &Asker, input: PlanSession) -> AppResult<Session> {
    let mut scope = asker.write(act::SESSION_PLAN).await?;
    let session = plan_within(asker, &mut scope, input).await?;
    scope.commit().await?;
    Ok(session)
}

/// The same, as part of a larger change.
pub(crate) async fn plan_within(asker: &Asker, scope: &mut WriteScope, input: PlanSession) -> AppResult<Session> {
    let (group, programme, rulebook) = group::open_for(asker, scope, input.group).await?;
    if group.status == GroupStatus::Closed {
        return Err(Refusal::rule("groupId", "Ce groupe est clos : on n’y programme plus de séance.").into());
    }
    let (sequence, concern) = subject(scope, &group, input.kind, input.sequence, input.with).await?;
    let id: SessionId = asker.app().new_id();
    let blank = Session {
        tenant_id: scope.tenant(),
        id,
        group_id: group.id,
        kind: input.kind,
        sequence,
        establishment_id: concern.establishment(),
        post_id: concern.post(),
        title: String::new(),
        mode: input.appointment.mode,
        starts_at: input.appointment.starts_at,
        ends_at: input.appointment.ends_at,
        place: None,
        video_link: None,
        status: SessionStatus::Planned,
        cancel_reason: None,
        changed_at: Some(scope.now()),
        version: 1,
    };
    let session = appointed(blank, input.appointment, &programme, &rulebook)?;
    let session = scope.add(session).await?;
    scope.add_all(crate::preparation::first_checklist(asker.app(), &session, &rulebook)).await?;
    emit(scope, EventKind::SessionPlanned, &session, &programme);
    calendar::tell(asker.app(), scope, &session, Became::Planned).await?;
    Ok(session)
}

/// What a session of this kind is about: its sequence, or whom it is with, or neither.
pub(crate) async fn subject(
    scope: &WriteScope,
    group: &group::Group,
    kind: SessionKind,
    sequence: Option<i32>,
    with: With,
) -> AppResult<(Option<i32>, Concern)> {
    let concern = concern(scope, group, kind, with).await?;
    let sequence = match (kind, sequence) {
        (SessionKind::Sequence, Some(number)) => Some(number),
        (SessionKind::Sequence, None) => {
            return Err(Refusal::invalid("sequence", "Séquence : indiquez laquelle.").into());
        }
        (_, Some(_)) => {
            let message = "Séquence : seules les séances collectives en ont une. Laissez ce champ vide.";
            return Err(Refusal::invalid("sequence", message).into());
        }
        (_, None) => None,
    };
    Ok((sequence, concern))
}

async fn concern(scope: &WriteScope, group: &group::Group, kind: SessionKind, with: With) -> AppResult<Concern> {
    let network = group.kind == GroupKind::Network;
    let refused = |field: &str, message: &str| Err(Refusal::invalid(field, message).into());
    match (kind, with.establishment, with.post) {
        (SessionKind::Individual, None, None) if network => refused(
            "postId",
            "Poste : un appui individuel concerne un poste ou l’une de ses structures. Choisissez-le.",
        ),
        (SessionKind::Individual, None, None) => {
            refused("establishmentId", "Établissement : un appui individuel en concerne un. Choisissez-le.")
        }
        (SessionKind::Individual, Some(_), Some(_)) => {
            refused("postId", "Poste : indiquez un poste ou une structure, pas les deux. Gardez l’un des deux.")
        }
        (SessionKind::Individual, Some(id), None) => {
            let present = groups::participations_of(scope, &[group.id]).await?;
            if !present.iter().any(|p| p.establishment_id == id) {
                return refused(
                    "establishmentId",
                    "Établissement : il n’est pas dans ce groupe. Choisissez-en un du groupe.",
                );
            }
            Ok(Concern::Establishment(id))
        }
        (SessionKind::Individual, None, Some(id)) => {
            let chairs = carrier::chairs(scope, &[group.id]).await?;
            if !chairs.iter().any(|chair| chair.seat == Seat::Post(id)) {
                return refused("postId", "Poste : il n’est pas ouvert dans ce groupe. Choisissez-en un du réseau.");
            }
            Ok(Concern::Post(id))
        }
        (_, Some(_), _) => {
            refused("establishmentId", "Établissement : cette séance réunit tout le groupe. Laissez ce champ vide.")
        }
        (_, None, Some(_)) => refused("postId", "Poste : cette séance réunit tout le réseau. Laissez ce champ vide."),
        (_, None, None) => Ok(Concern::Whole),
    }
}

/// Gives a planned session another date, place or mode.
pub async fn move_to(asker: &Asker, id: SessionId, version: i32, appointment: Appointment) -> AppResult<Session> {
    let mut scope = asker.write(act::SESSION_PLAN).await?;
    let (session, programme, rulebook) = open(asker, &scope, id, version).await?;
    let mut session = appointed(session, appointment, &programme, &rulebook)?;
    session.changed_at = Some(scope.now());
    presence::follow_moved(&scope, &session, &rulebook).await?;
    session.version += 1;
    let session = scope.save(session).await?;
    emit(&mut scope, EventKind::SessionMoved, &session, &programme);
    calendar::tell(asker.app(), &scope, &session, Became::Moved).await?;
    scope.commit().await?;
    Ok(session)
}

/// Cancels a planned session, with the reason that everyone sees.
pub async fn cancel(asker: &Asker, id: SessionId, version: i32, reason: &str) -> AppResult<Session> {
    let mut scope = asker.write(act::SESSION_PLAN).await?;
    let (mut session, programme, _) = open(asker, &scope, id, version).await?;
    session.cancel_reason = Some(text::line("reason", "Motif", reason, 300)?);
    presence::follow_cancelled(&scope, &session).await?;
    session.status = SessionStatus::Cancelled;
    session.changed_at = Some(scope.now());
    session.version += 1;
    let session = scope.save(session).await?;
    emit(&mut scope, EventKind::SessionCancelled, &session, &programme);
    calendar::tell(asker.app(), &scope, &session, Became::Cancelled).await?;
    scope.commit().await?;
    Ok(session)
}

/// Whether the holder of a seat was at a session.
#[derive(Clone, Copy, Debug)]
pub struct Presence {
    pub seat: Seat,
    pub person: Option<PersonId>,
    pub present: bool,
}

/// Records that a session was held and who attended it. May be said again to correct who did.
pub async fn hold(asker: &Asker, id: SessionId, version: i32, attendance: Vec<Presence>) -> AppResult<Session> {
    let mut scope = asker.write(act::SESSION_PLAN).await?;
    let mut session = scope.find::<session::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let (_, programme, rulebook) = group::open_for(asker, &scope, session.group_id).await?;
    check::version(version, session.version)?;
    if session.status == SessionStatus::Cancelled {
        return Err(Refusal::rule("id", "Cette séance est annulée : programmez-en une nouvelle.").into());
    }
    if session.starts_at > scope.now() {
        let message = "Cette séance n’a pas encore commencé. Attendez son début, ou changez sa date.";
        return Err(Refusal::rule("id", message).into());
    }
    if session.status == SessionStatus::Planned {
        letter::before_sequence(&scope, &rulebook, &session).await?;
    }
    let chairs = carrier::chairs(&scope, &[session.group_id]).await?;
    // Whoever held a seat since closed was there all the same.
    let before = store::attendance_of(&scope, &[id]).await?;
    let mut seen = HashSet::new();
    for presence in &attendance {
        let expected = chairs.iter().any(|chair| chair.seat == presence.seat && chair.is_called(session.concern()))
            || before.iter().any(|row| row.seat() == Some(presence.seat));
        if !expected {
            let message = match presence.seat {
                Seat::Voice { .. } => "Présences : un établissement n’est pas attendu à cette séance. Retirez-le.",
                Seat::Post(_) => "Présences : un poste n’est pas attendu à cette séance. Retirez-le.",
            };
            return Err(Refusal::invalid("attendance", message).into());
        }
        if !seen.insert(presence.seat) {
            let message = match presence.seat {
                Seat::Voice { .. } => {
                    "Présences : la même voix d’un établissement est indiquée deux fois. Gardez-en une."
                }
                Seat::Post(_) => "Présences : le même poste est indiqué deux fois. Gardez-en un.",
            };
            return Err(Refusal::invalid("attendance", message).into());
        }
    }
    known_people(&scope, &attendance).await?;
    let rows = attendance.iter().map(|presence| Attendance {
        tenant_id: scope.tenant(),
        id: asker.app().new_id::<AttendanceId>(),
        session_id: id,
        group_id: session.group_id,
        establishment_id: presence.seat.establishment(),
        role: presence.seat.role(),
        post_id: presence.seat.post(),
        person_id: presence.person,
        present: presence.present,
    });
    store::record_attendance(&scope, id, rows.collect()).await?;
    session.status = SessionStatus::Held;
    session.changed_at = Some(scope.now());
    session.version += 1;
    let session = scope.save(session).await?;
    emit(&mut scope, EventKind::SessionHeld, &session, &programme);
    scope.commit().await?;
    Ok(session)
}

async fn known_people(scope: &WriteScope, attendance: &[Presence]) -> AppResult<()> {
    let people: HashSet<PersonId> = attendance.iter().filter_map(|p| p.person).collect();
    let ids: Vec<PersonId> = people.iter().copied().collect();
    let known = cordee_store::identity::people::by_ids(scope, &ids).await?;
    if known.len() == ids.len() { Ok(()) } else { Err(AppError::NotFound) }
}

async fn open(
    asker: &Asker,
    scope: &WriteScope,
    id: SessionId,
    version: i32,
) -> AppResult<(Session, Programme, std::sync::Arc<Rulebook>)> {
    let session = scope.find::<session::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let (_, programme, rulebook) = group::open_for(asker, scope, session.group_id).await?;
    check::version(version, session.version)?;
    let refusal = match session.status {
        SessionStatus::Planned => None,
        SessionStatus::Held => Some("Cette séance a eu lieu : elle ne peut plus être déplacée ni annulée."),
        SessionStatus::Cancelled => Some("Cette séance est annulée : programmez-en une nouvelle."),
    };
    match refusal {
        Some(message) => Err(Refusal::rule("id", message).into()),
        None => Ok((session, programme, rulebook)),
    }
}

fn appointed(
    mut session: Session,
    to: Appointment,
    programme: &Programme,
    rulebook: &Rulebook,
) -> Result<Session, Refusal> {
    check::plausible_instant("startsAt", "Début", to.starts_at)?;
    check::plausible_instant("endsAt", "Fin", to.ends_at)?;
    if to.ends_at <= to.starts_at {
        return Err(Refusal::invalid("endsAt", "Fin : elle précède le début. Choisissez une heure postérieure."));
    }
    if to.ends_at - to.starts_at > Duration::hours(14) {
        return Err(Refusal::invalid("endsAt", "Fin : une séance tient dans une journée. Vérifiez les heures."));
    }
    if session.kind != SessionKind::FollowUp {
        let period = (programme.starts_on, programme.ends_on);
        check::within_period("startsAt", "Début", paris_date(to.starts_at), period, rulebook)?;
    }
    let default_title = titled(rulebook, session.kind, session.sequence, to.mode)?;
    let title = match &to.title {
        Some(title) => text::optional_line("title", "Titre", title, 200)?,
        None => None,
    };
    let kept = (!session.title.is_empty()).then(|| session.title.clone());
    session.title = title.or(kept).unwrap_or(default_title);
    session.mode = to.mode;
    session.starts_at = to.starts_at;
    session.ends_at = to.ends_at;
    session.place = text::optional_line("place", "Lieu", to.place.as_deref().unwrap_or_default(), 300)?;
    session.video_link = video_link(to.video_link.as_deref().unwrap_or_default())?;
    Ok(session)
}

/// The title of a session that was given none; refuses a mode that its sequence does not allow.
pub(crate) fn titled(
    rulebook: &Rulebook,
    kind: SessionKind,
    sequence: Option<i32>,
    mode: AttendanceMode,
) -> Result<String, Refusal> {
    let (SessionKind::Sequence, Some(number)) = (kind, sequence) else { return Ok(kind.label().to_owned()) };
    let number = u8::try_from(number).unwrap_or(0);
    rulebook.check_mode(number, mode)?;
    Ok(rulebook.collective_title(number).unwrap_or_else(|| format!("Séquence {number}")))
}

pub(crate) fn video_link(value: &str) -> Result<Option<String>, Refusal> {
    let link = text::optional_line("videoLink", "Lien de visioconférence", value, 500)?;
    match link {
        Some(link) if !link.starts_with("https://") || link.contains(char::is_whitespace) => {
            let message =
                "Lien de visioconférence : il commence par https:// et ne contient pas d’espace. Copiez-le en entier.";
            Err(Refusal::invalid("videoLink", message))
        }
        link => Ok(link),
    }
}

fn emit(scope: &mut WriteScope, kind: EventKind, session: &Session, programme: &Programme) {
    let event = NewEvent::new(kind, session.id).programme(programme.id).group(session.group_id);
    scope.emit(event.concern(session.concern()));
}
