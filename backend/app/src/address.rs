//! Addresses of pages, for what is read outside them: calendars and mail.

use crate::{App, AppError, AppResult};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cordee_domain::ids::{Identified, Kind, PollId, RestitutionId, SessionId};
use uuid::Uuid;

/// The version of the form of global ids.
const VERSION: u8 = 1;

/// An id as the API and the addresses of pages write it: eighteen bytes of base64url, which are a
/// version, the kind's tag and the UUID.
pub fn global(kind: Kind, uuid: Uuid) -> String {
    let mut bytes = [0_u8; 18];
    bytes[0] = VERSION;
    bytes[1] = kind.tag();
    bytes[2..].copy_from_slice(uuid.as_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Reads what [`global`] wrote.
pub fn read_global(text: &str) -> Option<(Kind, Uuid)> {
    let bytes: [u8; 18] = URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()?;
    let [version, tag, uuid @ ..] = bytes;
    let kind = (version == VERSION).then(|| Kind::from_tag(tag))??;
    Some((kind, Uuid::from_bytes(uuid)))
}

fn of<I: Identified>(id: I) -> String {
    global(I::KIND, id.uuid())
}

/// The page of a session, in the tenant of this key.
pub fn session(app: &App, tenant: &str, id: SessionId) -> String {
    format!("{}/{tenant}/seances/{}", app.public_url, of(id))
}

/// The page of a poll, in the tenant of this key.
pub fn poll(app: &App, tenant: &str, id: PollId) -> String {
    format!("{}/{tenant}/sondages/{}", app.public_url, of(id))
}

/// The public page of an event, in the tenant of this key, from the root of the site.
pub fn public_event(tenant: &str, id: RestitutionId) -> String {
    format!("/{tenant}/evenements/{}", of(id))
}

/// The dark modules of a text's QR code, as a path of horizontal runs, and the side of the square.
pub(crate) fn qr(text: &str) -> AppResult<(String, u32)> {
    use std::fmt::Write as _;
    let code = qrcode::QrCode::new(text).map_err(AppError::internal)?;
    let width = code.width();
    let colors = code.to_colors();
    let mut path = String::new();
    for (y, row) in colors.chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run.first() == Some(&qrcode::Color::Dark) {
                let _ = write!(path, "M{x} {y}h{}v1h-{}z", run.len(), run.len());
            }
            x += run.len();
        }
    }
    Ok((path, u32::try_from(width).unwrap_or(u32::MAX)))
}
