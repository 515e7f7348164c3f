//! Files: sent in parts, checked before anyone reads them, kept in versions, read at addresses of short life.
//!
//! An upload ([`upload`], [`receive`]) becomes a version that is being checked ([`check`]); what passes is put in the
//! store under its identifier, then its row says that it is ready. Bytes go only after their row's end is durable
//! ([`sweep`]).

mod address;
mod check;
mod content;
mod copy;
mod film;
mod keep;
mod picture;
mod print;
mod receive;
mod reconcile;
mod s3;
mod scan;
mod subject;
mod sweep;
mod turn;
mod upload;

pub use address::{Address, Opened, Range, open};
pub use check::{check_due, check_later};
pub(crate) use content::anew;
pub use copy::Copy;
pub use keep::Files;
pub(crate) use receive::Limits;
pub use receive::{Checksum, NotTaken, Progress, Receiver, receive, receive_by};
pub use reconcile::{Finding, Report, reconcile, reconcile_later};
pub use s3::S3;
pub use scan::Scanner;
pub use store::{File, Gauge, Upload, Version};
pub use sweep::sweep;
pub use turn::Receiving;
pub use upload::{CreateUpload, Destination, create, mine, resume};

use crate::page::{First, Page};
use crate::{App, AppError, AppResult, Asker, check as checks};
use chrono::Duration;
use cordee_domain::event::EventKind;
use cordee_domain::file::{self as domain, FileState, TRASH_DAYS};
use cordee_domain::ids::{FileId, FileVersionId, Kind, TenantId};
use cordee_domain::policy::{Actor, act};
use cordee_domain::refusal::Refusal;
use cordee_store::entity::file;
use cordee_store::{ReadScope, WriteScope, file as store};
use std::collections::HashMap;
use subject::{emit, may_put, may_remove, place};
use uuid::Uuid;

/// Something that files hang on, as one sees it.
#[derive(Clone, Copy, Debug)]
pub struct Shelf {
    pub of: (Kind, Uuid),
    /// Whether the asker may put files there.
    pub may_put: bool,
    /// The whole tenant's.
    pub gauge: Gauge,
}

/// What the asker may do on something; what is out of reach is not found.
pub async fn shelf(asker: &Asker, of: (Kind, Uuid)) -> AppResult<Shelf> {
    let scope = asker.read(act::FILE_READ).await?;
    let place = place(&scope, of).await?;
    let actor = asker.actor()?;
    let may_put = actor.may(act::FILE_PUT).is_ok() && may_put(&actor, &scope, &place);
    Ok(Shelf { of, may_put, gauge: store::gauge(&scope).await? })
}

/// A page of files that are the latest first.
pub fn page(files: Vec<File>, after: Option<FileId>, first: impl Into<First>) -> AppResult<Page<File>> {
    let extent = first.into().extent()?;
    let total = files.len() as u64;
    let rest = files.into_iter().skip_while(|file| after.is_some_and(|after| file.id >= after));
    let rows = rest.take(usize::try_from(extent.limit).unwrap_or(usize::MAX)).collect();
    Ok(Page::cut((rows, Some(total)), extent))
}

/// The files within reach on each of these things; nothing to whom reads none.
pub async fn of_subjects(
    asker: &Asker,
    of: &[(Kind, Uuid)],
    trashed: bool,
) -> AppResult<HashMap<(Kind, Uuid), Vec<File>>> {
    let scope = match asker.read(act::FILE_READ).await {
        Err(AppError::Denied) => return Ok(HashMap::new()),
        other => other?,
    };
    let mut by_subject: HashMap<_, Vec<File>> = HashMap::new();
    for file in store::of_subjects(&scope, of, trashed).await? {
        if let Some(kind) = Kind::from_key(&file.subject_kind) {
            by_subject.entry((kind, file.subject_id)).or_default().push(file);
        }
    }
    Ok(by_subject)
}

