//! How things are named on the outside.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cordee_domain::ids::Kind;
use uuid::Uuid;

/// The version of global ids.
const VERSION: u8 = 1;

/// A global id: opaque, typed, safe in an address. Eighteen bytes of base64url: a version, the kind's
/// tag, the UUID.
pub fn global_id(kind: Kind, uuid: Uuid) -> String {
    let mut bytes = [0_u8; 18];
    bytes[0] = VERSION;
    bytes[1] = kind.tag();
    bytes[2..].copy_from_slice(uuid.as_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Reads what [`global_id`] wrote.
pub fn read_global_id(text: &str) -> Option<(Kind, Uuid)> {
    let bytes: [u8; 18] = URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()?;
    let [version, tag, uuid @ ..] = bytes;
    let kind = (version == VERSION).then(|| Kind::from_tag(tag))??;
    Some((kind, Uuid::from_bytes(uuid)))
}
