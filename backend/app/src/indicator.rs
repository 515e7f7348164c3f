//! Indicators of a project or of one of its experiments, and their dated measures.

use crate::experiment::{emit, open_place};
use crate::{AppError, AppResult, Asker, check};
use chrono::NaiveDate;
use cordee_domain::event::EventKind;
use cordee_domain::experiment::MAX_LINES;
use cordee_domain::ids::{ExperimentId, IndicatorId, MeasureId, ParticipationId};
use cordee_domain::indicator::{MAX_MEASURES, TEMPLATES, Template, Wished, parse, template};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_domain::time::paris_date;
use cordee_store::entity::{experiment, indicator, measure};
use cordee_store::{WriteScope, indicator as store};

pub use store::{Indicator, Measure};

/// Something to measure. Values are as people type them: «9,2».
#[derive(Clone, Debug)]
pub struct SaveIndicator {
    pub participation: ParticipationId,
    /// The one to say something else of, and its version.
    pub indicator: Option<(IndicatorId, i32)>,
    /// The experiment that it follows; none for the project as a whole.
    pub experiment: Option<ExperimentId>,
    /// The template that it is taken from.
    pub template: Option<String>,
    pub name: String,
    pub unit: String,
    pub wished: Wished,
    pub method: String,
    pub baseline: Option<String>,
    pub baseline_on: Option<NaiveDate>,
    pub target: Option<String>,
    pub target_on: Option<NaiveDate>,
}

/// A value and its day: both or neither.
fn dated(
    (field, label): (&str, &str),
    typed: Option<&str>,
    on: Option<NaiveDate>,
    day_needed: bool,
) -> Result<Option<i64>, Refusal> {
    if let Some(day) = on {
        check::plausible_day(&format!("{field}On"), label, day)?;
    }
    match (typed.map(str::trim).filter(|text| !text.is_empty()), on) {
        (Some(_), None) if day_needed => {
            Err(Refusal::invalid(format!("{field}On"), format!("{label} : dites de quel jour est cette valeur.")))
        }
        (Some(typed), _) => Ok(Some(parse(field, label, typed)?.0)),
        (None, Some(_)) => Err(Refusal::invalid(field, format!("{label} : donnez la valeur de ce jour."))),
        (None, None) => Ok(None),
    }
}

/// Adds an indicator, or says something else of one. Its unit stays once something is measured in it.
pub async fn save(asker: &Asker, input: SaveIndicator) -> AppResult<Indicator> {
    let mut scope = asker.write(act::EXPERIMENT_SET).await?;
    let place = open_place(&scope, input.participation).await?;
    if let Some(id) = input.experiment {
        let of = scope.find::<experiment::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
        if of.participation_id != place.id {
            return Err(AppError::NotFound);
        }
    }
    let name = text::line("name", "Indicateur", &input.name, 150)?;
    let unit = text::line("unit", "Unité", &input.unit, 30)?;
    let method = text::paragraphs("method", "Calcul", &input.method, 1_000)?;
    let baseline = dated(("baseline", "Valeur de départ"), input.baseline.as_deref(), input.baseline_on, true)?;
    let target = dated(("target", "Cible"), input.target.as_deref(), input.target_on, false)?;
    if input.template.as_deref().is_some_and(|key| template(key).is_none()) {
        return Err(Refusal::invalid("template", "Modèle : choisissez-le dans la liste.").into());
    }
    let said = |row: Indicator| Indicator {
        experiment_id: input.experiment,
        template: input.template.clone(),
        name: name.clone(),
        unit: unit.clone(),
        wished: input.wished,
        method: method.clone(),
        baseline_on: input.baseline_on,
        baseline,
        target_on: input.target_on,
        target,
        ..row
    };
    let saved = match input.indicator {
        Some((id, version)) => {
            let row = find(&scope, id).await?;
            if row.participation_id != place.id {
                return Err(AppError::NotFound);
            }
            check::version(version, row.version)?;
            if row.unit != unit && !store::measures_of(&scope, &[id]).await?.is_empty() {
                let message = "Unité : des mesures sont déjà relevées dans celle-ci. Ouvrez un autre indicateur.";
                return Err(Refusal::rule("unit", message).into());
            }
            let version = row.version + 1;
            scope.save(Indicator { version, ..said(row) }).await?
        }
        None => {
            if store::of_participations(&scope, &[place.id]).await?.len() >= MAX_LINES {
                let message = format!("Un projet compte {MAX_LINES} indicateurs au plus.");
                return Err(Refusal::rule("participationId", message).into());
            }
            let row = Indicator {
                tenant_id: scope.tenant(),
                id: asker.app().new_id(),
                participation_id: place.id,
                programme_id: place.programme_id,
                group_id: place.group_id,
                establishment_id: place.establishment_id,
                experiment_id: None,
                template: None,
                name: String::new(),
                unit: String::new(),
                wished: input.wished,
                method: None,
                baseline_on: None,
                baseline: None,
                target_on: None,
                target: None,
                version: 1,
            };
            scope.add(said(row)).await?
        }
    };
    emit(&mut scope, EventKind::IndicatorChanged, saved.id, &place);
    scope.commit().await?;
    Ok(saved)
}

