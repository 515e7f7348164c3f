//! A plan or an evaluation as it was frozen for the three voices. Never changed.

use cordee_domain::ids::{EstablishmentId, GroupId, ParticipationId, PersonId, SealedPlanId, TenantId};
use cordee_domain::sealed::SealedKind;
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "sealed_plan")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SealedPlanId,
    pub participation_id: ParticipationId,
    pub group_id: GroupId,
    pub establishment_id: EstablishmentId,
    pub kind: SealedKind,
    /// From 1, in its kind.
    pub number: i32,
    /// As JSON, byte for byte what `sha256` is the hash of.
    pub content: String,
    pub sha256: String,
    pub sealed_at: DateTimeUtc,
    pub sealed_by: Option<PersonId>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Place { group: Column::GroupId, establishment: Column::EstablishmentId, post: None };
}
