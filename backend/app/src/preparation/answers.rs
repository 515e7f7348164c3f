use super::open;
use crate::carrier::{self, Chair};
use crate::session::Session;
use crate::{AppError, AppResult, Asker};
use chrono::{DateTime, Utc};
use cordee_domain::carrier::Seat;
use cordee_domain::event::EventKind;
use cordee_domain::ids::{PersonId, SessionAnswerId, SessionId};
use cordee_domain::policy::{Role, act};
use cordee_domain::preparation::Coming;
use cordee_domain::refusal::Refusal;
use cordee_store::WriteScope;
use cordee_store::carrier as chairs;
use cordee_store::entity::territorial_group;
use cordee_store::preparation::{self as store, SessionAnswer};
use std::collections::HashMap;

/// A seat whose holder is expected at a session, and what they say of their coming.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    pub seat: Seat,
    /// None when the seat is vacant.
    pub holder: Option<PersonId>,
    pub deputy: Option<PersonId>,
    /// What they said, once they have.
    pub answer: Option<SessionAnswerId>,
    pub coming: Option<Coming>,
    pub answered_at: Option<DateTime<Utc>>,
    pub answered_by: Option<PersonId>,
}

/// Those who are expected at these sessions, seat by seat.
pub async fn voices(asker: &Asker, sessions: &[Session]) -> AppResult<HashMap<SessionId, Vec<Voice>>> {
    let ids: Vec<SessionId> = sessions.iter().map(|session| session.id).collect();
    let mut of_groups: Vec<_> = sessions.iter().map(|session| session.group_id).collect();
    of_groups.sort_unstable();
    of_groups.dedup();
    let chairs = carrier::of_groups(asker, &of_groups).await?;
    let answers = store::answers_of(&asker.read(act::GROUP_VIEW).await?, &ids).await?;
    let voice = |session: &Session, chair: &Chair| {
        let own = |answer: &&SessionAnswer| answer.session_id == session.id && answer.seat() == Some(chair.seat);
        let answer = answers.iter().find(own);
        Voice {
            seat: chair.seat,
            holder: chair.titular(),
            deputy: chair.deputy(),
            answer: answer.map(|answer| answer.id),
            coming: answer.map(|answer| answer.coming),
            answered_at: answer.map(|answer| answer.answered_at),
            answered_by: answer.and_then(|answer| answer.answered_by),
        }
    };
    let expected = |session: &Session| {
        let called = chairs.iter().filter(|chair| chair.is_of(session.group_id, session.concern()));
        called.map(|chair| voice(session, chair)).collect()
    };
    Ok(sessions.iter().map(|session| (session.id, expected(session))).collect())
}

/// What the holder of one seat says; nothing takes back what it said.
#[derive(Clone, Copy, Debug)]
pub struct AnswerSession {
    pub session: SessionId,
    pub seat: Seat,
    pub coming: Option<Coming>,
}

