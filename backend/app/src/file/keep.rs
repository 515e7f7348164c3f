//! Where the bytes of files are kept: a local folder, or an S3-compatible store. Names there are the server's own.

use super::scan::Scanner;
use super::turn::{Receiving, Senders};
use crate::{AppError, AppResult};
use bytes::Bytes;
use chrono::{DateTime, Duration, Utc};
use cordee_domain::ids::{FileVersionId, TenantId, UploadId};
use cordee_store::StoreError;
use futures_util::stream::BoxStream;
use futures_util::{Stream, StreamExt, TryStreamExt};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{Error, GetOptions, GetRange, ObjectMeta, ObjectStore, ObjectStoreExt, WriteMultipart};
use std::ops::Range;
use std::path::{Path as FsPath, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;
use tokio::sync::Semaphore;
use uuid::Uuid;

/// Bytes of a part of what is written to the store: S3 wants 5 MB at least.
const PART: usize = 8 * 1024 * 1024;

/// How many parts of one object are on their way to the store at once.
const AT_ONCE: usize = 2;

/// The store of files, and what is done around it. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Files(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    store: Arc<dyn ObjectStore>,
    /// The folder of a local store.
    folder: Option<PathBuf>,
    /// For what is looked at as a file of this machine.
    scratch: PathBuf,
    scanner: Option<Scanner>,
    checking: Semaphore,
    senders: Arc<Senders>,
    background: Arc<Semaphore>,
}

/// How many files are checked at once by one process.
const CHECKED_AT_ONCE: usize = 2;

/// What an object of the store is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Object {
    Blob(TenantId, FileVersionId),
    Thumbnail(TenantId, FileVersionId),
    Part(TenantId, UploadId, Uuid),
}

impl Object {
    pub(super) fn path(self) -> Path {
        match self {
            Object::Blob(tenant, version) => Path::from_iter(["blob", &name(tenant.0), &name(version.0)]),
            Object::Thumbnail(tenant, version) => Path::from_iter(["thumbnail", &name(tenant.0), &name(version.0)]),
            Object::Part(tenant, upload, part) => {
                Path::from_iter(["part", &name(tenant.0), &name(upload.0), &name(part)])
            }
        }
    }

    /// What the object of this path is; none for what we did not put there.
    pub(super) fn of(path: &Path) -> Option<Object> {
        let parts: Vec<_> = path.parts().collect();
        let id = |index: usize| Uuid::try_parse(parts.get(index)?.as_ref()).ok();
        match (parts.first()?.as_ref(), parts.len()) {
            ("blob", 3) => Some(Object::Blob(TenantId(id(1)?), FileVersionId(id(2)?))),
            ("thumbnail", 3) => Some(Object::Thumbnail(TenantId(id(1)?), FileVersionId(id(2)?))),
            ("part", 4) => Some(Object::Part(TenantId(id(1)?), UploadId(id(2)?), id(3)?)),
            _ => None,
        }
    }
}

/// What is in the store under one name.
#[derive(Clone, Debug)]
pub(super) struct Listed {
    pub path: String,
    /// None for what we did not put there.
    pub object: Option<Object>,
    pub bytes: u64,
    pub at: DateTime<Utc>,
}

fn name(id: Uuid) -> String {
    id.simple().to_string()
}

fn failed(error: Error) -> AppError {
    match error {
        Error::NotFound { .. } => AppError::internal(error),
        other => AppError::Unavailable(StoreError::Files(other.to_string())),
    }
}

impl Files {
    /// In a folder of this machine; each write is on the disk before it is acknowledged.
    ///
    /// # Errors
    /// The folder can't be made or read.
    pub fn in_folder(folder: &FsPath, scratch: &FsPath) -> std::io::Result<Files> {
        crate::private_files::create_dir(folder)?;
        let store = LocalFileSystem::new_with_prefix(folder).map_err(std::io::Error::other)?;
        Files::made(Arc::new(store.with_fsync(true)), Some(folder.to_owned()), scratch)
    }

