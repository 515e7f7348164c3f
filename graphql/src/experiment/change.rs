use super::{Evaluation, Experiment, ExperimentAction, Priority, SealedPlan, at};
use crate::approval::ApprovalRequest;
use crate::enums::{ActionStatus, ExperimentDecision, ExperimentStatus, PriorityStatus, QvctField, SealedKind, Theme};
use crate::error::IntoGraphql;
use crate::id::{GlobalId, all, optional};
use crate::payload::answer;
use crate::scalars::Date;
use async_graphql::{Context, InputObject, Object, Result};
use cordee_app::Asker;
use cordee_app::experiment::{self as app, Decide, SaveAction, SaveEvaluation, SaveExperiment, SavePriority};
use std::sync::Arc;

/// A situation to be worked on.
#[derive(Debug, InputObject)]
pub struct SavePriorityInput {
    participation_id: GlobalId,
    /// The one to say something else of, with its version; a new one when absent.
    id: Option<GlobalId>,
    version: Option<i32>,
    title: String,
    why: Option<String>,
    perimeter: Option<String>,
    field: Option<QvctField>,
    status: PriorityStatus,
    /// The cluster of the project's état des lieux that it comes from; without one, what was said of it stays.
    cluster_id: Option<GlobalId>,
}

#[derive(Debug, InputObject)]
pub struct RankPrioritiesInput {
    participation_id: GlobalId,
    /// All of them, the first first.
    order: Vec<GlobalId>,
}

/// Something to try.
#[derive(Debug, InputObject)]
pub struct SaveExperimentInput {
    participation_id: GlobalId,
    /// The one to say something else of, with its version; a new one when absent.
    id: Option<GlobalId>,
    version: Option<i32>,
    priority_id: Option<GlobalId>,
    title: String,
    field: Option<QvctField>,
    theme: Option<Theme>,
    perimeter: Option<String>,
    /// What is done: «si…».
    if_we: String,
    /// What is supposed to follow: «alors…».
    then_so: String,
    starts_on: Option<Date>,
    ends_on: Option<Date>,
    /// Planned or running; evaluated, it stays so.
    status: ExperimentStatus,
}

/// Something to do for an experiment.
#[derive(Debug, InputObject)]
pub struct SaveExperimentActionInput {
    experiment_id: GlobalId,
    /// The one to say something else of, with its version; a new one when absent.
    id: Option<GlobalId>,
    version: Option<i32>,
    title: String,
    /// Who does it, in words.
    owner: Option<String>,
    starts_on: Option<Date>,
    due_on: Option<Date>,
    status: ActionStatus,
}

#[derive(Debug, InputObject)]
pub struct SetActionStatusInput {
    id: GlobalId,
    version: i32,
    status: ActionStatus,
}

/// What the comité QVCT decided.
#[derive(Debug, InputObject)]
pub struct DecideExperimentInput {
    id: GlobalId,
    version: i32,
    decision: ExperimentDecision,
    reason: String,
    decided_on: Date,
    /// The meeting of the comité at which it was, where it is recorded.
    meeting_id: Option<GlobalId>,
}

/// What is said of an experiment, or of the whole project.
#[derive(Debug, InputObject)]
pub struct SaveEvaluationInput {
    participation_id: GlobalId,
    /// None for the project as a whole.
    experiment_id: Option<GlobalId>,
    /// That of what is said already; 0 when nothing is.
    version: i32,
    done: Option<String>,
    observed: Option<String>,
    /// What the spaces of discussion say of it.
    discussed: Option<String>,
    unexpected: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct SubmitPlanInput {
    participation_id: GlobalId,
    kind: SealedKind,
}

payload!(PriorityPayload { priority: Option<Priority> });
payload!(PrioritiesPayload { priorities: Option<Vec<Priority>> });
payload!(ExperimentPayload { experiment: Option<Experiment> });
payload!(ExperimentActionPayload { action: Option<ExperimentAction> });
payload!(EvaluationPayload { evaluation: Option<Evaluation> });
payload!(SubmitPlanPayload {
    sealed: Option<SealedPlan>,
    request: Option<ApprovalRequest>,
});

#[derive(Debug, Default)]
pub struct ExperimentMutation;

#[Object]
impl ExperimentMutation {
    /// Retains a situation to be worked on, or says something else of one.
    async fn save_priority(&self, ctx: &Context<'_>, input: SavePriorityInput) -> Result<PriorityPayload> {
        let save = SavePriority {
            participation: input.participation_id.as_id().graphql()?,
            priority: at(input.id, input.version)?,
            title: input.title,
            why: input.why.unwrap_or_default(),
            perimeter: input.perimeter.unwrap_or_default(),
            field: input.field.map(Into::into),
            status: input.status.into(),
            cluster: optional(input.cluster_id).graphql()?,
        };
        answer(app::save_priority(ctx.data_unchecked::<Arc<Asker>>(), save).await, |row| PriorityPayload {
            priority: Some(Priority(row)),
            refusals: Vec::new(),
        })
    }

