//! A version of something that the three voices of an establishment, or the post that carries it in a network, are
//! asked to approve.

use cordee_domain::approval::Stage;
use cordee_domain::ids::{
    ApprovalRequestId, EstablishmentId, GroupId, ParticipationId, PersonId, PostId, ProgrammeId, TenantId,
};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "approval_request")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ApprovalRequestId,
    /// None for what is of a post.
    pub participation_id: Option<ParticipationId>,
    pub programme_id: ProgrammeId,
    pub group_id: GroupId,
    /// What of the group it concerns: an establishment, or a post.
    pub establishment_id: Option<EstablishmentId>,
    pub post_id: Option<PostId>,
    /// The post that is asked, in a network; elsewhere the voices of the establishment are.
    pub by_post_id: Option<PostId>,
    pub stage: Stage,
    /// The version that is asked about: the kind and id of what is frozen.
    pub subject_kind: String,
    pub subject_id: Uuid,
    /// What the versions are versions of.
    pub lineage_id: Uuid,
    /// The version's number in its lineage, from 1.
    pub number: i32,
    pub title: String,
    /// The SHA-256 of what is read, in hexadecimal.
    pub sha256: String,
    pub asked_at: DateTimeUtc,
    pub asked_by: Option<PersonId>,
    pub closed_at: Option<DateTimeUtc>,
    pub closed_reason: Option<String>,
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
