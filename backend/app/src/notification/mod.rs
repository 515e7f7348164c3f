//! Notifications: people are told of what happens, from the journal, in the page and by mail.
//!
//! [`tell`] reads the journal on from where it stopped, and makes a line for each person that an event
//! is told to. [`digest::send`] makes one message for each person to whom something is due. Both go by
//! what people may read *then*.

mod digest;
mod feed;
mod place;
mod preference;
mod remind;
mod silence;
mod tell;
mod unsubscribe;
mod words;

pub use digest::{Digests, send as send_digests};
pub use feed::{Bell, Notification, before, mark_read, mark_unread, unread};
pub use place::paths;
pub(crate) use preference::choices_of;
pub use preference::{Chosen, choose, preference};
pub use remind::remind;
pub use silence::{Silence, notice_silences, silences, silences_of_groups};
pub use tell::{Heard, tell};
pub use unsubscribe::{Unsubscribed, unsubscribe};

use crate::{App, AppResult};
use chrono::Duration;
use cordee_domain::ids::TenantId;
use cordee_domain::policy::{Actor, act};

/// How long a way to unsubscribe works after its message.
const LINK_LIFE: Duration = Duration::days(365);

/// How long one may read what one was told.
const KEPT: Duration = Duration::days(400);

/// Forgets what is too old to matter. To be run from time to time.
pub async fn sweep(app: &App) -> AppResult<()> {
    for tenant in crate::identity::tenants(app).await? {
        let scope = write(app, tenant.id).await?;
        let now = scope.now();
        cordee_store::notification::forget(&scope, now - LINK_LIFE, now - KEPT).await?;
        scope.commit().await?;
    }
    Ok(())
}

/// A change that the platform makes by itself.
async fn write(app: &App, tenant: TenantId) -> AppResult<cordee_store::WriteScope> {
    let permit = Actor::system(tenant).may(act::NOTIFICATION_KEEP)?;
    Ok(app.db.write(&permit, app.clock.now()).await?)
}

/// What the platform reads by itself.
async fn read(app: &App, tenant: TenantId) -> AppResult<cordee_store::ReadScope> {
    let snapshot = app.db.snapshot(tenant).await?;
    Ok(snapshot.scope(&Actor::system(tenant).may(act::NOTIFICATION_VIEW)?).await?)
}
