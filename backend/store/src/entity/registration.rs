//! Somebody’s place at an event, or on its waiting list.

use cordee_domain::ids::{RegistrationId, RestitutionId, TenantId};
use cordee_domain::restitution::RegistrationStatus;
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "registration")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RegistrationId,
    pub restitution_id: RestitutionId,
    /// Empty once the registration ended, as the address is.
    pub name: String,
    /// A normalised address.
    pub email: String,
    pub organisation: Option<String>,
    /// What it needs in order to attend.
    pub access_needs: Option<String>,
    pub status: RegistrationStatus,
    /// The order of arrival.
    pub place_rank: i32,
    pub registered_at: DateTimeUtc,
    /// When it was noted that it came.
    pub came_at: Option<DateTimeUtc>,
    pub ended_at: Option<DateTimeUtc>,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Tenant;
}
