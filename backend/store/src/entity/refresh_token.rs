//! A refresh token, kept as its SHA-256; used once.

use cordee_domain::ids::LoginSessionId;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "refresh_token")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: Vec<u8>,
    pub login_session_id: LoginSessionId,
    pub issued_at: DateTimeUtc,
    pub used_at: Option<DateTimeUtc>,
    /// With the token itself, gives the one that replaced it.
    pub successor_salt: Option<Vec<u8>>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
