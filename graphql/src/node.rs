//! Anything by its global id.

use crate::days::DayEntry;
use crate::establishment::{Establishment, ManagingOrganisation};
use crate::group::{Group, Participation};
use crate::id::GlobalId;
use crate::identity::{Invitation, LoginSession, Membership, Person, Tenant};
use crate::loaders::load;
use crate::programme::Programme;
use crate::session::Session;
use async_graphql::{Context, Interface, Object, Result};
use cordee_app::AppError;
use cordee_domain::ids::{Identified, Kind};

/// Anything that has a global id.
#[derive(Debug, Interface)]
#[graphql(field(name = "id", ty = "GlobalId", desc = "Opaque, typed, stable."))]
pub enum Node {
    Tenant(Tenant),
    Person(Person),
    Membership(Membership),
    Invitation(Invitation),
    LoginSession(LoginSession),
    Establishment(Establishment),
    ManagingOrganisation(ManagingOrganisation),
    Programme(Programme),
    Group(Group),
    Participation(Participation),
    Session(Session),
    DayEntry(DayEntry),
}

/// How many nodes one question may name.
const MAX_NODES: usize = 100;

#[derive(Debug, Default)]
pub struct NodeQuery;

#[Object]
impl NodeQuery {
    /// Anything by its global id; null when it does not exist or is out of reach.
    async fn node(&self, ctx: &Context<'_>, id: GlobalId) -> Result<Option<Node>> {
        find(ctx, id).await
    }

    /// Several things by their global ids, in the order asked.
    async fn nodes(&self, ctx: &Context<'_>, ids: Vec<GlobalId>) -> Result<Vec<Option<Node>>> {
        if ids.len() > MAX_NODES {
            let message = format!("Demandez {MAX_NODES} éléments au plus.");
            let refusal = cordee_domain::refusal::Refusal::invalid("ids", message);
            return Err(crate::to_error(&AppError::from(refusal)));
        }
        let found = ids.into_iter().map(|id| find(ctx, id));
        futures_util::future::try_join_all(found).await
    }
}

async fn find(ctx: &Context<'_>, id: GlobalId) -> Result<Option<Node>> {
    fn typed<I: Identified>(id: GlobalId) -> I {
        I::from_uuid(id.uuid)
    }
    use cordee_domain::ids as d;
    Ok(match id.kind {
        Kind::Tenant => Tenant::find(ctx, typed(id)).await?.map(Node::Tenant),
        Kind::Person => Person::find(ctx, typed(id)).await?.map(Node::Person),
        Kind::Membership => load(ctx, typed::<d::MembershipId>(id)).await?.map(|row| Node::Membership(Membership(row))),
        Kind::Invitation => load(ctx, typed::<d::InvitationId>(id)).await?.map(|row| Node::Invitation(Invitation(row))),
        Kind::LoginSession => LoginSession::find(ctx, typed(id)).await?.map(Node::LoginSession),
        Kind::Establishment => {
            load(ctx, typed::<d::EstablishmentId>(id)).await?.map(|row| Node::Establishment(row.into()))
        }
        Kind::ManagingOrganisation => load(ctx, typed::<d::ManagingOrganisationId>(id))
            .await?
            .map(|row| Node::ManagingOrganisation(ManagingOrganisation(row))),
        Kind::Programme => load(ctx, typed::<d::ProgrammeId>(id)).await?.map(|row| Node::Programme(Programme(row))),
        Kind::Group => load(ctx, typed::<d::GroupId>(id)).await?.map(|row| Node::Group(Group(row))),
        Kind::Participation => {
            load(ctx, typed::<d::ParticipationId>(id)).await?.map(|row| Node::Participation(Participation(row)))
        }
        Kind::Session => load(ctx, typed::<d::SessionId>(id)).await?.map(|row| Node::Session(Session(row))),
        Kind::DayEntry => load(ctx, typed::<d::DayEntryId>(id)).await?.map(|row| Node::DayEntry(DayEntry(row))),
        Kind::ApprovedConsultant
        | Kind::TrinomeMember
        | Kind::Attendance
        | Kind::Milestone
        | Kind::GuestLink
        | Kind::ChecklistItem
        | Kind::SessionDocument => None,
    })
}
