//! Files on something: sent by the tus protocol, checked, kept in versions, read at addresses of short life.

mod change;

pub use change::{FileMutation, Upload};

use crate::connection::first;
use crate::cursor;
use crate::enums::FileState;
use crate::error::IntoGraphql;
use crate::id::GlobalId;
use crate::identity::Person;
use crate::loaders::{FilesOf, MayOf, VersionsOf, load};
use crate::scalars::ByteCount;
use async_graphql::{Context, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::file as app;
use cordee_app::{AppError, Asker};
use cordee_domain::file::MediaType;
use cordee_domain::ids::{FileId, Identified, PersonId};
use std::sync::Arc;

/// A file that hangs on something. What it says is of its newest version that can be read; while there is none, of
/// the one that is being checked or was refused.
#[derive(Debug)]
pub struct File(pub app::File);

#[Object]
impl File {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    /// What it hangs on.
    async fn subject_id(&self) -> Option<GlobalId> {
        let kind = cordee_domain::ids::Kind::from_key(&self.0.subject_kind)?;
        Some(GlobalId { kind, uuid: self.0.subject_id })
    }

    async fn name(&self) -> &str {
        &self.0.name
    }

    async fn state(&self) -> FileState {
        self.0.state.into()
    }

    /// Why it was refused, or what its checking waits for.
    async fn refusal(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        Ok(self.newest(ctx).await?.and_then(|version| version.refusal))
    }

    /// Such as `application/pdf`; null until it is known.
    async fn media_type(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        Ok(self.newest(ctx).await?.and_then(|version| version.media_type))
    }

    /// In bytes.
    async fn size(&self, ctx: &Context<'_>) -> Result<ByteCount> {
        Ok(ByteCount(self.newest(ctx).await?.map_or(0, |version| version.size)))
    }

    /// The hash of its bytes, in hexadecimal; null until it can be read.
    async fn sha256(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        Ok(self.newest(ctx).await?.and_then(|version| version.sha256))
    }

    /// When it was first put there.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    async fn created_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.created_by).await
    }

    /// When its newest version that can be read came.
    async fn changed_at(&self) -> DateTime<Utc> {
        self.0.changed_at
    }

    /// When it went to the trash; null while it stands.
    async fn trashed_at(&self) -> Option<DateTime<Utc>> {
        self.0.trashed_at
    }

    async fn trashed_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.trashed_by).await
    }

    /// When the trash forgets it; null while it stands.
    async fn forgotten_at(&self) -> Option<DateTime<Utc>> {
        app::forgotten_at(&self.0)
    }

    /// The newest first, those that are being checked or were refused included.
    async fn versions(&self, ctx: &Context<'_>) -> Result<Vec<FileVersion>> {
        let rows = load(ctx, VersionsOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(|row| FileVersion { row, trashed: self.0.trashed_at.is_some() }).collect())
    }

    /// The number of its newest version, from 1.
    async fn version_number(&self) -> i32 {
        self.0.number
    }

    /// A small picture, for a quarter of an hour, for the asker alone; null where there is none.
    async fn thumbnail_url(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        match self.newest(ctx).await? {
            Some(version) if self.0.trashed_at.is_none() => thumbnail(ctx, &version),
            _ => Ok(None),
        }
    }

    /// Where it is read, by the asker alone; null until it can be, and in the trash. To be kept: for a minute. To be
    /// shown in a page: for a quarter of an hour; sound and film: for three hours. `fileAddress` gives it anew.
    async fn url(
        &self,
        ctx: &Context<'_>,
        #[graphql(default, desc = "To be shown or played in a page, where that is safe.")] inline: bool,
    ) -> Result<Option<String>> {
        match self.newest(ctx).await? {
            Some(version) if self.0.trashed_at.is_none() => url(ctx, &version, inline),
            _ => Ok(None),
        }
    }

    /// In pixels, of a picture.
    async fn width(&self, ctx: &Context<'_>) -> Result<Option<i32>> {
        Ok(self.newest(ctx).await?.and_then(|version| version.width))
    }

    /// In pixels, of a picture.
    async fn height(&self, ctx: &Context<'_>) -> Result<Option<i32>> {
        Ok(self.newest(ctx).await?.and_then(|version| version.height))
    }

    /// What the asker may do with it.
    async fn acts(&self, ctx: &Context<'_>) -> Result<FileActs> {
        let may = load(ctx, MayOf(self.0.clone())).await?;
        let none = app::May { rename: false, replace: false, trash: false, restore: false };
        let app::May { rename, replace, trash, restore } = may.unwrap_or(none);
        Ok(FileActs { rename, replace, trash, restore })
    }

    /// To be said when it is changed.
    async fn version(&self) -> i32 {
        self.0.version
    }
}

