//! A change of a sheet’s text, or all changes up to one, merged.

use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, PostId, SheetId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "sheet_update")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub sheet_id: SheetId,
    pub group_id: Option<GroupId>,
    pub establishment_id: Option<EstablishmentId>,
    pub post_id: Option<PostId>,
    /// In the order of arrival.
    pub rank: i32,
    /// A Yjs update, first encoding.
    pub content: Vec<u8>,
    pub written_by: Option<PersonId>,
    pub written_at: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Place { group: Column::GroupId, establishment: Column::EstablishmentId, post: Some(Column::PostId) };
}
