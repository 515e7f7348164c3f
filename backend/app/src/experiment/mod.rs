//! What an establishment works on in its project: priorities, experiments with their actions, indicators, what the
//! comité decides, how it is looked back on; and plans and evaluations as they are frozen for the three voices.
//!
//! All of it is the establishment's own, with whoever accompanies it. Everything of a project is read at once: a page
//! asks for it as a whole, a frozen plan and an experience sheet are made of it.

mod action;
mod compose;
mod decide;
mod dossier;
mod evaluation;
mod outcome;
mod path;
mod priority;
mod seal;
mod story;
mod write;

pub use action::{SaveAction, save_action, set_action_status};
pub(crate) use compose::NO_CAUSE;
pub use decide::{Decide, decide};
pub use dossier::{Dossier, dossiers};
pub use evaluation::{SaveEvaluation, save_evaluation};
pub use outcome::{Outcome, outcomes};
pub(crate) use path::on_path;
pub use priority::{Origin, SavePriority, origins, rank_priorities, save_priority};
pub use seal::{draft_sha256, sealed_by_ids, submit, text};
pub(crate) use story::story_in;
pub use story::{Story, StoryExperiment, StoryIndicator, story_of};
pub use write::{SaveExperiment, save_experiment};

use crate::{AppError, AppResult, Asker};
use cordee_domain::event::{Audience, EventKind, NewEvent};
use cordee_domain::group::GroupStatus;
use cordee_domain::ids::{ExperimentId, Identified, ParticipationId};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_store::entity::{participation, programme, territorial_group};
use cordee_store::group::Participation;
use cordee_store::{ReadScope, WriteScope, body, experiment as store};

pub use cordee_store::indicator::OutcomeFilter;
pub use store::{Evaluation, Experiment, ExperimentAction, Priority, SealedPlan};

/// The place that a project hangs on, named for those who see neither the register nor the group.
#[derive(Clone, Debug)]
pub struct Place {
    pub participation: Participation,
    pub establishment: String,
    pub group: String,
    pub programme: String,
}

/// The place of a project, to those who may see what is tried there.
pub async fn place(asker: &Asker, id: ParticipationId) -> AppResult<Option<Place>> {
    let scope = asker.read(act::EXPERIMENT_VIEW).await?;
    let Some(found) = scope.find_anyhow::<participation::Entity, _>(id).await? else { return Ok(None) };
    if !scope.reaches_place(found.group_id, found.establishment_id) {
        return Ok(None);
    }
    Ok(Some(named(&scope, found).await?))
}

/// The acts of this room that the asker may do in a place.
pub async fn acts_on(asker: &Asker, place: &Participation) -> AppResult<Vec<&'static str>> {
    let (actor, snapshot) = (asker.actor()?, asker.snapshot().await?);
    let mut acts = Vec::new();
    for act in [act::EXPERIMENT_SET, act::APPROVAL_ASK, act::APPROVAL_GIVE] {
        if let Ok(permit) = actor.may(act)
            && snapshot.reaches_place(&permit, place.group_id, Some(place.establishment_id)).await?
        {
            acts.push(act.key());
        }
    }
    Ok(acts)
}

pub async fn by_ids(asker: &Asker, ids: &[ExperimentId]) -> AppResult<Vec<Experiment>> {
    Ok(store::experiments_by_ids(&asker.read(act::EXPERIMENT_VIEW).await?, ids).await?)
}

async fn named(scope: &ReadScope, participation: Participation) -> AppResult<Place> {
    let names = body::establishment_names(scope, &[participation.establishment_id]).await?;
    let group = scope.find_anyhow::<territorial_group::Entity, _>(participation.group_id).await?;
    let programme = scope.find_anyhow::<programme::Entity, _>(participation.programme_id).await?;
    Ok(Place {
        establishment: names.into_iter().next().map(|(_, name)| name).unwrap_or_default(),
        group: group.ok_or(AppError::NotFound)?.name,
        programme: programme.ok_or(AppError::NotFound)?.title,
        participation,
    })
}

/// The place of a project, read for changing.
pub(crate) async fn open_place(scope: &WriteScope, id: ParticipationId) -> AppResult<Participation> {
    let place = scope.find_anyhow::<participation::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    if place.left_at.is_some() || !scope.reaches_place(place.group_id, place.establishment_id) {
        return Err(AppError::NotFound);
    }
    let group = scope.find_anyhow::<territorial_group::Entity, _>(place.group_id).await?.ok_or(AppError::NotFound)?;
    if group.status == GroupStatus::Closed {
        let message = "L’accompagnement de ce groupe est clos : son projet se lit, et ne change plus.";
        return Err(Refusal::rule("participationId", message).into());
    }
    Ok(place)
}

/// Says that something happened in a project, to its establishment and whoever accompanies it.
pub(crate) fn emit<I: Identified>(scope: &mut WriteScope, kind: EventKind, subject: I, place: &Participation) {
    let event = NewEvent::new(kind, subject).programme(place.programme_id).group(place.group_id);
    scope.emit(event.establishment(place.establishment_id).told_to(Audience::Establishment));
}
