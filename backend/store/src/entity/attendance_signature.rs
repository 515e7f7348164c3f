//! One signature of a line; withdrawn with a reason, it stays.

use cordee_domain::ids::{AttendanceLineId, AttendanceSheetId, AttendanceSignatureId, GroupId, PersonId, TenantId};
use cordee_domain::presence::SignatureMethod;
use sea_orm::entity::prelude::*;

use crate::scope::{Parent, Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "attendance_signature")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AttendanceSignatureId,
    pub sheet_id: AttendanceSheetId,
    pub line_id: AttendanceLineId,
    pub group_id: GroupId,
    pub method: SignatureMethod,
    pub person_id: Option<PersonId>,
    /// When the server took it.
    pub signed_at: DateTimeUtc,
    /// When the room's code was scanned: the moment that counts.
    pub scanned_at: Option<DateTimeUtc>,
    /// The device's own time, for a signature made without network and sent later.
    pub device_at: Option<DateTimeUtc>,
    pub late: bool,
    /// What was typed to confirm, on the tablet.
    pub initials: Option<String>,
    /// Who entered it, when it is not the person itself.
    pub recorded_by: Option<PersonId>,
    /// Of what the scan gave: it is used once.
    pub ticket: Option<Vec<u8>>,
    /// The signature of the corrected sheet that this one repeats.
    pub carried_from: Option<AttendanceSignatureId>,
    pub withdrawn_at: Option<DateTimeUtc>,
    pub withdrawn_by: Option<PersonId>,
    pub withdraw_reason: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Hung { group: Column::GroupId, on: Column::SheetId, parent: Parent::AttendanceSheet };
}
