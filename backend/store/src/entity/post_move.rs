//! A movement of money on a post.

use cordee_domain::ids::{GroupId, PersonId, PostId, PostMoveId, TenantId};
use cordee_domain::network::MoveKind;
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "post_move")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PostMoveId,
    pub group_id: GroupId,
    pub post_id: PostId,
    pub kind: MoveKind,
    pub amount_cents: i64,
    pub moved_on: Date,
    pub note: Option<String>,
    pub recorded_at: DateTimeUtc,
    pub recorded_by: Option<PersonId>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Post { group: Column::GroupId, post: Column::PostId };
}
