//! What an establishment tries, and what the comité decided of it.

use cordee_domain::experiment::{ExperimentDecision, ExperimentStatus};
use cordee_domain::ids::{
    BodyMeetingId, EstablishmentId, ExperimentId, GroupId, ParticipationId, PersonId, PriorityId, ProgrammeId, TenantId,
};
use cordee_domain::library::Theme;
use cordee_domain::qvct::QvctField;
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "experiment")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ExperimentId,
    pub participation_id: ParticipationId,
    pub programme_id: ProgrammeId,
    pub group_id: GroupId,
    pub establishment_id: EstablishmentId,
    pub priority_id: Option<PriorityId>,
    pub title: String,
    pub field: Option<QvctField>,
    pub theme: Option<Theme>,
    pub perimeter: Option<String>,
    pub if_we: String,
    pub then_so: String,
    pub starts_on: Option<Date>,
    pub ends_on: Option<Date>,
    pub status: ExperimentStatus,
    pub decision: Option<ExperimentDecision>,
    pub decision_reason: Option<String>,
    pub decided_on: Option<Date>,
    /// The meeting of the comité at which it was decided.
    pub meeting_id: Option<BodyMeetingId>,
    /// Who recorded the decision.
    pub decided_by: Option<PersonId>,
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
