//! What a session is for and goes through, once somebody has said so.

use cordee_domain::ids::{GroupId, SessionId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Parent, Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "session_preparation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub session_id: SessionId,
    pub group_id: GroupId,
    pub aim: Option<String>,
    /// [`AgendaItem`](cordee_domain::preparation::AgendaItem)s, in JSON.
    pub agenda: String,
    pub access_note: Option<String>,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Hung { group: Column::GroupId, on: Column::SessionId, parent: Parent::Session };
}
