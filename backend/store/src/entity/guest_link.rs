//! A link that lets somebody without an account do one thing, kept as its SHA-256.

use cordee_domain::guest::GuestPurpose;
use cordee_domain::ids::{GuestLinkId, PersonId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "guest_link")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: GuestLinkId,
    pub hash: Vec<u8>,
    pub purpose: GuestPurpose,
    pub subject_kind: String,
    pub subject_id: Uuid,
    /// Who it was made for, where it is for one person.
    pub name: Option<String>,
    pub email: Option<String>,
    pub single_use: bool,
    pub created_by: Option<PersonId>,
    pub created_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
    pub used_at: Option<DateTimeUtc>,
    pub revoked_at: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

// A room asks for the links of a subject that it has let its asker reach.
impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Tenant;
}
