//! A part of what is being sent. Its bytes are in the store of files, under its identifier.

use cordee_domain::ids::{PersonId, TenantId, UploadId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "upload_part")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub upload_id: UploadId,
    /// Bytes before it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub start: i64,
    pub id: Uuid,
    pub person_id: PersonId,
    pub size: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Person(Column::PersonId);
}
