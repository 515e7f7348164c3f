//! Rulebooks, and the programmes opened from them.

mod rulebook;

pub use rulebook::{Quote, QuotePayload, Rulebook};

use crate::error::IntoGraphql;
use crate::funding::Subsidy;
use crate::group::{GroupConnection, GroupFilter, found};
use crate::id::GlobalId;
use crate::identity::Person;
use crate::loaders::{ApprovedOf, GroupCountsOf, GroupsOf, SubsidyOf, load};
use crate::payload::answer;
use crate::scalars::Date;
use async_graphql::{Context, InputObject, Object, Result};
use chrono::{DateTime, Utc};
use cordee_app::{Asker, Page, programme as app};
use cordee_domain::ids::{ApprovedConsultantId, PersonId, ProgrammeId};
use cordee_domain::programme as domain;
use std::sync::Arc;
/// A programme opened from a rulebook, whose version stays with it.
#[derive(Debug)]
pub struct Programme(pub app::Programme);

#[Object]
impl Programme {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn title(&self) -> &str {
        &self.0.title
    }

    async fn rulebook(&self, ctx: &Context<'_>) -> Result<Rulebook> {
        Ok(Rulebook(ctx.data_unchecked::<Arc<Asker>>().app().rulebook(&self.0).graphql()?))
    }

    async fn opened_at(&self) -> DateTime<Utc> {
        self.0.opened_at
    }

    async fn starts_on(&self) -> Option<Date> {
        self.0.starts_on.map(Date)
    }

    async fn ends_on(&self) -> Option<Date> {
        self.0.ends_on.map(Date)
    }

    /// Its groups, in the order of names.
    async fn groups(
        &self,
        ctx: &Context<'_>,
        filter: Option<GroupFilter>,
        #[graphql(default = 50)] first: i64,
        after: Option<String>,
    ) -> Result<GroupConnection> {
        let key = GroupsOf {
            programme: self.0.id,
            filter: crate::group::wanted(filter, None)?,
            after: crate::cursor::read(after.as_deref()).graphql()?,
            first: crate::connection::first(ctx, first, &[]),
        };
        Ok(GroupConnection::listed(found(load(ctx, key).await?)?.graphql()?, after.is_some()))
    }

    async fn approved_consultants(&self, ctx: &Context<'_>) -> Result<Vec<ApprovedConsultant>> {
        let approved = load(ctx, ApprovedOf(self.0.id)).await?.unwrap_or_default();
        Ok(approved.into_iter().map(ApprovedConsultant).collect())
    }

    /// Subsidy by département, with its totals.
    async fn subsidy(&self, ctx: &Context<'_>) -> Result<Subsidy> {
        let (subsidy, days) = found(load(ctx, SubsidyOf(self.0.id)).await?)?;
        Ok(Subsidy::of(subsidy, days))
    }

    /// How many of its groups the asker sees.
    async fn group_count(&self, ctx: &Context<'_>) -> Result<i64> {
        let counts = load(ctx, GroupCountsOf(self.0.id)).await?.unwrap_or_default();
        Ok(counts.values().sum())
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// A consultant on a programme's approved list.
#[derive(Debug)]
pub struct ApprovedConsultant(app::ApprovedConsultant);

#[Object]
impl ApprovedConsultant {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn person(&self, ctx: &Context<'_>) -> Result<Person> {
        found(load(ctx, self.0.person_id).await?.map(Person::from))
    }

    /// How many of the programme's groups this consultant accompanies.
    async fn group_count(&self, ctx: &Context<'_>) -> Result<i64> {
        let counts = load(ctx, GroupCountsOf(self.0.programme_id)).await?.unwrap_or_default();
        Ok(counts.get(&Some(self.0.person_id)).copied().unwrap_or_default())
    }

    async fn since(&self) -> DateTime<Utc> {
        self.0.since
    }
}

connection!(ProgrammeConnection, ProgrammeEdge, Programme);

#[derive(Debug, Default)]
pub struct ProgrammeQuery;

#[Object]
impl ProgrammeQuery {
    /// The rulebooks of the tenant's region, from which programmes are opened.
    async fn rulebooks(&self, ctx: &Context<'_>) -> Result<Vec<Rulebook>> {
        let region = app::region(ctx.data_unchecked::<Arc<Asker>>()).await.graphql()?;
        let ours = domain::Rulebook::builtin().iter().filter(|r| r.region_code == region);
        Ok(ours.map(|r| Rulebook(Arc::new(r.clone()))).collect())
    }

    async fn rulebook(&self, ctx: &Context<'_>, key: String) -> Result<Option<Rulebook>> {
        app::region(ctx.data_unchecked::<Arc<Asker>>()).await.graphql()?;
        Ok(domain::Rulebook::find(&key).map(|r| Rulebook(Arc::new(r.clone()))))
    }

    /// What a group of this many establishments would cost under a rulebook.
    async fn quote(&self, ctx: &Context<'_>, rulebook_key: String, establishments: u32) -> Result<QuotePayload> {
        app::region(ctx.data_unchecked::<Arc<Asker>>()).await.graphql()?;
        answer(app::quote(&rulebook_key, establishments), |quote| QuotePayload {
            quote: Some(Quote::from(quote)),
            refusals: Vec::new(),
        })
    }

    /// The tenant's programmes, latest opened first.
    async fn programmes(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 20)] first: i64,
        after: Option<String>,
    ) -> Result<ProgrammeConnection> {
        let after_key: Option<ProgrammeId> = crate::cursor::read(after.as_deref()).graphql()?;
        let page: Page<app::Programme> =
            app::page(ctx.data_unchecked::<Arc<Asker>>(), after_key, first).await.graphql()?;
        Ok(ProgrammeConnection::of(page, after.is_some(), |row| (crate::cursor::write(&row.id), Programme(row))))
    }

