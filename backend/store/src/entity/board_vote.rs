//! The dots that one person put on one card, while the vote is open.

use cordee_domain::ids::{BoardCardId, BoardId, BoardVoteId, EstablishmentId, GroupId, PersonId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "board_vote")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: BoardVoteId,
    pub board_id: BoardId,
    pub card_id: BoardCardId,
    pub group_id: GroupId,
    pub establishment_id: EstablishmentId,
    pub person_id: PersonId,
    pub dots: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Place { group: Column::GroupId, establishment: Column::EstablishmentId, post: None };
}
