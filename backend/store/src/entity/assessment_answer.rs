//! What one person answered in a round.

use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{AssessmentAnswerId, AssessmentRoundId, EstablishmentId, GroupId, PersonId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "assessment_answer")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AssessmentAnswerId,
    pub round_id: AssessmentRoundId,
    pub group_id: GroupId,
    pub establishment_id: EstablishmentId,
    pub person_id: PersonId,
    /// Its voice in the trinôme, where there is one.
    pub voice: Option<TrinomeRole>,
    /// `cordee_domain::assessment::Answers`, as JSON.
    pub answers: String,
    /// Whether each item has its answer.
    pub complete: bool,
    pub answered_at: DateTimeUtc,
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
