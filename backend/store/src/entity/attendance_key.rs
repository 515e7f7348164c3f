//! The secret from which the codes of a sheet are made. Apart from the sheet, so that nothing which
//! reads sheets reads it; gone once the sheet is sealed.

use cordee_domain::ids::{AttendanceSheetId, GroupId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Parent, Reached, Tenanted};

#[derive(Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "attendance_key")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub sheet_id: AttendanceSheetId,
    pub group_id: GroupId,
    pub secret: Vec<u8>,
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AttendanceKey").field("sheet_id", &self.sheet_id).finish_non_exhaustive()
    }
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Hung { group: Column::GroupId, on: Column::SheetId, parent: Parent::AttendanceSheet };
}
