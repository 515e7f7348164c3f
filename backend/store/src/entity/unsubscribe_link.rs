//! A way to stop the mails, of which one was sent with it. Kept as its SHA-256.

use cordee_domain::ids::{PersonId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "unsubscribe_link")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: Vec<u8>,
    pub person_id: PersonId,
    pub made_at: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Person(Column::PersonId);
}
