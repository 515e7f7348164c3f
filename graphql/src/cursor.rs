//! Cursors: the sort key of an item, opaque.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cordee_app::{AppError, AppResult};
use cordee_domain::refusal::Refusal;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Writes a sort key as a cursor.
pub fn write(key: &impl Serialize) -> String {
    URL_SAFE_NO_PAD.encode(serde_json::to_vec(key).unwrap_or_default())
}

/// Reads a cursor back; none when none was given.
pub fn read<K: DeserializeOwned>(cursor: Option<&str>) -> AppResult<Option<K>> {
    let Some(cursor) = cursor else { return Ok(None) };
    let bytes = URL_SAFE_NO_PAD.decode(cursor).ok();
    match bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()) {
        Some(key) => Ok(Some(key)),
        None => {
            Err(AppError::from(Refusal::invalid("after", "Ce repère de page n’est pas valable. Reprenez au début.")))
        }
    }
}
