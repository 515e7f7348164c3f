//! What an establishment works on in its project, and what is frozen of it for the three voices.

mod change;

pub use change::ExperimentMutation;

use crate::approval::ApprovalRequest;
use crate::enums::{ActionStatus, ExperimentDecision, ExperimentStatus, PriorityStatus, QvctField, SealedKind, Theme};
use crate::error::IntoGraphql;
use crate::id::GlobalId;
use crate::indicator::Indicator;
use crate::loaders::{DossierOf, OriginOf, RequestsOf, load};
use crate::scalars::Date;
use async_graphql::{Context, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::Asker;
use cordee_app::experiment::{self as app, Dossier};
use cordee_domain::ids::{Identified, ParticipationId, SealedPlanId};
use cordee_domain::sealed as domain;
use std::sync::Arc;

/// The id and version of what an input says something else of; none for something new.
pub(crate) fn at<I: Identified>(id: Option<GlobalId>, version: Option<i32>) -> Result<Option<(I, i32)>> {
    match id {
        Some(id) => Ok(Some((id.as_id().graphql()?, version.unwrap_or_default()))),
        None => Ok(None),
    }
}

async fn dossier(ctx: &Context<'_>, id: ParticipationId) -> Result<Arc<Dossier>> {
    Ok(load(ctx, DossierOf(id)).await?.unwrap_or_default())
}

/// What an establishment works on: priorities, experiments, indicators, and how they are looked back on.
#[derive(Debug)]
pub struct ProjectPlan(app::Place);

#[Object]
impl ProjectPlan {
    /// The id of the participation that the project hangs on.
    async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.participation.id)
    }

    async fn establishment_name(&self) -> &str {
        &self.0.establishment
    }

    async fn group_id(&self) -> GlobalId {
        GlobalId::of(self.0.participation.group_id)
    }

    async fn group_name(&self) -> &str {
        &self.0.group
    }

    async fn programme_title(&self) -> &str {
        &self.0.programme
    }

    /// The acts of the policy table that the asker may do here: `experiment.set`, `approval.ask`, `approval.give`.
    async fn acts(&self, ctx: &Context<'_>) -> Result<Vec<&'static str>> {
        app::acts_on(ctx.data_unchecked::<Arc<Asker>>(), &self.0.participation).await.graphql()
    }

    /// By rank.
    async fn priorities(&self, ctx: &Context<'_>) -> Result<Vec<Priority>> {
        let dossier = dossier(ctx, self.0.participation.id).await?;
        Ok(dossier.priorities.iter().cloned().map(Priority).collect())
    }

    /// The oldest first.
    async fn experiments(&self, ctx: &Context<'_>) -> Result<Vec<Experiment>> {
        let dossier = dossier(ctx, self.0.participation.id).await?;
        Ok(dossier.experiments.iter().cloned().map(Experiment).collect())
    }

    /// Those of the project as a whole.
    async fn indicators(&self, ctx: &Context<'_>) -> Result<Vec<Indicator>> {
        let dossier = dossier(ctx, self.0.participation.id).await?;
        Ok(dossier.indicators_of(None).cloned().map(Indicator).collect())
    }

    /// What is said of the project as a whole.
    async fn review(&self, ctx: &Context<'_>) -> Result<Option<Evaluation>> {
        let dossier = dossier(ctx, self.0.participation.id).await?;
        Ok(dossier.evaluation_of(None).cloned().map(Evaluation))
    }

    /// What was frozen, the latest first.
    async fn sealed(&self, ctx: &Context<'_>, kind: Option<SealedKind>) -> Result<Vec<SealedPlan>> {
        let dossier = dossier(ctx, self.0.participation.id).await?;
        let kind = kind.map(domain::SealedKind::from);
        let wanted = dossier.sealed.iter().filter(|sealed| kind.is_none_or(|kind| sealed.kind == kind));
        Ok(wanted.cloned().map(SealedPlan).collect())
    }

    /// Whether something changed since it was frozen last; none when it never was.
    async fn changed_since_sealed(&self, ctx: &Context<'_>, kind: SealedKind) -> Result<Option<bool>> {
        let dossier = dossier(ctx, self.0.participation.id).await?;
        let Some(last) = dossier.last_sealed(kind.into()) else { return Ok(None) };
        let now = app::draft_sha256(kind.into(), &self.0, &dossier).graphql()?;
        Ok(Some(now != last.sha256))
    }

    /// What the three voices were asked at every point of the project, the latest first.
    async fn approvals(&self, ctx: &Context<'_>) -> Result<Vec<ApprovalRequest>> {
        let rows = load(ctx, RequestsOf(self.0.participation.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(ApprovalRequest).collect())
    }
}

/// A situation that an establishment chose to work on.
#[derive(Debug)]
pub struct Priority(app::Priority);

#[Object]
impl Priority {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn title(&self) -> &str {
        &self.0.title
    }

    async fn why(&self) -> Option<&str> {
        self.0.why.as_deref()
    }

    async fn perimeter(&self) -> Option<&str> {
        self.0.perimeter.as_deref()
    }

    async fn field(&self) -> Option<QvctField> {
        self.0.field.map(Into::into)
    }

    /// From 1.
    async fn rank(&self) -> i32 {
        self.0.rank
    }

    async fn status(&self) -> PriorityStatus {
        self.0.status.into()
    }

    /// The cluster of the état des lieux that it comes from.
    async fn origin(&self, ctx: &Context<'_>) -> Result<Option<PriorityOrigin>> {
        let Some(id) = self.0.cluster_id else { return Ok(None) };
        Ok(load(ctx, OriginOf(id)).await?.map(|origin| PriorityOrigin {
            cluster_id: GlobalId::of(origin.cluster.id),
            title: origin.cluster.title,
            cards: origin.cards,
            dots: origin.dots,
        }))
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// The cluster of the état des lieux that a priority comes from.
#[derive(Debug, SimpleObject)]
pub struct PriorityOrigin {
    cluster_id: GlobalId,
    title: String,
    /// How many stand in it.
    cards: i32,
    /// Those of its cards in all; told once the vote is closed.
    dots: Option<i32>,
}

/// What an establishment tries, and what the comité QVCT decided of it.
#[derive(Debug)]
pub struct Experiment(pub app::Experiment);

#[Object]
impl Experiment {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn participation_id(&self) -> GlobalId {
        GlobalId::of(self.0.participation_id)
    }

    async fn priority(&self, ctx: &Context<'_>) -> Result<Option<Priority>> {
        let Some(id) = self.0.priority_id else { return Ok(None) };
        let dossier = dossier(ctx, self.0.participation_id).await?;
        Ok(dossier.priorities.iter().find(|priority| priority.id == id).cloned().map(Priority))
    }

    async fn title(&self) -> &str {
        &self.0.title
    }

    async fn field(&self) -> Option<QvctField> {
        self.0.field.map(Into::into)
    }

    async fn theme(&self) -> Option<Theme> {
        self.0.theme.map(Into::into)
    }

    async fn perimeter(&self) -> Option<&str> {
        self.0.perimeter.as_deref()
    }

    /// What is done: «si…».
    async fn if_we(&self) -> &str {
        &self.0.if_we
    }

    /// What is supposed to follow: «alors…».
    async fn then_so(&self) -> &str {
        &self.0.then_so
    }

    async fn starts_on(&self) -> Option<Date> {
        self.0.starts_on.map(Date)
    }

    async fn ends_on(&self) -> Option<Date> {
        self.0.ends_on.map(Date)
    }

    async fn status(&self) -> ExperimentStatus {
        self.0.status.into()
    }

    async fn decision(&self) -> Option<ExperimentDecision> {
        self.0.decision.map(Into::into)
    }

    /// Why the comité decided so.
    async fn decision_reason(&self) -> Option<&str> {
        self.0.decision_reason.as_deref()
    }

    async fn decided_on(&self) -> Option<Date> {
        self.0.decided_on.map(Date)
    }

    /// The meeting of the comité at which it was decided, where that is said.
    async fn meeting_id(&self) -> Option<GlobalId> {
        self.0.meeting_id.map(GlobalId::of)
    }

    async fn actions(&self, ctx: &Context<'_>) -> Result<Vec<ExperimentAction>> {
        let dossier = dossier(ctx, self.0.participation_id).await?;
        Ok(dossier.actions_of(self.0.id).cloned().map(ExperimentAction).collect())
    }

    async fn indicators(&self, ctx: &Context<'_>) -> Result<Vec<Indicator>> {
        let dossier = dossier(ctx, self.0.participation_id).await?;
        Ok(dossier.indicators_of(Some(self.0.id)).cloned().map(Indicator).collect())
    }

    async fn evaluation(&self, ctx: &Context<'_>) -> Result<Option<Evaluation>> {
        let dossier = dossier(ctx, self.0.participation_id).await?;
        Ok(dossier.evaluation_of(Some(self.0.id)).cloned().map(Evaluation))
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// What is to be done for an experiment.
#[derive(Debug)]
pub struct ExperimentAction(app::ExperimentAction);

#[Object]
impl ExperimentAction {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn experiment_id(&self) -> GlobalId {
        GlobalId::of(self.0.experiment_id)
    }

    async fn title(&self) -> &str {
        &self.0.title
    }

    /// Who does it, in words.
    async fn owner(&self) -> Option<&str> {
        self.0.owner.as_deref()
    }

    async fn starts_on(&self) -> Option<Date> {
        self.0.starts_on.map(Date)
    }

    async fn due_on(&self) -> Option<Date> {
        self.0.due_on.map(Date)
    }

    async fn status(&self) -> ActionStatus {
        self.0.status.into()
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// What is said of an experiment, or of the whole project, once it is looked back on.
#[derive(Debug)]
pub struct Evaluation(app::Evaluation);

#[Object]
impl Evaluation {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn done(&self) -> Option<&str> {
        self.0.done.as_deref()
    }

    async fn observed(&self) -> Option<&str> {
        self.0.observed.as_deref()
    }

    /// What the spaces of discussion say of it.
    async fn discussed(&self) -> Option<&str> {
        self.0.discussed.as_deref()
    }

    /// What came that nobody expected.
    async fn unexpected(&self) -> Option<&str> {
        self.0.unexpected.as_deref()
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// A plan or an evaluation as it was frozen. Never changed.
#[derive(Debug)]
pub struct SealedPlan(app::SealedPlan);

#[Object]
impl SealedPlan {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn kind(&self) -> SealedKind {
        self.0.kind.into()
    }

    /// From 1, in its kind.
    async fn number(&self) -> i32 {
        self.0.number
    }

    /// Its SHA-256, in hexadecimal.
    async fn sha256(&self) -> &str {
        &self.0.sha256
    }

    async fn sealed_at(&self) -> DateTime<Utc> {
        self.0.sealed_at
    }

    async fn sections(&self) -> Result<Vec<SealedSection>> {
        let text = app::text(&self.0).graphql()?;
        Ok(text.sections.into_iter().map(SealedSection::from).collect())
    }
}

/// A part of what is frozen, under its heading.
#[derive(Debug, SimpleObject)]
pub struct SealedSection {
    /// 2 for a part, 3 for what stands in it.
    level: i32,
    title: String,
    paragraphs: Vec<String>,
    rows: Vec<SealedRow>,
    table: Option<SealedTable>,
}

/// What is said of what.
#[derive(Debug, SimpleObject)]
pub struct SealedRow {
    label: String,
    value: String,
}

/// A table; each line has as many cells as the header.
#[derive(Debug, SimpleObject)]
pub struct SealedTable {
    caption: String,
    header: Vec<String>,
    lines: Vec<Vec<String>>,
}

impl From<domain::SealedSection> for SealedSection {
    fn from(section: domain::SealedSection) -> SealedSection {
        let table = section.table;
        SealedSection {
            level: section.level.into(),
            title: section.title,
            paragraphs: section.paragraphs,
            rows: section.rows.into_iter().map(|(label, value)| SealedRow { label, value }).collect(),
            table: table.map(|t| SealedTable { caption: t.caption, header: t.header, lines: t.lines }),
        }
    }
}

#[derive(Debug, Default)]
pub struct ExperimentQuery;

#[Object]
impl ExperimentQuery {
    /// What an establishment works on in its project; null when it is out of reach.
    async fn project_plan(&self, ctx: &Context<'_>, participation_id: GlobalId) -> Result<Option<ProjectPlan>> {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let Ok(id) = participation_id.as_id::<ParticipationId>() else { return Ok(None) };
        Ok(app::place(asker, id).await.graphql()?.map(ProjectPlan))
    }

    /// A plan or an evaluation as it was frozen.
    async fn sealed_plan(&self, ctx: &Context<'_>, id: GlobalId) -> Result<Option<SealedPlan>> {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let id = id.as_id::<SealedPlanId>().ok();
        Ok(app::sealed_by_ids(asker, id.as_slice()).await.graphql()?.pop().map(SealedPlan))
    }
}