/// Says whether the holder of a seat comes to a session: one's own, or, for whoever prepares the session or directs
/// the establishment, any voice of it.
pub async fn answer(asker: &Asker, input: AnswerSession) -> AppResult<Session> {
    let mut scope = asker.write(act::SESSION_ANSWER).await?;
    let opened = open(asker, &scope, input.session).await?;
    let session = &opened.session;
    let reached = match input.seat {
        Seat::Voice { establishment, .. } => scope.reaches(session.group_id, Some(establishment)),
        Seat::Post(post) => scope.reaches_post(post),
    };
    if !reached {
        return Err(AppError::NotFound);
    }
    let chairs = chairs::chairs(&scope, &[session.group_id]).await?;
    let chair = chairs.iter().find(|chair| chair.seat == input.seat).ok_or(AppError::NotFound)?;
    opened.to_come()?;
    if !chair.is_called(session.concern()) {
        let (field, message) = match input.seat {
            Seat::Voice { .. } => {
                ("establishmentId", "Établissement : il n’est pas attendu à cette séance, qui en concerne un autre.")
            }
            Seat::Post(_) => ("postId", "Poste : il n’est pas attendu à cette séance, qui en concerne un autre."),
        };
        return Err(Refusal::invalid(field, message).into());
    }
    if !speaks_for(asker, &scope, session, (&chairs, chair)).await? {
        let message = match input.seat {
            Seat::Voice { role, .. } => format!(
                "Vous ne portez pas la voix « {} » : chaque voix répond pour elle-même. Laissez-la répondre, ou demandez au consultant de le noter.",
                role.label()
            ),
            Seat::Post(_) => {
                "Vous ne tenez pas ce poste : chaque animateur répond pour lui-même. Laissez-le répondre, ou demandez à l’Aract de le noter.".into()
            }
        };
        return Err(Refusal::rule(if input.seat.post().is_some() { "postId" } else { "role" }, message).into());
    }
    match input.coming {
        None => store::forget_answer(&scope, input.session, input.seat).await?,
        Some(coming) => {
            possible(chair, coming)?;
            keep(asker, &scope, session, input, coming).await?;
        }
    }
    let event = opened.event(EventKind::SessionAnswered, input.session);
    let of_all = session.concern() == cordee_domain::carrier::Concern::Whole;
    scope.emit(if of_all { event.establishment(input.seat.establishment()) } else { event });
    scope.commit().await?;
    Ok(opened.session)
}

fn possible(chair: &Chair, coming: Coming) -> Result<(), Refusal> {
    let message = match (coming, chair.seat) {
        (Coming::Deputy, Seat::Voice { .. }) if chair.deputy().is_none() => {
            "Aucun suppléant n’est désigné pour cette voix. Désignez-en un dans le trinôme, ou indiquez que la voix ne vient pas."
        }
        (Coming::Deputy, Seat::Post(_)) => {
            "Un poste n’a pas de suppléant : indiquez que l’animateur vient, ou qu’il ne vient pas."
        }
        (Coming::Comes, Seat::Voice { .. }) if chair.titular().is_none() => {
            "Personne n’est désigné pour cette voix. Désignez d’abord son membre du trinôme."
        }
        (Coming::Comes, Seat::Post(_)) if chair.titular().is_none() => {
            "Ce poste n’a pas d’animateur en ce moment. Désignez-le d’abord."
        }
        _ => return Ok(()),
    };
    Err(Refusal::rule("coming", message))
}

async fn keep(
    asker: &Asker,
    scope: &WriteScope,
    session: &Session,
    input: AnswerSession,
    coming: Coming,
) -> AppResult<()> {
    let said = store::answer_of(scope, input.session, input.seat).await?;
    let row = SessionAnswer {
        tenant_id: scope.tenant(),
        id: said.as_ref().map_or_else(|| asker.app().new_id(), |said| said.id),
        session_id: input.session,
        group_id: session.group_id,
        establishment_id: input.seat.establishment(),
        role: input.seat.role(),
        post_id: input.seat.post(),
        coming,
        answered_at: scope.now(),
        answered_by: scope.actor(),
    };
    if said.is_some() {
        scope.save(row).await?;
    } else {
        scope.add(row).await?;
    }
    Ok(())
}

/// Whether the asker may answer for this seat: a member of a trinôme only for the voice that it holds
/// or stands in for, unless it is more than that here; a facilitator for its own post.
async fn speaks_for(
    asker: &Asker,
    scope: &WriteScope,
    session: &Session,
    (chairs, chair): (&[Chair], &Chair),
) -> AppResult<bool> {
    let Some(person) = scope.own_person() else { return Ok(true) };
    if chair.is_held_by(person) {
        return Ok(true);
    }
    let same_place = |other: &&Chair| other.participation.is_some() && other.participation == chair.participation;
    let holds_another = chairs.iter().filter(same_place).any(|other| other.is_held_by(person));
    if chair.seat.post().is_none() && !holds_another {
        return Ok(true);
    }
    let directs = asker.actor()?.held().iter().any(|held| held.role == Role::Manager);
    let group = scope.find::<territorial_group::Entity, _>(session.group_id).await?;
    Ok(directs || group.is_some_and(|group| group.consultant_id == Some(person)))
}
