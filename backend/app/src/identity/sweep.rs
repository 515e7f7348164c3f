use crate::{App, AppResult};
use chrono::Duration;
use cordee_domain::identity::SESSION_IDLE;
use cordee_store::identity::{link, login};

/// Forgets what is of no use any more: devices that ended a month ago with all their refresh tokens,
/// refresh tokens used longer ago than a device may be idle, links of yesterday. To be run from time
/// to time.
pub async fn sweep(app: &App) -> AppResult<()> {
    let now = app.clock.now();
    let changing = app.db.change_identity().await?;
    login::forget(changing.change(), now - Duration::days(30), now - SESSION_IDLE).await?;
    link::forget(changing.change(), now - Duration::days(1)).await?;
    Ok(changing.commit().await?)
}
