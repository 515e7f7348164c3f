//! A site of the register (FINESS ET).

use cordee_domain::establishment::category::Sector;
use cordee_domain::ids::{EstablishmentId, ManagingOrganisationId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "establishment")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: EstablishmentId,
    pub organisation_id: Option<ManagingOrganisationId>,
    pub finess: String,
    pub name: String,
    pub category: String,
    pub category_label: String,
    pub sector: Sector,
    pub siret: Option<String>,
    pub mft: Option<String>,
    pub address_line: Option<String>,
    pub postcode: Option<String>,
    pub town: Option<String>,
    pub insee: Option<String>,
    pub department: String,
    pub phone: Option<String>,
    pub longitude: Option<f64>,
    pub latitude: Option<f64>,
    pub search_text: String,
    pub sort_key: String,
    pub register_digest: Option<String>,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Tenant;
}
