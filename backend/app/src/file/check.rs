//! What has come whole is checked, away from who sent it: hash, type by content, antivirus; pictures are written anew, and
//! films lose what they say of places.
//! Then it is in the store, and only then ready.

use super::content::{self, Looked, Seen};
use super::film;
use super::keep::{Files, Object};
use super::scan::Verdict;
use super::subject::emit;
use super::{File, Version, store, system};
use crate::{App, AppError, AppResult};
use bytes::{Bytes, BytesMut};
use chrono::Duration;
use cordee_domain::event::EventKind;
use cordee_domain::file::{FileState, MediaType};
use cordee_domain::ids::{FileVersionId, TenantId};
use cordee_store::WriteScope;
use cordee_store::entity::{file, file_version};
use cordee_store::file::Part;
use futures_util::stream::{self, BoxStream};
use futures_util::{StreamExt, TryStreamExt};
use sha2::{Digest, Sha256};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use tempfile::NamedTempFile;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// How long one process has to say that it is still checking, before another may.
const LEASE: Duration = Duration::seconds(60);
const RENEW: std::time::Duration = std::time::Duration::from_secs(20);

/// How many times a check that fails for no fault of the file is tried, minutes apart.
const MOST_TRIES: i32 = 1_440;

/// How many versions a look takes up.
const AT_ONCE: u64 = 20;

/// Checks a version at once, in the background; should this process end, [`check_due`] finds it.
pub(super) fn begin(app: &App, version: Version) {
    let app = app.clone();
    tokio::spawn(async move {
        if let Err(error) = check(&app, &version).await {
            tracing::warn!(version = %version.id.0, %error, "a file is not checked yet");
        }
    });
}

/// Checks what waits for it, and gives how many were. To be run from time to time.
pub async fn check_due(app: &App) -> AppResult<u64> {
    let mut checked = 0;
    for tenant in crate::identity::tenants(app).await? {
        let scope = super::system_read(app, tenant.id).await?;
        let waiting = store::to_check(&scope, app.clock.now(), AT_ONCE).await?;
        drop(scope);
        for version in waiting {
            match check(app, &version).await {
                Ok(done) => checked += u64::from(done),
                Err(error) => tracing::warn!(version = %version.id.0, %error, "a file is not checked yet"),
            }
        }
    }
    Ok(checked)
}

/// Does [`check_due`] in the background, unless it is being done.
pub fn check_later(app: &App) -> u64 {
    app.files.in_background({
        let app = app.clone();
        async move {
            if let Err(error) = check_due(&app).await {
                tracing::error!(%error, "files could not be checked");
            }
        }
    })
}

/// What is said of a file that waits for an antivirus that does not answer.
const SCANNER_DOWN: &str =
    "L’antivirus ne répond pas : ce fichier attend d’être vérifié, et ne peut pas être ouvert d’ici là.";

async fn check(app: &App, version: &Version) -> AppResult<bool> {
    let _turn = app.files.checking().acquire().await.map_err(AppError::internal)?;
    let Some((version, parts)) = claim(app, version).await? else { return Ok(false) };
    let work = examine(app, &version, &parts);
    tokio::pin!(work);
    let mut beat = tokio::time::interval(RENEW);
    beat.tick().await;
    let outcome = loop {
        tokio::select! {
            outcome = &mut work => break outcome,
            _ = beat.tick() => renew(app, &version).await?,
        }
    };
    match outcome {
        Ok(outcome) => conclude(app, &version, outcome).await?,
        Err(error) => {
            postpone(app, &version, &error).await?;
            return Err(error);
        }
    }
    // The version is known for what it is: its parts are of no more use.
    app.files.delete_parts(version.tenant_id, version.upload_id).await?;
    let scope = system(app, version.tenant_id).await?;
    store::forget_parts(&scope, &[version.upload_id]).await?;
    scope.commit().await?;
    Ok(true)
}

/// Takes a version to be checked; none when another has it, or it is done.
async fn claim(app: &App, version: &Version) -> AppResult<Option<(Version, Vec<Part>)>> {
    let scope = system(app, version.tenant_id).await?;
    let Some(present) = still_checking(&scope, version).await? else { return Ok(None) };
    if present.leased_until.is_some_and(|until| until > scope.now()) {
        return Ok(None);
    }
    let parts = store::parts_of(&scope, present.upload_id).await?;
    let leased_until = Some(scope.now() + LEASE);
    let claimed = scope.save(Version { leased_until, tries: present.tries + 1, ..present }).await?;
    scope.commit().await?;
    Ok(Some((claimed, parts)))
}

async fn still_checking(scope: &WriteScope, version: &Version) -> AppResult<Option<Version>> {
    let present = scope.find::<file_version::Entity, _>(version.id).await?;
    Ok(present.filter(|row| row.state == FileState::Checking))
}

