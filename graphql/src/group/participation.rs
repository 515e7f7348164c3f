use super::{Group, found};
use crate::enums::TrinomeRole;
use crate::establishment::Establishment;
use crate::file::FileConnection;
use crate::id::GlobalId;
use crate::identity::Person;
use crate::loaders::{MilestonesOf, TrinomeOf, load};
use crate::project::Milestone;
use async_graphql::{Context, Object, Result};
use chrono::{DateTime, Utc};
use cordee_app::group as app;

/// An establishment's place in a group; its project hangs on it.
#[derive(Debug)]
pub struct Participation(pub app::Participation);

#[Object]
impl Participation {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn establishment(&self, ctx: &Context<'_>) -> Result<Establishment> {
        found(load(ctx, self.0.establishment_id).await?.map(Establishment::from))
    }

    async fn group(&self, ctx: &Context<'_>) -> Result<Group> {
        found(load(ctx, self.0.group_id).await?.map(Group))
    }

    async fn joined_at(&self) -> DateTime<Utc> {
        self.0.joined_at
    }

    /// The three voices of the establishment, each before its deputy.
    async fn trinome(&self, ctx: &Context<'_>) -> Result<Vec<TrinomeMember>> {
        let rows = load(ctx, TrinomeOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(TrinomeMember).collect())
    }

    /// The files on it, as far as the asker reads them, the latest first.
    async fn files(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 50)] first: i64,
        after: Option<String>,
    ) -> Result<FileConnection> {
        crate::file::on(ctx, self.0.id, first, after).await
    }

    /// The steps of its project, in order.
    async fn milestones(&self, ctx: &Context<'_>) -> Result<Vec<Milestone>> {
        let rows = load(ctx, MilestonesOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Milestone).collect())
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// One voice of an establishment, or its deputy.
#[derive(Debug)]
pub struct TrinomeMember(pub app::TrinomeMember);

#[Object]
impl TrinomeMember {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn role(&self) -> TrinomeRole {
        self.0.role.into()
    }

    async fn deputy(&self) -> bool {
        self.0.deputy
    }

    async fn person(&self, ctx: &Context<'_>) -> Result<Person> {
        found(load(ctx, self.0.person_id).await?.map(Person::from))
    }

    async fn since(&self) -> DateTime<Utc> {
        self.0.since
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}
