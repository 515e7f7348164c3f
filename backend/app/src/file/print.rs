//! Pictures as they are printed in a document.

use super::address::Opened;
use super::keep::Object;
use super::picture;
use crate::{AppError, AppResult};
use bytes::Bytes;
use cordee_domain::file::{Class, MEBI};
use futures_util::TryStreamExt;

/// A heavier one is printed from its thumbnail: whoever asks for a public sheet waits for this, and others with them.
const MOST_BYTES: u64 = 12 * MEBI as u64;

impl Opened {
    /// A picture in JPEG, no larger than a page needs, with its width and its height in pixels; none for what is no
    /// picture, or is not readable any more.
    pub(crate) async fn printable(&self) -> AppResult<Option<(Vec<u8>, u32, u32)>> {
        let Object::Blob(tenant, version) = self.object else { return Ok(None) };
        if self.media.class() != Class::Picture {
            return Ok(None);
        }
        let _turn = self.app.press().picture().await?;
        if self.size <= MOST_BYTES
            && let Some(made) = self.made(self.object).await?
        {
            return Ok(Some(made));
        }
        match self.app.files.size(Object::Thumbnail(tenant, version)).await? {
            Some(_) => self.made(Object::Thumbnail(tenant, version)).await,
            None => Ok(None),
        }
    }

    async fn made(&self, object: Object) -> AppResult<Option<(Vec<u8>, u32, u32)>> {
        let pieces: Vec<Bytes> = self.app.files.read(object, None).await?.try_collect().await?;
        let made = tokio::task::spawn_blocking(move || picture::printed(&pieces.concat()));
        made.await.map_err(AppError::internal)
    }
}
