//! A version of a file. Its bytes are in the store of files, under its identifier.

use cordee_domain::event::Audience;
use cordee_domain::file::FileState;
use cordee_domain::ids::{
    EstablishmentId, FileId, FileVersionId, GroupId, ManagingOrganisationId, PersonId, PostId, TenantId, UploadId,
};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "file_version")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: FileVersionId,
    pub file_id: FileId,
    pub group_id: Option<GroupId>,
    pub establishment_id: Option<EstablishmentId>,
    pub organisation_id: Option<ManagingOrganisationId>,
    pub post_id: Option<PostId>,
    pub audience: Audience,
    /// From 1.
    pub number: i32,
    pub upload_id: UploadId,
    /// As it was sent.
    pub name: String,
    pub state: FileState,
    /// Why it was refused, in French.
    pub refusal: Option<String>,
    /// The key of a media type, once known.
    pub media_type: Option<String>,
    /// Bytes; those that were sent until it is ready.
    pub size: i64,
    pub sha256: Option<String>,
    /// What its sender says that the hash of what was sent is.
    pub expected_sha256: Option<String>,
    /// Bytes of its thumbnail; none at 0.
    pub thumbnail: i32,
    /// In pixels, of a picture.
    pub width: Option<i32>,
    pub height: Option<i32>,
    pub created_at: DateTimeUtc,
    pub created_by: Option<PersonId>,
    /// Until when somebody is checking it.
    pub leased_until: Option<DateTimeUtc>,
    pub tries: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Filed {
        group: Column::GroupId,
        establishment: Column::EstablishmentId,
        organisation: Column::OrganisationId,
        post: Column::PostId,
        audience: Column::Audience,
    };
}
