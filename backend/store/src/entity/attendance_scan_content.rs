//! The bytes of a scan: apart, so that nothing which lists scans reads them.

use cordee_domain::ids::{AttendanceScanId, AttendanceSheetId, GroupId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "attendance_scan_content")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub scan_id: AttendanceScanId,
    pub sheet_id: AttendanceSheetId,
    pub group_id: GroupId,
    pub content: Vec<u8>,
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AttendanceScanContent").field("scan_id", &self.scan_id).finish_non_exhaustive()
    }
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Work { group: Column::GroupId, establishment: None };
}
