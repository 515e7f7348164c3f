//! A line of the day ledger, in half-days; negative in a counter-entry.

use cordee_domain::days::{DayEntryStatus, HalfDays, Quota};
use cordee_domain::ids::{
    DayEntryId, EstablishmentId, GroupId, PersonId, ProgrammeId, SessionId, SupportRequestId, TenantId,
};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "day_entry")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DayEntryId,
    pub group_id: GroupId,
    pub programme_id: ProgrammeId,
    pub establishment_id: Option<EstablishmentId>,
    pub consultant_id: PersonId,
    pub quota: Quota,
    pub half_days: HalfDays,
    pub worked_on: Date,
    pub session_id: Option<SessionId>,
    pub note: Option<String>,
    pub status: DayEntryStatus,
    pub return_reason: Option<String>,
    pub corrects_id: Option<DayEntryId>,
    pub logged_at: DateTimeUtc,
    pub submitted_at: Option<DateTimeUtc>,
    pub decided_at: Option<DateTimeUtc>,
    pub decided_by: Option<PersonId>,
    pub version: i32,
    pub support_request_id: Option<SupportRequestId>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Work { group: Column::GroupId, establishment: None };
}