    /// Ranks the priorities of a project.
    async fn rank_priorities(&self, ctx: &Context<'_>, input: RankPrioritiesInput) -> Result<PrioritiesPayload> {
        let (id, order) = (input.participation_id.as_id().graphql()?, all(input.order).graphql()?);
        let ranked = app::rank_priorities(ctx.data_unchecked::<Arc<Asker>>(), id, &order).await;
        answer(ranked, |rows| PrioritiesPayload {
            priorities: Some(rows.into_iter().map(Priority).collect()),
            refusals: Vec::new(),
        })
    }

    /// Plans an experiment, or says something else of one.
    async fn save_experiment(&self, ctx: &Context<'_>, input: SaveExperimentInput) -> Result<ExperimentPayload> {
        let save = SaveExperiment {
            participation: input.participation_id.as_id().graphql()?,
            experiment: at(input.id, input.version)?,
            priority: optional(input.priority_id).graphql()?,
            title: input.title,
            field: input.field.map(Into::into),
            theme: input.theme.map(Into::into),
            perimeter: input.perimeter.unwrap_or_default(),
            if_we: input.if_we,
            then: input.then_so,
            starts_on: input.starts_on.map(|day| day.0),
            ends_on: input.ends_on.map(|day| day.0),
            status: input.status.into(),
        };
        answer(app::save_experiment(ctx.data_unchecked::<Arc<Asker>>(), save).await, |row| ExperimentPayload {
            experiment: Some(Experiment(row)),
            refusals: Vec::new(),
        })
    }

    /// Adds an action to an experiment, or says something else of one.
    async fn save_experiment_action(
        &self,
        ctx: &Context<'_>,
        input: SaveExperimentActionInput,
    ) -> Result<ExperimentActionPayload> {
        let save = SaveAction {
            experiment: input.experiment_id.as_id().graphql()?,
            action: at(input.id, input.version)?,
            title: input.title,
            owner: input.owner.unwrap_or_default(),
            starts_on: input.starts_on.map(|day| day.0),
            due_on: input.due_on.map(|day| day.0),
            status: input.status.into(),
        };
        let saved = app::save_action(ctx.data_unchecked::<Arc<Asker>>(), save).await;
        answer(saved, |(_, row)| ExperimentActionPayload { action: Some(ExperimentAction(row)), refusals: Vec::new() })
    }

    /// Moves an action to another state.
    async fn set_action_status(
        &self,
        ctx: &Context<'_>,
        input: SetActionStatusInput,
    ) -> Result<ExperimentActionPayload> {
        let id = input.id.as_id().graphql()?;
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        answer(app::set_action_status(asker, id, input.version, input.status.into()).await, |row| {
            ExperimentActionPayload { action: Some(ExperimentAction(row)), refusals: Vec::new() }
        })
    }

    /// Records what the comité QVCT decided of an experiment.
    async fn decide_experiment(&self, ctx: &Context<'_>, input: DecideExperimentInput) -> Result<ExperimentPayload> {
        let decide = Decide {
            experiment: input.id.as_id().graphql()?,
            version: input.version,
            decision: input.decision.into(),
            reason: input.reason,
            decided_on: input.decided_on.0,
            meeting: optional(input.meeting_id).graphql()?,
        };
        answer(app::decide(ctx.data_unchecked::<Arc<Asker>>(), decide).await, |row| ExperimentPayload {
            experiment: Some(Experiment(row)),
            refusals: Vec::new(),
        })
    }

    /// Says what was done and observed, of an experiment or of the whole project.
    async fn save_evaluation(&self, ctx: &Context<'_>, input: SaveEvaluationInput) -> Result<EvaluationPayload> {
        let save = SaveEvaluation {
            participation: input.participation_id.as_id().graphql()?,
            experiment: optional(input.experiment_id).graphql()?,
            version: input.version,
            done: input.done.unwrap_or_default(),
            observed: input.observed.unwrap_or_default(),
            discussed: input.discussed.unwrap_or_default(),
            unexpected: input.unexpected.unwrap_or_default(),
        };
        answer(app::save_evaluation(ctx.data_unchecked::<Arc<Asker>>(), save).await, |row| EvaluationPayload {
            evaluation: Some(Evaluation(row)),
            refusals: Vec::new(),
        })
    }

    /// Freezes the plan, or the evaluation, of a project as it is now, and submits it to the three voices.
    async fn submit_plan(&self, ctx: &Context<'_>, input: SubmitPlanInput) -> Result<SubmitPlanPayload> {
        let id = input.participation_id.as_id().graphql()?;
        let submitted = app::submit(ctx.data_unchecked::<Arc<Asker>>(), id, input.kind.into()).await;
        answer(submitted, |(sealed, request)| SubmitPlanPayload {
            sealed: Some(SealedPlan(sealed)),
            request: Some(ApprovalRequest(request)),
            refusals: Vec::new(),
        })
    }
}
