//! Something that a reader is told of.

use cordee_domain::event::EventKind;
use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, ProgrammeId, TenantId};
use cordee_domain::notification::{Topic, Urgency};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "notification")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    /// The event's, in the journal.
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i64,
    pub at: DateTimeUtc,
    pub kind: EventKind,
    pub topic: Topic,
    pub urgency: Urgency,
    pub actor_id: Option<PersonId>,
    /// Whether the event names the reader.
    pub named: bool,
    pub subject_kind: String,
    pub subject_id: Uuid,
    pub programme_id: Option<ProgrammeId>,
    pub group_id: Option<GroupId>,
    pub establishment_id: Option<EstablishmentId>,
    pub read_at: Option<DateTimeUtc>,
    /// When it is due by mail; none once it is settled, or if it never is.
    pub mail_due_at: Option<DateTimeUtc>,
    pub mailed_at: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Person(Column::PersonId);
}
