//! Something that a post, or one of its structures, delivers.

use cordee_domain::ids::{DeliverableId, EstablishmentId, GroupId, PersonId, PostId, ProgrammeId, TenantId};
use cordee_domain::network::DeliverableStatus;
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "deliverable")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DeliverableId,
    pub programme_id: ProgrammeId,
    pub group_id: GroupId,
    pub post_id: PostId,
    pub establishment_id: Option<EstablishmentId>,
    pub key: String,
    pub step: String,
    pub due_on: Option<Date>,
    pub status: DeliverableStatus,
    pub link: Option<String>,
    pub body: Option<String>,
    pub delivered_at: Option<DateTimeUtc>,
    pub delivered_by: Option<PersonId>,
    pub decided_at: Option<DateTimeUtc>,
    pub decided_by: Option<PersonId>,
    pub return_reason: Option<String>,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Post { group: Column::GroupId, post: Column::PostId };
}
