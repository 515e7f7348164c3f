//! What an establishment measures, of its project or of one experiment. Values are in thousandths of the unit.

use cordee_domain::ids::{EstablishmentId, ExperimentId, GroupId, IndicatorId, ParticipationId, ProgrammeId, TenantId};
use cordee_domain::indicator::Wished;
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "indicator")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: IndicatorId,
    pub participation_id: ParticipationId,
    pub programme_id: ProgrammeId,
    pub group_id: GroupId,
    pub establishment_id: EstablishmentId,
    pub experiment_id: Option<ExperimentId>,
    /// The key of the template that it was taken from.
    pub template: Option<String>,
    pub name: String,
    pub unit: String,
    pub wished: Wished,
    /// How it is computed.
    pub method: Option<String>,
    pub baseline_on: Option<Date>,
    pub baseline: Option<i64>,
    pub target_on: Option<Date>,
    pub target: Option<i64>,
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