impl File {
    /// The version that the file is told by.
    async fn newest(&self, ctx: &Context<'_>) -> Result<Option<app::Version>> {
        let versions = load(ctx, VersionsOf(self.0.id)).await?.unwrap_or_default();
        Ok(versions.into_iter().find(|version| Some(version.id) == self.0.current_id))
    }
}

/// What the asker may do with a file.
#[derive(Clone, Copy, Debug, SimpleObject)]
pub struct FileActs {
    rename: bool,
    /// Put a new version.
    replace: bool,
    trash: bool,
    restore: bool,
}

/// A version of a file.
#[derive(Debug)]
pub struct FileVersion {
    row: app::Version,
    trashed: bool,
}

#[Object]
impl FileVersion {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.row.id)
    }

    /// From 1.
    async fn number(&self) -> i32 {
        self.row.number
    }

    /// As it was sent.
    async fn name(&self) -> &str {
        &self.row.name
    }

    async fn state(&self) -> FileState {
        self.row.state.into()
    }

    /// Why it was refused, or what its checking waits for.
    async fn refusal(&self) -> Option<&str> {
        self.row.refusal.as_deref()
    }

    async fn media_type(&self) -> Option<&str> {
        self.row.media_type.as_deref()
    }

    /// In bytes.
    async fn size(&self) -> ByteCount {
        ByteCount(self.row.size)
    }

    async fn sha256(&self) -> Option<&str> {
        self.row.sha256.as_deref()
    }

    async fn created_at(&self) -> DateTime<Utc> {
        self.row.created_at
    }

    async fn created_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.row.created_by).await
    }

    async fn thumbnail_url(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        if self.trashed { Ok(None) } else { thumbnail(ctx, &self.row) }
    }

    /// Where it is read: see the file's.
    async fn url(
        &self,
        ctx: &Context<'_>,
        #[graphql(default, desc = "To be shown or played in a page, where that is safe.")] inline: bool,
    ) -> Result<Option<String>> {
        if self.trashed { Ok(None) } else { url(ctx, &self.row, inline) }
    }
}

async fn person(ctx: &Context<'_>, id: Option<PersonId>) -> Result<Option<Person>> {
    match id {
        Some(id) => Ok(load(ctx, id).await?.map(Person::from)),
        None => Ok(None),
    }
}

fn url(ctx: &Context<'_>, version: &app::Version, inline: bool) -> Result<Option<String>> {
    Ok(app::Address::of(asker(ctx), version, inline).graphql()?.map(|address| address.path))
}

fn thumbnail(ctx: &Context<'_>, version: &app::Version) -> Result<Option<String>> {
    Ok(app::Address::of_thumbnail(asker(ctx), version).graphql()?.map(|address| address.path))
}

fn asker<'a>(ctx: &'a Context<'_>) -> &'a Asker {
    ctx.data_unchecked::<Arc<Asker>>()
}

connection!(FileConnection, FileEdge, File);

/// The files on one of the things of a page, the latest first.
pub(crate) async fn on<I: Identified>(
    ctx: &Context<'_>,
    id: I,
    rows: i64,
    after: Option<String>,
) -> Result<FileConnection> {
    page(ctx, FilesOf { of: (I::KIND, id.uuid()), trashed: false }, rows, after).await
}