async fn renew(app: &App, version: &Version) -> AppResult<()> {
    let scope = system(app, version.tenant_id).await?;
    if let Some(present) = still_checking(&scope, version).await? {
        let leased_until = Some(scope.now() + LEASE);
        scope.save(Version { leased_until, ..present }).await?;
        scope.commit().await?;
    }
    Ok(())
}

/// What did not work for no fault of the file is tried again in a while; what never does is refused in the end.
async fn postpone(app: &App, version: &Version, error: &AppError) -> AppResult<()> {
    if version.tries >= MOST_TRIES {
        let message = "La vérification de ce fichier n’a pas abouti. Envoyez-le à nouveau.";
        return conclude(app, version, Outcome::Refused(message.into())).await;
    }
    let scope = system(app, version.tenant_id).await?;
    if let Some(present) = still_checking(&scope, version).await? {
        let scanner = matches!(error, AppError::Unavailable(cause) if cause.to_string().contains("clamd"));
        let refusal = scanner.then(|| SCANNER_DOWN.to_owned());
        let leased_until = Some(scope.now() + LEASE);
        scope.save(Version { leased_until, refusal, ..present }).await?;
        scope.commit().await?;
    }
    Ok(())
}

/// What was found of a version.
enum Outcome {
    Ready { media: MediaType, size: i64, sha256: String, thumbnail: i32, pixels: Option<(i32, i32)> },
    Refused(String),
}

/// The bytes of an upload, part after part.
fn sent(files: &Files, tenant: TenantId, parts: &[Part]) -> BoxStream<'static, AppResult<Bytes>> {
    let (files, parts) = (files.clone(), parts.to_vec());
    let read = move |part: Part| {
        let files = files.clone();
        async move { files.read(Object::Part(tenant, part.upload_id, part.id), None).await }
    };
    stream::iter(parts).then(read).try_flatten().boxed()
}

async fn examine(app: &App, version: &Version, parts: &[Part]) -> AppResult<Outcome> {
    let files = &app.files;
    let refused = |message: &str| Ok(Outcome::Refused(message.to_owned()));
    let all = || sent(files, version.tenant_id, parts);
    let looked = match content::look(&version.name, &head(all()).await?) {
        Ok(looked) => looked,
        Err(message) => return refused(message),
    };
    if let Some(scanner) = files.scanner() {
        match scanner.scan(all()).await? {
            Verdict::Clean => {}
            Verdict::Found(name) => {
                tracing::warn!(version = %version.id.0, virus = %name, "a file was refused");
                return refused(
                    "Ce fichier contient un virus connu. Il n’a pas été gardé : analysez l’appareil dont il vient.",
                );
            }
            Verdict::TooLarge => {
                return refused(
                    "L’antivirus n’examine pas un fichier de cette taille. Demandez à l’administration d’élever sa limite, ou réduisez le fichier.",
                );
            }
        }
    }
    let blob = Object::Blob(version.tenant_id, version.id);
    let sums = Sums::default();
    let mut kept = None;
    let media = match looked {
        Looked::Whole(media) if media.is_boxed() => {
            let anew = Sums::default();
            files.put_all(blob, anew.of(film::without_places(sums.of(all())))).await?;
            kept = Some(anew.ended());
            media
        }
        Looked::Whole(media) => {
            files.put_all(blob, sums.of(all())).await?;
            media
        }
        Looked::Closer(media) => {
            let from = scratch(files)?;
            fetch(sums.of(all()), from.path()).await?;
            if let Some(outcome) = mismatch(version, &sums.ended()) {
                return Ok(outcome);
            }
            let to = scratch(files)?;
            let paths = (from.path().to_owned(), to.path().to_owned());
            let seen = tokio::task::spawn_blocking(move || content::see(&paths.0, &paths.1, media));
            match seen.await.map_err(AppError::internal)? {
                Err(message) => return refused(message),
                Ok(Seen::AsItIs) => files.put_all(blob, local(from.path()).await?).await?,
                Ok(Seen::Rewritten(picture)) => {
                    let anew = Sums::default();
                    files.put_all(blob, anew.of(local(to.path()).await?)).await?;
                    let thumbnail = i32::try_from(picture.thumbnail.len()).unwrap_or_default();
                    files.put(Object::Thumbnail(version.tenant_id, version.id), picture.thumbnail.into()).await?;
                    let (size, sha256) = anew.ended();
                    let pixels = i32::try_from(picture.width).ok().zip(i32::try_from(picture.height).ok());
                    return Ok(Outcome::Ready { media, size, sha256, thumbnail, pixels });
                }
            }
            media
        }
    };
    let sent = sums.ended();
    if let Some(outcome) = mismatch(version, &sent) {
        files.delete(blob).await?;
        return Ok(outcome);
    }
    let (size, sha256) = kept.unwrap_or(sent);
    Ok(Outcome::Ready { media, size, sha256, thumbnail: 0, pixels: None })
}

