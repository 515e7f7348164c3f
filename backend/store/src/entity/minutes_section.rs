//! A section of minutes: a point of the agenda, and what was said of it.

use cordee_domain::ids::{EstablishmentId, GroupId, MinutesId, MinutesSectionId, PersonId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Parent, Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "minutes_section")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MinutesSectionId,
    pub minutes_id: MinutesId,
    pub group_id: GroupId,
    pub kept_to: Option<EstablishmentId>,
    pub rank: i32,
    pub title: String,
    /// Paragraphs between blank lines; lines that begin with a dash are a list.
    pub body: String,
    pub written_by: Option<PersonId>,
    pub written_at: DateTimeUtc,
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
        on: Column::MinutesId,
        parent: Parent::Minutes,
    };
}
