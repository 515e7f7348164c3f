//! A message on something, kept to those whom it is told to.

use cordee_domain::event::Audience;
use cordee_domain::ids::{EstablishmentId, GroupId, MessageId, PersonId, PostId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "message")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MessageId,
    pub subject_kind: String,
    pub subject_id: Uuid,
    pub group_id: GroupId,
    pub establishment_id: Option<EstablishmentId>,
    /// The post of a network.
    pub post_id: Option<PostId>,
    pub audience: Audience,
    pub author_id: PersonId,
    /// Empty once withdrawn.
    pub text: String,
    pub written_at: DateTimeUtc,
    pub edited_at: Option<DateTimeUtc>,
    pub withdrawn_at: Option<DateTimeUtc>,
    pub hidden_at: Option<DateTimeUtc>,
    pub hidden_by: Option<PersonId>,
    pub hidden_reason: Option<String>,
    pub version: i32,
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
