//! One edition of a part of a session’s minutes.

use cordee_domain::ids::{EstablishmentId, GroupId, MinutesId, PersonId, SessionId, TenantId};
use cordee_domain::minutes::MinutesStatus;
use sea_orm::entity::prelude::*;

use crate::scope::{Parent, Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "minutes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MinutesId,
    pub session_id: SessionId,
    pub group_id: GroupId,
    /// The establishment that alone sees it, with its consultant and the agency.
    pub kept_to: Option<EstablishmentId>,
    /// From 1; a correction is the next.
    pub edition: i32,
    pub corrects_id: Option<MinutesId>,
    pub correction_reason: Option<String>,
    pub status: MinutesStatus,
    pub opened_by: Option<PersonId>,
    pub opened_at: DateTimeUtc,
    pub written_by: Option<PersonId>,
    pub written_at: DateTimeUtc,
    pub published_by: Option<PersonId>,
    pub published_at: Option<DateTimeUtc>,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Kept {
        group: Column::GroupId,
        kept_to: Column::KeptTo,
        establishment: None,
        on: Column::SessionId,
        parent: Parent::Session,
    };
}
