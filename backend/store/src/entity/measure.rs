//! A value of an indicator on a day, in thousandths of its unit.

use cordee_domain::ids::{EstablishmentId, GroupId, IndicatorId, MeasureId, PersonId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "measure")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MeasureId,
    pub indicator_id: IndicatorId,
    pub group_id: GroupId,
    pub establishment_id: EstablishmentId,
    pub measured_on: Date,
    pub value: i64,
    pub source: Option<String>,
    pub comment: Option<String>,
    pub recorded_by: Option<PersonId>,
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
