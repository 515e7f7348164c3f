//! A group, or an establishment or a post of it, with which nobody has done anything for longer than its rulebook says.

use cordee_domain::ids::{EstablishmentId, GroupId, PostId, ProgrammeId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "silence")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    /// That of the group, of the establishment's place in it, or of the post.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub group_id: GroupId,
    pub programme_id: ProgrammeId,
    pub establishment_id: Option<EstablishmentId>,
    pub post_id: Option<PostId>,
    /// The last act.
    pub since: DateTimeUtc,
    pub carrier_told_at: Option<DateTimeUtc>,
    pub agency_told_at: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Concern { group: Column::GroupId, establishment: Column::EstablishmentId, post: Column::PostId };
}
