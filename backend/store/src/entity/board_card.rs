//! A card of a board. It has no author.

use cordee_domain::board::{CardKind, CardOrigin};
use cordee_domain::ids::{BoardCardId, BoardClusterId, BoardId, EstablishmentId, GroupId, TenantId};
use cordee_domain::qvct::QvctField;
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "board_card")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: BoardCardId,
    pub board_id: BoardId,
    pub group_id: GroupId,
    pub establishment_id: EstablishmentId,
    pub kind: CardKind,
    pub field: QvctField,
    pub cluster_id: Option<BoardClusterId>,
    pub text: String,
    pub rank: String,
    pub origin: CardOrigin,
    /// Of the last vote that was closed.
    pub dots: i32,
    pub withdrawn_at: Option<DateTimeUtc>,
    /// Of what it says; where it stands has none.
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
