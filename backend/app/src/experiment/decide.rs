use super::{Experiment, emit, open_place};
use crate::{AppError, AppResult, Asker, check};
use chrono::NaiveDate;
use cordee_domain::event::EventKind;
use cordee_domain::experiment::{ExperimentDecision, ExperimentStatus, decision_reason};
use cordee_domain::ids::{BodyMeetingId, ExperimentId};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::time::paris_date;
use cordee_store::entity::{body, body_meeting, experiment};
use cordee_store::experiment as store;

/// What the comité QVCT decided of an experiment.
#[derive(Clone, Debug)]
pub struct Decide {
    pub experiment: ExperimentId,
    pub version: i32,
    pub decision: ExperimentDecision,
    pub reason: String,
    pub decided_on: NaiveDate,
    /// The meeting of the comité at which it was, where it is recorded.
    pub meeting: Option<BodyMeetingId>,
}

/// Records what the comité QVCT decided, and why. It may decide otherwise later.
pub async fn decide(asker: &Asker, input: Decide) -> AppResult<Experiment> {
    let mut scope = asker.write(act::EXPERIMENT_SET).await?;
    let row = scope.find::<experiment::Entity, _>(input.experiment).await?.ok_or(AppError::NotFound)?;
    let place = open_place(&scope, row.participation_id).await?;
    check::version(input.version, row.version)?;
    let evaluations = store::evaluations_of(&scope, &[place.id]).await?;
    let own = evaluations.iter().find(|evaluation| evaluation.experiment_id == Some(row.id));
    let reason = decision_reason(own.and_then(|evaluation| evaluation.observed.as_deref()), &input.reason)?;
    check::plausible_day("decidedOn", "Date", input.decided_on)?;
    if input.decided_on > paris_date(scope.now()) {
        return Err(Refusal::invalid("decidedOn", "Date : elle est à venir. Indiquez le jour de la décision.").into());
    }
    if let Some(id) = input.meeting {
        let meeting = scope.find::<body_meeting::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
        let of = scope.find::<body::Entity, _>(meeting.body_id).await?.ok_or(AppError::NotFound)?;
        if of.participation_id != place.id {
            return Err(AppError::NotFound);
        }
    }
    let version = row.version + 1;
    let decided = Experiment {
        status: ExperimentStatus::Evaluated,
        decision: Some(input.decision),
        decision_reason: Some(reason),
        decided_on: Some(input.decided_on),
        meeting_id: input.meeting,
        decided_by: scope.actor(),
        version,
        ..row
    };
    let decided = scope.save(decided).await?;
    emit(&mut scope, EventKind::ExperimentDecided, decided.id, &place);
    scope.commit().await?;
    Ok(decided)
}
