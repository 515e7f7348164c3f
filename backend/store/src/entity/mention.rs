//! A person named in a message.

use cordee_domain::event::Audience;
use cordee_domain::ids::{EstablishmentId, GroupId, MentionId, MessageId, PersonId, PostId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "mention")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MentionId,
    pub message_id: MessageId,
    pub group_id: GroupId,
    pub establishment_id: Option<EstablishmentId>,
    /// The post of a network.
    pub post_id: Option<PostId>,
    pub audience: Audience,
    pub person_id: PersonId,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Told {
        group: Column::GroupId,
        establishment: Column::EstablishmentId,
        post: Column::PostId,
        audience: Column::Audience,
    };
}
