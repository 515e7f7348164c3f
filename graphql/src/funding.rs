//! Accounts of groups, and the subsidy of a programme.

use crate::establishment::{Department, Establishment};
use crate::group::found;
use crate::loaders::load;
use crate::scalars::Cents;
use async_graphql::{ComplexObject, Context, Result, SimpleObject};
use cordee_app::funding as app;
use cordee_domain::ids::EstablishmentId;

/// The money of a group, to the cent, from its rulebook and its validated days.
#[derive(Debug, SimpleObject)]
pub struct Account {
    /// What the rulebook grants.
    half_days: i32,
    total_cents: Cents,
    /// The sponsor's part of the total.
    sponsor_cents: Cents,
    /// What the establishments pay themselves.
    remaining_cents: Cents,
    validated_half_days: i32,
    /// The price of the validated half-days.
    consumed_cents: Cents,
    /// What the total leaves to consume.
    remainder_cents: Cents,
    lines: Vec<AccountLine>,
}

/// One establishment's part of a group's account. Each column adds up to the group's figure.
#[derive(Debug, SimpleObject)]
#[graphql(complex)]
pub struct AccountLine {
    #[graphql(skip)]
    establishment_id: EstablishmentId,
    total_cents: Cents,
    sponsor_cents: Cents,
    remaining_cents: Cents,
    /// Half-days validated for it alone, plus its equal part of the shared ones.
    consumed_half_days: f64,
    consumed_cents: Cents,
    consumed_sponsor_cents: Cents,
    consumed_remaining_cents: Cents,
    remainder_cents: Cents,
}

#[ComplexObject]
impl AccountLine {
    async fn establishment(&self, ctx: &Context<'_>) -> Result<Establishment> {
        found(load(ctx, self.establishment_id).await?.map(Establishment::from))
    }
}

impl From<app::Account> for Account {
    fn from(account: app::Account) -> Account {
        let sharers = account.lines.len().max(1);
        let line = |line: &app::AccountLine| AccountLine {
            establishment_id: line.establishment,
            total_cents: line.total.into(),
            sponsor_cents: line.sponsor.into(),
            remaining_cents: line.remaining.into(),
            #[expect(clippy::cast_precision_loss, reason = "a group has a handful of establishments")]
            consumed_half_days: f64::from(line.own_half_days.0) + f64::from(line.shared_half_days.0) / sharers as f64,
            consumed_cents: line.consumed.into(),
            consumed_sponsor_cents: line.consumed_sponsor.into(),
            consumed_remaining_cents: line.consumed_remaining.into(),
            remainder_cents: line.remainder.into(),
        };
        Account {
            half_days: account.half_days.0,
            total_cents: account.total.into(),
            sponsor_cents: account.sponsor.into(),
            remaining_cents: account.remaining.into(),
            validated_half_days: account.consumed_half_days.0,
            consumed_cents: account.consumed.into(),
            remainder_cents: account.remainder.into(),
            lines: account.lines.iter().map(line).collect(),
        }
    }
}

/// The subsidy of a programme: a row for each département, and their total.
#[derive(Debug, SimpleObject)]
pub struct Subsidy {
    rows: Vec<SubsidyRow>,
    total: SubsidyRow,
    /// Half-days that the programme's groups are granted.
    granted_half_days: i32,
    /// Half-days that are validated.
    validated_half_days: i32,
}

/// What the establishments of one département (or all of them) cost and have consumed.
#[derive(Debug, SimpleObject)]
pub struct SubsidyRow {
    /// None in the total.
    department: Option<Department>,
    /// A group across two départements counts in both, and once in the total.
    group_count: u32,
    establishment_count: u32,
    total_cents: Cents,
    sponsor_cents: Cents,
    remaining_cents: Cents,
    consumed_cents: Cents,
    consumed_sponsor_cents: Cents,
}

impl Subsidy {
    pub fn of(subsidy: app::Subsidy, days: app::ProgrammeDays) -> Subsidy {
        Subsidy {
            rows: subsidy.rows.into_iter().map(SubsidyRow::from).collect(),
            total: subsidy.total.into(),
            granted_half_days: days.granted.0,
            validated_half_days: days.validated.0,
        }
    }
}

impl From<app::SubsidyRow> for SubsidyRow {
    fn from(row: app::SubsidyRow) -> SubsidyRow {
        SubsidyRow {
            department: row.department.as_deref().map(Department::of),
            group_count: row.groups,
            establishment_count: row.establishments,
            total_cents: row.total.into(),
            sponsor_cents: row.sponsor.into(),
            remaining_cents: row.remaining.into(),
            consumed_cents: row.consumed.into(),
            consumed_sponsor_cents: row.consumed_sponsor.into(),
        }
    }
}
