//! One person’s answer to a poll, whole: what it says of each slot, and its comment.

use cordee_domain::ids::{GroupId, PersonId, PollId, PollReplyId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Parent, Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "poll_reply")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PollReplyId,
    pub poll_id: PollId,
    pub group_id: GroupId,
    pub person_id: PersonId,
    /// As `cordee_domain::poll::Choices` writes them.
    pub choices: String,
    pub comment: Option<String>,
    pub answered_at: DateTimeUtc,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Hung { group: Column::GroupId, on: Column::PollId, parent: Parent::Poll };
}
