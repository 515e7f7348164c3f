//! A role that a person holds in a tenant, possibly on behalf of an establishment or organisation.

use cordee_domain::ids::{EstablishmentId, ManagingOrganisationId, MembershipId, PersonId, TenantId};
use cordee_domain::policy::Role;
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "membership")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MembershipId,
    pub person_id: PersonId,
    pub role: Role,
    pub establishment_id: Option<EstablishmentId>,
    pub organisation_id: Option<ManagingOrganisationId>,
    pub since: DateTimeUtc,
    /// When the person accepted; until then it gives no right.
    pub joined_at: Option<DateTimeUtc>,
    /// The name that the inviter typed, shown until the person accepts.
    pub invited_name: Option<String>,
    pub ended_at: Option<DateTimeUtc>,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Person(Column::PersonId);
}
