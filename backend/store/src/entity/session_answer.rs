//! What the holder of a seat says of its coming to a session: a voice of an establishment, or a post.

use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, PostId, SessionAnswerId, SessionId, TenantId};
use cordee_domain::preparation::Coming;
use sea_orm::entity::prelude::*;

use crate::scope::{Parent, Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "session_answer")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SessionAnswerId,
    pub session_id: SessionId,
    pub group_id: GroupId,
    pub establishment_id: Option<EstablishmentId>,
    pub role: Option<TrinomeRole>,
    /// The post of a network.
    pub post_id: Option<PostId>,
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
        Reached::Hung { group: Column::GroupId, on: Column::SessionId, parent: Parent::Session };
}
