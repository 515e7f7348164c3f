//! A comité QVCT or a space of discussion on work, of one establishment.

use cordee_domain::body::BodyKind;
use cordee_domain::ids::{BodyId, EstablishmentId, GroupId, ParticipationId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "body")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: BodyId,
    pub participation_id: ParticipationId,
    pub group_id: GroupId,
    pub establishment_id: EstablishmentId,
    pub kind: BodyKind,
    /// The topic, for a space of discussion.
    pub title: String,
    pub perimeter: Option<String>,
    pub rules: Option<String>,
    pub facilitator: Option<String>,
    /// The guest link by which people without an account propose.
    pub link_id: Option<Uuid>,
    pub created_at: DateTimeUtc,
    pub closed_at: Option<DateTimeUtc>,
    pub closed_reason: Option<String>,
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
