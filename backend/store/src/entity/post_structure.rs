//! An establishment that volunteers for a post, or is accompanied by it.

use cordee_domain::ids::{
    EstablishmentId, GroupId, ParticipationId, PersonId, PostId, PostStructureId, ProgrammeId, TenantId,
};
use cordee_domain::network::StructureStatus;
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "post_structure")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PostStructureId,
    pub post_id: PostId,
    pub group_id: GroupId,
    pub programme_id: ProgrammeId,
    pub establishment_id: EstablishmentId,
    pub status: StructureStatus,
    pub direction_agreed_on: Option<Date>,
    pub staff_agreed_on: Option<Date>,
    pub note: Option<String>,
    pub waiver_reason: Option<String>,
    pub waived_at: Option<DateTimeUtc>,
    pub waived_by: Option<PersonId>,
    pub participation_id: Option<ParticipationId>,
    pub proposed_at: DateTimeUtc,
    pub decided_at: Option<DateTimeUtc>,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Post { group: Column::GroupId, post: Column::PostId };
}
