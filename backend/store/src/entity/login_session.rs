//! A signed-in device.

use cordee_domain::identity::Method;
use cordee_domain::ids::{LoginSessionId, PersonId, TenantId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "login_session")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LoginSessionId,
    pub person_id: PersonId,
    pub user_agent: Option<String>,
    pub address: Option<String>,
    pub method: Method,
    /// The tenant that this device last acted in.
    pub last_tenant_id: Option<TenantId>,
    pub created_at: DateTimeUtc,
    pub last_seen_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
    pub revoked_at: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
