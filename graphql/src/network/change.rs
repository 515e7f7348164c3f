use super::Post;
use crate::enums::{Continuation, MoveKind};
use crate::error::{IntoGraphql, to_error};
use crate::id::{GlobalId, optional};
use crate::payload::answer;
use crate::scalars::{Cents, Date};
use async_graphql::{Context, InputObject, Object, Result};
use cordee_app::network::{self as app, Agreement, Appoint, DecideAmount, NewMove, SetStep, WhoIsAppointed};
use cordee_app::{AppError, AppResult, Asker};
use cordee_domain::ids::PostId;
use cordee_domain::money;
use cordee_domain::refusal::Refusal;
use std::sync::Arc;

/// A managing organisation to select for a post.
#[derive(Debug, InputObject)]
pub struct SelectPostInput {
    programme_id: GlobalId,
    organisation_id: GlobalId,
}

#[derive(Debug, InputObject)]
pub struct OpenRecruitmentInput {
    id: GlobalId,
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct SetCommitmentsInput {
    id: GlobalId,
    version: i32,
    job_secured: Option<bool>,
    note: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct StateContinuationInput {
    id: GlobalId,
    version: i32,
    answer: Continuation,
    note: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct StopPostInput {
    id: GlobalId,
    version: i32,
    stopped_on: Date,
    reason: String,
}

#[derive(Debug, InputObject)]
pub struct EndPostInput {
    id: GlobalId,
    version: i32,
    ended_on: Date,
}

/// Someone to hold a post: someone of the directory (`personId`), or someone new (`email` and
/// `name`), who is invited. Who held it before leaves it.
#[derive(Debug, InputObject)]
pub struct AppointFacilitatorInput {
    /// The post.
    id: GlobalId,
    version: i32,
    person_id: Option<GlobalId>,
    email: Option<String>,
    name: Option<String>,
    starts_on: Date,
    working_time_percent: i32,
    internal: bool,
}

/// The end of the mandate in force.
#[derive(Debug, InputObject)]
pub struct EndMandateInput {
    /// The post.
    id: GlobalId,
    version: i32,
    ended_on: Date,
    reason: String,
}

#[derive(Debug, InputObject)]
pub struct ProposeStructureInput {
    post_id: GlobalId,
    establishment_id: GlobalId,
}

/// When each side volunteered; a date left out says that it has not.
#[derive(Debug, InputObject)]
pub struct RecordAgreementInput {
    id: GlobalId,
    version: i32,
    direction_agreed_on: Option<Date>,
    staff_agreed_on: Option<Date>,
    note: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct WaiveStructureInput {
    id: GlobalId,
    version: i32,
    reason: String,
}

#[derive(Debug, InputObject)]
pub struct DecideStructureInput {
    id: GlobalId,
    version: i32,
    selected: bool,
}

/// The dates of a step; one left out is cleared.
#[derive(Debug, InputObject)]
pub struct SetNetworkStepInput {
    id: GlobalId,
    version: i32,
    planned_on: Option<Date>,
    done_on: Option<Date>,
    note: Option<String>,
}

/// A deliverable handed in, as a link or as a text.
#[derive(Debug, InputObject)]
pub struct HandDeliverableInput {
    id: GlobalId,
    version: i32,
    link: Option<String>,
    body: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct AcceptDeliverableInput {
    id: GlobalId,
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct ReturnDeliverableInput {
    id: GlobalId,
    version: i32,
    reason: String,
}

/// A day of its own for a deliverable; without one, it is due with its step.
#[derive(Debug, InputObject)]
pub struct SetDeliverableDueInput {
    id: GlobalId,
    version: i32,
    due_on: Option<Date>,
}

#[derive(Debug, InputObject)]
pub struct RecordPostMoveInput {
    post_id: GlobalId,
    kind: MoveKind,
    amount_cents: Cents,
    moved_on: Date,
    note: Option<String>,
}

/// What a post receives in the end; a reason is due when it is not what is proposed.
#[derive(Debug, InputObject)]
pub struct DecidePostAmountInput {
    /// The post.
    id: GlobalId,
    version: i32,
    decided_cents: Cents,
    reason: Option<String>,
}

payload!(PostPayload {
    /// The post, with all that hangs on it as it is now.
    post: Option<Post>,
    /// The link to give to someone new, where no mail carries it; shown once.
    invitation_link: Option<String>,
});

payload!(NetworkPayload {
    /// The network, as it is now.
    network: Option<super::Network>,
});

async fn reread(asker: &Asker, id: PostId) -> Result<Option<Post>> {
    Ok(app::post_board(asker, id).await.graphql()?.and_then(|board| Post::in_board(board, id)))
}

async fn post<T>(asker: &Asker, result: AppResult<T>, of: impl FnOnce(&T) -> PostId) -> Result<PostPayload> {
    let post = match &result {
        // Whoever just lost the post is told no more of it.
        Ok(done) => reread(asker, of(done)).await?,
        Err(_) => None,
    };
    answer(result, |_| PostPayload { post, invitation_link: None, refusals: Vec::new() })
}

fn asker<'a>(ctx: &'a Context<'_>) -> &'a Arc<Asker> {
    ctx.data_unchecked::<Arc<Asker>>()
}

#[derive(Debug, Default)]
pub struct NetworkMutation;

#[Object]
impl NetworkMutation {
    /// Selects a managing organisation for one of the programme's posts.
    async fn select_post(&self, ctx: &Context<'_>, input: SelectPostInput) -> Result<PostPayload> {
        let (programme, organisation) =
            (input.programme_id.as_id().graphql()?, input.organisation_id.as_id().graphql()?);
        post(asker(ctx), app::select(asker(ctx), programme, organisation).await, |post| post.id).await
    }

    /// Says that the organisation looks for a facilitator.
    async fn open_recruitment(&self, ctx: &Context<'_>, input: OpenRecruitmentInput) -> Result<PostPayload> {
        let id = input.id.as_id().graphql()?;
        post(asker(ctx), app::open_recruitment(asker(ctx), id, input.version).await, |post| post.id).await
    }

    /// Records what the organisation commits itself to.
    async fn set_commitments(&self, ctx: &Context<'_>, input: SetCommitmentsInput) -> Result<PostPayload> {
        let id = input.id.as_id().graphql()?;
        let done = app::set_commitments(asker(ctx), id, input.version, input.job_secured, input.note.as_deref()).await;
        post(asker(ctx), done, |post| post.id).await
    }

    /// Records whether the mission goes on after the funded years.
    async fn state_continuation(&self, ctx: &Context<'_>, input: StateContinuationInput) -> Result<PostPayload> {
        let id = input.id.as_id().graphql()?;
        let said = input.answer.into();
        let done = app::state_continuation(asker(ctx), id, input.version, said, input.note.as_deref()).await;
        post(asker(ctx), done, |post| post.id).await
    }

    /// Stops a post before its end.
    async fn stop_post(&self, ctx: &Context<'_>, input: StopPostInput) -> Result<PostPayload> {
        let id = input.id.as_id().graphql()?;
        let done = app::stop(asker(ctx), id, input.version, input.stopped_on.0, &input.reason).await;
        post(asker(ctx), done, |post| post.id).await
    }

    /// Ends a post that ran its time.
    async fn end_post(&self, ctx: &Context<'_>, input: EndPostInput) -> Result<PostPayload> {
        let id = input.id.as_id().graphql()?;
        post(asker(ctx), app::end_post(asker(ctx), id, input.version, input.ended_on.0).await, |post| post.id).await
    }

    /// Appoints a facilitator; who held the post before leaves it.
    async fn appoint_facilitator(&self, ctx: &Context<'_>, input: AppointFacilitatorInput) -> Result<PostPayload> {
        let who = match (optional(input.person_id).graphql()?, input.email) {
            (Some(person), None) => WhoIsAppointed::Known(person),
            (None, Some(email)) => WhoIsAppointed::New { email, name: input.name.unwrap_or_default() },
            _ => {
                let message = "Animateur : choisissez une personne de l’annuaire, ou indiquez le nom et l’adresse d’une nouvelle.";
                let refusal = AppError::from(Refusal::invalid("personId", message));
                return answer(Err::<(), _>(refusal), |()| PostPayload::default());
            }
        };
        let appoint = Appoint {
            post: input.id.as_id().graphql()?,
            version: input.version,
            who,
            starts_on: input.starts_on.0,
            working_time_percent: input.working_time_percent,
            internal: input.internal,
        };
        let mut done = app::appoint(asker(ctx), appoint).await;
        let link = done.as_mut().ok().and_then(|appointed| appointed.invitation_link.take());
        let payload = post(asker(ctx), done, |appointed| appointed.post.id).await?;
        Ok(PostPayload { invitation_link: link, ..payload })
    }

    /// Ends the mandate in force: the post is vacant.
    async fn end_mandate(&self, ctx: &Context<'_>, input: EndMandateInput) -> Result<PostPayload> {
        let id = input.id.as_id().graphql()?;
        let done = app::end_mandate(asker(ctx), id, input.version, input.ended_on.0, &input.reason).await;
        post(asker(ctx), done, |post| post.id).await
    }

    /// Notes that an establishment of the organisation volunteers.
    async fn propose_structure(&self, ctx: &Context<'_>, input: ProposeStructureInput) -> Result<PostPayload> {
        let (id, establishment) = (input.post_id.as_id().graphql()?, input.establishment_id.as_id().graphql()?);
        post(asker(ctx), app::propose(asker(ctx), id, establishment).await, |s| s.post_id).await
    }

    /// Records the agreement of the direction and of the staff representatives.
    async fn record_agreement(&self, ctx: &Context<'_>, input: RecordAgreementInput) -> Result<PostPayload> {
        let agreement = Agreement {
            direction_agreed_on: input.direction_agreed_on.map(|day| day.0),
            staff_agreed_on: input.staff_agreed_on.map(|day| day.0),
            note: input.note,
        };
        let id = input.id.as_id().graphql()?;
        post(asker(ctx), app::record_agreement(asker(ctx), id, input.version, agreement).await, |s| s.post_id).await
    }

    /// Dispenses a structure from the condition of competence or of sector.
    async fn waive_structure(&self, ctx: &Context<'_>, input: WaiveStructureInput) -> Result<PostPayload> {
        let id = input.id.as_id().graphql()?;
        post(asker(ctx), app::waive(asker(ctx), id, input.version, &input.reason).await, |s| s.post_id).await
    }

    /// Selects a structure that volunteers, or does not.
    async fn decide_structure(&self, ctx: &Context<'_>, input: DecideStructureInput) -> Result<PostPayload> {
        let id = input.id.as_id().graphql()?;
        let done = app::decide_structure(asker(ctx), id, input.version, input.selected).await;
        post(asker(ctx), done, |s| s.post_id).await
    }

    /// Gives a step its planned and done dates.
    async fn set_network_step(&self, ctx: &Context<'_>, input: SetNetworkStepInput) -> Result<NetworkPayload> {
        let set = SetStep {
            id: input.id.as_id().graphql()?,
            version: input.version,
            planned_on: input.planned_on.map(|day| day.0),
            done_on: input.done_on.map(|day| day.0),
            note: input.note,
        };
        let result = app::set_step(asker(ctx), set).await;
        let network = match &result {
            Ok(step) => app::board(asker(ctx), step.programme_id).await.map_err(|e| to_error(&e))?,
            Err(_) => None,
        };
        answer(result, |_| NetworkPayload {
            network: network.map(|board| super::Network(Arc::new(board))),
            refusals: Vec::new(),
        })
    }

    /// Hands a deliverable in.
    async fn hand_deliverable(&self, ctx: &Context<'_>, input: HandDeliverableInput) -> Result<PostPayload> {
        let id = input.id.as_id().graphql()?;
        let done = app::hand(asker(ctx), id, input.version, input.link.as_deref(), input.body.as_deref()).await;
        post(asker(ctx), done, |d| d.post_id).await
    }

    /// Accepts a deliverable that was handed in.
    async fn accept_deliverable(&self, ctx: &Context<'_>, input: AcceptDeliverableInput) -> Result<PostPayload> {
        let id = input.id.as_id().graphql()?;
        post(asker(ctx), app::accept(asker(ctx), id, input.version).await, |d| d.post_id).await
    }

    /// Sends a deliverable back, with what it lacks.
    async fn return_deliverable(&self, ctx: &Context<'_>, input: ReturnDeliverableInput) -> Result<PostPayload> {
        let id = input.id.as_id().graphql()?;
        let done = app::return_deliverable(asker(ctx), id, input.version, &input.reason).await;
        post(asker(ctx), done, |d| d.post_id).await
    }

    /// Gives a deliverable a day of its own.
    async fn set_deliverable_due(&self, ctx: &Context<'_>, input: SetDeliverableDueInput) -> Result<PostPayload> {
        let id = input.id.as_id().graphql()?;
        let due = input.due_on.map(|day| day.0);
        post(asker(ctx), app::set_due(asker(ctx), id, input.version, due).await, |d| d.post_id).await
    }

    /// Records a movement of money on a post.
    async fn record_post_move(&self, ctx: &Context<'_>, input: RecordPostMoveInput) -> Result<PostPayload> {
        let moved = NewMove {
            post: input.post_id.as_id().graphql()?,
            kind: input.kind.into(),
            amount: money::Cents(input.amount_cents.0),
            moved_on: input.moved_on.0,
            note: input.note,
        };
        post(asker(ctx), app::record_move(asker(ctx), moved).await, |m| m.post_id).await
    }

    /// Decides what a post receives in the end.
    async fn decide_post_amount(&self, ctx: &Context<'_>, input: DecidePostAmountInput) -> Result<PostPayload> {
        let decide = DecideAmount {
            post: input.id.as_id().graphql()?,
            version: input.version,
            decided: money::Cents(input.decided_cents.0),
            reason: input.reason,
        };
        post(asker(ctx), app::decide_amount(asker(ctx), decide).await, |d| d.post_id).await
    }
}
