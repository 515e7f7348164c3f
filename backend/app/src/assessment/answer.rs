use super::scheme::current;
use super::{AssessmentAnswer, AssessmentRound, RoundView, left};
use crate::board::standing;
use crate::replay::{self, ClientKey};
use crate::{AppError, AppResult, Asker, check};
use cordee_domain::assessment::{Answers, MAX_ROUNDS, Scheme};
use cordee_domain::event::{Audience, EventKind, NewEvent};
use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{AssessmentRoundId, Identified, ParticipationId, PersonId};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::entity::{assessment_round, participation, territorial_group};
use cordee_store::{WriteScope, assessment as store, group};

const ANSWERED: &str = "assessment.answer";

type Group = territorial_group::Model;

fn emit<I: Identified>(scope: &mut WriteScope, kind: EventKind, subject: I, round: &AssessmentRound, group: &Group) {
    let event = NewEvent::new(kind, subject).programme(group.programme_id).group(group.id);
    scope.emit(event.establishment(round.establishment_id).told_to(Audience::Establishment));
}

/// Opens a round of a project, under the questionnaire as it is now; one at a time.
pub async fn open_round(asker: &Asker, project: ParticipationId, title: &str) -> AppResult<RoundView> {
    let mut scope = asker.write(act::ASSESSMENT_OPEN).await?;
    let place = scope.find_anyhow::<participation::Entity, _>(project).await?.ok_or(AppError::NotFound)?;
    if !scope.reaches_place(place.group_id, place.establishment_id) {
        return Err(AppError::NotFound);
    }
    let group = standing(&scope, place.group_id, place.id).await?;
    let title = text::line("title", "Moment", title, 100)?;
    let rounds = store::rounds(&scope, project).await?;
    if rounds.iter().any(|round| round.closed_at.is_none()) {
        let message = "Une auto-évaluation est déjà en cours. Closez-la avant d’en ouvrir une autre.";
        return Err(Refusal::rule("title", message).into());
    }
    if rounds.len() >= MAX_ROUNDS {
        let message = format!("Ce projet compte déjà {MAX_ROUNDS} auto-évaluations, le plus possible.");
        return Err(Refusal::rule("title", message).into());
    }
    let row = AssessmentRound {
        tenant_id: scope.tenant(),
        id: asker.app().new_id(),
        participation_id: project,
        group_id: place.group_id,
        establishment_id: place.establishment_id,
        number: rounds.last().map_or(1, |last| last.number + 1),
        title,
        scheme: serde_json::to_string(&current(&scope).await?).map_err(AppError::internal)?,
        opened_at: scope.now(),
        closed_at: None,
        version: 1,
    };
    let round = scope.add(row).await?;
    emit(&mut scope, EventKind::AssessmentOpened, round.id, &round, &group);
    scope.commit().await?;
    left(asker, project, round.id).await
}

async fn open(scope: &WriteScope, id: AssessmentRoundId) -> AppResult<(AssessmentRound, Group)> {
    let round = scope.find::<assessment_round::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let group = standing(scope, round.group_id, round.participation_id).await?;
    Ok((round, group))
}

/// Closes a round, which shows its profile; or opens it again, for whoever had not answered.
pub async fn close_round(asker: &Asker, id: AssessmentRoundId, version: i32, closed: bool) -> AppResult<RoundView> {
    let mut scope = asker.write(act::ASSESSMENT_OPEN).await?;
    let (mut round, group) = open(&scope, id).await?;
    check::version(version, round.version)?;
    if closed && store::answers(&scope, &[id]).await?.is_empty() {
        let message = "Personne n’a encore répondu : il n’y a rien à montrer. Attendez une réponse au moins.";
        return Err(Refusal::rule("id", message).into());
    }
    let others = store::rounds(&scope, round.participation_id).await?;
    if !closed && others.iter().any(|other| other.id != id && other.closed_at.is_none()) {
        let message = "Une autre auto-évaluation est en cours. Closez-la avant de rouvrir celle-ci.";
        return Err(Refusal::rule("id", message).into());
    }
    round.closed_at = closed.then(|| scope.now());
    round.version += 1;
    let round = scope.save(round).await?;
    emit(&mut scope, EventKind::AssessmentClosed, id, &round, &group);
    scope.commit().await?;
    left(asker, round.participation_id, id).await
}

/// Keeps what the asker answers for itself, over the version that it read; none the first time. An answer may be given
/// in several times.
pub async fn answer(
    asker: &Asker,
    id: AssessmentRoundId,
    version: Option<i32>,
    answers: Answers,
    key: Option<ClientKey>,
) -> AppResult<RoundView> {
    let mut scope = asker.write(act::ASSESSMENT_ANSWER).await?;
    let person = scope.actor().ok_or(AppError::Denied)?;
    let (round, group) = open(&scope, id).await?;
    if replay::before::<AssessmentRoundId>(&scope, key.as_ref(), ANSWERED).await?.is_some() {
        drop(scope);
        return left(asker, round.participation_id, id).await;
    }
    if round.closed_at.is_some() {
        let message = "Cette auto-évaluation est close : elle ne reçoit plus de réponse. Demandez qu’on la rouvre.";
        return Err(Refusal::rule("id", message).into());
    }
    let voice = voice(&scope, &round, person).await?;
    let scheme: Scheme = serde_json::from_str(&round.scheme).map_err(AppError::internal)?;
    let answers = scheme.checked(answers)?;
    let complete = scheme.lacking(&answers) == 0;
    let written = serde_json::to_string(&answers).map_err(AppError::internal)?;
    let (answered_at, held) = (scope.now(), store::answer_of(&scope, id, person).await?);
    match held {
        Some(row) => {
            check::version(version.unwrap_or_default(), row.version)?;
            let version = row.version + 1;
            let row = AssessmentAnswer { voice, answers: written, complete, answered_at, version, ..row };
            scope.save(row).await?;
        }
        None => {
            let row = AssessmentAnswer {
                tenant_id: scope.tenant(),
                id: asker.app().new_id(),
                round_id: id,
                group_id: round.group_id,
                establishment_id: round.establishment_id,
                person_id: person,
                voice,
                answers: written,
                complete,
                answered_at,
                version: 1,
            };
            scope.add(row).await?;
        }
    }
    emit(&mut scope, EventKind::AssessmentAnswered, id, &round, &group);
    replay::after(&scope, key, ANSWERED, id).await?;
    scope.commit().await?;
    left(asker, round.participation_id, id).await
}

/// The voice in which somebody answers. Where there is a trinôme, it is the trinôme that answers; a structure of a
/// network has none, and whoever carries its project does.
async fn voice(scope: &WriteScope, round: &AssessmentRound, person: PersonId) -> AppResult<Option<TrinomeRole>> {
    let trinome = group::trinomes_of(scope, &[round.participation_id]).await?;
    let own = trinome.iter().find(|member| member.person_id == person);
    if own.is_none() && !trinome.is_empty() {
        let message = "Ce sont les trois voix du trinôme qui répondent, chacune pour soi. Faites-vous désigner si vous en portez une.";
        return Err(Refusal::rule("id", message).into());
    }
    Ok(own.map(|member| member.role))
}
