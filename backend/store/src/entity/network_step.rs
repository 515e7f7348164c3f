//! A step of a network, of a post or of one of its structures.

use cordee_domain::ids::{EstablishmentId, GroupId, NetworkStepId, PostId, ProgrammeId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "network_step")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: NetworkStepId,
    pub programme_id: ProgrammeId,
    pub group_id: GroupId,
    pub post_id: Option<PostId>,
    pub establishment_id: Option<EstablishmentId>,
    pub step: String,
    pub planned_on: Option<Date>,
    pub done_on: Option<Date>,
    pub note: Option<String>,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Post { group: Column::GroupId, post: Column::PostId };
}
