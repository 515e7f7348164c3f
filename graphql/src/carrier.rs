//! Who carries groups, as every room shows it: the seats, who holds them, and the posts of networks.

use crate::enums::TrinomeRole;
use crate::establishment::{Establishment, ManagingOrganisation};
use crate::group::found;
use crate::id::{GlobalId, optional};
use crate::identity::Person;
use crate::loaders::{CarriersOf, PostNameOf, load};
use async_graphql::{Context, Object, Result};
use cordee_app::carrier::{Chair, PostName};
use cordee_app::{AppResult, Asker};
use cordee_domain::carrier::{Concern, Seat};
use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, PostId};
use cordee_domain::policy::{Act, Write};
use cordee_domain::refusal::Refusal;
use std::sync::Arc;

/// What everyone of a network knows of one of its posts.
#[derive(Debug)]
pub struct NetworkPost(PostName);

#[Object]
impl NetworkPost {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    /// From 1, in its programme.
    async fn number(&self) -> i32 {
        self.0.number
    }

    async fn organisation(&self, ctx: &Context<'_>) -> Result<ManagingOrganisation> {
        found(load(ctx, self.0.organisation).await?.map(ManagingOrganisation))
    }
}

/// The post of this id, as its network knows it.
pub async fn post(ctx: &Context<'_>, id: Option<PostId>) -> Result<Option<NetworkPost>> {
    match id {
        Some(id) => Ok(load(ctx, PostNameOf(id)).await?.map(NetworkPost)),
        None => Ok(None),
    }
}

/// The establishment of this id.
pub async fn establishment(ctx: &Context<'_>, id: Option<EstablishmentId>) -> Result<Option<Establishment>> {
    match id {
        Some(id) => Ok(load(ctx, id).await?.map(Establishment::from)),
        None => Ok(None),
    }
}

/// A seat of a group, and who holds it: a voice of an establishment or, in a network, a post.
#[derive(Debug)]
pub struct Carrier(Chair);

#[Object]
impl Carrier {
    /// Null for a post.
    async fn establishment(&self, ctx: &Context<'_>) -> Result<Option<Establishment>> {
        establishment(ctx, self.0.seat.establishment()).await
    }

    /// Null for a post.
    async fn role(&self) -> Option<TrinomeRole> {
        self.0.seat.role().map(Into::into)
    }

    /// Null for a voice.
    async fn post(&self, ctx: &Context<'_>) -> Result<Option<NetworkPost>> {
        post(ctx, self.0.seat.post()).await
    }

    /// Null while it is vacant.
    async fn holder(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.titular()).await
    }

    async fn deputy(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.deputy()).await
    }
}

async fn person(ctx: &Context<'_>, id: Option<PersonId>) -> Result<Option<Person>> {
    match id {
        Some(id) => Ok(load(ctx, id).await?.map(Person::from)),
        None => Ok(None),
    }
}

/// The seats of a group.
pub async fn of_group(ctx: &Context<'_>, id: GroupId) -> Result<Vec<Carrier>> {
    Ok(load(ctx, CarriersOf(id)).await?.unwrap_or_default().into_iter().map(Carrier).collect())
}

/// Those of them that take part in something of their group.
pub async fn called(ctx: &Context<'_>, id: GroupId, concern: Concern) -> Result<Vec<Carrier>> {
    let chairs = load(ctx, CarriersOf(id)).await?.unwrap_or_default();
    Ok(chairs.into_iter().filter(|chair| chair.is_of(id, concern)).map(Carrier).collect())
}

/// Whether the asker may do this at all: said before anything of what it sends is.
pub fn may(ctx: &Context<'_>, act: Act<Write>) -> AppResult<()> {
    ctx.data_unchecked::<Arc<Asker>>().actor()?.may(act)?;
    Ok(())
}

/// The seat that an input names: a voice by its establishment and its role, or a post.
pub fn seat(establishment: Option<GlobalId>, role: Option<TrinomeRole>, post: Option<GlobalId>) -> AppResult<Seat> {
    match (optional(establishment)?, role, optional(post)?) {
        (Some(establishment), Some(role), None) => Ok(Seat::Voice { establishment, role: role.into() }),
        (None, None, Some(post)) => Ok(Seat::Post(post)),
        (_, _, Some(_)) => {
            let message = "Poste : indiquez un poste, ou un établissement et l’une de ses voix, pas les deux.";
            Err(Refusal::invalid("postId", message).into())
        }
        _ => {
            let message = "Établissement : indiquez l’établissement et sa voix, ou, dans un réseau, le poste.";
            Err(Refusal::invalid("establishmentId", message).into())
        }
    }
}
