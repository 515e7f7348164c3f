use super::{NetworkStep, emit, open, still_open};
use crate::{AppError, AppResult, Asker, check};
use chrono::NaiveDate;
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::ids::NetworkStepId;
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_domain::time::paris_date;
use cordee_store::entity::network_step;

/// The dates of a step; one left out is cleared.
#[derive(Clone, Debug)]
pub struct SetStep {
    pub id: NetworkStepId,
    pub version: i32,
    pub planned_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    pub note: Option<String>,
}

/// Gives a step its planned and done dates. What the network does together is the agency's to say.
pub async fn set_step(asker: &Asker, input: SetStep) -> AppResult<NetworkStep> {
    let mut scope = asker.write(act::STEP_SET).await?;
    let mut step = scope.find::<network_step::Entity, _>(input.id).await?.ok_or(AppError::NotFound)?;
    let post = match step.post_id {
        Some(post) => Some(open(asker, &scope, post).await?.post),
        None if scope.own_groups().is_some() => return Err(AppError::NotFound),
        None => None,
    };
    check::version(input.version, step.version)?;
    if let Some(post) = &post {
        still_open(post)?;
    }
    for (field, label, day) in [("plannedOn", "Prévu le", input.planned_on), ("doneOn", "Fait le", input.done_on)] {
        if let Some(day) = day {
            check::plausible_day(field, label, day)?;
        }
    }
    if input.done_on.is_some_and(|day| day > paris_date(scope.now())) {
        let message = "Fait le : cette date est à venir. Indiquez le jour où l’étape a été achevée.";
        return Err(Refusal::invalid("doneOn", message).into());
    }
    step.planned_on = input.planned_on;
    step.done_on = input.done_on;
    step.note = text::paragraphs("note", "Note", input.note.as_deref().unwrap_or_default(), 1_000)?;
    step.version += 1;
    let step = scope.save(step).await?;
    match &post {
        Some(post) => emit(&mut scope, EventKind::NetworkStepSet, step.id, post, step.establishment_id),
        None => {
            let event = NewEvent::new(EventKind::NetworkStepSet, step.id).programme(step.programme_id);
            scope.emit(event.group(step.group_id));
        }
    }
    scope.commit().await?;
    Ok(step)
}
