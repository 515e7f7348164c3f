//! What somebody said of a sheet in the name of its seat. It is never changed: who changes its mind says it anew.

use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, PostId, SheetConsentId, SheetId, TenantId};
use cordee_domain::sheet::Verdict;
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "sheet_consent")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SheetConsentId,
    pub sheet_id: SheetId,
    pub group_id: Option<GroupId>,
    pub establishment_id: Option<EstablishmentId>,
    pub post_id: Option<PostId>,
    pub edition: i32,
    /// The voice of the trinôme; none for a post.
    pub role: Option<TrinomeRole>,
    pub person_id: PersonId,
    pub verdict: Verdict,
    pub reason: Option<String>,
    /// Of all that the sheet said then.
    pub digest: String,
    pub given_at: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Place { group: Column::GroupId, establishment: Column::EstablishmentId, post: Some(Column::PostId) };
}
