//! A time at which an establishment assesses itself.

use cordee_domain::ids::{AssessmentRoundId, EstablishmentId, GroupId, ParticipationId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "assessment_round")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AssessmentRoundId,
    pub participation_id: ParticipationId,
    pub group_id: GroupId,
    pub establishment_id: EstablishmentId,
    /// From 1, of the project.
    pub number: i32,
    pub title: String,
    /// The questionnaire that it was opened under: `cordee_domain::assessment::Scheme`, as JSON.
    pub scheme: String,
    pub opened_at: DateTimeUtc,
    pub closed_at: Option<DateTimeUtc>,
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
