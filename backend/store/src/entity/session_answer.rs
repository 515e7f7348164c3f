//! What one voice of an establishment says of its coming to a session.

use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, SessionId, TenantId};
use cordee_domain::preparation::Coming;
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "session_answer")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub session_id: SessionId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub establishment_id: EstablishmentId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub role: TrinomeRole,
    pub group_id: GroupId,
    pub coming: Coming,
    pub answered_at: DateTimeUtc,
    pub answered_by: Option<PersonId>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Work { group: Column::GroupId, establishment: Some(Column::EstablishmentId) };
}