    async fn programme(&self, ctx: &Context<'_>, id: GlobalId) -> Result<Option<Programme>> {
        let Ok(id) = id.as_id::<ProgrammeId>() else { return Ok(None) };
        Ok(load(ctx, id).await?.map(Programme))
    }
}

/// A programme to open; without dates it takes its rulebook's.
#[derive(Debug, InputObject)]
pub struct OpenProgrammeInput {
    rulebook_key: String,
    title: Option<String>,
    starts_on: Option<Date>,
    ends_on: Option<Date>,
}

#[derive(Debug, InputObject)]
pub struct ApproveConsultantInput {
    programme_id: GlobalId,
    person_id: GlobalId,
}

#[derive(Debug, InputObject)]
pub struct WithdrawConsultantInput {
    /// The place on the list (an `ApprovedConsultant`).
    id: GlobalId,
}

payload!(ProgrammePayload { programme: Option<Programme> });
payload!(ApprovedConsultantPayload {
    approved_consultant: Option<ApprovedConsultant>,
    /// The programme, with its list as it is now.
    programme: Option<Programme>,
});

#[derive(Debug, Default)]
pub struct ProgrammeMutation;

#[Object]
impl ProgrammeMutation {
    /// Opens a programme from a rulebook of the tenant's region.
    async fn open_programme(&self, ctx: &Context<'_>, input: OpenProgrammeInput) -> Result<ProgrammePayload> {
        let open = app::OpenProgramme {
            rulebook_key: input.rulebook_key,
            title: input.title,
            starts_on: input.starts_on.map(|day| day.0),
            ends_on: input.ends_on.map(|day| day.0),
        };
        answer(app::open(ctx.data_unchecked::<Arc<Asker>>(), open).await, |programme| ProgrammePayload {
            programme: Some(Programme(programme)),
            refusals: Vec::new(),
        })
    }

    /// Puts a consultant on a programme's approved list.
    async fn approve_consultant(
        &self,
        ctx: &Context<'_>,
        input: ApproveConsultantInput,
    ) -> Result<ApprovedConsultantPayload> {
        let programme: ProgrammeId = input.programme_id.as_id().graphql()?;
        let person: PersonId = input.person_id.as_id().graphql()?;
        listed(ctx, app::approve(ctx.data_unchecked::<Arc<Asker>>(), programme, person).await).await
    }

    /// Takes a consultant off a programme's approved list.
    async fn withdraw_consultant(
        &self,
        ctx: &Context<'_>,
        input: WithdrawConsultantInput,
    ) -> Result<ApprovedConsultantPayload> {
        let id: ApprovedConsultantId = input.id.as_id().graphql()?;
        listed(ctx, app::withdraw(ctx.data_unchecked::<Arc<Asker>>(), id).await).await
    }
}

async fn listed(
    ctx: &Context<'_>,
    result: cordee_app::AppResult<app::ApprovedConsultant>,
) -> Result<ApprovedConsultantPayload> {
    let programme = match &result {
        Ok(approved) => load(ctx, approved.programme_id).await?.map(Programme),
        Err(_) => None,
    };
    answer(result, |approved| ApprovedConsultantPayload {
        approved_consultant: Some(ApprovedConsultant(approved)),
        programme,
        refusals: Vec::new(),
    })
}
