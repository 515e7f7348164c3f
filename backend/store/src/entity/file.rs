//! A file that hangs on something: the facts of its newest version that may be read.

use cordee_domain::event::Audience;
use cordee_domain::file::FileState;
use cordee_domain::ids::{
    EstablishmentId, FileId, FileVersionId, GroupId, ManagingOrganisationId, PersonId, PostId, TenantId,
};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "file")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: FileId,
    pub subject_kind: String,
    pub subject_id: Uuid,
    pub group_id: Option<GroupId>,
    pub establishment_id: Option<EstablishmentId>,
    pub organisation_id: Option<ManagingOrganisationId>,
    pub post_id: Option<PostId>,
    pub audience: Audience,
    pub name: String,
    /// Ready as soon as one version is.
    pub state: FileState,
    /// The newest version that is ready; before there is one, the newest.
    pub current_id: Option<FileVersionId>,
    /// The number of the newest version, whatever became of it.
    pub number: i32,
    pub created_at: DateTimeUtc,
    pub created_by: Option<PersonId>,
    pub changed_at: DateTimeUtc,
    pub trashed_at: Option<DateTimeUtc>,
    pub trashed_by: Option<PersonId>,
    pub version: i32,
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
