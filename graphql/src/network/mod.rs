//! Networks of facilitators: posts and what hangs on them.

mod change;
mod money;
mod post;
mod rules;

pub use change::NetworkMutation;
pub use post::Post;

use crate::error::IntoGraphql;
use crate::group::Group;
use crate::id::GlobalId;
use crate::loaders::load;
use crate::programme::Programme;
use crate::scalars::Date;
use async_graphql::{Context, Object, Result};
use cordee_app::Asker;
use cordee_app::network::{self as app, Board};
use cordee_domain::ids::ProgrammeId;
use cordee_domain::programme::StepSeries;
use money::Envelope;
use post::NetworkStep;
use rules::{NetworkPeriod, PostRule, StepRule};
use std::sync::Arc;

/// The network of a programme of facilitators' posts, as far as the asker sees it.
#[derive(Clone, Debug)]
pub struct Network(pub Arc<Board>);

#[Object]
impl Network {
    async fn programme(&self) -> Programme {
        Programme(self.0.programme.clone())
    }

    /// The network as a group, for its sessions, its minutes and its messages; none before the first post.
    async fn group(&self, ctx: &Context<'_>) -> Result<Option<Group>> {
        match self.0.group {
            Some(id) => Ok(load(ctx, id).await?.map(Group)),
            None => Ok(None),
        }
    }

    /// What the rulebook says of posts.
    async fn rule(&self) -> Option<PostRule> {
        PostRule::of(&self.0.rulebook)
    }

    /// The periods that the source states, each as what it is; they do not agree.
    async fn periods(&self) -> Vec<NetworkPeriod> {
        self.0.rulebook.periods.iter().map(NetworkPeriod::from).collect()
    }

    /// Why there is more than one period, when the rulebook notes that its source contradicts itself.
    async fn period_note(&self) -> Option<rules::Contradiction> {
        self.0.rulebook.inconsistencies.iter().find(|i| i.key == "two_periods").map(rules::Contradiction::from)
    }

    /// The steps, those of the network and those between them, in the order in which they alternate.
    async fn step_rules(&self) -> Vec<StepRule> {
        let mut rules: Vec<_> = self.0.rulebook.steps.iter().collect();
        rules.sort_by_key(|rule| (rule.number, rule.series == StepSeries::Intersession));
        rules.into_iter().map(StepRule::from).collect()
    }

    /// The steps that the network takes together.
    async fn steps(&self) -> Vec<NetworkStep> {
        self.0.steps.iter().map(|step| NetworkStep::of(&self.0, step)).collect()
    }

    /// The posts, in the order of their numbers.
    async fn posts(&self) -> Vec<Post> {
        (0..self.0.posts.len()).map(|at| Post { board: self.0.clone(), at }).collect()
    }

    /// The money of the posts that the asker sees; none for who sees no money.
    async fn envelope(&self) -> Option<Envelope> {
        self.0.money.then(|| Envelope::of(&self.0))
    }

    /// The day for which lateness is told.
    async fn today(&self) -> Date {
        Date(self.0.today)
    }
}

#[derive(Debug, Default)]
pub struct NetworkQuery;

#[Object]
impl NetworkQuery {
    /// The network of a programme; none for a programme of another sort.
    async fn network(&self, ctx: &Context<'_>, programme_id: GlobalId) -> Result<Option<Network>> {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let Ok(id) = programme_id.as_id::<ProgrammeId>() else { return Ok(None) };
        Ok(app::board(asker, id).await.graphql()?.map(|board| Network(Arc::new(board))))
    }

    /// The networks in which the asker sees a post.
    async fn networks(&self, ctx: &Context<'_>) -> Result<Vec<Network>> {
        let boards = app::mine(ctx.data_unchecked::<Arc<Asker>>()).await.graphql()?;
        Ok(boards.into_iter().map(|board| Network(Arc::new(board))).collect())
    }
}
