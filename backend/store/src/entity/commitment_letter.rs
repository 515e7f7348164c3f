//! The commitment letter of an establishment: its text as it was frozen, and where it is.

use cordee_domain::ids::{EstablishmentId, GroupId, LetterId, ParticipationId, PersonId, ProgrammeId, TenantId};
use cordee_domain::letter::LetterStatus;
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "commitment_letter")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LetterId,
    pub group_id: GroupId,
    pub programme_id: ProgrammeId,
    pub establishment_id: EstablishmentId,
    pub participation_id: ParticipationId,
    /// Its number in the tenant, from 1.
    pub serial: i32,
    pub status: LetterStatus,
    /// The text as JSON, byte for byte what `sha256` is the hash of.
    pub content: String,
    pub sha256: String,
    pub issued_at: DateTimeUtc,
    pub issued_by: Option<PersonId>,
    pub signed_at: Option<DateTimeUtc>,
    pub ended_at: Option<DateTimeUtc>,
    pub end_reason: Option<String>,
    /// The date by which it was to be signed when its voices were reminded.
    pub reminded_for: Option<DateTimeUtc>,
    pub version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Work { group: Column::GroupId, establishment: Some(Column::EstablishmentId) };
}
