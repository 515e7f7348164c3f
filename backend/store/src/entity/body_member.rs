//! A member of a body, with or without an account.

use cordee_domain::ids::{BodyId, BodyMemberId, EstablishmentId, GroupId, PersonId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "body_member")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: BodyMemberId,
    pub body_id: BodyId,
    pub group_id: GroupId,
    pub establishment_id: EstablishmentId,
    pub name: String,
    pub quality: Option<String>,
    pub person_id: Option<PersonId>,
    pub since: DateTimeUtc,
    pub ended_at: Option<DateTimeUtc>,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Place { group: Column::GroupId, establishment: Column::EstablishmentId, post: None };
}
