//! What a reader wants by mail.

use cordee_domain::ids::{PersonId, TenantId};
use cordee_domain::notification::Rhythm;
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "notification_preference")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    pub at_once: bool,
    pub rhythm: Rhythm,
    pub hour: i32,
    pub weekday: i32,
    /// Keys of topics, separated by commas.
    pub muted: String,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Person(Column::PersonId);
}
