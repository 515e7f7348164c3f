//! Cursors: the sort key of an item, opaque.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cordee_app::{AppError, AppResult};
use cordee_domain::refusal::Refusal;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Writes a sort key as a cursor.
pub fn write(key: &impl Serialize) -> String {
    URL_SAFE_NO_PAD.encode(serde_json::to_vec(key).unwrap_or_default())
}

/// Reads a cursor back; none when none was given.
pub fn read<K: DeserializeOwned>(cursor: Option<&str>) -> AppResult<Option<K>> {
    let Some(cursor) = cursor else { return Ok(None) };
    let bytes = URL_SAFE_NO_PAD.decode(cursor).ok();
    let key = bytes.and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok()).filter(is_ours);
    match key.and_then(|key| serde_json::from_value(key).ok()) {
        Some(key) => Ok(Some(key)),
        None => {
            Err(AppError::from(Refusal::invalid("after", "Ce repère de page n’est pas valable. Reprenez au début.")))
        }
    }
}

/// Whether a key may be one that we wrote: a forged one could hold what a database refuses, such as
/// NUL, or a year of more than four digits, which is written with a sign.
fn is_ours(key: &Value) -> bool {
    match key {
        Value::String(text) => !text.contains(char::is_control) && !text.starts_with(['+', '-']),
        Value::Array(parts) => parts.iter().all(is_ours),
        Value::Object(parts) => parts.values().all(is_ours),
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn keys_read_back_and_forged_ones_are_refused() {
        let key = ("val d ariege".to_owned(), NaiveDate::from_ymd_opt(2024, 5, 2), 3);
        let read: Option<(String, Option<NaiveDate>, i32)> = read(Some(&write(&key))).unwrap();
        assert_eq!(read, Some(key));
        for forged in [json("[\"a\\u0000\", null, 3]"), json("[\"a\", \"+10000-01-01\", 3]"), json("[]"), "é".into()] {
            assert!(super::read::<(String, Option<NaiveDate>, i32)>(Some(&forged)).is_err(), "{forged}");
        }
    }

    fn json(text: &str) -> String {
        URL_SAFE_NO_PAD.encode(text)
    }
}
