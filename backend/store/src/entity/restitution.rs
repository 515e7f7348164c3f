//! An event where results are shown.

use cordee_domain::ids::{ProgrammeId, RestitutionId, TenantId};
use cordee_domain::restitution::RestitutionStatus;
use cordee_domain::session::AttendanceMode;
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "restitution")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RestitutionId,
    pub programme_id: ProgrammeId,
    pub status: RestitutionStatus,
    pub title: String,
    pub summary: Option<String>,
    /// [`Moment`](cordee_domain::restitution::Moment)s, in JSON.
    pub moments: String,
    /// [`Speaker`](cordee_domain::restitution::Speaker)s, in JSON.
    pub speakers: String,
    pub mode: AttendanceMode,
    pub place: Option<String>,
    pub access_note: Option<String>,
    pub video_link: Option<String>,
    pub starts_at: DateTimeUtc,
    pub ends_at: DateTimeUtc,
    /// After which nobody registers any more.
    pub closes_at: DateTimeUtc,
    pub capacity: i32,
    /// Days after the event until it is forgotten who registered.
    pub keep_days: i32,
    pub cancel_reason: Option<String>,
    pub changed_at: DateTimeUtc,
    /// When it was forgotten who registered; the two counts are then all that is left of them.
    pub forgotten_at: Option<DateTimeUtc>,
    pub final_placed: Option<i32>,
    pub final_came: Option<i32>,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Tenant;
}
