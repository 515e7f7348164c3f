//! A private address at which a calendar reads a person’s sessions, or those of one group. The address
//! is computed from this row and the server’s secret: nothing here opens it.

use cordee_domain::ids::{CalendarFeedId, GroupId, PersonId, TenantId};
use sea_orm::entity::prelude::*;

use crate::scope::{Reached, Tenanted};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "calendar_feed")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CalendarFeedId,
    pub person_id: PersonId,
    /// None for all that the person may see.
    pub group_id: Option<GroupId>,
    /// Grows when the address is renewed: those before it open nothing.
    pub generation: i32,
    pub issued_at: DateTimeUtc,
    pub revoked_at: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Tenanted for Entity {
    const TENANT: Column = Column::TenantId;
    const REACHED: Reached<Column> = Reached::Person(Column::PersonId);
}
