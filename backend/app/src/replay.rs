//! Changes that a device may send twice: it names each, and the second does nothing.
//!
//! A use case that takes a [`ClientKey`] asks [`before`] once its scope is open, answers as the first time when
//! something comes back, and calls [`after`] before it commits.

use crate::AppResult;
use cordee_domain::ids::Identified;
use cordee_domain::refusal::Refusal;
use cordee_store::{WriteScope, replay as store};

/// The name that a device gave to a change, the same each time it sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientKey(String);

const LENGTHS: std::ops::RangeInclusive<usize> = 16..=64;

impl ClientKey {
    /// Letters, digits and dashes, long enough to be nobody else's.
    pub fn read(value: Option<String>) -> Result<Option<ClientKey>, Refusal> {
        let Some(value) = value else { return Ok(None) };
        let plain = value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        if plain && LENGTHS.contains(&value.len()) {
            return Ok(Some(ClientKey(value)));
        }
        let message =
            "Identifiant d’envoi : de 16 à 64 lettres, chiffres et tirets. Rechargez la page, puis réessayez.";
        Err(Refusal::invalid("clientMutationId", message))
    }
}

/// What this change made the first time it came; none when it is the first.
pub async fn before<I: Identified>(scope: &WriteScope, key: Option<&ClientKey>, act: &str) -> AppResult<Option<I>> {
    let (Some(key), Some(person)) = (key, scope.actor()) else { return Ok(None) };
    match store::find(scope, person, &key.0).await? {
        None => Ok(None),
        Some(done) if done.act == act => Ok(Some(I::from_uuid(done.subject_id))),
        Some(_) => {
            let message = "Identifiant d’envoi : il a servi à autre chose. Rechargez la page, puis réessayez.";
            Err(Refusal::invalid("clientMutationId", message).into())
        }
    }
}

/// Keeps that the change was made, with what it made, in the same transaction.
pub async fn after<I: Identified>(scope: &WriteScope, key: Option<ClientKey>, act: &str, subject: I) -> AppResult<()> {
    if let (Some(key), Some(person)) = (key, scope.actor()) {
        store::keep(scope, person, key.0, act, subject.uuid()).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_plain_and_long_enough() {
        assert_eq!(ClientKey::read(None), Ok(None));
        assert!(ClientKey::read(Some("0123456789abcdef".into())).unwrap().is_some());
        for wrong in ["court", "0123456789abcdé0", "0123456789 abcdef", &"a".repeat(65)] {
            assert!(ClientKey::read(Some(wrong.into())).is_err(), "{wrong}");
        }
    }
}
