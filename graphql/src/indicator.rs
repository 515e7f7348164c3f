//! Indicators, their measures, and what was measured with experiments across groups.

use crate::cursor;
use crate::enums::{ExperimentDecision, ExperimentStatus, IndicatorTrend, IndicatorWish, QvctField, Theme};
use crate::error::IntoGraphql;
use crate::group::found;
use crate::id::{GlobalId, optional};
use crate::loaders::{DossierOf, load};
use crate::payload::answer;
use crate::refusal::Citation;
use crate::scalars::{Date, Thousandths};
use async_graphql::{Context, InputObject, Object, Result};
use cordee_app::Asker;
use cordee_app::experiment::{self as experiments, Outcome, OutcomeFilter};
use cordee_app::indicator::{self as app, SaveIndicator, SaveMeasure};
use cordee_domain::ids::IndicatorId;
use cordee_domain::indicator as domain;
use std::sync::Arc;

/// Something that an establishment measures, of its project or of one experiment.
#[derive(Debug)]
pub struct Indicator(pub app::Indicator);

#[Object]
impl Indicator {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    /// The experiment that it follows; none for the project as a whole.
    async fn experiment_id(&self) -> Option<GlobalId> {
        self.0.experiment_id.map(GlobalId::of)
    }

    /// The key of the template that it was taken from.
    async fn template(&self) -> Option<&str> {
        self.0.template.as_deref()
    }

    async fn name(&self) -> &str {
        &self.0.name
    }

    async fn unit(&self) -> &str {
        &self.0.unit
    }

    async fn wished(&self) -> IndicatorWish {
        self.0.wished.into()
    }

    /// How it is computed.
    async fn method(&self) -> Option<&str> {
        self.0.method.as_deref()
    }

    async fn baseline(&self) -> Option<Thousandths> {
        self.0.baseline.map(Thousandths)
    }

    async fn baseline_on(&self) -> Option<Date> {
        self.0.baseline_on.map(Date)
    }

    async fn target(&self) -> Option<Thousandths> {
        self.0.target.map(Thousandths)
    }

    async fn target_on(&self) -> Option<Date> {
        self.0.target_on.map(Date)
    }

    /// In the order of days.
    async fn measures(&self, ctx: &Context<'_>) -> Result<Vec<Measure>> {
        let dossier = load(ctx, DossierOf(self.0.participation_id)).await?.unwrap_or_default();
        Ok(dossier.measures_of(self.0.id).cloned().map(Measure).collect())
    }

