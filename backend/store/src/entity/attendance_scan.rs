//! The scan of a paper sheet, part of what is sealed; its bytes are apart.

use cordee_domain::ids::{AttendanceScanId, AttendanceSheetId, GroupId, PersonId, TenantId};
use cordee_domain::presence::ScanFormat;
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "attendance_scan")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AttendanceScanId,
    pub sheet_id: AttendanceSheetId,
    pub group_id: GroupId,
    pub format: ScanFormat,
    /// In bytes.
    pub size: i32,
    /// In hexadecimal.
    pub sha256: String,
    pub added_at: DateTimeUtc,
    pub added_by: Option<PersonId>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Work { group: Column::GroupId, establishment: None };
}
