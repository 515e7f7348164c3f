//! A board as it stood one day. Never changed.

use cordee_domain::ids::{BoardId, BoardSnapshotId, EstablishmentId, GroupId, ParticipationId, PersonId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "board_snapshot")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: BoardSnapshotId,
    pub board_id: BoardId,
    pub participation_id: ParticipationId,
    pub group_id: GroupId,
    pub establishment_id: EstablishmentId,
    /// From 1, of the board.
    pub number: i32,
    pub note: Option<String>,
    /// `cordee_domain::board::Content`, as JSON.
    pub content: String,
    /// Of `content`.
    pub sha256: Vec<u8>,
    pub cards: i32,
    pub taken_at: DateTimeUtc,
    pub taken_by: Option<PersonId>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Place { group: Column::GroupId, establishment: Column::EstablishmentId, post: None };
}