fn mismatch(version: &Version, (size, sha256): &(i64, String)) -> Option<Outcome> {
    let as_said = version.expected_sha256.as_ref().is_none_or(|expected| expected == sha256);
    (!as_said || *size != version.size)
        .then(|| Outcome::Refused("Ce fichier n’est pas arrivé tel qu’il a été envoyé. Envoyez-le à nouveau.".into()))
}

fn scratch(files: &Files) -> AppResult<NamedTempFile> {
    NamedTempFile::new_in(files.scratch()).map_err(AppError::internal)
}

/// The first bytes of a stream.
async fn head(mut bytes: BoxStream<'static, AppResult<Bytes>>) -> AppResult<Vec<u8>> {
    let mut head = Vec::new();
    while head.len() < 4_096 {
        match bytes.next().await {
            Some(piece) => head.extend_from_slice(&piece?),
            None => break,
        }
    }
    head.truncate(4_096);
    Ok(head)
}

async fn fetch(mut bytes: BoxStream<'static, AppResult<Bytes>>, to: &Path) -> AppResult<()> {
    let mut file = tokio::fs::File::create(to).await.map_err(AppError::internal)?;
    while let Some(piece) = bytes.next().await {
        file.write_all(&piece?).await.map_err(AppError::internal)?;
    }
    file.flush().await.map_err(AppError::internal)
}

/// The bytes of a file of this machine.
async fn local(path: &Path) -> AppResult<BoxStream<'static, AppResult<Bytes>>> {
    let file = tokio::fs::File::open(path).await.map_err(AppError::internal)?;
    let pieces = stream::try_unfold(file, |mut file| async move {
        let mut buffer = BytesMut::with_capacity(256 * 1024);
        let read = file.read_buf(&mut buffer).await.map_err(AppError::internal)?;
        Ok((read > 0).then(|| (buffer.freeze(), file)))
    });
    Ok(pieces.boxed())
}

/// The size and the hash of what passes.
#[derive(Clone, Default)]
struct Sums(Arc<Mutex<(i64, Sha256)>>);

impl Sums {
    fn of(&self, bytes: BoxStream<'static, AppResult<Bytes>>) -> BoxStream<'static, AppResult<Bytes>> {
        let sums = self.0.clone();
        bytes
            .inspect_ok(move |piece| {
                let mut sums = sums.lock().unwrap_or_else(PoisonError::into_inner);
                sums.0 += piece.len() as i64;
                sums.1.update(piece);
            })
            .boxed()
    }

    fn ended(&self) -> (i64, String) {
        let sums = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        (sums.0, hex::encode(sums.1.clone().finalize()))
    }
}

/// Says what became of a version: its row and its event in one change, after its bytes are in the store.
async fn conclude(app: &App, version: &Version, outcome: Outcome) -> AppResult<()> {
    let scope = system(app, version.tenant_id).await?;
    let Some(present) = still_checking(&scope, version).await? else { return Ok(()) };
    let file = scope.find::<file::Entity, _>(present.file_id).await?.ok_or(AppError::NotFound)?;
    let mut scope = match present.created_by {
        Some(person) => scope.made_by(person),
        None => scope,
    };
    let (file, kind) = match outcome {
        Outcome::Ready { media, size, sha256, thumbnail, pixels } => {
            let name = if file.state == FileState::Ready { renamed(&file, &present) } else { file.name.clone() };
            let (media_type, sha256) = (Some(media.key().to_owned()), Some(sha256));
            let (width, height) = pixels.unzip();
            let state = FileState::Ready;
            let known = Version { state, refusal: None, media_type, size, sha256, thumbnail, width, height, ..present };
            let known = scope.save(Version { leased_until: None, ..known }).await?;
            let replaced = file.state == FileState::Ready;
            let current_id = match (replaced, file.current_id) {
                // A newer one was checked sooner.
                (true, Some(id)) if number(&scope, id).await? > known.number => Some(id),
                _ => Some(known.id),
            };
            let newest = File { state, current_id, name, changed_at: scope.now(), ..file };
            (newest, if replaced { EventKind::FileReplaced } else { EventKind::FileAdded })
        }
        Outcome::Refused(reason) => {
            let (state, refusal) = (FileState::Refused, Some(reason));
            scope.save(Version { state, refusal, leased_until: None, ..present }).await?;
            let state = if file.state == FileState::Ready { file.state } else { FileState::Refused };
            (File { state, ..file }, EventKind::FileRefused)
        }
    };
    let file = scope.save(File { version: file.version + 1, ..file }).await?;
    emit(&mut scope, kind, &file).await?;
    scope.commit().await?;
    Ok(())
}

async fn number(scope: &WriteScope, id: FileVersionId) -> AppResult<i32> {
    Ok(scope.find::<file_version::Entity, _>(id).await?.map_or(0, |row| row.number))
}

/// A file keeps the name that people gave it, with the extension of what it is now.
fn renamed(file: &File, version: &Version) -> String {
    let extension = |name: &str| name.rsplit_once('.').map(|(_, e)| e.to_lowercase());
    if extension(&file.name) == extension(&version.name) { file.name.clone() } else { version.name.clone() }
}
