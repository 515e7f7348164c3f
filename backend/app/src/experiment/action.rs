use super::{Experiment, ExperimentAction, emit, open_place};
use crate::{AppError, AppResult, Asker, check};
use chrono::NaiveDate;
use cordee_domain::event::EventKind;
use cordee_domain::experiment::{ActionStatus, MAX_ACTIONS, check_dates};
use cordee_domain::ids::{ExperimentActionId, ExperimentId};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::entity::{experiment, experiment_action};
use cordee_store::{WriteScope, experiment as store};

/// Something to do for an experiment.
#[derive(Clone, Debug)]
pub struct SaveAction {
    pub experiment: ExperimentId,
    /// The one to say something else of, and its version.
    pub action: Option<(ExperimentActionId, i32)>,
    pub title: String,
    /// Who does it, in words.
    pub owner: String,
    pub starts_on: Option<NaiveDate>,
    pub due_on: Option<NaiveDate>,
    pub status: ActionStatus,
}

/// Adds an action to an experiment, or says something else of one.
pub async fn save_action(asker: &Asker, input: SaveAction) -> AppResult<(Experiment, ExperimentAction)> {
    let mut scope = asker.write(act::EXPERIMENT_SET).await?;
    let of = scope.find::<experiment::Entity, _>(input.experiment).await?.ok_or(AppError::NotFound)?;
    let place = open_place(&scope, of.participation_id).await?;
    let title = text::line("title", "Action", &input.title, 300)?;
    let owner = text::optional_line("owner", "Qui", &input.owner, 150)?;
    for (field, label, day) in [("startsOn", "Début", input.starts_on), ("dueOn", "Échéance", input.due_on)] {
        if let Some(day) = day {
            check::plausible_day(field, label, day)?;
        }
    }
    check_dates(input.starts_on, input.due_on)
        .map_err(|_| Refusal::invalid("dueOn", "Échéance : elle précède le début. Vérifiez les deux dates."))?;
    let (starts_on, due_on, status) = (input.starts_on, input.due_on, input.status);
    let saved = match input.action {
        Some((id, version)) => {
            let row = find(&scope, id).await?;
            if row.experiment_id != of.id {
                return Err(AppError::NotFound);
            }
            check::version(version, row.version)?;
            let version = row.version + 1;
            scope.save(ExperimentAction { title, owner, starts_on, due_on, status, version, ..row }).await?
        }
        None => {
            if store::actions_of(&scope, &[of.id]).await?.len() >= MAX_ACTIONS {
                let message = format!("Une expérimentation compte {MAX_ACTIONS} actions au plus.");
                return Err(Refusal::rule("experimentId", message).into());
            }
            let row = ExperimentAction {
                tenant_id: scope.tenant(),
                id: asker.app().new_id(),
                experiment_id: of.id,
                group_id: of.group_id,
                establishment_id: of.establishment_id,
                title,
                owner,
                starts_on,
                due_on,
                status,
                version: 1,
            };
            scope.add(row).await?
        }
    };
    emit(&mut scope, EventKind::ExperimentActionChanged, saved.id, &place);
    scope.commit().await?;
    Ok((of, saved))
}

/// Moves an action on the board. Twice the same is once.
pub async fn set_action_status(
    asker: &Asker,
    id: ExperimentActionId,
    version: i32,
    status: ActionStatus,
) -> AppResult<ExperimentAction> {
    let mut scope = asker.write(act::EXPERIMENT_SET).await?;
    let mut action = find(&scope, id).await?;
    if action.status == status {
        return Ok(action);
    }
    check::version(version, action.version)?;
    let of = scope.find::<experiment::Entity, _>(action.experiment_id).await?.ok_or(AppError::NotFound)?;
    let place = open_place(&scope, of.participation_id).await?;
    action.status = status;
    action.version += 1;
    let action = scope.save(action).await?;
    emit(&mut scope, EventKind::ExperimentActionChanged, id, &place);
    scope.commit().await?;
    Ok(action)
}

async fn find(scope: &WriteScope, id: ExperimentActionId) -> AppResult<ExperimentAction> {
    scope.find::<experiment_action::Entity, _>(id).await?.ok_or(AppError::NotFound)
}
