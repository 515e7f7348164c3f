//! What one voice said of what it was asked to approve. Never changed: a change of mind is another row.

use cordee_domain::approval::Verdict;
use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{ApprovalId, ApprovalRequestId, EstablishmentId, GroupId, PersonId, PostId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "approval")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ApprovalId,
    pub request_id: ApprovalRequestId,
    pub group_id: GroupId,
    pub establishment_id: Option<EstablishmentId>,
    pub post_id: Option<PostId>,
    /// In what name: a voice of the establishment, or a post.
    pub role: Option<TrinomeRole>,
    pub by_post_id: Option<PostId>,
    pub person_id: PersonId,
    /// The name that the person bore as it spoke.
    pub name: String,
    pub verdict: Verdict,
    pub reason: Option<String>,
    /// The hash of what it had read.
    pub sha256: String,
    pub given_at: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Place { group: Column::GroupId, establishment: Column::EstablishmentId, post: Some(Column::PostId) };
}
