//! Sending files, and what is done to those that stand.

use super::{File, asker};
use crate::error::IntoGraphql;
use crate::id::GlobalId;
use crate::payload::answer;
use crate::scalars::ByteCount;
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::AppResult;
use cordee_app::file::{self as app, CreateUpload};

/// What is being sent by the asker, or was lately.
#[derive(Debug)]
pub struct Upload(pub(super) app::Upload);

#[Object]
impl Upload {
    async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    /// What the file will hang on.
    async fn subject_id(&self) -> Option<GlobalId> {
        let kind = cordee_domain::ids::Kind::from_key(&self.0.subject_kind)?;
        Some(GlobalId { kind, uuid: self.0.subject_id })
    }

    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Bytes in all.
    async fn size(&self) -> ByteCount {
        ByteCount(self.0.size)
    }

    /// Bytes that are kept already.
    async fn received(&self) -> ByteCount {
        ByteCount(self.0.received)
    }

    /// When what came of it is forgotten.
    async fn expires_at(&self) -> DateTime<Utc> {
        self.0.expires_at
    }
}

/// Where the parts of a file are sent by the tus protocol, by the asker alone.
#[derive(Debug, SimpleObject)]
pub struct UploadDestination {
    upload: Upload,
    /// Under the platform's own address. Parts are sent by PATCH, of any size.
    path: String,
    expires_at: DateTime<Utc>,
}

impl From<app::Destination> for UploadDestination {
    fn from(destination: app::Destination) -> UploadDestination {
        let app::Destination { upload, path, expires_at } = destination;
        UploadDestination { upload: Upload(upload), path, expires_at }
    }
}

/// A file to be sent.
#[derive(Debug, InputObject)]
pub struct CreateUploadInput {
    /// What it will hang on.
    subject_id: GlobalId,
    /// With its extension.
    name: String,
    /// Bytes in all.
    size: ByteCount,
    /// The file of which it is a new version; it hangs on the same subject.
    replaces_id: Option<GlobalId>,
    /// The hash of all of it, in hexadecimal, to be compared with what comes.
    sha256: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct ResumeUploadInput {
    id: GlobalId,
}

#[derive(Debug, InputObject)]
pub struct FileAddressInput {
    id: GlobalId,
    /// The number of a version; without it, the newest that can be read.
    number: Option<i32>,
    /// To be shown or played in a page, where that is safe.
    #[graphql(default)]
    inline: bool,
}

#[derive(Debug, InputObject)]
pub struct RenameFileInput {
    id: GlobalId,
    version: i32,
    /// With the same extension.
    name: String,
}

#[derive(Debug, InputObject)]
pub struct TrashFileInput {
    id: GlobalId,
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct RestoreFileInput {
    id: GlobalId,
    version: i32,
}

/// Where a file is read, by the asker alone.
#[derive(Debug, SimpleObject)]
pub struct FileAddress {
    /// To be opened at once.
    path: String,
    expires_at: DateTime<Utc>,
}

payload!(UploadPayload { destination: Option<UploadDestination> });
payload!(FileAddressPayload { address: Option<FileAddress> });
payload!(FilePayload { file: Option<File> });

fn changed(result: AppResult<app::File>) -> Result<FilePayload> {
    answer(result, |file| FilePayload { file: Some(File(file)), refusals: Vec::new() })
}

fn sent(result: AppResult<app::Destination>) -> Result<UploadPayload> {
    answer(result, |destination| UploadPayload { destination: Some(destination.into()), refusals: Vec::new() })
}

#[derive(Debug, Default)]
pub struct FileMutation;

#[Object]
impl FileMutation {
    /// Begins to send a file: its name, its size, the right and the room are checked before the first byte.
    async fn create_upload(&self, ctx: &Context<'_>, input: CreateUploadInput) -> Result<UploadPayload> {
        let new = CreateUpload {
            subject: (input.subject_id.kind, input.subject_id.uuid),
            name: input.name,
            size: input.size.0,
            replaces: input.replaces_id.map(GlobalId::as_id).transpose().graphql()?,
            sha256: input.sha256,
        };
        sent(app::create(asker(ctx), new).await)
    }

    /// The address of an upload again, for who began it.
    async fn resume_upload(&self, ctx: &Context<'_>, input: ResumeUploadInput) -> Result<UploadPayload> {
        sent(app::resume(asker(ctx), input.id.as_id().graphql()?).await)
    }

    /// Where a version of a file is read, by the asker alone: for a minute to be kept; shown in a page, for a quarter
    /// of an hour, and played, for three hours.
    async fn file_address(&self, ctx: &Context<'_>, input: FileAddressInput) -> Result<FileAddressPayload> {
        let address = app::address(asker(ctx), input.id.as_id().graphql()?, input.number, input.inline).await;
        answer(address, |app::Address { path, expires_at }| FileAddressPayload {
            address: Some(FileAddress { path, expires_at }),
            refusals: Vec::new(),
        })
    }

    /// Gives a file another name, with the same extension.
    async fn rename_file(&self, ctx: &Context<'_>, input: RenameFileInput) -> Result<FilePayload> {
        changed(app::rename(asker(ctx), input.id.as_id().graphql()?, input.version, &input.name).await)
    }

    /// Puts a file in the trash, which forgets it after thirty days.
    async fn trash_file(&self, ctx: &Context<'_>, input: TrashFileInput) -> Result<FilePayload> {
        changed(app::trash(asker(ctx), input.id.as_id().graphql()?, input.version).await)
    }

    /// Takes a file back from the trash.
    async fn restore_file(&self, ctx: &Context<'_>, input: RestoreFileInput) -> Result<FilePayload> {
        changed(app::restore(asker(ctx), input.id.as_id().graphql()?, input.version).await)
    }
}