pub async fn by_ids(asker: &Asker, ids: &[FileId]) -> AppResult<Vec<File>> {
    Ok(store::by_ids(&asker.read(act::FILE_READ).await?, ids).await?)
}

/// The versions of files, the newest first.
pub async fn versions_of(asker: &Asker, files: &[FileId]) -> AppResult<Vec<Version>> {
    Ok(store::versions_of(&asker.read(act::FILE_READ).await?, files).await?)
}

pub async fn versions_by_ids(asker: &Asker, ids: &[FileVersionId]) -> AppResult<Vec<Version>> {
    Ok(store::versions_by_ids(&asker.read(act::FILE_READ).await?, ids).await?)
}

/// The address of a version of a file: of this number, or the newest that can be read.
pub async fn address(asker: &Asker, id: FileId, number: Option<i32>, shown: bool) -> AppResult<Address> {
    let scope = asker.read(act::FILE_READ).await?;
    let file = found(&scope, id).await?;
    standing(&file)?;
    let version = match (number, file.current_id) {
        (Some(number), _) => store::version(&scope, id, number).await?,
        (None, Some(current)) => store::versions_by_ids(&scope, &[current]).await?.pop(),
        (None, None) => None,
    };
    let version = version.ok_or(AppError::NotFound)?;
    if let Some(address) = Address::of(asker, &version, shown)? {
        return Ok(address);
    }
    let message = match version.state {
        FileState::Refused => version.refusal.unwrap_or_else(|| "Ce fichier n’a pas été accepté.".into()),
        _ => "Ce fichier est en cours de vérification. Réessayez dans un instant.".into(),
    };
    Err(Refusal::rule("id", message).into())
}

/// What the tenant keeps, and may keep.
pub async fn gauge(asker: &Asker) -> AppResult<Gauge> {
    Ok(store::gauge(&asker.read(act::FILE_GAUGE).await?).await?)
}

/// The same, for whoever runs the platform.
pub async fn gauge_of(app: &App, tenant: TenantId) -> AppResult<Gauge> {
    Ok(store::gauge(&system_read(app, tenant).await?).await?)
}

/// Sets what a tenant may keep, in bytes: by whoever runs the platform.
pub async fn set_quota(app: &App, tenant: TenantId, bytes: i64) -> AppResult<()> {
    if !(0..=domain::MAX_QUOTA).contains(&bytes) {
        return Err(Refusal::invalid("quota", "Quota : de 0 à 100 To.").into());
    }
    let scope = system(app, tenant).await?;
    store::set_quota(&scope, bytes).await?;
    scope.commit().await?;
    Ok(())
}

/// What the asker may do with a file that it reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct May {
    pub rename: bool,
    pub replace: bool,
    pub trash: bool,
    pub restore: bool,
}

/// What the asker may do with each of these files, which it reads.
pub async fn may(asker: &Asker, files: &[File]) -> AppResult<HashMap<FileId, May>> {
    let scope = asker.read(act::FILE_READ).await?;
    let actor = asker.actor()?;
    let (put, remove) = (actor.may(act::FILE_PUT).is_ok(), actor.may(act::FILE_REMOVE).is_ok());
    let of = |file: &File| {
        let stands = file.trashed_at.is_none();
        let put = put && subject::Place::of_file(file).is_some_and(|place| may_put(&actor, &scope, &place));
        let remove = remove && may_remove(&scope, file);
        let may =
            May { rename: put && stands, replace: put && stands, trash: remove && stands, restore: remove && !stands };
        (file.id, may)
    };
    Ok(files.iter().map(of).collect())
}

