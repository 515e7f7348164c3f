//! A question to a group: which half-day suits for a session to be.

use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, PollId, PostId, SessionId, TenantId};
use cordee_domain::poll::PollStatus;
use cordee_domain::session::{AttendanceMode, SessionKind};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "poll")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PollId,
    pub group_id: GroupId,
    pub kind: SessionKind,
    pub sequence: Option<i32>,
    pub establishment_id: Option<EstablishmentId>,
    /// The post of a network, for what is done with whoever holds it.
    pub post_id: Option<PostId>,
    pub title: String,
    /// What the voters are told.
    pub note: Option<String>,
    pub mode: AttendanceMode,
    pub place: Option<String>,
    pub video_link: Option<String>,
    /// As `cordee_domain::poll::write_slots` writes them.
    pub slots: String,
    pub closes_at: DateTimeUtc,
    pub status: PollStatus,
    pub cancel_reason: Option<String>,
    pub session_id: Option<SessionId>,
    pub settled_slot: Option<String>,
    pub opened_at: DateTimeUtc,
    pub opened_by: Option<PersonId>,
    /// The closing date of which those who had not answered were reminded.
    pub reminded_for: Option<DateTimeUtc>,
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
