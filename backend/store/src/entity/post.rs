//! A facilitator’s post in a managing organisation.

use cordee_domain::ids::{GroupId, ManagingOrganisationId, PostId, ProgrammeId, TenantId};
use cordee_domain::network::{Continuation, PostStatus};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "post")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PostId,
    pub programme_id: ProgrammeId,
    pub group_id: GroupId,
    pub organisation_id: ManagingOrganisationId,
    pub number: i32,
    pub status: PostStatus,
    pub selected_on: Date,
    pub starts_on: Option<Date>,
    pub ended_on: Option<Date>,
    pub stop_reason: Option<String>,
    pub job_secured: Option<bool>,
    pub commitment_note: Option<String>,
    pub continuation: Option<Continuation>,
    pub continuation_note: Option<String>,
    pub continuation_on: Option<Date>,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Post { group: Column::GroupId, post: Column::Id };
}
