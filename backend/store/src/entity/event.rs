//! A line of the journal.

use cordee_domain::event::{Audience, EventKind};
use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, PostId, ProgrammeId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i64,
    pub at: DateTimeUtc,
    pub actor_id: Option<PersonId>,
    pub kind: EventKind,
    pub subject_kind: String,
    pub subject_id: Uuid,
    pub programme_id: Option<ProgrammeId>,
    pub group_id: Option<GroupId>,
    pub establishment_id: Option<EstablishmentId>,
    /// The post of a network.
    pub post_id: Option<PostId>,
    /// Whom it concerns by name.
    pub person_id: Option<PersonId>,
    pub audience: Audience,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Told {
        group: Column::GroupId,
        establishment: Column::EstablishmentId,
        post: Column::PostId,
        audience: Column::Audience,
    };
}
