//! An establishment’s place in a group; its project hangs on it.

use cordee_domain::ids::{EstablishmentId, GroupId, ParticipationId, ProgrammeId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "participation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ParticipationId,
    pub group_id: GroupId,
    pub programme_id: ProgrammeId,
    pub establishment_id: EstablishmentId,
    pub joined_at: DateTimeUtc,
    pub left_at: Option<DateTimeUtc>,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Work { group: Column::GroupId, establishment: Some(Column::EstablishmentId) };
}
