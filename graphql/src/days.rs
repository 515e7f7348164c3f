//! The day ledger.

use crate::cursor;
use crate::enums::{DayEntryStatus, Quota};
use crate::error::IntoGraphql;
use crate::establishment::Establishment;
use crate::group::{Group, found};
use crate::id::{GlobalId, all, optional};
use crate::identity::Person;
use crate::loaders::load;
use crate::payload::answer;
use crate::refusal::Citation;
use crate::scalars::Date;
use crate::session::Session;
use crate::support::SupportRequest;
use async_graphql::{ComplexObject, Context, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, NaiveDate, Utc};
use cordee_app::days::{self as app, LogDays};
use cordee_app::{AppError, AppResult, Asker, Page};
use cordee_domain::days::HalfDays;
use cordee_domain::ids::{DayEntryId, EstablishmentId, GroupId};
use std::sync::Arc;

/// What a quota grants and what is logged against it, in half-days: for the group, or for one
/// establishment when the quota is counted so.
#[derive(Debug, SimpleObject)]
#[graphql(complex)]
pub struct QuotaUse {
    quota: Quota,
    label: String,
    #[graphql(skip)]
    establishment_id: Option<EstablishmentId>,
    granted_half_days: i32,
    draft_half_days: i32,
    submitted_half_days: i32,
    validated_half_days: i32,
    /// What may still be logged: drafts and submitted half-days hold their part.
    remaining_half_days: i32,
    citation: Citation,
}

#[ComplexObject]
impl QuotaUse {
    async fn establishment(&self, ctx: &Context<'_>) -> Result<Option<Establishment>> {
        match self.establishment_id {
            Some(id) => Ok(load(ctx, id).await?.map(Establishment::from)),
            None => Ok(None),
        }
    }
}

impl From<app::QuotaUse> for QuotaUse {
    fn from(line: app::QuotaUse) -> QuotaUse {
        QuotaUse {
            quota: line.quota.into(),
            label: line.quota.label().to_owned(),
            establishment_id: line.establishment,
            granted_half_days: line.granted.0,
            draft_half_days: line.draft.0,
            submitted_half_days: line.submitted.0,
            validated_half_days: line.validated.0,
            remaining_half_days: line.remaining.0,
            citation: Citation::from(&line.citation),
        }
    }
}

/// A line of the day ledger.
#[derive(Debug)]
pub struct DayEntry(pub app::DayEntry);

#[Object]
impl DayEntry {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn group(&self, ctx: &Context<'_>) -> Result<Group> {
        found(load(ctx, self.0.group_id).await?.map(Group))
    }

    async fn establishment(&self, ctx: &Context<'_>) -> Result<Option<Establishment>> {
        match self.0.establishment_id {
            Some(id) => Ok(load(ctx, id).await?.map(Establishment::from)),
            None => Ok(None),
        }
    }

    async fn consultant(&self, ctx: &Context<'_>) -> Result<Person> {
        found(load(ctx, self.0.consultant_id).await?.map(Person::from))
    }

    async fn quota(&self) -> Quota {
        self.0.quota.into()
    }

    /// Negative in a counter-entry that takes back.
    async fn half_days(&self) -> i32 {
        self.0.half_days.0
    }

    async fn worked_on(&self) -> Date {
        Date(self.0.worked_on)
    }

    async fn session(&self, ctx: &Context<'_>) -> Result<Option<Session>> {
        match self.0.session_id {
            Some(id) => Ok(load(ctx, id).await?.map(Session)),
            None => Ok(None),
        }
    }

