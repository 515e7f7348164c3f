//! Cards of a board that belong together.

use cordee_domain::ids::{BoardClusterId, BoardId, EstablishmentId, GroupId, TenantId};
use cordee_domain::qvct::QvctField;
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "board_cluster")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: BoardClusterId,
    pub board_id: BoardId,
    pub group_id: GroupId,
    pub establishment_id: EstablishmentId,
    pub field: QvctField,
    pub title: String,
    pub rank: String,
    /// It is known for those who were about to put a card into it.
    pub dissolved_at: Option<DateTimeUtc>,
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
