use super::{emit, now};
use crate::carrier::seat_names;
use crate::identity::secret;
use crate::{AppError, AppResult, Asker, group};
use cordee_domain::event::EventKind;
use cordee_domain::ids::{AttendanceLineId, AttendanceSheetId, PersonId, SessionId};
use cordee_domain::policy::act;
use cordee_domain::presence::{AttendeeKind, HalfDay, Span, Times, half_days};
use cordee_domain::programme::Rulebook;
use cordee_domain::refusal::Refusal;
use cordee_domain::session::SessionStatus;
use cordee_store::entity::session;
use cordee_store::group::Group;
use cordee_store::presence::{self as store, Line, Sheet};
use cordee_store::session::Session;
use cordee_store::{WriteScope, carrier};
use std::collections::HashMap;

/// The part of a session that falls in a half-day, if any does.
pub fn span_of(session: &Session, half_day: HalfDay) -> Option<Span> {
    half_days(session.starts_at, session.ends_at).into_iter().find(|span| span.half_day == half_day)
}

/// Opens the sheet of a half-day of a session, with everyone who is expected on it. The same again
/// when it is open already.
pub async fn open(asker: &Asker, id: SessionId, half_day: HalfDay) -> AppResult<Sheet> {
    let mut scope = asker.write(act::PRESENCE_OPEN).await?;
    let session = scope.find::<session::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    if session.status == SessionStatus::Cancelled {
        let message = "Cette séance est annulée : elle n’a pas de feuille d’émargement.";
        return Err(Refusal::rule("sessionId", message).into());
    }
    let Some(span) = span_of(&session, half_day) else {
        let message = "Demi-journée : cette séance ne s’y tient pas. Choisissez-en une de la séance.";
        return Err(Refusal::invalid("halfDay", message).into());
    };
    if let Some(already) = store::last_of(&scope, id, half_day).await? {
        return Ok(already);
    }
    let (group, _, rulebook) = group::open_for(asker, &scope, session.group_id).await?;
    let sheet = blank(&scope, asker.app().new_id(), &session, span, &rulebook);
    let lines = expected(asker, &scope, &session, &group, sheet.id).await?;
    for line in lines.iter().filter(|line| line.kind == AttendeeKind::Facilitator) {
        super::sign::one_place(&scope, &sheet, line, false).await?;
    }
    let sheet = scope.add(sheet).await?;
    store::keep_secret(&scope, &sheet, secret::random_bytes()?).await?;
    scope.add_all(lines).await?;
    emit(&mut scope, EventKind::PresenceOpened, &sheet).await?;
    scope.commit().await?;
    Ok(sheet)
}

fn blank(scope: &WriteScope, id: AttendanceSheetId, session: &Session, span: Span, rulebook: &Rulebook) -> Sheet {
    let times = Times::of(rulebook);
    let int = |value: i64| i32::try_from(value).unwrap_or(i32::MAX);
    Sheet {
        tenant_id: scope.tenant(),
        id,
        session_id: session.id,
        group_id: session.group_id,
        half_day: span.half_day,
        number: 1,
        starts_at: span.starts_at,
        ends_at: span.ends_at,
        opens_at: times.opens_at(span),
        late_from: times.late_from(span.ends_at),
        title: session.title.clone(),
        mode: session.mode,
        place: session.place.clone(),
        video_link: session.video_link.clone(),
        opened_at: now(scope),
        opened_by: scope.actor(),
        sealed_at: None,
        sealed_by: None,
        content_hash: None,
        corrects_id: None,
        correction_reason: None,
        code_seconds: int(times.code.num_seconds()),
        codes_held: int(times.codes_held.into()),
        ticket_minutes: int(times.ticket.num_minutes()),
        version: 1,
    }
}

/// Everyone expected: who leads, then whoever holds each seat and its deputy.
async fn expected(
    asker: &Asker,
    scope: &WriteScope,
    session: &Session,
    group: &Group,
    sheet: AttendanceSheetId,
) -> AppResult<Vec<Line>> {
    let mut chairs = carrier::chairs(scope, &[group.id]).await?;
    chairs.retain(|chair| chair.is_called(session.concern()));
    let names = seat_names(scope, chairs.iter().map(|chair| chair.seat)).await?;
    // A network has no consultant of its own: whoever opens the sheet leads.
    let leader = group.consultant_id.or(scope.actor());
    let mut people: Vec<PersonId> = chairs.iter().flat_map(|c| &c.holders).map(|holder| holder.person).collect();
    people.extend(leader);
    let people: HashMap<PersonId, String> = cordee_store::identity::people::by_ids(scope, &people)
        .await?
        .into_iter()
        .map(|person| (person.id, person.name))
        .collect();
    let line = |kind, person: PersonId, rank: usize| Line {
        tenant_id: scope.tenant(),
        id: asker.app().new_id::<AttendanceLineId>(),
        sheet_id: sheet,
        group_id: group.id,
        rank: i32::try_from(rank).unwrap_or(i32::MAX),
        kind,
        name: people.get(&person).cloned().unwrap_or_default(),
        organisation: None,
        establishment_id: None,
        role: None,
        post_id: None,
        deputy: false,
        person_id: Some(person),
        absence_reason: None,
        connected_at: None,
        disconnected_at: None,
        version: 1,
    };
    let mut lines: Vec<Line> = leader.into_iter().map(|person| line(AttendeeKind::Facilitator, person, 0)).collect();
    for chair in &chairs {
        let kind = if chair.seat.post().is_some() { AttendeeKind::Post } else { AttendeeKind::Voice };
        for holder in &chair.holders {
            lines.push(Line {
                organisation: names.get(&chair.seat).cloned(),
                establishment_id: chair.seat.establishment(),
                role: chair.seat.role(),
                post_id: chair.seat.post(),
                deputy: holder.deputy,
                ..line(kind, holder.person, lines.len())
            });
        }
    }
    Ok(lines)
}

/// Brings the unsigned sheets of a session that moves to its new times; a session that somebody
/// signed for does not move.
pub(crate) async fn follow_moved(scope: &WriteScope, session: &Session, rulebook: &Rulebook) -> AppResult<()> {
    for sheet in unsigned(scope, session).await? {
        match span_of(session, sheet.half_day) {
            None => store::discard(scope, sheet.id).await?,
            Some(span) => {
                let moved = blank(scope, sheet.id, session, span, rulebook);
                let (opened_at, opened_by, version) = (sheet.opened_at, sheet.opened_by, sheet.version + 1);
                let sheet = scope.save(Sheet { opened_at, opened_by, version, number: sheet.number, ..moved }).await?;
                super::link::follow(scope, &sheet).await?;
            }
        }
    }
    Ok(())
}

/// Takes away the unsigned sheets of a session that is cancelled.
pub(crate) async fn follow_cancelled(scope: &WriteScope, session: &Session) -> AppResult<()> {
    for sheet in unsigned(scope, session).await? {
        store::discard(scope, sheet.id).await?;
    }
    Ok(())
}

async fn unsigned(scope: &WriteScope, session: &Session) -> AppResult<Vec<Sheet>> {
    let sheets = store::of_sessions(scope, &[session.id]).await?;
    let ids: Vec<_> = sheets.iter().map(|sheet| sheet.id).collect();
    let signed = !ids.is_empty() && !store::signatures_of(scope, &ids).await?.is_empty();
    if signed || sheets.iter().any(|sheet| sheet.sealed_at.is_some()) {
        let message = "Des personnes ont déjà émargé à cette séance : elle ne peut plus être déplacée ni annulée.";
        return Err(Refusal::rule("id", message).into());
    }
    Ok(sheets)
}
