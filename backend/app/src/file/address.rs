//! Reading a file: an address of short life, for who may read it now; the right is read again each time it is used.

use super::keep::Object;
use super::{File, Version, is_ready, picture};
use crate::identity::throttle::Key;
use crate::ticket::{self, Ticket, Wanted};
use crate::{App, AppError, AppResult, Asker};
use bytes::Bytes;
use chrono::{DateTime, Duration, Utc};
use cordee_domain::file::MediaType;
use cordee_domain::ids::FileVersionId;
use cordee_domain::policy::act;
use cordee_store::ReadScope;
use cordee_store::entity::{file, file_version};
use cordee_store::publication::Shown;
use futures_util::stream::BoxStream;

/// How long an address lasts: long enough for a click and a slow network.
const LIFE: Duration = Duration::seconds(60);
/// For what a page shows, in which one turns pages and comes back.
const SHOWN: Duration = Duration::minutes(15);
/// For what is played: a player asks again at each move, for as long as a film and a pause.
const PLAYED: Duration = Duration::hours(3);

/// Where a version of a file is read, by the asker alone.
#[derive(Clone, Debug)]
pub struct Address {
    /// Under the platform's own: `/fichiers?jeton=…`.
    pub path: String,
    pub expires_at: DateTime<Utc>,
}

impl Address {
    /// The address of a version that the asker reads; to be shown in a page where that is safe, or to be kept. None
    /// for what can't be read yet.
    pub fn of(asker: &Asker, version: &Version, shown: bool) -> AppResult<Option<Address>> {
        let Some(media) = media(version).filter(|_| is_ready(version)) else { return Ok(None) };
        let shown = shown && media.inline();
        let life = if !shown {
            LIFE
        } else if media.is_played() {
            PLAYED
        } else {
            SHOWN
        };
        let wanted = if shown { Wanted::Shown(version.id) } else { Wanted::File(version.id) };
        Address::made(asker, wanted, life).map(Some)
    }

    /// The address of the thumbnail of a version, if it has one.
    pub fn of_thumbnail(asker: &Asker, version: &Version) -> AppResult<Option<Address>> {
        if version.thumbnail == 0 || !is_ready(version) {
            return Ok(None);
        }
        Address::made(asker, Wanted::Thumbnail(version.id), SHOWN).map(Some)
    }

    fn made(asker: &Asker, wanted: Wanted, life: Duration) -> AppResult<Address> {
        // An address is the asker's own: an answer that holds one is shared with nobody.
        asker.actor()?;
        let (ticket, expires_at) = ticket::issue(asker, wanted, life)?;
        Ok(Address { path: format!("/fichiers?jeton={ticket}"), expires_at })
    }
}

pub(super) fn media(version: &Version) -> Option<MediaType> {
    MediaType::from_key(version.media_type.as_deref()?)
}

/// A range of bytes, its end not included.
pub type Range = std::ops::Range<u64>;

/// A version of a file, or its thumbnail, ready to be read.
#[derive(Debug)]
pub struct Opened {
    pub(super) app: App,
    pub(super) object: Object,
    pub name: String,
    pub media: MediaType,
    pub size: u64,
    /// What changes when the bytes do: a quoted entity tag.
    pub tag: String,
    /// To be shown in a page, rather than kept.
    pub shown: bool,
}

impl Opened {
    fn of(app: &App, file: &File, version: &Version, shown: bool) -> Option<Opened> {
        Some(Opened {
            app: app.clone(),
            object: Object::Blob(version.tenant_id, version.id),
            name: file.name.clone(),
            media: media(version)?,
            size: u64::try_from(version.size).ok()?,
            tag: format!("\"{}\"", version.sha256.as_deref()?.get(..32)?),
            shown,
        })
    }

    /// A file of a publication, as it was published: **the caller has checked** that it was not withdrawn.
    pub(crate) fn published(app: &App, shown: &Shown) -> Option<Opened> {
        let media = MediaType::from_key(&shown.media_type)?;
        Some(Opened {
            app: app.clone(),
            object: Object::Blob(shown.tenant_id, shown.version_id),
            name: shown.name.clone(),
            media,
            size: u64::try_from(shown.size).ok()?,
            tag: format!("\"{}\"", shown.sha256.get(..32)?),
            shown: media.inline(),
        })
    }

    async fn of_thumbnail(app: &App, file: &File, version: &Version) -> AppResult<Opened> {
        use futures_util::TryStreamExt;
        let object = Object::Thumbnail(version.tenant_id, version.id);
        let size = u64::try_from(version.thumbnail).unwrap_or_default();
        if size == 0 {
            return Err(AppError::NotFound);
        }
        let head: Vec<Bytes> = app.files.read(object, Some(0..size.min(8))).await?.try_collect().await?;
        let media = picture::thumbnail_type(&head.concat());
        let tag = format!("\"{}\"", version.id.0.simple());
        Ok(Opened { app: app.clone(), object, name: file.name.clone(), media, size, tag, shown: true })
    }

    /// The bytes, or a range of them, as they come from the store.
    pub async fn read(&self, range: Option<Range>) -> AppResult<BoxStream<'static, AppResult<Bytes>>> {
        self.app.files.read(self.object, range).await
    }
}

/// What an address is of, if it may still be read by whom it was given to. What is absent, foreign, forged, expired or
/// out of reach by now answers alike.
pub async fn open(app: &App, ticket: &str) -> AppResult<Opened> {
    let ticket = Ticket::read(app, ticket)?;
    app.uploads().asked.spend(Key::Person(ticket.person()), 1, app.clock.now())?;
    let (id, shown, thumbnail) = match ticket.wanted() {
        Wanted::File(id) => (id, false, false),
        Wanted::Shown(id) => (id, true, false),
        Wanted::Thumbnail(id) => (id, true, true),
        _ => return Err(AppError::NotFound),
    };
    let asker = ticket.holder(app).await?;
    let scope = asker.read(act::FILE_READ).await.map_err(ticket::gone)?;
    let (file, version) = found(&scope, id).await?;
    // Nothing of the database is held while bytes are sent.
    drop(scope);
    asker.forget().await;
    if thumbnail {
        return Opened::of_thumbnail(app, &file, &version).await;
    }
    Opened::of(app, &file, &version, shown).ok_or(AppError::NotFound)
}

async fn found(scope: &ReadScope, id: FileVersionId) -> AppResult<(File, Version)> {
    let version = scope.find::<file_version::Entity, _>(id).await?.filter(is_ready).ok_or(AppError::NotFound)?;
    let file = scope.find::<file::Entity, _>(version.file_id).await?;
    let file = file.filter(|file| file.trashed_at.is_none()).ok_or(AppError::NotFound)?;
    Ok((file, version))
}
