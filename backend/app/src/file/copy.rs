//! A version that can be read, copied to hang somewhere else: the bytes first, then the rows in the change of whoever
//! calls. What stays without a row is found by [`super::reconcile`].

use super::keep::Object;
use super::subject::{emit, place, stamped};
use super::upload::{check_count, check_room};
use super::{File, Version, is_ready, store};
use crate::{App, AppError, AppResult};
use cordee_domain::event::EventKind;
use cordee_domain::file::FileState;
use cordee_domain::ids::{FileId, FileVersionId, Kind, UploadId};
use cordee_store::WriteScope;
use uuid::Uuid;

/// Bytes that were copied, and what is known of them.
#[derive(Debug)]
pub struct Copy {
    of: Version,
    id: FileVersionId,
}

impl Copy {
    /// Copies the bytes of a version, and its thumbnail.
    pub(crate) async fn of(app: &App, of: Version) -> AppResult<Copy> {
        if !is_ready(&of) {
            return Err(AppError::NotFound);
        }
        let copy = Copy { id: app.new_id(), of };
        match copy.bytes(app).await {
            Ok(()) => Ok(copy),
            Err(error) => {
                copy.forget(app).await;
                Err(error)
            }
        }
    }

    async fn bytes(&self, app: &App) -> AppResult<()> {
        let tenant = self.of.tenant_id;
        let blob = app.files.read(Object::Blob(tenant, self.of.id), None).await?;
        app.files.put_all(Object::Blob(tenant, self.id), blob).await?;
        if self.of.thumbnail > 0 {
            let small = app.files.read(Object::Thumbnail(tenant, self.of.id), None).await?;
            app.files.put_all(Object::Thumbnail(tenant, self.id), small).await?;
        }
        Ok(())
    }

    /// Forgets the bytes, where nothing came of them.
    pub(crate) async fn forget(&self, app: &App) {
        for object in [Object::Blob(self.of.tenant_id, self.id), Object::Thumbnail(self.of.tenant_id, self.id)] {
            if let Err(error) = app.files.delete(object).await {
                tracing::warn!(version = %self.id.0, %error, "a copy is left to be found");
            }
        }
    }

    /// Hangs the copy on something, within a change.
    pub(crate) async fn hang(&self, app: &App, scope: &mut WriteScope, on: (Kind, Uuid)) -> AppResult<FileId> {
        let place = place(scope, on).await?;
        check_count(store::count(scope, place.of).await?)?;
        check_room(&store::gauge(scope).await?, self.of.size)?;
        let (now, by) = (scope.now(), scope.actor());
        let file = File {
            tenant_id: scope.tenant(),
            id: app.new_id(),
            subject_kind: place.of.0.key().to_owned(),
            subject_id: place.of.1,
            group_id: place.group,
            establishment_id: place.establishment,
            organisation_id: place.organisation,
            post_id: place.post,
            audience: place.audience,
            name: self.of.name.clone(),
            state: FileState::Ready,
            current_id: Some(self.id),
            number: 1,
            created_at: now,
            created_by: by,
            changed_at: now,
            trashed_at: None,
            trashed_by: None,
            version: 1,
        };
        let file = scope.add(file).await?;
        let version = Version {
            id: self.id,
            file_id: file.id,
            number: 1,
            upload_id: app.new_id::<UploadId>(),
            created_at: now,
            created_by: by,
            leased_until: None,
            tries: 0,
            ..self.of.clone()
        };
        scope.add(stamped(version, &file)).await?;
        emit(scope, EventKind::FileAdded, &file).await?;
        Ok(file.id)
    }
}