    /// In another store.
    ///
    /// # Errors
    /// The folder for passing files can't be made.
    pub fn in_store(store: Arc<dyn ObjectStore>, scratch: &FsPath) -> std::io::Result<Files> {
        Files::made(store, None, scratch)
    }

    fn made(store: Arc<dyn ObjectStore>, folder: Option<PathBuf>, scratch: &FsPath) -> std::io::Result<Files> {
        crate::private_files::create_dir(scratch)?;
        Ok(Files::of(store, folder, scratch.to_owned(), None, Receiving::default()))
    }

    fn of(
        store: Arc<dyn ObjectStore>,
        folder: Option<PathBuf>,
        scratch: PathBuf,
        scanner: Option<Scanner>,
        most: Receiving,
    ) -> Files {
        Files(Arc::new(Inner {
            store,
            folder,
            scratch,
            scanner,
            checking: Semaphore::new(CHECKED_AT_ONCE),
            senders: Senders::new(most),
            background: Arc::new(Semaphore::new(1)),
        }))
    }

    /// The same, with every file shown to an antivirus before it can be read.
    pub fn with_scanner(self, scanner: Scanner) -> Files {
        let Inner { store, folder, scratch, senders, .. } = &*self.0;
        Files::of(store.clone(), folder.clone(), scratch.clone(), Some(scanner), senders.most)
    }

    /// The same, receiving at once no more than this.
    pub fn receiving(self, most: Receiving) -> Files {
        let Inner { store, folder, scratch, scanner, .. } = &*self.0;
        Files::of(store.clone(), folder.clone(), scratch.clone(), scanner.clone(), most)
    }

    pub(super) fn scanner(&self) -> Option<&Scanner> {
        self.0.scanner.as_ref()
    }

    pub(super) fn checking(&self) -> &Semaphore {
        &self.0.checking
    }

    pub(super) fn senders(&self) -> &Arc<Senders> {
        &self.0.senders
    }

    /// Does something in the background, unless something is being done there; says whether it began.
    pub(super) fn in_background(&self, task: impl Future<Output = ()> + Send + 'static) -> u64 {
        let Ok(turn) = self.0.background.clone().try_acquire_owned() else { return 0 };
        tokio::spawn(async move {
            task.await;
            drop(turn);
        });
        1
    }

    pub(super) fn scratch(&self) -> &FsPath {
        &self.0.scratch
    }

    /// Keeps an object whole, or not at all.
    pub(super) async fn put(&self, object: Object, bytes: Bytes) -> AppResult<()> {
        self.0.store.put(&object.path(), bytes.into()).await.map(|_| ()).map_err(failed)
    }

    /// Keeps an object of any size whole, or not at all, in memory of a few parts.
    pub(super) async fn put_all(
        &self,
        object: Object,
        mut bytes: impl Stream<Item = AppResult<Bytes>> + Unpin,
    ) -> AppResult<()> {
        let upload = self.0.store.put_multipart(&object.path()).await.map_err(failed)?;
        let mut writer = WriteMultipart::new_with_chunk_size(upload, PART);
        while let Some(piece) = bytes.next().await {
            let written = match piece {
                Ok(piece) => writer.wait_for_capacity(AT_ONCE).await.map(|()| writer.put(piece)).map_err(failed),
                Err(error) => Err(error),
            };
            if let Err(error) = written {
                // What the store can't forget now, it forgets by its own rules.
                let _ = writer.abort().await;
                return Err(error);
            }
        }
        writer.finish().await.map(|_| ()).map_err(failed)
    }

