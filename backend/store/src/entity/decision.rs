//! What was decided at a session.

use cordee_domain::ids::{DecisionId, EstablishmentId, GroupId, MinutesId, PersonId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Parent, Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "decision")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DecisionId,
    pub minutes_id: MinutesId,
    pub group_id: GroupId,
    pub kept_to: Option<EstablishmentId>,
    /// The establishment that it is about; none for the whole group.
    pub establishment_id: Option<EstablishmentId>,
    pub rank: i32,
    pub wording: String,
    pub written_by: Option<PersonId>,
    pub written_at: DateTimeUtc,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Kept {
        group: Column::GroupId,
        kept_to: Column::KeptTo,
        establishment: None,
        on: Column::MinutesId,
        parent: Parent::Minutes,
    };
}