async fn page(ctx: &Context<'_>, of: FilesOf, rows: i64, after: Option<String>) -> Result<FileConnection> {
    let key: Option<FileId> = cursor::read(after.as_deref()).graphql()?;
    let files = load(ctx, of).await?.unwrap_or_default();
    let page = app::page(files, key, first(ctx, rows, &[])).graphql()?;
    Ok(FileConnection::of(page, after.is_some(), |row| (cursor::write(&row.id), File(row))))
}

/// The files on something, and what the asker may do there.
#[derive(Debug)]
pub struct FileShelf(app::Shelf);

#[Object]
impl FileShelf {
    /// What they hang on.
    async fn subject_id(&self) -> GlobalId {
        GlobalId { kind: self.0.of.0, uuid: self.0.of.1 }
    }

    /// Whether the asker may put files there.
    async fn may_put(&self) -> bool {
        self.0.may_put
    }

    /// The files, the latest first: those that stand, or those of the trash.
    async fn files(
        &self,
        ctx: &Context<'_>,
        #[graphql(default, desc = "Those of the trash.")] trashed: bool,
        #[graphql(default = 50)] first: i64,
        after: Option<String>,
    ) -> Result<FileConnection> {
        page(ctx, FilesOf { of: self.0.of, trashed }, first, after).await
    }

    /// What all the files of the tenant take, and may take.
    async fn gauge(&self) -> FileGauge {
        self.0.gauge.into()
    }

    /// The types of files that are taken, and how large each may be.
    async fn types(&self) -> Vec<FileType> {
        let of = |media: &MediaType| FileType {
            media_type: media.key(),
            label: media.label(),
            extensions: media.extensions().to_vec(),
            max_size: ByteCount(media.class().most_bytes()),
        };
        MediaType::ALL.iter().map(of).collect()
    }
}

/// A type of files that are taken.
#[derive(Debug, SimpleObject)]
pub struct FileType {
    /// Such as `application/pdf`.
    media_type: &'static str,
    label: &'static str,
    /// Of names, without the point.
    extensions: Vec<&'static str>,
    /// The most bytes.
    max_size: ByteCount,
}

/// What all the files of the tenant take, and may take.
#[derive(Debug, SimpleObject)]
pub struct FileGauge {
    /// In bytes, what is being sent included.
    used: ByteCount,
    /// In bytes.
    limit: ByteCount,
}

impl From<app::Gauge> for FileGauge {
    fn from(gauge: app::Gauge) -> FileGauge {
        FileGauge { used: ByteCount(gauge.used), limit: ByteCount(gauge.limit) }
    }
}

#[derive(Debug, Default)]
pub struct FileQuery;

#[Object]
impl FileQuery {
    /// The files on a session, a deliverable, an establishment's place in a group, an establishment or a managing
    /// organisation; null when it does not exist or is out of reach.
    async fn file_shelf(&self, ctx: &Context<'_>, subject_id: GlobalId) -> Result<Option<FileShelf>> {
        match app::shelf(asker(ctx), (subject_id.kind, subject_id.uuid)).await {
            Err(AppError::NotFound) => Ok(None),
            other => Ok(Some(FileShelf(other.graphql()?))),
        }
    }

    /// A file; null when it does not exist or is out of reach.
    async fn file(&self, ctx: &Context<'_>, id: GlobalId) -> Result<Option<File>> {
        match id.as_id::<FileId>() {
            Ok(id) => Ok(load(ctx, id).await?.map(File)),
            Err(_) => Ok(None),
        }
    }

    /// What the asker is sending: not all of it has come.
    async fn uploads(&self, ctx: &Context<'_>) -> Result<Vec<Upload>> {
        Ok(app::mine(asker(ctx)).await.graphql()?.into_iter().map(Upload).collect())
    }

    /// What all the files of the tenant take, and may take.
    async fn file_gauge(&self, ctx: &Context<'_>) -> Result<FileGauge> {
        Ok(app::gauge(asker(ctx)).await.graphql()?.into())
    }
}
