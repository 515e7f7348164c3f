//! A message that waits to be sent, or was.

use cordee_domain::ids::TenantId;
use cordee_domain::mail::MailState;
use sea_orm::entity::prelude::*;

#[derive(Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "outgoing_mail")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The tenant in whose name it is written; none for what concerns the account itself.
    pub community_id: Option<TenantId>,
    pub recipient: String,
    pub subject: String,
    /// The whole message; none once it is of no use any more.
    pub content: Option<String>,
    /// Whether its text opens an account: it is forgotten as soon as it is sent.
    pub opens_account: bool,
    pub state: MailState,
    pub queued_at: DateTimeUtc,
    /// When it is to be tried; while someone tries it, when another may.
    pub due_at: DateTimeUtc,
    pub useless_after: Option<DateTimeUtc>,
    pub attempts: i32,
    pub settled_at: Option<DateTimeUtc>,
    /// What the last failure was.
    pub fault: Option<String>,
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OutgoingMail").field("id", &self.id).field("state", &self.state).finish_non_exhaustive()
    }
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
