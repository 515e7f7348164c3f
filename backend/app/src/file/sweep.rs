//! What is forgotten by itself: uploads that were left, and what stayed in the trash long enough. Rows go first, and
//! bytes once that is durable; what a kill leaves between the two is found by [`super::reconcile`].

use super::keep::Object;
use super::subject::emit;
use super::{store, system, system_read};
use crate::{App, AppResult};
use chrono::Duration;
use cordee_domain::event::EventKind;
use cordee_domain::file::{FileState, TRASH_DAYS};
use cordee_domain::ids::{FileId, TenantId, UploadId};
use cordee_store::entity::file_version;

const AT_ONCE: u64 = 100;

/// What is half-written on this machine for longer is nobody's.
const HALF_WRITTEN: Duration = Duration::hours(26);

/// Forgets what is to be forgotten by now, and gives how many things were. To be run from time to time.
pub async fn sweep(app: &App) -> AppResult<u64> {
    let mut swept = app.files.sweep_local(HALF_WRITTEN).await;
    for tenant in crate::identity::tenants(app).await? {
        swept += expired(app, tenant.id).await? + trashed(app, tenant.id).await?;
    }
    Ok(swept)
}

/// Uploads that were left, unless what came whole is still being checked.
async fn expired(app: &App, tenant: TenantId) -> AppResult<u64> {
    let scope = system_read(app, tenant).await?;
    let mut left: Vec<UploadId> = Vec::new();
    for upload in store::expired_uploads(&scope, app.clock.now(), AT_ONCE).await? {
        let checking = match upload.version_id {
            Some(id) => {
                let version = scope.find::<file_version::Entity, _>(id).await?;
                version.is_some_and(|version| version.state == FileState::Checking)
            }
            None => false,
        };
        if !checking {
            left.push(upload.id);
        }
    }
    drop(scope);
    if left.is_empty() {
        return Ok(0);
    }
    let scope = system(app, tenant).await?;
    store::forget_uploads(&scope, &left).await?;
    scope.commit().await?;
    for id in &left {
        app.files.delete_parts(tenant, *id).await?;
    }
    Ok(left.len() as u64)
}

/// Files that stayed in the trash long enough.
async fn trashed(app: &App, tenant: TenantId) -> AppResult<u64> {
    let before = app.clock.now() - Duration::days(TRASH_DAYS);
    let scope = system_read(app, tenant).await?;
    // Nobody's change waits for a look that finds nothing.
    if store::trashed_before(&scope, before, AT_ONCE).await?.is_empty() {
        return Ok(0);
    }
    drop(scope);
    // What was found may have been taken back meanwhile, or forgotten by another replica: only what is found within the
    // change is forgotten.
    let mut scope = system(app, tenant).await?;
    let files = store::trashed_before(&scope, before, AT_ONCE).await?;
    let ids: Vec<FileId> = files.iter().map(|file| file.id).collect();
    let versions = store::versions_of(&scope, &ids).await?;
    store::forget(&scope, &ids).await?;
    for file in &files {
        emit(&mut scope, EventKind::FilePurged, file).await?;
    }
    scope.commit().await?;
    for version in versions {
        app.files.delete(Object::Blob(tenant, version.id)).await?;
        app.files.delete(Object::Thumbnail(tenant, version.id)).await?;
        app.files.delete_parts(tenant, version.upload_id).await?;
    }
    Ok(files.len() as u64)
}
