//! Whether the holder of a seat attended a session: a voice of an establishment, or a post.

use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{AttendanceId, EstablishmentId, GroupId, PersonId, PostId, SessionId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Parent, Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "attendance")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AttendanceId,
    pub session_id: SessionId,
    pub group_id: GroupId,
    pub establishment_id: Option<EstablishmentId>,
    /// The post of a network.
    pub post_id: Option<PostId>,
    pub role: Option<TrinomeRole>,
    pub person_id: Option<PersonId>,
    pub present: bool,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Hung { group: Column::GroupId, on: Column::SessionId, parent: Parent::Session };
}
