//! The private address of a registration: the same in each message, by which one gives one's place back.
//!
//! As that of a calendar it is computed, not kept: it carries the tenant and the registration, under a code that only
//! the server's link secret makes. It opens nothing once the registration is forgotten.

use crate::App;
use crate::identity::link_secret::LinkSecret;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cordee_domain::ids::{RegistrationId, TenantId};
use uuid::Uuid;

const PURPOSE: &[u8] = b"registration/1";
const CODE: usize = 16;
const LENGTH: usize = 16 + 16 + CODE;

/// What an address names, once its code was found right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub tenant: TenantId,
    pub registration: RegistrationId,
}

impl Named {
    fn head(self) -> [u8; 32] {
        let mut head = [0; 32];
        head[..16].copy_from_slice(self.tenant.0.as_bytes());
        head[16..].copy_from_slice(self.registration.0.as_bytes());
        head
    }

    fn text(self, secret: &LinkSecret) -> String {
        let head = self.head();
        let code = secret.code(PURPOSE, &head);
        URL_SAFE_NO_PAD.encode([&head[..], &code[..CODE]].concat())
    }

    /// Reads what [`Named::text`] wrote; none for what nobody but us could have written.
    pub(super) fn read(text: &str, secret: &LinkSecret) -> Option<Named> {
        let bytes: [u8; LENGTH] = URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()?;
        let (head, code) = bytes.split_at(32);
        if !secret.is_code(PURPOSE, head, code) {
            return None;
        }
        let uuid = |from: usize| Uuid::from_slice(&head[from..from + 16]).ok();
        Some(Named { tenant: TenantId(uuid(0)?), registration: RegistrationId(uuid(16)?) })
    }
}

/// The address of a registration.
pub(super) fn url(app: &App, tenant: TenantId, registration: RegistrationId) -> String {
    let token = Named { tenant, registration }.text(app.identity.keys.links());
    format!("{}/inscription/{token}", app.public_url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back_and_nothing_else_does() {
        let (ours, theirs) = (LinkSecret::new([1; 32]), LinkSecret::new([2; 32]));
        let named = Named { tenant: TenantId(Uuid::from_u128(1)), registration: RegistrationId(Uuid::from_u128(2)) };
        let text = named.text(&ours);
        assert_eq!((text.len(), Named::read(&text, &ours), Named::read(&text, &theirs)), (64, Some(named), None));
        for at in 0..text.len() {
            let mut forged = text.clone().into_bytes();
            forged[at] = if forged[at] == b'A' { b'B' } else { b'A' };
            assert_eq!(Named::read(&String::from_utf8(forged).unwrap(), &ours), None, "{at}");
        }
        assert_eq!(Named::read("", &ours), None);
    }
}
