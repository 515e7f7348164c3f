//! What somebody begins to send: its right, its name, its size and the room for it are checked before the first byte.

use super::subject::{Place, emit, may_put, place, stamped};
use super::{File, Gauge, Upload, Version, found, standing, store};
use crate::identity::throttle::Key;
use crate::ticket::{self, Wanted};
use crate::{AppError, AppResult, Asker};
use chrono::{DateTime, Duration, Utc};
use cordee_domain::event::EventKind;
use cordee_domain::file::{
    FileState, MAX_FILES, MAX_UPLOADS, MAX_VERSIONS, UPLOAD_HOURS, check_size, file_name, in_french, sha256,
};
use cordee_domain::ids::{FileId, Kind, UploadId};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_store::WriteScope;
use cordee_store::entity::{file, upload};
use uuid::Uuid;

/// A file to be sent.
#[derive(Clone, Debug)]
pub struct CreateUpload {
    pub subject: (Kind, Uuid),
    pub name: String,
    /// Bytes in all.
    pub size: i64,
    /// The file of which it is a new version.
    pub replaces: Option<FileId>,
    /// The hash of all of it, in hexadecimal, to be compared with what comes.
    pub sha256: Option<String>,
}

/// Where parts are sent, by the asker alone.
#[derive(Clone, Debug)]
pub struct Destination {
    pub upload: Upload,
    /// Under the platform's own address, by the tus protocol.
    pub path: String,
    pub expires_at: DateTime<Utc>,
}

/// Begins an upload.
pub async fn create(asker: &Asker, input: CreateUpload) -> AppResult<Destination> {
    asker.app().uploads().begun.spend(Key::Person(asker.person()?), 1, asker.app().clock.now())?;
    asker.actor()?.may(act::FILE_PUT)?;
    // What was sent before waits for it; nothing more is taken that could not be checked.
    if let Some(scanner) = asker.app().files.scanner()
        && !scanner.answers().await
    {
        let message = "L’antivirus ne répond pas : aucun fichier n’est pris tant qu’il ne peut pas être vérifié. Réessayez dans quelques minutes ; si cela dure, prévenez l’administration.";
        return Err(Refusal::rule("name", message).into());
    }
    let scope = asker.write(act::FILE_PUT).await?;
    let person = scope.actor().ok_or(AppError::Denied)?;
    let place = match input.replaces {
        None => place(&scope, input.subject).await?,
        Some(id) => replaced(&scope, id, input.subject).await?,
    };
    if !may_put(&*asker.actor()?, &scope, &place) {
        let message =
            "Les fichiers d’un organisme sont déposés par sa direction et par l’Aract. Adressez-leur celui-ci.";
        return Err(Refusal::rule("subjectId", message).into());
    }
    let (name, media) = file_name(&input.name)?;
    check_size(input.size, media)?;
    let expected_sha256 = input.sha256.as_deref().map(sha256).transpose()?;
    if input.replaces.is_none() {
        check_count(store::count(&scope, place.of).await?)?;
    }
    if store::uploads_of(&scope, person, scope.now()).await?.len() >= MAX_UPLOADS {
        let message =
            format!("{MAX_UPLOADS} envois sont déjà en cours pour vous. Attendez la fin de l’un d’eux, ou annulez-le.");
        return Err(Refusal::rule("size", message).into());
    }
    check_room(&store::gauge(&scope).await?, input.size)?;
    let upload = Upload {
        tenant_id: scope.tenant(),
        id: asker.app().new_id(),
        person_id: person,
        subject_kind: place.of.0.key().to_owned(),
        subject_id: place.of.1,
        replaces_id: input.replaces,
        name,
        size: input.size,
        received: 0,
        expected_sha256,
        version_id: None,
        created_at: scope.now(),
        expires_at: scope.now() + Duration::hours(UPLOAD_HOURS),
    };
    let upload = scope.add(upload).await?;
    scope.commit().await?;
    destination(asker, upload)
}

async fn replaced(scope: &WriteScope, id: FileId, subject: (Kind, Uuid)) -> AppResult<Place> {
    let file = found(scope, id).await?;
    standing(&file)?;
    if file.number >= MAX_VERSIONS {
        let message = format!("Ce fichier a {MAX_VERSIONS} versions : déposez-en un nouveau.");
        return Err(Refusal::rule("replaces", message).into());
    }
    Place::of_file(&file).filter(|place| place.of == subject).ok_or(AppError::NotFound)
}

pub(super) fn check_count(standing: u64) -> AppResult<()> {
    if standing < MAX_FILES as u64 {
        return Ok(());
    }
    let message = format!("Il y a déjà {MAX_FILES} fichiers ici. Mettez-en à la corbeille d’abord.");
    Err(Refusal::rule("subjectId", message).into())
}

