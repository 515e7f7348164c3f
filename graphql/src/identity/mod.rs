//! People, their tenants and roles, and how they come in.

mod access;
mod account;
mod member;
mod member_change;
mod viewer;

pub use access::{AccessMutation, REFRESH_COOKIE};
pub(crate) use access::{DonePayload, done};
pub use account::AccountMutation;
pub use member::{Invitation, MemberQuery, Membership};
pub use member_change::MemberMutation;
pub use viewer::{LoginSession, ViewerQuery};

use crate::error::IntoGraphql;
use crate::establishment::Department;
use crate::id::GlobalId;
use crate::loaders::{AddressOf, load};
use async_graphql::{Context, Object, Result};
use cordee_app::Asker;
use cordee_app::identity as app;
use cordee_domain::establishment::region::Region;
use cordee_domain::ids::{PersonId, TenantId};
use std::sync::Arc;

/// Someone who is, or was, a member of the tenant.
#[derive(Debug)]
pub struct Person {
    row: app::Person,
    /// Who asks is this person, as was just shown.
    own: bool,
}

impl From<app::Person> for Person {
    fn from(row: app::Person) -> Person {
        Person { row, own: false }
    }
}

impl From<app::Me> for Person {
    fn from(me: app::Me) -> Person {
        let name_folded = cordee_domain::text::fold(&me.name);
        Person { row: app::Person { id: me.id, name: me.name, email: me.email, name_folded }, own: true }
    }
}

impl Person {
    /// The person of an id that the asker typed: only one that it knows beyond the name.
    pub async fn find(ctx: &Context<'_>, id: PersonId) -> Result<Option<Person>> {
        match load(ctx, AddressOf(id)).await? {
            Some(()) => Ok(load(ctx, id).await?.map(Person::from)),
            None => Ok(None),
        }
    }
}

#[Object]
impl Person {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.row.id)
    }

    async fn name(&self) -> &str {
        &self.row.name
    }

    /// The address; null for those who only know the name.
    async fn email(&self, ctx: &Context<'_>) -> Result<Option<&str>> {
        let known = self.own || load(ctx, AddressOf(self.row.id)).await?.is_some();
        Ok(known.then_some(self.row.email.as_str()))
    }
}

/// A region's programme community.
#[derive(Debug)]
pub struct Tenant(pub app::Tenant);

impl Tenant {
    /// The tenant of an id, if the asker belongs to it.
    pub async fn find(ctx: &Context<'_>, id: TenantId) -> Result<Option<Tenant>> {
        let tenants = app::my_tenants(ctx.data_unchecked::<Arc<Asker>>()).await.graphql()?;
        Ok(tenants.into_iter().find(|tenant| tenant.id == id).map(Tenant))
    }
}

#[Object]
impl Tenant {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    /// Its short name in addresses.
    async fn key(&self) -> &str {
        &self.0.key
    }

    async fn name(&self) -> &str {
        &self.0.name
    }

    /// The region's official code (INSEE), such as `76`.
    async fn region_code(&self) -> &str {
        &self.0.region_code
    }

    /// The agency that funds, such as `ARS Occitanie`.
    async fn funding_agency(&self) -> &str {
        &self.0.funding_agency
    }

    /// The agency that accompanies, such as `Aract Occitanie`.
    async fn support_agency(&self) -> &str {
        &self.0.support_agency
    }

    /// The départements of its region, in the order of their codes.
    async fn departments(&self) -> Vec<Department> {
        let region = Region::of_code(&self.0.region_code);
        region.map_or_else(Vec::new, |region| region.departments.iter().map(|d| Department::of(d.code)).collect())
    }
}

/// What a hand-written `Debug` says of something that carries a secret: its name.
macro_rules! secret {
    ($($name:ident),+ $(,)?) => {$(
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(stringify!($name))
            }
        }
    )+};
}
pub(crate) use secret;