    /// The support by the agency that it is of.
    async fn support_request(&self, ctx: &Context<'_>) -> Result<Option<SupportRequest>> {
        match self.0.support_request_id {
            Some(id) => Ok(load(ctx, id).await?.map(SupportRequest)),
            None => Ok(None),
        }
    }

    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }

    async fn status(&self) -> DayEntryStatus {
        self.0.status.into()
    }

    async fn return_reason(&self) -> Option<&str> {
        self.0.return_reason.as_deref()
    }

    async fn submitted_at(&self) -> Option<DateTime<Utc>> {
        self.0.submitted_at
    }

    /// When it was validated or returned.
    async fn decided_at(&self) -> Option<DateTime<Utc>> {
        self.0.decided_at
    }

    /// The validated entry that this one corrects.
    async fn corrects(&self, ctx: &Context<'_>) -> Result<Option<DayEntry>> {
        match self.0.corrects_id {
            Some(id) => Ok(load(ctx, id).await?.map(DayEntry)),
            None => Ok(None),
        }
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

connection!(DayEntryConnection, DayEntryEdge, DayEntry, totals: DayTotals);

/// Half-days of all that match, by state.
#[derive(Debug, SimpleObject)]
pub struct DayTotals {
    draft_half_days: i32,
    submitted_half_days: i32,
    validated_half_days: i32,
    returned_half_days: i32,
}

impl From<app::DayTotals> for DayTotals {
    fn from(totals: app::DayTotals) -> DayTotals {
        DayTotals {
            draft_half_days: totals.draft.0,
            submitted_half_days: totals.submitted.0,
            validated_half_days: totals.validated.0,
            returned_half_days: totals.returned.0,
        }
    }
}

/// What entries are asked for; all conditions hold together.
#[derive(Debug, Default, InputObject)]
pub struct DayEntryFilter {
    group_id: Option<GlobalId>,
    programme_id: Option<GlobalId>,
    establishment_id: Option<GlobalId>,
    consultant_id: Option<GlobalId>,
    quota: Option<Quota>,
    statuses: Option<Vec<DayEntryStatus>>,
    /// Worked on this day or later.
    from: Option<Date>,
    /// Worked on this day or earlier.
    to: Option<Date>,
}

/// What is asked for, in the terms of the use case; of this group alone, where there is one.
pub fn wanted(filter: Option<DayEntryFilter>, group: Option<GroupId>) -> Result<app::DayEntryFilter> {
    let input = filter.unwrap_or_default();
    let asked = optional(input.group_id).graphql()?;
    if group.is_some() && asked.is_some() && asked != group {
        return Err(crate::to_error(&AppError::NotFound));
    }
    Ok(app::DayEntryFilter {
        group: if group.is_some() { None } else { asked },
        programme: optional(input.programme_id).graphql()?,
        establishment: optional(input.establishment_id).graphql()?,
        consultant: optional(input.consultant_id).graphql()?,
        quota: input.quota.map(Into::into),
        statuses: input.statuses.map(|all| all.into_iter().map(Into::into).collect()),
        from: input.from.map(|day| day.0),
        to: input.to.map(|day| day.0),
    })
}

impl DayEntryConnection {
    pub fn listed(page: Page<app::DayEntry>, totals: app::DayTotals, after: bool) -> DayEntryConnection {
        DayEntryConnection::of(page, after, totals.into(), |row| {
            (cursor::write(&(row.worked_on, row.id)), DayEntry(row))
        })
    }
}

#[derive(Debug, Default)]
pub struct DaysQuery;

#[Object]
impl DaysQuery {
    /// The entries of the ledger that the asker sees, latest worked first.
    async fn day_entries(
        &self,
        ctx: &Context<'_>,
        filter: Option<DayEntryFilter>,
        #[graphql(default = 50)] first: i64,
        after: Option<String>,
    ) -> Result<DayEntryConnection> {
        let key: Option<(NaiveDate, DayEntryId)> = cursor::read(after.as_deref()).graphql()?;
        let first = crate::connection::first(ctx, first, &["totals"]);
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let (page, totals) = app::page(asker, &wanted(filter, None)?, key, first).await.graphql()?;
        Ok(DayEntryConnection::listed(page, totals, after.is_some()))
    }
}

/// Half-days to log in one of the asker's groups.
#[derive(Debug, InputObject)]
pub struct LogDaysInput {
    group_id: GlobalId,
    quota: Quota,
    /// For the quotas counted by establishment.
    establishment_id: Option<GlobalId>,
    half_days: i32,
    worked_on: Date,
    session_id: Option<GlobalId>,
    /// The support by the agency that it is of, once agreed.
    support_request_id: Option<GlobalId>,
    note: Option<String>,
    /// Submits it at once for validation, instead of keeping a draft.
    #[graphql(default)]
    submit: bool,
}

#[derive(Debug, InputObject)]
pub struct UpdateDayEntryInput {
    id: GlobalId,
    version: i32,
    quota: Quota,
    establishment_id: Option<GlobalId>,
    half_days: i32,
    worked_on: Date,
    session_id: Option<GlobalId>,
    /// The support by the agency that it is of, once agreed.
    support_request_id: Option<GlobalId>,
    note: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct DeleteDayEntryInput {
    id: GlobalId,
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct SubmitDayEntriesInput {
    ids: Vec<GlobalId>,
}

#[derive(Debug, InputObject)]
pub struct ValidateDayEntriesInput {
    ids: Vec<GlobalId>,
}

#[derive(Debug, InputObject)]
pub struct ReturnDayEntryInput {
    id: GlobalId,
    version: i32,
    reason: String,
}

#[derive(Debug, InputObject)]
pub struct CorrectDayEntryInput {
    /// The validated entry to correct.
    id: GlobalId,
    /// The change, in half-days; negative takes back.
    half_days: i32,
    note: String,
}

payload!(DayEntryPayload {
    day_entry: Option<DayEntry>,
    /// Its group, with its quotas and account as they are now.
    group: Option<Group>,
});
payload!(DayEntriesPayload { day_entries: Vec<DayEntry> });
payload!(DeleteDayEntryPayload {
    deleted_id: Option<GlobalId>,
    group: Option<Group>,
});

async fn entry(ctx: &Context<'_>, result: AppResult<app::DayEntry>) -> Result<DayEntryPayload> {
    let group = match &result {
        Ok(entry) => load(ctx, entry.group_id).await?.map(Group),
        Err(_) => None,
    };
    answer(result, |entry| DayEntryPayload { day_entry: Some(DayEntry(entry)), group, refusals: Vec::new() })
}

fn entries(result: AppResult<Vec<app::DayEntry>>) -> Result<DayEntriesPayload> {
    answer(result, |entries| DayEntriesPayload {
        day_entries: entries.into_iter().map(DayEntry).collect(),
        refusals: Vec::new(),
    })
}

#[derive(Debug, Default)]
pub struct DaysMutation;

#[Object]
impl DaysMutation {
    /// Logs half-days against a quota of a group; refused beyond the quota.
    async fn log_days(&self, ctx: &Context<'_>, input: LogDaysInput) -> Result<DayEntryPayload> {
        let days = LogDays {
            quota: input.quota.into(),
            establishment: optional(input.establishment_id).graphql()?,
            half_days: HalfDays(input.half_days),
            worked_on: input.worked_on.0,
            session: optional(input.session_id).graphql()?,
            support: optional(input.support_request_id).graphql()?,
            note: input.note,
        };
        let group = input.group_id.as_id().graphql()?;
        entry(ctx, app::log(ctx.data_unchecked::<Arc<Asker>>(), group, days, input.submit).await).await
    }

    /// Changes a draft or a returned entry.
    async fn update_day_entry(&self, ctx: &Context<'_>, input: UpdateDayEntryInput) -> Result<DayEntryPayload> {
        let days = LogDays {
            quota: input.quota.into(),
            establishment: optional(input.establishment_id).graphql()?,
            half_days: HalfDays(input.half_days),
            worked_on: input.worked_on.0,
            session: optional(input.session_id).graphql()?,
            support: optional(input.support_request_id).graphql()?,
            note: input.note,
        };
        let id = input.id.as_id().graphql()?;
        entry(ctx, app::update(ctx.data_unchecked::<Arc<Asker>>(), id, input.version, days).await).await
    }

    /// Deletes a draft or a returned entry.
    async fn delete_day_entry(&self, ctx: &Context<'_>, input: DeleteDayEntryInput) -> Result<DeleteDayEntryPayload> {
        let id = input.id.as_id().graphql()?;
        let result = app::delete(ctx.data_unchecked::<Arc<Asker>>(), id, input.version).await;
        let group = match &result {
            Ok(deleted) => load(ctx, deleted.group_id).await?.map(Group),
            Err(_) => None,
        };
        answer(result, |deleted| DeleteDayEntryPayload {
            deleted_id: Some(GlobalId::of(deleted.id)),
            group,
            refusals: Vec::new(),
        })
    }

    /// Submits drafts and returned entries for validation: all of them, or none.
    async fn submit_day_entries(&self, ctx: &Context<'_>, input: SubmitDayEntriesInput) -> Result<DayEntriesPayload> {
        let ids = all(input.ids).graphql()?;
        entries(app::submit(ctx.data_unchecked::<Arc<Asker>>(), &ids).await)
    }

    /// Validates submitted entries: all of them, or none.
    async fn validate_day_entries(
        &self,
        ctx: &Context<'_>,
        input: ValidateDayEntriesInput,
    ) -> Result<DayEntriesPayload> {
        let ids = all(input.ids).graphql()?;
        entries(app::validate(ctx.data_unchecked::<Arc<Asker>>(), &ids).await)
    }

    /// Returns a submitted entry to its consultant, with the reason.
    async fn return_day_entry(&self, ctx: &Context<'_>, input: ReturnDayEntryInput) -> Result<DayEntryPayload> {
        let id = input.id.as_id().graphql()?;
        let result = app::return_entry(ctx.data_unchecked::<Arc<Asker>>(), id, input.version, &input.reason).await;
        entry(ctx, result).await
    }

    /// Corrects a validated entry by a counter-entry, to be validated in its turn.
    async fn correct_day_entry(&self, ctx: &Context<'_>, input: CorrectDayEntryInput) -> Result<DayEntryPayload> {
        let id = input.id.as_id().graphql()?;
        let change = HalfDays(input.half_days);
        entry(ctx, app::correct(ctx.data_unchecked::<Arc<Asker>>(), id, change, &input.note).await).await
    }
}
