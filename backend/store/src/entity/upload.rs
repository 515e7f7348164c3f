//! A file that somebody is sending, and how much of it has come.

use cordee_domain::ids::{FileId, FileVersionId, PersonId, TenantId, UploadId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "upload")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: UploadId,
    pub person_id: PersonId,
    pub subject_kind: String,
    pub subject_id: Uuid,
    /// The file of which it will be a new version.
    pub replaces_id: Option<FileId>,
    pub name: String,
    /// Bytes in all.
    pub size: i64,
    /// Bytes that are kept already.
    pub received: i64,
    pub expected_sha256: Option<String>,
    /// What it became, once all has come.
    pub version_id: Option<FileVersionId>,
    pub created_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Person(Column::PersonId);
}
