//! An item of what is made ready before a session.

use cordee_domain::ids::{ChecklistItemId, GroupId, PersonId, SessionId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Parent, Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "checklist_item")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ChecklistItemId,
    pub session_id: SessionId,
    pub group_id: GroupId,
    /// Its key in the rulebook; none for one of the consultant's own.
    pub key: Option<String>,
    pub title: String,
    pub done_at: Option<DateTimeUtc>,
    pub done_by: Option<PersonId>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Hung { group: Column::GroupId, on: Column::SessionId, parent: Parent::Session };
}
