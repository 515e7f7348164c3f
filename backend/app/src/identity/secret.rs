use crate::{AppError, AppResult};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cordee_domain::ids::TenantId;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// 256 random bits, given to somebody once and kept as their SHA-256. Never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; 32]);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

impl Secret {
    /// A new one, from the system's generator.
    pub fn random() -> AppResult<Secret> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(AppError::internal)?;
        Ok(Secret(bytes))
    }

    /// Reads what [`Secret::text`] wrote.
    pub fn parse(text: &str) -> Option<Secret> {
        if text.len() != 43 {
            return None;
        }
        URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok().map(Secret)
    }

    /// 43 characters that need no escaping in a cookie or an address.
    pub fn text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// What is kept of it.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0).into()
    }

    /// The secret that replaces this one: only who has this one and the salt can compute it, and
    /// computing it again gives the same.
    pub fn successor(&self, salt: &[u8]) -> Secret {
        let digest = Sha256::new().chain_update(b"successor").chain_update(salt).chain_update(self.0).finalize();
        Secret(digest.into())
    }

    /// The bytes, for use as a salt.
    pub fn bytes(&self) -> [u8; 32] {
        self.0
    }
}

/// A secret that opens something of one tenant: what links to invitations and for guests carry.
/// Never printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TenantSecret {
    pub tenant: TenantId,
    pub secret: Secret,
}

impl TenantSecret {
    /// Reads what [`TenantSecret::text`] wrote.
    pub fn parse(text: &str) -> Option<TenantSecret> {
        let (tenant, secret) = text.split_once('.')?;
        let tenant = (tenant.len() == 32).then(|| Uuid::try_parse(tenant).ok()).flatten()?;
        Some(TenantSecret { tenant: TenantId(tenant), secret: Secret::parse(secret)? })
    }

    /// 76 characters that need no escaping in an address.
    pub fn text(&self) -> String {
        format!("{}.{}", self.tenant.0.simple(), self.secret.text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_secret_of_a_tenant_reads_back() {
        let given = TenantSecret { tenant: TenantId(Uuid::nil()), secret: Secret::random().unwrap() };
        assert_eq!(TenantSecret::parse(&given.text()), Some(given.clone()));
        assert_eq!(TenantSecret::parse(&given.text().replace('.', "")), None);
        assert_eq!(TenantSecret::parse(&format!("x{}", given.text())), None);
        assert!(!format!("{given:?}").contains(&given.secret.text()));
    }

    #[test]
    fn secrets_do_not_repeat_and_read_back() {
        let mut seen = HashSet::new();
        for _ in 0..100_000 {
            let secret = Secret::random().unwrap();
            assert!(seen.insert(secret.bytes()));
        }
        let secret = Secret::random().unwrap();
        assert_eq!(secret.text().len(), 43);
        assert_eq!(Secret::parse(&secret.text()), Some(secret.clone()));
        assert_eq!(format!("{secret:?}"), "Secret");
    }

    #[test]
    fn only_the_canonical_text_is_read() {
        let text = "A".repeat(43);
        assert!(Secret::parse(&text).is_some());
        for bad in [
            format!("{text}="),
            "A".repeat(42),
            format!("{}B", "A".repeat(42)),
            format!("{}+", "A".repeat(42)),
            String::new(),
        ] {
            assert!(Secret::parse(&bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_successor_follows_from_the_secret_and_the_salt_alone() {
        let (a, b, salt) = (Secret::random().unwrap(), Secret::random().unwrap(), Secret::random().unwrap().bytes());
        assert_eq!(a.successor(&salt), a.successor(&salt));
        assert_ne!(a.successor(&salt), b.successor(&salt));
        assert_ne!(a.successor(&salt), a.successor(&[0; 32]));
    }
}
