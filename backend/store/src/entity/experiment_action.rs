//! What is to be done for an experiment.

use cordee_domain::experiment::ActionStatus;
use cordee_domain::ids::{EstablishmentId, ExperimentActionId, ExperimentId, GroupId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "experiment_action")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ExperimentActionId,
    pub experiment_id: ExperimentId,
    pub group_id: GroupId,
    pub establishment_id: EstablishmentId,
    pub title: String,
    /// Who does it, in words: a person or a team, with or without an account.
    pub owner: Option<String>,
    pub starts_on: Option<Date>,
    pub due_on: Option<Date>,
    pub status: ActionStatus,
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
