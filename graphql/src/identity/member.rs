//! The tenant's directory: people, memberships, invitations.

use super::Person;
use crate::cursor;
use crate::enums::Role;
use crate::error::IntoGraphql;
use crate::establishment::{Establishment, ManagingOrganisation};
use crate::group::found;
use crate::id::GlobalId;
use crate::loaders::{BounceOf, load};
use async_graphql::{Context, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::Asker;
use cordee_app::identity::{self as app, MembershipFilter, PersonFilter};
use std::sync::Arc;

/// A role that a person holds in the tenant, possibly on behalf of an establishment or an organisation.
#[derive(Debug)]
pub struct Membership(pub app::Membership);

#[Object]
impl Membership {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn role(&self) -> Role {
        self.0.role.into()
    }

    async fn person(&self, ctx: &Context<'_>) -> Result<Person> {
        found(load(ctx, self.0.person_id).await?.map(Person::from))
    }

    async fn organisation(&self, ctx: &Context<'_>) -> Result<Option<ManagingOrganisation>> {
        organisation(ctx, &self.0).await
    }

    async fn establishment(&self, ctx: &Context<'_>) -> Result<Option<Establishment>> {
        establishment(ctx, &self.0).await
    }

    /// When it was given.
    async fn since(&self) -> DateTime<Utc> {
        self.0.since
    }

    /// When the person accepted it; null while it waits, without giving any right.
    async fn joined_at(&self) -> Option<DateTime<Utc>> {
        self.0.joined_at
    }

    /// Since when the person's address refuses mail; null when it does not, and for those who do not keep
    /// the members.
    async fn mail_refused_since(&self, ctx: &Context<'_>) -> Result<Option<DateTime<Utc>>> {
        Ok(load(ctx, BounceOf(self.0.person_id)).await?.map(|refused| refused.since))
    }

    /// What the server of that address said when it last refused a message.
    async fn mail_refused_reason(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        Ok(load(ctx, BounceOf(self.0.person_id)).await?.map(|refused| refused.reason))
    }

    async fn ended_at(&self) -> Option<DateTime<Utc>> {
        self.0.ended_at
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

async fn organisation(ctx: &Context<'_>, row: &app::Membership) -> Result<Option<ManagingOrganisation>> {
    match row.organisation_id {
        Some(id) => Ok(load(ctx, id).await?.map(ManagingOrganisation)),
        None => Ok(None),
    }
}

async fn establishment(ctx: &Context<'_>, row: &app::Membership) -> Result<Option<Establishment>> {
    match row.establishment_id {
        Some(id) => Ok(load(ctx, id).await?.map(Establishment::from)),
        None => Ok(None),
    }
}

/// An invitation to a role.
#[derive(Debug)]
pub struct Invitation(pub app::Invitation);

#[Object]
impl Invitation {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.row.id)
    }

    /// The address that it was sent to.
    async fn email(&self, ctx: &Context<'_>) -> Result<String> {
        Ok(found(load(ctx, self.0.row.person_id).await?)?.email)
    }

    async fn name(&self, ctx: &Context<'_>) -> Result<String> {
        Ok(found(load(ctx, self.0.row.person_id).await?)?.name)
    }

    async fn role(&self) -> Role {
        self.0.membership.role.into()
    }

    async fn establishment(&self, ctx: &Context<'_>) -> Result<Option<Establishment>> {
        establishment(ctx, &self.0.membership).await
    }

    async fn organisation(&self, ctx: &Context<'_>) -> Result<Option<ManagingOrganisation>> {
        organisation(ctx, &self.0.membership).await
    }

    async fn expires_at(&self) -> DateTime<Utc> {
        self.0.row.expires_at
    }

    async fn accepted_at(&self) -> Option<DateTime<Utc>> {
        self.0.row.accepted_at
    }
}

connection!(PersonConnection, PersonEdge, Person);
connection!(MembershipConnection, MembershipEdge, Membership);

fn asker<'a>(ctx: &'a Context<'_>) -> &'a Arc<Asker> {
    ctx.data_unchecked::<Arc<Asker>>()
}

/// How many memberships of a role there are.
#[derive(Debug, SimpleObject)]
pub struct MembershipCount {
    role: Role,
    count: i64,
}

/// The tenant's directory.
#[derive(Debug, Default)]
pub struct MemberQuery;

#[Object]
impl MemberQuery {
    /// The people of the tenant whom the asker may list, in the order of names.
    async fn people(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Words of the name, accents and case ignored, or of the address.")] search: Option<String>,
        role: Option<Role>,
        #[graphql(default = 20)] first: i64,
        after: Option<String>,
    ) -> Result<PersonConnection> {
        let filter = PersonFilter { role: role.map(Into::into), search };
        let key = cursor::read(after.as_deref()).graphql()?;
        let page = app::people(asker(ctx), &filter, crate::connection::first(ctx, first, &[]), key).await.graphql()?;
        Ok(PersonConnection::of(page, after.is_some(), |row| {
            (cursor::write(&(&row.name_folded, row.id)), Person::from(row))
        }))
    }

    /// The memberships that have not ended, in the order of names.
    async fn memberships(
        &self,
        ctx: &Context<'_>,
        role: Option<Role>,
        #[graphql(desc = "Words of the name, accents and case ignored, or of the address.")] search: Option<String>,
        #[graphql(default = 50)] first: i64,
        after: Option<String>,
    ) -> Result<MembershipConnection> {
        let filter = MembershipFilter { role: role.map(Into::into), search };
        let key = cursor::read(after.as_deref()).graphql()?;
        let page =
            app::memberships(asker(ctx), &filter, crate::connection::first(ctx, first, &[]), key).await.graphql()?;
        Ok(MembershipConnection::of(page, after.is_some(), |(row, name)| {
            (cursor::write(&(name, row.id)), Membership(row))
        }))
    }

    /// How many memberships there are, role by role; none is left out.
    async fn membership_counts(&self, ctx: &Context<'_>) -> Result<Vec<MembershipCount>> {
        let counts = app::membership_counts(asker(ctx)).await.graphql()?;
        let of = |role| counts.iter().find(|(held, _)| *held == role).map_or(0, |(_, count)| *count);
        let all = cordee_domain::policy::Role::ALL.iter();
        Ok(all.map(|role| MembershipCount { role: (*role).into(), count: of(*role) }).collect())
    }

    /// The invitations that nobody has accepted yet, latest first.
    async fn invitations(&self, ctx: &Context<'_>) -> Result<Vec<Invitation>> {
        Ok(app::invitations(asker(ctx)).await.graphql()?.into_iter().map(Invitation).collect())
    }
}
