//! The steps of each establishment's project.

mod room;

pub use room::ProjectRoomQuery;

use crate::cursor;
use crate::error::IntoGraphql;
use crate::group::{Participation, found};
use crate::id::{GlobalId, optional};
use crate::loaders::load;
use crate::payload::answer;
use crate::scalars::Date;
use async_graphql::{Context, InputObject, Object, Result};
use chrono::NaiveDate;
use cordee_app::Asker;
use cordee_app::project as app;
use cordee_domain::ids::MilestoneId;
use std::sync::Arc;

/// A step of an establishment's project.
#[derive(Debug)]
pub struct Milestone(pub app::Milestone);

#[Object]
impl Milestone {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    /// The step's key in the rulebook.
    async fn key(&self) -> &str {
        &self.0.key
    }

    async fn title(&self) -> &str {
        &self.0.title
    }

    /// Its rank, from 1.
    async fn step(&self) -> i32 {
        self.0.step
    }

    async fn due_on(&self) -> Option<Date> {
        self.0.due_on.map(Date)
    }

    async fn done_on(&self) -> Option<Date> {
        self.0.done_on.map(Date)
    }

    /// Due before today (in Paris), and not done.
    async fn late(&self, ctx: &Context<'_>) -> bool {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        app::is_late(&self.0, cordee_app::group::today(asker))
    }

    async fn participation(&self, ctx: &Context<'_>) -> Result<Participation> {
        found(load(ctx, self.0.participation_id).await?.map(Participation))
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

connection!(MilestoneConnection, MilestoneEdge, Milestone);

#[derive(Debug, Default)]
pub struct ProjectQuery;

#[Object]
impl ProjectQuery {
    /// The milestones that the asker sees, in the order of due dates.
    #[expect(clippy::too_many_arguments, reason = "one argument a filter")]
    async fn milestones(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only those due before today and not done.")] late: Option<bool>,
        programme_id: Option<GlobalId>,
        group_id: Option<GlobalId>,
        #[graphql(desc = "Only those due on this day or later.")] due_from: Option<Date>,
        #[graphql(desc = "Only those due on this day or before.")] due_to: Option<Date>,
        #[graphql(default = 50)] first: i64,
        after: Option<String>,
    ) -> Result<MilestoneConnection> {
        let filter = app::MilestoneFilter {
            group: optional(group_id).graphql()?,
            programme: optional(programme_id).graphql()?,
            late: late.unwrap_or_default(),
            due_from: due_from.map(|day| day.0),
            due_to: due_to.map(|day| day.0),
        };
        let key: Option<(NaiveDate, MilestoneId)> = cursor::read(after.as_deref()).graphql()?;
        let page =
            app::page(ctx.data_unchecked::<Arc<Asker>>(), filter, key, crate::connection::first(ctx, first, &[]))
                .await
                .graphql()?;
        Ok(MilestoneConnection::of(page, after.is_some(), |row| {
            (cursor::write(&(row.due_on.unwrap_or_else(app::far), row.id)), Milestone(row))
        }))
    }
}

/// The dates of a milestone; one left out is cleared.
#[derive(Debug, InputObject)]
pub struct SetMilestoneInput {
    id: GlobalId,
    version: i32,
    due_on: Option<Date>,
    done_on: Option<Date>,
}

payload!(MilestonePayload { milestone: Option<Milestone> });

#[derive(Debug, Default)]
pub struct ProjectMutation;

#[Object]
impl ProjectMutation {
    /// Gives a milestone its due and done dates.
    async fn set_milestone(&self, ctx: &Context<'_>, input: SetMilestoneInput) -> Result<MilestonePayload> {
        let id = input.id.as_id().graphql()?;
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let (due_on, done_on) = (input.due_on.map(|day| day.0), input.done_on.map(|day| day.0));
        answer(app::set_milestone(asker, id, input.version, due_on, done_on).await, |milestone| MilestonePayload {
            milestone: Some(Milestone(milestone)),
            refusals: Vec::new(),
        })
    }
}
