//! One voice's signature of a commitment letter.

use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{EstablishmentId, GroupId, LetterId, LetterSignatureId, PersonId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "letter_signature")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LetterSignatureId,
    pub letter_id: LetterId,
    pub group_id: GroupId,
    pub establishment_id: EstablishmentId,
    pub role: TrinomeRole,
    pub person_id: PersonId,
    /// The name that the person bore as it signed.
    pub name: String,
    /// The hash of the text that was signed.
    pub sha256: String,
    pub signed_at: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Work { group: Column::GroupId, establishment: Some(Column::EstablishmentId) };
}