/// Gives a file another name, of the same type.
pub async fn rename(asker: &Asker, id: FileId, version: i32, name: &str) -> AppResult<File> {
    let mut scope = asker.write(act::FILE_PUT).await?;
    let actor = asker.actor()?;
    let file = found(&scope, id).await?;
    let place = subject::Place::of_file(&file).ok_or(AppError::NotFound)?;
    if !may_put(&actor, &scope, &place) {
        return Err(AppError::Denied);
    }
    checks::version(version, file.version)?;
    standing(&file)?;
    let (name, media) = domain::file_name(name)?;
    let (_, present) = domain::file_name(&file.name)?;
    if media != present {
        let message =
            "Nom du fichier : gardez la même extension. Pour un autre type de fichier, déposez une nouvelle version.";
        return Err(Refusal::invalid("name", message).into());
    }
    let file = scope.save(File { name, version: file.version + 1, ..file }).await?;
    emit(&mut scope, EventKind::FileRenamed, &file).await?;
    scope.commit().await?;
    Ok(file)
}

/// Puts a file in the trash, where it stays for a while.
pub async fn trash(asker: &Asker, id: FileId, version: i32) -> AppResult<File> {
    let mut scope = asker.write(act::FILE_REMOVE).await?;
    let file = removable(&scope, id, version).await?;
    standing(&file)?;
    let (trashed_at, trashed_by) = (Some(scope.now()), scope.actor());
    let file = scope.save(File { trashed_at, trashed_by, version: file.version + 1, ..file }).await?;
    emit(&mut scope, EventKind::FileTrashed, &file).await?;
    scope.commit().await?;
    Ok(file)
}

/// Takes a file back from the trash.
pub async fn restore(asker: &Asker, id: FileId, version: i32) -> AppResult<File> {
    let mut scope = asker.write(act::FILE_REMOVE).await?;
    let file = removable(&scope, id, version).await?;
    if file.trashed_at.is_none() {
        return Err(Refusal::rule("id", "Ce fichier n’est pas dans la corbeille : il n’y a rien à reprendre.").into());
    }
    room_for_one(&scope, &file).await?;
    let file = scope.save(File { trashed_at: None, trashed_by: None, version: file.version + 1, ..file }).await?;
    emit(&mut scope, EventKind::FileRestored, &file).await?;
    scope.commit().await?;
    Ok(file)
}

async fn room_for_one(scope: &ReadScope, file: &File) -> AppResult<()> {
    let Some(place) = subject::Place::of_file(file) else { return Err(AppError::NotFound) };
    upload::check_count(store::count(scope, place.of).await?)
}

async fn removable(scope: &WriteScope, id: FileId, version: i32) -> AppResult<File> {
    let file = found(scope, id).await?;
    if !may_remove(scope, &file) {
        let message = "Seuls la personne qui l’a déposé, le consultant du groupe et l’Aract retirent un fichier. Demandez-le-leur.";
        return Err(Refusal::rule("id", message).into());
    }
    checks::version(version, file.version)?;
    Ok(file)
}

async fn found(scope: &ReadScope, id: FileId) -> AppResult<File> {
    scope.find::<file::Entity, _>(id).await?.ok_or(AppError::NotFound)
}

fn standing(file: &File) -> AppResult<()> {
    match file.trashed_at {
        None => Ok(()),
        Some(_) => Err(Refusal::rule("id", "Ce fichier est dans la corbeille. Reprenez-le d’abord.").into()),
    }
}

/// When a file of the trash is forgotten.
pub fn forgotten_at(file: &File) -> Option<chrono::DateTime<chrono::Utc>> {
    Some(file.trashed_at? + Duration::days(TRASH_DAYS))
}

/// Whether a version can be read.
fn is_ready(version: &Version) -> bool {
    version.state == FileState::Ready
}

/// A change by the platform itself.
async fn system(app: &App, tenant: TenantId) -> AppResult<WriteScope> {
    let permit = Actor::system(tenant).may(act::FILE_PUT)?;
    Ok(app.db.write(&permit, app.clock.now()).await?)
}

/// What the platform itself reads.
async fn system_read(app: &App, tenant: TenantId) -> AppResult<ReadScope> {
    let permit = Actor::system(tenant).may(act::FILE_READ)?;
    Ok(app.db.snapshot(tenant).await?.scope(&permit).await?)
}
