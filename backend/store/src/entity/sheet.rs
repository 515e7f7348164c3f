//! An experience sheet on its way to the library.

use cordee_domain::establishment::category::Sector;
use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, PostId, ProgrammeId, SheetId, TenantId};
use cordee_domain::library::SheetKind;
use cordee_domain::sheet::SheetStatus;
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "sheet")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SheetId,
    pub kind: SheetKind,
    pub status: SheetStatus,
    /// From 1; what is written after a publication is the next.
    pub edition: i32,
    pub programme_id: Option<ProgrammeId>,
    /// None for what the agency writes of no project.
    pub group_id: Option<GroupId>,
    pub establishment_id: Option<EstablishmentId>,
    /// The post of a network.
    pub post_id: Option<PostId>,
    pub title: String,
    pub sector: Option<Sector>,
    pub year: Option<i32>,
    /// A [`SheetContent`](cordee_domain::library::SheetContent) without its sections, in JSON.
    pub facts: String,
    /// Whether people and places must not be told.
    pub anonymous: bool,
    /// [`Replacement`](cordee_domain::sheet::anonymity::Replacement)s that were made, in JSON.
    pub replacements: String,
    /// What is [`Kept`](cordee_domain::sheet::anonymity::Kept) though it was found, in JSON.
    pub kept: String,
    pub opened_by: Option<PersonId>,
    pub opened_at: DateTimeUtc,
    pub written_by: Option<PersonId>,
    pub written_at: DateTimeUtc,
    /// When its state changed last.
    pub moved_at: DateTimeUtc,
    /// What was said with the last step: what to take up again, or why it was withdrawn.
    pub note: Option<String>,
    pub note_by: Option<PersonId>,
    /// The edition that is public now.
    pub published_edition: Option<i32>,
    pub published_at: Option<DateTimeUtc>,
    /// What is public now: a [`SheetContent`](cordee_domain::library::SheetContent) in JSON.
    pub published: Option<String>,
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
