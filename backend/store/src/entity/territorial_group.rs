//! A group of establishments: territorial, or a network of facilitators.

use cordee_domain::group::{GroupKind, GroupStatus};
use cordee_domain::ids::{GroupId, PersonId, ProgrammeId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "territorial_group")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: GroupId,
    pub programme_id: ProgrammeId,
    pub name: String,
    pub name_folded: String,
    pub kind: GroupKind,
    pub status: GroupStatus,
    pub consultant_id: Option<PersonId>,
    pub formed_at: DateTimeUtc,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Work { group: Column::Id, establishment: None };
}
