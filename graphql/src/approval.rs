//! The three voices and, in networks, the posts: what they are asked, and what each says in its own name.

use crate::enums::{ApprovalOutcome, ApprovalStage, ApprovalVerdict, ApprovalVoiceState, TrinomeRole};
use crate::error::IntoGraphql;
use crate::id::GlobalId;
use crate::identity::Person;
use crate::loaders::{ChairsOf, SaidOf, load};
use crate::payload::answer;
use async_graphql::{Context, InputObject, Object, Result};
use chrono::{DateTime, Utc};
use cordee_app::approval::{self as app, Give};
use cordee_app::carrier::Chair;
use cordee_app::replay::ClientKey;
use cordee_app::{AppError, AppResult, Asker};
use cordee_domain::approval as domain;
use cordee_domain::carrier::Seat;
use cordee_domain::ids::{ApprovalRequestId, Kind, ParticipationId, PersonId};
use cordee_domain::policy::act;
use std::sync::Arc;

/// One version of something that the three voices of an establishment are asked to approve; in a network, the post that
/// carries it.
#[derive(Debug)]
pub struct ApprovalRequest(pub app::ApprovalRequest);

#[Object]
impl ApprovalRequest {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    /// Null for what is of a post.
    async fn participation_id(&self) -> Option<GlobalId> {
        self.0.participation_id.map(GlobalId::of)
    }

    async fn stage(&self) -> ApprovalStage {
        self.0.stage.into()
    }

    async fn title(&self) -> &str {
        &self.0.title
    }

    /// The number of the version that is asked about, from 1.
    async fn number(&self) -> i32 {
        self.0.number
    }

    /// What is frozen and asked about.
    async fn subject_id(&self) -> Option<GlobalId> {
        Some(GlobalId { kind: Kind::from_key(&self.0.subject_kind)?, uuid: self.0.subject_id })
    }

    /// What it is a version of: the same for all its versions.
    async fn lineage(&self) -> String {
        self.0.lineage_id.simple().to_string()
    }

    /// What identifies what is read: its SHA-256, in hexadecimal.
    async fn sha256(&self) -> &str {
        &self.0.sha256
    }

    async fn asked_at(&self) -> DateTime<Utc> {
        self.0.asked_at
    }

    async fn asked_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.asked_by).await
    }

    /// When it was replaced by another version, or withdrawn. What was said of it stays.
    async fn closed_at(&self) -> Option<DateTime<Utc>> {
        self.0.closed_at
    }

    async fn closed_reason(&self) -> Option<&str> {
        self.0.closed_reason.as_deref()
    }

    /// Direction, staff, trades, or a post alone: each with what it said.
    async fn voices(&self, ctx: &Context<'_>) -> Result<Vec<ApprovalVoice>> {
        let said = load(ctx, SaidOf(self.0.id)).await?.unwrap_or_default();
        let key = ChairsOf { group: self.0.group_id, posts: self.0.by_post_id.is_some() };
        let chairs = load(ctx, key).await?.unwrap_or_default();
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let speaks = self.0.closed_at.is_none() && asker.actor().graphql()?.may(act::APPROVAL_GIVE).is_ok();
        let own = if speaks { Some(asker.person().graphql()?) } else { None };
        let voice = |(seat, state): (Seat, domain::VoiceState)| {
            let holder = chairs.iter().find(|chair| chair.seat == seat).and_then(Chair::titular);
            ApprovalVoice {
                seat,
                state,
                holder,
                mine: own.is_some() && holder == own,
                said: said.iter().rev().filter(|one| one.seat() == Some(seat)).cloned().collect(),
            }
        };
        Ok(app::states(&self.0, &said).into_iter().map(voice).collect())
    }

    async fn outcome(&self, ctx: &Context<'_>) -> Result<ApprovalOutcome> {
        let said = load(ctx, SaidOf(self.0.id)).await?.unwrap_or_default();
        Ok(domain::outcome(&app::states(&self.0, &said)).into())
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// One of the voices of a request.
#[derive(Debug)]
pub struct ApprovalVoice {
    seat: Seat,
    state: domain::VoiceState,
    holder: Option<PersonId>,
    mine: bool,
    said: Vec<app::Approval>,
}

#[Object]
impl ApprovalVoice {
    /// Null for a post.
    async fn role(&self) -> Option<TrinomeRole> {
        self.seat.role().map(Into::into)
    }

    /// Whether the asker speaks in its name; nobody does once the request is closed.
    async fn mine(&self) -> bool {
        self.mine
    }

    async fn state(&self) -> ApprovalVoiceState {
        self.state.into()
    }

    /// Who holds the voice now.
    async fn holder(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.holder).await
    }

    /// All that it said, the latest first: the first is what counts.
    async fn said(&self) -> Vec<ApprovalWord> {
        self.said.iter().cloned().map(ApprovalWord).collect()
    }
}

