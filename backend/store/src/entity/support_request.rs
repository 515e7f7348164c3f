//! A request for the agency’s support.

use cordee_domain::days::HalfDays;
use cordee_domain::ids::{
    EstablishmentId, GroupId, ParticipationId, PersonId, PostId, ProgrammeId, SupportRequestId, TenantId,
};
use cordee_domain::programme::Party;
use cordee_domain::support::SupportStatus;
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "support_request")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SupportRequestId,
    pub group_id: GroupId,
    pub programme_id: ProgrammeId,
    /// The establishment for which it is asked; none for a post as a whole.
    pub establishment_id: Option<EstablishmentId>,
    /// The post of a network.
    pub post_id: Option<PostId>,
    /// The establishment’s place in its group; none for what a facilitator asks for its post.
    pub participation_id: Option<ParticipationId>,
    pub title: String,
    pub need: Option<String>,
    pub status: SupportStatus,
    /// Proposed, then agreed.
    pub half_days: Option<HalfDays>,
    pub asked_by: PersonId,
    /// The party for which it was asked.
    pub asked_for: Party,
    pub asked_at: DateTimeUtc,
    /// When its state changed last.
    pub moved_at: DateTimeUtc,
    pub ended_by: Option<PersonId>,
    pub ended_reason: Option<String>,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Place { group: Column::GroupId, establishment: Column::EstablishmentId, post: Some(Column::PostId) };
}
