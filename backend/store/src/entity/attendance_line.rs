//! Somebody expected at a half-day, under the name that the sheet shows.

use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{AttendanceLineId, AttendanceSheetId, EstablishmentId, GroupId, PersonId, PostId, TenantId};
use cordee_domain::presence::AttendeeKind;
use sea_orm::entity::prelude::*;

use crate::scope::{Parent, Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "attendance_line")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AttendanceLineId,
    pub sheet_id: AttendanceSheetId,
    pub group_id: GroupId,
    pub rank: i32,
    pub kind: AttendeeKind,
    pub name: String,
    /// The establishment's name as it was, or what was typed for somebody else.
    pub organisation: Option<String>,
    pub establishment_id: Option<EstablishmentId>,
    /// The post of a network.
    pub post_id: Option<PostId>,
    pub role: Option<TrinomeRole>,
    pub deputy: bool,
    pub person_id: Option<PersonId>,
    pub absence_reason: Option<String>,
    pub connected_at: Option<DateTimeUtc>,
    pub disconnected_at: Option<DateTimeUtc>,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Hung { group: Column::GroupId, on: Column::SheetId, parent: Parent::AttendanceSheet };
}