/// What a voice said once. Never changed.
#[derive(Debug)]
pub struct ApprovalWord(app::Approval);

#[Object]
impl ApprovalWord {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    /// The name that the person bore as it spoke.
    async fn name(&self) -> &str {
        &self.0.name
    }

    async fn verdict(&self) -> ApprovalVerdict {
        self.0.verdict.into()
    }

    async fn reason(&self) -> Option<&str> {
        self.0.reason.as_deref()
    }

    async fn given_at(&self) -> DateTime<Utc> {
        self.0.given_at
    }
}

async fn person(ctx: &Context<'_>, id: Option<PersonId>) -> Result<Option<Person>> {
    match id {
        Some(id) => Ok(load(ctx, id).await?.map(Person::from)),
        None => Ok(None),
    }
}

#[derive(Debug, Default)]
pub struct ApprovalQuery;

#[Object]
impl ApprovalQuery {
    /// What the three voices of a project were asked, the latest first.
    async fn approvals(
        &self,
        ctx: &Context<'_>,
        participation_id: GlobalId,
        stage: Option<ApprovalStage>,
    ) -> Result<Vec<ApprovalRequest>> {
        let id = participation_id.as_id::<ParticipationId>().graphql()?;
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let rows = app::of_project(asker, id, stage.map(Into::into)).await.graphql()?;
        Ok(rows.into_iter().map(ApprovalRequest).collect())
    }

    async fn approval(&self, ctx: &Context<'_>, id: GlobalId) -> Result<Option<ApprovalRequest>> {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let id = id.as_id::<ApprovalRequestId>().ok();
        Ok(app::by_ids(asker, id.as_slice()).await.graphql()?.pop().map(ApprovalRequest))
    }
}

/// What a voice says, in its own name.
#[derive(Debug, InputObject)]
pub struct GiveApprovalInput {
    /// The request.
    id: GlobalId,
    /// What identifies what was read.
    sha256: String,
    verdict: ApprovalVerdict,
    /// Obligatory for a dissent.
    reason: Option<String>,
    /// The same each time that this is sent; the second time does nothing.
    client_mutation_id: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct WithdrawApprovalInput {
    /// The request.
    id: GlobalId,
    version: i32,
    reason: String,
}

payload!(ApprovalPayload { request: Option<ApprovalRequest> });

fn request(result: AppResult<app::ApprovalRequest>) -> Result<ApprovalPayload> {
    answer(result, |row| ApprovalPayload { request: Some(ApprovalRequest(row)), refusals: Vec::new() })
}

#[derive(Debug, Default)]
pub struct ApprovalMutation;

#[Object]
impl ApprovalMutation {
    /// Approves, or dissents, in the asker's own name and as the voice that it holds. May be said again: what was said
    /// before stays shown.
    async fn give_approval(&self, ctx: &Context<'_>, input: GiveApprovalInput) -> Result<ApprovalPayload> {
        let key = match ClientKey::read(input.client_mutation_id) {
            Ok(key) => key,
            Err(refusal) => return request(Err(AppError::from(refusal))),
        };
        let give = Give {
            request: input.id.as_id().graphql()?,
            sha256: input.sha256,
            verdict: input.verdict.into(),
            reason: input.reason.unwrap_or_default(),
            key,
        };
        request(app::give(ctx.data_unchecked::<Arc<Asker>>(), give).await)
    }

    /// Takes back what the voices were asked. What they said stays shown.
    async fn withdraw_approval(&self, ctx: &Context<'_>, input: WithdrawApprovalInput) -> Result<ApprovalPayload> {
        let id = input.id.as_id().graphql()?;
        request(app::withdraw(ctx.data_unchecked::<Arc<Asker>>(), id, input.version, &input.reason).await)
    }
}
