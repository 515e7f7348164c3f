//! What was proposed in a body. It has no author but the one it chose to name.

use cordee_domain::body::{ProposalOrigin, ProposalStatus};
use cordee_domain::ids::{BodyId, EstablishmentId, GroupId, PersonId, ProposalId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "proposal")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ProposalId,
    pub body_id: BodyId,
    pub group_id: GroupId,
    pub establishment_id: EstablishmentId,
    pub text: String,
    pub origin: ProposalOrigin,
    /// The name that the author chose to give.
    pub author_name: Option<String>,
    /// Of the receipt that lets whoever proposed by a link find its answer.
    pub receipt_hash: Option<Vec<u8>>,
    /// A day and no instant, which would tell more.
    pub proposed_on: Date,
    pub status: ProposalStatus,
    /// The comité’s words, or the reason for setting aside.
    pub answer: Option<String>,
    pub answered_on: Option<Date>,
    pub answered_by: Option<PersonId>,
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
