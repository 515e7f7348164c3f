//! A meeting of a body, with its non-attributed summary.

use cordee_domain::ids::{BodyId, BodyMeetingId, EstablishmentId, GroupId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "body_meeting")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: BodyMeetingId,
    pub body_id: BodyId,
    pub group_id: GroupId,
    pub establishment_id: EstablishmentId,
    pub held_on: Date,
    pub agenda: Option<String>,
    pub summary: Option<String>,
    pub present: Option<String>,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Place { group: Column::GroupId, establishment: Column::EstablishmentId, post: None };
}
