//! A situation that an establishment chose to work on.

use cordee_domain::experiment::PriorityStatus;
use cordee_domain::ids::{BoardClusterId, EstablishmentId, GroupId, ParticipationId, PriorityId, TenantId};
use cordee_domain::qvct::QvctField;
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "priority")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PriorityId,
    pub participation_id: ParticipationId,
    pub group_id: GroupId,
    pub establishment_id: EstablishmentId,
    pub title: String,
    pub why: Option<String>,
    pub perimeter: Option<String>,
    pub field: Option<QvctField>,
    /// From 1.
    pub rank: i32,
    pub status: PriorityStatus,
    /// The cluster of the board that it comes from.
    pub cluster_id: Option<BoardClusterId>,
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
