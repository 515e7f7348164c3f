//! What is signed for one half-day of a session; sealed, it never changes.

use cordee_domain::ids::{AttendanceSheetId, GroupId, PersonId, SessionId, TenantId};
use cordee_domain::presence::HalfDay;
use cordee_domain::session::AttendanceMode;
use sea_orm::entity::prelude::*;

use crate::scope::{Parent, Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "attendance_sheet")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AttendanceSheetId,
    pub session_id: SessionId,
    pub group_id: GroupId,
    pub half_day: HalfDay,
    /// From 1: the first sheet of this half-day, then those that correct it.
    pub number: i32,
    pub starts_at: DateTimeUtc,
    pub ends_at: DateTimeUtc,
    pub opens_at: DateTimeUtc,
    pub late_from: DateTimeUtc,
    pub title: String,
    pub mode: AttendanceMode,
    pub place: Option<String>,
    pub video_link: Option<String>,
    pub opened_at: DateTimeUtc,
    pub opened_by: Option<PersonId>,
    pub sealed_at: Option<DateTimeUtc>,
    pub sealed_by: Option<PersonId>,
    /// SHA-256 of the canonical form, in hexadecimal; there once sealed.
    pub content_hash: Option<String>,
    pub corrects_id: Option<AttendanceSheetId>,
    pub correction_reason: Option<String>,
    /// The times of the room’s code, as they were when the sheet was opened.
    pub code_seconds: i32,
    pub codes_held: i32,
    pub ticket_minutes: i32,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Hung { group: Column::GroupId, on: Column::SessionId, parent: Parent::Session };
}