    /// What is known of it; none while there is nothing to compare.
    async fn change(&self, ctx: &Context<'_>) -> Result<Option<IndicatorChange>> {
        let dossier = load(ctx, DossierOf(self.0.participation_id)).await?.unwrap_or_default();
        Ok(dossier.change_of(&self.0).map(|change| IndicatorChange::of(change, &self.0)))
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// Before and after, as measured. It does not say why.
#[derive(Debug)]
pub struct IndicatorChange {
    change: domain::Change,
    unit: String,
    wished: domain::Wished,
}

impl IndicatorChange {
    fn of(change: domain::Change, indicator: &app::Indicator) -> IndicatorChange {
        IndicatorChange { change, unit: indicator.unit.clone(), wished: indicator.wished }
    }
}

#[Object]
impl IndicatorChange {
    async fn before(&self) -> Thousandths {
        Thousandths(self.change.before.value.0)
    }

    async fn before_on(&self) -> Date {
        Date(self.change.before.on)
    }

    async fn after(&self) -> Thousandths {
        Thousandths(self.change.after.value.0)
    }

    async fn after_on(&self) -> Date {
        Date(self.change.after.on)
    }

    async fn trend(&self) -> IndicatorTrend {
        self.change.trend(self.wished).into()
    }

    /// In French: «de 9,2 % à 7,8 %, −1,4 point ; 3 mesures».
    async fn sentence(&self) -> String {
        self.change.sentence(&self.unit)
    }
}

/// A value of an indicator on a day.
#[derive(Debug)]
pub struct Measure(app::Measure);

#[Object]
impl Measure {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn measured_on(&self) -> Date {
        Date(self.0.measured_on)
    }

    async fn value(&self) -> Thousandths {
        Thousandths(self.0.value)
    }

    async fn source(&self) -> Option<&str> {
        self.0.source.as_deref()
    }

    async fn comment(&self) -> Option<&str> {
        self.0.comment.as_deref()
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// An indicator that can be taken as it is. How it is computed is always proposed.
#[derive(Debug)]
pub struct IndicatorTemplate(&'static domain::Template);

#[Object]
impl IndicatorTemplate {
    async fn key(&self) -> &str {
        self.0.key
    }

    async fn name(&self) -> &str {
        self.0.name
    }

    async fn unit(&self) -> &str {
        self.0.unit
    }

    async fn wished(&self) -> IndicatorWish {
        self.0.wished.into()
    }

    async fn method(&self) -> &str {
        self.0.method
    }

    /// Where a source names it; none for those that are proposed here.
    async fn citation(&self) -> Option<Citation> {
        self.0.citation().as_ref().map(Citation::from)
    }
}

/// An experiment, and an indicator that was followed with it.
#[derive(Debug)]
pub struct ExperimentOutcome(Outcome);

#[Object]
impl ExperimentOutcome {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.indicator.id)
    }

    async fn participation_id(&self) -> GlobalId {
        GlobalId::of(self.0.indicator.participation_id)
    }

    async fn establishment_name(&self) -> &str {
        &self.0.establishment
    }

    async fn group_name(&self) -> &str {
        &self.0.group
    }

    async fn experiment_id(&self) -> GlobalId {
        GlobalId::of(self.0.experiment.id)
    }

    async fn experiment_title(&self) -> &str {
        &self.0.experiment.title
    }

    async fn field(&self) -> Option<QvctField> {
        self.0.experiment.field.map(Into::into)
    }

    async fn theme(&self) -> Option<Theme> {
        self.0.experiment.theme.map(Into::into)
    }

    async fn status(&self) -> ExperimentStatus {
        self.0.experiment.status.into()
    }

    async fn decision(&self) -> Option<ExperimentDecision> {
        self.0.experiment.decision.map(Into::into)
    }

    async fn name(&self) -> &str {
        &self.0.indicator.name
    }

    async fn unit(&self) -> &str {
        &self.0.indicator.unit
    }

    async fn wished(&self) -> IndicatorWish {
        self.0.indicator.wished.into()
    }

    /// None while there is nothing to compare.
    async fn change(&self) -> Option<IndicatorChange> {
        self.0.change.map(|change| IndicatorChange::of(change, &self.0.indicator))
    }

    async fn measure_count(&self) -> i64 {
        i64::try_from(self.0.measures).unwrap_or(i64::MAX)
    }
}

connection!(ExperimentOutcomeConnection, ExperimentOutcomeEdge, ExperimentOutcome);

#[derive(Debug, Default)]
pub struct IndicatorQuery;

#[Object]
impl IndicatorQuery {
    /// The indicators that can be taken as they are: those that the sources name, then those proposed.
    async fn indicator_templates(&self, ctx: &Context<'_>) -> Result<Vec<IndicatorTemplate>> {
        let templates = app::templates(ctx.data_unchecked::<Arc<Asker>>()).graphql()?;
        Ok(templates.iter().map(IndicatorTemplate).collect())
    }

    /// What was measured with experiments, in all the groups that the asker reaches, the latest first.
    async fn experiment_outcomes(
        &self,
        ctx: &Context<'_>,
        programme_id: Option<GlobalId>,
        group_id: Option<GlobalId>,
        field: Option<QvctField>,
        #[graphql(default = 50)] first: i64,
        after: Option<String>,
    ) -> Result<ExperimentOutcomeConnection> {
        let filter = OutcomeFilter {
            programme: optional(programme_id).graphql()?,
            group: optional(group_id).graphql()?,
            field: field.map(Into::into),
        };
        let key: Option<IndicatorId> = cursor::read(after.as_deref()).graphql()?;
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let page = experiments::outcomes(asker, filter, key, crate::connection::first(ctx, first, &[]));
        let page = page.await.graphql()?;
        Ok(ExperimentOutcomeConnection::of(page, after.is_some(), |row| {
            (cursor::write(&row.indicator.id), ExperimentOutcome(row))
        }))
    }
}

/// Something to measure. Values are as people type them: «9,2».
#[derive(Debug, InputObject)]
pub struct SaveIndicatorInput {
    participation_id: GlobalId,
    /// The one to say something else of, with its version; a new one when absent.
    id: Option<GlobalId>,
    version: Option<i32>,
    /// The experiment that it follows; none for the project as a whole.
    experiment_id: Option<GlobalId>,
    /// The key of the template that it is taken from.
    template: Option<String>,
    name: String,
    unit: String,
    wished: IndicatorWish,
    method: Option<String>,
    baseline: Option<String>,
    baseline_on: Option<Date>,
    target: Option<String>,
    target_on: Option<Date>,
}

/// A value on a day, as people type it.
#[derive(Debug, InputObject)]
pub struct SaveMeasureInput {
    indicator_id: GlobalId,
    /// The one to correct, with its version; a new one when absent.
    id: Option<GlobalId>,
    version: Option<i32>,
    measured_on: Date,
    /// «9,2»: three decimals at most.
    value: String,
    /// Where the value comes from.
    source: Option<String>,
    comment: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct RemoveMeasureInput {
    id: GlobalId,
    version: i32,
}

payload!(IndicatorPayload { indicator: Option<Indicator> });

#[derive(Debug, Default)]
pub struct IndicatorMutation;

#[Object]
impl IndicatorMutation {
    /// Adds an indicator, or says something else of one.
    async fn save_indicator(&self, ctx: &Context<'_>, input: SaveIndicatorInput) -> Result<IndicatorPayload> {
        let save = SaveIndicator {
            participation: input.participation_id.as_id().graphql()?,
            indicator: crate::experiment::at(input.id, input.version)?,
            experiment: optional(input.experiment_id).graphql()?,
            template: input.template.filter(|key| !key.is_empty()),
            name: input.name,
            unit: input.unit,
            wished: input.wished.into(),
            method: input.method.unwrap_or_default(),
            baseline: input.baseline,
            baseline_on: input.baseline_on.map(|day| day.0),
            target: input.target,
            target_on: input.target_on.map(|day| day.0),
        };
        answer(app::save(ctx.data_unchecked::<Arc<Asker>>(), save).await, |row| IndicatorPayload {
            indicator: Some(Indicator(row)),
            refusals: Vec::new(),
        })
    }

    /// Records a measure, or corrects one.
    async fn save_measure(&self, ctx: &Context<'_>, input: SaveMeasureInput) -> Result<IndicatorPayload> {
        let id: IndicatorId = input.indicator_id.as_id().graphql()?;
        let save = SaveMeasure {
            indicator: id,
            measure: crate::experiment::at(input.id, input.version)?,
            measured_on: input.measured_on.0,
            value: input.value,
            source: input.source.unwrap_or_default(),
            comment: input.comment.unwrap_or_default(),
        };
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let saved = app::save_measure(asker, save).await;
        let of = match &saved {
            Ok(_) => Some(found(app::by_ids(asker, &[id]).await.graphql()?.pop())?),
            Err(_) => None,
        };
        answer(saved, |_| IndicatorPayload { indicator: of.map(Indicator), refusals: Vec::new() })
    }

    /// Removes a measure that should not have been recorded.
    async fn remove_measure(&self, ctx: &Context<'_>, input: RemoveMeasureInput) -> Result<IndicatorPayload> {
        let id = input.id.as_id().graphql()?;
        let removed = app::remove_measure(ctx.data_unchecked::<Arc<Asker>>(), id, input.version).await;
        answer(removed, |row| IndicatorPayload { indicator: Some(Indicator(row)), refusals: Vec::new() })
    }
}
