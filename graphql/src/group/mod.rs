//! Territorial groups, their establishments and trinômes.

mod change;
mod participation;

pub use change::GroupMutation;
pub use participation::{Participation, TrinomeMember};

use crate::carrier::Carrier;
use crate::cursor;
use crate::days::{DayEntryConnection, DayEntryFilter, QuotaUse};
use crate::enums::{GroupKind, GroupStatus, SessionKind, TrinomeRole};
use crate::error::IntoGraphql;
use crate::establishment::Establishment;
use crate::funding::Account;
use crate::id::{GlobalId, optional};
use crate::identity::Person;
use crate::journal::EventConnection;
use crate::letter::{CommitmentLetter, LackingLetter};
use crate::loaders::{
    AccountOf, ActivityOf, CompletenessOf, DayEntriesOf, LackingOf, LateMilestonesOf, NextSessionOf, ParticipationsOf,
    PollsOf, QuotasOf, SessionsOf, SilencesOf, load,
};
use crate::notification::Silence;
use crate::poll::Poll;
use crate::programme::Programme;
use crate::scalars::JournalPosition;
use crate::session::Session;
use async_graphql::{ComplexObject, Context, Enum, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::group::{self as app, Missing};
use cordee_app::{AppError, Asker, Page, notification};
use cordee_domain::ids::{EstablishmentId, GroupId, ProgrammeId};
use futures_util::future::try_join_all;
use std::sync::Arc;

/// A territorial group: a few establishments, a consultant, a programme.
#[derive(Clone, Debug)]
pub struct Group(pub app::Group);

#[Object]
impl Group {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Whether it is of one territory, or a network of facilitators.
    async fn kind(&self) -> GroupKind {
        self.0.kind.into()
    }

    async fn status(&self) -> GroupStatus {
        self.0.status.into()
    }

    async fn programme(&self, ctx: &Context<'_>) -> Result<Programme> {
        found(load(ctx, self.0.programme_id).await?.map(Programme))
    }

    /// Codes of the départements of its establishments.
    async fn departments(&self, ctx: &Context<'_>) -> Result<Vec<String>> {
        let here = load(ctx, ParticipationsOf(self.0.id)).await?.unwrap_or_default();
        let establishments = here.iter().map(|row| load(ctx, row.establishment_id));
        let mut codes: Vec<String> =
            try_join_all(establishments).await?.into_iter().flatten().map(|e| e.department).collect();
        codes.sort_unstable();
        codes.dedup();
        Ok(codes)
    }

    async fn consultant(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        match self.0.consultant_id {
            Some(id) => Ok(load(ctx, id).await?.map(Person::from)),
            None => Ok(None),
        }
    }

    async fn establishment_count(&self, ctx: &Context<'_>) -> Result<usize> {
        Ok(load(ctx, ParticipationsOf(self.0.id)).await?.map_or(0, |p| p.len()))
    }

    /// Its establishments now, in the order in which they joined.
    async fn participations(&self, ctx: &Context<'_>) -> Result<Vec<Participation>> {
        let rows = load(ctx, ParticipationsOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Participation).collect())
    }

    /// What it still misses before it can start, and then before it can meet.
    async fn completeness(&self, ctx: &Context<'_>) -> Result<Completeness> {
        let found = load(ctx, CompletenessOf(self.0.clone())).await?.unwrap_or_default();
        Ok(Completeness::of(self.0.clone(), found))
    }

    /// Its sessions in the order of time.
    async fn sessions(&self, ctx: &Context<'_>, kind: Option<SessionKind>) -> Result<Vec<Session>> {
        let rows = load(ctx, SessionsOf(self.0.id)).await?.unwrap_or_default();
        let wanted = kind.map(cordee_domain::session::SessionKind::from);
        Ok(rows.into_iter().filter(|row| wanted.is_none_or(|kind| row.kind == kind)).map(Session).collect())
    }

    /// The next planned session.
    async fn next_session(&self, ctx: &Context<'_>) -> Result<Option<Session>> {
        Ok(load(ctx, NextSessionOf(self.0.id)).await?.map(Session))
    }

    /// What each quota grants and what is logged against it; a quota counted by establishment
    /// has a line for each.
    async fn quotas(&self, ctx: &Context<'_>) -> Result<Vec<QuotaUse>> {
        let uses = load(ctx, QuotasOf(self.0.clone())).await?.unwrap_or_default();
        Ok(uses.into_iter().map(QuotaUse::from).collect())
    }

    /// The entries of its ledger, latest worked first.
    async fn day_entries(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 50)] first: i64,
        after: Option<String>,
        filter: Option<DayEntryFilter>,
    ) -> Result<DayEntryConnection> {
        let key = DayEntriesOf {
            group: self.0.id,
            filter: crate::days::wanted(filter, Some(self.0.id))?,
            after: cursor::read(after.as_deref()).graphql()?,
            first: crate::connection::first(ctx, first, &["totals"]),
        };
        let (page, totals) = found(load(ctx, key).await?)?.graphql()?;
        Ok(DayEntryConnection::listed(page, totals, after.is_some()))
    }

    /// Its money; none until its size is one that the rulebook admits.
    async fn account(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        Ok(load(ctx, AccountOf(self.0.clone())).await?.map(Account::from))
    }

    /// The commitment letters of its establishments, those that no longer stand too, in the order of issue.
    async fn letters(&self, ctx: &Context<'_>) -> Result<Vec<CommitmentLetter>> {
        crate::letter::of_group(ctx, self.0.id).await
    }

    async fn late_milestone_count(&self, ctx: &Context<'_>) -> Result<i64> {
        Ok(load(ctx, LateMilestonesOf(self.0.id)).await?.unwrap_or_default())
    }

    /// Since when nobody has done anything in it; null unless that is longer than its rulebook says.
    async fn silent_since(&self, ctx: &Context<'_>) -> Result<Option<DateTime<Utc>>> {
        let silences = load(ctx, SilencesOf(self.0.id)).await?.unwrap_or_default();
        let whole = |silence: &&notification::Silence| silence.establishment_id.is_none() && silence.post_id.is_none();
        Ok(silences.iter().find(whole).map(|silence| silence.since))
    }

    /// The group itself, and the establishments and posts in it, that are without news for longer than its rulebook
    /// says: the longest first.
    async fn silences(&self, ctx: &Context<'_>) -> Result<Vec<Silence>> {
        Ok(load(ctx, SilencesOf(self.0.id)).await?.unwrap_or_default().into_iter().map(Silence).collect())
    }

    /// Who carries it: the seats, held and vacant.
    async fn carriers(&self, ctx: &Context<'_>) -> Result<Vec<Carrier>> {
        crate::carrier::of_group(ctx, self.0.id).await
    }

    /// What happened in it, latest first.
    async fn activity(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 30)] first: i64,
        before: Option<JournalPosition>,
    ) -> Result<EventConnection> {
        let first = crate::connection::first(ctx, first, &[]);
        let key = ActivityOf { group: self.0.id, before: before.map(|p| p.0), first };
        Ok(EventConnection::listed(found(load(ctx, key).await?)?.graphql()?, before.is_some()))
    }

    /// Its polls for a date, latest opened first.
    async fn polls(&self, ctx: &Context<'_>) -> Result<Vec<Poll>> {
        Ok(load(ctx, PollsOf(self.0.id)).await?.unwrap_or_default().into_iter().map(Poll).collect())
    }

    /// The acts of the policy table that the asker may do on this group.
    async fn acts(&self, ctx: &Context<'_>) -> Result<Vec<&'static str>> {
        app::acts_on(ctx.data_unchecked::<Arc<Asker>>(), self.0.id).await.graphql()
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// What must be there; its absence is out of the asker's reach.
pub fn found<T>(value: Option<T>) -> Result<T> {
    value.ok_or(AppError::NotFound).graphql()
}

/// What a group still misses before it can start, and then before it can meet.
#[derive(Debug, SimpleObject)]
#[graphql(complex)]
pub struct Completeness {
    /// Whether it can start.
    complete: bool,
    missing: Vec<MissingPart>,
    #[graphql(skip)]
    group: app::Group,
}

#[ComplexObject]
impl Completeness {
    /// What the commitment letters of its establishments lack, where the rulebook wants them signed before a sequence:
    /// the group starts without them, and is not held to meet.
    async fn letters(&self, ctx: &Context<'_>) -> Result<Vec<LackingLetter>> {
        let lacking = load(ctx, LackingOf(self.group.clone())).await?.unwrap_or_default();
        Ok(lacking.into_iter().map(LackingLetter).collect())
    }
}

/// One thing that a group misses, and how to mend it.
#[derive(Debug, SimpleObject)]
#[graphql(complex)]
pub struct MissingPart {
    kind: MissingKind,
    role: Option<TrinomeRole>,
    message: String,
    #[graphql(skip)]
    establishment_id: Option<EstablishmentId>,
}

#[ComplexObject]
impl MissingPart {
    async fn establishment(&self, ctx: &Context<'_>) -> Result<Option<Establishment>> {
        match self.establishment_id {
            Some(id) => Ok(load(ctx, id).await?.map(Establishment::from)),
            None => Ok(None),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum MissingKind {
    Establishments,
    Consultant,
    TrinomeVoice,
}

impl Completeness {
    fn of(group: app::Group, completeness: app::Completeness) -> Completeness {
        let part = |missing: &Missing| {
            let (kind, establishment_id, role) = match *missing {
                Missing::Establishments { .. } => (MissingKind::Establishments, None, None),
                Missing::Consultant => (MissingKind::Consultant, None, None),
                Missing::Voice { establishment, role, .. } => {
                    (MissingKind::TrinomeVoice, Some(establishment), Some(role.into()))
                }
            };
            MissingPart { kind, establishment_id, role, message: missing.message() }
        };
        let missing = completeness.missing.iter().map(part).collect();
        Completeness { complete: completeness.is_complete(), missing, group }
    }
}

connection!(GroupConnection, GroupEdge, Group);

/// What groups are asked for; all conditions hold together.
#[derive(Debug, Default, InputObject)]
pub struct GroupFilter {
    /// Words of the name; accents and case are ignored.
    search: Option<String>,
    status: Option<GroupStatus>,
    /// Only groups with an establishment in this département.
    department: Option<String>,
    consultant_id: Option<GlobalId>,
    /// Only groups with a late milestone.
    late: Option<bool>,
    /// Only groups that miss an establishment, a consultant or a trinôme voice.
    incomplete: Option<bool>,
}

/// What is asked for, in the terms of the use case.
pub fn wanted(filter: Option<GroupFilter>, programme: Option<ProgrammeId>) -> Result<app::GroupFilter> {
    let input = filter.unwrap_or_default();
    Ok(app::GroupFilter {
        search: input.search,
        programme,
        status: input.status.map(Into::into),
        department: input.department,
        consultant: optional(input.consultant_id).graphql()?,
        late: input.late.unwrap_or_default(),
        incomplete: input.incomplete.unwrap_or_default(),
    })
}

impl GroupConnection {
    pub fn listed(page: Page<app::Group>, after: bool) -> GroupConnection {
        GroupConnection::of(page, after, |row| (cursor::write(&(&row.name_folded, row.id)), Group(row)))
    }
}

#[derive(Debug, Default)]
pub struct GroupQuery;

#[Object]
impl GroupQuery {
    /// The groups that the asker sees, in the order of names.
    async fn groups(
        &self,
        ctx: &Context<'_>,
        filter: Option<GroupFilter>,
        programme_id: Option<GlobalId>,
        #[graphql(default = 50)] first: i64,
        after: Option<String>,
    ) -> Result<GroupConnection> {
        let filter = wanted(filter, optional(programme_id).graphql()?)?;
        let key = cursor::read(after.as_deref()).graphql()?;
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let page = app::page(asker, &filter, key, crate::connection::first(ctx, first, &[])).await.graphql()?;
        Ok(GroupConnection::listed(page, after.is_some()))
    }

    async fn group(&self, ctx: &Context<'_>, id: GlobalId) -> Result<Option<Group>> {
        let Ok(id) = id.as_id::<GroupId>() else { return Ok(None) };
        Ok(load(ctx, id).await?.map(Group))
    }

    /// The places in groups of the asker's own establishments.
    async fn participations(&self, ctx: &Context<'_>) -> Result<Vec<Participation>> {
        let rows = app::own_participations(ctx.data_unchecked::<Arc<Asker>>()).await.graphql()?;
        Ok(rows.into_iter().map(Participation).collect())
    }
}
