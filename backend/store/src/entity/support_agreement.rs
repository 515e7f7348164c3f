//! One party’s agreement to a request for support.

use cordee_domain::days::HalfDays;
use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, PostId, SupportAgreementId, SupportRequestId, TenantId};
use cordee_domain::programme::Party;
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "support_agreement")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SupportAgreementId,
    pub request_id: SupportRequestId,
    pub group_id: GroupId,
    pub establishment_id: Option<EstablishmentId>,
    /// The post of a network.
    pub post_id: Option<PostId>,
    pub party: Party,
    pub person_id: PersonId,
    pub half_days: HalfDays,
    pub agreed_at: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> =
        Reached::Place { group: Column::GroupId, establishment: Column::EstablishmentId, post: Some(Column::PostId) };
}
