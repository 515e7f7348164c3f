use super::{Experiment, emit, open_place};
use crate::{AppError, AppResult, Asker, check};
use chrono::NaiveDate;
use cordee_domain::event::EventKind;
use cordee_domain::experiment::{ExperimentStatus, Hypothesis, MAX_LINES, check_dates, check_move};
use cordee_domain::ids::{ExperimentId, ParticipationId, PriorityId};
use cordee_domain::library::Theme;
use cordee_domain::policy::act;
use cordee_domain::qvct::QvctField;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::entity::{experiment, priority};
use cordee_store::experiment as store;

/// Something to try.
#[derive(Clone, Debug)]
pub struct SaveExperiment {
    pub participation: ParticipationId,
    /// The one to say something else of, and its version.
    pub experiment: Option<(ExperimentId, i32)>,
    pub priority: Option<PriorityId>,
    pub title: String,
    pub field: Option<QvctField>,
    pub theme: Option<Theme>,
    pub perimeter: String,
    pub if_we: String,
    pub then: String,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    /// Planned or running; evaluated, it stays so.
    pub status: ExperimentStatus,
}

/// Plans an experiment, or says something else of one.
pub async fn save_experiment(asker: &Asker, input: SaveExperiment) -> AppResult<Experiment> {
    let mut scope = asker.write(act::EXPERIMENT_SET).await?;
    let place = open_place(&scope, input.participation).await?;
    let title = text::line("title", "Titre", &input.title, 200)?;
    let perimeter = text::paragraphs("perimeter", "Périmètre", &input.perimeter, 1_000)?;
    let Hypothesis { if_we, then: then_so } = Hypothesis::typed(&input.if_we, &input.then)?;
    for (field, label, day) in [("startsOn", "Début", input.starts_on), ("endsOn", "Fin", input.ends_on)] {
        if let Some(day) = day {
            check::plausible_day(field, label, day)?;
        }
    }
    check_dates(input.starts_on, input.ends_on)?;
    if let Some(id) = input.priority {
        let of = scope.find::<priority::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
        if of.participation_id != place.id {
            return Err(AppError::NotFound);
        }
    }
    let said = |row: Experiment| Experiment {
        priority_id: input.priority,
        title: title.clone(),
        field: input.field,
        theme: input.theme,
        perimeter: perimeter.clone(),
        if_we: if_we.clone(),
        then_so: then_so.clone(),
        starts_on: input.starts_on,
        ends_on: input.ends_on,
        status: input.status,
        ..row
    };
    let saved = match input.experiment {
        Some((id, version)) => {
            let row = scope.find::<experiment::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
            if row.participation_id != place.id {
                return Err(AppError::NotFound);
            }
            check::version(version, row.version)?;
            check_move(row.status, input.status)?;
            let version = row.version + 1;
            scope.save(Experiment { version, ..said(row) }).await?
        }
        None => {
            check_move(ExperimentStatus::Planned, input.status)?;
            if store::experiments_of(&scope, &[place.id]).await?.len() >= MAX_LINES {
                let message = format!("Un projet compte {MAX_LINES} expérimentations au plus.");
                return Err(Refusal::rule("participationId", message).into());
            }
            let row = Experiment {
                tenant_id: scope.tenant(),
                id: asker.app().new_id(),
                participation_id: place.id,
                programme_id: place.programme_id,
                group_id: place.group_id,
                establishment_id: place.establishment_id,
                priority_id: None,
                title: String::new(),
                field: None,
                theme: None,
                perimeter: None,
                if_we: String::new(),
                then_so: String::new(),
                starts_on: None,
                ends_on: None,
                status: ExperimentStatus::Planned,
                decision: None,
                decision_reason: None,
                decided_on: None,
                meeting_id: None,
                decided_by: None,
                version: 1,
            };
            scope.add(said(row)).await?
        }
    };
    emit(&mut scope, EventKind::ExperimentChanged, saved.id, &place);
    scope.commit().await?;
    Ok(saved)
}
