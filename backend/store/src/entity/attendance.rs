//! Whether one voice of an establishment attended a session.

use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{AttendanceId, EstablishmentId, GroupId, PersonId, SessionId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "attendance")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AttendanceId,
    pub session_id: SessionId,
    pub group_id: GroupId,
    pub establishment_id: EstablishmentId,
    pub role: TrinomeRole,
    pub person_id: Option<PersonId>,
    pub present: bool,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Work { group: Column::GroupId, establishment: Some(Column::EstablishmentId) };
}
