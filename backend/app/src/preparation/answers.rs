use super::open;
use crate::session::Session;
use crate::{AppError, AppResult, Asker, group};
use chrono::{DateTime, Utc};
use cordee_domain::event::EventKind;
use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{EstablishmentId, ParticipationId, PersonId, SessionId};
use cordee_domain::policy::{Role, act};
use cordee_domain::preparation::Coming;
use cordee_domain::refusal::Refusal;
use cordee_store::WriteScope;
use cordee_store::entity::territorial_group;
use cordee_store::group::{self as groups, Participation};
use cordee_store::preparation::{self as store, SessionAnswer};
use std::collections::HashMap;

/// One voice of an establishment that is expected at a session, and what it says of its coming.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    pub participation: ParticipationId,
    pub establishment: EstablishmentId,
    pub role: TrinomeRole,
    /// Who holds the voice; none when nobody was named.
    pub holder: Option<PersonId>,
    pub deputy: Option<PersonId>,
    pub coming: Option<Coming>,
    pub answered_at: Option<DateTime<Utc>>,
    pub answered_by: Option<PersonId>,
}

/// The voices that are expected at these sessions, establishment by establishment.
pub async fn voices(asker: &Asker, sessions: &[Session]) -> AppResult<HashMap<SessionId, Vec<Voice>>> {
    let ids: Vec<SessionId> = sessions.iter().map(|session| session.id).collect();
    let mut of_groups: Vec<_> = sessions.iter().map(|session| session.group_id).collect();
    of_groups.sort_unstable();
    of_groups.dedup();
    let places = group::participations_of(asker, &of_groups).await?;
    let members = group::trinomes_of(asker, &places.iter().map(|place| place.id).collect::<Vec<_>>()).await?;
    let answers = store::answers_of(&asker.read(act::GROUP_VIEW).await?, &ids).await?;
    let voice = |session: &Session, place: &Participation, role: TrinomeRole| {
        let named = |deputy| {
            let named = members.iter().find(|m| (m.participation_id, m.role, m.deputy) == (place.id, role, deputy));
            named.map(|member| member.person_id)
        };
        let answer = answers.iter().find(|answer| {
            (answer.session_id, answer.establishment_id, answer.role) == (session.id, place.establishment_id, role)
        });
        Voice {
            participation: place.id,
            establishment: place.establishment_id,
            role,
            holder: named(false),
            deputy: named(true),
            coming: answer.map(|answer| answer.coming),
            answered_at: answer.map(|answer| answer.answered_at),
            answered_by: answer.and_then(|answer| answer.answered_by),
        }
    };
    let expected = |session: &Session| {
        let here = places.iter().filter(|place| {
            place.group_id == session.group_id
                && session.establishment_id.is_none_or(|one| one == place.establishment_id)
        });
        here.flat_map(|place| TrinomeRole::ALL.iter().map(|role| voice(session, place, *role))).collect()
    };
    Ok(sessions.iter().map(|session| (session.id, expected(session))).collect())
}

/// What one voice says; nothing takes back what it said.
#[derive(Clone, Copy, Debug)]
pub struct AnswerSession {
    pub session: SessionId,
    pub establishment: EstablishmentId,
    pub role: TrinomeRole,
    pub coming: Option<Coming>,
}

/// Says whether a voice comes to a session: its own, or, for whoever prepares the session or directs
/// the establishment, any voice of it.
pub async fn answer(asker: &Asker, input: AnswerSession) -> AppResult<Session> {
    let mut scope = asker.write(act::SESSION_ANSWER).await?;
    let opened = open(asker, &scope, input.session).await?;
    let session = &opened.session;
    if !scope.reaches(session.group_id, Some(input.establishment)) {
        return Err(AppError::NotFound);
    }
    let place = store::place_in(&scope, session.group_id, input.establishment).await?.ok_or(AppError::NotFound)?;
    opened.to_come()?;
    if session.establishment_id.is_some_and(|one| one != input.establishment) {
        let message = "Établissement : il n’est pas attendu à cette séance, qui en concerne un autre.";
        return Err(Refusal::invalid("establishmentId", message).into());
    }
    let members = groups::trinomes_of(&scope, &[place.id]).await?;
    let named = |deputy| members.iter().any(|m| (m.role, m.deputy) == (input.role, deputy));
    if !speaks_for(asker, &scope, session, &members, input.role).await? {
        let message = format!(
            "Vous ne portez pas la voix « {} » : chaque voix répond pour elle-même. Laissez-la répondre, ou demandez au consultant de le noter.",
            input.role.label()
        );
        return Err(Refusal::rule("role", message).into());
    }
    match input.coming {
        None => store::forget_answer(&scope, input.session, input.establishment, input.role).await?,
        Some(coming) => {
            if coming == Coming::Deputy && !named(true) {
                let message = "Aucun suppléant n’est désigné pour cette voix. Désignez-en un dans le trinôme, ou indiquez que la voix ne vient pas.";
                return Err(Refusal::rule("coming", message).into());
            }
            if coming == Coming::Comes && !named(false) {
                let message = "Personne n’est désigné pour cette voix. Désignez d’abord son membre du trinôme.";
                return Err(Refusal::rule("coming", message).into());
            }
            keep(&scope, session, input, coming).await?;
        }
    }
    scope.emit(opened.event(EventKind::SessionAnswered, input.session).establishment(input.establishment));
    scope.commit().await?;
    Ok(opened.session)
}

async fn keep(scope: &WriteScope, session: &Session, input: AnswerSession, coming: Coming) -> AppResult<()> {
    let said = store::answer_of(scope, input.session, input.establishment, input.role).await?;
    let row = SessionAnswer {
        tenant_id: scope.tenant(),
        session_id: input.session,
        establishment_id: input.establishment,
        role: input.role,
        group_id: session.group_id,
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

/// Whether the asker may answer for this voice: a member of a trinôme only for the voice that it holds
/// or stands in for, unless it is more than that here.
async fn speaks_for(
    asker: &Asker,
    scope: &WriteScope,
    session: &Session,
    members: &[groups::TrinomeMember],
    role: TrinomeRole,
) -> AppResult<bool> {
    let Some(person) = scope.own_person() else { return Ok(true) };
    let holds: Vec<TrinomeRole> = members.iter().filter(|m| m.person_id == person).map(|m| m.role).collect();
    if holds.is_empty() || holds.contains(&role) {
        return Ok(true);
    }
    let directs = asker.actor()?.held().iter().any(|held| held.role == Role::Manager);
    let group = scope.find::<territorial_group::Entity, _>(session.group_id).await?;
    Ok(directs || group.is_some_and(|group| group.consultant_id == Some(person)))
}
