use super::{Evaluation, emit, open_place};
use crate::{AppError, AppResult, Asker, check};
use cordee_domain::event::EventKind;
use cordee_domain::experiment::MAX_TEXT;
use cordee_domain::ids::{ExperimentId, ParticipationId};
use cordee_domain::policy::act;
use cordee_domain::text;
use cordee_store::entity::experiment;
use cordee_store::experiment as store;

/// What is said of an experiment, or of the whole project.
#[derive(Clone, Debug)]
pub struct SaveEvaluation {
    pub participation: ParticipationId,
    /// None for the project as a whole.
    pub experiment: Option<ExperimentId>,
    /// That of what is said already; 0 when nothing is.
    pub version: i32,
    pub done: String,
    pub observed: String,
    pub discussed: String,
    pub unexpected: String,
}

/// Says what was done, what is observed, what the spaces of discussion say of it and what came unexpectedly.
pub async fn save_evaluation(asker: &Asker, input: SaveEvaluation) -> AppResult<Evaluation> {
    let mut scope = asker.write(act::EXPERIMENT_SET).await?;
    let place = open_place(&scope, input.participation).await?;
    if let Some(id) = input.experiment {
        let of = scope.find::<experiment::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
        if of.participation_id != place.id {
            return Err(AppError::NotFound);
        }
    }
    let done = text::paragraphs("done", "Ce qui a été fait", &input.done, MAX_TEXT)?;
    let observed = text::paragraphs("observed", "Ce qui est observé", &input.observed, MAX_TEXT)?;
    let discussed = text::paragraphs("discussed", "Ce qu’en disent les EDT", &input.discussed, MAX_TEXT)?;
    let unexpected = text::paragraphs("unexpected", "Effets inattendus", &input.unexpected, MAX_TEXT)?;
    let known = store::evaluations_of(&scope, &[place.id]).await?;
    let saved = match known.into_iter().find(|evaluation| evaluation.experiment_id == input.experiment) {
        Some(row) => {
            check::version(input.version, row.version)?;
            let version = row.version + 1;
            scope.save(Evaluation { done, observed, discussed, unexpected, version, ..row }).await?
        }
        None => {
            check::version(input.version, 0)?;
            let row = Evaluation {
                tenant_id: scope.tenant(),
                id: asker.app().new_id(),
                participation_id: place.id,
                experiment_id: input.experiment,
                group_id: place.group_id,
                establishment_id: place.establishment_id,
                done,
                observed,
                discussed,
                unexpected,
                version: 1,
            };
            scope.add(row).await?
        }
    };
    emit(&mut scope, EventKind::EvaluationWritten, saved.id, &place);
    scope.commit().await?;
    Ok(saved)
}
