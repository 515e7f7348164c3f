//! The secret under which private addresses are made: they are computed, not kept, and only who has
//! it can. It outlives the signing keys, which are replaced now and then.

use crate::{AppError, AppResult, private_files};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use std::io::Write;
use std::path::Path;

const FILE: &str = "links.secret";

/// 256 bits. Never printed.
#[derive(Clone)]
pub struct LinkSecret([u8; 32]);

impl std::fmt::Debug for LinkSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LinkSecret")
    }
}

impl LinkSecret {
    #[cfg(test)]
    pub(crate) fn new(bytes: [u8; 32]) -> LinkSecret {
        LinkSecret(bytes)
    }

    /// A new one, from the system's generator.
    pub(crate) fn random() -> AppResult<LinkSecret> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(AppError::internal)?;
        Ok(LinkSecret(bytes))
    }

    /// The one kept in a folder, where it is made if there is none.
    pub(crate) fn in_dir(dir: &Path) -> AppResult<LinkSecret> {
        let path = dir.join(FILE);
        if let Some(kept) = read(&path)? {
            return Ok(kept);
        }
        private_files::create_dir(dir).map_err(AppError::internal)?;
        let new = LinkSecret::random()?;
        // Written aside, then named, unless another process was first: nobody reads half of it.
        let aside = dir.join(format!("{FILE}.{}", std::process::id()));
        let _ = std::fs::remove_file(&aside);
        let mut file = private_files::create_new(&aside).map_err(AppError::internal)?;
        file.write_all(&new.0).and_then(|()| file.sync_all()).map_err(AppError::internal)?;
        let named = std::fs::hard_link(&aside, &path);
        std::fs::remove_file(&aside).map_err(AppError::internal)?;
        match named {
            Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(AppError::internal(error)),
            _ => read(&path)?.ok_or_else(|| AppError::internal("the link secret could not be kept")),
        }
    }

    /// The code of a content for a purpose.
    pub(crate) fn code(&self, purpose: &[u8], content: &[u8]) -> [u8; 32] {
        self.mac(purpose, content).finalize().into_bytes().into()
    }

    /// Whether a code, or at least its first half, is that of the content; told in constant time.
    pub(crate) fn is_code(&self, purpose: &[u8], content: &[u8], code: &[u8]) -> bool {
        code.len() >= 16 && self.mac(purpose, content).verify_truncated_left(code).is_ok()
    }

    fn mac(&self, purpose: &[u8], content: &[u8]) -> Hmac<Sha256> {
        let length = (purpose.len() as u64).to_be_bytes();
        // As long as the hash's block, which is how HMAC pads a shorter key.
        let mut key = [0; 64];
        key[..32].copy_from_slice(&self.0);
        Hmac::<Sha256>::new(&key.into()).chain_update(length).chain_update(purpose).chain_update(content)
    }
}

fn read(path: &Path) -> AppResult<Option<LinkSecret>> {
    match std::fs::read(path) {
        Ok(bytes) => {
            let bytes = bytes.try_into().map_err(|_| AppError::internal("the link secret is not of 32 bytes"))?;
            Ok(Some(LinkSecret(bytes)))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(AppError::internal(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_keeps_one_and_nothing_prints_it() {
        let dir = tempfile::tempdir().unwrap();
        let (one, again) = (LinkSecret::in_dir(dir.path()).unwrap(), LinkSecret::in_dir(dir.path()).unwrap());
        assert_eq!(one.0, again.0);
        assert_ne!(one.0, LinkSecret::random().unwrap().0);
        assert_eq!(format!("{one:?}"), "LinkSecret");
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
        let code = one.code(b"a", b"content");
        assert!(one.is_code(b"a", b"content", &code) && one.is_code(b"a", b"content", &code[..16]));
        assert!(!one.is_code(b"b", b"content", &code) && !one.is_code(b"a", b"content", &code[..8]));
    }
}
