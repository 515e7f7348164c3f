//! A dated work session of a group.

use cordee_domain::ids::{EstablishmentId, GroupId, PostId, SessionId, TenantId};
use cordee_domain::session::{AttendanceMode, SessionKind, SessionStatus};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SessionId,
    pub group_id: GroupId,
    pub kind: SessionKind,
    pub sequence: Option<i32>,
    pub establishment_id: Option<EstablishmentId>,
    /// The post of a network, for what is done with whoever holds it.
    pub post_id: Option<PostId>,
    pub title: String,
    pub mode: AttendanceMode,
    pub starts_at: DateTimeUtc,
    pub ends_at: DateTimeUtc,
    pub place: Option<String>,
    pub video_link: Option<String>,
    pub status: SessionStatus,
    pub cancel_reason: Option<String>,
    /// When it was last planned, moved, cancelled or held; none for those of before this was kept.
    pub changed_at: Option<DateTimeUtc>,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Concern { group: Column::GroupId, establishment: Column::EstablishmentId, post: Column::PostId };
}
