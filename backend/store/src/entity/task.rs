//! What someone is to do between two sessions.

use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, SessionId, TaskId, TenantId};
use cordee_domain::task::TaskStatus;
use sea_orm::entity::prelude::*;

use crate::scope::{Parent, Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "task")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TaskId,
    pub group_id: GroupId,
    /// The establishment whose it is; none for the whole group.
    pub establishment_id: Option<EstablishmentId>,
    /// The establishment that alone sees it, with its consultant and the agency.
    pub kept_to: Option<EstablishmentId>,
    /// The session at which it was set.
    pub session_id: Option<SessionId>,
    pub wording: String,
    /// The person whose it is; none for the trinôme, or the group, as a whole.
    pub owner_id: Option<PersonId>,
    pub due_on: Option<Date>,
    pub remind_days: Option<i32>,
    pub remind_on: Option<Date>,
    pub reminded_at: Option<DateTimeUtc>,
    pub status: TaskStatus,
    pub set_by: Option<PersonId>,
    pub set_at: DateTimeUtc,
    pub closed_by: Option<PersonId>,
    pub closed_at: Option<DateTimeUtc>,
    pub drop_reason: Option<String>,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Kept {
        group: Column::GroupId,
        kept_to: Column::KeptTo,
        establishment: Some(Column::EstablishmentId),
        on: Column::SessionId,
        parent: Parent::Session,
    };
}
