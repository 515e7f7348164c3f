//! The shared état des lieux of an establishment's project.

use cordee_domain::board::Voting;
use cordee_domain::ids::{BoardId, EstablishmentId, GroupId, ParticipationId, TenantId};
use cordee_domain::qvct::FieldScheme;
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "board")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: BoardId,
    pub participation_id: ParticipationId,
    pub group_id: GroupId,
    pub establishment_id: EstablishmentId,
    pub scheme: FieldScheme,
    pub voting: Voting,
    /// How many each person has.
    pub dots: i32,
    /// How many people voted, once the vote is closed.
    pub voters: Option<i32>,
    /// The guest link by which people without an account contribute.
    pub link_id: Option<Uuid>,
    pub opened_at: DateTimeUtc,
    pub voting_opened_at: Option<DateTimeUtc>,
    pub voting_closed_at: Option<DateTimeUtc>,
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