    /// The bytes of an object, or of a range of it, as they come from the store.
    pub(super) async fn read(
        &self,
        object: Object,
        range: Option<Range<u64>>,
    ) -> AppResult<BoxStream<'static, AppResult<Bytes>>> {
        let options = GetOptions { range: range.map(GetRange::Bounded), ..GetOptions::default() };
        let found = self.0.store.get_opts(&object.path(), options).await.map_err(failed)?;
        Ok(found.into_stream().map_err(failed).boxed())
    }

    /// The bytes of an object; none when there is none.
    pub(super) async fn size(&self, object: Object) -> AppResult<Option<u64>> {
        match self.0.store.head(&object.path()).await {
            Ok(meta) => Ok(Some(meta.size)),
            Err(Error::NotFound { .. }) => Ok(None),
            Err(other) => Err(failed(other)),
        }
    }

    /// Forgets an object. One that is not there is forgotten already.
    pub(super) async fn delete(&self, object: Object) -> AppResult<()> {
        match self.0.store.delete(&object.path()).await {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(other) => Err(failed(other)),
        }
    }

    /// Forgets the parts of an upload, those that no row names included.
    pub(super) async fn delete_parts(&self, tenant: TenantId, upload: UploadId) -> AppResult<()> {
        let prefix = Path::from_iter(["part", &name(tenant.0), &name(upload.0)]);
        let found: Vec<ObjectMeta> = self.0.store.list(Some(&prefix)).try_collect().await.map_err(failed)?;
        for meta in found {
            match self.0.store.delete(&meta.location).await {
                Ok(()) | Err(Error::NotFound { .. }) => {}
                Err(other) => return Err(failed(other)),
            }
        }
        if let Some(folder) = &self.0.folder {
            // A folder that others still write to stays.
            let _ = tokio::fs::remove_dir(folder.join(prefix.as_ref())).await;
        }
        Ok(())
    }

    /// Everything that is in the store, and since when.
    pub(super) fn list(&self) -> BoxStream<'static, AppResult<Listed>> {
        let store = self.0.store.list(None);
        store
            .map_ok(|meta| {
                let object = Object::of(&meta.location);
                Listed { path: meta.location.to_string(), object, bytes: meta.size, at: meta.last_modified }
            })
            .map_err(failed)
            .boxed()
    }

    /// Removes what a process that was killed left half-written, on this machine alone: what is older than `age`.
    pub(super) async fn sweep_local(&self, age: Duration) -> u64 {
        let age = age.to_std().unwrap_or_default();
        let (folder, scratch) = (self.0.folder.clone(), self.0.scratch.clone());
        let swept = tokio::task::spawn_blocking(move || {
            let half_written = |name: &str| name.rsplit_once('#').is_some_and(|(_, n)| n.parse::<u32>().is_ok());
            let mut swept = sweep(&scratch, age, &|_| true);
            if let Some(folder) = folder {
                swept += sweep(&folder, age, &half_written);
            }
            swept
        });
        swept.await.unwrap_or_default()
    }
}

fn sweep(folder: &FsPath, age: std::time::Duration, wanted: &dyn Fn(&str) -> bool) -> u64 {
    let Ok(entries) = std::fs::read_dir(folder) else { return 0 };
    let mut swept = 0;
    for entry in entries.flatten() {
        let Ok(meta) = entry.metadata() else { continue };
        if meta.is_dir() {
            swept += sweep(&entry.path(), age, wanted);
            continue;
        }
        let old =
            meta.modified().ok().and_then(|at| SystemTime::now().duration_since(at).ok()).is_some_and(|d| d >= age);
        if old && wanted(&entry.file_name().to_string_lossy()) && std::fs::remove_file(entry.path()).is_ok() {
            swept += 1;
        }
    }
    swept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_read_back_as_what_it_is_of() {
        let (tenant, id) = (TenantId(Uuid::from_u128(1)), Uuid::from_u128(2));
        for object in [
            Object::Blob(tenant, FileVersionId(id)),
            Object::Thumbnail(tenant, FileVersionId(id)),
            Object::Part(tenant, UploadId(id), Uuid::from_u128(3)),
        ] {
            assert_eq!(Object::of(&object.path()), Some(object));
        }
        assert_eq!(Object::of(&Path::from("blob/x/y")), None);
    }
}
