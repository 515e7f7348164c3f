//! Inviting, and ending memberships.

use super::{Invitation, Membership, secret};
use crate::enums::Role;
use crate::error::IntoGraphql;
use crate::id::{GlobalId, optional};
use crate::payload::{Refused, answer};
use crate::refusal::Refusal;
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use cordee_app::Asker;
use cordee_app::identity as app;
use cordee_domain::ids::MembershipId;
use std::sync::Arc;

/// Someone to be invited to a role.
#[derive(Debug, InputObject)]
pub struct InviteMemberInput {
    email: String,
    name: String,
    role: Role,
    /// For a trinôme member or a director.
    establishment_id: Option<GlobalId>,
    /// For the management of an organisation.
    organisation_id: Option<GlobalId>,
}

/// A membership to be ended.
#[derive(Debug, InputObject)]
pub struct EndMembershipInput {
    id: GlobalId,
    version: i32,
}

/// An invitation, or why it was not made.
#[derive(Default, SimpleObject)]
pub struct InvitationPayload {
    invitation: Option<Invitation>,
    /// The link to pass on; given once, where no mail carries it.
    link: Option<String>,
    /// Why it was not done; empty when it was.
    refusals: Vec<Refusal>,
}

secret!(InvitationPayload);

impl Refused for InvitationPayload {
    fn refused(refusals: Vec<Refusal>) -> InvitationPayload {
        InvitationPayload { refusals, ..InvitationPayload::default() }
    }
}

payload!(
    /// The membership as it is now.
    MembershipPayload { membership: Option<Membership> }
);

/// Changes of the tenant's directory.
#[derive(Debug, Default)]
pub struct MemberMutation;

#[Object]
impl MemberMutation {
    /// Invites somebody to a role; it gives rights once the person accepts.
    async fn invite_member(&self, ctx: &Context<'_>, input: InviteMemberInput) -> Result<InvitationPayload> {
        let new = app::NewMember {
            email: input.email,
            name: input.name,
            role: input.role.into(),
            establishment: optional(input.establishment_id).graphql()?,
            organisation: optional(input.organisation_id).graphql()?,
        };
        answer(app::invite(ctx.data_unchecked::<Arc<Asker>>(), new).await, |invited| InvitationPayload {
            link: invited.link.clone(),
            invitation: Some(Invitation(invited.invitation)),
            refusals: Vec::new(),
        })
    }

    /// Ends a membership: its rights end at once, on every device.
    async fn end_membership(&self, ctx: &Context<'_>, input: EndMembershipInput) -> Result<MembershipPayload> {
        let id: MembershipId = input.id.as_id().graphql()?;
        let ended = app::end_membership(ctx.data_unchecked::<Arc<Asker>>(), id, input.version).await;
        answer(ended, |row| MembershipPayload { membership: Some(Membership(row)), refusals: Vec::new() })
    }
}
