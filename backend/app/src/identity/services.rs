use super::ClientInfo;
use super::keys::Keys;
use super::password::Passwords;
use super::throttle::{Failures, Key, Limit, Rate};
use crate::AppResult;
use crate::mail::Mailer;
use chrono::{DateTime, Duration, Utc};
use std::sync::{Arc, OnceLock};

/// What passwords, tokens, limits and mail stand on.
pub struct Services {
    pub keys: Keys,
    pub mailer: Arc<dyn Mailer>,
    pub passwords: Passwords,
    pub(super) failures: Failures,
    pub(super) networks: Limit,
    pub(super) links: Limit,
    pub(super) invitations: Limit,
    pub(crate) feeds: Limit,
    proposals: Limit,
    registrations: Limit,
    confirmations: Limit,
    visits: Limit,
    public_files: Limit,
    demo_hash: OnceLock<String>,
}

impl std::fmt::Debug for Services {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Services").field("keys", &self.keys).finish_non_exhaustive()
    }
}

impl Services {
    pub fn new(keys: Keys, mailer: Arc<dyn Mailer>) -> AppResult<Services> {
        Ok(Services {
            keys,
            mailer,
            passwords: Passwords::new()?,
            failures: Failures::default(),
            // Failed tries alone weigh: a whole hospital may share one address.
            networks: Limit::new(Rate { every: Duration::seconds(3), burst: 40 }),
            links: Limit::new(Rate { every: Duration::minutes(2), burst: 3 }),
            invitations: Limit::new(Rate { every: Duration::seconds(10), burst: 300 }),
            // Calendars read a few times an hour, from several devices.
            feeds: Limit::new(Rate { every: Duration::seconds(10), burst: 60 }),
            // A whole team proposes by one link in an hour of meeting, several from one address.
            proposals: Limit::new(Rate { every: Duration::seconds(30), burst: 80 }),
            // A whole establishment registers from one address, in the hour that an event is announced.
            registrations: Limit::new(Rate { every: Duration::seconds(20), burst: 40 }),
            confirmations: Limit::new(Rate { every: Duration::minutes(10), burst: 5 }),
            visits: Limit::new(Rate { every: Duration::milliseconds(250), burst: 240 }),
            // A team reads pages of thirty pictures from one address, and a film is asked for piece by piece.
            public_files: Limit::new(Rate { every: Duration::milliseconds(20), burst: 6_000 }),
            demo_hash: OnceLock::new(),
        })
    }

    /// The hash of the demonstration's password, computed once for all its accounts.
    pub(super) fn demo_hash(&self) -> AppResult<&str> {
        if self.demo_hash.get().is_none() {
            let hash = super::password::compute(super::demo::PASSWORD.as_bytes())?;
            let _ = self.demo_hash.set(hash);
        }
        self.demo_hash.get().map(String::as_str).ok_or_else(|| crate::AppError::internal("no hash"))
    }

    /// Counts a try against the network that it comes from.
    pub(crate) fn spend_network(&self, client: &ClientInfo, now: DateTime<Utc>) -> AppResult<()> {
        client.network().map_or(Ok(()), |network| self.networks.spend(Key::Network(network), 1, now))
    }

    /// Takes a try that was right off the network's count.
    pub(crate) fn refund_network(&self, client: &ClientInfo, now: DateTime<Utc>) {
        if let Some(network) = client.network() {
            self.networks.refund(&Key::Network(network), 1, now);
        }
    }

    /// Counts a registration to an event against the network that it comes from.
    pub(crate) fn spend_registration(&self, client: &ClientInfo, now: DateTime<Utc>) -> AppResult<()> {
        client.network().map_or(Ok(()), |network| self.registrations.spend(Key::Network(network), 1, now))
    }

    /// Whether one more message may go to an address that strangers type: nobody’s mailbox is filled by them.
    pub(crate) fn may_confirm(&self, address: &str, now: DateTime<Utc>) -> bool {
        self.confirmations.spend(Key::Email(address.to_owned()), 1, now).is_ok()
    }

    /// Counts a visit of a public page against the network that it comes from.
    pub(crate) fn spend_visit(&self, client: &ClientInfo, now: DateTime<Utc>) -> AppResult<()> {
        client.network().map_or(Ok(()), |network| self.visits.spend(Key::Network(network), 1, now))
    }

    /// Counts a picture or a film of a public page, whole or in part, against the network that asks for it.
    pub(crate) fn spend_public_file(&self, client: &ClientInfo, now: DateTime<Utc>) -> AppResult<()> {
        client.network().map_or(Ok(()), |network| self.public_files.spend(Key::Network(network), 1, now))
    }

    /// Counts what is proposed by a link, against the link and against the network that it comes from.
    pub(crate) fn spend_proposal(&self, client: &ClientInfo, link: uuid::Uuid, now: DateTime<Utc>) -> AppResult<()> {
        self.proposals.spend(Key::Link(link), 2, now)?;
        client.network().map_or(Ok(()), |network| self.proposals.spend(Key::Network(network), 1, now))
    }
}
