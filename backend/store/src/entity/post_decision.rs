//! What the sponsor decided that a post receives; the last one holds.

use cordee_domain::ids::{GroupId, PersonId, PostDecisionId, PostId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "post_decision")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PostDecisionId,
    pub group_id: GroupId,
    pub post_id: PostId,
    pub months: i32,
    pub proposed_cents: i64,
    pub decided_cents: i64,
    pub reason: Option<String>,
    pub decided_at: DateTimeUtc,
    pub decided_by: Option<PersonId>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Post { group: Column::GroupId, post: Column::PostId };
}
