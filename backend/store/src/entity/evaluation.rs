//! What is said of an experiment, or of the whole project, once it is looked back on.

use cordee_domain::ids::{EstablishmentId, EvaluationId, ExperimentId, GroupId, ParticipationId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "evaluation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: EvaluationId,
    pub participation_id: ParticipationId,
    /// None for the project as a whole.
    pub experiment_id: Option<ExperimentId>,
    pub group_id: GroupId,
    pub establishment_id: EstablishmentId,
    /// What was done.
    pub done: Option<String>,
    /// What is observed.
    pub observed: Option<String>,
    /// What the spaces of discussion say of it.
    pub discussed: Option<String>,
    /// What came that nobody expected.
    pub unexpected: Option<String>,
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
