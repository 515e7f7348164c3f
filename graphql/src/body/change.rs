use super::{Body, BodyMeeting, BodyMember, Proposal};
use crate::enums::{BodyKind, ProposalStatus};
use crate::error::IntoGraphql;
use crate::id::{GlobalId, optional};
use crate::payload::answer;
use crate::scalars::Date;
use async_graphql::{Context, InputObject, Object, Result};
use cordee_app::body::{self as app, AddMember, BodyInput, CreateBody, RecordMeeting};
use cordee_app::{AppResult, Asker};
use std::sync::Arc;

/// A body to set up. A space of discussion has a topic; an establishment has one comité.
#[derive(Debug, InputObject)]
pub struct CreateBodyInput {
    participation_id: GlobalId,
    kind: BodyKind,
    title: Option<String>,
    perimeter: Option<String>,
    rules: Option<String>,
    facilitator: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct UpdateBodyInput {
    id: GlobalId,
    version: i32,
    title: Option<String>,
    perimeter: Option<String>,
    rules: Option<String>,
    facilitator: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct CloseBodyInput {
    id: GlobalId,
    version: i32,
    reason: String,
}

/// Somebody who comes into a body: by name and quality, and with an account only if it is given one.
#[derive(Debug, InputObject)]
pub struct AddBodyMemberInput {
    body_id: GlobalId,
    name: String,
    quality: Option<String>,
    /// Someone of the establishment who has an account.
    person_id: Option<GlobalId>,
    /// Where somebody new is invited to have an account.
    email: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct EndBodyMemberInput {
    id: GlobalId,
    version: i32,
}

/// A meeting, planned or told.
#[derive(Debug, InputObject)]
pub struct RecordBodyMeetingInput {
    body_id: GlobalId,
    /// The meeting to say something else of, with its version; a new one when absent.
    id: Option<GlobalId>,
    version: Option<i32>,
    held_on: Date,
    agenda: Option<String>,
    summary: Option<String>,
    present: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct IssueBodyLinkInput {
    id: GlobalId,
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct RevokeBodyLinkInput {
    id: GlobalId,
    version: i32,
}

/// Something to propose. Nothing says who does, unless it is signed.
#[derive(Debug, InputObject)]
pub struct MakeProposalInput {
    body_id: GlobalId,
    text: String,
    /// Gives one's name.
    #[graphql(default)]
    signed: bool,
}

#[derive(Debug, InputObject)]
pub struct AnswerProposalInput {
    id: GlobalId,
    version: i32,
    /// Accepted, adapted or refused.
    status: ProposalStatus,
    /// The adapted proposal, or the reason of a refusal.
    text: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct SetAsideProposalInput {
    id: GlobalId,
    version: i32,
    /// What is shown in its place.
    reason: String,
}

payload!(BodyPayload { body: Option<Body> });
payload!(BodyMemberPayload {
    body: Option<Body>,
    member: Option<BodyMember>,
    /// The invitation's address, where no mail carries it.
    invitation_link: Option<String>,
});
payload!(BodyMeetingPayload {
    body: Option<Body>,
    meeting: Option<BodyMeeting>,
});
payload!(BodyLinkPayload {
    body: Option<Body>,
    /// What to share or to hang on a wall. Shown once.
    address: Option<String>,
    /// Its QR code: an SVG path in a square of `qrSize` modules.
    qr_path: Option<String>,
    qr_size: Option<u32>,
});
payload!(ProposalPayload { proposal: Option<Proposal> });

fn body(result: AppResult<app::Body>) -> Result<BodyPayload> {
    answer(result, |body| BodyPayload { body: Some(Body(body)), refusals: Vec::new() })
}

fn proposal(result: AppResult<app::Proposal>) -> Result<ProposalPayload> {
    answer(result, |row| ProposalPayload { proposal: Some(Proposal(row)), refusals: Vec::new() })
}

#[derive(Debug, Default)]
pub struct BodyMutation;

#[Object]
impl BodyMutation {
    /// Sets up a comité QVCT or a space of discussion.
    async fn create_body(&self, ctx: &Context<'_>, input: CreateBodyInput) -> Result<BodyPayload> {
        let CreateBodyInput { participation_id, kind, title, perimeter, rules, facilitator } = input;
        let said = BodyInput { title, perimeter, rules, facilitator };
        let create = CreateBody { participation: participation_id.as_id().graphql()?, kind: kind.into(), said };
        body(app::create(ctx.data_unchecked::<Arc<Asker>>(), create).await)
    }

    /// Says something else of a body.
    async fn update_body(&self, ctx: &Context<'_>, input: UpdateBodyInput) -> Result<BodyPayload> {
        let UpdateBodyInput { id, version, title, perimeter, rules, facilitator } = input;
        let said = BodyInput { title, perimeter, rules, facilitator };
        body(app::update(ctx.data_unchecked::<Arc<Asker>>(), id.as_id().graphql()?, version, said).await)
    }

    /// Closes a body; its link ends with it.
    async fn close_body(&self, ctx: &Context<'_>, input: CloseBodyInput) -> Result<BodyPayload> {
        let id = input.id.as_id().graphql()?;
        body(app::close(ctx.data_unchecked::<Arc<Asker>>(), id, input.version, &input.reason).await)
    }

    /// Adds a member, with or without an account.
    async fn add_body_member(&self, ctx: &Context<'_>, input: AddBodyMemberInput) -> Result<BodyMemberPayload> {
        let add = AddMember {
            body: input.body_id.as_id().graphql()?,
            name: input.name,
            quality: input.quality,
            person: optional(input.person_id).graphql()?,
            email: input.email,
        };
        answer(app::add_member(ctx.data_unchecked::<Arc<Asker>>(), add).await, |added| BodyMemberPayload {
            body: Some(Body(added.body)),
            member: Some(BodyMember(added.member)),
            invitation_link: added.invitation_link,
            refusals: Vec::new(),
        })
    }

    /// Ends somebody's place in a body.
    async fn end_body_member(&self, ctx: &Context<'_>, input: EndBodyMemberInput) -> Result<BodyMemberPayload> {
        let id = input.id.as_id().graphql()?;
        let ended = app::end_member(ctx.data_unchecked::<Arc<Asker>>(), id, input.version).await;
        answer(ended, |(body, member)| BodyMemberPayload {
            body: Some(Body(body)),
            member: Some(BodyMember(member)),
            invitation_link: None,
            refusals: Vec::new(),
        })
    }

    /// Records a meeting of a body.
    async fn record_body_meeting(
        &self,
        ctx: &Context<'_>,
        input: RecordBodyMeetingInput,
    ) -> Result<BodyMeetingPayload> {
        let meeting = match input.id {
            Some(id) => Some((id.as_id().graphql()?, input.version.unwrap_or_default())),
            None => None,
        };
        let record = RecordMeeting {
            body: input.body_id.as_id().graphql()?,
            meeting,
            held_on: input.held_on.0,
            agenda: input.agenda,
            summary: input.summary,
            present: input.present,
        };
        let recorded = app::record_meeting(ctx.data_unchecked::<Arc<Asker>>(), record).await;
        answer(recorded, |(body, meeting)| BodyMeetingPayload {
            body: Some(Body(body)),
            meeting: Some(BodyMeeting(meeting)),
            refusals: Vec::new(),
        })
    }

    /// Gives a body a link for people without an account, in the place of the one it had.
    async fn issue_body_link(&self, ctx: &Context<'_>, input: IssueBodyLinkInput) -> Result<BodyLinkPayload> {
        let id = input.id.as_id().graphql()?;
        let issued = app::issue_link(ctx.data_unchecked::<Arc<Asker>>(), id, input.version).await;
        answer(issued, |issued| BodyLinkPayload {
            body: Some(Body(issued.body)),
            address: Some(issued.address),
            qr_path: Some(issued.qr_path),
            qr_size: Some(issued.qr_size),
            refusals: Vec::new(),
        })
    }

    /// Ends a body's link at once.
    async fn revoke_body_link(&self, ctx: &Context<'_>, input: RevokeBodyLinkInput) -> Result<BodyPayload> {
        let id = input.id.as_id().graphql()?;
        body(app::revoke_link(ctx.data_unchecked::<Arc<Asker>>(), id, input.version).await)
    }

    /// Proposes something in a body.
    async fn make_proposal(&self, ctx: &Context<'_>, input: MakeProposalInput) -> Result<ProposalPayload> {
        let body = input.body_id.as_id().graphql()?;
        proposal(app::make(ctx.data_unchecked::<Arc<Asker>>(), body, &input.text, input.signed).await)
    }

    /// Records the comité's answer to a proposal.
    async fn answer_proposal(&self, ctx: &Context<'_>, input: AnswerProposalInput) -> Result<ProposalPayload> {
        let id = input.id.as_id().graphql()?;
        let words = input.text.unwrap_or_default();
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        proposal(app::answer(asker, id, input.version, input.status.into(), &words).await)
    }

    /// Sets a proposal aside, for a reason that is shown in its place.
    async fn set_aside_proposal(&self, ctx: &Context<'_>, input: SetAsideProposalInput) -> Result<ProposalPayload> {
        let id = input.id.as_id().graphql()?;
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        proposal(app::set_aside(asker, id, input.version, &input.reason).await)
    }
}