/// A value on a day, as people type it.
#[derive(Clone, Debug)]
pub struct SaveMeasure {
    pub indicator: IndicatorId,
    /// The one to correct, and its version.
    pub measure: Option<(MeasureId, i32)>,
    pub measured_on: NaiveDate,
    pub value: String,
    /// Where the value comes from.
    pub source: String,
    pub comment: String,
}

/// Records a measure, or corrects one. An indicator has one a day.
pub async fn save_measure(asker: &Asker, input: SaveMeasure) -> AppResult<Measure> {
    let mut scope = asker.write(act::EXPERIMENT_SET).await?;
    let of = find(&scope, input.indicator).await?;
    let place = open_place(&scope, of.participation_id).await?;
    check::plausible_day("measuredOn", "Date", input.measured_on)?;
    if input.measured_on > paris_date(scope.now()) {
        let message = "Date : elle est à venir. Une mesure se relève le jour même ou après.";
        return Err(Refusal::invalid("measuredOn", message).into());
    }
    let value = parse("value", "Valeur", &input.value)?.0;
    let source = text::optional_line("source", "Source", &input.source, 200)?;
    let comment = text::paragraphs("comment", "Commentaire", &input.comment, 1_000)?;
    let known = store::measures_of(&scope, &[of.id]).await?;
    let corrected = input.measure.map(|(id, _)| id);
    if known.iter().any(|row| row.measured_on == input.measured_on && Some(row.id) != corrected) {
        let message = "Date : une mesure est déjà relevée ce jour-là. Corrigez-la, ou choisissez un autre jour.";
        return Err(Refusal::invalid("measuredOn", message).into());
    }
    let (measured_on, recorded_by) = (input.measured_on, scope.actor());
    let saved = match input.measure {
        Some((id, version)) => {
            let row = known.into_iter().find(|row| row.id == id).ok_or(AppError::NotFound)?;
            check::version(version, row.version)?;
            let version = row.version + 1;
            scope.save(Measure { measured_on, value, source, comment, recorded_by, version, ..row }).await?
        }
        None => {
            if known.len() >= MAX_MEASURES {
                let message = format!("Un indicateur compte {MAX_MEASURES} mesures au plus.");
                return Err(Refusal::rule("indicatorId", message).into());
            }
            let row = Measure {
                tenant_id: scope.tenant(),
                id: asker.app().new_id(),
                indicator_id: of.id,
                group_id: of.group_id,
                establishment_id: of.establishment_id,
                measured_on,
                value,
                source,
                comment,
                recorded_by,
                version: 1,
            };
            scope.add(row).await?
        }
    };
    emit(&mut scope, EventKind::MeasureRecorded, saved.id, &place);
    scope.commit().await?;
    Ok(saved)
}

/// Removes a measure that should not have been recorded. Gives the indicator that it was of.
pub async fn remove_measure(asker: &Asker, id: MeasureId, version: i32) -> AppResult<Indicator> {
    let mut scope = asker.write(act::EXPERIMENT_SET).await?;
    let row = scope.find::<measure::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    check::version(version, row.version)?;
    let of = find(&scope, row.indicator_id).await?;
    let place = open_place(&scope, of.participation_id).await?;
    store::remove_measure(&scope, id).await?;
    emit(&mut scope, EventKind::IndicatorChanged, of.id, &place);
    scope.commit().await?;
    Ok(of)
}

/// The indicators that can be taken as they are, for those who see indicators at all.
pub fn templates(asker: &Asker) -> AppResult<&'static [Template]> {
    asker.actor()?.may(act::EXPERIMENT_VIEW)?;
    Ok(TEMPLATES)
}

pub async fn by_ids(asker: &Asker, ids: &[IndicatorId]) -> AppResult<Vec<Indicator>> {
    Ok(store::by_ids(&asker.read(act::EXPERIMENT_VIEW).await?, ids).await?)
}

async fn find(scope: &WriteScope, id: IndicatorId) -> AppResult<Indicator> {
    scope.find::<indicator::Entity, _>(id).await?.ok_or(AppError::NotFound)
}
