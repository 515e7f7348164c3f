//! The keys that sign access tokens: Ed25519, several live at once. The first signs, all verify,
//! so that a key can be replaced without signing anybody out.

use super::link_secret::LinkSecret;
use crate::{AppError, AppResult, private_files};
use chrono::{DateTime, Utc};
use ed25519_dalek::SigningKey;
use ed25519_dalek::pkcs8::{DecodePrivateKey, EncodePrivateKey, spki::der::pem::LineEnding};
use jsonwebtoken::{DecodingKey, EncodingKey};
use sha2::{Digest, Sha256};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

/// How many keys of a folder are live: the one that signs, and the one before it.
const LIVE: usize = 2;
/// Keys of a folder are looked for again at most this often.
const LOOK_AGAIN: Duration = Duration::from_secs(2);

/// One key. Its printed form says its name alone.
pub struct Key {
    /// Names the key in the header of tokens: the beginning of the SHA-256 of its public half.
    pub kid: String,
    pub signing: EncodingKey,
    pub verifying: DecodingKey,
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Key").field(&self.kid).finish()
    }
}

impl Key {
    fn new(key: &SigningKey) -> AppResult<Key> {
        let public = key.verifying_key().to_bytes();
        let kid = hex::encode(&Sha256::digest(public)[..8]);
        let der = key.to_pkcs8_der().map_err(AppError::internal)?;
        Ok(Key { kid, signing: EncodingKey::from_ed_der(der.as_bytes()), verifying: DecodingKey::from_ed_der(&public) })
    }
}

/// The live keys.
#[derive(Debug)]
pub struct Keys {
    live: RwLock<Arc<Vec<Key>>>,
    /// Where to look for keys that another process made.
    dir: Option<PathBuf>,
    looked: Mutex<Instant>,
    links: LinkSecret,
}

impl Keys {
    /// Keys given by the settings: PKCS#8 PEM blocks one after the other, the first of which
    /// signs.
    pub fn from_pem(pem: &str) -> AppResult<Keys> {
        const END: &str = "-----END PRIVATE KEY-----";
        let keys: Vec<Key> = pem
            .split_inclusive(END)
            .map(str::trim)
            .filter(|block| !block.is_empty())
            .map(|block| Key::new(&SigningKey::from_pkcs8_pem(block).map_err(AppError::internal)?))
            .collect::<AppResult<_>>()?;
        if keys.is_empty() {
            return Err(AppError::internal("no signing key was given"));
        }
        Ok(Keys::with(keys, None, LinkSecret::random()?))
    }

    /// The same keys, with the link secret that a folder keeps: private addresses outlive the process.
    pub fn with_links_in(self, dir: &Path) -> AppResult<Keys> {
        Ok(Keys { links: LinkSecret::in_dir(dir)?, ..self })
    }

    /// What private addresses are made under.
    pub(crate) fn links(&self) -> &LinkSecret {
        &self.links
    }

    /// Keys kept in a folder, where the first is made if there is none.
    pub fn in_dir(dir: &Path, now: DateTime<Utc>) -> AppResult<Keys> {
        let mut keys = read_dir(dir)?;
        if keys.is_empty() {
            make(dir, now)?;
            keys = read_dir(dir)?;
        }
        Ok(Keys::with(keys, Some(dir.to_owned()), LinkSecret::in_dir(dir)?))
    }

    fn with(keys: Vec<Key>, dir: Option<PathBuf>, links: LinkSecret) -> Keys {
        Keys { live: RwLock::new(Arc::new(keys)), dir, looked: Mutex::new(Instant::now()), links }
    }

    /// Makes a new key in a folder, which signs from then on. The one before it still verifies;
    /// older ones are removed.
    pub fn rotate(dir: &Path, now: DateTime<Utc>) -> AppResult<String> {
        let kid = make(dir, now)?;
        for old in files(dir)?.into_iter().skip(LIVE) {
            std::fs::remove_file(old).map_err(AppError::internal)?;
        }
        Ok(kid)
    }

    /// The live keys, the one that signs first.
    pub fn live(&self) -> Arc<Vec<Key>> {
        self.live.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The live keys once more, after a token named one that is not among them: another process
    /// may have made it in our own folder since. Nothing is ever taken from the token itself.
    pub fn look_again(&self) -> Option<Arc<Vec<Key>>> {
        let dir = self.dir.as_deref()?;
        {
            let mut looked = self.looked.lock().unwrap_or_else(PoisonError::into_inner);
            if looked.elapsed() < LOOK_AGAIN {
                return None;
            }
            *looked = Instant::now();
        }
        match read_dir(dir) {
            Ok(keys) if !keys.is_empty() => {
                *self.live.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(keys);
                Some(self.live())
            }
            Ok(_) => None,
            Err(error) => {
                tracing::warn!(?error, "the signing keys could not be read again");
                None
            }
        }
    }
}

/// The key files, newest first: their names begin with the instant they were made.
fn files(dir: &Path) -> AppResult<Vec<PathBuf>> {
    let entries = match std::fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(AppError::internal(error)),
    };
    let mut files: Vec<PathBuf> =
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>().map_err(AppError::internal)?;
    files.retain(|path| path.extension().is_some_and(|e| e == "pem"));
    files.sort_unstable();
    files.reverse();
    Ok(files)
}

fn read_dir(dir: &Path) -> AppResult<Vec<Key>> {
    files(dir)?
        .into_iter()
        .take(LIVE)
        .map(|path| {
            let pem = std::fs::read_to_string(&path).map_err(AppError::internal)?;
            Key::new(&SigningKey::from_pkcs8_pem(&pem).map_err(AppError::internal)?)
        })
        .collect()
}

fn make(dir: &Path, now: DateTime<Utc>) -> AppResult<String> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(AppError::internal)?;
    let key = SigningKey::from_bytes(&seed);
    let kid = Key::new(&key)?.kid;
    let pem = key.to_pkcs8_pem(LineEnding::LF).map_err(AppError::internal)?;
    private_files::create_dir(dir).map_err(AppError::internal)?;
    // Written aside, then named: nobody reads half a key.
    let name = format!("{}-{kid}", now.format("%Y%m%dT%H%M%S%.6f"));
    let aside = dir.join(format!("{name}.new"));
    let mut file = private_files::create_new(&aside).map_err(AppError::internal)?;
    file.write_all(pem.as_bytes()).and_then(|()| file.sync_all()).map_err(AppError::internal)?;
    std::fs::rename(&aside, dir.join(format!("{name}.pem"))).map_err(AppError::internal)?;
    Ok(kid)
}