/// Refuses what the tenant has no room for.
pub(super) fn check_room(gauge: &Gauge, size: i64) -> AppResult<()> {
    if gauge.used.saturating_add(size) <= gauge.limit {
        return Ok(());
    }
    let message = format!(
        "L’espace de la région est plein : {} occupés sur {}. Supprimez des fichiers devenus inutiles, ou demandez plus de place à l’administration.",
        in_french(gauge.used),
        in_french(gauge.limit)
    );
    Err(Refusal::rule("size", message).into())
}

fn destination(asker: &Asker, upload: Upload) -> AppResult<Destination> {
    let life = upload.expires_at - asker.app().clock.now();
    if asker.sign_in().is_none_or(|(_, device)| device.is_none()) {
        // Who came by no device sends by a token of access.
        let path = format!("/televersements/{}", upload.id.0);
        return Ok(Destination { path, expires_at: upload.expires_at, upload });
    }
    let (ticket, expires_at) = ticket::issue(asker, Wanted::Upload(upload.id), life)?;
    Ok(Destination { path: format!("/televersements/{}?jeton={ticket}", upload.id.0), upload, expires_at })
}

/// The asker's uploads that are under way.
pub async fn mine(asker: &Asker) -> AppResult<Vec<Upload>> {
    let scope = asker.read(act::FILE_READ).await?;
    let person = asker.person()?;
    Ok(store::uploads_of(&scope, person, asker.app().clock.now()).await?)
}

/// Gives the address of an upload again, to who began it: on another device, or after this one was restarted.
pub async fn resume(asker: &Asker, id: UploadId) -> AppResult<Destination> {
    let scope = asker.read(act::FILE_READ).await?;
    let person = asker.person()?;
    let upload = scope.find::<upload::Entity, _>(id).await?;
    let upload = upload.filter(|row| row.person_id == person && row.expires_at > asker.app().clock.now());
    destination(asker, upload.ok_or(AppError::NotFound)?)
}

/// What has come whole becomes a version that is being checked, in the same change.
pub(super) async fn complete(asker: &Asker, scope: &mut WriteScope, upload: Upload) -> AppResult<Version> {
    let app = asker.app();
    let present = match upload.replaces_id {
        // It may have gone to the trash meanwhile, or out of reach: then there is nothing to be a version of.
        Some(id) => scope.find::<file::Entity, _>(id).await?.filter(|file| file.trashed_at.is_none()),
        None => None,
    };
    let version_id = app.new_id();
    let now = scope.now();
    let file = match present {
        Some(file) => {
            let state = file.state;
            let number = file.number + 1;
            // Until a version is ready, the newest is what there is to see.
            let (state, current_id) = match state {
                FileState::Ready => (state, file.current_id),
                _ => (FileState::Checking, Some(version_id)),
            };
            scope.save(File { number, state, current_id, version: file.version + 1, ..file }).await?
        }
        None => {
            let kind = Kind::from_key(&upload.subject_kind).ok_or(AppError::NotFound)?;
            let place = place(scope, (kind, upload.subject_id)).await?;
            scope
                .add(File {
                    tenant_id: scope.tenant(),
                    id: app.new_id(),
                    subject_kind: upload.subject_kind.clone(),
                    subject_id: upload.subject_id,
                    group_id: place.group,
                    establishment_id: place.establishment,
                    organisation_id: place.organisation,
                    post_id: place.post,
                    audience: place.audience,
                    name: upload.name.clone(),
                    state: FileState::Checking,
                    current_id: Some(version_id),
                    number: 1,
                    created_at: now,
                    created_by: scope.actor(),
                    changed_at: now,
                    trashed_at: None,
                    trashed_by: None,
                    version: 1,
                })
                .await?
        }
    };
    let version = Version {
        tenant_id: scope.tenant(),
        id: version_id,
        file_id: file.id,
        group_id: None,
        establishment_id: None,
        organisation_id: None,
        post_id: None,
        audience: file.audience,
        number: file.number,
        upload_id: upload.id,
        name: upload.name.clone(),
        state: FileState::Checking,
        refusal: None,
        media_type: None,
        size: upload.size,
        sha256: None,
        expected_sha256: upload.expected_sha256.clone(),
        thumbnail: 0,
        width: None,
        height: None,
        created_at: now,
        created_by: scope.actor(),
        leased_until: None,
        tries: 0,
    };
    let version = scope.add(stamped(version, &file)).await?;
    scope.save(Upload { received: upload.size, version_id: Some(version_id), ..upload }).await?;
    emit(scope, EventKind::FileReceived, &file).await?;
    Ok(version)
}
