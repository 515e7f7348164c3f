//! One version of a sheet, as it was published: what it says never changes.

use cordee_domain::ids::{PublicationId, TenantId};
use cordee_domain::library::SheetKind;
use sea_orm::entity::prelude::*;
use uuid::Uuid;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "publication")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PublicationId,
    /// The sheet that it is a version of.
    pub sheet_id: Uuid,
    /// From 1 on.
    pub number: i32,
    /// The readable part of its address: the same for all versions of a sheet, until one of them is the first without names.
    pub slug: String,
    pub kind: SheetKind,
    pub title: String,
    pub summary: String,
    /// A `SheetContent`, in JSON.
    pub content: String,
    /// Of the content, in hexadecimal.
    pub sha256: String,
    /// The sets of the harvest that it is in, each between two spaces.
    pub sets: String,
    pub published_at: DateTimeUtc,
    pub withdrawn_at: Option<DateTimeUtc>,
    /// Everybody reads it.
    pub withdraw_reason: Option<String>,
    /// Whether it is the last version of its sheet.
    pub latest: bool,
    /// Whether it is the one that the library lists and finds.
    pub shown: bool,
    /// When it last changed for those who harvest.
    pub stamp: DateTimeUtc,
    /// Whether it was published without telling of people and places.
    pub anonymous: bool,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Tenant;
}
