//! A facilitator’s time on a post.

use cordee_domain::ids::{GroupId, PersonId, PostId, PostMandateId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "post_mandate")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PostMandateId,
    pub post_id: PostId,
    pub group_id: GroupId,
    pub person_id: PersonId,
    pub starts_on: Date,
    pub working_time_percent: i32,
    pub internal: bool,
    pub since: DateTimeUtc,
    pub ended_at: Option<DateTimeUtc>,
    pub ended_on: Option<Date>,
    pub end_reason: Option<String>,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Post { group: Column::GroupId, post: Column::PostId };
}
